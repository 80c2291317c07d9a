import CoterieRecords
import CoterieText

/// Which records describe one paper: those with the same DOI or the same id of one database; then those with the same
/// normalised title, the same year and the same first author, where an absent year or author list agrees with any.
/// Never records with two different DOIs or two different ids of one database, and never records whose titles have
/// nothing in common: an id on them is a mistake, or a book's on its chapters, and is reported.
///
/// The result does not depend on the order of the records: candidates are tried in an order of their content.
///
/// - Complexity: O(n log n) for n records; a title shared by more than 64 papers that ids keep apart
///   is compared with so many of them only.
enum WorkMatching {
  /// The records, grouped; groups and their members in order of content.
  static func groups(of records: [Record]) -> (groups: [[Record]], diagnostics: [Diagnostic]) {
    let facts = records.map(Facts.init)
    let order = records.indices.sorted { a, b in
      if facts[a].title != facts[b].title { return facts[a].title < facts[b].title }
      return RecordOrder(records[a], title: facts[a].title) < RecordOrder(records[b], title: facts[b].title)
    }
    var matcher = Matcher(facts: facts)
    let clashes = matcher.joinByIdentifier(order)
    matcher.joinByTitle(order)
    var groups: [Int: Int] = [:]
    var result: [[Record]] = []
    for record in order {
      let root = matcher.root(record)
      if let group = groups[root] {
        result[group].append(records[record])
      } else {
        groups[root] = result.count
        result.append([records[record]])
      }
    }
    let diagnostics = clashes.map { id, first, second in
      let (source, other) = (records[second].source, records[first].source)
      return Diagnostic(
        file: source.file, line: source.line, column: 1, severity: .warning, code: "same-id-other-title",
        text:
          "has the \(id.scheme.rawValue) \(id.value) of '\(other.key)' (\(other.file):\(other.line)) but another title;"
          + " they are kept apart", record: source.key)
    }
    return (result, diagnostics)
  }

  /// What is compared of a record.
  struct Facts {
    let title: String
    let year: Int?
    let yearIsInferred: Bool
    /// Last word of the family name and first initial of the first author, folded.
    let firstAuthor: String?
    let identifiers: [Identifier]
    /// Folded words of the title; only looked at where ids say what titles may deny.
    let printedTitle: String

    init(_ record: Record) {
      printedTitle = record.title
      title = MatchKey.compact(record.title)
      year = record.date?.year
      yearIsInferred = record.date?.yearIsInferred ?? false
      firstAuthor = record.authors.first.flatMap { MatchKey.isPlaceholder($0.name) ? nil : Facts.key($0.name) }
      identifiers = record.identifiers.filter { Facts.identifying.contains($0.scheme) }.sorted()
    }

    /// Whether two titles could be one paper's: one is missing, they begin alike, or share a third of their words.
    func titleCouldBe(_ other: Facts) -> Bool {
      if title.isEmpty || other.title.isEmpty || title == other.title { return true }
      if title.hasPrefix(other.title.prefix(16)) || other.title.hasPrefix(title.prefix(16)) { return true }
      let words = Set(folded(printedTitle).split(separator: " "))
      let others = Set(folded(other.printedTitle).split(separator: " "))
      return 3 * words.intersection(others).count >= min(words.count, others.count)
    }

    /// Ids that one paper has once. ISBN and ISSN are the book's and the journal's.
    private static let identifying: Set<Identifier.Scheme> = [
      .doi, .arxiv, .pmid, .pmcid, .openAlex, .webOfScience, .scopus, .dblp, .acl, .semanticScholar,
    ]

    private static func key(_ name: Name) -> String {
      let family = name.family.split(separator: " ").last.map(String.init) ?? name.family
      return MatchKey.compact(family) + "\u{2}" + MatchKey.compact(name.given).prefix(1)
    }
  }
}

/// A forest of joined records, each tree with the ids that its members have.
private struct Matcher {
  private let facts: [WorkMatching.Facts]
  private var parent: [Int]
  private var identifiers: [[Identifier]]
  /// How many records under one title, year and first author a record is compared with.
  private static let maxRivals = 64

  init(facts: [WorkMatching.Facts]) {
    self.facts = facts
    parent = Array(facts.indices)
    identifiers = facts.map(\.identifiers)
  }

  mutating func root(_ record: Int) -> Int {
    var record = record
    while parent[record] != record {
      parent[record] = parent[parent[record]]
      record = parent[record]
    }
    return record
  }

  /// Joins two trees unless they have different ids of one scheme. Returns whether they are one now.
  private mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (root(a), root(b))
    if a == b { return true }
    for id in identifiers[a] where identifiers[b].contains(where: { $0.scheme == id.scheme && $0 != id }) {
      return false
    }
    for id in identifiers[b] where !identifiers[a].contains(id) { identifiers[a].append(id) }
    identifiers[b] = []
    parent[b] = a
    return true
  }

  /// DOIs first, then the databases' ids. Returns the ids that two records share whose titles differ, with the records.
  mutating func joinByIdentifier(_ order: [Int]) -> [(Identifier, Int, Int)] {
    var clashes: [(Identifier, Int, Int)] = []
    for doiFirst in [true, false] {
      var holder: [Identifier: Int] = [:]
      for record in order {
        for id in facts[record].identifiers where (id.scheme == .doi) == doiFirst {
          guard let other = holder[id] else {
            holder[id] = record
            continue
          }
          if facts[other].titleCouldBe(facts[record]) {
            _ = join(other, record)
          } else {
            clashes.append((id, other, record))
          }
        }
      }
    }
    return clashes
  }

  /// `order` is ascending by title, so that equal titles stand together.
  mutating func joinByTitle(_ order: [Int]) {
    var start = 0
    while start < order.count {
      let title = facts[order[start]].title
      var end = start + 1
      while end < order.count, facts[order[end]].title == title { end += 1 }
      if end - start > 1, !title.isEmpty { joinTitle(Array(order[start..<end])) }
      start = end
    }
  }

  /// Records of one title: full agreement of year and first author first, then those that lack one or both.
  private mutating func joinTitle(_ records: [Int]) {
    var byYearAndAuthor: [String: [Int]] = [:]
    var byYear: [Int: [Int]] = [:]
    var byAuthor: [String: [Int]] = [:]
    var all: [Int] = []
    func full(_ year: Int, _ author: String) -> String { "\(year) \(author)" }

    // The complete ones, and the groups under which the others look.
    for record in records {
      guard let year = facts[record].year, let author = facts[record].firstAuthor else { continue }
      var joined = attach(record, to: byYearAndAuthor[full(year, author)] ?? [])
      if !joined, facts[record].yearIsInferred {
        joined =
          attach(record, to: byYearAndAuthor[full(year - 1, author)] ?? [])
          || attach(record, to: byYearAndAuthor[full(year + 1, author)] ?? [])
      }
      if joined { continue }
      byYearAndAuthor[full(year, author), default: []].append(record)
      byYear[year, default: []].append(record)
      byAuthor[author, default: []].append(record)
      all.append(record)
    }
    for record in records {
      let (year, author) = (facts[record].year, facts[record].firstAuthor)
      if year != nil && author != nil { continue }
      let rivals: [Int]
      if let author {
        rivals = byAuthor[author] ?? []
      } else if let year {
        rivals = byYear[year] ?? []
      } else {
        rivals = all
      }
      if attach(record, to: rivals) { continue }
      // Nobody complete agrees: it becomes one to look for itself.
      if let author { byAuthor[author, default: []].append(record) }
      if let year { byYear[year, default: []].append(record) }
      all.append(record)
    }
    // What lacks a year and what lacks an author may still agree with each other.
    for record in records where facts[record].year == nil && facts[record].firstAuthor != nil {
      let anonymous = all.lazy.filter { [facts] in facts[$0].firstAuthor == nil }.prefix(Self.maxRivals)
      _ = attach(record, to: Array(anonymous))
    }
  }

  private mutating func attach(_ record: Int, to rivals: [Int]) -> Bool {
    for rival in rivals.prefix(Self.maxRivals) where join(rival, record) { return true }
    return false
  }
}
