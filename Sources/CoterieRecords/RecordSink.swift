import CoterieText

/// Where a reader puts what it finds: records, and diagnostics at positions of the window it is reading.
public struct RecordSink: Sendable {
  public let options: ReadOptions
  public private(set) var records: [Record] = []
  public private(set) var diagnostics: [Diagnostic] = []
  /// Records that were seen and had to be left out.
  public private(set) var skipped = 0
  /// The file can't be trusted from some place on.
  public private(set) var isDamaged = false
  /// Records seen so far in this file, emitted or skipped.
  public private(set) var recordNumber = 0

  /// The file as the user named it.
  public let path: String
  private let baseName: String
  private var window = ByteWindow(bytes: [], isFinal: false)
  private var lines = LineCounter()

  /// - Parameters:
  ///   - path: The file as the user named it, for diagnostics.
  ///   - baseName: Its base name, which stays with the records.
  public init(path: String = "-", baseName: String = "-", options: ReadOptions = ReadOptions()) {
    self.path = path
    self.baseName = baseName
    self.options = options
  }

  // MARK: What readers call

  /// The source of a record that begins at `position`; without a key of its own it gets its number in the file.
  public mutating func source(at position: Int, key: String? = nil) -> Record.Source {
    let line = lines.place(of: position, in: window.bytes).line
    let key = key.flatMap { $0.isEmpty ? nil : $0 } ?? "\(recordNumber + 1)"
    return Record.Source(file: baseName, line: line, key: key)
  }

  /// The place of `position`, for a message that names a second place or that comes later.
  public mutating func place(at position: Int) -> TextPlace { lines.place(of: position, in: window.bytes) }

  /// Hands over a record.
  public mutating func emit(_ record: Record) {
    recordNumber += 1
    records.append(record)
  }

  /// Reports something doubtful; the record, if it is about one, is kept.
  public mutating func warn(
    _ code: String, at position: Int, _ text: String, record: String? = nil, field: String? = nil
  ) {
    report(.warning, code, at: position, text, record: record, field: field)
  }

  /// Reports something doubtful at a place of an earlier window.
  public mutating func warn(
    _ code: String, at place: TextPlace, _ text: String, record: String? = nil, field: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        file: path, line: place.line, column: place.column, severity: .warning, code: code, text: text,
        record: record, field: field))
  }

  /// Reports something wrong that costs no record.
  public mutating func error(
    _ code: String, at position: Int, _ text: String, record: String? = nil, field: String? = nil
  ) {
    report(.error, code, at: position, text, record: record, field: field)
  }

  /// Reports a record that has to be left out, and counts it.
  public mutating func skip(
    _ code: String, at position: Int, _ text: String, record: String? = nil, field: String? = nil
  ) {
    recordNumber += 1
    skipped += 1
    report(.error, code, at: position, text, record: record, field: field)
  }

  /// Reports that the file is damaged here. Reading stops; the records so far are whole.
  public mutating func damage(_ code: String, at position: Int, _ text: String) {
    isDamaged = true
    report(.error, code, at: position, text, record: nil, field: nil)
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, at position: Int, _ text: String, record: String?, field: String?
  ) {
    let place = lines.place(of: position, in: window.bytes)
    diagnostics.append(
      Diagnostic(
        file: path, line: place.line, column: place.column, severity: severity, code: code, text: text,
        record: record, field: field))
  }

  // MARK: What the driver calls

  /// Shows the next window. Positions are in its bytes from now on.
  public mutating func begin(_ window: ByteWindow) { self.window = window }

  /// Lets go of the window after `consumed`, which will be position `newStart` of the next one.
  public mutating func end(consumed: Int, newStart: Int) {
    lines = lines.rebased(from: consumed, in: window.bytes, to: newStart)
    window = ByteWindow(bytes: [], isFinal: false)
  }

  /// Takes out the records read so far.
  public mutating func takeRecords() -> [Record] {
    defer { records = [] }
    return records
  }

  /// Takes out the diagnostics reported so far.
  public mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }
}
