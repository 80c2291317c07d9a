import CoterieText
import Dispatch
import Synchronization

/// Records read from files, and what there is to say about the files.
public struct ReadRecords: Sendable {
  /// File by file in the order of the inputs, within a file in the order of the text.
  public var records: [Record]
  public var report: ReadingReport
}

/// Reads collections of files. Files are read on several cores; what comes out is in the order of the inputs.
public enum RecordReading {
  /// Steps that need all records of a collection before any is used, in this order. One line each.
  static let settlements: [@Sendable (inout [Record]) -> [Diagnostic]] = [GluedBylines.settle]

  /// Files up to this size are read side by side, in groups of about this size; longer ones are read alone, batch by
  /// batch, so that memory stays flat.
  private static let groupSize = 64 << 20

  /// Reads everything.
  ///
  /// - Throws: `FileError` when a file can't be read or a limit is hit. Bad data never throws: see the report.
  public static func readAll(
    _ list: InputList, options: ReadingOptions = ReadingOptions()
  ) throws(FileError) -> ReadRecords {
    var records: [Record] = []
    var report = try read(list, options: options) { batch in records.append(contentsOf: batch) }
    for settle in settlements { report.notes += settle(&records) }
    return ReadRecords(records: records, report: report)
  }

  /// Reads everything and hands over the records batch by batch, with flat memory for files of any length.
  ///
  /// Steps that need all records at once are not taken: names glued together on result pages stay as they are.
  /// - Throws: As `readAll`, and what `deliver` throws.
  public static func read(
    _ list: InputList, options: ReadingOptions = ReadingOptions(),
    deliver: ([Record]) throws(FileError) -> Void
  ) throws(FileError) -> ReadingReport {
    var report = ReadingReport()
    for note in list.notes {
      report.notes.append(
        Diagnostic(file: note.path, line: 1, column: 1, severity: .warning, code: note.code, text: note.text))
    }
    var count = 0
    func counted(_ batch: [Record], _ path: String) throws(FileError) {
      count += batch.count
      if count > options.maxRecords {
        throw FileError(
          .limit, path: path, "there are more than \(options.maxRecords) records (--max-records)",
          limit: "--max-records")
      }
      try deliver(batch)
    }
    var next = 0
    while next < list.inputs.count {
      let group = groupEnd(list.inputs, from: next)
      if group - next > 1 {
        for result in readSideBySide(Array(list.inputs[next..<group]), options: options) {
          let (batches, file) = try result.get()
          for batch in batches { try counted(batch, file.path) }
          report.files.append(file)
        }
        next = group
      } else {
        let input = list.inputs[next]
        var reading = try FileReading(input, options: options)
        report.files.append(
          try reading.run { (batch: [Record]) throws(FileError) in try counted(batch, input.path) })
        next += 1
      }
    }
    return report
  }

  /// The end of a group of inputs that begins at `start`: regular files that are short enough to be read side by side.
  private static func groupEnd(_ inputs: [Input], from start: Int) -> Int {
    var end = start
    var size = 0
    while end < inputs.count, let length = inputs[end].size {
      // A packed file may be many times longer than it looks.
      size += inputs[end].baseName.hasSuffix(".gz") ? 8 * length : length
      if size > groupSize { break }
      end += 1
    }
    return max(end, start + 1)
  }

  private typealias FileResult = Result<([[Record]], FileReport), FileError>

  private static func readSideBySide(_ inputs: [Input], options: ReadingOptions) -> [FileResult] {
    let results = Mutex<[FileResult?]>(Array(repeating: nil, count: inputs.count))
    let next = Atomic<Int>(0)
    let cores = options.jobs > 0 ? options.jobs : Machine.coreCount
    DispatchQueue.concurrentPerform(iterations: min(cores, inputs.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { return }
        let result = readWhole(inputs[index], options: options)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }

  private static func readWhole(_ input: Input, options: ReadingOptions) -> FileResult {
    var batches: [[Record]] = []
    do {
      var reading = try FileReading(input, options: options)
      let report = try reading.run { (batch: [Record]) throws(FileError) in batches.append(batch) }
      return .success((batches, report))
    } catch {
      return .failure(error)
    }
  }
}
