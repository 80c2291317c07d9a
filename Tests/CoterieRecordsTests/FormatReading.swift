import CoterieRecords
import CoterieText
import Foundation

/// What a reader finds in a text that is shown to it in windows.
struct FormatReading: Equatable {
  var records: [Record] = []
  /// `line:column severity code record field`
  var diagnostics: [String] = []
  var skipped = 0

  /// - Parameter cuts: Where the windows end; behind the last comes everything.
  init(
    _ format: any RecordFormat.Type, _ bytes: [UInt8], cuts: [Int] = [], options: ReadOptions = ReadOptions()
  ) {
    var sink = RecordSink(path: "test", baseName: "test", options: options)
    var reader = format.init(options: options)
    var start = 0
    for end in cuts + [bytes.count] where end >= start {
      let isFinal = end == bytes.count
      let window = ByteWindow(bytes: Array(bytes[start..<end]), isFinal: isFinal)
      sink.begin(window)
      let consumed = reader.read(window, into: &sink)
      sink.end(consumed: consumed, newStart: 0)
      records += sink.takeRecords()
      for found in sink.takeDiagnostics() {
        diagnostics.append(
          "\(found.line):\(found.column) \(found.severity.rawValue) \(found.code) \(found.record ?? "-") \(found.field ?? "-")"
        )
      }
      start += consumed
      if isFinal { break }
    }
    skipped = sink.skipped
  }

  init(_ format: any RecordFormat.Type, _ text: String, options: ReadOptions = ReadOptions()) {
    self.init(format, Array(text.utf8), options: options)
  }

  /// A file of `Tests/Fixtures`.
  static func fixture(_ path: String) throws -> [UInt8] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures").appendingPathComponent(path)
    return Array(try Data(contentsOf: url))
  }

  /// `given|particle|family|suffix` of each author, or the literal.
  static func authors(_ record: Record) -> [String] { record.authors.map { parts($0.name) } }

  static func parts(_ name: Name) -> String {
    name.isLiteral ? name.family : "\(name.given)|\(name.particle)|\(name.family)|\(name.suffix)"
  }
}
