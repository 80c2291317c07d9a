import CoterieText

@testable import CoterieRecords

/// A format for testing the driver: `#lines` first, then a record a line; `!` is a bad one, `%` damages the file.
struct LineFormat: RecordFormat {
  static let name = "lines"
  static let title = "Lines"
  static let fileExtensions = ["lines"]
  static let carries: Set<RecordField> = [.title]
  static let recognition = "#lines"

  static func recognizes(_ head: ByteWindow) -> Bool { head.rest.starts(with: Array("#lines".utf8)) }

  init(options: ReadOptions) {}

  mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    var position = window.start
    while position < window.bytes.count {
      let newline = window.bytes[position...].firstIndex(of: 0x0A)
      guard let end = newline ?? (window.isFinal ? window.bytes.count : nil) else { break }
      let line = String(decoding: window.bytes[position..<end], as: UTF8.self)
      switch line.first {
      case "!": sink.skip("line-bad", at: position, "a bad line")
      case "%":
        sink.damage("line-damage", at: position, "damaged")
        return position
      case "?":
        sink.warn("line-odd", at: position, "an odd line")
      case "#", nil: break
      default: sink.emit(Record(source: sink.source(at: position), title: line))
      }
      position = newline == nil ? end : end + 1
    }
    return position
  }
}

/// The same without a mark, for files that are named.
struct OtherFormat: RecordFormat {
  static let name = "other"
  static let title = "Other"
  static let fileExtensions = ["other"]
  static let carries: Set<RecordField> = [.title]
  static let recognition = "#other"

  static func recognizes(_ head: ByteWindow) -> Bool { head.rest.starts(with: Array("#other".utf8)) }

  private var lines: LineFormat

  init(options: ReadOptions) { lines = LineFormat(options: options) }

  mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int { lines.read(window, into: &sink) }
}
