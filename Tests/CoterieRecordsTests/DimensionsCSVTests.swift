import CoterieRecords
import CoterieText
import TestSupport
import Testing

/// Expected values are read off the fixtures by hand.
@Suite("Dimensions CSV is read") struct DimensionsCSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(DimensionsCSV.self, try fixture("dimensions-csv/\(name)"), options: options)
  }

  private let dimensions = Identifier.Scheme(rawValue: "dimensions")

  @Test func mapping() throws {
    let reading = try read("valid/mapping.csv")
    #expect(reading.places == [])
    try #require(reading.records.count == 1)
    var record = Record(source: .init(file: "in", line: 3, key: "pub.1001"), title: "Mapping, cited")
    record.authors = [
      CSVChecks.contributor(
        Name(given: "Jane A.", family: "Doe"), [],
        [
          Affiliation(name: "Univ. A, Bern, Switzerland", country: "CH"),
          Affiliation(name: "Inst. B (North), Rome, Italy", country: "IT"),
        ]), CSVChecks.contributor(Name(given: "Karl", particle: "van der", family: "Roe")),
    ]
    record.date = PartialDate(year: 2020)
    record.container = "Journal of Examples"
    record.volume = "4"
    record.issue = "2"
    record.pages = "10-20"
    record.citationCount = 12
    record.identifiers = [
      CSVChecks.identifier(dimensions, "pub.1001"), CSVChecks.identifier(.doi, "10.1000/dim.1"),
    ]
    var petri = CitedReference(
      identifiers: [CSVChecks.identifier(.doi, "10.1000/petri"), CSVChecks.identifier(dimensions, "pub.7")])
    petri.firstAuthor = "Petri, Carl A."
    petri.title = "Theory of flow"
    petri.source = "Proc Congress"
    petri.year = 1963
    petri.volume = "62"
    petri.page = "386-390"
    var untitled = CitedReference()
    untitled.title = "Untitled; it is"
    untitled.year = 2001
    record.references = [petri, untitled]
    #expect(reading.records[0] == record)
  }

  @Test func full() throws {
    let reading = try read("valid/full.csv", options: ReadOptions(abstracts: true))
    #expect(reading.places == [])
    let chapter = try #require(reading.records.first)
    #expect(chapter.kind == .chapter)
    #expect(chapter.container == "Book of Examples")
    #expect(chapter.date == PartialDate(year: 2019, month: 5))
    #expect(chapter.editors == [Contributor(name: Name(given: "Li", family: "Poe"))])
    #expect(chapter.abstract == "Text")
    #expect(
      chapter.identifiers == [
        CSVChecks.identifier(dimensions, "pub.2001"), CSVChecks.identifier(.pmid, "55"),
        CSVChecks.identifier(.isbn, "9783161484100"),
      ])
  }

  // FAULTS C30.
  @Test func headers() throws {
    let reading = try read("invalid/columns.csv")
    #expect(reading.isDamaged && reading.records == [])
    #expect(reading.places == ["1:1 csv-header"])
    #expect(reading.diagnostics.first?.text.contains("'Title', and 'Authors', and 'Publication ID'") == true)
    #expect(
      !DimensionsCSV.recognizes(ByteWindow(bytes: try fixture("dimensions-csv/invalid/columns.csv"), isFinal: true)))
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(DimensionsCSV.self, folder: "dimensions-csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(DimensionsCSV.self, folder: "dimensions-csv", headers: ["mapping.csv": 2])
  }

  @Test func recognition() throws { try CSVChecks.recognizes(DimensionsCSV.self, folder: "dimensions-csv") }
}
