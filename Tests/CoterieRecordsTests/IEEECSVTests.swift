import CoterieRecords
import CoterieText
import TestSupport
import Testing

/// Expected values are read off the fixtures by hand.
@Suite("IEEE Xplore CSV is read") struct IEEECSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(IEEECSV.self, try fixture("ieee-csv/\(name)"), options: options)
  }

  @Test func search() throws {
    let reading = try read("valid/search.csv")
    #expect(reading.places == [])
    try #require(reading.records.count == 2)
    var first = Record(source: .init(file: "in", line: 2, key: "10.1000/ieee.1"), title: "Exploring \"models\"")
    first.kind = .paperConference
    first.authors = [
      CSVChecks.contributor(
        Name(given: "J.", family: "Doe"), [], [Affiliation(name: "Univ. A, Bern, Switzerland", country: "CH")]),
      CSVChecks.contributor(
        Name(given: "K.", particle: "van der", family: "Roe"), [],
        [Affiliation(name: "Inst. B, Rome, Italy", country: "IT")]),
    ]
    first.date = PartialDate(year: 2020)
    first.container = "2020 Example Symposium"
    first.publisher = "IEEE"
    first.pages = "675"
    first.citationCount = 6
    first.keywords = ["graphs", "models", "Graph theory"]
    first.url = "https://example.org/1"
    first.identifiers = [
      CSVChecks.identifier(.doi, "10.1000/ieee.1"), CSVChecks.identifier(.isbn, "9783161484100"),
    ]
    #expect(reading.records[0] == first)
    #expect(reading.records[1].kind == .articleMagazine)
    #expect(reading.records[1].authors.map(\.name) == [Name(given: "L.", family: "Poe")])
    #expect(reading.records[1].pages == "42-52")
  }

  @Test func lists() throws {
    let reading = try read("invalid/lists.csv")
    #expect(reading.places == ["2:1 csv-list Author Affiliations"])
    #expect(reading.records.first?.authors.map(\.affiliations) == [[], []])
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(IEEECSV.self, folder: "ieee-csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(IEEECSV.self, folder: "ieee-csv")
  }

  @Test func recognition() throws { try CSVChecks.recognizes(IEEECSV.self, folder: "ieee-csv") }

  /// Counts by Python's csv module: rows, and names between semicolons in `Authors`.
  @Test(
    .enabled(if: SharedData.has("records.tar.xz"), "skipped: ../shared absent"),
    arguments: [
      ("litstudy/notebooks/data/ieee_1.csv", 100, 358), ("litstudy/notebooks/data/ieee_5.csv", 41, 169),
      ("litstudy/tests/resources/ieee.csv", 10, 86),
    ])
  func realFiles(path: String, rows: Int, authors: Int) throws {
    let reading = FormatReading(IEEECSV.self, try SharedData.file(path, in: "records.tar.xz"))
    #expect(!reading.isDamaged && reading.skipped == 0)
    #expect(reading.records.count == rows)
    #expect(reading.records.reduce(0) { $0 + $1.authors.count } == authors)
  }
}
