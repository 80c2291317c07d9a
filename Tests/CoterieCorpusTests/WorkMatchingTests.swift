import CoterieCorpus
import CoterieRecords
import Testing

/// Which records become one work. Every expectation follows from the rule in the words: same DOI; else same
/// normalised title, year and first author, absent ones agreeing with any; never two DOIs or two ids of a database.
struct WorkMatchingTests {
  static func record(
    _ title: String, _ year: Int? = nil, _ authors: [String] = [], doi: String? = nil, key: String = "k",
    inferred: Bool = false, ids: [Identifier] = []
  ) -> Record {
    var record = Record(source: .init(file: "a.bib", line: 1, key: key), title: title)
    record.date = year.map { PartialDate(year: $0, yearIsInferred: inferred) }
    record.authors = authors.map { name in
      let parts = name.split(separator: ",")
      return Contributor(
        name: parts.count == 2
          ? Name(given: String(parts[1].dropFirst()), family: String(parts[0])) : Name(family: name))
    }
    record.identifiers = (doi.map { [Identifier(scheme: .doi, canonical: $0)] } ?? []) + ids
    return record
  }

  static func works(_ records: [Record], merge: Bool = true) -> [Work] {
    var builder = CorpusBuilder(mergesDuplicates: merge)
    builder.add(records)
    return builder.build().works
  }

  @Test("equal DOIs are one work, whatever else differs in spelling")
  func sameDOI() {
    let works = Self.works([
      Self.record("On Growth and Form", 2019, ["Doe, Jane"], doi: "10.1/a"),
      Self.record("On growth and form: a review", 2020, ["Doe, J."], doi: "10.1/a"),
    ])
    #expect(works.count == 1)
    #expect(works[0].sources.count == 1, "both stand at the same place in this test")
    #expect(works[0].record.title == "On growth and form: a review", "the longer title")
  }

  @Test("title, year and first author: case, punctuation and diacritics don't matter")
  func sameTitle() {
    let works = Self.works([
      Self.record("Café: étude des réseaux", 2020, ["Müller, Karl"]),
      Self.record("CAFE – Etude des reseaux", 2020, ["Muller, K."]),
    ])
    #expect(works.count == 1)
  }

  @Test(
    "what agrees and what doesn't",
    arguments: [
      (2020, "Doe, Jane", 2020, "Doe, Jane", 1),
      (2020, "Doe, Jane", 2021, "Doe, Jane", 2),
      (2020, "Doe, Jane", 2020, "Roe, Jane", 2),
      (2020, "Doe, Jane", 2020, "Doe, Karl", 2),
      (nil, "Doe, Jane", 2020, "Doe, Jane", 1),
      (2020, nil, 2020, "Doe, Jane", 1),
      (nil, nil, 2020, "Doe, Jane", 1),
      (nil, "Doe, Jane", 2020, nil, 1),
      (2019, nil, 2020, "Doe, Jane", 2),
    ] as [(Int?, String?, Int?, String?, Int)])
  func pairs(year: Int?, author: String?, otherYear: Int?, otherAuthor: String?, expected: Int) {
    let records = [
      Self.record("A title of some words", year, author.map { [$0] } ?? []),
      Self.record("A title of some words", otherYear, otherAuthor.map { [$0] } ?? [], key: "l"),
    ]
    #expect(Self.works(records).count == expected)
    #expect(Self.works(records.reversed()).count == expected)
  }

  @Test("an inferred year is off by at most one")
  func inferredYear() {
    #expect(
      Self.works([
        Self.record("A title of some words", 2025, ["Doe, Jane"], inferred: true),
        Self.record("A title of some words", 2024, ["Doe, Jane"]),
      ]).count == 1)
    #expect(
      Self.works([
        Self.record("A title of some words", 2026, ["Doe, Jane"], inferred: true),
        Self.record("A title of some words", 2024, ["Doe, Jane"]),
      ]).count == 2)
  }

  @Test("two DOIs, or two ids of one database, are two works even under one title")
  func vetoes() {
    #expect(
      Self.works([
        Self.record("Preface", 2020, ["Doe, Jane"], doi: "10.1/a"),
        Self.record("Preface", 2020, ["Doe, Jane"], doi: "10.1/b"),
      ]).count == 2)
    let pmids = ["1", "2"].map { Identifier(scheme: .pmid, canonical: $0) }
    #expect(
      Self.works([
        Self.record("Preface", 2020, ["Doe, Jane"], ids: [pmids[0]]),
        Self.record("Preface", 2020, ["Doe, Jane"], ids: [pmids[1]]),
      ]).count == 2)
    // A veto holds through a third record: it has the PMID of the first and the DOI of the second.
    let works = Self.works([
      Self.record("Preface", 2020, ["Doe, Jane"], doi: "10.1/a"),
      Self.record("Preface", 2020, ["Doe, Jane"], doi: "10.1/b"),
      Self.record("Preface", 2020, ["Doe, Jane"]),
    ])
    #expect(works.count == 2)
  }

  @Test("one DOI on two titles that have nothing in common: kept apart, and said (FAULTS 62)")
  func sameIdOtherTitle() {
    var builder = CorpusBuilder()
    builder.add([
      Self.record("Graph kernels", 2020, ["Doe, Jane"], doi: "10.1/book", key: "one"),
      Self.record("Molecular biology of yeast", 2020, ["Roe, Jane"], doi: "10.1/book", key: "two"),
    ])
    let corpus = builder.build()
    #expect(corpus.works.count == 2)
    #expect(corpus.diagnostics.map(\.code) == ["same-id-other-title"])
  }

  @Test("--no-merge keeps everything")
  func noMerge() {
    let record = Self.record("A title", 2020, ["Doe, Jane"], doi: "10.1/a")
    #expect(Self.works([record, record], merge: false).count == 2)
  }

  @Test("fields of both are united, the better one wins")
  func fields() {
    var page = Self.record("A title of some words", 2026, ["Doe, Jane", "Roe, Karl"], key: "page", inferred: true)
    page.authorsTruncated = true
    page.authorCount = 4
    page.tags = ["CL"]
    var entry = Self.record(
      "A Title of Some Words", 2025, ["Doe, Jane", "Roe, Karl", "Poe, Ann", "Low, Bo"], doi: "10.1/a", key: "entry")
    entry.date = PartialDate(year: 2025, month: 5, day: 28)
    entry.container = "Journal"
    entry.citationCount = 7
    for records in [[page, entry], [entry, page]] {
      let works = Self.works(records)
      #expect(works.count == 1)
      let merged = works[0].record
      #expect(merged.authors.count == 4)
      #expect(!merged.authorsTruncated)
      #expect(merged.authorCount == 4)
      #expect(merged.date == PartialDate(year: 2025, month: 5, day: 28))
      #expect(merged.tags == ["CL"])
      #expect(merged.container == "Journal")
      #expect(merged.citationCount == 7)
      #expect(works[0].sources.map(\.key) == ["entry", "page"])
    }
  }

  @Test("the order of records changes nothing")
  func order() {
    var generator = SystemLikeGenerator(state: 7)
    var records: [Record] = []
    for number in 0..<300 {
      let title = "Title number \(number % 40)"
      let year: Int? = number % 3 == 0 ? nil : 2000 + number % 4
      let authors = number % 5 == 0 ? [] : ["Family\(number % 7), Given"]
      records.append(
        Self.record(title, year, authors, doi: number % 11 == 0 ? "10.1/\(number % 22)" : nil, key: "\(number)"))
    }
    let expected = Self.works(records)
    for _ in 0..<10 {
      records.shuffle(using: &generator)
      let works = Self.works(records)
      #expect(works.map(\.sources) == expected.map(\.sources))
      #expect(works.map(\.record) == expected.map(\.record))
    }
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same shuffles on every run.
struct SystemLikeGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
