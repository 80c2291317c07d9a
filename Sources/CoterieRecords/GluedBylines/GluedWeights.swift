/// Weights of the facts: natural logarithms of odds.
///
/// A conditional logit model, fitted by maximum likelihood with a quadratic penalty on pages glued from the papers of
/// one half of the ACL Anthology's people, with abbreviated, capitalised and lower-case variants of names and titles.
/// Facts that can only speak for a split may not count against it, nor the other way round. What the Anthology has too
/// little of is set by hand: `titleKnown`, `partIsName` and the `caseless…` facts. The other half of the people is for
/// measuring, which `Examples/bench/glued_pages.py` does.
enum GluedWeights {
  /// In the order of `GluedFeature`.
  static let values: [Double] = GluedFeature.allCases.map(weight)

  private static func weight(_ feature: GluedFeature) -> Double {
    switch feature {
    case .firstCapitalized: 5.38
    case .firstInitial: 2.52
    case .firstPrefixed: -1.04
    case .firstCamel: -1.62
    case .firstTwoCapitals: 0.63
    case .firstCapitals: -0.58
    case .firstParticle: -1.28
    case .firstLower: -0.57
    case .firstCaseless: -0.62
    case .firstOdd: -2.82
    case .given: 2.23
    case .givenUnknown: 1.19
    case .givenFolded: 1.34
    case .givenHyphenated: 0.42
    case .givenIsFamily: -2.68
    case .givenSeen: 0.24
    case .caselessLength: 3.0
    case .caselessFamily: 2.5
    case .caselessAlike: 1.0
    case .camelEnding: -1.22
    case .camelWord: -1.22
    case .camelOfNames: 4.09
    case .words2: 2.89
    case .words3: -0.26
    case .words4: -0.75
    case .words5: -1.33
    case .words6: -0.61
    case .family: 0.0
    case .familySeen: 0.24
    case .lastCapitalized: 0.95
    case .lastPrefixed: 0.26
    case .lastCamel: -1.47
    case .lastCapitals: 0.3
    case .middleKnown: 0.74
    case .middleCapitalized: 0.09
    case .middleInitial: 0.18
    case .middleCamel: -3.39
    case .middleCapitals: -1.81
    case .middleOdd: -2.14
    case .middleLower: -1.29
    case .functionWord: -0.74
    case .titleWord: -1.21
    case .nameSeen: 1.24
    case .nameSeenOften: 3.0
    case .otherWords2: 1.67
    case .otherWords3: 0.01
    case .otherWords5: -0.53
    case .otherCapitalized: 0.4
    case .otherCamel: -0.63
    case .otherCapitals: -0.44
    case .otherOdd: -0.29
    case .otherLower: -0.44
    case .otherFunctionWord: -0.7
    case .otherLastCapitalized: 0.8
    case .otherGiven: 0.2
    case .otherFamily: 0.65
    case .otherSeen: 0.33
    case .bothInitials: 0.85
    case .oneInitials: -0.33
    case .oneOfMore: -0.17
    case .twoOfMore: -1.2
    case .one: -0.11
    case .two: 0.04
    case .beyondThree: -0.76
    case .lowerUpper: 0.62
    case .upperUpper: -0.91
    case .markUpper: -2.05
    case .lowerLower: -1.15
    case .caselessCaseless: -0.62
    case .caselessUpper: 0.62
    case .endLower: 2.1
    case .endCapitalized: 0.6
    case .endShortCapitalized: -1.1
    case .endCapitals: 0.66
    case .endSingleCapital: -0.76
    case .endPluralCapitals: 0.35
    case .endHyphenated: 0.53
    case .endMixed: -2.9
    case .endMixedWithCapital: -1.14
    case .endDigit: 4.19
    case .endPeriod: -2.66
    case .endQuestion: 1.23
    case .endExclamation: 1.07
    case .endClosing: 0.73
    case .endOpening: -0.69
    case .endQuote: 0.43
    case .endHyphen: -2.63
    case .endDash: -0.03
    case .endOther: 0.01
    case .endFunctionWord: -2.43
    case .endSeen: 1.43
    case .endSeenOften: 1.07
    case .endMemberSeen: 1.22
    case .endUsual: 2.43
    case .endIsName: -0.72
    case .endCamel: -0.75
    case .endSingleLetter: -1.15
    case .wholeSeen: -0.99
    case .wholeIsName: -0.41
    case .wholePrefixed: -0.24
    case .nameCut: -1.25
    case .partIsName: -6.0
    case .sentenceInside: -6.1
    case .unbalanced: -1.08
    case .oneWordTitle: -0.17
    case .twoWordTitle: -1.32
    case .titleKnown: 8.0
    }
  }
}
