import CoterieText

/// Web of Science's tab-delimited export: a row of two-letter tags, then a record a line, lists divided by semicolons.
/// Quotation marks are text there.
public struct WebOfScienceTable: RecordFormat {
  public static let name = "wos-tab"
  public static let title = "Web of Science, tab-delimited"
  public static let fileExtensions = ["txt", "tsv"]
  public static let carries = WebOfScience.carries
  public static let recognition =
    "the first line has two-letter tags with tabs between them, PT and AU or TI among them"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let (content, _) = ByteWindow(bytes: head.bytes, isFinal: true).line(at: head.start) else { return false }
    return columns(head.bytes, content) != nil
  }

  /// The tags of a header row; nil if it is none.
  private static func columns(_ bytes: [UInt8], _ line: Range<Int>) -> [Tag]? {
    guard line.count >= 8, line.count < 4096 else { return nil }
    var columns: [Tag] = []
    for cell in bytes[line].split(separator: 9) {
      let name = cell.filter { $0 != 32 }
      guard name.count == 2, name[0].isASCIIUppercase, name[1].isASCIIUppercase || name[1].isASCIIDigit else {
        return nil
      }
      columns.append(Tag(name))
    }
    return columns.contains("PT") && (columns.contains("AU") || columns.contains("TI")) ? columns : nil
  }

  /// Columns whose cells hold lists of names, addresses or references.
  private static let lists: Set<Tag> = ["AU", "AF", "BA", "BF", "BE", "CA", "GP", "ED", "C1", "CR"]

  private let options: ReadOptions
  private var columns: [Tag] = []
  private var notes = WebOfScienceNotes()

  public init(options: ReadOptions) { self.options = options }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    var position = window.start
    while let (content, next) = window.line(at: position) {
      let isBlank = window.bytes[content].allSatisfy(\.isASCIIBlank)
      if columns.isEmpty, !isBlank {
        guard let found = Self.columns(window.bytes, content) else {
          sink.damage(
            "wos-tab-header", at: content.lowerBound, "the first row doesn't name columns such as PT, AU, TI and SO")
          return window.bytes.count
        }
        columns = found
      } else if !isBlank {
        // A line that ends where the text does may have been cut.
        take(window.bytes, content, isEnded: next > content.upperBound, &sink)
      }
      position = next
    }
    return position
  }

  private mutating func take(_ bytes: [UInt8], _ row: Range<Int>, isEnded: Bool, _ sink: inout RecordSink) {
    var fields = TaggedFields(bytes, start: row.lowerBound)
    var column = 0
    var start = row.lowerBound
    var surplus: Int?
    while start <= row.upperBound {
      let end = bytes[start..<row.upperBound].firstIndex(of: 9) ?? row.upperBound
      let cell = bytes.withUnsafeBufferPointer { $0.trimmed(start..<end) }
      if column >= columns.count {
        if !cell.isEmpty, surplus == nil { surplus = start }
      } else if !cell.isEmpty {
        Self.append(columns[column], cell, to: &fields)
      }
      column += 1
      start = end + 1
    }
    fields.cut(to: options.maxField)
    let source = sink.source(at: row.lowerBound, key: fields.first("UT"))
    if column < columns.count, !isEnded {
      sink.skip("wos-tab-open", at: row.lowerBound, "the text ends before this row does", record: source.key)
      return
    }
    if column < columns.count {
      fields.note("wos-tab-row", "\(column) cells under \(columns.count) columns", at: row.lowerBound)
    } else if let surplus {
      fields.note("wos-tab-row", "more cells than the \(columns.count) columns; passed over", at: surplus)
    }
    guard let record = notes.record(fields, source: source, options: options, into: &sink) else {
      sink.skip("wos-empty", at: row.lowerBound, "no title, no authors and no identifiers", record: source.key)
      return
    }
    sink.emit(record)
  }

  /// Divides a list at its semicolons, but not within brackets: `[Lund, M; Berg, N] Univ Oslo; [Berg, N] Univ Bergen`.
  private static func append(_ tag: Tag, _ cell: Range<Int>, to fields: inout TaggedFields) {
    guard lists.contains(tag) else {
      fields.append(tag, cell, at: cell.lowerBound)
      return
    }
    var start = cell.lowerBound
    var isInBrackets = false
    var isFirst = true
    for index in cell.lowerBound...cell.upperBound {
      if index < cell.upperBound {
        switch fields.bytes[index] {
        case UInt8(ascii: "["): isInBrackets = true
        case UInt8(ascii: "]"): isInBrackets = false
        case UInt8(ascii: ";") where !isInBrackets: break
        default: continue
        }
        guard fields.bytes[index] == UInt8(ascii: ";") else { continue }
      }
      let part = fields.bytes.withUnsafeBufferPointer { $0.trimmed(start..<index) }
      if isFirst { fields.append(tag, part, at: cell.lowerBound) } else { fields.extend(part) }
      isFirst = false
      start = index + 1
    }
  }
}
