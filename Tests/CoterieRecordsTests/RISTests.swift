import CoterieRecords
import CoterieText
import Testing

private func read(_ text: String, _ options: ReadOptions = ReadOptions()) -> FormatReading {
  FormatReading(RIS.self, text, options: options)
}

private func id(_ scheme: Identifier.Scheme, _ value: String) -> Identifier {
  Identifier(scheme: scheme, canonical: value)
}

@Suite("RIS") struct RISTests {
  @Test("what reference managers and databases write (expected values by hand)") func dialects() throws {
    let reading = FormatReading(RIS.self, try fixture("ris/valid/dialects.ris"))
    #expect(reading.places == ["54:1 ris-continuation N1"])
    #expect(reading.skipped == 0)
    #expect(reading.records.map(\.source.key) == ["lund2031", "WOS:000111111100001", "3", "4", "5"])
    #expect(reading.records.map(\.source.line) == [1, 27, 41, 57, 63])
    #expect(reading.records.map(\.kind) == [.articleJournal, .chapter, .articleJournal, .book, .articleJournal])

    let first = reading.records[0]
    #expect(first.title == "Salmon in cold water")
    #expect(
      FormatReading.authors(first) == [
        "Mara K.||Lund|", "Jo|van der|Veen|", "Martin||King|Jr.", "World River Organization",
      ])
    #expect(first.container == "Journal of River Health")
    #expect(first.date == PartialDate(year: 2031, month: 2, day: 9))
    #expect([first.volume, first.issue, first.pages] == ["7", "2", "12-34"])
    #expect(first.publisher == "River Press")
    #expect(first.language == "English")
    #expect(first.url == "https://example.org/salmon")
    #expect(first.keywords == ["salmon", "rivers", "ice"])
    #expect(first.identifiers == [id(.doi, "10.9999/salmon.1"), id(.pmid, "90000001"), id(.issn, "1234-5679")])
    #expect(first.abstract == nil)

    let chapter = reading.records[1]
    #expect(FormatReading.authors(chapter) == ["N.||Berg|", "M.||Chouchene|", "D A||Eberth|"])
    #expect(chapter.authorsTruncated)
    #expect(chapter.editors.map(\.name) == [Name(given: "Greta", family: "Åberg")])
    #expect(chapter.title == "Ice")
    #expect(chapter.container == "Rivers of the North")
    #expect(chapter.date == PartialDate(year: 2013, month: 3, day: 18))
    #expect(chapter.identifiers == [id(.webOfScience, "WOS:000111111100001"), id(.isbn, "9783161484100")])
    #expect(
      chapter.authors.map(\.affiliations) == [
        [Affiliation(name: "Fjord Institute, Oslo, Norway", country: "NO")], [], [],
      ])
    #expect(chapter.organization == "River Lab, Bergen, Norway")

    let article = reading.records[2]
    #expect(article.date == PartialDate(year: 2010, month: 9, day: 22))
    #expect(article.pages == "e12292")
    #expect(article.isRetracted)
    #expect(article.citationCount == 12)
    #expect(article.identifiers == [id(.scopus, "2-s2.0-85000000001"), id(.pmid, "90000002")])
    #expect(
      article.authors[0].affiliations == [Affiliation(name: "Univ Sarajevo, Sarajevo, Bosnia & Herceg", country: "BA")])
    #expect(article.references.map(\.year) == [2030, 2029])
    #expect(article.references.map(\.identifiers) == [[id(.doi, "10.9999/ice")], []])
    #expect(article.references[1].text == "Lund, M.K., Solo, H., (2029) Snow")

    let book = reading.records[3]
    #expect(book.authors.isEmpty)
    #expect(book.editors.map(\.name.display) == ["Greta Åberg"])
    #expect(book.container == nil)

    let last = reading.records[4]
    #expect(last.date == PartialDate(year: 2024, month: 2, day: 1))
    #expect(last.authors.map { $0.affiliations.map(\.country) } == [["AT", nil], ["AT"]])
    #expect(last.organization == nil)
  }

  @Test("abstracts and references are kept as asked") func options() throws {
    let bytes = try fixture("ris/valid/dialects.ris")
    let reading = FormatReading(RIS.self, bytes, options: ReadOptions(abstracts: true, references: false))
    #expect(reading.records[0].abstract == "To be seen only when asked for.")
    #expect(reading.records[2].references.isEmpty)
  }

  @Test("text before TY, unknown tags, other spacing, lower case, wrapped lines, no ER: kept, and said once (C25, C26)")
  func loose() throws {
    let reading = FormatReading(
      RIS.self, try fixture("ris/valid/loose.ris"), options: ReadOptions(abstracts: true))
    #expect(reading.records.map(\.title) == ["Spaces", "No end", "Last"])
    #expect(reading.records.map { $0.authors.map(\.name.display) } == [["Mara Lund"], ["Nils Berg"], ["Hana Solo"]])
    #expect(reading.records[0].abstract == "one line, ER then another at the end")
    #expect(reading.records[0].keywords == ["a", "b"])
    #expect(reading.records[1].date == nil)
    #expect(
      reading.lines == [
        "1:1 warning ris-stray - -", "4:1 warning ris-form 1 TY", "7:1 warning ris-unknown-tag 1 ZZ",
        "8:1 warning ris-continuation 1 N2", "16:1 warning ris-no-end 2 -", "19:1 warning date-invalid 2 PY",
      ])
  }

  @Test("a file without any ER ends its last record; one with some has lost the last") func missingEnd() {
    let bare = read("TY  - JOUR\nTI  - A\nAU  - Lund, M\n")
    #expect(bare.records.map(\.title) == ["A"])
    #expect(bare.places == ["1:1 ris-no-end"])
    let cut = read("TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\nAU  - Lu")
    #expect(cut.records.map(\.title) == ["A"])
    #expect(cut.skipped == 1)
    #expect(cut.lines == ["4:1 error ris-open 2 -"])
    let blank = read("TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\n\n")
    #expect(blank.records.map(\.title) == ["A", "B"])
    #expect(blank.places == ["4:1 ris-no-end"])
  }

  @Test("fields of no record behind the last one are passed over") func trailer() {
    let reading = read("TY  - Journal Article\nTI  - A\nER  - \nNL  - A journal\n\nLink to more: at a library")
    #expect(reading.records.map(\.kind) == [.articleJournal])
    #expect(reading.skipped == 0)
    #expect(reading.places == ["4:1 ris-stray"])
  }

  @Test("bad records cost themselves, bad fields only a warning") func faults() throws {
    let reading = FormatReading(RIS.self, try fixture("ris/invalid/faults.ris"))
    #expect(reading.records.map(\.title) == ["A title before any type", "Unknown type"])
    #expect(reading.skipped == 2)
    #expect(
      reading.lines == [
        "1:1 error ris-empty 1 -", "4:1 warning ris-no-type 2 -", "7:1 warning ris-type 3 TY",
        "9:1 warning name-literal 3 AU", "10:1 warning doi 3 DO", "12:1 error ris-open 4 -",
      ])
    #expect(reading.records[1].authors.map(\.name.isLiteral) == [true])
  }

  @Test(
    "dates as they are found",
    arguments: [
      ("2014//", PartialDate(year: 2014)), ("1948/07//", PartialDate(year: 1948, month: 7)),
      ("2012/07/03", PartialDate(year: 2012, month: 7, day: 3)), ("2019///", PartialDate(year: 2019)),
      ("2024-02-30", PartialDate(year: 2024, month: 2)), ("2019/2020", PartialDate(year: 2019)),
      ("May 28, 2019", PartialDate(year: 2019, month: 5, day: 28)), ("2013a", PartialDate(year: 2013)),
      ("2003 Mar", PartialDate(year: 2003, month: 3)), ("03/04/2019", PartialDate(year: 2019)),
      ("2018 Winter", PartialDate(year: 2018)), ("10 15", nil), ("0000", nil), ("in press", nil),
      ("99999999999999999999", nil),
    ])
  func dates(text: String, date: PartialDate?) {
    #expect(read("TY  - JOUR\nTI  - A\nPY  - \(text)\nER  - \n").records.map(\.date) == [date], "\(text)")
  }

  @Test("line ends of all kinds give the same records and lines") func lineEnds() throws {
    let bytes = try fixture("ris/valid/dialects.ris")
    let whole = FormatReading(RIS.self, bytes)
    for end in [[13], [13, 10]] as [[UInt8]] {
      #expect(FormatReading(RIS.self, bytes.flatMap { $0 == 10 ? end : [$0] }) == whole)
    }
  }

  @Test("a field that is too long is cut and reported, at a whole letter") func longField() {
    let reading = read("TY  - JOUR\nTI  - abcdé and on\nAU  - Lund, M\nER  - \n", ReadOptions(maxField: 8))
    #expect(reading.places == ["2:1 field-too-long TI"])
    #expect(reading.records[0].title == "abcdé a")
    #expect(read("TY  - JOUR\nTI  - abcdé and on\nER  - \n", ReadOptions(maxField: 5)).records[0].title == "abcd")
  }

  @Test("recognised by TY and a second line") func recognition() {
    #expect(RIS.recognizes(ByteWindow("\u{FEFF}TY  - JOUR\r\nAU  - Lund, M\r\n")))
    #expect(RIS.recognizes(ByteWindow("Record #1 of 2\n\n1.\nTY  - JOUR\nER  - \n")))
    #expect(RIS.recognizes(ByteWindow("TY  - Journal Article\nAU  - Lund, M\n")))
    for text in ["", "TY", "PMID- 1\nTI  - A\n", "TY  - said\nnothing more", "@article{TY  - a,}", "TY  - <p>\nER  - "]
    {
      #expect(!RIS.recognizes(ByteWindow(text)), "\(text)")
    }
  }
}
