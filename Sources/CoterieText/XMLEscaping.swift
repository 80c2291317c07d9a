/// The text as it may stand in XML and HTML, between tags and in attributes of either quote: `& < > " '` escaped;
/// characters that XML can't hold (control characters but tab, LF and CR, and non-characters) dropped.
public func xmlEscaped(_ text: String) -> String {
  if !text.utf8.contains(where: {
    $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 || $0 >= 0x7F
  }) {
    return text
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x26: bytes.append(contentsOf: "&amp;".utf8)
    case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
    case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
    case 0x22: bytes.append(contentsOf: "&quot;".utf8)
    case 0x27: bytes.append(contentsOf: "&#39;".utf8)
    case 0x09, 0x0A: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    // A parser would make an LF of it.
    case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: break
    case let value where value & 0xFFFE == 0xFFFE: break
    default: appendUTF8(scalar.value, to: &bytes)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
