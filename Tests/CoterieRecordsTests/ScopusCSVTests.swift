import CoterieRecords
import CoterieText
import Foundation
import TestSupport
import Testing

/// Expected values are read off the fixtures by hand.
@Suite("Scopus CSV is read") struct ScopusCSVTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(ScopusCSV.self, try fixture("scopus-csv/\(name)"), options: options)
  }

  private let bern = Affiliation(name: "Univ. A, Dept. of X, Bern, Switzerland", country: "CH")
  private let rome = Affiliation(name: "Inst. B, Rome, Italy", country: "IT")

  @Test func oldLayout() throws {
    let reading = try read("valid/old.csv", options: ReadOptions(abstracts: true))
    #expect(reading.places == [])
    try #require(reading.records.count == 3)
    var walks = Record(source: .init(file: "in", line: 2, key: "2-s2.0-0001"), title: "Walks on \"graphs\", and more")
    walks.authors = [
      CSVChecks.contributor(Name(given: "J.A.", family: "Doe"), [(.scopus, "11")], [bern, rome]),
      CSVChecks.contributor(Name(given: "K.", particle: "van der", family: "Roe"), [(.scopus, "22")], [rome]),
      CSVChecks.contributor(Name(given: "M.L.", family: "King", suffix: "Jr."), [(.scopus, "33")], [bern]),
    ]
    walks.kind = .articleJournal
    walks.date = PartialDate(year: 1999)
    walks.container = "Journal of Examples"
    walks.volume = "12"
    walks.issue = "3"
    walks.pages = "101-117"
    walks.citationCount = 42
    walks.language = "English"
    walks.abstract = "An abstract of two lines."
    walks.keywords = ["graphs", "walks", "Walks", "Graphs"]
    walks.identifiers = [
      CSVChecks.identifier(.doi, "10.1000/ex.1"), CSVChecks.identifier(.scopus, "2-s2.0-0001"),
      CSVChecks.identifier(.pmid, "123456"), CSVChecks.identifier(.issn, "0378-5955"),
    ]
    var petri = CitedReference(text: "Petri, C.A., Theory of flow (1963) Proc. Congress, 62, pp. 386-390")
    petri.firstAuthor = "Petri C.A."
    petri.title = "Theory of flow"
    petri.year = 1963
    petri.source = "Proc. Congress"
    petri.volume = "62"
    petri.page = "386-390"
    var holt = CitedReference(text: "Holt, A.W., Saint, H., (1968) J Ex Phys, 151, p. 283")
    holt.firstAuthor = "Holt A.W."
    holt.year = 1968
    holt.source = "J Ex Phys"
    holt.volume = "151"
    holt.page = "283"
    walks.references = [petri, holt]
    #expect(reading.records[0] == walks)
    #expect(reading.records[1].source.line == 4)
    #expect(reading.records[1].authors == [])
    #expect(reading.records[1].kind == .paperConference)
    let withdrawn = reading.records[2]
    #expect(withdrawn.isRetracted && withdrawn.kind == .articleJournal)
    #expect(withdrawn.pages == "e77")
    #expect(
      withdrawn.authors == [
        CSVChecks.contributor(
          Name(given: "E.", family: "Poe"), [(.scopus, "44")],
          [Affiliation(name: "Univ. C, Toruń, Poland", country: "PL")])
      ])
    let plain = try read("valid/old.csv", options: ReadOptions(references: false)).records[0]
    #expect(plain.references == [] && plain.abstract == nil)
  }

  @Test func newLayout() throws {
    let reading = try read("valid/new.csv")
    #expect(reading.places == [])
    try #require(reading.records.count == 2)
    let a = Affiliation(name: "Univ. A, Bern, Switzerland", country: "CH")
    let d = Affiliation(name: "Univ. D, Malmö, Sweden", country: "SE")
    #expect(
      reading.records[0].authors == [
        CSVChecks.contributor(Name(given: "Jane Ann", family: "Doe"), [(.scopus, "11")], [a]),
        CSVChecks.contributor(Name(given: "Åsa", family: "Östlund"), [(.scopus, "55")], [d, a]),
      ])
    let references = reading.records[0].references
    try #require(references.count == 3)
    #expect(references.map(\.year) == [2020, 2017, 2011])
    #expect(references.map(\.firstAuthor) == ["Theodoridis S.", "Smith J.", nil])
    #expect(references.map(\.title) == ["Past climate", "A title, with a comma", "Anonymous report"])
    #expect(references.map(\.source) == ["Nat. Commun", "J. Inf", nil])
    #expect(references.map(\.volume) == ["11", "5", nil])
    #expect(references.map(\.page) == [nil, "9-17", nil])
    #expect(references[1].text == "Smith J.; Doe A.B.; A title, with a comma, J. Inf, 5, 2, pp. 9-17, (2017)")
    #expect(reading.records[1].kind == .chapter)
    #expect(
      reading.records[1].authors.first?.affiliations == [Affiliation(name: "Univ. E, Ghent, Belgium", country: "BE")])
  }

  @Test(
    arguments: [
      ("Arden TMS, Longrich NR., A title, J. Ex, 93, pp. 275-284, (2019)", "Arden TMS|2019|A title|J. Ex|93|275-284"),
      (
        "Peterson, J.L., Petri nets (1977) ACM Surveys, 9 (3), pp. 223-252. , Sept",
        "Peterson J.L.|1977|Petri nets|ACM Surveys|9|223-252"
      ),
      ("Ancient DNA, Nature, (2001)", "-|2001|Ancient DNA|Nature|-|-"), ("A report", "-|-|A report|-|-|-"),
    ])
  func reference(_ text: String, _ parts: String) throws {
    let reading = FormatReading(ScopusCSV.self, "Authors,Title,References,EID\nDoe J.,A,\"\(text)\",1\n")
    let found = try #require(reading.records.first?.references.first)
    let year = found.year.map { "\($0)" }
    let fields = [found.firstAuthor, year, found.title, found.source, found.volume, found.page]
    #expect(fields.map { $0 ?? "-" }.joined(separator: "|") == parts)
    #expect(found.text == text)
  }

  @Test func subset() throws {
    let reading = try read("valid/subset.csv")
    #expect(reading.places == [])
    #expect(reading.records.map(\.source.key) == ["1", "2"])
    #expect(
      reading.records.map { $0.authors.map(\.name.display) } == [["Jane Ann Doe"], ["Karl Roe", "Jane Ann Doe"]])
  }

  // FAULTS C29.
  @Test func rows() throws {
    let reading = try read("invalid/rows.csv")
    #expect(!reading.isDamaged)
    #expect(
      reading.places == [
        "2:1 csv-short-row", "3:1 csv-long-row", "5:19 csv-stray-quote", "6:1 csv-no-record",
        "7:1 csv-date Year", "7:1 title-missing title",
      ])
    #expect(reading.skipped == 1)
    #expect(reading.records.map(\.title) == ["Short", "Long", "Stray", ""])
    #expect(reading.records.map(\.source.key) == ["1", "2-s2.0-1", "2-s2.0-2", "2-s2.0-3"])
    #expect(reading.records.map(\.authors.count) == [2, 1, 1, 1])
    let shifted = try read("invalid/shifted.csv")
    #expect(shifted.places == ["3:1 csv-long-row"])
    #expect(shifted.records.map(\.kind) == [.articleJournal, .articleJournal])
    #expect(
      shifted.records[1].identifiers == [
        CSVChecks.identifier(.scopus, "2-s2.0-2"), CSVChecks.identifier(.issn, "0378-5955"),
      ])
  }

  // FAULTS C30.
  @Test func headers() throws {
    let missing = try read("invalid/no-title.csv")
    #expect(missing.isDamaged && missing.records == [])
    #expect(missing.places == ["1:1 csv-header"])
    #expect(missing.diagnostics.first?.text.contains("'Title', and 'Authors' or 'Author full names'") == true)
    let twice = try read("invalid/twice.csv")
    #expect(twice.isDamaged && twice.places == ["1:1 csv-header"])
    #expect(twice.diagnostics.first?.text.contains("'Title'") == true)
  }

  @Test func unclosed() throws {
    let reading = try read("invalid/unclosed.csv")
    #expect(reading.isDamaged)
    #expect(reading.records.map(\.title) == ["Whole"])
    #expect(reading.places == ["3:8 syntax-csv-unclosed"])
  }

  // FAULTS C31: Excel's limit is 32,767 UTF-16 units.
  @Test func possiblyCut() {
    func reading(_ count: Int) -> FormatReading {
      let names = String(String(repeating: "Doe J.; ", count: 5000).prefix(count))
      return FormatReading(ScopusCSV.self, "Authors,Title,EID\nRoe K.,A,1\n\"\(names)\",Many,2-s2.0-1\n")
    }
    #expect(reading(32767).places == ["3:1 possibly-cut Authors"])
    #expect(reading(32767).records.map(\.authorsTruncated) == [false, true])
    #expect(reading(32766).places == [])
    #expect(reading(32768).places == [])
  }

  @Test func delimiters() {
    for delimiter in [";", "\t", "|"] {
      let text =
        ["Title", "Authors", "EID"].joined(separator: delimiter) + "\r\n\"A, b\"\(delimiter)Doe J.\(delimiter)x\r"
      let reading = FormatReading(ScopusCSV.self, "sep=\(delimiter)\r\n" + text)
      #expect(reading.places == [])
      #expect(reading.records.map(\.title) == ["A, b"])
      #expect(reading.records.map(\.source.line) == [3])
    }
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    try CSVChecks.divides(ScopusCSV.self, folder: "scopus-csv")
  }

  // FAULTS A10.
  @Test("Cut short at any byte, rows that are whole are kept") func truncation() throws {
    try CSVChecks.truncates(ScopusCSV.self, folder: "scopus-csv")
  }

  @Test func recognition() throws {
    try CSVChecks.recognizes(ScopusCSV.self, folder: "scopus-csv")
    for text in [
      "", "source,target,weight\na,b,1\n", "Title,Year\nA,1\n", "{\"Authors\":1,\"Title\":2}", "Authors Title EID",
    ] {
      #expect(!ScopusCSV.recognizes(ByteWindow(text)), "\(text)")
    }
  }

  /// Counts by Python's csv module: 58 rows, 56 of them with a cell more than the header, 44 with a DOI, 213 names in
  /// `Authors` divided at commas, and as many numbers in `Author(s) ID`. In the other file 10 rows, 54 full names.
  @Test(.enabled(if: SharedData.has("records.tar.xz"), "skipped: ../shared absent")) func realFiles() throws {
    let old = FormatReading(
      ScopusCSV.self, try SharedData.file("litstudy/tests/resources/scopus.csv", in: "records.tar.xz"))
    #expect(old.records.count == 58 && !old.isDamaged && old.skipped == 0)
    #expect(old.diagnostics.count { $0.code == "csv-long-row" } == 56)
    #expect(old.diagnostics.count == 56)
    #expect(old.records.count { $0.identifiers.contains { $0.scheme == .doi } } == 44)
    let people = old.records.flatMap(\.authors)
    #expect(people.count == 213)
    #expect(people.allSatisfy { $0.identifiers.count == 1 && !$0.name.given.isEmpty })
    let new = FormatReading(
      ScopusCSV.self, try SharedData.file("Datasets/CSV/_baseline_scopus.csv", in: "records.tar.xz"))
    #expect(new.places == [])
    #expect(new.records.count == 10)
    let authors = new.records.flatMap(\.authors)
    #expect(authors.count == 54)
    #expect(authors.allSatisfy { $0.identifiers.count == 1 && !$0.affiliations.isEmpty })
  }
}
