import CoterieText

/// How a collection of files is read.
public struct ReadingOptions: Sendable {
  public var input: InputOptions
  public var record: ReadOptions
  /// Name of the format that every file is taken for; nil recognises each by its content (`--format`).
  public var format: String?
  /// Most records read from all files (`--max-records`).
  public var maxRecords: Int
  /// Longest stretch of text that a format may need at once, in bytes: longer than any record (`--max-record`).
  public var maxRecord: Int
  /// Most diagnostics kept of one code and file; the rest is counted (`--max-warnings`).
  public var maxDiagnostics: Int
  /// How many files are read at a time; 0 takes all cores (`--jobs`).
  public var jobs: Int
  /// The formats to choose from, in the order in which they are tried.
  public var formats: [any RecordFormat.Type]

  public init(
    input: InputOptions = InputOptions(), record: ReadOptions = ReadOptions(), format: String? = nil,
    maxRecords: Int = .max, maxRecord: Int = 1 << 30, maxDiagnostics: Int = 1000, jobs: Int = 0,
    formats: [any RecordFormat.Type] = RecordFormats.all
  ) {
    self.input = input
    self.record = record
    self.format = format
    self.maxRecords = maxRecords
    self.maxRecord = maxRecord
    self.maxDiagnostics = maxDiagnostics
    self.jobs = jobs
    self.formats = formats
  }
}

/// What became of one input.
public struct FileReport: Sendable, Equatable {
  public enum Outcome: Sendable, Equatable {
    /// Read as far as it is sound.
    case read
    /// Only white space.
    case empty
    /// Of no known format; looks like this.
    case unrecognized(ContentKind)
  }

  /// The file as the user named it; `-` is standard input.
  public var path: String
  /// Its base name: all of the path that may stay with results.
  public var baseName: String
  /// SHA-256 of the bytes on disk, in hexadecimal; nil if the file wasn't read.
  public var sha256: String?
  /// Length on disk in bytes, as far as it was read.
  public var byteCount = 0
  /// Name of the format; nil if none was recognised.
  public var format: String?
  public var outcome = Outcome.read
  /// Records handed over.
  public var recordCount = 0
  /// Records seen and left out.
  public var skippedCount = 0
  /// The file can't be trusted from some place on; the records before are whole.
  public var isDamaged = false
  /// Found in a folder rather than named.
  public var isFromFolder = false
  /// In the order of their places.
  public var diagnostics: [Diagnostic] = []
  /// Diagnostics by code and severity, those that were not kept included.
  public var diagnosticCounts: [DiagnosticKind: Int] = [:]

  init(_ input: Input) {
    path = input.path
    baseName = input.baseName
    isFromFolder = input.isFromFolder
  }
}

/// What diagnostics are counted by.
public struct DiagnosticKind: Sendable, Hashable, Comparable {
  public let severity: Diagnostic.Severity
  public let code: String

  public init(severity: Diagnostic.Severity, code: String) {
    self.severity = severity
    self.code = code
  }

  public static func < (a: DiagnosticKind, b: DiagnosticKind) -> Bool {
    (a.code, a.severity.rawValue) < (b.code, b.severity.rawValue)
  }
}

/// What became of a collection of files.
public struct ReadingReport: Sendable, Equatable {
  /// In the order of the inputs.
  public var files: [FileReport] = []
  /// Remarks on the inputs as they were named, and on all records together.
  public var notes: [Diagnostic] = []

  public init() {}

  /// Records seen: handed over or skipped.
  public var readCount: Int { recordCount + skippedCount }
  public var recordCount: Int { files.reduce(0) { $0 + $1.recordCount } }
  public var skippedCount: Int { files.reduce(0) { $0 + $1.skippedCount } }
  public var isDamaged: Bool { files.contains { $0.isDamaged } }

  /// Everything that was reported and kept, file by file.
  public var diagnostics: [Diagnostic] { notes + files.flatMap(\.diagnostics) }

  /// How often each code was reported, whether it was kept or not.
  public var diagnosticCounts: [DiagnosticKind: Int] {
    var counts: [DiagnosticKind: Int] = [:]
    for note in notes { counts[DiagnosticKind(severity: note.severity, code: note.code), default: 0] += 1 }
    for file in files { counts.merge(file.diagnosticCounts, uniquingKeysWith: +) }
    return counts
  }

  public var warningCount: Int {
    diagnosticCounts.reduce(0) { $0 + ($1.key.severity == .warning ? $1.value : 0) }
  }

  /// How a command that read these files ends, before it does anything else.
  ///
  /// - Parameters:
  ///   - strict: Skipped records make the data unusable.
  ///   - keepGoing: The whole records of damaged files are used.
  public func status(strict: Bool = false, keepGoing: Bool = false) -> ExitStatus {
    if isDamaged && !keepGoing { return .unusableData }
    if files.contains(where: { $0.isUnusable }) { return .unusableData }
    if recordCount == 0 { return .unusableData }
    if strict && skippedCount > 0 { return .unusableData }
    return .success
  }
}

extension FileReport {
  /// Named, and of no known format.
  fileprivate var isUnusable: Bool {
    if case .unrecognized = outcome { return !isFromFolder }
    return false
  }
}
