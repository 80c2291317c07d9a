import CoterieText

extension VOSviewer {
  public static let name = "vosviewer"
  public static let title = "VOSviewer map and network, or JSON"
  public static let fileExtensions = ["txt", "json"]
  public static let recognition = "columns id, label, x, y, cluster, weight<…>, score<…>, or JSON with network.items"

  /// Whether it is a map file or a JSON. A network file alone looks like any edge list, and is read as one.
  public static func recognizes(_ head: ByteWindow) -> Bool {
    isMap(head) || VOSviewerJSON.recognizes(head)
  }

  /// Whether it begins with the header of a map file.
  public static func isMap(_ head: ByteWindow) -> Bool {
    var rows = DelimitedRows(Array(head.rest.prefix(1 << 16)), hasComments: false)
    guard rows.next(), let columns = MapColumns(rows) else { return false }
    return columns.isTelling
  }

  /// Reads a JSON, or a map (vertices without links), or a network (vertices are the ids in it).
  public static func read(_ text: [UInt8]) -> NetworkFile {
    let head = ByteWindow(bytes: text, isFinal: true)
    if text.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{") { return VOSviewerJSON.read(text) }
    return isMap(head) ? read(map: text, network: nil) : read(network: text)
  }

  /// Reads a pair. Places of faults are those of the network file, if one is given and the map has none.
  public static func read(map: [UInt8], network: [UInt8]?) -> NetworkFile {
    var vertices = NetworkCollector(map, format: name)
    let ids = readMap(map, &vertices)
    guard let network, !vertices.hasFaults else { return vertices.file() }
    var collector = NetworkCollector(network, format: name)
    for vertex in ids { collector.declare(vertex.id, vertex.vertex, at: 0) }
    readLinks(network, ids.map(\.id), &collector)
    return collector.file()
  }

  private static func read(network: [UInt8]) -> NetworkFile {
    var collector = NetworkCollector(network, format: name)
    readLinks(network, nil, &collector)
    collector.declareRest()
    return collector.file()
  }

  private static func readMap(
    _ text: [UInt8], _ collector: inout NetworkCollector
  ) -> [(id: String, vertex: NetworkCollector.Vertex)] {
    var rows = DelimitedRows(text, hasComments: false)
    guard rows.next(), let columns = MapColumns(rows) else {
      collector.fault("header", at: 0, "the first line does not name the columns of a map")
      return []
    }
    var vertices: [(id: String, vertex: NetworkCollector.Vertex)] = []
    while rows.next() {
      func field(_ column: Int?) -> String? {
        column.flatMap { rows.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
      }
      guard let id = field(columns.id) ?? field(columns.label) else {
        collector.fault("id", at: rows.start, "the row has neither an id nor a label")
        continue
      }
      let vertex = NetworkCollector.Vertex(
        label: field(columns.label), x: field(columns.x).flatMap { fileNumber($0) },
        y: field(columns.y).flatMap { fileNumber($0) },
        cluster: field(columns.cluster).flatMap { fileNumber($0) }.flatMap { Int(exactly: $0) })
      vertices.append((id, vertex))
      collector.declare(id, vertex, at: rows.start)
    }
    return vertices
  }

  /// Reads pairs of ids, or a square matrix in the order of the map.
  private static func readLinks(_ text: [UInt8], _ ids: [String]?, _ collector: inout NetworkCollector) {
    var rows = DelimitedRows(text, hasComments: false)
    var matrix: Int?
    var row = 0
    while rows.next() {
      if row == 0, rows.fields.count > 3, ids.map({ $0.count == rows.fields.count }) ?? true {
        matrix = rows.fields.count
      }
      defer { row += 1 }
      if let count = matrix {
        guard rows.fields.count == count, row < count else {
          collector.fault("matrix", at: rows.start, "the row does not fit the first one's \(count) columns")
          continue
        }
        func number(_ index: Int) -> Int { collector.number(of: ids?[index] ?? "\(index + 1)") }
        // The matrix is symmetric: what stands above the diagonal is all.
        for column in row..<count {
          guard let weight = rows.text(column), fileNumber(weight) != 0 else { continue }
          let (source, target) = (number(row), number(column))
          collector.link(source, target, weight: weight, isDirected: false, at: rows.start)
        }
        if ids == nil { _ = number(row) }
        continue
      }
      guard rows.fields.count == 2 || rows.fields.count == 3, let source = rows.text(0), let target = rows.text(1),
        !source.isEmpty, !target.isEmpty
      else {
        collector.fault("row", at: rows.start, "a link is two ids and perhaps a strength")
        continue
      }
      let (first, second) = (collector.number(of: source), collector.number(of: target))
      collector.link(first, second, weight: rows.text(2), isDirected: false, at: rows.start)
    }
  }

  /// What the columns of a map file are.
  private struct MapColumns {
    var id: Int?
    var label: Int?
    var x: Int?
    var y: Int?
    var cluster: Int?
    /// A column says that this is a map and no other table.
    var isTelling = false

    init?(_ rows: DelimitedRows) {
      for index in rows.fields.indices {
        switch (rows.text(index) ?? "").lowercased() {
        case "id": id = index
        case "label": label = index
        case "x": x = index
        case "y": y = index
        case "cluster":
          cluster = index
          isTelling = true
        case "description", "url", "sublabel", "color", "red", "green", "blue": continue
        case "weight", "normalized weight", "score": isTelling = true
        case let name where name.hasPrefix("weight<") || name.hasPrefix("score<"): isTelling = true
        default: return nil
        }
      }
      if x != nil, y != nil { isTelling = true }
      if id == nil, label == nil { return nil }
    }
  }
}
