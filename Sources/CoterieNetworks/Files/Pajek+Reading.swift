import CoterieText

extension Pajek {
  public static let name = "pajek"
  public static let title = "Pajek network"
  public static let fileExtensions = ["net", "paj"]
  public static let recognition = "the first line is *Vertices or *Network"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    var lines = PajekLines(Array(head.rest.prefix(1 << 16)))
    while lines.next() {
      guard let section = lines.section else { return false }
      if section == "*vertices" { return true }
      guard section == "*network" else { return false }
    }
    return false
  }

  /// Reads the first network of the file; of partitions and vectors beside it nothing. Vertices without a label get
  /// their number. Several relations add up. A matrix of one mode is directed, of two modes undirected.
  public static func read(_ text: [UInt8]) -> NetworkFile {
    var reader = PajekReader(text)
    return reader.read()
  }
}

/// Reads one network.
private struct PajekReader {
  private enum Section {
    case none, vertices
    case links(isDirected: Bool)
    case lists(isDirected: Bool)
    case matrix, other, beside
  }

  private var lines: PajekLines
  private var network: NetworkCollector
  private let byteCount: Int
  private var vertices: [NetworkCollector.Vertex] = []
  private var positions: [Int] = []
  /// Vertices of the first of two modes; all of them if there is one mode.
  private var firstModeCount = 0
  private var matrixRow = 0
  private var hasVertices = false

  init(_ text: [UInt8]) {
    lines = PajekLines(text)
    network = NetworkCollector(text, format: Pajek.name)
    byteCount = text.count
  }

  mutating func read() -> NetworkFile {
    var section = Section.none
    while lines.next() {
      if let name = lines.section {
        // Partitions and vectors repeat the number of vertices.
        if name == "*vertices", hasVertices, case .beside = section { continue }
        if name == "*vertices" || name == "*network", hasVertices {
          network.fault("graphs", at: lines.start, "there is a second network; one file holds one")
          break
        }
        section = begin(name)
        continue
      }
      switch section {
      case .none, .other, .beside: continue
      case .vertices: vertex()
      case .links(let isDirected): link(isDirected)
      case .lists(let isDirected): list(isDirected)
      case .matrix: row()
      }
    }
    if !hasVertices, !network.hasFaults {
      network.fault("vertices", at: 0, "there is no line *Vertices with their number")
    }
    return network.file(vertices: vertices)
  }

  private mutating func begin(_ name: String) -> Section {
    switch name {
    case "*network": return .none
    case "*vertices":
      // Vertices need no lines of their own, but a number that nothing in the file backs is a mistake.
      guard let count = lines.integer(1), count >= 0, count <= max(1_000_000, byteCount) else {
        network.fault("vertices", at: lines.start, "the line *Vertices lacks a possible number of vertices")
        return .other
      }
      hasVertices = true
      vertices = [NetworkCollector.Vertex](repeating: .init(), count: count)
      positions = [Int](repeating: -1, count: count)
      firstModeCount = min(count, max(0, lines.integer(2) ?? count))
      return .vertices
    case "*edges": return .links(isDirected: false)
    case "*arcs":
      network.isDirectedByDefault = true
      return .links(isDirected: true)
    case "*edgeslist": return .lists(isDirected: false)
    case "*arcslist":
      network.isDirectedByDefault = true
      return .lists(isDirected: true)
    case "*matrix":
      matrixRow = 0
      network.isDirectedByDefault = firstModeCount == vertices.count
      return .matrix
    case "*partition", "*vector", "*permutation", "*cluster", "*hierarchy": return .beside
    default:
      network.fault("section", at: lines.start, "the section '\(NetworkCollector.shown(name))' is not read")
      return .other
    }
  }

  /// The vertex whose number, from 1, is a field of the line; notes a fault if there is none.
  private mutating func vertexNumber(_ field: Int) -> Int? {
    if let number = lines.integer(field), number >= 1, number <= vertices.count { return number - 1 }
    let shown = lines.text(field).map { "there is no vertex '\(NetworkCollector.shown($0))'" }
    network.fault("end", at: lines.start, shown ?? "the line lacks one of its two ends")
    return nil
  }

  private mutating func vertex() {
    guard let number = vertexNumber(0) else { return }
    if positions[number] >= 0 {
      return network.fault("repeated", at: lines.start, "there is another vertex \(number + 1) before")
    }
    positions[number] = lines.start
    vertices[number].label = lines.text(1).map { resolvedReferences($0, named: false) }
    if let x = lines.text(2).flatMap({ fileNumber($0) }), let y = lines.text(3).flatMap({ fileNumber($0) }) {
      vertices[number].x = x
      vertices[number].y = -y
    }
  }

  private mutating func link(_ isDirected: Bool) {
    guard let source = vertexNumber(0), let target = vertexNumber(1) else { return }
    // Behind the ends come the weight, if any, and words on how to draw.
    let weight = lines.text(2).flatMap { word in lines.isWord(2) ? nil : word }
    network.link(source, target, weight: weight, isDirected: isDirected, at: lines.start)
  }

  private mutating func list(_ isDirected: Bool) {
    guard let source = vertexNumber(0) else { return }
    for field in lines.fields.indices.dropFirst() {
      guard let target = vertexNumber(field) else { continue }
      network.link(source, target, weight: nil, isDirected: isDirected, at: lines.start)
    }
  }

  private mutating func row() {
    let isTwoMode = firstModeCount < vertices.count
    let first = isTwoMode ? firstModeCount : 0
    guard matrixRow < firstModeCount, lines.fields.count == vertices.count - first else {
      matrixRow += 1
      return network.fault("matrix", at: lines.start, "the row does not fit the number of vertices")
    }
    for field in lines.fields.indices {
      guard let text = lines.text(field), fileNumber(text) != 0 else { continue }
      network.link(matrixRow, first + field, weight: text, isDirected: !isTwoMode, at: lines.start)
    }
    matrixRow += 1
  }
}

/// The lines of a Pajek file and their fields, without comments and empty lines.
struct PajekLines {
  private let text: [UInt8]
  private var position = 0
  /// Where the line begins.
  private(set) var start = 0
  /// Where the fields stand, quotes left out.
  private(set) var fields: [Range<Int>] = []

  init(_ text: [UInt8]) {
    self.text = text
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Goes to the next line.
  mutating func next() -> Bool {
    while position < text.count {
      start = position
      fields.removeAll(keepingCapacity: true)
      while position < text.count, text[position] != 10, text[position] != 13 {
        if Self.isBlank(text[position]) {
          position += 1
        } else {
          field()
        }
      }
      position += 1
      guard let first = fields.first else { continue }
      if text[first.lowerBound..<first.upperBound].first == UInt8(ascii: "%") { continue }
      return true
    }
    return false
  }

  private mutating func field() {
    let begin = position
    if text[begin] == UInt8(ascii: "\""), let end = closingQuote(from: begin + 1) {
      fields.append((begin + 1)..<end)
      position = end + 1
      return
    }
    while !isFieldEnd(position) { position += 1 }
    fields.append(begin..<position)
  }

  /// The quote that ends a field: the first that a blank follows. In a label, quotes may stand inside, as networkx
  /// writes them: there the first that a number or the end of the line follows goes before.
  private func closingQuote(from begin: Int) -> Int? {
    var first: Int?
    var index = begin
    while index < text.count, text[index] != 10, text[index] != 13 {
      if text[index] == UInt8(ascii: "\""), isFieldEnd(index + 1) {
        if fields.count != 1 { return index }
        first = first ?? index
        var next = index + 1
        while next < text.count, Self.isBlank(text[next]) { next += 1 }
        guard next < text.count, text[next] > 13 else { return index }
        if text[next] < 0x3A, text[next] > 0x2A { return index }
      }
      index += 1
    }
    return first
  }

  private func isFieldEnd(_ index: Int) -> Bool {
    index >= text.count || Self.isBlank(text[index]) || text[index] == 10 || text[index] == 13
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 9 }

  /// The section that the line begins, in lower case, its colon left out.
  var section: String? {
    guard let first = fields.first, !first.isEmpty, text[first.lowerBound] == UInt8(ascii: "*") else { return nil }
    let name = text[first].prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  func text(_ field: Int) -> String? {
    fields.indices.contains(field) ? String(decoding: text[fields[field]], as: UTF8.self) : nil
  }

  /// The field begins with a letter or a bracket.
  func isWord(_ field: Int) -> Bool {
    guard fields.indices.contains(field), let first = text[fields[field]].first else { return true }
    guard first >= 0x3A else { return false }
    // What looks like a number that isn't finite is meant as one.
    return !["nan", "inf", "infinity"].contains((text(field) ?? "").lowercased())
  }

  /// A whole number without sign.
  func integer(_ field: Int) -> Int? {
    guard fields.indices.contains(field), !fields[field].isEmpty, fields[field].count < 18 else { return nil }
    var value = 0
    for byte in text[fields[field]] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
