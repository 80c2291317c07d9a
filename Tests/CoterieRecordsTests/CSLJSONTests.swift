import CoterieRecords
import CoterieText
import Testing

@Suite("CSL-JSON is read") struct CSLJSONTests {
  private func read(_ name: String, options: ReadOptions = ReadOptions()) throws -> FormatReading {
    FormatReading(CSLJSON.self, try fixture("csl-json/\(name)"), options: options)
  }

  private func identifier(_ scheme: Identifier.Scheme, _ value: String) -> Identifier {
    Identifier(scheme: scheme, canonical: value)
  }

  @Test func array() throws {
    let reading = try read("valid/array.json")
    #expect(reading.places == [])
    #expect(reading.skipped == 0)
    #expect(!reading.isDamaged)
    var euler = Record(
      source: .init(file: "in", line: 2, key: "euler1736"),
      title: "Solutio problematis ad geometriam situs pertinentis")
    euler.kind = .articleJournal
    euler.authors = [Contributor(name: Name(given: "Leonhard", family: "Euler"))]
    euler.date = PartialDate(year: 1741)
    euler.container = "Commentarii academiae scientiarum Petropolitanae"
    euler.volume = "8"
    euler.pages = "128-140"
    euler.language = "la"
    euler.keywords = ["graphs", "bridges"]
    try #require(reading.records.count == 2)
    #expect(reading.records[0] == euler)

    var names = Record(source: .init(file: "in", line: 14, key: "17"), title: "Names and their parts")
    names.kind = .paperConference
    names.authors = [
      Name(given: "Vincent", particle: "van", family: "Gogh"), Name(given: "Charles", particle: "de", family: "Gaulle"),
      Name(given: "C. J.", particle: "de la", family: "Vallée Poussin"),
      Name(given: "Jean", particle: "d'", family: "Alembert"),
      Name(given: "Martin Luther", family: "King", suffix: "Jr."), Name(literal: "The Bourbaki Group"),
      Name(literal: "World Health Organization"), Name(family: "Plato"), Name(family: "Sukarno"),
      Name(literal: "Working Group 4"), Name(given: "伟", family: "王"),
    ].map { Contributor(name: $0) }
    names.authors[10].identifiers = [identifier(.orcid, "0000-0002-1825-0097")]
    names.authors[10].affiliations = [Affiliation(name: "Somewhere University")]
    names.authorsTruncated = true
    names.editors = [Contributor(name: Name(given: "U.", family: "Brandes"))]
    names.date = PartialDate(year: 2001, month: 7, day: 9)
    names.publisher = "Example Press"
    names.issue = "2"
    names.url = "https://example.org/17"
    names.identifiers = [
      identifier(.doi, "10.1000/abc"), identifier(.issn, "0378-5955"), identifier(.issn, "2434-561X"),
      identifier(.pmid, "12345678"),
    ]
    #expect(reading.records[1] == names)
    #expect(try read("valid/array.json", options: ReadOptions(abstracts: true)).records[1].abstract == "Not asked for.")
  }

  @Test func itemsInAnObject() throws {
    let reading = try read("valid/items.json")
    #expect(reading.places == [])
    #expect(reading.records.map(\.title) == ["First", "Second", "Third"])
    #expect(reading.records.map(\.source.line) == [2, 3, 4])
    #expect(
      reading.records.map(\.date) == [
        PartialDate(year: 1999, month: 5), PartialDate(year: 1999), PartialDate(year: 2004, month: 2, day: 29),
      ])
  }

  @Test func lines() throws {
    let reading = try read("valid/lines.jsonl")
    #expect(reading.places == [])
    #expect(reading.records.map(\.source.key) == ["l1", "l2", "l3"])
    #expect(reading.records.map(\.source.line) == [1, 3, 4])
    #expect(reading.records.map(\.kind) == [.book, .thesis, nil])
    #expect(
      reading.records.map(\.date) == [nil, PartialDate(year: 1987), PartialDate(year: -44, month: 3, day: 15)])
  }

  @Test func oneItem() throws {
    let reading = try read("valid/single.json")
    #expect(reading.places == [])
    #expect(reading.records.map(\.title) == ["One item"])
    #expect(reading.records.first?.date == PartialDate(year: 2020, month: 1))
    #expect(reading.records.first?.kind == .dataset)
    #expect(try read("valid/empty.json") == FormatReading(CSLJSON.self, Array("[ ]".utf8)))
    #expect(try read("valid/empty.json").places == [])
  }

  @Test func custom() throws {
    let reading = try read("valid/custom.json")
    #expect(reading.places == [])
    var record = Record(source: .init(file: "in", line: 1, key: "c1"), title: "All that custom holds")
    record.authors = [Contributor(name: Name(family: "Ada")), Contributor(name: Name(given: "B.", family: "Bob"))]
    record.authors[1].identifiers = [identifier(.orcid, "0000-0002-1825-0097")]
    record.authors[1].affiliations = [
      Affiliation(name: "Univ. X", country: "NL", identifiers: [identifier(.init(rawValue: "ror"), "04pp8hn57")])
    ]
    record.authorsTruncated = true
    record.isRetracted = true
    record.date = PartialDate(year: 2025, month: 5, day: 22, yearIsInferred: true)
    record.authorCount = 12
    record.citationCount = 3
    record.trailingCount = 1
    record.organization = "acme"
    record.tags = ["CL", "Code"]
    record.keywords = ["a, b", "c"]
    record.identifiers = [identifier(.openAlex, "W1"), identifier(.doi, "10.1000/xyz")]
    var reference = CitedReference(text: "Euler 1741", identifiers: [identifier(.doi, "10.1000/e")])
    reference.title = "Solutio"
    reference.firstAuthor = "Euler"
    reference.year = 1741
    reference.source = "Comm."
    reference.volume = "8"
    reference.page = "128"
    record.references = [reference]
    #expect(reading.records == [record])
    #expect(try read("valid/custom.json", options: ReadOptions(references: false)).records.first?.references == [])
  }

  // FAULTS D36: a field of a wrong type is left out and named by its pointer, the record is kept.
  @Test func wrongTypes() throws {
    let reading = try read("invalid/types.json")
    #expect(!reading.isDamaged)
    #expect(reading.records.map(\.source.key) == ["t1", "t2", "t3", "t4", "t5", "t6", "t8"])
    #expect(reading.skipped == 2)
    #expect(
      reading.places == [
        "2:84 json-date issued", "3:56 json-type author", "3:103 json-type issued", "4:53 json-type author",
        "4:93 json-date issued", "5:55 json-type author", "5:78 json-name author", "5:82 json-name author",
        "5:93 json-type author", "6:49 json-type volume", "6:69 json-type publisher", "6:80 bad-identifier DOI",
        "6:96 csl-type type", "6:132 json-date issued", "7:34 json-duplicate-key", "7:68 json-type language",
        "7:83 json-lone-surrogate", "8:3 csl-empty-item", "9:3 csl-not-an-item", "10:25 json-type title",
        "10:58 json-type custom",
      ])
    #expect(reading.diagnostics.first?.text.contains("/0/issued/date-parts/0/0") == true)
    #expect(reading.diagnostics.first?.record == "t1")
    let records = reading.records
    #expect(records[1].authors.map(\.name) == [Name(family: "Solo")])
    #expect(records[2].authors.map(\.name) == [Name(given: "Jane", family: "Doe")])
    #expect(records[3].authors.map(\.name) == [Name(family: "Kept")])
    #expect(records[3].date == PartialDate(year: 1999))
    #expect(records[4].date == PartialDate(year: 2001))
    #expect(records[4].volume == nil && records[4].publisher == nil && records[4].kind == nil)
    #expect(records[5].title == "Last wins")
    #expect(records[5].pages == "\u{FFFD}x")
    #expect(records[6].title == "Title in an array")
  }

  @Test(
    "Damaged files: what was whole is kept, and the fault is located",
    arguments: [
      ("cut.json", ["k1", "k2"], ["3:28 syntax-json-truncated"]),
      ("grammar.json", ["s1"], ["1:62 syntax-json-grammar"]),
      ("stray.json", ["s1"], ["2:1 syntax-json-grammar"]),
      ("error-page.json", [], ["1:1 json-error-page"]),
      ("after-items.json", ["i1", "i2"], ["1:87 syntax-json-grammar"]),
      ("blank.json", [], ["1:1 syntax-json-empty"]),
      ("latin1.json", ["u1"], ["2:27 syntax-json-encoding"]),
      ("deep.json", ["d1"], ["2:529 syntax-json-depth"]),
      ("nul.json", ["n1"], ["2:27 syntax-json-control"]),
    ])
  func damaged(name: String, keys: [String], places: [String]) throws {
    let reading = try read("invalid/\(name)")
    #expect(reading.isDamaged)
    #expect(reading.records.map(\.source.key) == keys)
    #expect(reading.places == places)
    #expect(reading.skipped == 0)
  }

  // FAULTS D37.
  @Test func badLines() throws {
    let reading = try read("invalid/bad-line.jsonl")
    #expect(!reading.isDamaged)
    #expect(reading.records.map(\.source.key) == ["j1", "j3", "j5"])
    #expect(reading.skipped == 3)
    #expect(
      reading.places == [
        "2:35 syntax-json-truncated", "4:1 syntax-json-grammar", "5:32 syntax-json-grammar",
      ])
    let first = try read("invalid/bad-first-line.jsonl")
    #expect(first.records.map(\.source.key) == ["j2"])
    #expect(first.skipped == 1)
    #expect(!first.isDamaged)
    #expect(first.places == ["1:27 syntax-json-truncated"])
    // A last line that breaks off means that the file does.
    let cut = FormatReading(CSLJSON.self, Array("{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"b\",\"ti".utf8))
    #expect(cut.isDamaged)
    #expect(cut.records.map(\.source.key) == ["a"])
    #expect(cut.places == ["2:14 syntax-json-truncated"])
  }

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    for path in try fixtures(in: "csl-json/valid") + fixtures(in: "csl-json/invalid") {
      let bytes = try fixture(path)
      let whole = FormatReading(CSLJSON.self, bytes)
      for cut in 0..<bytes.count {
        let divided = FormatReading(CSLJSON.self, bytes, cutAt: [cut])
        guard divided == whole else {
          #expect(divided == whole, "\(path) divided at \(cut)")
          break
        }
      }
      #expect(
        FormatReading(CSLJSON.self, bytes, cutAt: Array(1..<max(1, bytes.count))) == whole, "\(path) byte by byte")
    }
  }

  // FAULTS A10.
  @Test("Cut short at any byte, all that is whole before is kept") func truncation() throws {
    for path in try fixtures(in: "csl-json/valid") where !path.hasSuffix("empty.json") {
      let bytes = try fixture(path)
      let whole = FormatReading(CSLJSON.self, bytes)
      let end = (bytes.lastIndex { $0 > 0x20 } ?? 0) + 1
      for cut in 0..<end {
        let reading = FormatReading(CSLJSON.self, Array(bytes[..<cut]))
        #expect(Array(whole.records.prefix(reading.records.count)) == reading.records, "\(path) cut at \(cut)")
        #expect(reading.diagnostics.filter { $0.severity == .error }.count <= 1, "\(path) cut at \(cut)")
        // Only between two lines can it be whole.
        let isWhole = path.hasSuffix("lines.jsonl") && (cut > 0 && (bytes[cut] <= 0x0A || bytes[cut - 1] <= 0x0A))
        #expect(reading.isDamaged != isWhole, "\(path) cut at \(cut)")
      }
    }
  }

  @Test func nothingEndsTheProcess() throws {
    for path in try fixtures(in: "csl-json/valid") + fixtures(in: "csl-json/invalid") {
      var bytes = try fixture(path)
      var random = SystemRandomNumberGenerator()
      for _ in 0..<50 {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        bytes[position] = UInt8.random(in: 0...255, using: &random)
        let reading = FormatReading(CSLJSON.self, bytes)
        #expect(reading.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 })
      }
    }
  }

  @Test(
    "Recognised by content",
    arguments: [
      ("[]", true), ("[{}]", true), ("[", true), ("{", true), ("{\"ti", true), ("[{\"title\":\"A\"}]", true),
      ("{\"items\":[]}", true), ("{\"items\":[{\"title\":\"A\"}]}", true), ("\u{FEFF} [ {\"id\":\"A\"", true),
      ("{\"id\":\"x\",\"title\":\"A\"}\n{\"id\":", true), ("[{\"id\":\"a\",\"author\":[{\"family\":", true),
      ("{\"error\":\"x\"}", false), ("[1,2]", false), ("5", false), ("", false), ("@article{a,", false),
      ("TY  - JOUR", false),
      ("{\"network\":{\"items\":[]}}", false), ("{\"id\":\"https://openalex.org/W1\",\"display_name\":\"x\"}", false),
      ("{\"meta\":{},\"results\":[{\"id\":\"W1\",\"title\":\"x\",\"authorships\":[]}]}", false),
      ("{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[{\"DOI\":\"10.1/x\"}]}}", false),
      ("{\"DOI\":\"10.1/x\",\"title\":[\"T\"]}", false), ("{\"data\":[{\"paperId\":\"a\",\"title\":\"T\"}]}", false),
      ("{\"data\":{\"id\":\"10.1/x\",\"type\":\"dois\",\"attributes\":{}}}", false), ("{\"foo\":1}", false),
    ])
  func recognition(text: String, isCSL: Bool) {
    #expect(CSLJSON.recognizes(ByteWindow(text)) == isCSL)
  }
}
