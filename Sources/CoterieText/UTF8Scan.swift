/// Where a run of well-formed UTF-8 ends, and why.
enum UTF8Stop: Equatable {
  /// All of it is well formed.
  case end
  /// The bytes from here on begin a character whose rest is not there.
  case incomplete(Int)
  /// This byte begins no character.
  case invalid(Int)
  /// A byte order mark begins here.
  case byteOrderMark(Int)
  /// The first byte past ASCII, when only ASCII was asked for.
  case notASCII(Int)
}

/// Finds the first place from `start` on that is not plain well-formed UTF-8 (Unicode 16, table 3-7).
///
/// - Complexity: O(n); ASCII goes by 32 bytes at a time.
func scanUTF8(_ bytes: [UInt8], from start: Int, asciiOnly: Bool = false) -> UTF8Stop {
  bytes.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return .end }
    let raw = UnsafeRawPointer(base)
    let count = buffer.count
    var index = start
    while index < count {
      if base[index] < 0x80 {
        while index + 32 <= count {
          let a = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let b = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
          let c = raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
          let d = raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
          if (a | b | c | d) & 0x8080_8080_8080_8080 != 0 { break }
          index += 32
        }
        while index < count, base[index] < 0x80 { index += 1 }
        if index == count { break }
      }
      if asciiOnly { return .notASCII(index) }
      let lead = base[index]
      // The second byte's range shuts out overlong forms, surrogates and what lies past U+10FFFF.
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      var length = 3
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: low = 0xA0
      case 0xE1...0xEC, 0xEE: break
      case 0xED: high = 0x9F
      case 0xEF: break
      case 0xF0:
        low = 0x90
        length = 4
      case 0xF1...0xF3: length = 4
      case 0xF4:
        high = 0x8F
        length = 4
      default: return .invalid(index)
      }
      guard index + 1 < count else { return .incomplete(index) }
      guard base[index + 1] >= low, base[index + 1] <= high else { return .invalid(index) }
      if length > 2 {
        guard index + 2 < count else { return .incomplete(index) }
        guard base[index + 2] & 0xC0 == 0x80 else { return .invalid(index) }
        if lead == 0xEF, base[index + 1] == 0xBB, base[index + 2] == 0xBF { return .byteOrderMark(index) }
        if length > 3 {
          guard index + 3 < count else { return .incomplete(index) }
          guard base[index + 3] & 0xC0 == 0x80 else { return .invalid(index) }
        }
      }
      index += length
    }
    return .end
  }
}
