import CoterieRecords
import CoterieText
import Testing

@Suite("OpenAlex is read") struct OpenAlexTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(OpenAlex.self, try fixture("openalex/\(name)"), options: options)
  }
  private func id(_ scheme: String, _ value: String) -> Identifier {
    Identifier(scheme: .init(rawValue: scheme), canonical: value)
  }

  @Test func lines() throws {
    let reading = try read("valid/lines.jsonl", options: ReadOptions(abstracts: true))
    var work = Record(source: .init(file: "in", line: 1, key: "W11"), title: "Über Netze & more")
    work.kind = .articleJournal
    work.authors = [
      Contributor(
        name: Name(given: "Ada M.", family: "Lovelace"),
        identifiers: [id("openalex", "A1"), id("orcid", "0000-0002-1825-0097")],
        affiliations: [
          Affiliation(name: "Univ. of X", country: "NL", identifiers: [id("openalex", "I9"), id("ror", "04pp8hn57")])
        ]),
      Contributor(
        name: Name(given: "Vincent", particle: "van", family: "Gogh"), identifiers: [id("openalex", "A2")],
        affiliations: [Affiliation(name: "Atelier", country: "DE")]),
    ]
    work.date = PartialDate(year: 2019, month: 3, day: 4)
    work.container = "J. Nets"
    work.publisher = "Pub"
    work.volume = "6"
    work.pages = "10-19"
    work.language = "en"
    work.url = "https://doi.org/10.1000/oa.1"
    work.identifiers = [
      id("openalex", "W11"), id("doi", "10.1000/oa.1"), id("mag", "77"), id("pmid", "123"), id("pmcid", "PMC456"),
      id("issn", "0378-5955"),
    ]
    work.keywords = ["Graphs", "Old form", "plain"]
    work.citationCount = 5
    work.references = ["W1", "W2"].map { CitedReference(identifiers: [id("openalex", $0)]) }
    work.isRetracted = true
    work.abstract = "Hello world again world"
    try #require(reading.records.count == 3)
    #expect(reading.records[0] == work)
    // FAULTS D39: a cut list is never taken as complete.
    #expect(reading.records[1].authorsTruncated)
    #expect(reading.places == ["2:1 openalex-authors-truncated authorships"])
    #expect(reading.diagnostics[0].record == "W12")
    #expect(reading.diagnostics[0].text.contains("W12 lists 1 authors"))
    #expect(reading.records[1].kind == .article)
    #expect(reading.records[2].kind == .paperConference)
    #expect(reading.records[2].container == "Conf")
    #expect(reading.records[2].publisher == "P")
    #expect(try read("valid/lines.jsonl", options: ReadOptions(references: false)).records[0].references == [])
  }

  // FAULTS D38.
  @Test func pages() throws {
    let part = try read("valid/page.json")
    #expect(part.records.map(\.source.key) == ["W1", "W2"])
    #expect(part.records.map(\.source.line) == [3, 4])
    #expect(part.places == ["6:16 json-partial"])
    #expect(part.diagnostics[0].text == "page 1 of 3 only: 2 of 60 records")
    let whole = try read("valid/whole.json")
    #expect(whole.places == [])
    #expect(whole.records.count == 1)
  }

  @Test func faults() throws {
    let reading = try read("invalid/mixed.jsonl")
    #expect(!reading.isDamaged)
    #expect(reading.records.map(\.source.key) == ["W1", "W3"])
    #expect(reading.skipped == 4)
    #expect(reading.records[0].authors.map(\.name) == [Name(given: "Bea", family: "Carr")])
    #expect(reading.records[0].authors[0].identifiers == [])
    #expect(reading.records[0].date == PartialDate(year: 2020))
    #expect(
      reading.diagnostics.map { "\($0.line) \($0.code)" } == [
        "1 openalex-not-a-work", "2 openalex-name", "2 json-type", "2 bad-identifier", "2 bad-identifier",
        "3 openalex-not-a-work", "4 openalex-empty-record", "5 syntax-json-truncated", "6 json-type", "6 json-type",
      ])
    #expect(reading.diagnostics[1].text.hasPrefix("/authorships/0:"))
  }
}
