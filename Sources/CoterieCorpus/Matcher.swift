import CoterieRecords

/// A forest of joined records, each tree with the ids that its members have. Records are in order of title, then of
/// content.
struct Matcher {
  private let facts: [RecordFacts]
  private var parent: [Int]
  private var identifiers: [[Identifier]]
  /// How many records under one title, year and first author a record is compared with.
  private static let maxRivals = 64

  init(facts: [RecordFacts]) {
    self.facts = facts
    parent = Array(facts.indices)
    identifiers = facts.map(\.identifiers)
  }

  /// The trees of at least two records, in order of their first members.
  var groups: [[Int]] {
    var forest = self
    var place: [Int: Int] = [:]
    var result: [[Int]] = []
    for record in facts.indices {
      let root = forest.root(record)
      if let group = place[root] {
        result[group].append(record)
      } else {
        place[root] = result.count
        result.append([record])
      }
    }
    return result.filter { $0.count > 1 }
  }

  private mutating func root(_ record: Int) -> Int {
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
  mutating func joinByIdentifier() -> [(Identifier, Int, Int)] {
    var clashes: [(Identifier, Int, Int)] = []
    for doiFirst in [true, false] {
      var holder: [Identifier: Int] = [:]
      for record in facts.indices {
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

  mutating func joinByTitle() {
    var start = 0
    while start < facts.count {
      var end = start + 1
      while end < facts.count, facts[end].title == facts[start].title { end += 1 }
      if end - start > 1, !facts[start].title.isEmpty { joinTitle(start..<end) }
      start = end
    }
  }

  /// Records of one title: full agreement of year and first author first, then those that lack one or both.
  private mutating func joinTitle(_ records: Range<Int>) {
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
