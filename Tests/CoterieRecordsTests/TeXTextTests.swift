import Testing

@testable import CoterieRecords

@Suite("TeXText")
struct TeXTextTests {
  private func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return TeXText.plain(bytes, 0..<bytes.count)
  }

  /// Expected values from what TeX sets.
  @Test(
    arguments: [
      ("Plain", "Plain"), ("  two   words\n\tthree ", "two words three"), ("{B}races {{go}}", "Braces go"),
      ("G{\\\"o}del", "Gödel"), ("G\\\"{o}del", "Gödel"), ("G\\\"odel", "Gödel"), ("{\\'{\\i}}", "í"),
      ("\\'\\i x", "íx"),
      ("\\v{c}\\c c\\c{s}", "čçş"), ("{\\o}re \\O re", "øre Øre"), ("Erd{\\H o}s", "Erdős"),
      ("{\\aa}{\\AA}{\\ss}{\\L}", "åÅßŁ"),
      ("\\~{\\^a}", "ẫ"), ("\\~{}x\\^{}y", "~x^y"), ("a~b\\ c\\,d", "a b c d"), ("pp.~1--2, a---b", "pp. 1–2, a—b"),
      ("``quoted'' and `single'", "“quoted” and `single'"), ("O'Brien", "O'Brien"), ("?`Qu\\'e?", "¿Qué?"),
      ("50\\% \\& \\$5 \\#1 a\\_b \\{x\\}", "50% & $5 #1 a_b {x}"), ("100% sure", "100% sure"),
      ("\\emph{so} \\textbf{bold} {\\em it}", "so bold it"), ("\\unknown{x} \\foo bar", "\\unknown{x} \\foo bar"),
      ("$O(n^{2})$ and $\\alpha$-$\\beta$", "O(n^2) and α-β"), ("H$_2$O, 4$^{th}$, 20$^\\circ$C", "H2O, 4th, 20°C"),
      ("costs $5", "costs $5"), ("\\textquotedblleft x\\textquotedblright", "“x”"), ("\\enquote{x}", "“x”"),
      ("{\\noopsort{b}}1973", "1973"), ("\\LaTeX{} and {\\TeX}", "LaTeX and TeX"), ("\\href{http://x.y}{text}", "text"),
      ("e\u{301}", "é"), ("a\u{A0}b\u{2028}c", "a b c"), ("dis\\-cre\\-tion", "discretion"), ("\\", "\\"),
      ("{\\'", "'"), ("\\'{\\'{\\'", "'''"), ("\\d{a}\\k{e}\\u{g}\\.{Z}\\={o}\\r{u}\\b{d}", "ạęğŻōůḏ"),
    ])
  func decoding(_ tex: String, _ text: String) {
    #expect(Array(plain(tex).unicodeScalars) == Array(text.unicodeScalars), "\(tex)")
  }

  @Test("addresses keep their characters")
  func verbatim() {
    func verbatim(_ text: String) -> String {
      let bytes = Array(text.utf8)
      return TeXText.verbatim(bytes, 0..<bytes.count)
    }
    #expect(verbatim("\\url{https://a.b/~c\\_d\\%20--e}") == "https://a.b/~c_d%20--e")
    #expect(verbatim("10.1002/(SICI)1097{\\textless}1::AID{\\textgreater}3") == "10.1002/(SICI)1097<1::AID>3")
    #expect(verbatim("https://a.b/\\textasciitilde c") == "https://a.b/~c")
  }
}
