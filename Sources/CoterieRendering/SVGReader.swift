/// What Graphviz's SVG consists of, as far as it is used: groups with an id and a class, and the shapes in them.
/// Written for that output, which is simple: no CDATA, no entities but the standard ones, attributes in double quotes.
struct SVGReader {
  struct Shape {
    var name: String
    /// In the order of the source, values still escaped.
    var attributes: [(name: String, value: String)]
    /// Content, still escaped.
    var text: String
  }

  struct Group {
    /// Not escaped any more.
    var id: String
    /// Graphviz's kind: `node` or `edge`.
    var kind: String
    var shapes: [Shape]
  }

  private let bytes: [UInt8]
  private var position = 0
  private(set) var groups: [Group] = []

  /// Reads all groups of class `node` or `edge`, in order. Anchors, titles and comments are passed over.
  init(_ svg: [UInt8]) {
    bytes = svg
    read()
  }

  private mutating func read() {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if starts(with: "!--") {
        skip(past: "-->")
      } else if starts(with: "?") || starts(with: "!") || starts(with: "/") {
        skip(past: ">")
      } else {
        element()
      }
    }
  }

  private mutating func element() {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else {
      position = bytes.count
      return
    }
    var tag = bytes[position..<end]
    position = end + 1
    let isEmpty = tag.last == UInt8(ascii: "/")
    if isEmpty { tag = tag.dropLast() }
    let nameEnd = tag.firstIndex { $0 == 32 || $0 == 10 } ?? tag.endIndex
    let name = String(decoding: tag[..<nameEnd], as: UTF8.self)
    let attributes = Self.attributes(tag[nameEnd...])
    switch name {
    case "g":
      let kind = attributes.first { $0.name == "class" }?.value.split(separator: " ").first.map(String.init) ?? ""
      guard kind == "node" || kind == "edge" else { return }
      let id = attributes.first { $0.name == "id" }?.value ?? ""
      groups.append(Group(id: Self.unescaped(id), kind: kind, shapes: []))
    case "polygon", "polyline", "path", "ellipse", "text":
      var text = ""
      if !isEmpty, let close = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
        text = String(decoding: bytes[position..<close], as: UTF8.self)
        position = close
      }
      guard !groups.isEmpty else { return }
      groups[groups.count - 1].shapes.append(Shape(name: name, attributes: attributes, text: text))
    default: break
    }
  }

  private static func attributes(_ tag: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    var result: [(String, String)] = []
    var rest = tag
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(decoding: rest[..<equals].filter { $0 != 32 && $0 != 10 }, as: UTF8.self)
      let open = equals + 1
      guard open < rest.endIndex, rest[open] == UInt8(ascii: "\""),
        let close = rest[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
      else { break }
      result.append((name, String(decoding: rest[(open + 1)..<close], as: UTF8.self)))
      rest = rest[(close + 1)...]
    }
    return result
  }

  /// An id without the entities that Graphviz writes into ids; ours hold no others.
  private static func unescaped(_ id: String) -> String {
    guard id.contains("&") else { return id }
    return id.split(separator: "&#45;", omittingEmptySubsequences: false).joined(separator: "-")
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private mutating func skip(past text: String) {
    let end = Array(text.utf8)
    while position < bytes.count {
      if bytes[position...].starts(with: end) {
        position += end.count
        return
      }
      position += 1
    }
  }
}
