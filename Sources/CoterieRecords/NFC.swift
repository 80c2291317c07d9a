import Foundation

/// Unicode's composed form, in which every text of a record is written.
enum NFC {
  /// `text` in composed form. Text of the common scripts without combining marks is in it already, which a look at
  /// its bytes tells.
  static func normalized(_ text: String) -> String {
    var text = text
    return text.withUTF8 { isNormalized($0) } ? text : text.precomposedStringWithCanonicalMapping
  }

  /// True only if the bytes are known to be in composed form.
  private static func isNormalized(_ bytes: some Collection<UInt8>) -> Bool {
    var lead: UInt8 = 0
    for byte in bytes {
      if byte >= 0xCC {
        switch byte {
        case 0xD0, 0xD1, 0xE1, 0xE2, 0xE4...0xE9: lead = byte
        default: return false
        }
      } else if lead == 0xE1 {
        // U+1E00 to U+1EFF: Latin letters with marks, all composed.
        if !(0xB8...0xBB).contains(byte) { return false }
        lead = 0
      } else if lead == 0xE2 {
        // U+2000 to U+203F: punctuation.
        if byte != 0x80 { return false }
        lead = 0
      }
    }
    return true
  }
}
