// Bytes as ASCII, for the readers of formats.

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  var isASCIILowercase: Bool { self &- 0x61 < 26 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isASCIIBlank: Bool { self == 32 || (self >= 9 && self <= 13) }
}

extension Sequence<UInt8> {
  /// Whether these bytes spell a lower-case ASCII word in whatever case.
  func equalsIgnoringCase(_ word: StaticString) -> Bool {
    var index = 0
    let count = word.utf8CodeUnitCount
    for byte in self {
      guard index < count, byte.asciiLowercased == word.utf8Start[index] else { return false }
      index += 1
    }
    return index == count
  }
}
