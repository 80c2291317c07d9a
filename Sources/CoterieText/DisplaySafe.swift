/// Text that can be shown on a terminal or in a line of a report: control characters (escape sequences among them),
/// line breaks and bidirectional controls become `\u{…}`; everything else stays.
public func displaySafe(_ text: String) -> String {
  // Bytes from 0x20 to 0x7E alone need no look at scalars.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
