// Names as text that formats other than BibTeX print.

extension Name {
  /// The parts of a person's name as people write it: `Ludwig van Beethoven`, `Martin Luther King Jr.`, or with the
  /// family name first, `van Beethoven, Ludwig`, `King, Martin Luther, Jr.`, `King, Jr., Martin Luther`.
  ///
  /// Without a comma the last word is the family name, together with the particle before it: words that begin with a
  /// small letter (`van der`, `de la`). Only a name that is written in small letters throughout is no particle. A
  /// single word is a family name, and so is a name made of initials alone. White space is folded; the text should be
  /// in composed form. An empty text gives an empty family name.
  ///
  /// - Complexity: O(n) in the length of the text.
  public init(personal text: String) {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      self.init(displayed: Words(text[...]), suffix: "")
      return
    }
    let parts = Words.parts(text, firstComma: comma)
    switch parts.count {
    case 0: self.init(family: "")
    case 1: self.init(displayed: parts[0], suffix: "")
    case 2 where parts[1].isSuffix:
      // `Martin Luther King, Jr.`
      self.init(displayed: parts[0], suffix: parts[1].joined)
    case 2: self.init(inverted: parts[0], given: parts[1], suffix: "")
    default:
      if parts[1].isSuffix {
        self.init(inverted: parts[0], given: Words(joining: parts[2...]), suffix: parts[1].joined)
      } else if let last = parts.last, last.isSuffix {
        self.init(inverted: parts[0], given: Words(joining: parts[1..<(parts.count - 1)]), suffix: last.joined)
      } else {
        self.init(inverted: parts[0], given: Words(joining: parts[1...]), suffix: "")
      }
    }
  }

  /// A name as MEDLINE and Web of Science abbreviate it: family name, then initials, then perhaps a suffix, without
  /// commas: `van der Berg JR Jr`. A name whose last word isn't initials is read as `init(personal:)` reads it.
  public init(familyFirst text: String) {
    let words = Words(text[...])
    var rest = words.list[...]
    var suffix = ""
    if rest.count > 2, let last = rest.last, Words.isSuffix(last) {
      suffix = last
      rest.removeLast()
    }
    guard !text.utf8.contains(UInt8(ascii: ",")), rest.count >= 2, let last = rest.last, Words.isInitials(last),
      let first = rest.first, !Words.isInitials(first)
    else {
      self.init(personal: text)
      return
    }
    self.init(inverted: Words(rest.dropLast()), given: Words([last]), suffix: suffix)
  }

  /// Given names first.
  private init(displayed words: Words, suffix: String) {
    var list = words.list[...]
    var suffix = suffix
    if suffix.isEmpty, list.count > 2, let last = list.last, Words.isSuffix(last) {
      suffix = last
      list.removeLast()
    }
    guard list.count > 1, !list.allSatisfy(Words.isPlainInitial) else {
      self.init(family: list.joined(separator: " "), suffix: suffix)
      return
    }
    let last = list.endIndex - 1
    var particle = list[..<last].firstIndex { Words.isSmall($0) } ?? last
    if list[..<last].allSatisfy(Words.isSmall) { particle = Words.isSmall(list[last]) ? last : particle }
    var family = last
    while family > particle, !Words.isSmall(list[family - 1]) { family -= 1 }
    if family == particle { family = last }
    self.init(
      given: Words.joined(list[..<particle]), particle: Words.joined(list[particle..<family]),
      family: Words.joined(list[family...]), suffix: suffix)
  }

  /// Family name first.
  private init(inverted words: Words, given: Words, suffix: String) {
    var list = words.list[...]
    var suffix = suffix
    if suffix.isEmpty, list.count > 1, let last = list.last, Words.isSuffix(last) {
      suffix = last
      list.removeLast()
    }
    var family = list.startIndex
    if let small = list.dropLast().lastIndex(where: { Words.isSmall($0) }),
      list[...small].allSatisfy({ Words.isSmall($0) })
    {
      family = small + 1
    }
    self.init(
      given: given.joined, particle: Words.joined(list[..<family]),
      family: Words.joined(list[family...]), suffix: suffix)
  }

  /// Whether this is a name suffix such as `Jr.` or `III`.
  static func isSuffix(_ word: String) -> Bool { Words.isSuffix(word) }

  /// Whether these are initials alone: `J`, `JR`, `J.-P.`
  static func isInitials(_ word: String) -> Bool { Words.isInitials(word) }
}

/// The words of a part of a name.
private struct Words {
  var list: [String]

  private static let suffixes: Set<String> = [
    "Jr", "Jr.", "jr", "jr.", "Junior", "Sr", "Sr.", "sr", "sr.", "Senior", "II", "III", "IV", "2nd", "3rd", "4th",
  ]

  static func isSuffix(_ word: String) -> Bool {
    // Most words are out by their first letter.
    switch word.utf8.first {
    case 0x4A, 0x6A, 0x53, 0x73, 0x49, 0x32, 0x33, 0x34: word.utf8.count <= 6 && suffixes.contains(word)
    default: false
    }
  }

  init(_ list: some Sequence<String>) { self.list = Array(list) }

  init(_ text: Substring) {
    if Self.isPlain(text.utf8) {
      list = text.utf8.split(whereSeparator: \.isASCIIBlank).map { String(Substring($0)) }
    } else {
      list = text.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    }
  }

  /// What stands between commas, without what is blank.
  static func parts(_ text: String, firstComma comma: String.Index) -> [Words] {
    let parts: [Words]
    if isPlain(text.utf8[...]) {
      var list = [Words(text[..<comma])]
      for part in text.utf8[comma...].split(separator: UInt8(ascii: ",")) { list.append(Words(Substring(part))) }
      parts = list
    } else {
      parts = text.split(separator: ",").map { Words($0) }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a text consists of ASCII and the letters from U+00C0 to U+027F, each a character by itself, so that
  /// bytes tell where words end. Other first bytes than C3 to C9 may begin spaces and marks that combine.
  private static func isPlain(_ text: Substring.UTF8View) -> Bool {
    for byte in text where byte >= 0xCA || byte == 0xC2 { return false }
    return true
  }

  init(joining parts: ArraySlice<Words>) {
    list = parts.flatMap(\.list)
  }

  var isEmpty: Bool { list.isEmpty }
  var joined: String { Self.joined(list[...]) }

  static func joined(_ words: ArraySlice<String>) -> String {
    switch words.count {
    case 0: ""
    case 1: words[words.startIndex]
    default: words.joined(separator: " ")
    }
  }

  var isSuffix: Bool { list.count == 1 && Self.isSuffix(list[0]) }

  /// Begins with a small letter: `van`, `d'Alembert`, `'t`.
  static func isSmall(_ word: String) -> Bool {
    if let first = word.utf8.first, first.isASCIILetter { return first.isASCIILowercase }
    for scalar in word.unicodeScalars {
      if scalar.properties.isLowercase { return true }
      if scalar.properties.isAlphabetic { return false }
    }
    return false
  }

  /// `J`, `J.`, `J.R.`: initials that can't be a word in capitals.
  static func isPlainInitial(_ word: String) -> Bool {
    isInitials(word)
      && (word.utf8.count == 1 || word.utf8.contains(UInt8(ascii: ".")) || word.unicodeScalars.count == 1)
  }

  /// `J`, `J.`, `JR`, `J.R.`, `J.-P.`: at most four capitals, and nothing that isn't one.
  static func isInitials(_ word: String) -> Bool {
    var capitals = 0
    // A name's second byte already says so, mostly.
    for byte in word.utf8.prefix(2) where byte.isASCIILowercase { return false }
    for scalar in word.unicodeScalars {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if scalar != "." && scalar != "-" && scalar != "‐" {
        return false
      }
    }
    return capitals > 0 && capitals <= 4
  }
}
