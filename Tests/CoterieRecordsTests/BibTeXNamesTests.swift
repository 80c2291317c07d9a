import Testing

@testable import CoterieRecords

@Suite("BibTeXNames")
struct BibTeXNamesTests {
  private func read(_ text: String) -> (names: [String], truncated: Bool, problems: [String]) {
    var names = BibTeXNames()
    let bytes = Array(text.utf8)
    names.read(bytes, 0..<bytes.count)
    return (names.names.map(FormatReading.parts), names.isTruncated, names.problems.map(\.code))
  }

  /// The four forms, from "Tame the BeaST" (N. Markey), section 11, and BibTeX's documentation; checked with pybtex.
  @Test(
    arguments: [
      ("AA BB", "AA||BB|"), ("AA", "||AA|"), ("AA bb", "AA||bb|"), ("aa", "||aa|"), ("AA bb CC", "AA|bb|CC|"),
      ("AA bb CC dd EE", "AA|bb CC dd|EE|"), ("AA {b}B cc dd CC", "AA {b}B|cc dd|CC|"),
      ("AA {\\BB} BB", "AA \\BB||BB|"), ("bb CC, AA", "AA|bb|CC|"), ("bb, AA", "AA||bb|"),
      ("bb CC dd EE, AA", "AA|bb CC dd|EE|"), ("bb CC,XX, AA", "AA|bb|CC|XX"), ("BB,, AA", "AA||BB|"),
      ("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph|de la|Vallée Poussin|"),
      ("Per Brinch Hansen", "Per Brinch||Hansen|"), ("Brinch Hansen, Per", "Per||Brinch Hansen|"),
      ("{\\'E}variste Galois", "Évariste||Galois|"), ("{\\'e}cole Foo Bar", "|école|Foo Bar|"),
      ("Jean-Baptiste Poquelin", "Jean-Baptiste||Poquelin|"), ("Ho-min Sung", "Ho-min||Sung|"),
      ("Van der Graaf, R. J.", "R. J.|Van der|Graaf|"), ("Donald~E. Knuth", "Donald E.||Knuth|"),
      ("{von Neumann}, John", "John||von Neumann|"), ("d'Alembert, Jean", "Jean||d'Alembert|"),
      ("{NASA}", "NASA"), ("{Simon and Schuster}", "Simon and Schuster"), ("{{Barnes} and Noble}", "Barnes and Noble"),
      ("王伟", "||王伟|"), ("élise Dupont", "|élise|Dupont|"), ("Dezs\\H o Nagy", "Dezső||Nagy|"),
      ("family=Gogh, given={Vincent}, prefix=van, suffix=Jr", "Vincent|van|Gogh|Jr"),
      // Where readers see more than BibTeX: suffixes.
      ("Martin Luther King, Jr.", "Martin Luther||King|Jr."), ("King Jr., Martin", "Martin||King|Jr."),
      ("Guy L. Steele III", "Guy L.||Steele|III"),
    ])
  func parts(_ text: String, _ expected: String) {
    let (names, truncated, problems) = read(text)
    #expect(names == [expected.replacing("{b}", with: "b")], "\(text)")
    #expect(!truncated)
    #expect(problems == [])
  }

  @Test("and separates outside braces only, in any case")
  func separation() {
    #expect(
      read("A Borl-and and B Alexandre AND C\nand D").names == ["A||Borl-and|", "B||Alexandre|", "||C|", "||D|"])
    #expect(read("{A and B} and C D").names == ["A and B", "C||D|"])
    #expect(read("A B and others").truncated)
    #expect(read("A B and others").names == ["A||B|"])
    #expect(read("A B and ").problems == ["bibtex-empty-name"])
    #expect(read("A B and  and C D").names == ["A||B|", "C||D|"])
    #expect(read("").names == [])
    #expect(read("").problems == [])
  }

  @Test("et al. says that there are more")
  func etAl() {
    let one = read("A. Smith et al.")
    #expect(one.names == ["A.||Smith|"])
    #expect(one.truncated)
    #expect(one.problems == ["bibtex-et-al"])
    let two = read("Smith, A. and et al.")
    #expect(two.names == ["A.||Smith|"])
    #expect(two.truncated)
    #expect(two.problems == [])
    #expect(read("Smith, A., et al").names == ["A.||Smith|"])
  }

  @Test("lists without and, where nothing else is meant")
  func lists() {
    #expect(read("Smith, John; Doe, Jane").names == ["John||Smith|", "Jane||Doe|"])
    #expect(read("Smith, John; Doe, Jane").problems == ["bibtex-name-list"])
    #expect(read("John Smith, Jane Doe, Bob Roe").names == ["John||Smith|", "Jane||Doe|", "Bob||Roe|"])
    #expect(read("Smith, J., Doe, K. L., Roe, M.").names == ["J.||Smith|", "K. L.||Doe|", "M.||Roe|"])
    #expect(read("Smith JB, Doe K, Roe M").names == ["JB||Smith|", "K||Doe|", "M||Roe|"])
    #expect(read("J. Smith, K. Doe and M. Roe").names == ["J.||Smith|", "K.||Doe|", "M.||Roe|"])
    #expect(read("{Smith, John and Doe, Jane}").names == ["John||Smith|", "Jane||Doe|"])
    // Two words on both sides may well be one name.
    #expect(read("Garcia Marquez, Gabriel Jose and X Y").names == ["Gabriel Jose||Garcia Marquez|", "X||Y|"])
    let odd = read("a, b, c, d, e")
    #expect(odd.names == ["a, b, c, d, e"])
    #expect(odd.problems == ["bibtex-name-commas"])
  }
}
