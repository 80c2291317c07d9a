import CoterieRecords
import CoterieText
import Foundation
import TestSupport

/// What comes of reading a text in a format.
struct FormatReading: Equatable {
  var records: [Record] = []
  var diagnostics: [Diagnostic] = []
  var skipped = 0
  var isDamaged = false

  /// - Parameter cuts: Positions at which the text is divided into the pieces that the reader is shown.
  init(_ format: any RecordFormat.Type, _ bytes: [UInt8], cutAt cuts: [Int] = [], options: ReadOptions = ReadOptions())
  {
    func run(_ reader: consuming some RecordFormat) {
      var reader = reader
      var sink = RecordSink(path: "in", baseName: "in", options: options)
      var buffer: [UInt8] = []
      var start = 0
      for end in cuts + [bytes.count] {
        buffer += bytes[start..<end]
        start = end
        let window = ByteWindow(bytes: buffer, isFinal: end == bytes.count)
        sink.begin(window)
        let consumed = reader.read(window, into: &sink)
        sink.end(consumed: consumed, newStart: 0)
        buffer.removeSubrange(0..<consumed)
        if sink.isDamaged { break }
      }
      records = sink.takeRecords()
      diagnostics = sink.takeDiagnostics()
      skipped = sink.skipped
      isDamaged = sink.isDamaged
    }
    run(format.init(options: options))
  }

  init(_ format: any RecordFormat.Type, _ text: String, options: ReadOptions = ReadOptions()) {
    self.init(format, Array(text.utf8), options: options)
  }

  /// `line:column severity code record field`, for tests that look at all of it.
  var lines: [String] {
    diagnostics.map { found in
      "\(found.line):\(found.column) \(found.severity.rawValue) \(found.code) \(found.record ?? "-") \(found.field ?? "-")"
    }
  }

  /// `given|particle|family|suffix` of each author, or the literal.
  static func authors(_ record: Record) -> [String] { record.authors.map { parts($0.name) } }

  static func parts(_ name: Name) -> String {
    name.isLiteral ? name.family : "\(name.given)|\(name.particle)|\(name.family)|\(name.suffix)"
  }

  /// `line:column code field`, by which tests name diagnostics.
  var places: [String] {
    diagnostics.map { "\($0.line):\($0.column) \($0.code)\($0.field.map { " " + $0 } ?? "")" }
  }
}

/// The bytes of a file under `Tests/Fixtures`.
func fixture(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: Checkout.fixtures.appendingPathComponent(path)))
}

/// The names of all files in a folder under `Tests/Fixtures`, sorted.
func fixtures(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: Checkout.fixtures.appendingPathComponent(folder).path).sorted()
    .map { "\(folder)/\($0)" }
}
