import CoterieRecords
import CoterieText
import TestSupport
import Testing

/// Expected values are read off the fixtures by hand.
@Suite("Zotero CSV is read") struct ZoteroCSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(ZoteroCSV.self, try fixture("zotero-csv/\(name)"), options: options)
  }

  @Test func library() throws {
    let reading = try read("valid/library.csv")
    #expect(reading.places == [])
    try #require(reading.records.count == 2)
    var first = Record(source: .init(file: "in", line: 2, key: "ABCD2345"), title: "Whole names")
    first.kind = .articleJournal
    first.authors = [
      Contributor(name: Name(given: "Jane", family: "Doe")),
      Contributor(name: Name(given: "Karl", particle: "van der", family: "Roe")),
      Contributor(name: Name(literal: "Example Consortium")),
    ]
    first.date = PartialDate(year: 2024, month: 3, day: 5)
    first.container = "Journal of Examples"
    first.publisher = "Press"
    first.volume = "7"
    first.issue = "2"
    first.pages = "1-9"
    first.language = "en"
    first.url = "http://example.org"
    first.keywords = ["graphs", "paths", "maps"]
    first.identifiers = [
      CSVChecks.identifier(.doi, "10.1000/zot.1"), CSVChecks.identifier(.issn, "0378-5955"),
      CSVChecks.identifier(.pmid, "123"), CSVChecks.identifier(.arxiv, "2301.00001"),
    ]
    #expect(reading.records[0] == first)
    let second = reading.records[1]
    #expect(second.source.line == 4)
    #expect(second.kind == .paperConference && second.container == "Meeting of Examples")
    #expect(second.editors == [Contributor(name: Name(given: "Jane", family: "Doe"))])
    #expect(second.identifiers == [CSVChecks.identifier(.isbn, "9783161484100")])
  }

  // FAULTS C30.
  @Test func headers() throws {
    let reading = try read("invalid/columns.csv")
    #expect(reading.isDamaged && reading.records == [])
    #expect(reading.places == ["1:1 csv-header"])
    #expect(reading.diagnostics.first?.text.contains("'Title', and 'Author', and 'Item Type'") == true)
    #expect(!ZoteroCSV.recognizes(ByteWindow(bytes: try fixture("zotero-csv/invalid/columns.csv"), isFinal: true)))
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(ZoteroCSV.self, folder: "zotero-csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(ZoteroCSV.self, folder: "zotero-csv")
  }

  @Test func recognition() throws { try CSVChecks.recognizes(ZoteroCSV.self, folder: "zotero-csv") }
}
