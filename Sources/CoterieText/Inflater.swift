import CZlib

/// Unpacks a gzip file that arrives in pieces: members one after the other, checked by their sums.
final class Inflater {
  enum Outcome: Equatable {
    /// All of the piece is used.
    case needsInput
    /// The room for output is full.
    case full
    /// What follows the last member is not gzip: zeros (padding) or something else.
    case trailing(isPadding: Bool)
    /// The data contradicts itself, in zlib's words.
    case corrupt(String)
  }

  private let stream: UnsafeMutablePointer<z_stream>
  /// Between members: the next byte must begin one.
  private var isBetweenMembers = false
  private(set) var inputCount = 0
  private(set) var outputCount = 0

  /// Nil when zlib has no memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 16 above the window's size: a gzip header, not zlib's.
    let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if code != Z_OK { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Whether the file may end here.
  var isComplete: Bool { isBetweenMembers }

  /// Unpacks `piece` from `position` on, and appends at most `limit` bytes to `output`.
  func unpack(
    _ piece: [UInt8], count: Int, from position: inout Int, limit: Int, room: inout [UInt8],
    into output: inout [UInt8]
  ) -> Outcome {
    var left = limit
    while true {
      if isBetweenMembers {
        guard position < count else { return .needsInput }
        // A new member begins with 1F; a lone 1F at the end of a piece is judged by zlib.
        if piece[position] != 0x1F || (position + 1 < count && piece[position + 1] != 0x8B) {
          return .trailing(isPadding: piece[position..<count].allSatisfy { $0 == 0 })
        }
        inflateReset(stream)
        isBetweenMembers = false
      }
      if left == 0 { return .full }
      let offered = min(room.count, left)
      let start = position
      let code = piece.withUnsafeBufferPointer { input in
        room.withUnsafeMutableBufferPointer { room in
          // zlib never writes through next_in.
          stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
          stream.pointee.avail_in = UInt32(clamping: count - start)
          stream.pointee.next_out = room.baseAddress
          stream.pointee.avail_out = UInt32(clamping: offered)
          return CZlib.inflate(stream, Z_NO_FLUSH)
        }
      }
      position = count - Int(stream.pointee.avail_in)
      inputCount += position - start
      let produced = offered - Int(stream.pointee.avail_out)
      outputCount += produced
      left -= produced
      output.append(contentsOf: room[0..<produced])
      switch code {
      case Z_STREAM_END:
        isBetweenMembers = true
      case Z_OK, Z_BUF_ERROR:
        if position == count, stream.pointee.avail_out > 0 { return .needsInput }
      default:
        return .corrupt(stream.pointee.msg.map { String(cString: $0) } ?? "code \(code)")
      }
    }
  }
}
