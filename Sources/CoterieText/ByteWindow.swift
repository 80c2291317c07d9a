/// A stretch of a text, in UTF-8, as a reader sees it: bytes before `start` are done with, and unless `isFinal`,
/// more bytes follow those that are here.
public struct ByteWindow: Sendable {
  public let bytes: [UInt8]
  /// Position of the first byte that has not been consumed.
  public let start: Int
  /// Whether the text ends where `bytes` end.
  public let isFinal: Bool

  public init(bytes: [UInt8], start: Int = 0, isFinal: Bool) {
    self.bytes = bytes
    self.start = start
    self.isFinal = isFinal
  }

  /// A whole text.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8), isFinal: true)
  }

  /// The bytes not yet consumed.
  public var rest: ArraySlice<UInt8> { bytes[start...] }
}
