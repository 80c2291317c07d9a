import CoterieRecords
import CoterieText
import Testing

@Suite("CSL-JSON is written") struct CSLJSONWriterTests {
  private func identifier(_ scheme: Identifier.Scheme, _ value: String) -> Identifier {
    Identifier(scheme: scheme, canonical: value)
  }

  /// Records with every field, alone and together.
  private var samples: [Record] {
    var samples: [Record] = []
    func add(_ key: String, _ title: String = "A title", _ change: (inout Record) -> Void = { _ in }) {
      var record = Record(source: .init(file: "a.bib", line: 7, key: key), title: title)
      change(&record)
      samples.append(record)
    }
    add("plain")
    add("odd title", "Quotes \" and \\ and <angles> & é 王 𝄞 (a < b > c)")
    add("no title", "") { $0.authors = [Contributor(name: Name(family: "Plato"))] }
    add("names") {
      $0.authors = [
        Name(given: "Jun Rui", family: "Lee"), Name(given: "D. J.", family: "Watts"),
        Name(given: "Vincent", particle: "van", family: "Gogh"), Name(given: "J.", particle: "de la", family: "Cruz"),
        Name(given: "Martin Luther", family: "King", suffix: "Jr."), Name(family: "Plato"),
        Name(literal: "ATLAS Collaboration"),
        Name(literal: "Simon and Schuster, Inc."), Name(given: "伟", family: "王"),
        Name(given: "Á.", family: "O'Neill-Łukasz"),
        Name(given: "J", particle: "von der", family: "Berg", suffix: "III"), Name(family: "et al"),
        Name(given: "Other", family: "Others"), Name(literal: "others and friends"),
        Name(given: "X.", family: "\"Quote\""),
        Name(literal: "N/A"), Name(family: "-"),
      ].map { Contributor(name: $0) }
      $0.editors = [Contributor(name: Name(given: "E.", family: "Editor"))]
    }
    for kind in Record.Kind.allCases { add("kind \(kind.rawValue)") { $0.kind = kind } }
    add("year") { $0.date = PartialDate(year: 1999) }
    add("month") { $0.date = PartialDate(year: 1999, month: 12) }
    add("day") { $0.date = PartialDate(year: 2024, month: 2, day: 29) }
    add("inferred") { $0.date = PartialDate(year: 2025, month: 5, day: 22, yearIsInferred: true) }
    add("before") { $0.date = PartialDate(year: -300) }
    add("ids") {
      $0.identifiers = [
        self.identifier(.doi, "10.1000/xyz"), self.identifier(.pmid, "123"), self.identifier(.pmcid, "PMC9"),
      ]
    }
    add("ids in another order") {
      $0.identifiers = [
        self.identifier(.openAlex, "W12"), self.identifier(.pmid, "123"), self.identifier(.doi, "10.1000/xyz"),
      ]
    }
    add("two DOIs, ISSNs") {
      $0.identifiers = [
        self.identifier(.doi, "10.1000/x(1)"), self.identifier(.doi, "10.1000/y"), self.identifier(.issn, "0378-5955"),
        self.identifier(.issn, "2434-561X"), self.identifier(.isbn, "9780306406157"), self.identifier(.acl, "P19-1001"),
        self.identifier(.init(rawValue: "own scheme"), "Any value"),
      ]
    }
    add("keywords") { $0.keywords = ["networks", "graph theory"] }
    add("keywords with commas") { $0.keywords = ["a, b", "c; d", "e"] }
    add("one keyword with a comma") { $0.keywords = ["Science, History of"] }
    add("all") {
      $0.kind = .paperConference
      $0.authors = [
        Contributor(
          name: Name(given: "A.", family: "One"),
          identifiers: [self.identifier(.orcid, "0000-0002-1825-0097"), self.identifier(.openAlex, "A5")],
          affiliations: [
            Affiliation(
              name: "Univ. of X", country: "DE", identifiers: [self.identifier(.init(rawValue: "ror"), "04pp8hn57")]),
            Affiliation(name: "Second"),
          ]),
        Contributor(name: Name(given: "B.", family: "Two")),
        Contributor(name: Name(literal: "Group"), affiliations: [Affiliation(name: "", country: "FR")]),
      ]
      $0.editors = [
        Contributor(
          name: Name(given: "C.", family: "Three"), identifiers: [self.identifier(.orcid, "0000-0001-5109-3700")])
      ]
      $0.authorsTruncated = true
      $0.authorCount = 40
      $0.date = PartialDate(year: 2020, month: 6)
      $0.container = "Proceedings of Z"
      $0.publisher = "P & Q"
      $0.volume = "XII"
      $0.issue = "3/4"
      $0.pages = "e1–e9"
      $0.language = "en"
      $0.url = "https://example.org/?a=1&b=2"
      $0.identifiers = [self.identifier(.doi, "10.1000/all")]
      $0.organization = "acme"
      $0.tags = ["CL", "Code", "CL"]
      $0.keywords = ["k"]
      $0.citationCount = 0
      $0.trailingCount = 17
      var full = CitedReference(
        text: "Two, B. (1999). T.", identifiers: [self.identifier(.doi, "10.1000/r"), self.identifier(.openAlex, "W3")])
      full.title = "T"
      full.firstAuthor = "Two"
      full.year = 1999
      full.source = "S"
      full.volume = "1"
      full.page = "2"
      $0.references = [
        full, CitedReference(text: "Only text"), CitedReference(identifiers: [self.identifier(.openAlex, "W4")]),
      ]
      $0.isRetracted = true
      $0.abstract = "An abstract."
    }
    add("organization only", "") {
      $0.organization = "acme"
    }
    return samples
  }

  private func readBack(_ bytes: [UInt8]) -> FormatReading {
    FormatReading(CSLJSON.self, bytes, options: ReadOptions(abstracts: true, references: true))
  }

  @Test("What is written reads back to the same records") func roundTrip() throws {
    let bytes = CSLJSONWriter.bytes(of: samples)
    let reading = readBack(bytes)
    #expect(reading.places == [])
    try #require(reading.records.count == samples.count)
    for (back, sample) in zip(reading.records, samples) {
      var back = back
      #expect(back.source.key == sample.source.key)
      back.source = sample.source
      #expect(back == sample, "\(sample.source.key)")
    }
    // Writing again gives the same bytes, but for where the records were read.
    let again = CSLJSONWriter.bytes(of: reading.records, sources: samples.map { [$0.source] })
    #expect(again == bytes)
    #expect(CSLJSON.recognizes(ByteWindow(bytes: bytes, isFinal: true)))
  }

  @Test func form() {
    var record = samples[0]
    record.kind = .book
    record.authors = [
      Contributor(name: Name(given: "V.", particle: "van", family: "G")), Contributor(name: Name(literal: "L")),
    ]
    record.date = PartialDate(year: 2024, month: 5)
    record.identifiers = [identifier(.doi, "10.1000/x")]
    let sources = [record.source, Record.Source(file: "b.ris", line: 1, key: "4")]
    #expect(
      String(decoding: CSLJSONWriter.bytes(of: [record], sources: [sources]), as: UTF8.self) == """
        [
          {
            "id": "plain",
            "type": "book",
            "title": "A title",
            "author": [
              {"family": "G", "given": "V.", "non-dropping-particle": "van"},
              {"literal": "L"}
            ],
            "issued": {"date-parts": [[2024, 5]]},
            "DOI": "10.1000/x",
            "custom": {
              "sources": [
                {"file": "a.bib", "line": 7, "key": "plain"},
                {"file": "b.ris", "line": 1, "key": "4"}
              ]
            }
          }
        ]

        """)
    #expect(CSLJSONWriter.bytes(of: []) == Array("[]\n".utf8))
  }

  @Test func idsAreUnique() throws {
    let keys = ["a", "a", "a-2", "a", "", "", "item"]
    let records = keys.map { Record(source: .init(file: "f", line: 1, key: $0), title: "T") }
    let reading = readBack(CSLJSONWriter.bytes(of: records))
    #expect(reading.records.map(\.source.key) == ["a", "a-2", "a-2-2", "a-3", "item", "item-2", "item-3"])
  }

  @Test func piecesMakeTheWhole() {
    var writer = CSLJSONWriter()
    var bytes: [UInt8] = []
    for sample in samples {
      writer.add(sample)
      bytes += writer.take()
    }
    writer.finish()
    writer.finish()
    bytes += writer.take()
    #expect(bytes == CSLJSONWriter.bytes(of: samples))
  }
}
