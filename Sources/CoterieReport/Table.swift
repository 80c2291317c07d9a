/// Rows with named columns, as commands print them and reports show them; `Table+Formats.swift` writes it.
public struct Table: Sendable, Equatable {
  /// One value of a row.
  public enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    /// Shown rounded to `Column.decimals`; data formats get every digit.
    case number(Double)
    case list([String])
    /// The source doesn't say.
    case absent
  }

  /// What a column is called and how people see it.
  public struct Column: Sendable, Equatable {
    /// Key in JSON and CSV.
    public let name: String
    /// Header for people; says the cost where a metric depends on one.
    public let header: String
    /// Digits after the point in formats for people.
    public let decimals: Int
    /// Only in data formats (JSON, CSV): ids, long lists.
    public let isDataOnly: Bool

    public init(_ name: String, header: String? = nil, decimals: Int = 4, isDataOnly: Bool = false) {
      self.name = name
      self.header = header ?? name
      self.decimals = decimals
      self.isDataOnly = isDataOnly
    }
  }

  public let columns: [Column]
  /// Each as long as `columns`.
  public var rows: [[Cell]]
  /// What a reader must know to read the numbers right: cut author lists, papers without names, the cost of paths.
  public var notes: [String]

  public init(columns: [Column], rows: [[Cell]] = [], notes: [String] = []) {
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

/// How rows are printed.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  case csv
  case json
  case markdown
  /// A `tabular` in the manner of booktabs.
  case latex
}
