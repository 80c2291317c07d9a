import CoterieText

/// The reading of one input: recognises its format, shows it window by window, and gathers what is found.
struct FileReading {
  private let input: Input
  private let options: ReadingOptions
  private let stream: TextStream
  private var report: FileReport
  private var sink: RecordSink
  /// The text that is not consumed yet, and where it begins in all of it.
  private var buffer: [UInt8] = []
  private var bufferOffset = 0
  /// Things that decoding met, with their places, until their numbers are known.
  private var textNotes: [(note: TextNote, place: TextPlace)] = []
  private var droppedNULs: (place: TextPlace, count: Int)?

  static let chunkCount = 1 << 20

  init(_ input: Input, options: ReadingOptions) throws(FileError) {
    self.input = input
    self.options = options
    stream = try TextStream(input, options: options.input)
    report = FileReport(input)
    sink = RecordSink(path: input.path, baseName: input.baseName, options: options.record)
  }

  /// Reads all of it. Records are handed over in batches as they come.
  mutating func run(_ deliver: ([Record]) throws(FileError) -> Void) throws(FileError) -> FileReport {
    try fill(Self.chunkCount)
    guard let format = try recognize() else {
      finish()
      return report
    }
    report.format = format.name
    var reader = format.init(options: options.record)
    var offered = 0
    while true {
      let isFinal = stream.isAtEnd && !stream.isDamaged
      if format.syntax.dropsNUL { dropControls(from: offered, isFinal: isFinal) }
      // Half a record before a place where the file is damaged is never shown as if it were whole.
      let consumed = show(&reader, isFinal: isFinal)
      let records = sink.takeRecords()
      report.recordCount += records.count
      if !records.isEmpty { try deliver(records) }
      keep(sink.takeDiagnostics())
      if sink.isDamaged || isFinal || (stream.isAtEnd && stream.isDamaged) { break }
      buffer.removeSubrange(0..<consumed)
      bufferOffset += consumed
      offered = buffer.count
      if buffer.count > options.maxRecord {
        throw FileError(
          .limit, path: input.path, "a record is longer than \(options.maxRecord) bytes (--max-record)",
          limit: "--max-record")
      }
      // Reading as much as is left over keeps the work linear when a record is longer than a chunk.
      try fill(max(Self.chunkCount, buffer.count))
    }
    try stream.drain()
    finish()
    return report
  }

  /// Shows the window to the format, and says how much of it is done with.
  private mutating func show(_ reader: inout some RecordFormat, isFinal: Bool) -> Int {
    let window = ByteWindow(bytes: buffer, isFinal: isFinal)
    sink.begin(window)
    let consumed = min(max(reader.read(window, into: &sink), 0), buffer.count)
    placeNotes(upTo: bufferOffset + buffer.count)
    sink.end(consumed: consumed, newStart: 0)
    return consumed
  }

  /// Appends more text.
  private mutating func fill(_ count: Int) throws(FileError) {
    try stream.append(to: &buffer, count: count)
    for note in stream.takeNotes() { textNotes.append((note, TextPlace(line: 0, column: 0))) }
  }

  // MARK: Formats

  /// The format of the text; nil, with the reason in the report, if there is none to read.
  private mutating func recognize() throws(FileError) -> (any RecordFormat.Type)? {
    let window = ByteWindow(bytes: buffer, isFinal: stream.isAtEnd)
    if let name = options.format {
      guard let forced = options.formats.first(where: { $0.name == name }) ?? RecordFormats.named(name) else {
        throw FileError(.usage, path: "", "no format is called '\(name)'")
      }
      if !forced.recognizes(window) {
        let found = options.formats.first { $0.recognizes(window) }?.name
        let looks = found ?? ContentKind(head: stream.head).rawValue
        keep([
          Diagnostic(
            file: input.path, line: 1, column: 1, severity: .warning, code: "format-mismatch",
            text: "read as \(name), but looks like \(looks)")
        ])
      }
      return forced
    }
    if let format = options.formats.first(where: { $0.recognizes(window) }) { return format }
    let kind = ContentKind(head: stream.head)
    if kind == .empty, stream.isAtEnd, buffer.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      report.outcome = .empty
      keep([
        Diagnostic(
          file: input.path, line: 1, column: 1, severity: .warning, code: "file-empty", text: "the file is empty")
      ])
      return nil
    }
    report.outcome = .unrecognized(kind)
    let isError = !input.isFromFolder
    keep([
      Diagnostic(
        file: input.path, line: 1, column: 1, severity: isError ? .error : .warning, code: "format-unknown",
        text: "looks like \(kind.rawValue)\(isError ? "" : "; passed over")")
    ])
    return nil
  }

  /// Drops NULs, which text formats never mean, and the ^Z with which old programs end a text.
  private mutating func dropControls(from start: Int, isFinal: Bool) {
    if isFinal {
      while let last = buffer.last, last == 0 || last == 0x1A { buffer.removeLast() }
    }
    guard start < buffer.count, let first = buffer[start...].firstIndex(of: 0) else { return }
    let count = buffer[first...].count { $0 == 0 }
    if droppedNULs == nil {
      sink.begin(ByteWindow(bytes: buffer, isFinal: false))
      droppedNULs = (sink.place(at: first), 0)
      sink.end(consumed: 0, newStart: 0)
    }
    droppedNULs?.count += count
    buffer[first...].removeAll { $0 == 0 }
  }

  // MARK: Diagnostics

  /// Finds the places of the decoder's notes that lie before `offset`, while the text is still here.
  private mutating func placeNotes(upTo offset: Int) {
    for index in textNotes.indices where textNotes[index].place.line == 0 {
      guard textNotes[index].note.offset <= offset || stream.isAtEnd else { continue }
      textNotes[index].place = sink.place(at: max(textNotes[index].note.offset - bufferOffset, 0))
    }
  }

  private mutating func keep(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let kind = DiagnosticKind(severity: diagnostic.severity, code: diagnostic.code)
      report.diagnosticCounts[kind, default: 0] += 1
      if report.diagnosticCounts[kind, default: 0] <= options.maxDiagnostics { report.diagnostics.append(diagnostic) }
    }
  }

  private mutating func finish() {
    if report.outcome == .read {
      for (note, place) in textNotes {
        let count = stream.count(of: note.kind)
        keep([
          Diagnostic(
            file: input.path, line: max(place.line, 1), column: max(place.column, 1),
            severity: note.kind.isDamage ? .error : .warning, code: note.kind.rawValue, text: note.text(count: count))
        ])
      }
      if let droppedNULs {
        keep([
          Diagnostic(
            file: input.path, line: droppedNULs.place.line, column: droppedNULs.place.column, severity: .warning,
            code: "nul-dropped", text: "\(droppedNULs.count) NUL characters dropped; the first is here")
        ])
      }
      if report.recordCount + sink.skipped == 0, !stream.isDamaged, !sink.isDamaged {
        keep([
          Diagnostic(
            file: input.path, line: 1, column: 1, severity: .warning, code: "file-no-records",
            text: "no records in this file")
        ])
      }
      report.sha256 = stream.sha256
    }
    report.skippedCount = sink.skipped
    report.isDamaged = sink.isDamaged || stream.isDamaged
    report.byteCount = stream.byteCount
    // Stable, so that what was said of one place stays in order.
    let order = report.diagnostics.indices.sorted { a, b in
      let (x, y) = (report.diagnostics[a], report.diagnostics[b])
      return (x.line, x.column, a) < (y.line, y.column, b)
    }
    report.diagnostics = order.map { report.diagnostics[$0] }
  }
}
