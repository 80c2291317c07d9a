import CoterieText

/// What all formats of separated values have in common: a header, by which columns are found, and a record in each row.
///
/// The header is looked for in the first rows; comma, semicolon, tab and bar may separate. Without it the file is
/// damaged. A row with fewer cells than the header is taken as if the rest were empty, one with more loses them; both
/// are reported at the row's beginning, and so are cells as long as Excel lets them be, which may be cut.
struct CSVRecords<Column: CSVColumn>: Sendable {
  /// Excel's longest cell, in UTF-16 units.
  static var excelLimit: Int { 32767 }

  private let options: ReadOptions
  private var table: (header: CSVHeader<Column>, reader: CSVReader)?
  /// Puts right a row with more cells than the header, if it can.
  private let realign: (@Sendable ([String], CSVHeader<Column>) -> [String]?)?

  init(options: ReadOptions, realign: (@Sendable ([String], CSVHeader<Column>) -> [String]?)? = nil) {
    self.options = options
    self.realign = realign
  }

  /// The header of a text that begins like this.
  static func header(of head: ByteWindow) -> CSVHeader<Column>? {
    // Most files that are no tables begin with a character that no header does: no need to look for columns then.
    let first = head.rest.first { !$0.isASCIIBlank }
    if let first, "<{[@%".utf8.contains(first) { return nil }
    if case .found(let header, _, _) = CSVHeaderSearch<Column>(head) { return header }
    return nil
  }

  /// Reads the rows of a window; `fill` completes the record of each.
  mutating func read(
    _ window: ByteWindow, into sink: inout RecordSink, fill: (inout CSVRow<Column>) -> Void
  ) -> Int {
    let end = window.bytes.count
    var position = window.start
    if table == nil {
      switch CSVHeaderSearch<Column>(window) {
      case .more: return window.start
      case .blank: return end
      case .missing(let start):
        sink.damage("csv-header", at: start, "no row names the columns needed: \(CSVHeader<Column>.wanted)")
        return end
      case .unclosed(let quote):
        sink.damage("syntax-csv-unclosed", at: quote, "a quotation mark is not closed")
        return end
      case .found(let header, let reader, let headerEnd):
        if let column = header.ambiguous, let name = column.names.first {
          sink.damage("csv-header", at: window.start, "several columns are called '\(name)'")
          return end
        }
        table = (header, reader)
        position = headerEnd
      }
    }
    guard let table else { return end }
    while true {
      switch table.reader.next(in: window, at: &position) {
      case .needsMore: return position
      case .end: return end
      case .unclosed(let quote):
        sink.damage("syntax-csv-unclosed", at: quote, "a quotation mark is not closed")
        return end
      case .row(let row): take(row, table.header, &sink, fill)
      }
    }
  }

  private func take(
    _ found: CSVReader.Row, _ header: CSVHeader<Column>, _ sink: inout RecordSink,
    _ fill: (inout CSVRow<Column>) -> Void
  ) {
    // Lines of delimiters alone stand under tables that spreadsheets write.
    guard found.fields.contains(where: { $0.utf8.contains { !$0.isASCIIBlank } }) else { return }
    var fields = found.fields
    let (count, expected) = (fields.count, header.names.count)
    var realigned = false
    if count > expected {
      while fields.count > expected, fields.last?.isEmpty == true { fields.removeLast() }
      if fields.count > expected, let better = realign?(fields, header) {
        fields = better
        realigned = true
      }
    }
    var row = CSVRow(header: header, fields: fields, options: options)
    row.record = Record(source: sink.source(at: found.start, key: row.key), title: "")
    let key = row.record.source.key
    if count < expected {
      sink.warn(
        "csv-short-row", at: found.start, "\(count) cells where the header has \(expected)", record: key)
    } else if fields.count > expected || realigned {
      let what = realigned ? "; a column that the header lacks is left out" : "; those beyond are left out"
      sink.warn("csv-long-row", at: found.start, "\(count) cells where the header has \(expected)\(what)", record: key)
    }
    if let quote = found.strayQuote {
      sink.warn("csv-stray-quote", at: quote, "a quotation mark within a cell is not doubled", record: key)
    }
    for column in Column.allCases where row.isPossiblyCut(column) {
      let name = header.positions(of: column).first.map { header.names[$0] }
      sink.warn(
        "possibly-cut", at: found.start, "a cell of \(Self.excelLimit) characters, Excel's limit, may be cut",
        record: key, field: name)
    }
    fill(&row)
    for note in row.notes {
      sink.warn(note.code, at: found.start, note.text, record: key, field: note.field)
    }
    let record = row.record
    if record.title.isEmpty {
      if record.authors.isEmpty, record.identifiers.isEmpty {
        sink.skip("csv-no-record", at: found.start, "neither title nor authors nor identifiers", record: key)
        return
      }
      sink.warn("title-missing", at: found.start, "no title", record: key, field: "title")
    }
    sink.emit(record)
  }
}
