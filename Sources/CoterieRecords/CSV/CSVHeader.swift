import CoterieText

/// A column that a format reads, by the names that exports give it.
protocol CSVColumn: CaseIterable, Hashable, Sendable {
  /// Names in headers, the best first. Case, spaces and punctuation don't count: `Art. No.` is `art_no`.
  var names: [String] { get }
  /// Several columns may bear this name, or the name and a number.
  var isRepeatable: Bool { get }
  /// Columns that tell records apart, the best first.
  static var keys: [Self] { get }
  /// Of each of these groups one column at least must be there.
  static var required: [[Self]] { get }
}

extension CSVColumn {
  var isRepeatable: Bool { false }
  static var keys: [Self] { [] }
}

/// Where a table has which column.
struct CSVHeader<Column: CSVColumn>: Sendable {
  /// As the table has them.
  let names: [String]
  private let positions: [Column: [Int]]

  init(_ names: [String]) {
    self.names = names
    // One cell is a line of text, not a header.
    guard names.count > 1 else {
      positions = [:]
      return
    }
    var columns: [String: (column: Column, rank: Int)] = [:]
    for column in Column.allCases {
      for (rank, name) in column.names.enumerated() {
        let key = Self.key(name)
        if columns[key] == nil { columns[key] = (column, rank) }
      }
    }
    var found: [Column: (rank: Int, positions: [Int])] = [:]
    for (position, name) in names.enumerated() {
      let key = Self.key(name)
      var entry = columns[key]
      if entry == nil, key.utf8.last?.isASCIIDigit == true {
        var stem = Substring(key)
        while stem.utf8.last?.isASCIIDigit == true { stem.removeLast() }
        entry = columns[String(stem)].flatMap { $0.column.isRepeatable ? $0 : nil }
      }
      guard let (column, rank) = entry else { continue }
      if let known = found[column], known.rank <= rank {
        if known.rank == rank { found[column]?.positions.append(position) }
      } else {
        found[column] = (rank, [position])
      }
    }
    positions = found.mapValues(\.positions)
  }

  /// A name as it is compared: letters and digits, in lower case.
  static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in nfc(name).lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
    return String(key)
  }

  var knownCount: Int { positions.count }

  func has(_ column: Column) -> Bool { positions[column] != nil }

  /// The cells of a column in a row, from the left; none if the table doesn't have it.
  func positions(of column: Column) -> [Int] { positions[column] ?? [] }

  var hasRequired: Bool { Column.required.allSatisfy { group in group.contains { has($0) } } }

  /// A column that must be unique and isn't.
  var ambiguous: Column? {
    Column.required.joined().first { !$0.isRepeatable && positions(of: $0).count > 1 }
  }

  /// What was looked for and isn't there, for a message.
  static var wanted: String {
    Column.required.map { group in
      group.compactMap(\.names.first).map { "'\($0)'" }.joined(separator: " or ")
    }.joined(separator: ", and ")
  }
}

/// The search for the row of a text that names the columns.
enum CSVHeaderSearch<Column: CSVColumn>: Sendable {
  case found(CSVHeader<Column>, CSVReader, end: Int)
  /// The row isn't whole in this window.
  case more
  /// Nothing but blank lines.
  case blank
  /// No row at the beginning, which is here, names the columns.
  case missing(Int)
  /// The first row breaks off within the quoted field that begins here.
  case unclosed(Int)

  /// A header stands within so many bytes and rows; exports put a few lines about themselves before it.
  private static var longest: Int { 1 << 16 }
  private static var rows: Int { 10 }

  /// - Complexity: O(1): at most 64 KiB are looked at.
  init(_ window: ByteWindow) {
    let end = min(window.bytes.count, window.start + Self.longest)
    let isCut = end < window.bytes.count
    let view = isCut ? ByteWindow(bytes: Array(window.bytes[..<end]), start: window.start, isFinal: false) : window
    let maySeeMore = !window.isFinal && end - window.start < Self.longest
    var position = window.start
    if view.rest.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    var first: Int?
    for _ in 0..<Self.rows {
      var best: (header: CSVHeader<Column>, reader: CSVReader, end: Int)?
      var broken: Int?
      var next: (fields: Int, end: Int)?
      for delimiter in ",;\t|".utf8 {
        let reader = CSVReader(delimiter: delimiter)
        var end = position
        switch reader.next(in: view, at: &end) {
        case .row(let row):
          first = first ?? row.start
          if next.map({ $0.fields < row.fields.count }) ?? true { next = (row.fields.count, end) }
          let header = CSVHeader<Column>(row.fields)
          if header.hasRequired, best.map({ $0.header.knownCount < header.knownCount }) ?? true {
            best = (header, reader, end)
          }
        case .needsMore:
          if maySeeMore {
            self = .more
            return
          }
          broken = broken ?? position
        case .unclosed(let quote): broken = broken ?? quote
        case .end:
          self = first.map { .missing($0) } ?? .blank
          return
        }
      }
      if let best {
        self = .found(best.header, best.reader, end: best.end)
        return
      }
      guard let next else {
        self = first.map { .missing($0) } ?? .unclosed(broken ?? position)
        return
      }
      position = next.end
    }
    self = .missing(first ?? position)
  }
}
