import CoterieRecords
import CoterieText
import Testing

@Suite("DataCite is read") struct DataCiteTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(DataCite.self, try fixture("datacite/\(name)"), options: options)
  }
  private func id(_ scheme: String, _ value: String) -> Identifier {
    Identifier(scheme: .init(rawValue: scheme), canonical: value)
  }

  @Test func page() throws {
    let reading = try read("valid/page.json", options: ReadOptions(abstracts: true))
    var work = Record(source: .init(file: "in", line: 1, key: "10.1000/dc.1"), title: "Main title")
    work.kind = .dataset
    work.authors = [
      Contributor(
        name: Name(given: "Jane", family: "Doe"), identifiers: [id("orcid", "0000-0002-1825-0097")],
        affiliations: [Affiliation(name: "Univ. A")]),
      Contributor(name: Name(literal: "A Working Group")),
      Contributor(
        name: Name(given: "Richard", family: "Roe"),
        affiliations: [Affiliation(name: "Univ. B", identifiers: [id("ror", "04pp8hn57")])]),
      Contributor(name: Name(literal: "Some Survey")),
    ]
    work.authorsTruncated = true
    work.editors = [Contributor(name: Name(given: "It", family: "Ed"))]
    work.date = PartialDate(year: 2021, month: 7, day: 8)
    work.container = "Series T"
    work.publisher = "Repo"
    work.volume = "2"
    work.pages = "3-4"
    work.language = "en"
    work.url = "https://repo.org/1"
    work.identifiers = [id("doi", "10.1000/dc.1")]
    work.keywords = ["ocean", "wind"]
    work.citationCount = 4
    work.references = [CitedReference(identifiers: [id("doi", "10.1000/cited")])]
    work.abstract = "About it"
    #expect(reading.records == [work])
    #expect(reading.diagnostics.map(\.code) == ["json-partial"])
    #expect(reading.diagnostics.first?.text == "page 1 of 10 only: 1 of 10 records")
  }

  @Test func otherContainers() throws {
    let lines = try read("valid/lines.ndjson")
    #expect(lines.places == [])
    #expect(lines.records.map(\.source.key) == ["10.1000/l1", "10.1000/l2"])
    #expect(lines.records.map(\.kind) == [.articleJournal, .software])
    // Where both say a year, the metadata's year of publication counts.
    #expect(lines.records.map(\.date) == [PartialDate(year: 1999), PartialDate(year: 1999)])
    let single = try read("valid/single.json")
    #expect(single.places == [])
    #expect(single.records.map(\.title) == ["S"])
  }

  @Test func faults() throws {
    let reading = try read("invalid/types.json")
    #expect(!reading.isDamaged)
    #expect(reading.records.map(\.source.key) == ["10.1000/t1", "10.1000/t2"])
    #expect(reading.skipped == 2)
    #expect(
      reading.places.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
        "bad-identifier doi", "datacite-name creators", "json-type creators", "json-type titles",
        "json-date publicationYear", "datacite-empty-record", "datacite-not-a-doi",
      ])
  }
}
