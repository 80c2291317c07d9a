/// A place in a text: line from 1 (after CR, LF or CRLF), column in UTF-8 bytes from 1.
public struct TextPlace: Sendable, Hashable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Turns positions in a text that passes by in pieces into lines and columns, counting each byte about once as long
/// as the positions asked for mostly rise.
public struct LineCounter: Sendable {
  /// Line and column of the first byte of the current piece.
  private var origin = TextPlace(line: 1, column: 1)
  /// The last position that was asked for, and its place: the next count starts here.
  private var lastPosition: Int
  private var last = TextPlace(line: 1, column: 1)
  private let base: Int

  /// - Parameter base: Position of the piece's first byte.
  public init(base: Int = 0) {
    self.base = base
    lastPosition = base
  }

  /// The place of `position`, at least `base`, in `bytes`.
  ///
  /// - Complexity: O(d), d the distance from the last position asked for, or from the base when going back.
  public mutating func place(of position: Int, in bytes: [UInt8]) -> TextPlace {
    let position = min(position, bytes.count)
    if position < lastPosition {
      lastPosition = base
      last = origin
    }
    bytes.withUnsafeBufferPointer { buffer in
      var line = last.line
      var lineStart = -1
      var index = lastPosition
      while index < position {
        let byte = buffer[index]
        index += 1
        if byte > 13 { continue }
        if byte == 10 || (byte == 13 && !(index < buffer.count && buffer[index] == 10)) {
          line += 1
          lineStart = index
        }
      }
      if lineStart >= 0 {
        last = TextPlace(line: line, column: position - lineStart + 1)
      } else {
        last.column += position - lastPosition
      }
    }
    lastPosition = position
    return last
  }

  /// A counter that goes on from `position`, which will be called `newBase` from now on.
  public mutating func rebased(from position: Int, in bytes: [UInt8], to newBase: Int) -> LineCounter {
    let place = place(of: position, in: bytes)
    var next = LineCounter(base: newBase)
    next.origin = place
    next.last = place
    return next
  }
}
