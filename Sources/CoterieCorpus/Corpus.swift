import CoterieRecords

/// A work of a corpus: an index into `Corpus.works`.
public struct WorkID: Sendable, Hashable, Comparable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (a: WorkID, b: WorkID) -> Bool { a.index < b.index }
}

/// An author of a corpus: an index into `Corpus.authors`.
public struct AuthorID: Sendable, Hashable, Comparable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (a: AuthorID, b: AuthorID) -> Bool { a.index < b.index }
}

/// A paper, once, however many records describe it.
public struct Work: Sendable {
  /// What the records say together; see `WorkMerging.swift` for which of them wins a field.
  public let record: Record
  /// Every place where it was read, ascending.
  public let sources: [Record.Source]
  /// Who stands behind each entry of `record.authors`: the same length and order. Nil for an entry that names nobody
  /// (`Anonymous`, `N/A`). An author whom a record lists twice occurs twice.
  public let authors: [AuthorID?]
  /// The authors, each once, in the order of the list.
  public let distinctAuthors: [AuthorID]

  init(record: Record, sources: [Record.Source], authors: [AuthorID?]) {
    self.record = record
    self.sources = sources
    self.authors = authors
    var distinct: [AuthorID] = []
    distinct.reserveCapacity(authors.count)
    if authors.count <= 16 {
      for case let author? in authors where !distinct.contains(author) { distinct.append(author) }
    } else {
      var seen = Set<AuthorID>()
      for case let author? in authors where seen.insert(author).inserted { distinct.append(author) }
    }
    distinctAuthors = distinct
  }
}

/// A person (or an organisation) who writes papers, as far as the corpus can tell people apart.
public struct Author: Sendable {
  /// One way in which the name is printed, in display order, and how many mentions print it so.
  public struct Spelling: Sendable, Hashable {
    public let name: String
    public internal(set) var count: Int
  }

  /// Stable and unique: the ORCID, else a database id with its scheme, else the slug of the name.
  public let id: String
  /// The most frequent spelling, then the longest, then the first in code-point order; people who share one are
  /// numbered from the second on: `Yang Liu (2)`.
  public let displayName: String
  /// Most frequent first, then longest, then in code-point order.
  public let spellings: [Spelling]
  /// Everybody's ids that were seen with the name, ascending.
  public let identifiers: [Identifier]
  /// The papers, ascending, each once.
  public let works: [WorkID]
  /// The name is an organisation's or consortium's.
  public let isOrganization: Bool

  func with(works: [WorkID]) -> Author {
    Author(
      id: id, displayName: displayName, spellings: spellings, identifiers: identifiers, works: works,
      isOrganization: isOrganization)
  }
}

/// Works, authors and who wrote what: what a collection of records says once duplicates are merged and names are
/// taken for people. Immutable; `CorpusBuilder` makes it.
///
/// Works are in order of date (undated ones last), then title; authors in order of id. Neither depends on the order
/// in which files or records were read.
public struct Corpus: Sendable {
  public let works: [Work]
  public let authors: [Author]
  /// How names became people.
  public let namePolicy: NamePolicy
  /// Records that went in, before duplicates were merged.
  public let recordCount: Int
  /// What came to light when records were compared.
  public let diagnostics: [Diagnostic]

  public subscript(work: WorkID) -> Work { works[work.index] }
  public subscript(author: AuthorID) -> Author { authors[author.index] }

  /// Works that name no author, or nobody but placeholders.
  public var worksWithoutAuthors: Int {
    works.count { work in work.authors.allSatisfy { $0 == nil } }
  }

  /// Works whose author list is known to be cut.
  public var worksWithTruncatedAuthors: Int { works.count { $0.record.authorsTruncated } }

  /// The corpus of only those works that `isKept` keeps: with their authors, whose ids and names stay.
  public func filtered(_ isKept: (Work) -> Bool) -> Corpus {
    var newWork = [Int](repeating: -1, count: works.count)
    var keptWorks: [Work] = []
    for (index, work) in works.enumerated() where isKept(work) {
      newWork[index] = keptWorks.count
      keptWorks.append(work)
    }
    var newAuthor = [Int](repeating: -1, count: authors.count)
    var keptAuthors: [Author] = []
    for (index, author) in authors.enumerated() {
      let left = author.works.compactMap { newWork[$0.index] < 0 ? nil : WorkID(newWork[$0.index]) }
      if left.isEmpty { continue }
      newAuthor[index] = keptAuthors.count
      keptAuthors.append(author.with(works: left))
    }
    keptWorks = keptWorks.map { work in
      Work(
        record: work.record, sources: work.sources,
        authors: work.authors.map { $0.map { AuthorID(newAuthor[$0.index]) } })
    }
    return Corpus(
      works: keptWorks, authors: keptAuthors, namePolicy: namePolicy, recordCount: recordCount,
      diagnostics: diagnostics)
  }

  /// The papers that two authors wrote together, ascending.
  ///
  /// - Complexity: O(p + q), the numbers of their papers.
  public func jointWorks(_ a: AuthorID, _ b: AuthorID) -> [WorkID] {
    var result: [WorkID] = []
    let (p, q) = (self[a].works, self[b].works)
    var (i, j) = (0, 0)
    while i < p.count, j < q.count {
      if p[i] == q[j] {
        result.append(p[i])
        i += 1
        j += 1
      } else if p[i] < q[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }
}
