import CoterieRecords
import CoterieText

/// Collects records and makes a corpus of them: merges duplicates, takes names for people, orders everything.
/// The one stage of the path that changes as it goes.
public struct CorpusBuilder: Sendable {
  /// How names become people.
  public var namePolicy: NamePolicy
  /// Whether records of one paper become one work.
  public var mergesDuplicates: Bool
  private var records: [Record] = []

  public init(namePolicy: NamePolicy = .matched, mergesDuplicates: Bool = true) {
    self.namePolicy = namePolicy
    self.mergesDuplicates = mergesDuplicates
  }

  public mutating func add(_ more: [Record]) {
    records.append(contentsOf: more)
  }

  /// The corpus of the records so far.
  ///
  /// - Complexity: O(m log m) for m mentions, apart from titles that very many different papers share.
  public consuming func build() -> Corpus {
    let recordCount = records.count
    var (groups, diagnostics): ([[Record]], [Diagnostic]) =
      mergesDuplicates ? WorkMatching.groups(of: records) : (records.map { [$0] }, [])
    records = []
    var merged = groups.map(WorkMerging.merge)
    groups = []
    merged.sort { $0.order < $1.order }
    let people = People(of: merged.map(\.record), policy: namePolicy)
    let works = merged.enumerated().map { index, work in
      Work(record: work.record, sources: work.sources, authors: people.mentions[index])
    }
    return Corpus(
      works: works, authors: people.authors, namePolicy: namePolicy, recordCount: recordCount, diagnostics: diagnostics)
  }
}
