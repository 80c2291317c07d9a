/// Weights of the facts: natural logarithms of odds.
///
/// A conditional logit model, fitted by maximum likelihood with a quadratic penalty on pages glued from the papers of one
/// half of the ACL Anthology's people, with abbreviated, capitalised and lower-case variants of names and titles. Facts
/// that can only speak for a split may not count against it, nor the other way round. What the Anthology has too little
/// of is set by hand: `titleKnown` and the `caseless…` facts. The other half of the people is for measuring, which
/// `Examples/bench/glued_pages.py` does.
enum GluedWeights {
  /// In the order of `GluedFeature`.
  static let values: [Double] = GluedFeature.allCases.map(weight)

  private static func weight(_ feature: GluedFeature) -> Double {
    switch feature {
    case .firstCapitalized: 4.91
    case .firstInitial: 2.45
    case .firstPrefixed: -1.04
    case .firstCamel: -1.76
    case .firstTwoCapitals: 0.37
    case .firstCapitals: -0.45
    case .firstParticle: -1.24
    case .firstLower: -0.49
    case .firstCaseless: -0.58
    case .firstOdd: -2.18
    case .given: 1.48
    case .givenUnknown: 1.1
    case .givenFolded: 2.83
    case .givenHyphenated: 0.35
    case .givenIsFamily: -1.97
    case .givenSeen: 0.44
    case .caselessLength: 3.0
    case .caselessFamily: 2.5
    case .caselessAlike: 1.0
    case .camelEnding: -1.83
    case .camelWord: -1.22
    case .words2: 2.72
    case .words3: -0.1
    case .words4: -0.64
    case .words5: -1.15
    case .words6: -0.66
    case .family: 0.0
    case .familySeen: 0.14
    case .lastCapitalized: 0.91
    case .lastPrefixed: 0.21
    case .lastCamel: -1.1
    case .lastCapitals: 0.21
    case .middleKnown: 0.87
    case .middleCapitalized: -0.01
    case .middleInitial: 0.16
    case .middleCamel: -3.02
    case .middleCapitals: -1.67
    case .middleOdd: -1.96
    case .middleLower: -1.22
    case .functionWord: -0.72
    case .titleWord: -0.85
    case .nameSeen: 1.43
    case .nameSeenOften: 2.24
    case .otherWords2: 1.45
    case .otherWords3: -0.04
    case .otherWords5: -0.54
    case .otherCapitalized: 0.43
    case .otherCamel: -0.62
    case .otherCapitals: -0.4
    case .otherOdd: -0.21
    case .otherLower: -0.38
    case .otherFunctionWord: -0.69
    case .otherLastCapitalized: 0.56
    case .otherGiven: 0.14
    case .otherFamily: 0.47
    case .otherSeen: 0.35
    case .bothInitials: 0.98
    case .oneInitials: -0.31
    case .oneOfMore: -0.17
    case .twoOfMore: -0.92
    case .one: -0.07
    case .two: -0.03
    case .beyondThree: -0.67
    case .lowerUpper: 0.59
    case .upperUpper: -0.64
    case .markUpper: -1.58
    case .lowerLower: -1.18
    case .caselessCaseless: -0.58
    case .caselessUpper: 0.58
    case .endLower: 1.66
    case .endCapitalized: 1.09
    case .endShortCapitalized: -0.92
    case .endCapitals: 0.24
    case .endSingleCapital: -0.79
    case .endPluralCapitals: 0.25
    case .endHyphenated: 0.48
    case .endMixed: -2.86
    case .endMixedWithCapital: -0.49
    case .endDigit: 3.36
    case .endPeriod: -2.07
    case .endQuestion: 1.11
    case .endExclamation: 0.82
    case .endClosing: 0.84
    case .endOpening: -0.65
    case .endQuote: 0.38
    case .endHyphen: -2.42
    case .endDash: -0.05
    case .endOther: 0.02
    case .endFunctionWord: -1.41
    case .endSeen: 1.49
    case .endSeenOften: 1.67
    case .endMemberSeen: 1.01
    case .endUsual: 2.5
    case .endIsName: -0.77
    case .endCamel: -1.37
    case .endSingleLetter: -0.96
    case .wholeSeen: -0.5
    case .wholeIsName: -0.53
    case .wholePrefixed: -0.17
    case .nameCut: -0.84
    case .sentenceInside: -4.59
    case .unbalanced: -0.97
    case .oneWordTitle: -0.13
    case .twoWordTitle: -0.96
    case .titleKnown: 8.0
    }
  }
}
