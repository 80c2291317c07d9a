import CoterieText

/// A field's tag: up to four ASCII letters and digits, in capitals.
struct Tag: Hashable, ExpressibleByStringLiteral {
  let code: UInt32

  init(_ bytes: some Sequence<UInt8>) {
    var code: UInt32 = 0
    for byte in bytes { code = code << 8 | UInt32(byte.isASCIILowercase ? byte & 0xDF : byte) }
    self.code = code
  }

  init(stringLiteral value: StaticString) {
    self.init(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
  }

  var text: String {
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }
    return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
  }
}

/// What a line of a tagged text is.
enum TaggedLine {
  case blank
  /// Begins a field; `isTidy` if it is written as the format wants it.
  case field(Tag, value: Range<Int>, isTidy: Bool)
  /// Goes on with the field before it, or is nothing.
  case other(Range<Int>)
}

/// What a format's lines look like, and which of them bound records.
protocol TaggedGrammar: Sendable {
  /// What the line is, given without its end.
  static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TaggedLine
  /// Whether a line with this tag begins a record, given the one that is open.
  static func begins(_ tag: Tag, open: TaggedFields?, afterBlank: Bool) -> Bool
  static var end: Tag? { get }
  static var endOfFile: Tag? { get }
  /// Tags of lines before the first record that say what the file is.
  static var header: Set<Tag> { get }
}

/// How the lines of a record came to their end.
enum TaggedEnding: Sendable {
  /// As the format wants it.
  case closed
  /// The next record begins, or the file says that it ends.
  case open
  /// The text ends; `afterBlank` if with an empty line.
  case endOfText(afterBlank: Bool)
}

/// What a text of tagged lines is made of.
enum TaggedEvent {
  case record(TaggedFields, TaggedEnding)
  /// A stretch of lines that belong to no record begins here.
  case stray(Range<Int>)
  /// The line that ends the file.
  case endOfFile(Int)
}

/// Divides a text of tagged lines into records, window by window.
struct TaggedLines<Grammar: TaggedGrammar>: Sendable {
  private var isInStray = false

  /// Takes the records that lie whole in the window, and returns where the next one begins, as `RecordFormat.read` does.
  ///
  /// - Complexity: O(n) in the window's length.
  mutating func read(
    _ window: ByteWindow, into sink: inout RecordSink, take: (TaggedEvent, inout RecordSink) -> Void
  ) -> Int {
    var position = window.start
    var open: TaggedFields?
    var afterBlank = false
    func close(_ ending: TaggedEnding) {
      if let fields = open { take(.record(fields, ending), &sink) }
      open = nil
    }
    while let (content, next) = window.line(at: position) {
      let line = window.bytes.withUnsafeBufferPointer { Grammar.line($0, content) }
      switch line {
      case .blank: break
      case .field(let tag, let value, let isTidy):
        if Grammar.begins(tag, open: open, afterBlank: afterBlank) {
          close(.open)
          open = TaggedFields(window.bytes, start: content.lowerBound)
        } else if tag == Grammar.end {
          close(.closed)
          isInStray = false
          break
        } else if tag == Grammar.endOfFile {
          close(.open)
          take(.endOfFile(content.lowerBound), &sink)
          break
        } else if open == nil {
          if Grammar.header.contains(tag) { break }
          open = TaggedFields(window.bytes, start: content.lowerBound)
        }
        isInStray = false
        open?.append(tag, value, at: content.lowerBound, isTidy: isTidy)
      case .other(let value):
        if open != nil {
          open?.extend(value)
        } else if !isInStray {
          isInStray = true
          take(.stray(value), &sink)
        }
      }
      if case .blank = line { afterBlank = true } else { afterBlank = false }
      position = next
    }
    guard window.isFinal else { return open?.start ?? position }
    close(.endOfText(afterBlank: afterBlank))
    return window.bytes.count
  }
}

extension ByteWindow {
  /// The line that begins at `start`, without its end, and where the next one begins; nil if it isn't whole in the
  /// window, or there is none.
  func line(at start: Int) -> (content: Range<Int>, next: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      guard start < bytes.count else { return nil }
      var begin = start
      if bytes.count - start >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
        begin += 3
      }
      var end = begin
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      if end == bytes.count { return isFinal ? (begin..<end, end) : nil }
      if bytes[end] == 10 { return (begin..<end, end + 1) }
      if end + 1 == bytes.count { return isFinal ? (begin..<end, end + 1) : nil }
      return (begin..<end, bytes[end + 1] == 10 ? end + 2 : end + 1)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (begin, end) = (range.lowerBound, range.upperBound)
    while begin < end, self[begin].isASCIIBlank { begin += 1 }
    while end > begin, self[end - 1].isASCIIBlank { end -= 1 }
    return begin..<end
  }
}
