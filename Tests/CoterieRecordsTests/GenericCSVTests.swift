import CoterieText
import TestSupport
import Testing

@testable import CoterieRecords

/// Expected values are read off the fixtures by hand.
@Suite("CSV with titles and authors is read") struct GenericCSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(GenericCSV.self, try fixture("csv/\(name)"), options: options)
  }

  private func names(_ reading: FormatReading) -> [[String]] { reading.records.map(FormatReading.authors) }

  @Test func german() throws {
    let reading = try read("valid/german.csv")
    #expect(reading.places == [])
    try #require(reading.records.count == 2)
    var first = Record(source: .init(file: "in", line: 2, key: "1"), title: "Wege; und Graphen")
    first.authors = [
      Contributor(name: Name(given: "Jane", family: "Doe")), Contributor(name: Name(given: "Karl", family: "Roe")),
    ]
    first.date = PartialDate(year: 1999)
    first.container = "Zeitschrift für Beispiele"
    first.identifiers = [CSVChecks.identifier(.doi, "10.1000/de.1")]
    #expect(reading.records[0] == first)
    #expect(names(reading)[1] == ["Jürgen||Müller|"])
  }

  @Test func layouts() throws {
    let columns = try read("valid/columns.csv")
    #expect(names(columns) == [["Jane||Doe|", "Karl|van der|Roe|"]])
    let pubmed = try read("valid/pubmed.csv")
    #expect(names(pubmed) == [["DK||Doe|", "DM|van der|Roe|", "RE||O'Poe|"], ["J.||Doe|"]])
    #expect(pubmed.records.first?.container == "J Ex")
    #expect(pubmed.records.first?.identifiers.map(\.value) == ["10.1000/pm.1", "123", "PMC77"])
    let preamble = try read("valid/preamble.csv")
    #expect(names(preamble) == [["J.||Doe|", "K.|van der|Roe|", "L.||Poe|"]])
    #expect(preamble.records.map(\.source.line) == [5])
    let tabs = try read("valid/tabs.tsv")
    #expect(names(tabs) == [["Jane||Doe|", "Karl||Roe|"]])
    #expect(tabs.records.first?.identifiers == [CSVChecks.identifier(.issn, "0378-5955")])
    let lines = try read("valid/ris-like.csv")
    #expect(
      names(lines) == [
        ["J.N.||Doe|", "X.||Pereda-Roe|", "N.||Poe|"], ["Jane||Doe|"], ["J.||Doe|", "K. L.||Roe|"],
        ["Jane||Doe|", "Karl||Roe|", "Li||Poe|"],
      ])
    #expect(lines.records.map(\.authorsTruncated) == [false, true, false, false])
    for reading in [columns, pubmed, preamble, tabs, lines] { #expect(reading.places == []) }
  }

  @Test(
    arguments: [
      ("Doe, Jane", ["Jane||Doe|"]), ("Doe, Jane; Roe, Karl; ", ["Jane||Doe|", "Karl||Roe|"]),
      ("Jane Doe|Karl Roe", ["Jane||Doe|", "Karl||Roe|"]), ("Jane Doe, Karl Roe", ["Jane||Doe|", "Karl||Roe|"]),
      ("García Márquez, Gabriel J.", ["Gabriel J.||García Márquez|"]),
      ("Doe, Jane, Roe, Karl", ["Jane||Doe|", "Karl||Roe|"]),
      ("King, Martin, Jr.", ["Martin||King|Jr."]), ("['Doe, Jane', \"O'Roe, K.\"]", ["Jane||Doe|", "K.||O'Roe|"]),
      ("Doe J, Roe KL, et al.", ["J||Doe|", "KL||Roe|", "et||al.|"]), ("Doe J, Roe K.", ["J||Doe|", "K||Roe|"]),
      ("N/A", []), ("", []), ("Plato", ["||Plato|"]),
      ("Doe, J. & Roe, K.", ["J.||Doe|", "K.||Roe|"]),
    ])
  func authorLists(_ text: String, _ expected: [String]) {
    #expect(AuthorList.names(text).map(FormatReading.parts) == expected, "\(text)")
  }

  @Test(
    "Recognised by its columns",
    arguments: [
      ("source,target,weight\na,b,1\n", false), ("title,authors\nA,B\n", true), ("Title;Author\n", true),
      ("title,year\nA,2001\n", false), ("name,authors\n", false), ("\u{FEFF}\"Título\"\t\"Autores\"\n", true),
      ("篇名,作者\n", true), ("", false), ("Title, by an author, of a book\n", false),
      ("@article{a,\n title={A}, author={B}}\n", false),
      ("[{\"title\":1,\"author\":2}]", false), ("TY  - JOUR\nTI  - Title\nAU  - Author\n", false),
    ])
  func recognizes(text: String, isRead: Bool) { #expect(GenericCSV.recognizes(ByteWindow(text)) == isRead) }

  @Test func textThatLooksLikeANumber() {
    let reading = FormatReading(GenericCSV.self, "Title,Author,ISSN\nA,Jane Doe,=\"03785955\"\n")
    #expect(reading.records.first?.identifiers == [CSVChecks.identifier(.issn, "0378-5955")])
  }

  @Test func damaged() throws {
    let edges = try read("invalid/edges.csv")
    #expect(edges.isDamaged && edges.places == ["1:1 csv-header"])
    let unclosed = try read("invalid/unclosed.csv")
    #expect(unclosed.isDamaged && unclosed.places == ["3:3 syntax-csv-unclosed"])
    #expect(unclosed.records.map(\.title) == ["A"])
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(GenericCSV.self, folder: "csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(GenericCSV.self, folder: "csv", headers: ["preamble.csv": 4])
  }

  @Test func recognition() throws { try CSVChecks.recognizes(GenericCSV.self, folder: "csv") }

  /// Counts by Python's csv module and by hand: rows, and names in their author columns.
  @Test(
    .enabled(if: SharedData.has("records.tar.xz"), "skipped: ../shared absent"),
    arguments: [
      ("Datasets/CSV/_baseline_googlescholar.csv", 10, 42),
      ("Datasets/CSV/_baseline_pubmed.csv", 10, 88), ("Datasets/CSV/_baseline_abstrackr.csv", 10, 33),
      ("Datasets/CSV/_baseline_embase.csv", 10, 33),
      ("Datasets/CSV/_baseline_excel.csv", 10, 33), ("demo_data/generic_tab.csv", 2, 4),
    ])
  func realFiles(path: String, rows: Int, authors: Int) throws {
    let reading = FormatReading(GenericCSV.self, try SharedData.file(path, in: "records.tar.xz"))
    #expect(!reading.isDamaged)
    #expect(reading.records.count == rows)
    #expect(reading.records.reduce(0) { $0 + $1.authors.count } == authors)
  }
}
