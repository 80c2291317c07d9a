/// How much room a text takes, in the font that the figures name.
enum FontMetrics {
  /// The font list that pictures name. On a machine without Arial, fontconfig finds Liberation Sans, which has the
  /// same widths.
  static let family = "Arial, Liberation Sans, Helvetica, sans-serif"

  /// Heights in em, of Liberation Sans: above the baseline, below it, of a capital, of an x.
  static let ascent = 0.74
  static let descent = 0.22
  static let capHeight = 0.688
  static let xHeight = 0.528

  /// Width in points.
  ///
  /// - Complexity: O(n) in the text's length.
  static func width(of text: String, size: Double, bold: Bool = false) -> Double {
    var units = 0
    for character in text { units += advance(of: character, bold: bold) }
    return Double(units) / 2048 * size
  }

  /// Width of one character in 1/2048 em. A cluster of several scalars takes the room of its first one, except
  /// where the scripts write them side by side.
  static func advance(of character: Character, bold: Bool) -> Int {
    var units = 0
    for scalar in character.unicodeScalars {
      let own = advance(of: scalar, bold: bold)
      // A joined emoji is one picture, and a flag is two letters that draw one.
      if units >= 2048 { break }
      units += own
    }
    return units
  }

  private static func advance(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    if scalar.properties.canonicalCombiningClass != .notReordered { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if bold, let width = lookUp(scalar, in: AdvanceWidths.bold) { return width }
    if let width = lookUp(scalar, in: AdvanceWidths.regular) { return bold ? width * 108 / 100 : width }
    return isWide(scalar.value) ? 2048 : 1229
  }

  private static func lookUp(_ scalar: Unicode.Scalar, in tables: [AdvanceWidths]) -> Int? {
    for table in tables where scalar.value >= table.start {
      let index = Int(scalar.value - table.start)
      if index < table.widths.count { return table.widths[index] == 0 ? nil : Int(table.widths[index]) }
    }
    return nil
  }

  /// Ideographs, kana, Hangul, full-width forms and emoji: an em each.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F: true
    case 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD, 0x2600...0x27BF: true
    default: false
    }
  }

  /// Breaks a text into lines no wider than `width`: at spaces, after hyphens and between ideographs; a word that is
  /// wider than a line is broken where it must be.
  static func wrap(_ text: String, size: Double, width: Double, bold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0.0
    for word in words(of: text) {
      let wordWidth = self.width(of: word, size: size, bold: bold)
      let visible = self.width(of: trimmedEnd(word), size: size, bold: bold)
      if lineWidth + visible > width, !line.isEmpty {
        lines.append(trimmedEnd(line))
        line = ""
        lineWidth = 0
      }
      if visible <= width {
        line += word
        lineWidth += wordWidth
      } else {
        for character in word {
          let own = Double(advance(of: character, bold: bold)) / 2048 * size
          if lineWidth + own > width, !line.isEmpty {
            lines.append(trimmedEnd(line))
            line = ""
            lineWidth = 0
          }
          line.append(character)
          lineWidth += own
        }
      }
    }
    if !trimmedEnd(line).isEmpty { lines.append(trimmedEnd(line)) }
    return lines
  }

  private static func trimmedEnd(_ text: String) -> String {
    guard text.last == " " else { return text }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Pieces between which a line may break; each keeps the spaces that follow it.
  private static func words(of text: String) -> [String] {
    var result: [String] = []
    var current = ""
    for character in text {
      let wide = character.unicodeScalars.first.map { isWide($0.value) } ?? false
      if let last = current.last {
        let lastWide = last.unicodeScalars.first.map { isWide($0.value) } ?? false
        let isBreak = (last == " " && character != " ") || (last == "-" && character.isLetter) || wide || lastWide
        if isBreak, !isClosing(character), current != " " {
          result.append(current)
          current = ""
        }
      }
      current.append(character)
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  /// Marks that may not begin a line.
  private static func isClosing(_ character: Character) -> Bool {
    character == " " || "、。，．！？：；）」』】〉》,.;:!?)".contains(character)
  }
}
