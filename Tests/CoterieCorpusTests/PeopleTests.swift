import CoterieCorpus
import CoterieRecords
import Testing

/// How names become people: COMMANDS' rules for `--names`, ids and display names.
struct PeopleTests {
  static func corpus(_ policy: NamePolicy, _ papers: [[Contributor]]) -> Corpus {
    var builder = CorpusBuilder(namePolicy: policy)
    builder.add(
      papers.enumerated().map { index, authors in
        var record = Record(source: .init(file: "a", line: index + 1, key: "\(index)"), title: "Paper \(index)")
        record.date = PartialDate(year: 2000 + index)
        record.authors = authors
        return record
      })
    return builder.build()
  }

  static func person(_ given: String, _ family: String, orcid: String? = nil, s2: String? = nil) -> Contributor {
    var identifiers: [Identifier] = []
    if let orcid { identifiers.append(.init(scheme: .orcid, canonical: orcid)) }
    if let s2 { identifiers.append(.init(scheme: .semanticScholar, canonical: s2)) }
    return Contributor(name: Name(given: given, family: family), identifiers: identifiers)
  }

  @Test("folded: case, diacritics, hyphens, spacing and dots don't tell people apart; exact: all do")
  func policies() {
    let papers = [
      [Self.person("Wei-Yun", "Ma")], [Self.person("Weiyun", "MA")], [Self.person("Wei Yun", "Ma")],
      [Self.person("José", "Ma")], [Self.person("Jose", "Ma")],
    ]
    #expect(Self.corpus(.folded, papers).authors.count == 2)
    #expect(Self.corpus(.matched, papers).authors.count == 2)
    #expect(Self.corpus(.exact, papers).authors.count == 5)
    #expect(Self.corpus(.initials, papers).authors.map(\.id).count == 2)
  }

  @Test("initials: surname and first initial")
  func initials() {
    let corpus = Self.corpus(
      .initials, [[Self.person("Jane", "Doe")], [Self.person("J. Q.", "Doe")], [Self.person("Karl", "Doe")]])
    #expect(corpus.authors.count == 2)
  }

  @Test("ids: an ORCID joins different names and parts equal ones")
  func ids() {
    let corpus = Self.corpus(
      .ids,
      [
        [Self.person("Jane", "Doe", orcid: "0000-0002-1825-0097")],
        [Self.person("Jane", "Smith", orcid: "0000-0002-1825-0097")],
        [Self.person("Yang", "Liu", orcid: "0000-0001-5109-3700")],
        [Self.person("Yang", "Liu", s2: "77")],
        [Self.person("Yang", "Liu")],
      ])
    #expect(
      corpus.authors.map(\.id) == ["0000-0001-5109-3700", "0000-0002-1825-0097", "s2:77", "yang-liu"])
    // Same display name, numbered by first paper.
    #expect(corpus.authors.map(\.displayName) == ["Yang Liu", "Jane Smith", "Yang Liu (2)", "Yang Liu (3)"])
    #expect(corpus.authors[1].spellings.map(\.name) == ["Jane Smith", "Jane Doe"], "of two frequent alike, the longer")
  }

  @Test("people who share a slug are numbered by their first paper")
  func slugs() {
    let corpus = Self.corpus(
      .exact, [[Self.person("Jose", "Ma")], [Self.person("José", "Ma")], [Self.person("JOSE", "MA")]])
    #expect(corpus.authors.map(\.id) == ["jose-ma", "jose-ma-2", "jose-ma-3"])
    #expect(corpus.authors.map(\.displayName) == ["Jose Ma", "José Ma", "JOSE MA"])
  }

  @Test("a slug keeps letters of any script")
  func scripts() {
    let corpus = Self.corpus(
      .folded,
      [[Contributor(name: Name(family: "王伟"))], [Self.person("Ådne", "Çağlar")], [Self.person("Мария", "Иванова")]])
    #expect(Set(corpus.authors.map(\.id)) == ["王伟", "adne-caglar", "мария-иванова"])
  }

  @Test("the most frequent spelling is the display name, then the longest, then the first in code-point order")
  func displayName() {
    let corpus = Self.corpus(
      .folded,
      [
        [Self.person("Wei-Yun", "Ma")], [Self.person("Weiyun", "Ma")], [Self.person("Weiyun", "Ma")],
        [Self.person("Zoé", "Ant")], [Self.person("Zoe", "Ant")],
      ])
    #expect(Set(corpus.authors.map(\.displayName)) == ["Weiyun Ma", "Zoe Ant"])
  }

  @Test("nobody is Anonymous; an author listed twice is one (FAULTS 55, 56)")
  func placeholders() {
    let corpus = Self.corpus(
      .folded,
      [
        [Contributor(name: Name(family: "Anonymous")), Self.person("Jane", "Doe"), Self.person("Jane", "Doe")],
        [Contributor(name: Name(literal: "[No author name available]"))], [Contributor(name: Name(family: "-"))],
      ])
    #expect(corpus.authors.map(\.displayName) == ["Jane Doe"])
    #expect(corpus.works[0].authors.map { $0 == nil } == [true, false, false])
    #expect(corpus.works[0].distinctAuthors.count == 1)
    #expect(corpus.authors[0].works.count == 1)
    #expect(corpus.worksWithoutAuthors == 2)
  }

  @Test("an organisation is not the person of that name")
  func organisations() {
    let corpus = Self.corpus(.folded, [[Contributor(name: Name(literal: "Jane Doe"))], [Self.person("Jane", "Doe")]])
    #expect(corpus.authors.map(\.isOrganization) == [true, false])
  }

  @Test("two ORCIDs on one folded name identify nobody, and the slug stays")
  func conflictingIdentifiers() {
    let corpus = Self.corpus(
      .folded,
      [
        [Self.person("Yang", "Liu", orcid: "0000-0002-1825-0097")],
        [Self.person("Yang", "Liu", orcid: "0000-0001-5109-3700")],
      ])
    #expect(corpus.authors.map(\.id) == ["yang-liu"])
  }
}
