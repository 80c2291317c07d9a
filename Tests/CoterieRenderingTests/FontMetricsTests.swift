import Testing

@testable import CoterieRendering

@Suite struct FontMetricsTests {
  // Adobe's metrics of Helvetica (Core 14 AFM files), in 1/1000 em; Liberation Sans has the same by design.
  @Test(
    "Widths are those of Helvetica",
    arguments: [
      (" ", 278), ("A", 667), ("W", 944), ("a", 556), ("i", 222), ("m", 833), ("0", 556), (".", 278), ("@", 1015),
      ("Å", 667), ("ß", 611), ("Æ", 1000), ("ç", 500), ("…", 1000), ("–", 556), ("€", 556),
    ] as [(Character, Int)])
  func helvetica(character: Character, expected: Int) {
    let width = Double(FontMetrics.advance(of: character, bold: false)) / 2048 * 1000
    #expect(abs(width - Double(expected)) < 1)
  }

  @Test(
    "Bold widths are those of Helvetica Bold",
    arguments: [(" ", 278), ("A", 722), ("a", 556), ("m", 889), ("W", 944), ("f", 333)] as [(Character, Int)])
  func helveticaBold(character: Character, expected: Int) {
    let width = Double(FontMetrics.advance(of: character, bold: true)) / 2048 * 1000
    #expect(abs(width - Double(expected)) < 1)
  }

  @Test("A text is as wide as its characters") func sum() {
    // A 667, n 556, n 556 of 1000, at 10 points.
    #expect(abs(FontMetrics.width(of: "Ann", size: 10) - 17.79) < 0.02)
    #expect(FontMetrics.width(of: "", size: 10) == 0)
  }

  @Test("Marks take no room, ideographs and pictures an em") func others() {
    #expect(FontMetrics.width(of: "e\u{301}\u{323}", size: 8) == FontMetrics.width(of: "e", size: 8))
    #expect(FontMetrics.width(of: "王伟", size: 8) == 16)
    #expect(FontMetrics.width(of: "👩‍🔬", size: 8) == 8)
    #expect(FontMetrics.width(of: "가", size: 8) == 8)
    let arabic = FontMetrics.width(of: "محمد", size: 10)
    #expect(arabic > 10 && arabic < 40)
  }

  @Test("Lines are no wider than the page and lose no word") func wrap() {
    let text = "The quick brown fox jumps over the lazy dog and an-extraordinarily-hyphenated-word."
    let lines = FontMetrics.wrap(text, size: 8, width: 90)
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { FontMetrics.width(of: $0, size: 8) <= 90 })
    #expect(lines.joined(separator: " ").filter { $0 != " " } == text.filter { $0 != " " })
    #expect(FontMetrics.wrap("", size: 8, width: 90) == [])
  }

  @Test("What has no spaces breaks all the same") func wrapWithoutSpaces() {
    let name = String(repeating: "x", count: 100)
    #expect(FontMetrics.wrap(name, size: 8, width: 90).joined() == name)
    #expect(FontMetrics.wrap(name, size: 8, width: 90).count > 3)
    let chinese = String(repeating: "合著网络，", count: 10)
    let lines = FontMetrics.wrap(chinese, size: 10, width: 95)
    #expect(lines.joined() == chinese)
    #expect(lines.allSatisfy { !$0.hasPrefix("，") })
  }
}
