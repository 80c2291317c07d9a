/// Why a text is not JSON, and where.
public struct JSONFault: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The text ends inside a value.
    case truncated
    /// Something stands where the grammar wants something else.
    case grammar
    /// A string holds a control character, NUL included, that has to be escaped.
    case control
    /// Bytes that are not UTF-8.
    case encoding
    /// Arrays and objects inside each other beyond the limit.
    case depth
    /// A single value beyond 4 GiB.
    case size
  }

  public let kind: Kind
  /// Position of the first byte that is wrong.
  public let position: Int
  /// What is wrong, for people.
  public let text: String

  public init(kind: Kind, position: Int, text: String) {
    self.kind = kind
    self.position = position
    self.text = text
  }

  /// A stable code for diagnostics: `syntax-json-truncated` and so on.
  public var code: String { "syntax-json-\(kind.rawValue)" }
}

extension JSONFault {
  /// What the grammar would have accepted at a position.
  enum Wanted: String {
    case value = "a value"
    case valueOrEnd = "a value or ']'"
    case key = "a key in quotes"
    case keyOrEnd = "a key in quotes or '}'"
    case colon = "':'"
    case commaOrBracket = "',' or ']'"
    case commaOrBrace = "',' or '}'"
    case digit = "a digit"
    case hexDigit = "four hexadecimal digits after '\\u'"
    case escape = "one of \" \\ / b f n r t u after '\\'"
    case literal = "true, false or null"
    case end = "the end of the text"
  }

  static func expected(_ wanted: Wanted, at position: Int, found byte: UInt8) -> JSONFault {
    let found: String
    switch byte {
    case 0: found = "NUL"
    case 0x21...0x7E: found = "'\(Character(Unicode.Scalar(byte)))'"
    case 0x0A, 0x0D: found = "the end of the line"
    default: found = "byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
    return JSONFault(kind: .grammar, position: position, text: "expected \(wanted.rawValue), found \(found)")
  }
}
