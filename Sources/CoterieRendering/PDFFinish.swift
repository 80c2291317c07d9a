/// Takes the time out of Graphviz's PDF, and puts title, subject and provenance in.
///
/// Both without moving a byte of what is there: dates are overwritten with spaces, and the new document information
/// is appended as an incremental update (ISO 32000-1, 7.5.6), so that the table of offsets stays right.
enum PDFFinish {
  static func finished(_ pdf: [UInt8], scene: Scene) -> [UInt8] {
    var bytes = pdf
    for key in ["/CreationDate", "/ModDate"] { blank(key, in: &bytes) }
    return bytes + update(of: bytes, scene: scene)
  }

  /// Overwrites `key (…)` with spaces.
  private static func blank(_ key: String, in bytes: inout [UInt8]) {
    for position in positions(of: key, in: bytes) {
      var open = position + key.utf8.count
      while open < bytes.count, bytes[open] == 32 { open += 1 }
      guard open < bytes.count, bytes[open] == UInt8(ascii: "("),
        let close = bytes[open...].prefix(64).firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      for index in position...close { bytes[index] = 32 }
    }
  }

  /// A new information dictionary, its entry in the table of offsets, and a trailer. Empty for a file whose table is
  /// compressed, as newer versions of cairo write it: the picture is the same without.
  private static func update(of bytes: [UInt8], scene: Scene) -> [UInt8] {
    guard let trailer = positions(of: "trailer", in: bytes).last,
      let start = positions(of: "startxref", in: bytes).last, trailer < start,
      let size = number(after: "/Size", in: bytes[trailer..<start]),
      let root = number(after: "/Root", in: bytes[trailer..<start]),
      let table = number(after: "startxref", in: bytes[start...])
    else { return [] }
    var entries = "/Producer \(string("Graphviz, cairo")) /Title \(string(scene.title))"
    if !scene.summary.isEmpty { entries += " /Subject \(string(scene.summary))" }
    if !scene.provenance.isEmpty { entries += " /Provenance \(string(scene.provenance))" }
    let offset = "\(bytes.count + 1)"
    let padded = String(repeating: "0", count: max(0, 10 - offset.count)) + offset
    let object = "\n\(size) 0 obj\n<< \(entries) >>\nendobj\n"
    let rest = """
      xref
      \(size) 1
      \(padded) 00000 n\u{20}
      trailer
      << /Size \(size + 1) /Root \(root) 0 R /Info \(size) 0 R /Prev \(table) >>
      startxref
      \(bytes.count + object.utf8.count)
      %%EOF

      """
    return Array(object.utf8) + Array(rest.utf8)
  }

  /// A PDF string in hexadecimal UTF-16, which needs no escapes.
  private static func string(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
      let hex = String(unit, radix: 16, uppercase: true)
      result += String(repeating: "0", count: 4 - hex.count) + hex
    }
    return result + ">"
  }

  private static func positions(of text: String, in bytes: [UInt8]) -> [Int] {
    let wanted = Array(text.utf8)
    var result: [Int] = []
    for position in bytes.indices where bytes[position] == wanted[0] && bytes[position...].starts(with: wanted) {
      result.append(position)
    }
    return result
  }

  private static func number(after key: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(key.utf8)
    guard let position = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return nil }
    let digits = bytes[(position + wanted.count)...].drop { $0 <= 32 }.prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
