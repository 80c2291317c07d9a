/// Which characters XML 1.0 (fifth edition) allows where.
enum XMLCharacters {
  /// Per byte of a text: 0 is plain, anything else wants a look.
  static let textClasses: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0A: 0
    case 0x00..<0x20, 0x26, 0x3C, 0x3E, 0xEF: 1
    default: 0
    }
  }

  /// Per byte of a name: 1 may begin one, 2 may only follow, 3 belongs to a character past ASCII, 0 ends it.
  static let nameClasses: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A: 1
    case 0x30...0x39, 0x2D, 0x2E: 2
    case 0x80...0xFF: 3
    default: 0
    }
  }

  /// Whether a text may contain this character.
  static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether a name may contain this character past ASCII. U+FFFD, which stands for a bad byte, is none here.
  static func isNameCharacter(_ scalar: UInt32, first: Bool) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFC, 0x10000...0xEFFFF:
      true
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: !first
    default: false
    }
  }

  /// The scalar value that begins at `index` of well-formed UTF-8, and its length.
  static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0 }
    let lead = UInt32(bytes[index])
    switch lead {
    case ..<0x80: return (lead, 1)
    case ..<0xE0: return ((lead & 0x1F) << 6 | tail(1), 2)
    case ..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }

  /// The character of a reference, given what stands between `&#` and `;`; nil if it is none that XML allows.
  static func reference(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      let number: UInt32
      switch digit {
      case 0x30...0x39: number = UInt32(digit) - 0x30
      case 0x41...0x46 where isHexadecimal: number = UInt32(digit) - 0x41 + 10
      case 0x61...0x66 where isHexadecimal: number = UInt32(digit) - 0x61 + 10
      default: return nil
      }
      value = value * (isHexadecimal ? 16 : 10) + number
      if value > 0x10FFFF { return nil }
    }
    return isCharacter(value) ? value : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
