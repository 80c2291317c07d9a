import ArgumentParser
import Coterie

/// What is read, and how it becomes a corpus.
struct CollectionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files, folders (read recursively) or - for standard input.", valueName: "input"))
  var inputs: [String]

  @Option(help: ArgumentHelp("Take every input for this format; see 'coterie formats'.", valueName: "name"))
  var format: String?

  @Option(help: "When names are one person: matched, ids, folded, initials, exact.")
  var names: NamePolicy = .matched

  @Flag(name: .customLong("no-merge"), help: "Keep duplicate records apart.")
  var noMerge = false

  @Option(help: ArgumentHelp("Encoding of text that is not valid UTF-8: auto, utf-8, latin-1, ….", valueName: "name"))
  var encoding: String = "auto"

  @Option(help: "How problems are printed on standard error: text, json.")
  var diagnostics: DiagnosticReport.Form = .text

  @Flag(help: "Any bad record makes the command fail (status 65).")
  var strict = false

  @Flag(help: "Use the whole records of damaged files; every caption says so.")
  var keepGoing = false

  @Option(help: ArgumentHelp("Most bytes read of one input, unpacked: 500M, 8G.", valueName: "size"))
  var maxBytes: ByteSize = ByteSize(8 << 30)

  @Option(help: ArgumentHelp("Most records read; 0 is no limit.", valueName: "number"))
  var maxRecords: Int = 0

  @Option(help: ArgumentHelp("Longest field kept.", valueName: "size"))
  var maxField: ByteSize = ByteSize(1 << 20)

  @Option(help: ArgumentHelp("Deepest nesting of a text.", valueName: "number"))
  var maxDepth: Int = 512

  @Option(help: ArgumentHelp("Most problems printed of one kind; all are counted.", valueName: "number"))
  var maxWarnings: Int = 20

  @Flag(help: "Print nothing but results and errors.")
  var quiet = false

  @Flag(help: "Also say how things were done.")
  var verbose = false

  @Option(help: ArgumentHelp("Write the seconds of each stage as JSON.", valueName: "file"))
  var timings: String?

  @Option(help: ArgumentHelp("Threads; the result doesn't depend on it.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let format, RecordFormats.named(format) == nil, !NetworkFiles.names.contains(format) {
      let names = (RecordFormats.all.map { $0.name } + NetworkFiles.names).joined(separator: ", ")
      throw ValidationError("There is no format '\(format)'. Formats: \(names).")
    }
    if encoding != "auto", TextEncoding(label: encoding) == nil {
      throw ValidationError(
        "There is no encoding '\(encoding)'. Encodings: auto, utf-8, utf-16, latin-1, windows-1252.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    if maxDepth < 1 || maxRecords < 0 || maxWarnings < 0 { throw ValidationError("A limit can't be negative.") }
  }
}

extension CollectionOptions {
  /// How the bytes of every input are read.
  var input: InputOptions {
    InputOptions(encoding: encoding == "auto" ? nil : TextEncoding(label: encoding), maxBytes: maxBytes.bytes)
  }
}

extension DiagnosticReport.Form: ExpressibleByArgument {}

/// A number of bytes: `4096`, `500K`, `1M`, `8G`.
struct ByteSize: ExpressibleByArgument {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
    let unit = argument.last.flatMap { units[Character($0.uppercased())] }
    guard let number = Int(unit == nil ? argument[...] : argument.dropLast()), number >= 0 else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit ?? 1)
    if overflow { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String {
    for (unit, size) in [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)] where bytes >= size && bytes % size == 0 {
      return "\(bytes / size)\(unit)"
    }
    return "\(bytes)"
  }
}

extension NamePolicy: ExpressibleByArgument {}
