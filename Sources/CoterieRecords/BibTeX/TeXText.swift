import CoterieText

/// TeX's notation turned into plain text: accents and symbols become Unicode (NFC), braces and commands that only change
/// the looks go, white space is folded. A command that isn't known stays as it is written.
enum TeXText {
  /// The text of `bytes` in `range`.
  ///
  /// - Complexity: O(n) in the length of the range.
  static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isASCIIBlank { lower += 1 }
    while lower < upper, bytes[upper - 1].isASCIIBlank { upper -= 1 }
    let simple: String? = bytes.withUnsafeBufferPointer { buffer in
      // Most values hold nothing to decode.
      var index = lower
      var previous: UInt8 = 0
      while index < upper {
        let byte = buffer[index]
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
          UInt8(ascii: "`"), 0..<32, 127...:
          return nil
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: " "):
          if byte == previous { return nil }
        default:
          break
        }
        previous = byte
        index += 1
      }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[lower..<upper]), as: UTF8.self)
    }
    if let simple { return simple }
    var decoder = TeXDecoder(bytes, lower..<upper)
    return decoder.text()
  }

  /// The text with white space folded, and otherwise as it is.
  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    if bytes[range].allSatisfy({ $0 > 32 && $0 < 127 }) { return String(decoding: bytes[range], as: UTF8.self) }
    var out: [UInt8] = []
    for byte in bytes[range] {
      if !byte.isASCIIBlank { out.append(byte) } else if let last = out.last, last != 32 { out.append(32) }
    }
    while out.last == 32 { out.removeLast() }
    return nfc(String(decoding: out, as: UTF8.self))
  }

  /// Text that TeX users escape though it isn't set as text: addresses, DOIs. Only escapes and braces go.
  static func verbatim(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let isSimple = bytes[range].allSatisfy {
      $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "$")
        && $0 != UInt8(ascii: "\\")
    }
    if isSimple { return String(decoding: bytes[range], as: UTF8.self) }
    var out: [UInt8] = []
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), 0...32, 127:
        break
      case UInt8(ascii: "\\"):
        let name = index
        while index < end, bytes[index].isASCIILetter { index += 1 }
        if index == name {
          // `\_` and the like; `\~{}` and `\-` too.
          if index < end, bytes[index] != UInt8(ascii: "-"), bytes[index] != UInt8(ascii: "/") {
            out.append(bytes[index])
            index += 1
          } else if index < end, bytes[index] == UInt8(ascii: "-") {
            index += 1
          }
        } else {
          switch TeXSymbols.command(String(decoding: bytes[name..<index], as: UTF8.self)) {
          case .text(let text): out += text == "∼" ? [UInt8(ascii: "~")] : Array(text.utf8)
          case .style, .quotation, .space: break
          case .accent, .hidden, nil: out += bytes[name - 1..<index]
          }
          while index < end, bytes[index].isASCIIBlank { index += 1 }
        }
      default:
        out.append(byte)
      }
    }
    return nfc(String(decoding: out, as: UTF8.self))
  }
}

/// One reading of a TeX text, from left to right, without recursion.
private struct TeXDecoder {
  private enum Group {
    case hidden, printed, quotation
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var out: [UInt8] = []
  /// Marks that wait for their letter, the outer first.
  private var marks: [UInt32] = []
  /// How each open brace is closed, one bit a level, the innermost lowest. Deeper than 64 levels braces just go.
  private var printedGroups: UInt64 = 0
  private var quotationGroups: UInt64 = 0
  private var nextGroup = Group.hidden
  private var isMath = false
  /// Something stands there that composed form could change.
  private var mayCompose = false
  /// `$` not yet passed.
  private var dollars: Int?

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
    out.reserveCapacity(range.count)
  }

  mutating func text() -> String {
    while index < end {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"): command()
      case UInt8(ascii: "{"): openGroup()
      case UInt8(ascii: "}"): closeGroup()
      case UInt8(ascii: "$"): dollar()
      case UInt8(ascii: "~"), 9...13, 32: space()
      case 0..<9, 14..<32, 127: break
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"): ligature(byte)
      case UInt8(ascii: "^"), UInt8(ascii: "_"): script(byte)
      case ..<128:
        if marks.isEmpty { out.append(byte) } else { letter(UInt32(byte)) }
      default: wide(byte)
      }
    }
    flushMarks()
    while out.last == 32 { out.removeLast() }
    let text = String(decoding: out, as: UTF8.self)
    return mayCompose ? nfc(text) : text
  }

  // MARK: Characters

  private mutating func space() {
    if marks.isEmpty, let last = out.last, last != 32 { out.append(32) }
  }

  private mutating func emit(_ text: String) {
    flushMarks()
    out += text.utf8
  }

  private mutating func append(_ scalar: UInt32) {
    if let scalar = Unicode.Scalar(scalar) { out += UTF8.encode(scalar) ?? .init() }
  }

  /// A letter, which takes the marks that wait, the inner first.
  private mutating func letter(_ scalar: UInt32) {
    guard !marks.isEmpty else { return append(scalar) }
    guard scalar >= 128 || UInt8(truncatingIfNeeded: scalar).isASCIILetter else {
      flushMarks()
      return append(scalar)
    }
    var base = scalar
    if base == 0x131 { base = 0x69 }
    if base == 0x237 { base = 0x6A }
    if marks.count == 1, let composed = TeXSymbols.composed(base, marks[0]) {
      marks.removeLast()
      return append(composed)
    }
    var rest: [UInt32] = []
    while let mark = marks.popLast() {
      if rest.isEmpty, let composed = TeXSymbols.composed(base, mark) { base = composed } else { rest.append(mark) }
    }
    append(base)
    for mark in rest { append(mark) }
    mayCompose = mayCompose || !rest.isEmpty || base >= 0x300
  }

  private mutating func flushMarks() {
    if marks.isEmpty { return }
    for mark in marks { out += TeXSymbols.standalone(mark).utf8 }
    marks.removeAll(keepingCapacity: true)
  }

  /// A scalar beyond ASCII whose first byte has just been passed.
  private mutating func wide(_ lead: UInt8) {
    let begin = index - 1
    while index < end, bytes[index] & 0xC0 == 0x80, index - begin < 4 { index += 1 }
    let second = index - begin > 1 ? bytes[begin + 1] : 0
    let third = index - begin > 2 ? bytes[begin + 2] : 0
    switch (lead, second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0x80...0x8A),
      (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
      return space()
    default: break
    }
    // Latin letters, Cyrillic, punctuation and Han are composed as they are.
    switch (lead, second) {
    case (..<0xCC, _), (0xD0, _), (0xD1, _), (0xE2, 0x80), (0xE4...0xE9, _): break
    default: mayCompose = true
    }
    if marks.isEmpty {
      out += bytes[begin..<index]
    } else if let scalar = String(decoding: bytes[begin..<index], as: UTF8.self).unicodeScalars.first {
      letter(scalar.value)
    }
  }

  /// Dashes and quotation marks, which TeX's fonts make of several characters.
  private mutating func ligature(_ byte: UInt8) {
    var run = 1
    while index < end, bytes[index] == byte, run < (byte == UInt8(ascii: "-") ? 3 : 2) {
      run += 1
      index += 1
    }
    if isMath { return emit(String(repeating: Character(Unicode.Scalar(byte)), count: run)) }
    switch (byte, run) {
    case (UInt8(ascii: "-"), 3): emit("—")
    case (UInt8(ascii: "-"), 2): emit("–")
    case (UInt8(ascii: "`"), 2): emit("“")
    case (UInt8(ascii: "'"), 2): emit("”")
    case (UInt8(ascii: "`"), _):
      if marks.isEmpty, let last = out.last, last == UInt8(ascii: "?") || last == UInt8(ascii: "!") {
        out.removeLast()
        emit(last == UInt8(ascii: "?") ? "¿" : "¡")
      } else {
        emit("`")
      }
    default: emit(byte == UInt8(ascii: "-") ? "-" : "'")
    }
  }

  // MARK: Groups and mathematics

  private mutating func openGroup() {
    if nextGroup == .printed { out.append(UInt8(ascii: "{")) }
    if nextGroup == .quotation { emit("“") }
    printedGroups = printedGroups << 1 | (nextGroup == .printed ? 1 : 0)
    quotationGroups = quotationGroups << 1 | (nextGroup == .quotation ? 1 : 0)
    nextGroup = .hidden
  }

  private mutating func closeGroup() {
    flushMarks()
    if printedGroups & 1 == 1 { out.append(UInt8(ascii: "}")) }
    if quotationGroups & 1 == 1 { emit("”") }
    printedGroups >>= 1
    quotationGroups >>= 1
  }

  /// Passes over a group, if one follows.
  private mutating func skipGroup() {
    while index < end, bytes[index].isASCIIBlank { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "{") else { return }
    var depth = 0
    while index < end {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      index += 1
      if depth == 0 { return }
    }
  }

  private mutating func dollar() {
    let left: Int
    if let dollars {
      left = dollars
    } else {
      left = bytes[index..<end].reduce(1) { $1 == UInt8(ascii: "$") ? $0 + 1 : $0 }
    }
    dollars = left - 1
    if isMath {
      isMath = false
    } else if left > 1 {
      isMath = true
      // A formula that is only an index or exponent belongs to the word before it.
      if index < end, bytes[index] == UInt8(ascii: "^") || bytes[index] == UInt8(ascii: "_") { index += 1 }
    } else {
      emit("$")
    }
  }

  private mutating func script(_ byte: UInt8) {
    flushMarks()
    out.append(byte)
  }

  // MARK: Commands

  private mutating func command() {
    guard index < end else { return emit("\\") }
    let byte = bytes[index]
    guard byte.isASCIILetter else {
      index += 1
      return symbolCommand(byte)
    }
    let begin = index
    while index < end, bytes[index].isASCIILetter { index += 1 }
    let name = String(decoding: bytes[begin..<index], as: UTF8.self)
    guard let command = TeXSymbols.command(name) else {
      emit("\\" + name)
      if index < end, bytes[index] == UInt8(ascii: "{") { nextGroup = .printed }
      return
    }
    while index < end, bytes[index].isASCIIBlank { index += 1 }
    switch command {
    case .text(let text):
      if text == "∘", out.last == UInt8(ascii: "^") { out.removeLast() }
      let scalars = text.unicodeScalars
      if let first = scalars.first, scalars.count == 1 {
        letter(name == "circ" && isMath ? 0xB0 : first.value)
      } else {
        emit(text)
      }
    case .accent(let mark): marks.append(mark)
    case .style: break
    case .hidden: skipGroup()
    case .quotation: nextGroup = index < end && bytes[index] == UInt8(ascii: "{") ? .quotation : .hidden
    case .space: space()
    }
  }

  private mutating func symbolCommand(_ byte: UInt8) {
    if let mark = TeXSymbols.accent(byte) {
      marks.append(mark)
      return
    }
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      if byte == UInt8(ascii: "$"), let left = dollars { dollars = left - 1 }
      flushMarks()
      out.append(byte)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"):
      break
    case UInt8(ascii: "("), UInt8(ascii: "["):
      isMath = true
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      isMath = false
    case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ">"), 9...13, 32:
      space()
    case 128...:
      emit("\\")
      wide(byte)
    default:
      emit("\\")
      out.append(byte)
    }
  }
}
