import Foundation
import Testing

@testable import CoterieRendering

@Suite struct PDFFinishTests {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { $0 < 128 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }

  @Test("It holds no time, and is the same a second later") func noDates() async throws {
    let figure = Figures.random(count: 12, seed: 1)
    let first = try Drawing(figure).picture(.pdf)
    #expect(Self.text(first).hasPrefix("%PDF-1."))
    #expect(!Self.text(first).contains("CreationDate") && !Self.text(first).contains("ModDate"))
    try await Task.sleep(for: .milliseconds(1100))
    #expect(try Drawing(figure).picture(.pdf) == first)
  }

  @Test("Fonts are embedded") func fonts() throws {
    #expect(Self.text(try Drawing(Figures.random(count: 12, seed: 1)).picture(.pdf)).contains("/FontFile"))
  }

  @Test("The last table of offsets is where the end says, and its entry where the object is") func offsets() throws {
    let bytes = try Drawing(Figures.random(count: 3, seed: 1)).picture(.pdf)
    let text = Self.text(bytes)
    let end = try #require(text.range(of: "startxref\n", options: .backwards))
    let table = try #require(Int(text[end.upperBound...].prefix { $0.isNumber }))
    #expect(Self.text(bytes[table...].prefix(4)) == "xref")
    let lines = Self.text(bytes[table...]).split(separator: "\n")
    let object = try #require(lines[1].split(separator: " ").first)
    let offset = try #require(Int(lines[2].prefix(10)))
    // Twenty bytes to an entry (ISO 32000-1, 7.5.4).
    #expect(lines[2].utf8.count == 19)
    #expect(Self.text(bytes[offset...]).hasPrefix("\(object) 0 obj\n<<"))
    let previous = try #require(text.range(of: "/Prev ", options: .backwards))
    let before = try #require(Int(text[previous.upperBound...].prefix { $0.isNumber }))
    #expect(Self.text(bytes[before...].prefix(4)) == "xref")
  }

  @Test("Title and provenance are in it, in UTF-16") func information() throws {
    var figure = Figures.random(count: 3, seed: 1)
    figure.title = "Né"
    let text = Self.text(try Drawing(figure).picture(.pdf))
    #expect(text.contains("/Title <FEFF004E00E9>"))
    #expect(text.contains("/Provenance <FEFF007B"))
  }

  @Test("What isn't understood stays as it is") func foreign() throws {
    let scene = try Scene(Figures.random(count: 1, seed: 1))
    let strange = Array("%PDF-1.7 /CreationDate (D:2026) no table".utf8)
    let expected = "%PDF-1.7 " + String(repeating: " ", count: 22) + " no table"
    #expect(PDFFinish.finished(strange, scene: scene) == Array(expected.utf8))
    #expect(PDFFinish.finished([], scene: scene) == [])
  }
}
