import CoterieText

/// A row of a table, and the record that is made of it.
struct CSVRow<Column: CSVColumn>: Sendable {
  let header: CSVHeader<Column>
  let options: ReadOptions
  var record = Record(source: .init(file: "", line: 0, key: ""), title: "")
  /// What there is to say about it.
  private(set) var notes: [(code: String, text: String, field: String?)] = []
  private let fields: [String]

  init(header: CSVHeader<Column>, fields: [String], options: ReadOptions) {
    self.header = header
    self.fields = fields
    self.options = options
  }

  /// The record's own key, if the table has one.
  var key: String? {
    for column in Column.keys {
      guard let position = header.positions(of: column).first, position < fields.count else { continue }
      var text = FieldText.clean(fields[position])
      if let path = text.range(ofPrefix: "https://openalex.org/") { text = String(text[path...]) }
      if !text.isEmpty { return FieldText.prefix(text, bytes: 1000) }
    }
    return nil
  }

  func isPossiblyCut(_ column: Column) -> Bool {
    header.positions(of: column).contains {
      guard $0 < fields.count, fields[$0].utf8.count >= CSVRecords<Column>.excelLimit else { return false }
      return fields[$0].utf16.count == CSVRecords<Column>.excelLimit
    }
  }

  // MARK: Cells

  /// All cells of a column that aren't empty, as they stand in the table.
  mutating func raw(_ column: Column) -> [String] {
    var cells: [String] = []
    for position in header.positions(of: column) where position < fields.count && !fields[position].isEmpty {
      var cell = fields[position]
      if cell.utf8.count > options.maxField {
        note("field-too-long", column, "\(cell.utf8.count) bytes; cut after \(options.maxField)")
        cell = FieldText.prefix(cell, bytes: options.maxField)
      }
      // `="0012"` is how a text that looks like a number gets through Excel.
      if cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.utf8.count >= 3 {
        cell = String(cell.dropFirst(2).dropLast())
      }
      cells.append(cell)
    }
    return cells
  }

  /// The text of a column, white space folded and in composed form; nil if there is none.
  mutating func text(_ column: Column) -> String? {
    for cell in raw(column) {
      let text = FieldText.clean(cell)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// The same without tags and entities.
  mutating func markedText(_ column: Column) -> String? {
    guard let text = text(column) else { return nil }
    let plain = FieldText.clean(FieldText.withoutEntities(FieldText.withoutTags(text, FieldText.isMarkupTag)))
    return plain.isEmpty ? nil : plain
  }

  /// The parts of a column's text, none of them empty.
  mutating func list(_ column: Column, separator: Character = ";") -> [String] {
    guard let text = text(column) else { return [] }
    return Self.parts(text, separator)
  }

  static func parts(_ text: String, _ separator: Character = ";") -> [String] {
    text.split(separator: separator).map { FieldText.clean(String($0)) }.filter { !$0.isEmpty }
  }

  mutating func integer(_ column: Column) -> Int? {
    guard let text = text(column) else { return nil }
    if let number = Int(text) { return number }
    // `12.0` is what data frames make of 12.
    if text.hasSuffix(".0"), let number = Int(text.dropLast(2)) { return number }
    note("csv-number", column, "'\(FieldText.prefix(text, bytes: 60))' is no number")
    return nil
  }

  /// Of a year's column, or a date's.
  mutating func date(_ column: Column) -> PartialDate? {
    guard var text = text(column) else { return nil }
    if text.hasSuffix(".0") { text.removeLast(2) }
    if let date = PartialDate(parsing: text) { return date }
    note("csv-date", column, "no year in '\(FieldText.prefix(text, bytes: 60))'")
    return nil
  }

  mutating func isTrue(_ column: Column) -> Bool {
    switch text(column)?.lowercased() {
    case "true", "1", "yes": true
    default: false
    }
  }

  // MARK: Fields

  /// Adds the identifiers of a column, which may hold several.
  mutating func identify(_ scheme: Identifier.Scheme, _ column: Column) {
    guard let text = text(column) else { return }
    let separators: [Character] =
      scheme == .isbn || scheme == .issn ? [";", "|", ","] : scheme == .doi ? [] : [";", "|"]
    for part in text.split(whereSeparator: { separators.contains($0) }) {
      var word = part
      if let bracket = word.utf8.firstIndex(of: UInt8(ascii: "(")), scheme == .issn || scheme == .isbn {
        word = word[..<bracket]
      }
      var cell = FieldText.clean(word.filter { !"[]\"'".contains($0) || scheme == .doi })
      // The Cochrane Library's prefix.
      if scheme == .pmid, cell.hasPrefix("PUBMED ") { cell.removeFirst(7) }
      guard !cell.isEmpty, cell != "None", cell != "null", cell != "0", cell.lowercased() != "nan" else { continue }
      if let identifier = Identifier(scheme, cell) {
        record.identifiers.add(identifier)
      } else if let numbers = Self.several(scheme, cell) {
        for identifier in numbers { record.identifiers.add(identifier) }
      } else {
        note("bad-identifier", column, "'\(FieldText.prefix(cell, bytes: 100))' is no \(scheme.rawValue)")
      }
    }
  }

  /// Numbers with nothing but spaces between them.
  private static func several(_ scheme: Identifier.Scheme, _ text: String) -> [Identifier]? {
    guard scheme == .isbn || scheme == .issn else { return nil }
    let words = text.split(separator: " ")
    let identifiers = words.compactMap { Identifier(scheme, String($0)) }
    return words.count > 1 && identifiers.count == words.count ? identifiers : nil
  }

  /// Sets the authors: without placeholders for none, and without `et al.`
  mutating func setAuthors(_ authors: [Contributor], from column: Column) {
    record.authors = authors
    if JSONFields.dropOthers(&record.authors) { record.authorsTruncated = true }
    // Behind Excel's limit more of them may have stood.
    if isPossiblyCut(column) { record.authorsTruncated = true }
  }

  mutating func note(_ code: String, _ column: Column?, _ text: String) {
    let field = column.flatMap { header.positions(of: $0).first }.map { header.names[$0] }
    notes.append((code, text, field))
  }
}

extension String {
  /// Where the text behind a beginning starts, if it is there.
  fileprivate func range(ofPrefix prefix: String) -> Index? {
    hasPrefix(prefix) ? utf8.index(startIndex, offsetBy: prefix.utf8.count) : nil
  }
}
