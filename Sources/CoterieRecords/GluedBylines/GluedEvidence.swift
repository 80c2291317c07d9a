/// What the records of a collection tell about names and words of titles, as counts: the order in which they are
/// added doesn't matter.
struct GluedEvidence {
  var names: [String: Int] = [:]
  var firstWords: [String: Int] = [:]
  var lastWords: [String: Int] = [:]
  /// Words of titles, as keys.
  var words: [String: Int] = [:]
  /// Titles of records that need no settling, folded to letters and digits.
  var titles: Set<String> = []

  /// Adds a name's words; a suffix behind a comma doesn't count.
  mutating func add(name words: [Scalars]) {
    let words = words.withoutSuffix
    guard let first = words.first, !first.isEmpty else { return }
    names[GluedLine.joined(words), default: 0] += 1
    firstWords[first.text, default: 0] += 1
    if words.count > 1, let last = words.last { lastWords[last.text, default: 0] += 1 }
  }

  mutating func add(titleWord word: Scalars) {
    let key = word.key
    if !key.isEmpty { words[key, default: 0] += 1 }
  }

  mutating func add(_ other: GluedEvidence) {
    names.merge(other.names, uniquingKeysWith: +)
    firstWords.merge(other.firstWords, uniquingKeysWith: +)
    lastWords.merge(other.lastWords, uniquingKeysWith: +)
    words.merge(other.words, uniquingKeysWith: +)
  }

  /// A record whose title and authors the source tells apart.
  mutating func add(_ record: Record) {
    for word in Array(record.title.unicodeScalars).split(separator: " ") { add(titleWord: word) }
    titles.insert(Self.folded(record.title))
    for author in record.authors where !author.name.isLiteral {
      add(name: Array(author.name.display.unicodeScalars).split(separator: " "))
    }
  }

  /// A title as letters and digits in lower case.
  static func folded(_ title: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: title.unicodeScalars.lazy.filter { $0.isLetter || $0.isNumber })
    return String(view).lowercased()
  }
}

/// One line with what it says itself and what the rest says about it.
struct GluedWitness {
  let line: GluedLine
  let pageWords: [String: Int]
  /// The line's own share of the evidence, which may not speak for itself.
  var own = GluedEvidence()

  init(line: GluedLine, pageWords: [String: Int]) {
    self.line = line
    self.pageWords = pageWords
    own = firstEvidence()
  }

  /// What is all but certain before anything is decided: parts behind every possible split are names, and so are those
  /// that look like one and have a possible split in front; words before every possible split are a title's.
  private func firstEvidence() -> GluedEvidence {
    var evidence = GluedEvidence()
    let parts = line.parts
    var firstSure = parts.count
    if line.isTruncated && parts.count >= 3 {
      firstSure = parts.count - 2
    } else if let last = line.splits.last {
      firstSure = last.part + 1
    }
    for (number, part) in parts.enumerated() {
      let isBehind = line.splits.first.map { number > $0.part } ?? false
      if number >= firstSure || (isBehind && Self.looksLikeName(part)) { evidence.add(name: part) }
    }
    guard let first = line.splits.first else { return evidence }
    for word in parts[..<first.part].joined() { evidence.add(titleWord: word) }
    for word in parts[first.part][..<first.word] { evidence.add(titleWord: word) }
    return evidence
  }

  private static func looksLikeName(_ words: [Scalars]) -> Bool {
    guard (2...4).contains(words.count) else { return false }
    return words.allSatisfy { word in
      switch WordShape.inName(word) {
      case .capitalized, .initial, .prefixed, .camel, .twoCapitals, .particle: true
      case .capitals, .lower, .caseless, .odd: false
      }
    }
  }

  /// What a split says that is taken for right.
  func evidence(of split: GluedLine.Split) -> GluedEvidence {
    var evidence = GluedEvidence()
    evidence.add(name: line.firstName(split))
    for part in line.parts[(split.part + 1)...] { evidence.add(name: part) }
    for word in line.parts[..<split.part].joined() { evidence.add(titleWord: word) }
    for word in line.parts[split.part][..<split.word] { evidence.add(titleWord: word) }
    evidence.add(titleWord: line.titleEnd(split))
    return evidence
  }
}

extension [Scalars] {
  /// A name's words without `, Jr.`
  var withoutSuffix: [Scalars] {
    guard let index = firstIndex(where: { $0.last == "," }) else { return self }
    return self[..<index] + [self[index].dropLast()]
  }
}
