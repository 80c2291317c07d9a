/// What happens to a text from data before it is drawn.
enum LabelText {
  /// The text on one line, without characters that control instead of showing: C0, C1, bidi marks and overrides,
  /// line and paragraph separators, noncharacters. White space is folded.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{2028}" || scalar == "\u{2029}" {
        pendingSpace = !result.isEmpty
      } else if !isInvisibleControl(scalar) {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The same for a text of several lines.
  static func cleanLines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { clean(String($0)) }.joined(separator: "\n")
  }

  /// An id as it may stand in XML and DOT: what controls, separates or quotes becomes a hyphen; at most 200 bytes,
  /// with a checksum of the whole if it had to be cut.
  static func identifier(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPlain =
        !scalar.properties.isWhitespace && !isInvisibleControl(scalar) && !"\"'\\<>&".unicodeScalars.contains(scalar)
      result.append(isPlain ? scalar : "-")
    }
    let id = String(result)
    guard id.utf8.count > 200 else { return id }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return prefix(of: id, bytes: 160) + "-" + String(hash, radix: 16)
  }

  /// At most `count` characters, the last of them an ellipsis if something had to go.
  static func shortened(_ text: String, to count: Int) -> String {
    guard text.count > count else { return text }
    var kept = text.prefix(max(count - 1, 1))
    while let last = kept.last, last == " " || last == "," || last == "-" { kept.removeLast() }
    return kept + "…"
  }

  /// The longest beginning of whole characters that fits.
  static func prefix(of text: String, bytes: Int) -> String {
    var kept = ""
    var used = 0
    for character in text {
      used += character.utf8.count
      if used > bytes { break }
      kept.append(character)
    }
    return kept
  }

  private static func isInvisibleControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Arabic letter mark, bidi marks, embeddings, overrides and isolates, zero-width space, word joiner, BOM.
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
