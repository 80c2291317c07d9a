/// The facts that speak for or against a split. Their weights are in `GluedWeights.swift`.
enum GluedFeature: Int, CaseIterable {
  // The first author's first word.
  case firstCapitalized, firstInitial, firstPrefixed, firstCamel, firstTwoCapitals, firstCapitals, firstParticle
  case firstLower, firstCaseless, firstOdd
  case given, givenUnknown, givenFolded, givenHyphenated, givenIsFamily, givenSeen
  /// A name in a script without case is as long as such names are, begins with a frequent family name, is as long as
  /// the next one.
  case caselessLength, caselessFamily, caselessAlike
  /// `Guo` of `GuoDong` ends as words do, or is a word.
  case camelEnding, camelWord
  /// Both parts of `GuoDong` are names.
  case camelOfNames
  // The other words of that name.
  case words2, words3, words4, words5, words6
  case family, familySeen, lastCapitalized, lastPrefixed, lastCamel, lastCapitals
  case middleKnown, middleCapitalized, middleInitial, middleCamel, middleCapitals, middleOdd, middleLower
  case functionWord, titleWord, nameSeen, nameSeenOften
  // The names behind it.
  case otherWords2, otherWords3, otherWords5, otherCapitalized, otherCamel, otherCapitals, otherOdd, otherLower
  case otherFunctionWord, otherLastCapitalized, otherGiven, otherFamily, otherSeen
  /// Both the first and the second author's given names are initials, or only one's.
  case bothInitials, oneInitials
  // How many names there are.
  case oneOfMore, twoOfMore, one, two, beyondThree
  // Before and after the split.
  case lowerUpper, upperUpper, markUpper, lowerLower, caselessCaseless, caselessUpper
  // The title's last word.
  case endLower, endCapitalized, endShortCapitalized, endCapitals, endSingleCapital, endPluralCapitals
  case endHyphenated, endMixed, endMixedWithCapital, endDigit, endPeriod, endQuestion, endExclamation, endClosing
  case endOpening, endQuote, endHyphen, endDash, endOther
  case endFunctionWord, endSeen, endSeenOften, endMemberSeen, endUsual, endIsName, endCamel, endSingleLetter
  // The word that is divided.
  case wholeSeen, wholeIsName, wholePrefixed
  /// A longer end of it begins a name elsewhere: `Dong` of `TaggerGuoDong`.
  case nameCut
  /// The part between commas that it stands in is a name elsewhere.
  case partIsName
  // The title.
  /// Inside one of its words a sentence ends and a capital follows: `plot.Melissa`.
  case sentenceInside
  case unbalanced, oneWordTitle, twoWordTitle, titleKnown
}

/// Facts about a split with their strengths.
struct GluedFacts {
  private(set) var values = [Double](repeating: 0, count: GluedFeature.allCases.count)

  var score: Double {
    var sum = 0.0
    for (value, weight) in zip(values, GluedWeights.values) where value != 0 { sum += value * weight }
    return sum
  }

  private mutating func add(_ feature: GluedFeature, _ value: Double = 1) { values[feature.rawValue] += value }

  /// Bits of a count: how often something was seen, in powers of two.
  private static func level(_ count: Int) -> Double { Double(Int.bitWidth - count.leadingZeroBitCount) }

  init(_ split: GluedLine.Split, of witness: GluedWitness, given all: GluedEvidence) {
    let line = witness.line
    let own = witness.own
    func seen(_ keyPath: KeyPath<GluedEvidence, [String: Int]>, _ key: String) -> Int {
      max((all[keyPath: keyPath][key] ?? 0) - (own[keyPath: keyPath][key] ?? 0), 0)
    }
    func seenWord(_ key: String) -> Int {
      key.isEmpty ? 0 : seen(\.words, key) + (witness.pageWords[key] ?? 0)
    }

    let name = line.firstName(split).withoutSuffix
    addFirstName(name)
    let full = seen(\.names, GluedLine.joined(name))
    if full > 0 {
      add(.nameSeen)
      add(.nameSeenOften, min(Self.level(full), 4) / 4)
    }
    if let first = name.first {
      if seen(\.firstWords, first.text) > 0 { add(.givenSeen) }
      if WordShape.inName(first) == .camel, let hump = first.firstHump {
        let key = hump.key
        if seenWord(key) > 0 { add(.camelWord) }
        add(.camelEnding, Double(NameTokens.ending(of: key)) / 4)
        if NameTokens.isKnown(hump.text), NameTokens.isKnown(first.dropFirst(hump.count).text) { add(.camelOfNames) }
      }
    }
    if name.count > 1, let last = name.last, seen(\.lastWords, last.text) > 0 { add(.familySeen) }
    for word in name where word.count > 2 && !NameTokens.isKnown(word.text) && seenWord(word.key) > 0 {
      add(.titleWord)
    }

    for part in line.parts[(split.part + 1)...] {
      let other = part.withoutSuffix
      addOther(other)
      if seen(\.names, GluedLine.joined(other)) > 0 { add(.otherSeen) }
    }

    if split.part + 1 < line.parts.count, let second = line.parts[split.part + 1].first, let first = name.first {
      switch (WordShape.inName(first) == .initial, WordShape.inName(second) == .initial) {
      case (true, true): add(.bothInitials)
      case (false, false): break
      default: add(.oneInitials)
      }
    }

    if let first = name.first, name.count == 1, WordShape.inName(first) == .caseless {
      if (2...4).contains(first.count) { add(.caselessLength) }
      if NameTokens.beginsWithFamily(first) { add(.caselessFamily) }
      if split.part + 1 < line.parts.count, line.parts[split.part + 1].first?.count == first.count {
        add(.caselessAlike)
      }
    }

    let count = line.authorCount(split)
    switch (count, line.isTruncated) {
    case (1, true): add(.oneOfMore)
    case (2, true): add(.twoOfMore)
    case (1, false): add(.one)
    case (2, false): add(.two)
    default: break
    }
    if count > 3 { add(.beyondThree, Double(count - 3)) }

    addBoundary(line.parts[split.part][split.word], split.offset)
    addTitleEnd(line.titleEnd(split), seenWord)
    let whole = line.parts[split.part][split.word]
    if seenWord(whole.key) > 0 { add(.wholeSeen) }
    if NameTokens.isKnown(whole.text) { add(.wholeIsName) }
    if WordShape.inName(whole) == .prefixed { add(.wholePrefixed) }
    addTitle(line.marks(split))
    let isCut = whole.indices.dropFirst().prefix(split.offset - 1).suffix(32).contains { index in
      whole[index].isCapital && seen(\.firstWords, whole[index...].text) > 0
    }
    if isCut { add(.nameCut) }
    if split.part > 0, seen(\.names, GluedLine.joined(line.parts[split.part].withoutSuffix)) > 0 { add(.partIsName) }
    if !all.titles.isEmpty, line.text.utf8.count < 4096, all.titles.contains(GluedEvidence.folded(line.title(split))) {
      add(.titleKnown)
    }
  }

  private mutating func addFirstName(_ name: [Scalars]) {
    guard let first = name.first else { return }
    switch WordShape.inName(first) {
    case .capitalized: add(.firstCapitalized)
    case .initial: add(.firstInitial)
    case .prefixed: add(.firstPrefixed)
    case .camel: add(.firstCamel)
    case .twoCapitals: add(.firstTwoCapitals)
    case .capitals: add(.firstCapitals)
    case .particle: add(.firstParticle)
    case .lower: add(.firstLower)
    case .caseless: add(.firstCaseless)
    case .odd: add(.firstOdd)
    }
    let text = first.text
    let level = NameTokens.given(text)
    if level > 0 {
      add(.given, Double(level) / 8)
    } else {
      add(.givenUnknown)
      add(.givenFolded, Double(NameTokens.givenFolded(text)) / 8)
      if first.contains("-"), first.split(separator: "-").allSatisfy({ NameTokens.given($0.text) > 0 }) {
        add(.givenHyphenated)
      }
      if NameTokens.family(text) > 0 { add(.givenIsFamily) }
    }
    switch name.count {
    case 1: break
    case 2: add(.words2)
    case 3: add(.words3)
    case 4: add(.words4)
    case 5: add(.words5)
    default: add(.words6)
    }
    for (index, word) in name.enumerated() {
      if isFunctionWord(word, isFirst: index == 0) { add(.functionWord) }
    }
    guard name.count > 1, let last = name.last else { return }
    add(.family, Double(NameTokens.family(last.text)) / 8)
    switch WordShape.inName(last) {
    case .capitalized: add(.lastCapitalized)
    case .prefixed: add(.lastPrefixed)
    case .camel: add(.lastCamel)
    case .capitals, .twoCapitals: add(.lastCapitals)
    default: break
    }
    for word in name[1..<(name.count - 1)] {
      if NameTokens.isKnown(word.text) { add(.middleKnown) }
      switch WordShape.inName(word) {
      case .capitalized: add(.middleCapitalized)
      case .initial: add(.middleInitial)
      case .camel: add(.middleCamel)
      case .capitals, .twoCapitals: add(.middleCapitals)
      case .odd: add(.middleOdd)
      case .lower: add(.middleLower)
      default: break
      }
    }
  }

  private func isFunctionWord(_ word: Scalars, isFirst: Bool) -> Bool {
    if isFirst && word.first?.isCapital == true { return false }
    let text = word.text.lowercased()
    return WordShape.functionWords.contains(text) && !WordShape.particles.contains(text)
  }

  private mutating func addOther(_ name: [Scalars]) {
    switch name.count {
    case 2: add(.otherWords2)
    case 3: add(.otherWords3)
    case 5...: add(.otherWords5)
    default: break
    }
    for (index, word) in name.enumerated() {
      if isFunctionWord(word, isFirst: index == 0) { add(.otherFunctionWord) }
      let shape = WordShape.inName(word)
      switch shape {
      case .odd: add(.otherOdd)
      case .lower: add(.otherLower)
      case .camel where index > 0: add(.otherCamel)
      case .capitals: add(.otherCapitals)
      case .capitalized where index == 0: add(.otherCapitalized)
      case .capitalized where index == name.count - 1: add(.otherLastCapitalized)
      default: break
      }
    }
    if let first = name.first { add(.otherGiven, Double(NameTokens.given(first.text)) / 8) }
    if name.count > 1, let last = name.last { add(.otherFamily, Double(NameTokens.family(last.text)) / 8) }
  }

  private mutating func addBoundary(_ word: Scalars, _ offset: Int) {
    let before = word[word.startIndex + offset - 1]
    let after = word[word.startIndex + offset]
    if after.isCapital {
      if before.isSmall {
        add(.lowerUpper)
      } else if before.isCapital {
        add(.upperUpper)
      } else if before.isLetter {
        add(.caselessUpper)
      } else if !before.isNumber {
        add(.markUpper)
      }
    } else if after.isSmall {
      if before.isSmall { add(.lowerLower) }
    } else if before.isLetter && !before.isCased {
      add(.caselessCaseless)
    }
  }

  private mutating func addTitleEnd(_ end: Scalars, _ seenWord: (String) -> Int) {
    let shape = WordShape.atEnd(end)
    let text = end.text
    if WordShape.functionWords.contains(text.lowercased()) { add(.endFunctionWord) }
    let key = end.key
    let count = seenWord(key)
    if count > 0 {
      add(.endSeen)
      add(.endSeenOften, Self.level(count) / 8)
    }
    let member = end.lastMember.key
    if member != key && seenWord(member) > 0 { add(.endMemberSeen) }
    if NameTokens.isKnown(text) { add(.endIsName) }
    if end.count == 1 && end.first?.isLetter == true { add(.endSingleLetter) }
    if zip(end, end.dropFirst()).contains(where: { $0.isSmall && $1.isCapital }) { add(.endCamel) }
    let ending = Double(NameTokens.ending(of: member))
    switch shape {
    case .lower, .capitalized, .shortCapitalized, .hyphenated, .mixed:
      add(.endUsual, member.unicodeScalars.count > 3 ? ending / 4 : ending / 8)
    case .period, .question, .exclamation, .closing, .opening, .quote, .hyphen, .dash, .other:
      if member.unicodeScalars.count > 3 { add(.endUsual, ending / 4) }
    default: break
    }
    switch shape {
    case .lower: add(.endLower)
    case .capitalized: add(.endCapitalized)
    case .shortCapitalized: add(.endShortCapitalized)
    case .capitals: add(.endCapitals)
    case .singleCapital: add(.endSingleCapital)
    case .pluralCapitals: add(.endPluralCapitals)
    case .hyphenated: add(.endHyphenated)
    case .mixed: add(.endMixed)
    case .mixedWithCapital: add(.endMixedWithCapital)
    case .digit: add(.endDigit)
    case .period: add(.endPeriod)
    case .question: add(.endQuestion)
    case .exclamation: add(.endExclamation)
    case .closing: add(.endClosing)
    case .opening: add(.endOpening)
    case .quote: add(.endQuote)
    case .hyphen: add(.endHyphen)
    case .dash: add(.endDash)
    case .other: add(.endOther)
    case .caseless: break
    }
  }

  private mutating func addTitle(_ marks: TitleMarks) {
    if marks.hasSentenceInside { add(.sentenceInside) }
    if marks.isUnbalanced { add(.unbalanced) }
    if marks.wordCount == 1 { add(.oneWordTitle) }
    if marks.wordCount == 2 { add(.twoWordTitle) }
  }
}
