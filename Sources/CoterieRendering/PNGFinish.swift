/// Puts resolution, title and provenance into Graphviz's PNG (https://www.w3.org/TR/png-3/, chunks pHYs and iTXt).
enum PNGFinish {
  static func finished(_ png: [UInt8], scene: Scene, dotsPerInch: Int) throws(RenderingError) -> [UInt8] {
    // Signature and header: 8 bytes, then length, name, 13 bytes and checksum.
    let headerEnd = 33
    guard png.count > headerEnd, png.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]),
      png[12..<16].elementsEqual("IHDR".utf8)
    else { throw .graphviz("what it drew is no PNG") }
    var result = Array(png[..<headerEnd])
    let perMetre = UInt32((Double(dotsPerInch) / 0.0254).rounded())
    result += chunk("pHYs", bigEndian(perMetre) + bigEndian(perMetre) + [1])
    result += text("Title", scene.title)
    if !scene.summary.isEmpty { result += text("Description", scene.summary) }
    if !scene.provenance.isEmpty { result += text("Provenance", scene.provenance) }
    // What Graphviz says of the resolution goes.
    var position = headerEnd
    while position + 12 <= png.count {
      let length = png[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 12 + length
      guard end <= png.count else { throw .graphviz("its PNG is cut short") }
      if !["pHYs", "tIME", "tEXt"].contains(where: { png[position + 4..<position + 8].elementsEqual($0.utf8) }) {
        result += png[position..<end]
      }
      position = end
    }
    return result
  }

  private static func text(_ keyword: String, _ text: String) -> [UInt8] {
    // Keyword, NUL, not compressed (two zeros), no language, no translated keyword, text in UTF-8.
    chunk("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + text.utf8.filter { $0 != 0 })
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(UInt32(clamping: data.count)) + body + bigEndian(checksum(body))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  /// CRC-32 of ISO 3309, as the PNG specification has it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
    }
    return ~crc
  }
}
