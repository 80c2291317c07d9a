import CoterieText

extension VOSviewerJSON {
  /// Whether it begins like an object with the member `network` that is an object.
  static func recognizes(_ head: ByteWindow) -> Bool {
    let text = head.rest.prefix(1 << 20)
    var depth = 0
    /// The string read last stands in the outermost object, and how far from its start.
    var string: Range<Int>?
    var isKey = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""):
        let begin = index + 1
        index = begin
        while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
          index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        string = index < text.endIndex ? begin..<index : nil
        isKey = false
      case UInt8(ascii: ":"): isKey = depth == 1 && string != nil
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 0, byte == UInt8(ascii: "[") { return false }
        if isKey, byte == UInt8(ascii: "{"), let string, text[string].elementsEqual("network".utf8) { return true }
        depth += 1
        (string, isKey) = (nil, false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return false }
        (string, isKey) = (nil, false)
      case 0x20, 9, 10, 13, 0xEF, 0xBB, 0xBF: break
      default:
        if depth == 0 { return false }
        isKey = false
      }
      index += 1
    }
    return false
  }

  /// Reads a JSON.
  static func read(_ text: [UInt8]) -> NetworkFile {
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    var network = NetworkCollector(text, format: VOSviewer.name)
    let document: JSONDocument
    do {
      document = try JSONDocument(text)
    } catch {
      network.fault(error.code, at: error.position, error.text)
      return network.file()
    }
    guard let root = document.member("network", of: document.root), document.kind(of: root) == .object else {
      network.fault("network", at: 0, "there is no object 'network'")
      return network.file()
    }
    if let items = document.member("items", of: root) {
      document.forEachElement(of: items) { item($0, document, &network) }
    }
    let hasItems = network.declaredCount > 0
    if let links = document.member("links", of: root) {
      document.forEachElement(of: links) { link($0, document, &network) }
    }
    if !hasItems { network.declareRest() }
    return network.file()
  }

  private static func item(_ node: JSONDocument.Node, _ document: JSONDocument, _ network: inout NetworkCollector) {
    func value(_ name: String) -> JSONDocument.Node? { document.member(name, of: node) }
    func number(_ name: String) -> Double? { value(name).flatMap { document.double($0) } }
    let label = value("label").flatMap { document.string($0) }
    guard let id = value("id").flatMap({ text(of: $0, document) }) ?? label, !id.isEmpty else {
      return network.fault("id", at: document.position(of: node), "the item has neither an id nor a label")
    }
    network.declare(
      id, .init(label: label, x: number("x"), y: number("y"), cluster: number("cluster").flatMap { Int(exactly: $0) }),
      at: document.position(of: node))
  }

  private static func link(_ node: JSONDocument.Node, _ document: JSONDocument, _ network: inout NetworkCollector) {
    func value(_ name: String) -> String? { document.member(name, of: node).flatMap { text(of: $0, document) } }
    guard let source = value("source_id"), let target = value("target_id") else {
      return network.fault("end", at: document.position(of: node), "the link lacks one of its two ends")
    }
    var weight: String?
    if let strength = document.member("strength", of: node), !document.isNull(strength) {
      weight = text(of: strength, document) ?? ""
    }
    let (first, second) = (network.number(of: source), network.number(of: target))
    network.link(first, second, weight: weight, isDirected: false, at: document.position(of: node))
  }

  /// Ids are numbers or strings.
  private static func text(of node: JSONDocument.Node, _ document: JSONDocument) -> String? {
    document.string(node) ?? document.number(node)
  }
}
