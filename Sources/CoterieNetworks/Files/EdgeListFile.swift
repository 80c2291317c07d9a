import CoterieGraph
import CoterieText

/// One link a line: two labels and perhaps a weight, separated by commas, semicolons, tabs or blanks; undirected.
/// Lines that begin with `#` or `%` are comments; a first line of column names is recognised; fields may be quoted.
public enum EdgeListFile: NetworkFormat {
  public static let name = "edge-list"
  public static let title = "Edge list (CSV, TSV or blanks)"
  public static let fileExtensions = ["csv", "tsv", "txt", "edges"]
  public static let recognition = "every line is two fields, perhaps with a numeric weight"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    var text = Array(head.rest.prefix(1 << 16))
    if text.contains(0) { return false }
    if !head.isFinal || head.rest.count > text.count {
      guard let lastNewline = text.lastIndex(of: 10) else { return false }
      text.removeSubrange((lastNewline + 1)...)
    }
    // Two words a line are common in other kinds too.
    if NetworkFiles.all.contains(where: { $0.name != name && $0.recognizes(head) }) { return false }
    var rows = DelimitedRows(text)
    var seen = 0
    var hasNumber = false
    while rows.next() {
      seen += 1
      if seen == 1, header(rows) != nil { return true }
      // Without a header only the plain shapes are safe to take for links: two labels, no sentences.
      let count = rows.fields.count
      guard count == 2 || count == 3 else { return false }
      for index in 0..<2 {
        if rows.fields[index].isEmpty || rows.fields[index].count > 80 || rows.blankCount(index) > 6 { return false }
      }
      if count == 3, rows.double(2) == nil { return false }
      if rows.fields.indices.contains(where: { rows.double($0) != nil }) { hasNumber = true }
    }
    // One line of two words may be anything.
    return seen > 1 || (seen == 1 && hasNumber)
  }

  /// - Complexity: O(n + v log v) in the bytes and the vertices.
  public static func read(_ text: [UInt8]) -> NetworkFile {
    var rows = DelimitedRows(text)
    var edges: [EdgeList.Edge] = []
    var table = LabelTable()
    var file = NetworkFile(links: EdgeList(vertexCount: 0), labels: [])
    var columns = Columns(source: 0, target: 1, weight: nil)
    var isFirst = true
    while rows.next() {
      let count = rows.fields.count
      if isFirst {
        isFirst = false
        if let named = header(rows) {
          columns = named
          continue
        }
        columns.weight = count > 2 ? 2 : nil
      }
      guard count > max(columns.source, columns.target), !rows.fields[columns.source].isEmpty,
        !rows.fields[columns.target].isEmpty
      else {
        file.faults.append(
          .init(place: place(rows), code: "edge-list-row", text: "the row lacks one of its two ends"))
        continue
      }
      var weight = 1.0
      if let column = columns.weight ?? (count > 2 && columns.isImplied ? 2 : nil), column < count {
        guard let value = rows.double(column), value.isFinite, value > 0 else {
          let shown = NetworkCollector.shown(rows.text(column) ?? "")
          file.faults.append(
            .init(place: place(rows), code: "edge-list-weight", text: "the weight '\(shown)' is not a positive number"))
          continue
        }
        weight = value
      }
      let (source, target) = (rows.number(columns.source, in: &table), rows.number(columns.target, in: &table))
      if source == target { file.loops += 1 }
      edges.append(.init(UInt32(truncatingIfNeeded: source), UInt32(truncatingIfNeeded: target), weight: weight))
    }
    // Vertices in order of label, so that the order of rows doesn't matter.
    let order = table.sorted()
    var places = [UInt32](repeating: 0, count: order.count)
    for (position, number) in order.enumerated() { places[number] = UInt32(truncatingIfNeeded: position) }
    for index in edges.indices {
      edges[index].source = places[Int(edges[index].source)]
      edges[index].target = places[Int(edges[index].target)]
    }
    file.labels = order.map { table.text($0) }
    file.links = EdgeList(vertexCount: order.count, edges: edges)
    return file
  }

  private static func place(_ rows: DelimitedRows) -> TextPlace { TextPlace(line: rows.line, column: 1) }

  private struct Columns {
    var source: Int
    var target: Int
    var weight: Int?
    /// The file has no header: a third field is a weight.
    var isImplied = true
  }

  /// The columns that a row of names names.
  private static func header(_ rows: DelimitedRows) -> Columns? {
    let names = rows.fields.indices.map { (rows.text($0) ?? "").lowercased() }
    func index(_ candidates: [String]) -> Int? { names.firstIndex(where: candidates.contains) }
    guard let source = index(["source", "from", "author1", "node1"]),
      let target = index(["target", "to", "author2", "node2"])
    else { return nil }
    return Columns(
      source: source, target: target, weight: index(["weight", "strength", "count", "value"]), isImplied: false)
  }
}
