/// How the characters of a text are written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// ISO 8859-1 is read as windows-1252, as everywhere on the web: the two differ in control characters only.
  case windows1252 = "windows-1252"

  /// The encoding of that name, as command lines and XML declarations spell it; nil if it isn't known here.
  public init?(label: String) {
    switch label.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "usascii", "ascii", "ansix3.41968", "iso646us": self = .utf8
    case "utf16le", "utf16", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "latin1", "l1", "iso88591", "iso8859.1", "windows1252", "cp1252", "xcp1252", "8859", "88591":
      self = .windows1252
    default: return nil
    }
  }

  /// The encoding that a text's first bytes show: a byte order mark, or the zeros of UTF-16. Nil if they show none.
  static func detected(in head: ArraySlice<UInt8>) -> (encoding: TextEncoding, markLength: Int)? {
    let bytes = Array(head.prefix(4096))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    // Markup is ASCII, so that a quarter of the units at least have a zero half, and always the same half.
    let units = bytes.count / 2
    guard units >= 2 else { return nil }
    var zeros = [0, 0]
    for index in 0..<(2 * units) where bytes[index] == 0 { zeros[index & 1] += 1 }
    if zeros[1] * 4 >= units, zeros[0] * 10 < zeros[1] { return (.utf16LittleEndian, 0) }
    if zeros[0] * 4 >= units, zeros[1] * 10 < zeros[0] { return (.utf16BigEndian, 0) }
    return nil
  }

  /// The label in a text's XML declaration, if it begins with one.
  static func declaredLabel(in head: ArraySlice<UInt8>) -> String? {
    let declaration = head.prefix(512)
    guard declaration.starts(with: Array("<?xml".utf8)) else { return nil }
    let end = declaration.firstIndex(of: UInt8(ascii: ">")) ?? declaration.endIndex
    let text = String(decoding: declaration[declaration.startIndex..<end], as: UTF8.self)
    // `encoding` = quote label quote, with blanks allowed round the sign.
    guard let name = text.utf8.firstRange(of: Array("encoding".utf8)) else { return nil }
    var rest = text.utf8[name.upperBound...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    let label = rest.dropFirst().prefix { $0 != quote }
    return label.isEmpty ? nil : String(decoding: Array(label), as: UTF8.self)
  }
}

/// Something that decoding met, at its first place.
public struct TextNote: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case byteOrderMark = "encoding-bom"
    case invalid = "encoding-invalid"
    case assumed = "encoding-assumed"
    case declaration = "encoding-declared"
    case oddLength = "encoding-odd"
    case unknownEncoding = "syntax-encoding"
    case gzipTrailing = "gzip-trailing"
    case gzipDamaged = "gzip-damaged"

    /// The text can't be trusted from here on.
    public var isDamage: Bool { self == .unknownEncoding || self == .gzipDamaged }
  }

  public let kind: Kind
  /// Position in the decoded text, in bytes from 0; past its end for what is about its end.
  public let offset: Int
  /// What there is to say beside the kind: a label, a place in the packed file.
  public let detail: String

  /// The sentence about it. `count` says how often it was met.
  public func text(count: Int) -> String {
    let bytes = count == 1 ? "1 byte is" : "\(count) bytes are"
    switch kind {
    case .byteOrderMark:
      return "\(count == 1 ? "a byte order mark" : "\(count) byte order marks") inside the text dropped"
    case .invalid: return "\(bytes) not \(detail), each read as U+FFFD; the first is here"
    case .assumed: return "\(bytes) not UTF-8: the text is read as windows-1252; --encoding says otherwise"
    case .declaration: return "declared as \(detail), but the text is UTF-8 and read so"
    case .oddLength: return "the UTF-16 text ends within a character"
    case .unknownEncoding: return "the encoding '\(detail)' is not known here"
    case .gzipTrailing: return "what follows the packed data is ignored"
    case .gzipDamaged: return detail
    }
  }
}
