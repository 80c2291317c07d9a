import CoterieRecords
import CoterieText
import TestSupport
import Testing

/// Expected values are read off the fixtures by hand.
@Suite("The Lens' CSV is read") struct LensCSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(LensCSV.self, try fixture("lens-csv/\(name)"), options: options)
  }

  @Test func works() throws {
    let reading = try read("valid/works.csv")
    #expect(reading.places == [])
    try #require(reading.records.count == 2)
    let lens = Identifier.Scheme(rawValue: "lens")
    var first = Record(source: .init(file: "in", line: 2, key: "000-001"), title: "Lens, one")
    first.kind = .articleJournal
    first.authors = [
      Contributor(name: Name(given: "Jane Q.", family: "Doe")),
      Contributor(name: Name(particle: "van den", family: "Roe")), Contributor(name: Name(given: "Li", family: "Poe")),
    ]
    first.date = PartialDate(year: 2012, month: 7, day: 3)
    first.container = "Journal of Examples"
    first.publisher = "Press"
    first.volume = "15"
    first.issue = "1"
    first.pages = "97-105"
    first.keywords = ["graphs", "paths"]
    first.citationCount = 50
    first.url = "http://example.org/1"
    first.identifiers = [
      CSVChecks.identifier(lens, "000-001"), CSVChecks.identifier(.doi, "10.1000/lens.1"),
      CSVChecks.identifier(.pmid, "123"), CSVChecks.identifier(.pmcid, "PMC77"),
      CSVChecks.identifier(.issn, "0378-5955"), CSVChecks.identifier(.issn, "2434-561X"),
    ]
    first.references = ["000-002", "000-003"].map { CitedReference(identifiers: [CSVChecks.identifier(lens, $0)]) }
    #expect(reading.records[0] == first)
    #expect(reading.records[1].date == PartialDate(year: 1999))
    #expect(reading.records[1].kind == .chapter)
  }

  // FAULTS C30.
  @Test func headers() throws {
    let reading = try read("invalid/columns.csv")
    #expect(reading.isDamaged && reading.records == [])
    #expect(reading.places == ["1:1 csv-header"])
    #expect(reading.diagnostics.first?.text.contains("'Lens ID', and 'Title', and 'Author/s'") == true)
    #expect(!LensCSV.recognizes(ByteWindow(bytes: try fixture("lens-csv/invalid/columns.csv"), isFinal: true)))
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(LensCSV.self, folder: "lens-csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(LensCSV.self, folder: "lens-csv")
  }

  @Test func recognition() throws { try CSVChecks.recognizes(LensCSV.self, folder: "lens-csv") }

  /// Counts by Python's csv module: 100 rows, 648 authors, 100 with a DOI, 6051 references.
  @Test(.enabled(if: SharedData.has("records.tar.xz"), "skipped: ../shared absent")) func realFile() throws {
    let reading = FormatReading(
      LensCSV.self, try SharedData.file("Datasets/CSV/_baseline.csv", in: "records.tar.xz"))
    #expect(reading.records.count == 100)
    #expect(reading.records.reduce(0) { $0 + $1.authors.count } == 648)
    #expect(reading.records.reduce(0) { $0 + $1.references.count } == 6051)
  }
}
