/// One element with everything in it, as ranges of the window that it was read from: what most records need.
///
/// Elements are numbered in the order of their start tags; the element itself is 0.
public struct XMLTree: Sendable {
  public enum Outcome: Sendable, Equatable {
    /// The element is whole.
    case read
    /// It isn't whole in this window; the reader stands before its start tag again.
    case needsMore
    case fault(XMLFault)
  }

  struct Node {
    /// Nil for text.
    var name: Range<Int>?
    /// Of text: what it holds. Of an element: from its start tag to its end tag.
    var content: Range<Int>
    var isPlain = true
    var isCDATA = false
    var attributes = 0..<0
    /// The node behind everything in this one.
    var end = 0
  }

  /// Elements and texts in the order of their beginnings, so that what a node holds stands right behind it.
  private(set) var nodes: [Node] = []
  private var attributes: [XMLAttribute] = []
  private var bytes: [UInt8] = []
  private var entities = XMLEntities()
  /// Nodes still open while reading.
  private var open: [Int] = []

  public init() {}

  /// Lets go of the window.
  public mutating func clear() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    bytes = []
  }

  /// Reads the element whose start tag `reader` gave last, to its end.
  ///
  /// - Parameter mark: The reader's state before that start tag.
  public mutating func read(_ window: ByteWindow, from reader: inout XMLReader, mark: XMLReader.Mark) -> Outcome {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    enter(reader)
    while !open.isEmpty {
      switch reader.next(window) {
      case .start: enter(reader)
      case .end: leave(reader)
      case .text, .cdata:
        var node = Node(name: nil, content: reader.content, isPlain: reader.isPlain)
        node.end = nodes.count + 1
        node.isCDATA = window.bytes[reader.tokenStart] == UInt8(ascii: "<")
        nodes.append(node)
      case .comment, .instruction: break
      case .needsMore:
        reader.restore(mark)
        return .needsMore
      case .finished: return .needsMore
      case .fault(let fault): return .fault(fault)
      }
    }
    bytes = window.bytes
    entities = reader.entities
    return .read
  }

  private mutating func enter(_ reader: XMLReader) {
    open.append(nodes.count)
    let start = attributes.count
    attributes.append(contentsOf: reader.attributes)
    nodes.append(
      Node(name: reader.name, content: reader.tokenStart..<reader.position, attributes: start..<attributes.count))
  }

  private mutating func leave(_ reader: XMLReader) {
    guard let node = open.popLast() else { return }
    nodes[node].end = nodes.count
    nodes[node].content = nodes[node].content.lowerBound..<reader.position
  }

  // MARK: What formats ask

  /// Position of an element's start tag in the window.
  public func position(of element: Int) -> Int { nodes[element].content.lowerBound }

  /// Whether the element has that name, prefix included.
  public func isNamed(_ element: Int, _ name: StaticString) -> Bool {
    guard let range = nodes[element].name else { return false }
    return equals(range, name)
  }

  /// The element's name, prefix included.
  public func name(of element: Int) -> String {
    guard let range = nodes[element].name else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The elements that stand directly in this one, in order.
  public func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var index = element + 1
    while index < nodes[element].end {
      if nodes[index].name != nil { children.append(index) }
      index = nodes[index].end
    }
    return children
  }

  /// The children of that name, in order.
  public func children(of element: Int, named name: StaticString) -> [Int] {
    children(of: element).filter { isNamed($0, name) }
  }

  /// The first child of that name.
  public func child(of element: Int, named name: StaticString) -> Int? {
    var index = element + 1
    while index < nodes[element].end {
      if isNamed(index, name) { return index }
      index = nodes[index].end
    }
    return nil
  }

  /// The value of an attribute, references resolved; nil if the element doesn't have it.
  public func attribute(_ name: StaticString, of element: Int) -> String? {
    for attribute in attributes[nodes[element].attributes] where equals(attribute.name, name) {
      if attribute.isPlain { return String(decoding: bytes[attribute.value], as: UTF8.self) }
      var text: [UInt8] = []
      appendXMLText(bytes, attribute.value, entities, isAttribute: true, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }

  /// All text in the element, that of elements in it included, in order, as it stands.
  public func text(of element: Int) -> String { String(decoding: textBytes(of: element), as: UTF8.self) }

  /// The same with white space folded to single blanks, none at the ends, and composed (NFC).
  public func foldedText(of element: Int) -> String { foldedText(textBytes(of: element)) }

  /// The folded text of the first child of that name; nil if there is none or it is empty.
  public func foldedText(of element: Int, child name: StaticString) -> String? {
    guard let child = child(of: element, named: name) else { return nil }
    let text = foldedText(of: child)
    return text.isEmpty ? nil : text
  }

  private func textBytes(of element: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in (element + 1)..<max(nodes[element].end, element + 1) where nodes[index].name == nil {
      let node = nodes[index]
      if node.isPlain {
        text.append(contentsOf: bytes[node.content])
      } else {
        appendXMLText(bytes, node.content, node.isCDATA ? nil : entities, isAttribute: false, to: &text)
      }
    }
    return text
  }

  private func foldedText(_ text: [UInt8]) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for byte in text {
      if XMLCharacters.isSpace(byte) {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      } else {
        folded.append(byte)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return nfc(String(decoding: folded, as: UTF8.self))
  }

  private func equals(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      name.withUTF8Buffer { name in
        for offset in 0..<name.count where bytes[range.lowerBound + offset] != name[offset] { return false }
        return true
      }
    }
  }
}

/// Appends what a stretch of XML text shows: references resolved (unknown ones kept as they stand), line ends as LF, in
/// attributes as blanks.
///
/// - Parameter entities: Nil in CDATA, where nothing is a reference.
func appendXMLText(
  _ bytes: [UInt8], _ range: Range<Int>, _ entities: XMLEntities?, isAttribute: Bool, to output: inout [UInt8]
) {
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    if byte == 0x0D {
      output.append(isAttribute ? 0x20 : 0x0A)
      index += 1
      if index < range.upperBound, bytes[index] == 0x0A { index += 1 }
      continue
    }
    if isAttribute, byte == 0x0A || byte == 0x09 {
      output.append(0x20)
      index += 1
      continue
    }
    guard byte == UInt8(ascii: "&"), let entities,
      let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";"))
    else {
      output.append(byte)
      index += 1
      continue
    }
    if bytes[index + 1] == UInt8(ascii: "#") {
      if let scalar = XMLCharacters.reference(bytes[(index + 2)..<end]) { appendUTF8(scalar, to: &output) }
    } else if let text = entities.known(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)) {
      output.append(contentsOf: text)
    } else {
      output.append(contentsOf: bytes[index...end])
    }
    index = end + 1
  }
}
