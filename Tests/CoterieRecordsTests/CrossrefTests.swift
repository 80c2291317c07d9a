import CoterieRecords
import CoterieText
import Testing

@Suite("Crossref is read") struct CrossrefTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(Crossref.self, try fixture("crossref/\(name)"), options: options)
  }
  private func id(_ scheme: String, _ value: String) -> Identifier {
    Identifier(scheme: .init(rawValue: scheme), canonical: value)
  }

  @Test func list() throws {
    let reading = try read("valid/list.json", options: ReadOptions(abstracts: true))
    var work = Record(source: .init(file: "in", line: 2, key: "10.1000/cr.1"), title: "Energy & matter: A study")
    work.kind = .articleJournal
    work.authors = [
      Contributor(
        name: Name(given: "José", family: "García"), identifiers: [id("orcid", "0000-0002-1825-0097")],
        affiliations: [
          Affiliation(name: "Univ. A", identifiers: [id("ror", "04pp8hn57")]), Affiliation(name: "Univ. B"),
        ]),
      Contributor(name: Name(literal: "The XYZ Group")),
      Contributor(name: Name(given: "A.", family: "Berg", suffix: "Jr")),
    ]
    work.editors = [Contributor(name: Name(given: "E.", family: "Ditor"))]
    work.date = PartialDate(year: 2020, month: 5)
    work.container = "Journal of Things"
    work.publisher = "Pub"
    work.volume = "3"
    work.issue = "4"
    work.pages = "1-9"
    work.language = "en"
    work.url = "http://dx.doi.org/10.1000/cr.1"
    work.identifiers = [id("doi", "10.1000/cr.1"), id("issn", "0378-5955")]
    work.keywords = ["Physics", "Chemistry"]
    work.citationCount = 7
    var first = CitedReference(identifiers: [id("doi", "10.1000/ref")])
    first.firstAuthor = "Doe"
    first.year = 1999
    first.title = "On <x>"
    first.source = "J. X"
    first.volume = "2"
    first.page = "5"
    work.references = [first, CitedReference(text: "Roe, R. Something. 2001.")]
    work.isRetracted = true
    work.abstract = "Text of it."
    try #require(reading.records.count == 2)
    #expect(reading.records[0] == work)
    #expect(reading.records[1].kind == .article)
    #expect(reading.records[1].authors.map(\.name) == [Name(family: "Only")])
    #expect(reading.records[1].date == nil)
    #expect(reading.records[1].pages == "e77")
    #expect(reading.places.map { String($0.split(separator: " ")[1]) } == ["json-partial"])
    #expect(reading.diagnostics[0].text.contains("2 of 3 records"))
    #expect(try read("valid/list.json", options: ReadOptions(references: false)).records[0].references == [])
  }

  @Test func otherContainers() throws {
    let single = try read("valid/single.json")
    #expect(single.places == [])
    #expect(single.records.map(\.title) == ["One"])
    #expect(single.records.first?.kind == .chapter)
    #expect(single.records.first?.identifiers == [id("doi", "10.1000/one"), id("isbn", "9780306406157")])
    let dump = try read("valid/dump.json")
    #expect(dump.places == [])
    #expect(dump.records.map(\.kind) == [.thesis, .review])
  }

  @Test func faults() throws {
    let reading = try read("invalid/types.json")
    #expect(reading.isDamaged)
    #expect(reading.records.map(\.source.key) == ["10.1000/t1", "10.1000/t2"])
    #expect(reading.skipped == 2)
    #expect(reading.records[0].authors.map(\.name) == [Name(family: "A")])
    #expect(
      reading.places.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
        "json-type author", "json-name author", "json-date issued", "json-type reference", "json-type ISSN",
        "crossref-not-a-work", "crossref-empty-record", "syntax-json-truncated",
      ])
    let failed = try read("invalid/failed.json")
    #expect(failed.isDamaged)
    #expect(failed.records == [])
    #expect(failed.places == ["1:1 json-error-page"])
  }
}
