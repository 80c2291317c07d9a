import CoterieText

/// Cited references as Web of Science writes them.
///
///     Aaker JL, 1997, J MARKETING RES, V34, P347, DOI 10.2307/3151897
///     Aaker, JL, 1997, JOURNAL OF MARKETING RESEARCH, V34, P347, DOI [10.2307/3151897, DOI 10.2307/3151897]
enum WebOfScienceReference {
  static func read(_ text: String) -> CitedReference {
    var reference = CitedReference(text: text)
    let parts = parts(of: text)
    // Family name and initials may stand apart; names of organisations may have a comma, too.
    let yearIndex = parts.prefix(4).firstIndex { year($0) != nil }
    var rest = parts[...]
    if let yearIndex {
      reference.year = year(parts[yearIndex])
      reference.firstAuthor = author(parts[..<yearIndex])
      rest = parts[(yearIndex + 1)...]
    } else if let first = parts.first, parts.count > 1 {
      reference.firstAuthor = author([first])
      rest = parts[1...]
    }
    if let source = rest.first, !isNumbered(source, "V"), !isNumbered(source, "P"), !isDOI(source) {
      reference.source = source
      rest = rest.dropFirst()
    }
    for part in rest {
      if isDOI(part) {
        for id in identifiers(part) where !reference.identifiers.contains(id) { reference.identifiers.append(id) }
      } else if reference.volume == nil, isNumbered(part, "V") {
        reference.volume = String(part.dropFirst())
      } else if reference.page == nil, isNumbered(part, "P") {
        reference.page = String(part.dropFirst())
      } else if reference.page == nil, part.hasPrefix("ARTN ") || part.hasPrefix("ART ") {
        reference.page = part.split(separator: " ").last.map(String.init)
      }
    }
    return reference
  }

  /// What stands between commas with a space, brackets kept together.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var depth = 0
    let bytes = Array(text.utf8)
    // A bracket that nobody closes holds nothing together.
    let lastClose = bytes.lastIndex(of: UInt8(ascii: "]")) ?? 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
      if byte == UInt8(ascii: ","), depth == 0 || index > lastClose, index + 1 == bytes.count || bytes[index + 1] == 32
      {
        parts.append(String(decoding: part, as: UTF8.self)[...].trimmed)
        part = []
      } else {
        part.append(byte)
      }
    }
    parts.append(String(decoding: part, as: UTF8.self)[...].trimmed)
    return parts.filter { !$0.isEmpty }
  }

  private static func author(_ parts: ArraySlice<String>) -> String? {
    var name = parts.joined(separator: " ")
    // `*WHO`: a star marks an organisation.
    if name.hasPrefix("*") { name.removeFirst() }
    return name.isEmpty || name.lowercased() == "[anonymous]" ? nil : name
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = BibTeXDate.number(Array(text.utf8)[...]), year >= 1000 else { return nil }
    return year
  }

  /// `V34`, `P347`, `PE12`: the letter, then something with a digit and without blanks.
  private static func isNumbered(_ text: String, _ letter: Character) -> Bool {
    text.first == letter && text.utf8.count > 1 && !text.utf8.contains(32) && text.utf8.contains(where: \.isASCIIDigit)
  }

  private static func isDOI(_ text: String) -> Bool { text.hasPrefix("DOI ") }

  /// `DOI 10.…`, `DOI DOI 10.…`, `DOI [10.…, 10.…]`, `DOI arXiv:…`.
  private static func identifiers(_ text: String) -> [Identifier] {
    var rest = text[...]
    while rest.hasPrefix("DOI ") { rest = rest.dropFirst(4) }
    var parts = [rest]
    if rest.hasPrefix("["), rest.hasSuffix("]") { parts = rest.dropFirst().dropLast().split(separator: ",") }
    var found: [Identifier] = []
    for part in parts {
      var value = part.trimmed
      while value.hasPrefix("DOI ") { value = String(value.dropFirst(4)) }
      let isPreprint = value.utf8.prefix(6).equalsIgnoringCase("arxiv:")
      if let id = isPreprint ? Identifier(.arxiv, value) : Identifier(.doi, value), !found.contains(id) {
        found.append(id)
      }
    }
    return found
  }
}
