/// A document type declaration, read for the entities that it declares and for nothing else.
enum XMLDocumentType {
  enum Outcome {
    case needsMore
    case fault(Int, String)
    /// Position behind it, and the general entities declared in it with their literal values.
    case read(end: Int, declarations: [(String, [UInt8])])
  }

  /// Reads from behind `<!DOCTYPE` on.
  static func read(_ bytes: [UInt8], from start: Int) -> Outcome {
    var declarations: [(String, [UInt8])] = []
    var index = start
    var isInside = false
    // After a reference to a parameter entity nobody knows what else is declared (XML 1.0, 5.1).
    var isUncertain = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">") where !isInside:
        return .read(end: index + 1, declarations: declarations)
      case UInt8(ascii: "["):
        if isInside { return .fault(index, "'[' within the document type") }
        isInside = true
        index += 1
      case UInt8(ascii: "]"):
        if !isInside { return .fault(index, "']' outside the document type's declarations") }
        isInside = false
        index += 1
      case 0x22, 0x27:
        guard let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return .needsMore }
        index = end + 1
      case UInt8(ascii: "%") where isInside:
        isUncertain = true
        index += 1
      case UInt8(ascii: "<"):
        if !isInside { return .fault(index, "'<' within the document type") }
        switch declaration(bytes, from: index) {
        case .needsMore: return .needsMore
        case .fault(let place, let text): return .fault(place, text)
        case .read(let end, let found):
          if !isUncertain { declarations += found }
          index = end
        }
      case let byte:
        if byte < 0x20, !XMLCharacters.isSpace(byte) { return .fault(index, "a control character") }
        index += 1
      }
    }
    return .needsMore
  }

  /// One markup declaration, comment or instruction.
  private static func declaration(_ bytes: [UInt8], from start: Int) -> Outcome {
    guard start + 4 <= bytes.count else { return .needsMore }
    if bytes[start...].starts(with: "<!--".utf8) {
      guard let end = find("-->", in: bytes, from: start + 4) else { return .needsMore }
      return .read(end: end + 3, declarations: [])
    }
    if bytes[start + 1] == UInt8(ascii: "?") {
      guard let end = find("?>", in: bytes, from: start + 2) else { return .needsMore }
      return .read(end: end + 2, declarations: [])
    }
    guard bytes[start + 1] == UInt8(ascii: "!") else { return .fault(start, "an element within the document type") }
    // Up to `>`, quoted strings being opaque.
    var words: [Range<Int>] = []
    var index = start + 2
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        guard let entity = entity(bytes, words) else { return .read(end: index + 1, declarations: []) }
        return .read(end: index + 1, declarations: [entity])
      }
      if byte == UInt8(ascii: "<") { return .fault(index, "'<' within a declaration") }
      if byte == 0x22 || byte == 0x27 {
        guard let end = bytes[(index + 1)...].firstIndex(of: byte) else { return .needsMore }
        words.append(index..<end + 1)
        index = end + 1
      } else if XMLCharacters.isSpace(byte) {
        index += 1
      } else {
        let wordStart = index
        while index < bytes.count, !XMLCharacters.isSpace(bytes[index]),
          ![0x22, 0x27, 0x3E, 0x3C].contains(bytes[index])
        {
          index += 1
        }
        words.append(wordStart..<index)
      }
    }
    return .needsMore
  }

  /// `ENTITY name "value"`; parameter entities, external ones and everything else declare nothing here.
  private static func entity(_ bytes: [UInt8], _ words: [Range<Int>]) -> (String, [UInt8])? {
    guard words.count == 3, bytes[words[0]].elementsEqual("ENTITY".utf8), words[2].count >= 2,
      [0x22, 0x27].contains(bytes[words[2].lowerBound])
    else { return nil }
    let value = bytes[(words[2].lowerBound + 1)..<(words[2].upperBound - 1)]
    return (String(decoding: bytes[words[1]], as: UTF8.self), Array(value))
  }
}
