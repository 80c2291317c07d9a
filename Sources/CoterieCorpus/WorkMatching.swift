import CoterieRecords
import CoterieText

/// Which records describe one paper: those with the same DOI or the same id of one database; then those with the same
/// normalised title, the same year and the same first author, where an absent year or author list agrees with any.
/// Never records with two different DOIs or two different ids of one database, and never records whose titles have
/// nothing in common: an id on them is a mistake, or a book's on its chapters, and is reported.
///
/// The result does not depend on the order of the records: candidates are tried in an order of their content.
///
/// - Complexity: O(n) for n records, and O(k log k) for k of them that share an id or a title; a title shared by more than
///   64 papers that ids keep apart is compared with so many of them only.
enum WorkMatching {
  /// The groups of at least two records that are one paper, as indices: the best known first within a group.
  static func groups(
    of records: [Record], titleKeys: [String]
  ) -> (groups: [[Int]], diagnostics: [Diagnostic]) {
    var sharers = Sharers(records, titleKeys: titleKeys)
    guard !sharers.isEmpty else { return ([], []) }
    // Only records that share something are compared, so only they are ordered.
    let order = sharers.members.sorted { a, b in
      if titleKeys[a] != titleKeys[b] { return titleKeys[a] < titleKeys[b] }
      return RecordOrder.precedes(records[a], titleKeys[a], records[b], titleKeys[b])
    }
    sharers = Sharers()
    var matcher = Matcher(facts: order.map { RecordFacts(records[$0], title: titleKeys[$0]) })
    let clashes = matcher.joinByIdentifier()
    matcher.joinByTitle()
    let groups = matcher.groups.map { group in group.map { order[$0] } }
    let diagnostics = clashes.map { id, first, second in
      let (source, other) = (records[order[second]].source, records[order[first]].source)
      return Diagnostic(
        file: source.file, line: source.line, column: 1, severity: .warning, code: "same-id-other-title",
        text: "has the \(id.scheme.rawValue) \(id.value) of '\(other.key)' (\(other.file):\(other.line)) but another"
          + " title; they are kept apart", record: source.key)
    }
    return (groups, diagnostics)
  }
}

/// The records that share a title or an id with another one.
private struct Sharers {
  private(set) var members: [Int] = []
  var isEmpty: Bool { members.isEmpty }

  init() {}

  init(_ records: [Record], titleKeys: [String]) {
    var isShared = [Bool](repeating: false, count: records.count)
    var holder: [String: Int] = Dictionary(minimumCapacity: records.count)
    for (record, title) in titleKeys.enumerated() where !title.isEmpty {
      let first = holder.updateValue(record, forKey: title)
      guard let first else { continue }
      isShared[first] = true
      isShared[record] = true
    }
    var idHolder: [Identifier: Int] = [:]
    for record in records.indices {
      for id in records[record].identifiers where RecordFacts.identifying.contains(id.scheme) {
        guard let first = idHolder.updateValue(record, forKey: id), first != record else { continue }
        isShared[first] = true
        isShared[record] = true
      }
    }
    members = isShared.indices.filter { isShared[$0] }
  }
}

/// What is compared of a record.
struct RecordFacts {
  let title: String
  let year: Int?
  let yearIsInferred: Bool
  /// Last word of the family name and first initial of the first author, folded.
  let firstAuthor: String?
  let identifiers: [Identifier]
  /// Only looked at where ids say what titles may deny.
  let printedTitle: String

  init(_ record: Record, title: String) {
    printedTitle = record.title
    self.title = title
    year = record.date?.year
    yearIsInferred = record.date?.yearIsInferred ?? false
    firstAuthor = record.authors.first.flatMap { MatchKey.isPlaceholder($0.name) ? nil : RecordFacts.key($0.name) }
    identifiers = record.identifiers.filter { RecordFacts.identifying.contains($0.scheme) }.sorted()
  }

  /// Whether two titles could be one paper's: one is missing, they begin alike, or share a third of their words.
  func titleCouldBe(_ other: RecordFacts) -> Bool {
    if title.isEmpty || other.title.isEmpty || title == other.title { return true }
    if title.hasPrefix(other.title.prefix(16)) || other.title.hasPrefix(title.prefix(16)) { return true }
    let words = Set(folded(printedTitle).split(separator: " "))
    let others = Set(folded(other.printedTitle).split(separator: " "))
    return 3 * words.intersection(others).count >= min(words.count, others.count)
  }

  /// Ids that one paper has once. ISBN and ISSN are the book's and the journal's.
  static let identifying: Set<Identifier.Scheme> = [
    .doi, .arxiv, .pmid, .pmcid, .openAlex, .webOfScience, .scopus, .dblp, .acl, .semanticScholar,
  ]

  private static func key(_ name: Name) -> String {
    let family = name.family.split(separator: " ").last.map(String.init) ?? name.family
    return MatchKey.compact(family) + "\u{2}" + MatchKey.compact(name.given).prefix(1)
  }
}
