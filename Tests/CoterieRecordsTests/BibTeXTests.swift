import CoterieRecords
import CoterieText
import Testing

private func read(_ text: String, _ options: ReadOptions = ReadOptions()) -> FormatReading {
  FormatReading(BibTeX.self, text, options: options)
}

@Suite("BibTeX")
struct BibTeXTests {
  @Test("entries, strings, comments, parentheses and concatenation (expected values by hand)")
  func syntax() throws {
    let reading = FormatReading(BibTeX.self, try fixture("bibtex/valid/syntax.bib"))
    #expect(reading.records.map(\.source.key) == ["parens", "Müller:2003/x+y", "oneline", "keyonly"])
    #expect(reading.records.map(\.source.line) == [8, 13, 20, 21])
    #expect(
      reading.records.map(\.title) == [
        "A \"quoted\" title, with (parentheses)", "The LaTeX Companion — 100% of it", "On One Line", "",
      ])
    #expect(reading.records[0].date == PartialDate(year: 1903, month: 11))
    #expect(
      reading.records[1].container == "Proceedings of the Association for Computational Linguistics, Part 2")
    #expect(reading.records[1].publisher == "Association for Computational Linguistics")
    #expect(reading.records.map(\.kind) == [.articleJournal, .paperConference, .book, .document])
    #expect(FormatReading.authors(reading.records[0]) == ["Marie||Curie|", "Pierre||Curie|"])
    #expect(
      reading.lines == [
        "1:1 warning bibtex-stray - -", "19:3 warning bibtex-no-value Müller:2003/x+y note",
      ])
  }

  @Test("crossref and xdata take over what is missing; records stay in order")
  func inheritance() throws {
    let reading = FormatReading(BibTeX.self, try fixture("bibtex/valid/crossref.bib"))
    #expect(reading.lines == [])
    #expect(reading.records.map(\.source.key) == ["first", "child", "wrapped", "after", "vol", "late"])
    #expect(reading.records.map(\.source.line) == [1, 2, 3, 4, 5, 11])
    let child = reading.records[1]
    #expect(child.container == "Proceedings of Talks")
    #expect(child.date == PartialDate(year: 1936))
    #expect(child.publisher == "Some Press")
    #expect(child.editors.map(\.name) == [Name(given: "Alonzo", family: "Church")])
    // A parent's DOI and pages aren't the child's.
    #expect(child.identifiers == [])
    #expect(child.pages == "1-10")
    #expect(reading.records[2].publisher == "Wrapped Press")
    #expect(reading.records[2].container == "Collected")
    #expect(reading.records[2].date == PartialDate(year: 1952, month: 5))
    #expect(reading.records[4].kind == .book)
    #expect(reading.records[4].identifiers == [Identifier(scheme: .doi, canonical: "10.1000/vol")])
    #expect(reading.records[5].date == PartialDate(year: 1937))
    #expect(reading.records[5].container == "Proceedings of Talks")
  }

  @Test("a broken entry costs itself and one diagnostic")
  func faults() throws {
    let reading = FormatReading(BibTeX.self, try fixture("bibtex/invalid/faults.bib"))
    #expect(
      reading.records.map(\.title) == [
        "First", "Second", "Third", "Fourth", "Sixth", "Seventh", "Eighth", "Ninth",
      ])
    #expect(reading.skipped == 5)
    #expect(
      reading.lines == [
        "1:9 error bibtex-unclosed open title",
        "8:9 error bibtex-syntax nocomma title",
        "12:9 error bibtex-syntax noequals -",
        "14:9 error bibtex-syntax noquote title",
        "20:35 warning bibtex-duplicate-field good3 title",
        "20:1 warning bibtex-duplicate-key good3 -",
        "20:75 warning bibtex-empty-name good3 author",
        "20:78 warning bibtex-year good3 year",
        "21:90 warning bibtex-string-undefined GOOD3 -",
        "21:1 warning bibtex-key-case GOOD3 -",
        "21:55 warning bibtex-year GOOD3 year",
        "25:9 error bibtex-unclosed last title",
        "22:41 warning bibtex-crossref-missing lost crossref",
        "24:36 warning bibtex-crossref-cycle b crossref",
      ])
    #expect(reading.records[3].date == nil)
    #expect(reading.records[4].container == "undefinedmacro")
  }

  @Test(
    "the same comes out wherever the text is divided",
    arguments: ["valid/syntax.bib", "valid/crossref.bib", "invalid/faults.bib"])
  func division(_ path: String) throws {
    let bytes = try fixture("bibtex/" + path)
    let whole = FormatReading(BibTeX.self, bytes)
    for cut in 0...bytes.count {
      #expect(FormatReading(BibTeX.self, bytes, cutAt: [cut]) == whole, "divided at \(cut)")
    }
    for step in [1, 2, 3, 7, 64] {
      let cuts = Array(stride(from: 0, to: bytes.count, by: step))
      #expect(FormatReading(BibTeX.self, bytes, cutAt: cuts) == whole, "divided every \(step)")
    }
  }

  @Test("cut anywhere, every entry that is whole before the cut is kept")
  func truncation() throws {
    let bytes = try fixture("bibtex/valid/syntax.bib")
    let whole = FormatReading(BibTeX.self, bytes)
    // Where each of the records ends: positions of their closing braces, found by hand as unique marks.
    let text = String(decoding: bytes, as: UTF8.self)
    var ends: [Int] = []
    for mark in ["month = nov,\n)", "note      = ,\n}", "year=1918}", "{keyonly}"] {
      let range = try #require(text.firstRange(of: mark))
      ends.append(text.utf8.distance(from: text.startIndex, to: range.upperBound))
    }
    for cut in 0...bytes.count {
      let reading = FormatReading(BibTeX.self, Array(bytes[..<cut]))
      let kept = ends.filter { $0 <= cut }.count
      #expect(reading.records == Array(whole.records.prefix(kept)), "cut at \(cut)")
      #expect(reading.skipped <= 1)
    }
  }

  @Test("an entry inside a value is text, a second one means that a brace is missing")
  func nested() {
    let one = read("@misc{a, title = {T}, note = {see\n@misc{x, title={X}}\n}}\n@misc{b, title={B}}")
    #expect(one.records.map(\.title) == ["T", "B"])
    #expect(one.lines == [])
    let two = read("@misc{a, title = {T, note = {see}\n@misc{b, title={B}}\n@misc{c, title={C}}")
    #expect(two.records.map(\.title) == ["B", "C"])
    #expect(two.lines == ["1:6 error bibtex-unclosed a title"])
  }

  @Test("braces may nest 64 deep in a value")
  func depth() {
    func text(_ depth: Int) -> String {
      "@misc{a, title = " + String(repeating: "{", count: depth) + "T" + String(repeating: "}", count: depth)
        + "}\n@misc{b, title = {B}}"
    }
    #expect(read(text(64)).records.map(\.title) == ["T", "B"])
    let deep = read(text(65))
    #expect(deep.records.map(\.title) == ["B"])
    // The 65th brace: after the 17 bytes before the first.
    #expect(deep.lines == ["1:82 error bibtex-too-deep a title"])
  }

  @Test("strings that refer to themselves or double stay small")
  func strings() {
    let own = read("@string{s = s}\n@misc{a, title = s}")
    #expect(own.records.map(\.title) == ["s"])
    #expect(own.lines == ["1:13 warning bibtex-string-undefined - -"])
    var text = "@string{s = {0123456789}}\n"
    for _ in 0..<60 { text += "@string{s = s # s}\n" }
    text += "@misc{a, title = s # s}\n"
    let doubled = read(text)
    #expect(doubled.records.count == 1)
    #expect((doubled.records.first?.title.utf8.count ?? 0) <= 1 << 21)
    #expect(doubled.lines.allSatisfy { $0.contains("bibtex-string-limit") || $0.contains("field-too-long") })
    #expect(!doubled.lines.isEmpty)
  }

  @Test("keys: empty, with blanks; a field may be cut")
  func keys() {
    let reading = read("@misc{, title={A}}\n@misc{title={B}}\n@misc{two words, title={C}}\n@misc{, title={D}}")
    #expect(reading.records.map(\.source.key) == ["1", "2", "two words", "4"])
    #expect(
      reading.lines == [
        "1:1 warning bibtex-no-key - -", "2:1 warning bibtex-no-key - -",
        "3:1 warning bibtex-key-blank two words -", "4:1 warning bibtex-no-key - -",
      ])
    let cut = read("@misc{a, title={0123456789}}", ReadOptions(maxField: 4))
    #expect(cut.records.map(\.title) == ["0123"])
    #expect(cut.lines == ["1:10 warning field-too-long a title"])
  }

  @Test("fields go where readers look for them")
  func fields() {
    let reading = read(
      """
      @article{a, title={T}, subtitle={S}, journaltitle={J}, volume=3, number={4}, pages={10--20}, doi={10.1000/A\\_b},
        eprint={2301.00001v2}, archiveprefix={arXiv}, issn={0378-5955}, isbn={978-3-16-148410-0}, pmid={123},
        url={https://example.org/~x/a\\_b}, keywords={x, y z}, langid={english}, abstract={Not wanted}}
      @manual{m, title={M}, organization={The Group}}
      @techreport{r, title={R}, author={A. B}, institution={I}, number=7, date={2004-10-12/2004-10-16}}
      @phdthesis{p, title={P}, author={A. B}, school={School}, howpublished={\\url{https://example.org/p}}}
      @article{DBLP:journals/corr/X15, title={X}, journal={CoRR}, volume={abs/1503.02531}}
      @misc{g, title={G}, journal={arXiv preprint arXiv:1412.6980}, collaboration={The Collaboration}, author={A B}}
      """)
    #expect(reading.lines == [])
    let a = reading.records[0]
    #expect(a.title == "T: S")
    #expect(a.container == "J")
    #expect(a.volume == "3")
    #expect(a.issue == "4")
    #expect(a.pages == "10-20")
    #expect(a.url == "https://example.org/~x/a_b")
    #expect(a.keywords == ["x", "y z"])
    #expect(a.language == "english")
    #expect(a.abstract == nil)
    #expect(
      a.identifiers.map { "\($0.scheme.rawValue) \($0.value)" } == [
        "doi 10.1000/a_b", "arxiv 2301.00001", "pmid 123", "isbn 9783161484100", "issn 0378-5955",
      ])
    #expect(reading.records[1].organization == "The Group")
    #expect(reading.records[2].publisher == "I")
    #expect(reading.records[2].date == PartialDate(year: 2004, month: 10, day: 12))
    #expect(reading.records[3].url == "https://example.org/p")
    #expect(
      reading.records[4].identifiers.map(\.value) == ["journals/corr/X15", "1503.02531"])
    #expect(reading.records[5].identifiers.map(\.value) == ["1412.6980"])
    #expect(reading.records[5].organization == "The Collaboration")
  }

  @Test("ORCIDs in biblatex's annotations")
  func orcids() {
    // The ORCIDs are the examples of ORCID's own documentation.
    let reading = read(
      """
      @misc{a, author = {Carberry, Josiah and Other, Ann}, author+an:orcid = {1="0000-0002-1825-0097"; 2="0000-0002-1825-0098"}}
      """)
    #expect(
      reading.records[0].authors.map(\.identifiers) == [
        [Identifier(scheme: .orcid, canonical: "0000-0002-1825-0097")], [],
      ])
    #expect(reading.lines == ["1:54 warning orcid a author+an:orcid"])
  }

  @Test("recognised by an entry at the beginning of a line")
  func recognition() {
    for text in [
      "@article{a, title={T}}", "  @Book (b,\n", "% Encoding: UTF-8\n\n@comment{x}\n", "junk\n@string{a = 1}",
      "\u{FEFF}@misc{k,", "@misc{k}",
    ] {
      #expect(BibTeX.recognizes(ByteWindow(text)), "\(text)")
    }
    for text in [
      "", "{\"a\": 1}", "<html>\n<style>\n@media (max-width: 10px) { a { b: c } }\n@import {x;}", "me@example.org {x,",
      "TY  - JOUR\nER  - ", "From: x\n@someone wrote: {hi, there}", "@Override\npublic", "a @article{a,",
      "@font-face {\n font-family: X;\n}",
    ] {
      #expect(!BibTeX.recognizes(ByteWindow(text)), "\(text)")
    }
  }

  @Test("hostile texts take linear time", .timeLimit(.minutes(1)))
  func hostile() {
    let n = 100_000
    func many(_ text: String) -> String { String(repeating: text, count: n) }
    #expect(read(many("{")).records.isEmpty)
    #expect(read("@a{k, t = " + many("{")).skipped == 1)
    #expect(read(many("\n")).records.isEmpty)
    #expect(read(many("@a{\n")).skipped == n)
    #expect(read("@a{k, author = {" + many("A and ") + "B}}").records.first?.authors.count == n + 1)
    #expect(read("@a{k, author = {" + many("et al. ") + "}}").records.count == 1)
    #expect(read(many("@comment{\n")).records.isEmpty)
    #expect(read(many("@a ")).records.isEmpty)
    var chain = ""
    for index in 0..<20_000 { chain += "@misc{k\(index), title={T}, crossref={k\(index + 1)}}\n" }
    #expect(read(chain).records.count == 20_000)
  }
}
