import CoterieRecords
import CoterieText
import Foundation

/// What a page's reader found, before glued lines are divided.
struct PageReading: Equatable {
  var records: [Record] = []
  var diagnostics: [Diagnostic] = []
  var skipped = 0

  /// The checkout's root.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func fixture(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: "Tests/Fixtures/\(path)")))
  }

  /// Shows `bytes` to a reader as a driver does: window by window, each as much longer as `pieces` says.
  init(_ format: any RecordFormat.Type, _ bytes: [UInt8], pieces: [Int] = [], options: ReadOptions = ReadOptions()) {
    self.init()
    var reader: any RecordFormat = format.init(options: options)
    var sink = RecordSink(path: "in/page.txt", baseName: "page.txt", options: options)
    var buffer: [UInt8] = []
    var taken = 0
    for piece in pieces + [bytes.count] {
      let end = min(taken + piece, bytes.count)
      buffer += bytes[taken..<end]
      taken = end
      let window = ByteWindow(bytes: buffer, isFinal: taken == bytes.count)
      sink.begin(window)
      let consumed = reader.read(window, into: &sink)
      sink.end(consumed: consumed, newStart: 0)
      buffer.removeSubrange(0..<consumed)
      if window.isFinal { break }
    }
    records = sink.takeRecords()
    diagnostics = sink.takeDiagnostics()
    skipped = sink.skipped
  }

  init() {}

  /// `title @line, what else there is`: one line a record, easy to compare with what a person expects.
  var shown: [String] {
    records.map { record in
      var text = "\(record.title) @\(record.source.line)"
      if !record.authors.isEmpty {
        text += " by \(record.authors.map(\.name.display).joined(separator: ", "))"
      }
      if record.authorsTruncated { text += " et al." }
      if let count = record.authorCount { text += " by \(count)" }
      if let organization = record.organization { text += " of \(organization)" }
      if let date = record.date { text += " on \(date.iso)\(date.yearIsInferred ? "?" : "")" }
      if !record.tags.isEmpty { text += " [\(record.tags.joined(separator: " "))]" }
      if let count = record.trailingCount { text += " (\(count))" }
      return text
    }
  }

  var places: [String] { diagnostics.map { "\($0.file):\($0.line):\($0.column): \($0.severity) \($0.code)" } }

  func settled() -> PageReading {
    var copy = self
    copy.diagnostics += GluedBylines.settle(&copy.records)
    return copy
  }
}

/// The seed pages; absent where only the checkout is.
enum SeedPages {
  static let folder = PageReading.root.deletingLastPathComponent().appending(path: "shared/seeds")
  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func bytes(_ prefix: String) throws -> [UInt8] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.first(where: { $0.hasPrefix(prefix) }) else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}
