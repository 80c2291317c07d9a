/// Authors in one cell of a table that follows nobody's rules.
///
/// In this order: a list in brackets with quoted names, as Python and JSON print it; semicolons; bars; line breaks;
/// ` and ` or ` & `; commas. A comma may also stand within a name, so that only
///
/// - parts of two words and more are names by themselves: `Jane Doe, Karl Roe`, `Doe J, Roe KL`,
/// - initials behind every other comma belong to the family name before: `Doe, J., Roe, K. L.`,
/// - and two parts are one name otherwise: `Doe, Jane`, `García Márquez, Gabriel J.`
enum AuthorList {
  static func names(_ text: String) -> [Name] {
    var parts: [String]
    if let rest = withoutOthers(FieldText.clean(text)) {
      parts = divided(rest) + ["et al."]
    } else {
      parts = quoted(text) ?? divided(text)
    }
    parts = parts.map { withoutStop(FieldText.clean($0)) }.filter { !$0.isEmpty && !isPlaceholder($0) }
    // PubMed ends its lists with a full stop.
    if parts.count > 1, let last = parts.last, last.hasSuffix("."), endsWithInitials(last),
      !last.utf8.contains(UInt8(ascii: ",")),
      !parts.dropLast().contains(where: { $0.utf8.contains(UInt8(ascii: ".")) })
    {
      parts[parts.count - 1].removeLast()
    }
    let areInverted = parts.allSatisfy { endsWithInitials($0) || $0 == "et al." }
    return parts.map { part in
      !part.utf8.contains(UInt8(ascii: ",")) && areInverted ? Name(familyFirst: part) : Name(personal: part)
    }
  }

  /// The text before `et al.`, if that is how it ends.
  private static func withoutOthers(_ text: String) -> String? {
    for end in [" et al.", " et al"] where text.hasSuffix(end) { return String(text.dropLast(end.count)) }
    return nil
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    switch text.lowercased() {
    case "na", "n/a", "nan", "none", "null", "-", "[no author name available]", "[anonymous]", "no authors listed",
      "and":
      true
    default: false
    }
  }

  /// The texts in quotation marks of `['Doe, Jane', "O'Neill, K"]`.
  private static func quoted(_ text: String) -> [String]? {
    let text = FieldText.clean(text)
    guard text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count >= 2 else { return nil }
    let inside = text.utf8.dropFirst().dropLast()
    guard let first = inside.first, first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") else { return nil }
    var parts: [String] = []
    var part: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    for byte in inside {
      if let open = quote {
        if isEscaped {
          part.append(byte)
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == open {
          parts.append(String(decoding: part, as: UTF8.self))
          part = []
          quote = nil
        } else {
          part.append(byte)
        }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
    }
    return parts
  }

  private static func divided(_ text: String) -> [String] {
    for separator in [";", "|"] as [Character] where text.contains(separator) {
      return text.split(separator: separator).map(String.init)
    }
    let lines = text.split(whereSeparator: \.isNewline).map { FieldText.clean(String($0)) }.filter { !$0.isEmpty }
    if lines.count > 1 { return lines.map { $0.hasPrefix("and ") ? String($0.dropFirst(4)) : $0 } }
    let parts = byAnd(lines.first ?? "")
    return parts.flatMap { byCommas($0) }
  }

  private static func byAnd(_ text: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if word == "and" || word == "&" || word == "und" || word == "et" {
        parts.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    parts.append(words.joined(separator: " "))
    return parts.filter { !$0.isEmpty }
  }

  private static func byCommas(_ text: String) -> [String] {
    var parts: [String] = []
    for part in text.split(separator: ",") {
      let part = withoutStop(FieldText.clean(String(part)))
      if part.isEmpty { continue }
      if let last = parts.last, Name.isSuffix(part) {
        parts[parts.count - 1] = last + ", " + part
      } else {
        parts.append(part)
      }
    }
    if parts.count < 2 { return parts }
    func isWhole(_ part: String) -> Bool { part.utf8.contains(UInt8(ascii: " ")) && !areInitials(part) }
    if parts.count == 2 {
      let isList =
        isWhole(parts[0]) && isWhole(parts[1]) && endsWithInitials(parts[0]) == endsWithInitials(parts[1])
      return isList ? parts : [parts.joined(separator: ", ")]
    }
    let seconds = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    if parts.count % 2 == 0, seconds.allSatisfy(areInitials) || !parts.contains(where: isWhole) {
      return stride(from: 0, to: parts.count, by: 2).map { parts[$0] + ", " + parts[$0 + 1] }
    }
    return parts
  }

  /// `J.`, `J. R.`, `JR`
  private static func areInitials(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return !words.isEmpty && words.allSatisfy { Name.isInitials(String($0)) }
  }

  /// `Doe J`, `van der Roe K.L.`
  private static func endsWithInitials(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return Name.isInitials(String(last)) && !Name.isInitials(String(first))
  }

  /// Without the full stop behind a list: `Doe J, Roe KL.`
  private static func withoutStop(_ text: String) -> String {
    guard text.hasSuffix("."), let last = text.dropLast().split(separator: " ").last, last.utf8.count > 1,
      !last.utf8.contains(UInt8(ascii: ".")), Name.isInitials(String(last))
    else { return text }
    return String(text.dropLast())
  }
}
