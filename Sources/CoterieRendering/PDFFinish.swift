/// Takes the time out of Graphviz's PDF.
enum PDFFinish {
  static func finished(_ pdf: [UInt8], scene: Scene) -> [UInt8] {
    var bytes = pdf
    for key in ["/CreationDate", "/ModDate"] { blank(key, in: &bytes) }
    return bytes
  }

  /// Overwrites `key (…)` with spaces: nothing moves, so the table of offsets at the end stays right.
  private static func blank(_ key: String, in bytes: inout [UInt8]) {
    let name = Array(key.utf8)
    var position = 0
    while position + name.count < bytes.count {
      guard bytes[position] == name[0], bytes[position...].starts(with: name) else {
        position += 1
        continue
      }
      var open = position + name.count
      while open < bytes.count, bytes[open] == 32 { open += 1 }
      if open < bytes.count, bytes[open] == UInt8(ascii: "("),
        let close = bytes[open...].prefix(64).firstIndex(of: UInt8(ascii: ")"))
      {
        for index in position...close { bytes[index] = 32 }
        position = close
      }
      position += 1
    }
  }
}
