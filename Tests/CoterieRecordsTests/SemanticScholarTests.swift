import CoterieRecords
import CoterieText
import Testing

@Suite("Semantic Scholar is read") struct SemanticScholarTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(SemanticScholar.self, try fixture("semantic-scholar/\(name)"), options: options)
  }
  private func id(_ scheme: String, _ value: String) -> Identifier {
    Identifier(scheme: .init(rawValue: scheme), canonical: value)
  }
  private let hash = "00112233445566778899aabbccddeeff00112233"

  @Test func search() throws {
    let reading = try read("valid/search.json", options: ReadOptions(abstracts: true))
    #expect(reading.places == [])
    var paper = Record(source: .init(file: "in", line: 2, key: hash), title: "A & B")
    paper.kind = .paperConference
    paper.authors = [
      Contributor(
        name: Name(given: "Oren", particle: "van", family: "Etzioni"),
        identifiers: [id("s2", "1741101"), id("orcid", "0000-0002-1825-0097")],
        affiliations: [Affiliation(name: "AI Inst.")]),
      Contributor(name: Name(family: "Solo")),
    ]
    paper.date = PartialDate(year: 2020, month: 4, day: 5)
    paper.container = "J"
    paper.volume = "7"
    paper.pages = "1-2"
    paper.url = "https://www.semanticscholar.org/paper/0011"
    paper.identifiers = [
      id("s2", hash), id("doi", "10.1000/s2"), id("arxiv", "2001.00001"), id("pmid", "123"), id("pmcid", "PMC456"),
      id("dblp", "conf/x/Y20"), id("acl", "P19-1001"), id("mag", "88"),
    ]
    paper.keywords = ["Computer Science"]
    paper.citationCount = 6
    var first = CitedReference(identifiers: [id("s2", "ffeeddccbbaa99887766554433221100ffeeddcc")])
    first.title = "R"
    first.year = 1999
    first.source = "W"
    first.firstAuthor = "Q. R"
    var second = CitedReference()
    second.title = "Only a title"
    paper.references = [first, second]
    paper.abstract = "Abs."
    try #require(reading.records.count == 2)
    #expect(reading.records[0] == paper)
    #expect(reading.records[1].title == "Nulls")
    #expect(reading.records[1].authors == [])
  }

  @Test func otherContainers() throws {
    let set = try read("valid/dataset.jsonl")
    #expect(set.places == [])
    #expect(set.records.first?.identifiers == [id("doi", "10.1000/ds"), id("s2", "42")])
    #expect(set.records.first?.source.key == "42")
    #expect(set.records.first?.kind == .articleJournal)
    #expect(set.records.first?.citationCount == 3)
    #expect(set.records.first?.date == PartialDate(year: 2001, month: 2, day: 3))
    let references = try read("valid/references.json")
    #expect(references.records.map(\.title) == ["Cited", "No id"])
    #expect(references.diagnostics.map(\.code) == ["json-partial"])
  }

  @Test func faults() throws {
    let reading = try read("invalid/batch.json")
    #expect(reading.records.map(\.title) == ["Found"])
    #expect(reading.skipped == 2)
    #expect(
      reading.diagnostics.map(\.code) == [
        "semantic-scholar-name", "json-type", "semantic-scholar-not-a-paper", "semantic-scholar-empty-record",
      ])
    let error = try read("invalid/error.json")
    #expect(error.isDamaged)
    #expect(error.places == ["1:1 json-error-page"])
    #expect(error.diagnostics.first?.text.contains("Too Many Requests") == true)
  }
}
