import CoterieText

/// What readers do to the texts of fields.
enum FieldText {
  /// White space folded to single spaces, none at the ends, and NFC.
  static func clean(_ text: String) -> String {
    switch state(of: text) {
    case .clean: text
    case .composed: nfc(text)
    case .unknown: nfc(folded(text))
    }
  }

  private enum State {
    /// Nothing has to be done.
    case clean
    /// White space is in order, but there is more than ASCII.
    case composed
    case unknown
  }

  private static func state(of text: String) -> State {
    var text = text
    return text.withUTF8 { bytes in
      var afterSpace = true
      var all: UInt8 = 0
      for byte in bytes {
        if byte <= 0x20 {
          if afterSpace || byte != 0x20 { return .unknown }
          afterSpace = true
          continue
        }
        afterSpace = false
        all |= byte
        // First bytes of the spaces beyond ASCII, and of other characters.
        if byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 { return .unknown }
      }
      if afterSpace, !bytes.isEmpty { return .unknown }
      return all < 0x80 ? .clean : .composed
    }
  }

  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !folded.isEmpty
        continue
      }
      if pendingSpace { folded.append(" ") }
      pendingSpace = false
      folded.append(scalar)
    }
    return String(folded)
  }

  /// A text without the tags named: `<i>`, `</sub>`, `<span class="nocase">`. What is between them stays. Other angle
  /// brackets are text.
  static func withoutTags(_ text: String, _ isTag: (Substring) -> Bool) -> String {
    guard text.utf8.contains(0x3C) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: 0x3C) {
      result += rest[..<open]
      let inside = rest[rest.utf8.index(after: open)...]
      if let close = inside.utf8.firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), inside.utf8[close] == 0x3E {
        let tag = inside[..<close]
        let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
        if isTag(name) {
          rest = inside[inside.utf8.index(after: close)...]
          continue
        }
      }
      result += "<"
      rest = inside
    }
    return result + rest
  }

  /// The tags that CSL allows in texts.
  static func isCSLTag(_ name: Substring) -> Bool {
    switch name {
    case "i", "b", "sub", "sup", "sc", "span": true
    default: false
    }
  }

  /// The tags of HTML, JATS and MathML that databases leave in titles and abstracts.
  static func isMarkupTag(_ name: Substring) -> Bool {
    if name.hasPrefix("jats:") || name.hasPrefix("mml:") || name.hasPrefix("m:") { return true }
    switch name.lowercased() {
    case "i", "b", "u", "em", "strong", "sub", "sup", "sc", "scp", "span", "tt", "p", "br", "font", "italic", "bold",
      "inf",
      "math", "mrow", "mi", "mo", "mn", "msub", "msup", "msubsup", "mfrac", "mtext", "mover", "munder", "mstyle",
      "msqrt",
      "mspace", "mathvariant", "mfenced", "inline-formula", "tex-math", "title", "sec":
      return true
    default: return false
    }
  }

  /// A text with XML's five entities and numeric references resolved.
  static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.utf8.firstIndex(of: 0x26) {
      result += rest[..<start]
      let inside = rest[rest.utf8.index(after: start)...]
      if let end = inside.utf8.prefix(12).firstIndex(of: 0x3B), let scalar = entity(inside[..<end]) {
        result.unicodeScalars.append(scalar)
        rest = inside[inside.utf8.index(after: end)...]
      } else {
        result += "&"
        rest = inside
      }
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  /// The text's beginning, at most `count` bytes, whole scalars.
  static func prefix(_ text: String, bytes count: Int) -> String {
    guard text.utf8.count > count else { return text }
    var end = text.utf8.index(text.utf8.startIndex, offsetBy: max(0, count))
    while end > text.startIndex, UTF8.isContinuation(text.utf8[end]) { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }
}
