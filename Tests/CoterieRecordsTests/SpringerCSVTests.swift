import CoterieText
import TestSupport
import Testing

@testable import CoterieRecords

/// Expected values are read off the fixtures by hand.
@Suite("SpringerLink CSV is read") struct SpringerCSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(SpringerCSV.self, try fixture("springer-csv/\(name)"), options: options)
  }

  @Test func results() throws {
    let reading = try read("valid/results.csv")
    #expect(reading.places == ["2:1 springer-glued-names Authors", "3:1 springer-glued-names Authors"])
    #expect(
      reading.records.map { $0.authors.map(\.name.display) } == [
        ["Jane Q. Doe", "Karl Roe", "Melissa C. Smith"], ["Yann LeCun", "Karl McDonald", "Jane Doe"], ["Åsa Östlund"],
        [],
      ])
    #expect(reading.records.map(\.kind) == [.articleJournal, .chapter, .articleJournal, .chapter])
    let first = try #require(reading.records.first)
    #expect(first.title == "Glued, all" && first.volume == "61" && first.issue == "3")
    #expect(first.date == PartialDate(year: 2012))
    #expect(first.identifiers == [CSVChecks.identifier(.doi, "10.1007/ex-1")])
    #expect(first.source == Record.Source(file: "in", line: 2, key: "10.1007/ex-1"))
  }

  @Test(
    arguments: [
      ("Jane DoeKarl Roe", ["Jane Doe", "Karl Roe"]), ("Ronald McDonald", ["Ronald McDonald"]),
      ("Ana MacLeanLi Poe", ["Ana MacLean", "Li Poe"]), ("DeAndre Smith", ["DeAndre Smith"]),
      ("Karl Roe Jr.Jane Doe", ["Karl Roe Jr.", "Jane Doe"]), ("Plato", ["Plato"]), ("", []),
      ("Li PoeWonWoo RoJane Doe", ["Li Poe", "WonWoo Ro", "Jane Doe"]), ("Bo Yang 杨博Kai Lu 卢凯", ["Bo Yang", "Kai Lu"]),
      ("Željko ŠkodaÉva Nagy", ["Željko Škoda", "Éva Nagy"]),
      ("J. R. R. TolkienC. S. Lewis", ["J. R. R. Tolkien", "C. S. Lewis"]),
    ])
  func divided(_ text: String, _ names: [String]) { #expect(GluedNames.divide(text) == names) }

  // FAULTS C30.
  @Test func headers() throws {
    let reading = try read("invalid/columns.csv")
    #expect(reading.isDamaged && reading.records == [])
    #expect(reading.places == ["1:1 csv-header"])
    #expect(reading.diagnostics.first?.text.contains("'Item Title', and 'Authors'") == true)
    #expect(!SpringerCSV.recognizes(ByteWindow(bytes: try fixture("springer-csv/invalid/columns.csv"), isFinal: true)))
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(SpringerCSV.self, folder: "springer-csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(SpringerCSV.self, folder: "springer-csv")
  }

  @Test func recognition() throws { try CSVChecks.recognizes(SpringerCSV.self, folder: "springer-csv") }

  /// Counts by Python's csv module: 1000 rows, 994 with authors.
  @Test(.enabled(if: SharedData.has("records.tar.xz"), "skipped: ../shared absent")) func realFile() throws {
    let reading = FormatReading(
      SpringerCSV.self, try SharedData.file("litstudy/notebooks/data/springer.csv", in: "records.tar.xz"))
    #expect(reading.records.count == 1000)
    #expect(reading.records.count { !$0.authors.isEmpty } == 994)
  }
}
