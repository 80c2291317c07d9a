import CoterieRecords
import CoterieText
import Testing

private func read(_ text: String) -> FormatReading { FormatReading(Medline.self, text) }

private func id(_ scheme: Identifier.Scheme, _ value: String) -> Identifier {
  Identifier(scheme: scheme, canonical: value)
}

@Suite("MEDLINE") struct MedlineTests {
  @Test("pairs of names, what belongs to whom, dates, ids, headings (C27; expected values by hand)")
  func records() throws {
    let bytes = try fixture("medline/valid/records.nbib")
    let reading = FormatReading(Medline.self, bytes)
    #expect(reading.lines == ["26:1 warning orcid-invalid 90000001 AUID"])
    #expect(reading.records.map(\.source.key) == ["90000001", "90000002", "90000003"])
    #expect(reading.records.map(\.source.line) == [2, 46, 56])
    let first = reading.records[0]
    #expect(first.title == "Salmon in cold water: a study")
    #expect(
      FormatReading.authors(first) == [
        "Mara K||Lund|", "Jo|van der|Veen|Jr", "River Study Group", "Hana||Solo|",
      ])
    #expect(first.authors.map(\.name.isLiteral) == [false, false, true, false])
    #expect(first.authors[0].identifiers == [id(.orcid, "0000-0002-1825-0097")])
    #expect(first.authors.map { $0.affiliations.map(\.country) } == [["NO", "NO"], [nil], [], []])
    #expect(first.authors[0].affiliations[0].name == "Fjord Institute, Oslo, Norway. mara@example.org.")
    #expect(first.date == PartialDate(year: 2019, month: 1))
    #expect([first.volume, first.issue, first.pages, first.language] == ["7", "2", "12-34", "eng"])
    #expect(first.container == "Journal of river health")
    #expect(first.kind == .articleJournal)
    #expect(first.isRetracted)
    #expect(first.keywords == ["cold", "rivers", "Salmon", "Cold Temperature"])
    #expect(
      first.identifiers == [
        id(.pmid, "90000001"), id(.doi, "10.9999/salmon.1"), id(.pmcid, "PMC9000001"), id(.issn, "1234-5679"),
      ])
    #expect(first.abstract == nil)
    let second = reading.records[1]
    #expect(second.title == "The river")
    #expect(FormatReading.authors(second) == ["N||Berg|", "GM||Åberg|"])
    #expect(second.authorsTruncated)
    #expect(second.date == PartialDate(year: 2018))
    #expect(second.authors.map { $0.affiliations.map(\.country) } == [["NO"], []])
    #expect(second.container == "Elv")
    let third = reading.records[2]
    #expect(third.kind == .chapter)
    #expect(third.container == "Rivers")
    #expect(third.date == PartialDate(year: 1998, month: 12))
    #expect(third.authors.map(\.name.display) == ["Hana Solo"])
    #expect(third.editors.map(\.name.display) == ["Greta Åberg"])
    #expect(third.identifiers.contains(id(.isbn, "9783161484100")))
    let asked = FormatReading(Medline.self, bytes, options: ReadOptions(abstracts: true))
    #expect(asked.records[0].abstract == "To be seen only when asked for.")
  }

  @Test("faults cost a warning, or the record") func faults() throws {
    let reading = FormatReading(Medline.self, try fixture("medline/invalid/faults.txt"))
    #expect(reading.records.map(\.title) == ["Title"])
    #expect(reading.records[0].authors.map(\.name.display) == ["Hana Solo"])
    #expect(reading.skipped == 1)
    #expect(
      reading.lines == [
        "1:1 warning medline-stray - -", "2:1 warning date-missing 90000001 DP",
        "4:1 warning medline-unknown-tag 90000001 ZZZZ", "5:1 warning doi 90000001 LID",
        "7:1 warning date-invalid 90000001 DP", "12:1 error medline-open 90000002 -",
      ])
  }

  @Test("short names alone, all full names first, a full name without its short one") func pairs() {
    let lists = read("PMID- 1\nFAU - Lund, Mara\nFAU - Berg, Nils\nAU  - Lund M\nAU  - Berg N\nAU  - Solo H\n")
    #expect(lists.records.map { FormatReading.authors($0) } == [["Mara||Lund|", "Nils||Berg|", "H||Solo|"]])
    let lone = read("PMID- 1\nFAU - Lund, Mara\nFAU - Berg, Nils\nAU  - Berg N\nAU  - Solo H\n")
    #expect(lone.records.map { FormatReading.authors($0) } == [["Mara||Lund|", "Nils||Berg|", "H||Solo|"]])
    // The short name may be spelled otherwise.
    let other = read("PMID- 1\nFAU - Müller, Jo\nAU  - Mueller J\n")
    #expect(other.records.map { FormatReading.authors($0) } == [["Jo||Müller|"]])
  }

  @Test("recognised by PMID- and a second line") func recognition() {
    #expect(Medline.recognizes(ByteWindow("\u{FEFF}\r\nPMID- 1\r\nOWN - NLM\r\n")))
    for text in ["", "PMID- x\nTI  - A", "TY  - JOUR\nTI  - A\n", "PMID: 1\nTI  - A\n"] {
      #expect(!Medline.recognizes(ByteWindow(text)), "\(text)")
    }
  }
}
