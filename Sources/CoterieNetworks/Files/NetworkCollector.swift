import CoterieGraph
import CoterieText

/// Gathers a network while its file is read: vertices may be declared before or after the links that name them.
struct NetworkCollector {
  /// What a file says of a vertex.
  struct Vertex {
    var label: String?
    var x: Double?
    var y: Double?
    var cluster: Int?
  }

  private struct Link {
    var source: UInt32
    var target: UInt32
    var weight: Double
    var isDirected: Bool
    var position: Int
  }

  private let text: [UInt8]
  /// The format's name, with which codes of faults begin.
  private let format: String
  private var ids = LabelTable()
  private var vertices: [Vertex?] = []
  /// Numbers of the declared vertices, in that order.
  private var order: [Int] = []
  private var links: [Link] = []
  private var faults: [(position: Int, code: String, text: String)] = []
  /// Direction of a network without links.
  var isDirectedByDefault = false

  init(_ text: [UInt8], format: String) {
    self.text = text
    self.format = format
  }

  var declaredCount: Int { order.count }
  var hasFaults: Bool { !faults.isEmpty }

  /// The number of a vertex, declared or not.
  mutating func number(of id: String) -> Int {
    let number = ids.number(of: id)
    if number == vertices.count { vertices.append(nil) }
    return number
  }

  mutating func declare(_ id: String, _ vertex: Vertex, at position: Int) {
    let number = number(of: id)
    if vertices[number] != nil {
      return fault("repeated", at: position, "there is another vertex '\(Self.shown(id))' before")
    }
    vertices[number] = vertex
    order.append(number)
  }

  /// Declares what was named but not declared: for files where links suffice.
  mutating func declareRest() {
    for number in vertices.indices where vertices[number] == nil {
      vertices[number] = Vertex()
      order.append(number)
    }
  }

  /// Adds a link; a bad weight is a fault. No weight is 1.
  mutating func link(_ source: Int, _ target: Int, weight: String?, isDirected: Bool, at position: Int) {
    var value = 1.0
    if let weight {
      guard let number = fileNumber(weight), number > 0 else {
        return fault("weight", at: position, "the weight '\(Self.shown(weight))' is not a positive number")
      }
      value = number
    }
    links.append(
      Link(
        source: UInt32(truncatingIfNeeded: source), target: UInt32(truncatingIfNeeded: target), weight: value,
        isDirected: isDirected, position: position))
  }

  /// Notes a fault; a code that doesn't begin with `syntax-` gets the format's name.
  mutating func fault(_ code: String, at position: Int, _ text: String) {
    faults.append((position, code.hasPrefix("syntax-") ? code : "\(format)-\(code)", text))
  }

  /// The network whose vertices are these, numbered from 1, and whose links name them by place.
  consuming func file(vertices: [Vertex]) -> NetworkFile {
    self.vertices = vertices
    order = Array(vertices.indices)
    return file()
  }

  /// The network. An undirected link among directed ones goes both ways.
  consuming func file() -> NetworkFile {
    var place = [UInt32?](repeating: nil, count: vertices.count)
    for (position, number) in order.enumerated() { place[number] = UInt32(truncatingIfNeeded: position) }
    let isDirected = links.isEmpty ? isDirectedByDefault : links.contains { $0.isDirected }
    var edges: [EdgeList.Edge] = []
    edges.reserveCapacity(links.count)
    var loops = 0
    for link in links {
      guard let source = place[Int(link.source)], let target = place[Int(link.target)] else {
        let missing = place[Int(link.source)] == nil ? link.source : link.target
        fault("end", at: link.position, "there is no vertex '\(Self.shown(ids.text(Int(missing))))'")
        continue
      }
      if source == target { loops += 1 }
      edges.append(.init(source, target, weight: link.weight))
      if isDirected, !link.isDirected, source != target { edges.append(.init(target, source, weight: link.weight)) }
    }
    var positions: [(x: Double, y: Double)]? = []
    var clusters: [Int]? = []
    var labels: [String] = []
    for number in order {
      let vertex = vertices[number] ?? Vertex()
      // An empty label shows nobody.
      labels.append(
        vertex.label.flatMap { $0.isEmpty ? nil : $0 } ?? (number < ids.count ? ids.text(number) : "\(number + 1)"))
      if let x = vertex.x, let y = vertex.y { positions?.append((x, y)) } else { positions = nil }
      if let cluster = vertex.cluster, cluster > 0 { clusters?.append(cluster) } else { clusters = nil }
    }
    var counter = LineCounter()
    let located = faults.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
    return NetworkFile(
      links: EdgeList(vertexCount: order.count, edges: edges, isDirected: isDirected), labels: labels, loops: loops,
      faults: located.map { fault in
        .init(
          place: counter.place(of: fault.element.position, in: text), code: fault.element.code,
          text: fault.element.text)
      }, positions: order.isEmpty ? nil : positions, clusters: order.isEmpty ? nil : clusters)
  }

  /// Text of a file in a message.
  static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + (text.unicodeScalars.count > 40 ? "…" : "")
  }
}

/// The finite number that a field of a network file holds, blanks around it passed over.
func fileNumber(_ text: String) -> Double? {
  let field = text.utf8.drop { $0 == 0x20 || ($0 >= 9 && $0 <= 13) }
  guard let first = field.first, first < 0x3A, text.utf8.count < 400 else { return nil }
  var letters = String(decoding: field, as: UTF8.self)
  while let last = letters.utf8.last, last == 0x20 || (last >= 9 && last <= 13) { letters.unicodeScalars.removeLast() }
  // Swift also reads hexadecimal numbers, which no format here has.
  guard !letters.utf8.contains(where: { $0 | 0x20 == 0x78 }), let value = Double(letters), value.isFinite else {
    return nil
  }
  return value
}

/// The text with its references to characters (`&#233;`, `&#xE9;`) resolved, and `&quot; &amp; &apos; &lt; &gt;` too if
/// `named`; what is none stays as it is.
func resolvedReferences(_ text: String, named: Bool) -> String {
  guard text.utf8.contains(0x26) else { return text }
  let letters = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < letters.count {
    if letters[index] == 0x26, let end = letters[index...].prefix(12).firstIndex(of: 0x3B),
      let scalar = referenced(letters[(index + 1)..<end], named: named)
    {
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
      index = end + 1
    } else {
      result.append(letters[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func referenced(_ name: ArraySlice<UInt8>, named: Bool) -> Unicode.Scalar? {
  let name = String(decoding: name, as: UTF8.self)
  if name.hasPrefix("#") {
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value >= 0x20 else { return nil }
    return Unicode.Scalar(value)
  }
  guard named else { return nil }
  return ["quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">"][name]
}
