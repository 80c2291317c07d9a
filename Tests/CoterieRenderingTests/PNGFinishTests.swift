import Testing

@testable import CoterieRendering

@Suite struct PNGFinishTests {
  /// The chunks' names and contents.
  static func chunks(_ png: [UInt8]) -> [(name: String, data: [UInt8])] {
    var result: [(String, [UInt8])] = []
    var position = 8
    while position + 12 <= png.count {
      let length = png[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let data = Array(png[(position + 8)..<(position + 8 + length)])
      let name = Array(png[(position + 4)..<(position + 8)])
      let sum = png[(position + 8 + length)..<(position + 12 + length)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      #expect(PNGFinish.checksum(name + data) == sum)
      result.append((String(decoding: name, as: UTF8.self), data))
      position += 12 + length
    }
    #expect(position == png.count)
    return result
  }

  @Test("The checksum of the digits is the published one") func checksum() {
    #expect(PNGFinish.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test("300 dots per inch at the print width, with provenance", arguments: [(178.0, 2100), (85, 1000)])
  func resolution(width: Double, pixels: Int) throws {
    var figure = Figures.random(count: 5, seed: 1)
    figure.width = width
    let chunks = Self.chunks(try Drawing(figure).picture(.png))
    #expect(chunks.first?.name == "IHDR" && chunks.last?.name == "IEND")
    let header = try #require(chunks.first?.data)
    #expect(header[0..<4].reduce(0) { $0 << 8 | Int($1) } == pixels)
    let resolution = try #require(chunks.first { $0.name == "pHYs" }?.data)
    // 300 / 0.0254 = 11811 a metre.
    #expect(resolution == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])
    #expect(chunks.count(where: { $0.name == "pHYs" }) == 1)
    let texts = chunks.filter { $0.name == "iTXt" }.map { String(decoding: $0.data, as: UTF8.self) }
    #expect(texts.contains { $0.hasPrefix("Provenance\0") && $0.hasSuffix(figure.provenance) })
  }

  @Test("What isn't a PNG is an error", arguments: [[], [137, 80, 78, 71], [UInt8](repeating: 0, count: 100)])
  func foreign(bytes: [UInt8]) throws {
    let scene = try Scene(Figures.random(count: 1, seed: 1))
    #expect(throws: RenderingError.self) { try PNGFinish.finished(bytes, scene: scene, dotsPerInch: 300) }
  }
}
