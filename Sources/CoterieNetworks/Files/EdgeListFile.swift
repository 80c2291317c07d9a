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
    var rows = Rows(text)
    var seen = 0
    var hasNumber = false
    while let row = rows.next() {
      seen += 1
      if seen == 1, header(row) != nil { return true }
      // Without a header only the plain shapes are safe to take for links: two labels, no sentences.
      guard row.fields.count == 2 || row.fields.count == 3 else { return false }
      for label in row.fields[..<2] {
        if label.isEmpty || label.count > 80 || label.count(where: { $0 == Rows.blank }) > 6 { return false }
      }
      if row.fields.count == 3, number(row.fields[2]) == nil { return false }
      if row.fields.contains(where: { number($0) != nil }) { hasNumber = true }
    }
    // One line of two words may be anything.
    return seen > 1 || (seen == 1 && hasNumber)
  }

  public static func read(_ text: [UInt8]) -> NetworkFile {
    var rows = Rows(text)
    var ends: [(source: Int, target: Int, weight: Double)] = []
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    var file = NetworkFile(links: EdgeList(vertexCount: 0), labels: [])
    var columns = Columns(source: 0, target: 1, weight: nil)
    var isFirst = true
    func vertex(_ label: ArraySlice<UInt8>) -> Int {
      if let known = numbers[label] { return known }
      numbers[label] = numbers.count
      return numbers.count - 1
    }
    while let row = rows.next() {
      if isFirst {
        isFirst = false
        if let named = header(row) {
          columns = named
          continue
        }
        columns.weight = row.fields.count > 2 ? 2 : nil
      }
      guard row.fields.count > max(columns.source, columns.target), !row.fields[columns.source].isEmpty,
        !row.fields[columns.target].isEmpty
      else {
        file.faults.append(.init(place: row.place, code: "edge-list-row", text: "the row lacks one of its two ends"))
        continue
      }
      var weight = 1.0
      if let column = columns.weight ?? (row.fields.count > 2 && columns.isImplied ? 2 : nil), column < row.fields.count
      {
        guard let value = number(row.fields[column]), value.isFinite, value > 0 else {
          let shown = String(decoding: row.fields[column].prefix(40), as: UTF8.self)
          file.faults.append(
            .init(place: row.place, code: "edge-list-weight", text: "the weight '\(shown)' is not a positive number"))
          continue
        }
        weight = value
      }
      let (source, target) = (vertex(row.fields[columns.source]), vertex(row.fields[columns.target]))
      if source == target { file.loops += 1 }
      ends.append((source, target, weight))
    }
    // Vertices in order of label, so that the order of rows doesn't matter.
    var labels = [String](repeating: "", count: numbers.count)
    for (bytes, number) in numbers { labels[number] = String(decoding: bytes, as: UTF8.self) }
    let order = labels.indices.sorted { labels[$0].utf8.lexicographicallyPrecedes(labels[$1].utf8) }
    var place = [UInt32](repeating: 0, count: labels.count)
    for (position, number) in order.enumerated() { place[number] = UInt32(position) }
    file.labels = order.map { labels[$0] }
    file.links = EdgeList(
      vertexCount: labels.count,
      edges: ends.map { .init(place[$0.source], place[$0.target], weight: $0.weight) })
    return file
  }

  private struct Columns {
    var source: Int
    var target: Int
    var weight: Int?
    /// The file has no header: a third field is a weight.
    var isImplied = true
  }

  /// The columns that a row of names names.
  private static func header(_ row: Rows.Row) -> Columns? {
    let names = row.fields.map { String(decoding: $0, as: UTF8.self).lowercased() }
    func index(_ candidates: [String]) -> Int? { names.firstIndex(where: candidates.contains) }
    guard let source = index(["source", "from", "author1", "node1"]),
      let target = index(["target", "to", "author2", "node2"])
    else { return nil }
    return Columns(
      source: source, target: target, weight: index(["weight", "strength", "count", "value"]), isImplied: false)
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Double? {
    guard let first = field.first, first < 0x3A, field.count < 64 else { return nil }
    return Double(String(decoding: field, as: UTF8.self))
  }
}

/// The rows of an edge list, without comments and empty lines.
private struct Rows {
  struct Row {
    var fields: [ArraySlice<UInt8>]
    var place: TextPlace
    var separator: UInt8
  }

  static let blank = UInt8(ascii: " ")
  private let text: [UInt8]
  private var position = 0
  private var line = 0
  private var separator: UInt8?

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Row? {
    while position < text.count {
      line += 1
      let start = position
      while position < text.count, text[position] != 10, text[position] != 13 { position += 1 }
      let content = text[start..<position]
      if position < text.count {
        position += text[position] == 13 && position + 1 < text.count && text[position + 1] == 10 ? 2 : 1
      }
      guard let first = content.first(where: { $0 != Rows.blank && $0 != 9 }) else { continue }
      if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") { continue }
      let separator = separator ?? Rows.separator(of: content)
      self.separator = separator
      return Row(
        fields: Rows.fields(content, separator), place: TextPlace(line: line, column: 1), separator: separator)
    }
    return nil
  }

  /// What separates the fields of the first row: the first of tab, comma, semicolon that occurs; else blanks.
  private static func separator(of content: ArraySlice<UInt8>) -> UInt8 {
    for candidate in [9, UInt8(ascii: ","), UInt8(ascii: ";")] where content.contains(candidate) { return candidate }
    return blank
  }

  private static func fields(_ content: ArraySlice<UInt8>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
    if separator == blank {
      return content.split(whereSeparator: { $0 == blank || $0 == 9 })
    }
    var fields: [ArraySlice<UInt8>] = []
    var index = content.startIndex
    while true {
      if index < content.endIndex, content[index] == UInt8(ascii: "\"") {
        var value: [UInt8] = []
        index += 1
        while index < content.endIndex {
          if content[index] == UInt8(ascii: "\"") {
            if index + 1 < content.endIndex, content[index + 1] == UInt8(ascii: "\"") {
              index += 1
            } else {
              break
            }
          }
          value.append(content[index])
          index += 1
        }
        index = content[index...].firstIndex(of: separator) ?? content.endIndex
        fields.append(value[...])
      } else {
        let end = content[index...].firstIndex(of: separator) ?? content.endIndex
        fields.append(trimmed(content[index..<end]))
        index = end
      }
      if index >= content.endIndex { return fields }
      index += 1
    }
  }

  private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, first == blank || first == 9 { field.removeFirst() }
    while let last = field.last, last == blank || last == 9 { field.removeLast() }
    return field
  }
}
