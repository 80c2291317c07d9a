/// What makes a text no XML.
public struct XMLFault: Error, Sendable, Hashable {
  /// `syntax-xml`, or `syntax-depth`, `syntax-entities`, `syntax-end`, `syntax-empty`.
  public let code: String
  public let text: String
  /// Position in the window that was shown.
  public let position: Int
}

/// An attribute of the tag read last, as ranges of the window.
public struct XMLAttribute: Sendable, Hashable {
  public var name: Range<Int>
  /// Between the quotes.
  public var value: Range<Int>
  /// The value has references, tabs or line breaks, which its text shows otherwise.
  var isPlain: Bool
}

/// Reads XML 1.0 step by step from a text that passes by in windows, and checks that it is well formed: tags balance,
/// attributes are quoted and unique, references and characters are allowed, there is one root.
///
/// Nothing outside the text is ever opened. A document type is passed over; entities that it declares are expanded
/// under strict limits. References to entities that nobody declares stay as they are and are noted.
///
/// Where more text is needed, nothing has changed: show the rest again with more bytes behind it, after
/// `begin(_:)`.
public struct XMLReader: Sendable {
  public enum Step: Sendable, Equatable {
    /// A start tag; an empty element's is followed by an `end` of its own.
    case start
    case end
    /// Text up to the next markup. White space between elements is text too.
    case text
    case cdata
    case comment
    case instruction
    /// The token isn't whole in this window.
    case needsMore
    /// The root is closed and the text ends.
    case finished
    case fault(XMLFault)
  }

  /// Position behind the token read last.
  public internal(set) var position = 0
  /// Where the token read last begins.
  public internal(set) var tokenStart = 0
  /// Name in the tag read last.
  public internal(set) var name = 0..<0
  /// What the text, CDATA, comment or instruction read last holds.
  public internal(set) var content = 0..<0
  /// The text read last holds references or CRs, which its characters show otherwise.
  var isPlain = true
  /// Attributes of the start tag read last.
  public internal(set) var attributes: [XMLAttribute] = []
  /// Entities that nobody declares, as they were met.
  public internal(set) var unknownEntities: [(name: String, position: Int)] = []

  var entities: XMLEntities
  private let maxDepth: Int
  /// Names of open elements, one after the other, and where each begins.
  private var openNames: [UInt8] = []
  private var openStarts: [Int] = []
  /// The start tag read last was an empty element's: its end comes next.
  private var isEmptyElement = false
  private var hasRoot = false
  private var hasDocumentType = false
  private var hasBegun = false
  private var expandedCount = 0
  var failure: XMLFault?

  public init(maxDepth: Int = 512, entities: XMLEntities = XMLEntities()) {
    self.maxDepth = maxDepth
    self.entities = entities
  }

  /// Number of open elements.
  public var depth: Int { openStarts.count }

  /// Goes on in a new window, from its start.
  public mutating func begin(_ window: ByteWindow) { position = window.start }

  /// A state to come back to while deeper elements are read.
  public struct Mark: Sendable {
    public internal(set) var position: Int
    var depth: Int
    var nameCount: Int
    var unknownCount: Int
    var expandedCount: Int
    var isEmptyElement: Bool
    var hasRoot: Bool
  }

  public var mark: Mark {
    Mark(
      position: position, depth: depth, nameCount: openNames.count, unknownCount: unknownEntities.count,
      expandedCount: expandedCount, isEmptyElement: isEmptyElement, hasRoot: hasRoot)
  }

  /// Goes back to a mark. Elements that were open there must not have been closed since.
  public mutating func restore(_ mark: Mark) {
    position = mark.position
    openStarts.removeSubrange(min(mark.depth, openStarts.count)...)
    openNames.removeSubrange(min(mark.nameCount, openNames.count)...)
    unknownEntities.removeSubrange(min(mark.unknownCount, unknownEntities.count)...)
    expandedCount = mark.expandedCount
    isEmptyElement = mark.isEmptyElement
    hasRoot = mark.hasRoot
  }

  /// The value of an attribute of the start tag read last, references resolved; nil if it has none of that name.
  public func value(of name: StaticString, in window: ByteWindow) -> String? {
    for attribute in attributes where window.bytes[attribute.name].elementsEqual(bytes(of: name)) {
      var text: [UInt8] = []
      appendXMLText(window.bytes, attribute.value, entities, isAttribute: true, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }

  private func bytes(of name: StaticString) -> [UInt8] { name.withUTF8Buffer { Array($0) } }

  /// Takes out the entities met so far that nobody declares.
  public mutating func takeUnknownEntities() -> [(name: String, position: Int)] {
    defer { unknownEntities = [] }
    return unknownEntities
  }

  mutating func fail(_ code: String, at position: Int, _ text: String) -> Step {
    let fault = XMLFault(code: code, text: text, position: position)
    failure = fault
    return .fault(fault)
  }

  /// The next token.
  ///
  /// - Complexity: O(n) in the bytes of the token.
  public mutating func next(_ window: ByteWindow) -> Step {
    let step = token(window)
    if step != .needsMore { hasBegun = true }
    return step
  }

  private mutating func token(_ window: ByteWindow) -> Step {
    if let failure { return .fault(failure) }
    if isEmptyElement {
      isEmptyElement = false
      close()
      return .end
    }
    let count = window.bytes.count
    guard position < count else { return atEnd(window) }
    tokenStart = position
    guard window.bytes[position] == UInt8(ascii: "<") else { return readText(window) }
    guard position + 1 < count else { return cut(window, "a tag") }
    switch window.bytes[position + 1] {
    case UInt8(ascii: "/"): return readEndTag(window)
    case UInt8(ascii: "!"): return readDeclaration(window)
    case UInt8(ascii: "?"): return readInstruction(window)
    default: return readStartTag(window)
    }
  }

  mutating func cut(_ window: ByteWindow, _ what: String) -> Step {
    window.isFinal ? fail("syntax-end", at: tokenStart, "the text ends within \(what)") : .needsMore
  }

  private mutating func atEnd(_ window: ByteWindow) -> Step {
    guard window.isFinal else { return .needsMore }
    if let start = openStarts.last {
      let name = String(decoding: openNames[start...], as: UTF8.self)
      return fail("syntax-end", at: position, "the text ends within <\(name)>")
    }
    return hasRoot ? .finished : fail("syntax-empty", at: position, "there is no element")
  }

  // MARK: Tags

  private mutating func close() {
    if let start = openStarts.popLast() { openNames.removeSubrange(start...) }
  }

  private mutating func readEndTag(_ window: ByteWindow) -> Step {
    guard let start = openStarts.last else {
      return fail("syntax-xml", at: tokenStart, "an end tag without its start")
    }
    let nameStart = position + 2
    let length = openNames.count - start
    // The name is known: nothing but it, blanks and `>` may stand here.
    guard nameStart + length < window.bytes.count else { return mismatch(window, nameStart) }
    guard matches(window.bytes, at: nameStart, openNames, from: start) else { return mismatch(window, nameStart) }
    var index = nameStart + length
    while index < window.bytes.count, XMLCharacters.isSpace(window.bytes[index]) { index += 1 }
    guard index < window.bytes.count else { return cut(window, "an end tag") }
    guard window.bytes[index] == UInt8(ascii: ">") else { return mismatch(window, nameStart) }
    name = nameStart..<nameStart + length
    position = index + 1
    openStarts.removeLast()
    openNames.removeSubrange(start...)
    return .end
  }

  private mutating func mismatch(_ window: ByteWindow, _ nameStart: Int) -> Step {
    guard let end = window.bytes[nameStart...].firstIndex(of: UInt8(ascii: ">")) else {
      return cut(window, "an end tag")
    }
    let found = String(decoding: window.bytes[nameStart..<min(end, nameStart + 100)], as: UTF8.self)
    let open = String(decoding: openNames[(openStarts.last ?? 0)...], as: UTF8.self)
    return fail("syntax-xml", at: tokenStart, "</\(found)> where </\(open)> belongs")
  }

  private mutating func readStartTag(_ window: ByteWindow) -> Step {
    let bytes = window.bytes
    if depth == 0, hasRoot { return fail("syntax-xml", at: tokenStart, "a second root element") }
    if depth >= maxDepth { return fail("syntax-depth", at: tokenStart, "elements nested deeper than \(maxDepth)") }
    var index = nameEnd(bytes, from: position + 1)
    guard index < bytes.count else { return cut(window, "a tag") }
    guard index > position + 1, isName(bytes, position + 1..<index) else {
      return fail("syntax-xml", at: position, "'<' begins no tag")
    }
    name = position + 1..<index
    attributes.removeAll(keepingCapacity: true)
    while true {
      let gap = index
      while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count else { return cut(window, "a tag") }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        break
      }
      if bytes[index] == UInt8(ascii: "/") {
        guard index + 1 < bytes.count else { return cut(window, "a tag") }
        guard bytes[index + 1] == UInt8(ascii: ">") else {
          return fail("syntax-xml", at: index, "'/' in the middle of a tag")
        }
        isEmptyElement = true
        index += 2
        break
      }
      guard index > gap else { return fail("syntax-xml", at: index, "no space before an attribute") }
      if let step = readAttribute(window, &index) { return step }
    }
    if attributes.count > 1, let repeated = repeatedAttribute(bytes) {
      let name = String(decoding: bytes[repeated.name], as: UTF8.self)
      return fail("syntax-xml", at: repeated.name.lowerBound, "the attribute '\(name)' is given twice")
    }
    hasRoot = true
    openStarts.append(openNames.count)
    openNames.append(contentsOf: bytes[name])
    position = index
    return .start
  }

  /// Reads one attribute from `index` on; gives a step only if it can't.
  private mutating func readAttribute(_ window: ByteWindow, _ index: inout Int) -> Step? {
    let bytes = window.bytes
    let start = index
    index = nameEnd(bytes, from: start)
    guard index < bytes.count else { return cut(window, "a tag") }
    guard index > start, isName(bytes, start..<index) else {
      return fail("syntax-xml", at: start, "no attribute name where one belongs")
    }
    let name = start..<index
    while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return cut(window, "a tag") }
    guard bytes[index] == UInt8(ascii: "=") else {
      return fail("syntax-xml", at: index, "an attribute without a value")
    }
    index += 1
    while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return cut(window, "a tag") }
    let quote = bytes[index]
    guard quote == 0x22 || quote == 0x27 else { return fail("syntax-xml", at: index, "an attribute without quotes") }
    index += 1
    let valueStart = index
    var plain = true
    while index < bytes.count, bytes[index] != quote {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { return fail("syntax-xml", at: index, "'<' in the value of an attribute") }
      if byte == UInt8(ascii: "&") {
        plain = false
        if let step = readReference(window, &index) { return step }
        continue
      }
      if byte < 0x20 {
        guard XMLCharacters.isSpace(byte) else { return fail("syntax-xml", at: index, Self.controlText(byte)) }
        plain = false
      }
      index += 1
    }
    guard index < bytes.count else { return cut(window, "a tag") }
    attributes.append(XMLAttribute(name: name, value: valueStart..<index, isPlain: plain))
    index += 1
    return nil
  }

  private func repeatedAttribute(_ bytes: [UInt8]) -> XMLAttribute? {
    if attributes.count <= 8 {
      for (index, attribute) in attributes.enumerated() {
        for other in attributes[..<index]
        where other.name.count == attribute.name.count && bytes[other.name] == bytes[attribute.name] {
          return attribute
        }
      }
      return nil
    }
    var seen: Set<ArraySlice<UInt8>> = []
    return attributes.first { !seen.insert(bytes[$0.name]).inserted }
  }

  // MARK: Text

  private mutating func readText(_ window: ByteWindow) -> Step {
    let bytes = window.bytes
    var index = position
    isPlain = true
    while true {
      index = plainTextEnd(bytes, from: index)
      guard index < bytes.count else {
        guard window.isFinal else { return .needsMore }
        break
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&") {
        isPlain = false
        if let step = readReference(window, &index) { return step }
      } else if byte == UInt8(ascii: ">") {
        if index >= position + 2, bytes[index - 1] == 0x5D, bytes[index - 2] == 0x5D {
          return fail("syntax-xml", at: index - 2, "']]>' in text")
        }
        index += 1
      } else if byte == 0xEF {
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
          return fail("syntax-xml", at: index, "a character that XML doesn't allow")
        }
        index += 1
      } else if byte == 0x0D {
        isPlain = false
        index += 1
      } else {
        return fail("syntax-xml", at: index, Self.controlText(byte))
      }
    }
    if depth == 0 {
      for place in position..<index where !XMLCharacters.isSpace(bytes[place]) {
        return fail("syntax-xml", at: place, "text outside the root element")
      }
    }
    content = position..<index
    position = index
    return .text
  }

  private static func controlText(_ byte: UInt8) -> String {
    "a control character (\(byte == 0 ? "NUL" : "code \(byte)"))"
  }

  /// Checks the reference at `index` and moves behind it; gives a step only if it can't.
  mutating func readReference(_ window: ByteWindow, _ index: inout Int) -> Step? {
    let bytes = window.bytes
    var end = index + 1
    let limit = min(bytes.count, index + 256)
    while end < limit, XMLCharacters.nameClasses[Int(bytes[end])] != 0 || bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count else { return cut(window, "a reference") }
    guard end < limit, bytes[end] == UInt8(ascii: ";"), end > index + 1 else {
      return fail("syntax-xml", at: index, "'&' begins no reference; as a character it is '&amp;'")
    }
    if bytes[index + 1] == UInt8(ascii: "#") {
      guard XMLCharacters.reference(bytes[(index + 2)..<end]) != nil else {
        return fail("syntax-xml", at: index, "a reference to a character that XML doesn't allow")
      }
    } else if !isPredefined(bytes, index + 1..<end) {
      guard isName(bytes, index + 1..<end) else {
        return fail("syntax-xml", at: index, "'&' begins no reference; as a character it is '&amp;'")
      }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      if let text = entities.text(of: name) {
        if entities.isDeclared(name) { expandedCount += text.count }
        if expandedCount > XMLEntities.maxTotal {
          return fail("syntax-entities", at: index, "entities stand for more than \(XMLEntities.maxTotal) bytes")
        }
      } else if entities.isDeclared(name) {
        return fail(
          "syntax-entities", at: index, "the entity '\(name)' goes round in circles, holds markup or is too long")
      } else {
        unknownEntities.append((name, index))
      }
    }
    index = end + 1
    return nil
  }

  /// `amp`, `lt`, `gt`: what nearly all references are.
  private func isPredefined(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch (range.count, bytes[range.lowerBound]) {
    case (3, UInt8(ascii: "a")):
      bytes[range.lowerBound + 1] == UInt8(ascii: "m") && bytes[range.lowerBound + 2] == UInt8(ascii: "p")
    case (2, UInt8(ascii: "l")), (2, UInt8(ascii: "g")): bytes[range.lowerBound + 1] == UInt8(ascii: "t")
    default: false
    }
  }

  // MARK: Comments, CDATA, instructions

  private mutating func readDeclaration(_ window: ByteWindow) -> Step {
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

  private mutating func readInstruction(_ window: ByteWindow) -> Step {
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
