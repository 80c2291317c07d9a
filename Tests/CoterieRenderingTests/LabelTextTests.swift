import Testing

@testable import CoterieRendering

@Suite struct LabelTextTests {
  @Test("What controls instead of showing goes, white space is folded") func clean() {
    #expect(LabelText.clean("A\u{1}n\u{1B}[31mn\u{7F}\u{85}") == "An[31mn")
    #expect(LabelText.clean("  Ann \t\r\n  Bee ") == "Ann Bee")
    #expect(LabelText.clean("\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200F}") == "evil x")
    #expect(LabelText.clean("a\u{FEFF}b\u{FFFE}c\u{FFFF}d\u{1FFFE}") == "abcd")
    #expect(LabelText.clean("a\u{2028}b\u{A0}c") == "a b c")
  }

  @Test(
    "Every script stays as it is", arguments: ["Ådne Çağlar", "王伟", "עברית", "محمد", "👩‍🔬", "e\u{301}", "可\u{200D}x"])
  func scripts(name: String) {
    #expect(Array(LabelText.clean(name).unicodeScalars) == Array(name.unicodeScalars))
  }

  @Test("A long text is cut at a whole character and gets an ellipsis") func shortened() {
    #expect(LabelText.shortened("abcdef", to: 6) == "abcdef")
    #expect(LabelText.shortened("abcdefg", to: 6) == "abcde…")
    #expect(LabelText.shortened("abcd, efgh", to: 7) == "abcd…")
    #expect(LabelText.shortened(String(repeating: "👩‍🔬", count: 9), to: 3) == "👩‍🔬👩‍🔬…")
  }

  @Test("An id holds nothing that DOT or XML would read otherwise") func identifier() {
    #expect(LabelText.identifier("openalex:A5012") == "openalex:A5012")
    #expect(LabelText.identifier("王伟-2") == "王伟-2")
    #expect(LabelText.identifier("a\"b\\c<d>&'e f\n") == "a-b-c-d---e-f-")
  }

  @Test("A very long id is cut, and two of them still differ") func longIdentifier() {
    let start = String(repeating: "é", count: 300)
    let (one, two) = (LabelText.identifier(start + "1"), LabelText.identifier(start + "2"))
    #expect(one.utf8.count <= 200)
    #expect(one != two)
  }

  @Test("Lines stay lines") func lines() {
    #expect(LabelText.cleanLines("a\u{0} \r\n b\n\nc") == "a\nb\n\nc")
  }
}
