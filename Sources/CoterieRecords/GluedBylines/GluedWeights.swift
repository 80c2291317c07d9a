/// Weights of the facts: natural logarithms of odds. A conditional logit model, fitted by maximum likelihood with a small
/// quadratic penalty on pages glued from the ACL Anthology's papers of one half of its people, with abbreviated,
/// capitalised and lower-case variants of names and titles; facts that can only speak for a split may not count against
/// it, nor the other way round. The other half is for measuring: `Examples/bench/glued_pages.py`.
enum GluedWeights {
  /// In the order of `GluedFeature`.
  static let values: [Double] = GluedFeature.allCases.map(weight)

  private static func weight(_ feature: GluedFeature) -> Double {
    switch feature {
    case .firstCapitalized: 5.84
    case .firstInitial: 2.27
    case .firstPrefixed: -1.02
    case .firstCamel: -0.84
    case .firstTwoCapitals: 0.54
    case .firstCapitals: -0.39
    case .firstParticle: -2.48
    case .firstLower: -0.4
    case .firstCaseless: -0.67
    case .firstOdd: -2.85
    case .given: 5.19
    case .givenUnknown: 2.56
    case .givenFolded: 6.74
    case .givenHyphenated: 0.3
    case .givenIsFamily: -3.86
    case .givenSeen: 1.54
    case .camelEnding: -3.2
    case .camelWord: -2.4
    case .words2: 2.98
    case .words3: 0.66
    case .words4: -0.14
    case .words5: -1.76
    case .words6: -1.33
    case .family: 0.35
    case .familySeen: 0.01
    case .lastCapitalized: 1.04
    case .lastPrefixed: 0.57
    case .lastCamel: -1.44
    case .lastCapitals: 0.35
    case .middleKnown: 0.77
    case .middleCapitalized: 0.88
    case .middleInitial: -0.67
    case .middleCamel: -4.47
    case .middleCapitals: -1.94
    case .middleOdd: -2.85
    case .middleLower: -1.9
    case .functionWord: -1.42
    case .titleWord: -1.26
    case .nameSeen: 0.52
    case .nameSeenOften: 4.31
    case .otherWords2: 1.61
    case .otherWords3: -0.45
    case .otherWords5: -0.43
    case .otherCapitalized: 0.28
    case .otherCamel: -0.55
    case .otherCapitals: -0.42
    case .otherOdd: -0.53
    case .otherLower: -0.33
    case .otherFunctionWord: -0.46
    case .otherLastCapitalized: 0.38
    case .otherGiven: 0.2
    case .otherFamily: 0.42
    case .otherSeen: 0.34
    case .bothInitials: 0
    case .oneInitials: 0
    case .oneOfMore: -0.19
    case .twoOfMore: -0.75
    case .one: -0.25
    case .two: 0.06
    case .beyondThree: -0.95
    case .lowerUpper: 1.05
    case .upperUpper: -0.28
    case .markUpper: -2.41
    case .lowerLower: -1.77
    case .caselessCaseless: -0.67
    case .caselessUpper: 0.67
    case .endLower: 1.5
    case .endCapitalized: 0.77
    case .endShortCapitalized: -1.61
    case .endCapitals: 0.73
    case .endSingleCapital: -1.28
    case .endPluralCapitals: 2.45
    case .endHyphenated: 0.23
    case .endMixed: -4.07
    case .endMixedWithCapital: -0.55
    case .endDigit: 4.53
    case .endPeriod: -1.81
    case .endQuestion: 1.48
    case .endExclamation: 1.38
    case .endClosing: 2.84
    case .endOpening: -0.55
    case .endQuote: 0.16
    case .endHyphen: -5.68
    case .endDash: -0.45
    case .endOther: -0.08
    case .endFunctionWord: -4.22
    case .endSeen: 2.87
    case .endSeenOften: 1.51
    case .endMemberSeen: 0.95
    case .endUsual: 3.51
    case .endIsName: -1.72
    case .endCamel: -0.92
    case .endSingleLetter: -1.41
    case .wholeSeen: -0.42
    case .wholeIsName: -0.98
    case .wholePrefixed: -0.5
    case .unbalanced: -0.81
    case .oneWordTitle: -0.4
    case .twoWordTitle: -1.43
    case .titleKnown: 8.0
    }
  }
}
