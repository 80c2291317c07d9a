import CoterieRecords
import CoterieText
import TestSupport
import Testing

private func read(_ text: String) -> FormatReading { FormatReading(WebOfScience.self, text) }

private func id(_ scheme: Identifier.Scheme, _ value: String) -> Identifier {
  Identifier(scheme: scheme, canonical: value)
}

@Suite("Web of Science") struct WebOfScienceTests {
  @Test("authors, groups, ids, addresses, dates, pages (expected values by hand)") func savedRecords() throws {
    let bytes = try fixture("wos/valid/savedrecs.txt")
    let reading = FormatReading(WebOfScience.self, bytes)
    #expect(reading.lines == ["29:1 warning orcid-invalid WOS:000111111100001 OI"])
    #expect(reading.skipped == 0)
    #expect(reading.records.map(\.source.line) == [3, 57])
    #expect(reading.records.map(\.source.key) == ["WOS:000111111100001", "ISI:000111111100002"])
    let first = reading.records[0]
    #expect(first.title == "Salmon in cold water: a study")
    #expect(
      FormatReading.authors(first) == [
        "Mara K.||Lund|", "Jo|van der|Veen|", "Nils||Berg|", "Nora A.||Berg|", "River Study Grp", "Ice Team",
      ])
    #expect(
      first.authors.map { $0.affiliations.map(\.name) } == [
        ["Univ Oslo, Inst Biol, Oslo, Norway", "Rice Univ, Houston, TX 77005 USA"],
        ["Chinese Acad Sci, Beijing, Peoples R China"],
        ["Univ Oslo, Inst Biol, Oslo, Norway", "Chinese Acad Sci, Beijing, Peoples R China"],
        ["Univ Sarajevo, Sarajevo, Bosnia & Herceg"], [], [],
      ])
    #expect(
      first.authors.map { $0.affiliations.map(\.country) } == [["NO", "US"], ["CN"], ["NO", "CN"], ["BA"], [], []])
    #expect(
      first.authors[0].identifiers == [id(.orcid, "0000-0002-1825-0097"), id(.researcherID, "A-1234-2010")])
    #expect(first.authors[2].identifiers.isEmpty)
    #expect(first.date == PartialDate(year: 2031, month: 2, day: 9))
    #expect([first.volume, first.issue, first.pages, first.language] == ["7", "2", "12-34", "English"])
    #expect(first.container == "JOURNAL OF RIVER HEALTH")
    #expect(first.publisher == "RIVER PRESS")
    #expect(first.kind == .articleJournal)
    #expect(first.isRetracted)
    #expect(first.citationCount == 12)
    #expect(first.keywords == ["salmon", "cold water", "rivers", "ICE", "RIVERS"])
    #expect(
      first.identifiers == [
        id(.webOfScience, "WOS:000111111100001"), id(.doi, "10.9999/salmon.1"), id(.pmid, "90000001"),
        id(.issn, "1234-5679"), id(.issn, "2434-561X"),
      ])
    #expect(first.abstract == nil)

    let second = reading.records[1]
    #expect(second.kind == .chapter)
    #expect(second.editors.map(\.name.display) == ["G Aberg", "M Lund"])
    #expect(second.organization == "IEEE")
    #expect(second.authors[0].affiliations.map(\.country) == ["GB", "RS"])
    #expect(second.date == PartialDate(year: 2013, month: 3))
    #expect(second.pages == "017")
    #expect(second.identifiers == [id(.webOfScience, "WOS:000111111100002"), id(.isbn, "9783161484100")])
    #expect(
      FormatReading(WebOfScience.self, bytes, options: ReadOptions(abstracts: true)).records[0].abstract
        == "To be seen only when asked for.")
  }

  @Test("cited references in both shapes, with the DOIs as they come") func references() throws {
    let bytes = try fixture("wos/valid/savedrecs.txt")
    let references = FormatReading(WebOfScience.self, bytes).records[0].references
    #expect(references.map(\.firstAuthor) == ["Aaker JL", "Aaker JL", "WHO", nil, nil, "Kipf TN", "Lund M"])
    #expect(references.map(\.year) == [1997, 1997, 2001, 2010, 2005, 2017, nil])
    #expect(
      references.map(\.source) == [
        "J MARKETING RES", "JOURNAL OF MARKETING RESEARCH", "TECH REP", "RIVERS", "NATURE", "ARXIV", "UNPUB",
      ])
    #expect(references.map(\.volume) == ["34", "34", nil, "2", "1", nil, nil])
    #expect(references.map(\.page) == ["347", "347", nil, nil, "0123", nil, nil])
    #expect(
      references.map(\.identifiers) == [
        [id(.doi, "10.2307/3151897")], [id(.doi, "10.2307/3151897")], [], [id(.doi, "10.9999/rivers.2")], [],
        [id(.arxiv, "1609.02907")], [],
      ])
    #expect(references[0].text == "Aaker JL, 1997, J MARKETING RES, V34, P347, DOI 10.2307/3151897")
    #expect(
      FormatReading(WebOfScience.self, bytes, options: ReadOptions(references: false)).records[0].references.isEmpty)
  }

  @Test("no header, unequal lists, no ER, no EF: kept, with a warning each (C28)") func bare() throws {
    let reading = FormatReading(WebOfScience.self, try fixture("wos/valid/bare.txt"))
    #expect(reading.records.map(\.title) == ["Unequal lists", "No end"])
    #expect(FormatReading.authors(reading.records[0]) == ["Mara||Lund|", "Nils||Berg|"])
    #expect(
      reading.lines == [
        "2:1 warning wos-no-end 1 -", "6:1 warning wos-authors 1 AF", "9:1 warning wos-unknown-tag 1 XX",
        "10:1 warning date-invalid 1 PY", "18:1 warning wos-no-end-of-file - -",
      ])
    #expect(reading.records[1].date == PartialDate(year: 2020, month: 3))
    #expect(
      reading.records[1].authors.map(\.affiliations) == [
        [
          Affiliation(name: "Univ Oslo, Oslo, Norway", country: "NO"),
          Affiliation(name: "Univ Bergen, Bergen, Norway", country: "NO"),
        ]
      ])
  }

  @Test("bad records cost themselves; a last record cut off is one") func faults() throws {
    let reading = FormatReading(WebOfScience.self, try fixture("wos/invalid/faults.txt"))
    #expect(reading.records.map(\.title) == ["Without a type"])
    #expect(reading.skipped == 2)
    #expect(
      reading.lines == [
        "3:1 warning wos-stray - -", "4:1 error wos-empty 1 -", "7:1 warning wos-no-type 2 -",
        "9:1 error wos-open 3 -", "12:1 warning wos-no-end-of-file - -",
      ])
  }

  @Test("addresses without brackets and with several authors are nobody's") func sharedAddresses() {
    let reading = read("PT J\nAU A, B\n   C, D\nTI T\nC1 Univ Oslo, Oslo, Norway.\n   Univ B.\nER\nEF\n")
    #expect(reading.records.map { $0.authors.map(\.affiliations) } == [[[], []]])
    #expect(reading.records.map(\.organization) == ["Univ Oslo, Oslo, Norway; Univ B"])
  }

  @Test("two people of one family name and initial get nothing that could be either's") func ambiguous() {
    let text = "PT J\nAF Lund, Mara\n   Lund, Mona\nTI T\nOI Lund, M./0000-0002-1825-0097\nER\nEF\n"
    #expect(read(text).records.map { $0.authors.map(\.identifiers) } == [[[], []]])
  }

  @Test(
    "countries as addresses end",
    arguments: [
      ("Univ X, Cambridge, England.", "GB"), ("MIT, Cambridge, MA 02139 USA", "US"),
      ("Hong Kong, Peoples R China", "CN"),
      ("Univ X, Abu Dhabi, U Arab Emirates", "AE"), ("Univ X, Istanbul, Turkiye", "TR"), ("Tbilisi, Georgia", "GE"),
      ("Yamoussoukro, Cote Ivoire.", "CI"), ("Univ X, Moscow, USSR", nil), ("Univ X", nil),
    ])
  func countries(address: String, code: String?) {
    let reading = read("PT J\nAU Lund, M\nTI T\nC1 [Lund, M] \(address)\nER\nEF\n")
    #expect(reading.records.map { $0.authors[0].affiliations.map(\.country) } == [[code]])
  }

  @Test("recognised under all its headers") func recognition() {
    for header in [
      "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n",
      "\u{FEFF}FN Thomson Reuters Web of Science™\r\nVR 1.0\r\n",
      "FN ISI Export Format\nVR 1.0\nPT J", "VR 1.0\nPT J\nAU A, B\n", "\n\nPT J\nAU Lund, M\n   Berg, N\n",
    ] {
      #expect(WebOfScience.recognizes(ByteWindow(header)), "\(header)")
    }
    for text in ["", "PT", "FN something", "PT boats\nAU", "TY  - JOUR\nAU  - A\n", "PT\tAU\tTI\n"] {
      #expect(!WebOfScience.recognizes(ByteWindow(text)), "\(text)")
    }
  }
}

@Suite("Web of Science, tab-delimited") struct WebOfScienceTableTests {
  @Test("a row a record, lists divided outside brackets, quotation marks as text") func table() throws {
    let reading = FormatReading(WebOfScienceTable.self, try fixture("wos-tab/valid/table.txt"))
    #expect(reading.lines == ["3:1 warning wos-tab-row 2 -"])
    #expect(reading.records.map(\.source.key) == ["WOS:000111111100003", "2"])
    #expect(reading.records.map(\.source.line) == [2, 3])
    let first = reading.records[0]
    #expect(FormatReading.authors(first) == ["Mara||Lund|", "Nils||Berg|", "River Study Grp"])
    #expect(first.authors.map { $0.affiliations.map(\.country) } == [["NO"], ["NO", "CN"], []])
    #expect(first.authors[0].identifiers == [id(.orcid, "0000-0002-1825-0097")])
    #expect(first.title == "\"Quoted\" salmon")
    #expect(first.references.map(\.identifiers) == [[id(.doi, "10.2307/3151897"), id(.doi, "10.9999/x")], []])
    #expect(first.references.map(\.source) == ["J MARKETING RES", "RIVERS"])
    #expect(first.keywords == ["salmon", "ice"])
    #expect(first.date == PartialDate(year: 2031))
    #expect(first.citationCount == 4)
    #expect(reading.records[1].title == "Short row")
    #expect(FormatReading.authors(reading.records[1]) == ["H||Solo|"])
  }

  @Test("in UTF-16 (A4, C28)") func utf16() throws {
    let text = String(decoding: try fixture("wos-tab/valid/table.txt"), as: UTF8.self)
    let scratch = try Scratch()
    for (name, mark) in [("le", [0xFF, 0xFE]), ("be", [0xFE, 0xFF])] as [(String, [UInt8])] {
      let units = text.utf16.flatMap { unit in
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        return name == "le" ? [low, high] : [high, low]
      }
      let path = try scratch.write(name, mark + units)
      let result = try RecordReading.readAll(InputList(arguments: [path]))
      #expect(result.report.files.map(\.format) == ["wos-tab"])
      #expect(result.records.map(\.title) == ["\"Quoted\" salmon", "Short row"])
    }
  }

  @Test("rows too long, empty, cut; no header") func faults() throws {
    let reading = FormatReading(WebOfScienceTable.self, try fixture("wos-tab/invalid/faults.txt"))
    #expect(reading.records.map(\.title) == ["Long row"])
    #expect(reading.skipped == 2)
    #expect(
      reading.lines == [
        "2:27 warning wos-tab-row 1 -", "3:1 error wos-empty 2 -", "4:1 error wos-tab-open 3 -",
      ])
    let bare = FormatReading(WebOfScienceTable.self, "J\tLund, M\n")
    #expect(bare.isDamaged)
    #expect(bare.places == ["1:1 wos-tab-header"])
  }
}
