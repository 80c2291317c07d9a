// Comments, CDATA sections, document types and instructions.

extension XMLReader {
  mutating func readDeclaration(_ window: ByteWindow) -> Step {
    let bytes = window.bytes
    func begins(_ text: StaticString) -> Bool? {
      text.withUTF8Buffer { text in
        let available = min(text.count, bytes.count - position)
        for offset in 0..<available where bytes[position + offset] != text[offset] { return false }
        return available == text.count ? true : nil
      }
    }
    switch (begins("<!--"), begins("<![CDATA["), begins("<!DOCTYPE")) {
    case (true?, _, _):
      guard let end = find("--", in: bytes, from: position + 4) else { return cut(window, "a comment") }
      guard end + 2 < bytes.count else { return cut(window, "a comment") }
      guard bytes[end + 2] == UInt8(ascii: ">") else { return fail("syntax-xml", at: end, "'--' within a comment") }
      content = position + 4..<end
      if let bad = badCharacter(bytes, content) { return fail("syntax-xml", at: bad, Self.controlText(bytes[bad])) }
      position = end + 3
      return .comment
    case (_, true?, _):
      guard depth > 0 else { return fail("syntax-xml", at: position, "text outside the root element") }
      guard let end = find("]]>", in: bytes, from: position + 9) else { return cut(window, "a CDATA section") }
      content = position + 9..<end
      if let bad = badCharacter(bytes, content) { return fail("syntax-xml", at: bad, Self.controlText(bytes[bad])) }
      isPlain = !bytes[content].contains(0x0D)
      position = end + 3
      return .cdata
    case (_, _, true?):
      return readDocumentType(window)
    case (nil, _, _), (_, nil, _), (_, _, nil):
      return cut(window, "a declaration")
    default:
      return fail("syntax-xml", at: position, "'<!' begins neither a comment nor CDATA nor a document type")
    }
  }

  private mutating func readDocumentType(_ window: ByteWindow) -> Step {
    if hasRoot || hasDocumentType { return fail("syntax-xml", at: position, "a document type out of its place") }
    switch XMLDocumentType.read(window.bytes, from: position + 9) {
    case .needsMore: return cut(window, "the document type")
    case .fault(let place, let text): return fail("syntax-xml", at: place, text)
    case .read(let end, let declarations):
      for (name, value) in declarations { entities.declare(name, value) }
      hasDocumentType = true
      content = position + 9..<end - 1
      position = end
      return .instruction
    }
  }

  mutating func readInstruction(_ window: ByteWindow) -> Step {
    let bytes = window.bytes
    guard let end = find("?>", in: bytes, from: position + 2) else { return cut(window, "an instruction") }
    let targetEnd = min(nameEnd(bytes, from: position + 2), end)
    let target = position + 2..<targetEnd
    guard isName(bytes, target), targetEnd == end || XMLCharacters.isSpace(bytes[targetEnd]) else {
      return fail("syntax-xml", at: position, "'<?' begins no instruction")
    }
    if let bad = badCharacter(bytes, targetEnd..<end) {
      return fail("syntax-xml", at: bad, Self.controlText(bytes[bad]))
    }
    if target.count == 3, bytes[target].elementsEqual("xml".utf8, by: { $0 | 0x20 == $1 }) {
      let isDeclaration = bytes[target].elementsEqual("xml".utf8)
      if !isDeclaration || hasBegun || hasRoot {
        return fail("syntax-xml", at: position, "an XML declaration out of its place")
      }
      let body = String(decoding: bytes[targetEnd..<end], as: UTF8.self)
      if !body.drop(while: { $0.isWhitespace }).hasPrefix("version") {
        return fail("syntax-xml", at: position, "an XML declaration without a version")
      }
    }
    content = position + 2..<end
    position = end + 2
    return .instruction
  }
}
