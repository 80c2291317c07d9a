import ArgumentParser
import Coterie

/// One walk along the path: reads what the options name, says what was wrong with it, and keeps the time.
struct Walk {
  let options: CollectionOptions
  let inputs: InputList
  var timings = Timings()
  /// Sentences for tables and captions that only the reading knows.
  private(set) var remarks: [String] = []
  private(set) var sources: [Provenance.InputFile] = []
  private var printer: DiagnosticReport
  private var summary: RecordSummary?
  private var status = ExitStatus.success

  init(_ options: CollectionOptions) throws {
    self.options = options
    printer = DiagnosticReport(form: options.diagnostics, limit: options.maxWarnings)
    inputs = try InputList(arguments: options.inputs)
  }

  /// What reading and merging made of the inputs.
  struct Collection {
    let corpus: Corpus
    let report: ReadingReport
  }

  // MARK: Reading

  /// Reads the records and merges them.
  ///
  /// - Parameter goesOn: `check` and `records` use what could be read of damaged files and end with 65 afterwards.
  mutating func collection(goesOn: Bool = false, abstracts: Bool = false) throws -> Collection {
    var reading = ReadingOptions()
    reading.input = options.input
    reading.record = ReadOptions(
      abstracts: abstracts, references: goesOn, maxField: options.maxField.bytes, maxDepth: options.maxDepth)
    reading.format = options.format
    reading.maxRecords = options.maxRecords == 0 ? .max : options.maxRecords
    reading.jobs = options.jobs ?? 0
    let (inputs, readingOptions) = (inputs, reading)
    let read = try timings.measure("read") { try RecordReading.readAll(inputs, options: readingOptions) }
    report(read.report.diagnostics, counts: read.report.diagnosticCounts)
    sources = read.report.files.compactMap { file in
      file.sha256.map { Provenance.InputFile(name: file.baseName, sha256: $0) }
    }.sorted()
    remark(on: read.report)
    status = read.report.status(strict: options.strict, keepGoing: options.keepGoing)
    let (policy, merges) = (options.names, !options.noMerge)
    let corpus = timings.measure("corpus") {
      var builder = CorpusBuilder(namePolicy: policy, mergesDuplicates: merges)
      builder.add(read.records)
      return builder.build()
    }
    report(corpus.diagnostics, counts: [:])
    var summary = RecordSummary(read.report, kept: corpus.works.count)
    summary.warnings += corpus.diagnostics.count
    self.summary = summary
    if status != .success, !goesOn {
      explain(read.report)
      try finish()
    }
    return Collection(corpus: corpus, report: read.report)
  }

  private mutating func remark(on report: ReadingReport) {
    let damaged = report.files.filter(\.isDamaged)
    for file in damaged {
      remarks.append("\(file.baseName) is damaged: only its first \(file.recordCount) records were used.")
    }
    if report.skippedCount > 0 {
      remarks.append("\(report.skippedCount) bad record\(report.skippedCount == 1 ? "" : "s") left out.")
    }
  }

  /// Why the data can't be used, and what to do.
  private func explain(_ report: ReadingReport) {
    for file in report.files where file.isDamaged && !options.keepGoing {
      say("\(file.path) is damaged: \(file.recordCount) whole records could be read; --keep-going uses those")
    }
    for file in report.files {
      guard case .unrecognized(let kind) = file.outcome, !file.isFromFolder else { continue }
      say("\(file.path) is no record file: it looks like \(kind.rawValue); 'coterie formats' lists what is read")
    }
    if report.recordCount == 0 { say("there are no records in the input") }
    if options.strict, report.skippedCount > 0 { say("\(report.skippedCount) bad records, and --strict was given") }
  }

  // MARK: The network

  /// The network that the inputs hold: the co-authorship of their records, or a network file's own. With `--within` it is
  /// only the part that is selected.
  mutating func subject(_ network: NetworkOptions, _ selection: SelectionOptions) throws -> Subject {
    let whole = try subject(network, within: selection.within ? selection.selection : nil)
    return selection.within ? whole.restricted(to: selection.selection.shown(in: whole)) : whole
  }

  private mutating func subject(_ network: NetworkOptions, within selection: Selection?) throws -> Subject {
    if let file = try networkFile() {
      let graph = timings.measure("network") { Graph(file.links) }
      return Subject(graph: graph, labels: file.labels, options: network.analysis(jobs: options.jobs))
    }
    var corpus = try collection().corpus
    if let selection { corpus = corpus.restricted(to: selection) }
    let maxAuthors = network.maxAuthors == 0 ? nil : network.maxAuthors
    let analysis = network.analysis(jobs: options.jobs)
    return timings.measure("network") {
      Subject(
        coauthorshipOf: corpus, counting: network.counting, maxAuthors: maxAuthors,
        options: analysis)
    }
  }

  /// The network file that is the only input; nil if the inputs are records.
  private mutating func networkFile() throws -> NetworkFile? {
    let named = options.format.flatMap(NetworkFiles.named)
    guard inputs.inputs.count == 1, named != nil || options.format == nil else { return nil }
    let input = inputs.inputs[0]
    // What standard input holds can't be looked at twice.
    guard named != nil || input.size != nil else { return nil }
    var text: [UInt8] = []
    let stream = try TextStream(input, options: options.input)
    try stream.append(to: &text, count: 1 << 16)
    let head = ByteWindow(bytes: text, isFinal: stream.isAtEnd)
    if named == nil, RecordFormats.all.contains(where: { $0.recognizes(head) }) { return nil }
    guard let format = named ?? NetworkFiles.all.first(where: { $0.recognizes(head) }) else { return nil }
    let partner = format == VOSviewer.self ? try networkBeside(input) : nil
    let file = try timings.measure("read") {
      while !stream.isAtEnd { try stream.append(to: &text) }
      return partner.map { VOSviewer.read(map: text, network: $0.text) } ?? format.read(text)
    }
    sources = [Provenance.InputFile(name: input.baseName, sha256: stream.sha256)] + (partner.map { [$0.source] } ?? [])
    let diagnostics = file.faults.map { fault in
      Diagnostic(
        file: input.path, line: fault.place.line, column: fault.place.column, severity: .error, code: fault.code,
        text: fault.text)
    }
    report(diagnostics, counts: [:])
    if file.loops > 0 { note("\(file.loops) loops dropped") }
    if !file.faults.isEmpty || stream.isDamaged {
      let rows = "\(file.faults.count) row\(file.faults.count == 1 ? "" : "s") of \(input.baseName) can't be used"
      guard options.keepGoing else {
        say("\(rows); --keep-going leaves them out")
        throw ExitStatus.unusableData
      }
      remarks.append("\(rows) and \(file.faults.count == 1 ? "is" : "are") left out.")
    }
    if file.labels.isEmpty {
      say("there are no vertices in \(input.path)")
      throw ExitStatus.unusableData
    }
    return file
  }

  /// The text of the network that stands beside a VOSviewer map, if it is there.
  private mutating func networkBeside(_ map: Input) throws -> (text: [UInt8], source: Provenance.InputFile)? {
    guard let name = VOSviewer.partner(of: map.baseName), map.path.hasSuffix(map.baseName) else { return nil }
    let input = Input(path: String(map.path.dropLast(map.baseName.count)) + name)
    guard let stream = try? TextStream(input, options: options.input) else {
      note("\(map.path) is a map without its network \(name): there are no links")
      return nil
    }
    var text: [UInt8] = []
    try timings.measure("read") {
      while !stream.isAtEnd { try stream.append(to: &text) }
    }
    return (text, Provenance.InputFile(name: name, sha256: stream.sha256))
  }

  // MARK: Saying

  private mutating func report(_ diagnostics: [Diagnostic], counts: [DiagnosticKind: Int]) {
    let shown = options.quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    for line in printer.lines(for: shown) { StandardError.print(line) }
    if !options.quiet, options.diagnostics == .text {
      for line in printer.remainders(counts) { StandardError.print(line) }
    }
  }

  /// An error that ends the run.
  func say(_ text: String) { StandardError.print("coterie: error: " + displaySafe(text)) }

  /// Something worth knowing.
  func note(_ text: String) {
    if !options.quiet { StandardError.print("coterie: " + displaySafe(text)) }
  }

  /// How something was done.
  func detail(_ text: String) {
    if options.verbose { StandardError.print("coterie: " + displaySafe(text)) }
  }

  // MARK: The end

  /// Ends the run: the summary line, the timings, the status.
  mutating func finish() throws {
    if let summary, !options.quiet { StandardError.print(summary.line) }
    if let path = options.timings { try writeTimings(path) }
    if status != .success { throw status }
  }

  private func writeTimings(_ path: String) throws {
    var writer = JSONWriter(style: .pretty)
    writer.beginArray()
    for stage in timings.stages {
      writer.beginObject(isInline: true)
      writer.member("stage", stage.name)
      writer.member("seconds", stage.seconds)
      if let quality = stage.quality { writer.member("quality", quality) }
      writer.endObject()
    }
    writer.endArray()
    writer.newline()
    let file = try OutputFile(path: path, inputs: inputs.inputs)
    try file.write(writer.bytes)
    try file.commit()
  }
}

extension ExitStatus: Error {}
