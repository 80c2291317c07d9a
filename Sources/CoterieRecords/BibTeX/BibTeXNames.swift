/// Reads the value of a name field (`author`, `editor`) by BibTeX's rules.
///
/// Names are separated by `and` outside braces, in any case. A name has up to four parts, found on its words outside
/// braces: `First von Last`, `von Last, First` or `von Last, Jr, First`, where `von` are words that begin with a small
/// letter (a special character `{\'e}` counts as its letter). A name that is one group in braces is an organisation's.
/// biblatex's `family=…, given=…` is read too.
///
/// Beyond the rules, with a problem reported: lists separated by semicolons, or by commas where no other reading makes
/// sense, `et al.`, and a name with more than two commas, which stays whole. `King, Jr.` without a given name and
/// `King Jr., Martin` have the suffix where readers see it.
struct BibTeXNames {
  struct Problem: Sendable {
    var code: String
    var text: String
    /// Of the name it is about.
    var position: Int
  }

  private(set) var names: [Name] = []
  private(set) var isTruncated = false
  private(set) var problems: [Problem] = []

  private var bytes: [UInt8] = []
  private var parts: [Range<Int>] = []
  private var words: [Word] = []
  /// Index of the word after each comma.
  private var commas: [Int] = []
  private var hasSemicolon = false

  private struct Word {
    var range: Range<Int>
    var isSmall: Bool
  }

  /// Reads the names of `bytes` in `range`. The arrays keep their memory from one field to the next.
  ///
  /// - Complexity: O(n) in the length of the range.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    defer { self.bytes = [] }
    names.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    isTruncated = false
    split(range)
    if parts.count == 1, let only = parts.first, let list = bracedList(only) { split(list) }
    let several = parts.count > 1
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part.isEmpty {
        if several { problem("bibtex-empty-name", "a name is missing beside \"and\"", part) }
      } else if isLast, several, bytes[part].equalsIgnoringCase("others") {
        isTruncated = true
      } else {
        name(part, isLast: isLast, several: several)
      }
    }
  }

  // MARK: Splitting

  /// Splits at `and` between blanks outside braces.
  private mutating func split(_ range: Range<Int>) {
    parts.removeAll(keepingCapacity: true)
    var begin = range.lowerBound
    var depth = 0
    var index = begin
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
      } else if depth == 0, byte | 0x20 == UInt8(ascii: "a"), range.upperBound - index >= 3,
        index == range.lowerBound || bytes[index - 1].isASCIIBlank,
        index + 3 == range.upperBound || bytes[index + 3].isASCIIBlank,
        bytes[index + 1] | 0x20 == UInt8(ascii: "n"), bytes[index + 2] | 0x20 == UInt8(ascii: "d")
      {
        parts.append(trimmed(begin..<index))
        begin = index + 3
        index += 2
      }
      index += 1
    }
    parts.append(trimmed(begin..<range.upperBound))
  }

  /// Splits at a separator outside braces.
  private func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var begin = range.lowerBound
    var depth = 0
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0, byte == separator {
        out.append(trimmed(begin..<index))
        begin = index + 1
      }
    }
    out.append(trimmed(begin..<range.upperBound))
    return out.filter { !$0.isEmpty }
  }

  /// The inside of a field that is one group in braces but holds a list of `Family, Given and Family, Given`.
  private mutating func bracedList(_ range: Range<Int>) -> Range<Int>? {
    guard let inside = groupInside(range) else { return nil }
    let outer = parts
    split(inside)
    let inner = parts
    parts = outer
    guard inner.count > 1, inner.allSatisfy({ split($0, at: UInt8(ascii: ",")).count == 2 }) else { return nil }
    problem("bibtex-braced-list", "braces around a whole list of names are ignored", range)
    return inside
  }

  /// The inside of the braces, if the range is exactly one group.
  private func groupInside(_ range: Range<Int>) -> Range<Int>? {
    guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    for index in range {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index == range.upperBound - 1 ? range.lowerBound + 1..<index : nil }
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isASCIIBlank || bytes[lower] == UInt8(ascii: "~") { lower += 1 }
    while upper > lower, bytes[upper - 1].isASCIIBlank { upper -= 1 }
    return lower..<upper
  }

  // MARK: One name

  private mutating func name(_ range: Range<Int>, isLast: Bool, several: Bool) {
    if let inside = groupInside(range), !isAccent(inside) {
      let text = TeXText.plain(bytes, inside)
      if text.isEmpty {
        problem("bibtex-empty-name", "a name is empty", range)
      } else {
        names.append(Name(literal: text))
      }
      return
    }
    findWords(range)
    guard !words.isEmpty else {
      problem("bibtex-empty-name", "a name is empty", range)
      return
    }
    var range = range
    if endsWithEtAl {
      isTruncated = true
      if !(isLast && words.count <= 2) { problem("bibtex-et-al", "\"et al.\" stands for \"and others\"", range) }
      while endsWithEtAl {
        words.removeLast(words.last.map { bytes[$0.range].equalsIgnoringCase("et.al.") } == true ? 1 : 2)
      }
      guard let first = words.first, let last = words.last else { return }
      range = first.range.lowerBound..<last.range.upperBound
      commas.removeAll { $0 >= words.count }
    }
    if extended(range) { return }
    if hasSemicolon {
      problem("bibtex-name-list", "names are separated by \";\" instead of \"and\"", range)
      for part in split(range, at: UInt8(ascii: ";")) {
        findWords(part)
        if !words.isEmpty { parted(part) }
      }
      return
    }
    if mayBeList(several: several), let list = commaList(range, several: several) {
      problem("bibtex-name-list", "names are separated by commas instead of \"and\"", range)
      names += list
      return
    }
    parted(range)
  }

  /// A group that only holds an accented letter is no organisation.
  private func isAccent(_ inside: Range<Int>) -> Bool {
    inside.count < 8 && !inside.isEmpty && bytes[inside.lowerBound] == UInt8(ascii: "\\")
      && TeXText.plain(bytes, inside).count == 1
  }

  /// Finds the words and commas outside braces.
  private mutating func findWords(_ range: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    commas.removeAll(keepingCapacity: true)
    hasSemicolon = false
    var depth = 0
    var begin: Int?
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if byte == UInt8(ascii: ";"), depth == 0 { hasSemicolon = true }
      let isComma = byte == UInt8(ascii: ",") && depth == 0 && !isEscaped(index, from: range.lowerBound)
      let ends =
        depth == 0
        && (isComma || byte.isASCIIBlank && !isSwallowed(index, from: range.lowerBound)
          || byte == UInt8(ascii: "~") && !isEscaped(index, from: range.lowerBound))
      if ends {
        if let first = begin {
          // `\ ` is a blank too.
          let end = byte.isASCIIBlank && isEscaped(index, from: range.lowerBound) ? index - 1 : index
          if end > first { words.append(Word(range: first..<end, isSmall: isSmall(first..<end))) }
          begin = nil
        }
        if isComma { commas.append(words.count) }
      } else if begin == nil {
        begin = index
      }
    }
    if let first = begin {
      words.append(Word(range: first..<range.upperBound, isSmall: isSmall(first..<range.upperBound)))
    }
  }

  /// Belongs to a command such as `\~` or `\,` outside braces.
  private func isEscaped(_ index: Int, from lower: Int) -> Bool {
    index > lower && bytes[index - 1] == UInt8(ascii: "\\")
      && !(index > lower + 1 && bytes[index - 2] == UInt8(ascii: "\\"))
  }

  /// A blank behind a command of one letter outside braces, such as `\H o`, isn't between words.
  private func isSwallowed(_ index: Int, from lower: Int) -> Bool {
    index >= lower + 2 && bytes[index - 1].isASCIILetter && isEscaped(index - 1, from: lower)
  }

  /// Whether a word belongs to the `von` part: its first letter outside braces, or of a special character, is small.
  private func isSmall(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isASCIILowercase { return true }
      if byte.isASCIIUppercase { return false }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\\") {
        var end = index
        var depth = 0
        repeat {
          if bytes[end] == UInt8(ascii: "{") { depth += 1 }
          if bytes[end] == UInt8(ascii: "}") { depth -= 1 }
          end += 1
        } while end < range.upperBound && depth > 0
        if byte == UInt8(ascii: "\\") { end = range.upperBound }
        if byte == UInt8(ascii: "\\") || (index + 1 < end && bytes[index + 1] == UInt8(ascii: "\\")) {
          var text = TeXText.plain(bytes, index..<end)[...]
          // A command that isn't known says nothing, only what it is applied to.
          if text.first == "\\" { text = text.dropFirst().drop { $0.isASCII && $0.isLetter } }
          for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            return scalar.properties.isLowercase
          }
        }
        index = end
      } else if byte >= 0x80 {
        for scalar in String(decoding: bytes[index..<range.upperBound], as: UTF8.self).unicodeScalars {
          if scalar.properties.isLowercase { return true }
          if scalar.properties.isAlphabetic { return false }
        }
        return false
      } else {
        index += 1
      }
    }
    return false
  }

  /// Whether the last words are `et al.`.
  private var endsWithEtAl: Bool {
    guard let last = words.last?.range else { return false }
    if bytes[last].equalsIgnoringCase("et.al.") { return true }
    guard words.count >= 2, bytes[last].equalsIgnoringCase("al.") || bytes[last].equalsIgnoringCase("al") else {
      return false
    }
    let et = words[words.count - 2].range
    return bytes[et].equalsIgnoringCase("et") || bytes[et].equalsIgnoringCase("et.")
  }

  /// BibTeX's four parts.
  private mutating func parted(_ range: Range<Int>) {
    if let inside = groupInside(range), !isAccent(inside) {
      names.append(Name(literal: TeXText.plain(bytes, inside)))
      return
    }
    // A comma at the end is a slip.
    while let last = commas.last, last == words.count { commas.removeLast() }
    let all = 0..<words.count
    switch commas.count {
    case 0:
      displayed(all, suffix: all.upperBound..<all.upperBound)
    case 1:
      let first = commas[0]..<words.count
      if isSuffix(first) {
        displayed(0..<commas[0], suffix: first)
      } else {
        inverted(0..<commas[0], suffix: nil, given: first)
      }
    case 2:
      inverted(0..<commas[0], suffix: commas[0]..<commas[1], given: commas[1]..<words.count)
    default:
      problem("bibtex-name-commas", "a name has \(commas.count) commas", range)
      names.append(Name(literal: TeXText.plain(bytes, range)))
    }
  }

  private mutating func displayed(_ list: Range<Int>, suffix: Range<Int>) {
    guard let end = list.last else { return names.append(Name(family: text(suffix))) }
    var last = end
    var suffix = suffix
    if suffix.isEmpty, list.count > 2, isSuffix(end..<end + 1) {
      suffix = end..<end + 1
      last -= 1
    }
    var particle = last
    for index in list.lowerBound..<last where words[index].isSmall {
      particle = index
      break
    }
    var family = last
    while family > particle, !words[family - 1].isSmall { family -= 1 }
    if family == particle { family = last }
    append(given: list.lowerBound..<particle, particle: particle..<family, family: family..<last + 1, suffix: suffix)
  }

  private mutating func inverted(_ list: Range<Int>, suffix: Range<Int>?, given: Range<Int>) {
    guard !list.isEmpty else {
      let whole = (suffix?.lowerBound ?? given.lowerBound)..<given.upperBound
      return append(given: 0..<0, particle: 0..<0, family: whole, suffix: 0..<0)
    }
    var end = list.upperBound
    var jr = suffix ?? end..<end
    if jr.isEmpty, list.count > 1, isSuffix(end - 1..<end) {
      jr = end - 1..<end
      end -= 1
    }
    var family = end - 1
    while family > list.lowerBound, !words[family - 1].isSmall { family -= 1 }
    append(given: given, particle: list.lowerBound..<family, family: family..<end, suffix: jr)
  }

  private mutating func append(given: Range<Int>, particle: Range<Int>, family: Range<Int>, suffix: Range<Int>) {
    let name = Name(given: text(given), particle: text(particle), family: text(family), suffix: text(suffix))
    if !name.family.isEmpty || !name.given.isEmpty { names.append(name) }
  }

  private func isSuffix(_ list: Range<Int>) -> Bool {
    guard list.count == 1, let word = list.first.map({ words[$0].range }), word.count <= 6 else { return false }
    return Name.isSuffix(TeXText.plain(bytes, word))
  }

  private func text(_ list: Range<Int>) -> String {
    guard let first = list.first, let last = list.last else { return "" }
    return TeXText.plain(bytes, words[first].range.lowerBound..<words[last].range.upperBound)
  }

  // MARK: Other notations

  /// biblatex's `family=Gogh, prefix=van, given=Vincent`.
  private mutating func extended(_ range: Range<Int>) -> Bool {
    guard
      bytes[words[0].range].contains(where: { $0 == UInt8(ascii: "=") })
        || words.count > 1 && bytes[words[1].range].first == UInt8(ascii: "=")
    else { return false }
    var name = Name(family: "")
    var isExtended = false
    for part in split(range, at: UInt8(ascii: ",")) {
      guard let equals = bytes[part].firstIndex(of: UInt8(ascii: "=")) else { return false }
      let value = unquoted(trimmed(equals + 1..<part.upperBound))
      let text = TeXText.plain(bytes, value)
      switch TeXText.plain(bytes, part.lowerBound..<equals).lowercased() {
      case "family": name.family = text
      case "given": name.given = text
      case "prefix": name.particle = text
      case "suffix": name.suffix = text
      case "given-i", "family-i", "prefix-i", "suffix-i", "id", "hash", "useprefix", "nosplit",
        "sortingnamekeytemplatename":
        continue
      default: continue
      }
      isExtended = true
    }
    guard isExtended else { return false }
    if !(name.family.isEmpty && name.given.isEmpty) { names.append(name) }
    return true
  }

  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\""),
      bytes[range.upperBound - 1] == UInt8(ascii: "\"")
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// Whether it is worth looking for a list: two commas, or one with several words on each side.
  private func mayBeList(several: Bool) -> Bool {
    guard let first = commas.first else { return false }
    return commas.count > 1 || (several && first > 1 && words.count > first + 1)
  }

  /// The names of a list separated by commas, if it clearly is one: all parts have several words, none of them two
  /// commas could mean; or family names and initials take turns.
  private mutating func commaList(_ range: Range<Int>, several: Bool) -> [Name]? {
    let list = split(range, at: UInt8(ascii: ",")).map { TeXText.plain(bytes, $0) }
    let severalWords = list.allSatisfy { $0.utf8.contains(32) }
    switch list.count {
    case 2:
      // `A. Smith, B. Doe and C. Roe`: initials before a family name on both sides.
      guard several, severalWords, list.allSatisfy({ Self.beginsWithInitial($0) }) else { return nil }
    case 3:
      guard severalWords, !Name.isSuffix(list[1]) else { return nil }
    default:
      if list.count < 3 { return nil }
      if list.count % 2 == 0, !severalWords {
        var names: [Name] = []
        for index in stride(from: 0, to: list.count, by: 2) {
          guard Self.isInitials(list[index + 1]) else { return nil }
          names.append(Name(personal: list[index] + ", " + list[index + 1]))
        }
        return names
      }
      guard severalWords else { return nil }
    }
    return list.map { Name(familyFirst: $0) }
  }

  private static func beginsWithInitial(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(2))
    return bytes.count == 2 && bytes[0].isASCIIUppercase && bytes[1] == UInt8(ascii: ".")
  }

  private static func isInitials(_ text: String) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if !(scalar == "." || scalar == " " || scalar == "-") {
        return false
      }
    }
    return capitals > 0 && capitals <= 4
  }

  private mutating func problem(_ code: String, _ text: String, _ range: Range<Int>) {
    problems.append(Problem(code: code, text: text, position: range.lowerBound))
  }
}
