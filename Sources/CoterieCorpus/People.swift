import CoterieRecords
import CoterieText

/// The people behind the names of a list of works.
struct People {
  private(set) var authors: [Author] = []
  /// Per work, per entry of its author list.
  private(set) var mentions: [[AuthorID?]] = []

  /// One person while mentions are being collected.
  private struct Draft {
    var spellings: [Author.Spelling] = []
    var identifiers: Set<Identifier> = []
    var works: [Int] = []
    var isOrganization: Bool
  }

  /// Whose a printed name is, and which of their spellings.
  private struct Mention {
    var draft: Int
    var spelling: Int
    static let nobody = Mention(draft: -1, spelling: -1)
  }

  /// - Parameter lists: The author lists of the works, in the order of the corpus: who comes first in it gets the
  ///   unnumbered slug.
  init(of lists: [[Contributor]], policy: NamePolicy) {
    var drafts: [Draft] = []
    var draftOfKey: [String: Int] = [:]
    // A name that is printed the same way again needs no folding again.
    var known: [Name: Mention] = [:]
    var drafted: [[Int]] = []
    drafted.reserveCapacity(lists.count)

    func mention(_ contributor: Contributor) -> Mention {
      if MatchKey.isPlaceholder(contributor.name) { return .nobody }
      let key = policy.key(of: contributor)
      let draft = draftOfKey[key] ?? drafts.count
      if draft == drafts.count {
        draftOfKey[key] = draft
        drafts.append(Draft(isOrganization: contributor.name.isLiteral))
      }
      let name = contributor.name.display
      if let spelling = drafts[draft].spellings.firstIndex(where: { $0.name == name }) {
        return Mention(draft: draft, spelling: spelling)
      }
      drafts[draft].spellings.append(Author.Spelling(name: name, count: 0))
      return Mention(draft: draft, spelling: drafts[draft].spellings.count - 1)
    }

    for (work, list) in lists.enumerated() {
      var row: [Int] = []
      row.reserveCapacity(list.count)
      for contributor in list {
        let isPlain = policy != .ids || contributor.identifiers.isEmpty
        let found: Mention
        if isPlain, let again = known[contributor.name] {
          found = again
        } else {
          found = mention(contributor)
          if isPlain { known[contributor.name] = found }
        }
        row.append(found.draft)
        guard found.draft >= 0 else { continue }
        drafts[found.draft].spellings[found.spelling].count += 1
        for id in contributor.identifiers { drafts[found.draft].identifiers.insert(id) }
        if drafts[found.draft].works.last != work { drafts[found.draft].works.append(work) }
      }
      drafted.append(row)
    }
    number(drafts, drafted)
  }

  /// Gives the drafts, which are in order of first mention, their ids, display names and final order.
  private mutating func number(_ drafts: [Draft], _ drafted: [[Int]]) {
    var ids: [String] = []
    var shownNames: [String] = []
    var spellings: [[Author.Spelling]] = []
    var taken: Set<String> = []
    var next: [String: Int] = [:]
    var sharers: [String: Int] = [:]
    for draft in drafts {
      let names = draft.spellings.sorted(by: People.precedes)
      let name = names[0].name
      let base = People.stableID(draft.identifiers) ?? People.slugOrHash(name)
      var id = base
      while !taken.insert(id).inserted {
        let number = next[base, default: 2]
        next[base] = number + 1
        id = "\(base)-\(number)"
      }
      let shared = sharers[name, default: 0] + 1
      sharers[name] = shared
      ids.append(id)
      spellings.append(names)
      shownNames.append(shared == 1 ? name : "\(name) (\(shared))")
    }
    let order = drafts.indices.sorted { ids[$0] < ids[$1] }
    var place = [Int](repeating: 0, count: drafts.count)
    for (position, draft) in order.enumerated() { place[draft] = position }
    authors = order.map { draft in
      Author(
        id: ids[draft], displayName: shownNames[draft], spellings: spellings[draft],
        identifiers: drafts[draft].identifiers.sorted(), works: drafts[draft].works.map(WorkID.init),
        isOrganization: drafts[draft].isOrganization)
    }
    mentions = drafted.map { row in row.map { $0 < 0 ? nil : AuthorID(place[$0]) } }
  }

  /// Most frequent first, then longest, then in code-point order.
  private static func precedes(_ a: Author.Spelling, _ b: Author.Spelling) -> Bool {
    if a.count != b.count { return a.count > b.count }
    let (lengthA, lengthB) = (a.name.unicodeScalars.count, b.name.unicodeScalars.count)
    if lengthA != lengthB { return lengthA > lengthB }
    return a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
  }

  /// The ORCID, else a database id with its scheme. Several different ones of a scheme identify nobody.
  private static func stableID(_ identifiers: Set<Identifier>) -> String? {
    let sorted = identifiers.sorted()
    let orcids = sorted.filter { $0.scheme == .orcid }
    if orcids.count == 1 { return orcids[0].value }
    for id in sorted where id.scheme != .orcid && sorted.count(where: { $0.scheme == id.scheme }) == 1 {
      return "\(id.scheme.rawValue):\(id.value)"
    }
    return nil
  }

  /// A name of symbols only has no slug; its code points stand in.
  private static func slugOrHash(_ name: String) -> String {
    let slug = slug(name)
    if !slug.isEmpty { return slug }
    return "u-" + name.unicodeScalars.prefix(8).map { String($0.value, radix: 16) }.joined(separator: "-")
  }
}
