import CoterieRecords
import CoterieText
import TestSupport
import Testing

/// Expected values are read off the fixtures by hand.
@Suite("OpenAlex CSV is read") struct OpenAlexCSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(OpenAlexCSV.self, try fixture("openalex-csv/\(name)"), options: options)
  }

  @Test func paths() throws {
    let reading = try read("valid/paths.csv")
    #expect(reading.places == [])
    try #require(reading.records.count == 2)
    var paths = Record(source: .init(file: "in", line: 2, key: "W11"), title: "Paths, and bars")
    paths.kind = .articleJournal
    paths.authors = [
      CSVChecks.contributor(
        Name(given: "Jane", family: "Doe"), [(.openAlex, "A1"), (.orcid, "0000-0002-1825-0097")],
        [Affiliation(name: "Univ. A, Bern", country: "CH")]),
      CSVChecks.contributor(Name(given: "Karl", particle: "van der", family: "Roe"), [(.openAlex, "A2")]),
      CSVChecks.contributor(
        Name(given: "Li", family: "Poe"), [(.openAlex, "A3")], [Affiliation(name: "Inst. B, Rome", country: "IT")]),
    ]
    paths.date = PartialDate(year: 2024, month: 2, day: 1)
    paths.container = "Journal of Examples"
    paths.volume = "9"
    paths.pages = "1-8"
    paths.language = "en"
    paths.citationCount = 7
    paths.keywords = ["Graph", "Path"]
    paths.identifiers = [
      CSVChecks.identifier(.openAlex, "W11"), CSVChecks.identifier(.doi, "10.1000/oa.1"),
      CSVChecks.identifier(.pmid, "123"), CSVChecks.identifier(.issn, "0378-5955"),
      CSVChecks.identifier(.issn, "2434-561X"),
    ]
    paths.references = ["W5", "W6"].map { CitedReference(identifiers: [CSVChecks.identifier(.openAlex, $0)]) }
    #expect(reading.records[0] == paths)
    // Three institutions of two authors: whose is the second?
    let two = reading.records[1]
    #expect(two.authors.map(\.affiliations) == [[], []])
    #expect(two.isRetracted)
    #expect(two.kind == .article)
    #expect(two.date == PartialDate(year: 2023))
  }

  @Test func page() throws {
    let reading = try read("valid/page.csv")
    #expect(reading.places == [])
    #expect(reading.records.map(\.source.key) == ["W21"])
    #expect(reading.records.first?.authors.map(\.name.display) == ["Jane Doe", "Karl Roe"])
    #expect(reading.records.first?.citationCount == 3)
  }

  @Test func values() throws {
    let reading = try read("invalid/values.csv")
    #expect(reading.isDamaged)
    #expect(reading.records.map(\.title) == ["Bad values"])
    #expect(
      reading.places == [
        "2:1 bad-identifier authorships.author.orcid", "2:1 csv-date publication_year", "2:1 csv-number cited_by_count",
        "3:5 syntax-csv-unclosed",
      ])
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(OpenAlexCSV.self, folder: "openalex-csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(OpenAlexCSV.self, folder: "openalex-csv")
  }

  @Test func recognition() throws { try CSVChecks.recognizes(OpenAlexCSV.self, folder: "openalex-csv") }

  /// Counts by Python's csv module: 9 rows, 49 names, 39 ORCIDs, 629 works in `referenced_works`.
  @Test(.enabled(if: SharedData.has("records.tar.xz"), "skipped: ../shared absent")) func realFile() throws {
    let reading = FormatReading(
      OpenAlexCSV.self, try SharedData.file("Datasets/CSV/_baseline_openalex.csv", in: "records.tar.xz"))
    #expect(reading.records.count == 9)
    let authors = reading.records.flatMap(\.authors)
    #expect(authors.count == 49)
    #expect(authors.count { $0.identifiers.contains { $0.scheme == .orcid } } == 39)
    #expect(reading.records.reduce(0) { $0 + $1.references.count } == 629)
  }
}
