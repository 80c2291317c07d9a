/// Something that is wrong or doubtful in an input, with its place.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, CaseIterable {
    case warning, error
  }

  /// The file as the user named it; `-` is standard input.
  public var file: String
  /// Line from 1: after CR, LF or CRLF.
  public var line: Int
  /// Column in UTF-8 bytes, from 1.
  public var column: Int
  public var severity: Severity
  /// A short stable word, such as `bibtex-unclosed`; `syntax-…` when a JSON, XML or CSV text is unacceptable as such.
  public var code: String
  public var text: String
  /// Key of the record it is about.
  public var record: String?
  /// Field it is about.
  public var field: String?

  public init(
    file: String, line: Int, column: Int, severity: Severity, code: String, text: String,
    record: String? = nil, field: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.code = code
    self.text = text
    self.record = record
    self.field = field
  }
}
