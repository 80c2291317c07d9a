/// Reads rows of separated values (RFC 4180) from a text that passes by in windows: quoted fields with doubled quotes
/// and line breaks; CR, LF or CRLF after a row; empty lines left out.
public struct CSVReader: Sendable {
  public struct Row: Sendable, Equatable {
    public var fields: [String]
    /// Position of the row's first byte in the window.
    public var start: Int
    /// Position of a quotation mark that stands where none belongs; the text round it is kept as it is.
    public var strayQuote: Int?
  }

  public enum Step: Sendable, Equatable {
    case row(Row)
    /// The next row isn't whole in this window: show it again from `position`.
    case needsMore
    case end
    /// The text ends within the quoted field that begins here.
    case unclosed(Int)
  }

  public let delimiter: UInt8

  public init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }

  /// The delimiter of a table: whichever of comma, semicolon and tab stands most often outside quotes in the first row,
  /// in this order when equally often; nil if none does.
  public static func delimiter(of head: ByteWindow) -> UInt8? {
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasText = false
    scan: for byte in head.rest {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted && hasText, 0x0D where !isQuoted && hasText: break scan
      case 0x0A, 0x0D: continue
      default: if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      }
      hasText = true
    }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return nil }
    return candidates[index]
  }

  /// The next row from `position` on, which moves behind it.
  ///
  /// - Complexity: O(n) in the bytes of the row.
  public func next(in window: ByteWindow, at position: inout Int) -> Step {
    let delimiter = delimiter
    return window.bytes.withUnsafeBufferPointer { bytes in
      let count = bytes.count
      while position < count, bytes[position] == 0x0A || bytes[position] == 0x0D { position += 1 }
      guard position < count else { return window.isFinal ? .end : .needsMore }
      var row = Row(fields: [], start: position)
      var index = position
      while true {
        // One field from `index` on.
        var isRowEnd = false
        if index < count, bytes[index] == 0x22 {
          let open = index
          index += 1
          var text: [UInt8] = []
          var start = index
          while true {
            while index < count, bytes[index] != 0x22 { index += 1 }
            // A quote at the window's end may be the first of two.
            if index >= count || (index + 1 == count && !window.isFinal) {
              return window.isFinal ? .unclosed(open) : .needsMore
            }
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            index += 1
            guard index < count, bytes[index] == 0x22 else { break }
            start = index
            index += 1
          }
          start = index
          while index < count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
          if index > start {
            // Spaces behind a closing quote mean nothing; anything else is kept.
            if bytes[start..<index].contains(where: { $0 != 0x20 }) {
              row.strayQuote = row.strayQuote ?? start - 1
              text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            }
          }
          row.fields.append(String(decoding: text, as: UTF8.self))
        } else {
          let start = index
          while index < count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
          row.fields.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
        }
        if index >= count {
          guard window.isFinal else { return .needsMore }
          isRowEnd = true
        } else {
          isRowEnd = bytes[index] != delimiter
          index += 1
        }
        if isRowEnd {
          position = index
          return .row(row)
        }
      }
    }
  }
}
