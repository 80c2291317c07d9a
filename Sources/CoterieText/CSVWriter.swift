/// Writes rows of separated values with the quotes of RFC 4180 and lines that end in LF.
///
/// Text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or CR: CWE-1236) gets an
/// apostrophe in front, unless `isRaw`. Numbers stay as they are.
public struct CSVWriter: Sendable {
  public enum Cell: Sendable, Hashable {
    case text(String)
    case integer(Int)
    /// A number as it is to be written.
    case number(String)
    case empty
  }

  /// What was written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  public let delimiter: UInt8
  public let isRaw: Bool

  public init(delimiter: UInt8 = UInt8(ascii: ","), isRaw: Bool = false) {
    self.delimiter = delimiter
    self.isRaw = isRaw
  }

  /// Appends a row of texts, such as a header.
  public mutating func append(_ row: [String]) { append(row.map(Cell.text)) }

  public mutating func append(_ row: [Cell]) {
    for (column, cell) in row.enumerated() {
      if column > 0 { bytes.append(delimiter) }
      switch cell {
      case .text(let text): appendText(text, isAlone: row.count == 1)
      case .integer(let number): bytes.append(contentsOf: String(number).utf8)
      case .number(let number): bytes.append(contentsOf: number.utf8)
      case .empty: break
      }
    }
    bytes.append(0x0A)
  }

  /// Takes out what was written so far.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func appendText(_ text: String, isAlone: Bool) {
    let delimiter = delimiter
    var needsQuotes = text.isEmpty && isAlone
    for byte in text.utf8 where byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D {
      needsQuotes = true
      break
    }
    if needsQuotes { bytes.append(0x22) }
    if !isRaw, let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) {
      bytes.append(UInt8(ascii: "'"))
    }
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }
}
