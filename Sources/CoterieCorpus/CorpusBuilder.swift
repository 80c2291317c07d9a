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
  /// - Complexity: O(m + n log n) for m mentions and n records, apart from titles that very many different papers share.
  public func build() -> Corpus {
    var records = records
    let recordCount = records.count
    var titleKeys = records.map { MatchKey.compact($0.title) }
    var sources: [Int: [Record.Source]] = [:]
    var isDropped = [Bool](repeating: false, count: recordCount)
    var diagnostics: [Diagnostic] = []
    if mergesDuplicates {
      let matched = WorkMatching.groups(of: records, titleKeys: titleKeys)
      diagnostics = matched.diagnostics
      // The merged record takes the place of the group's first one.
      for group in matched.groups {
        for record in group { isDropped[record] = true }
        isDropped[group[0]] = false
        let merged = WorkMerging.merge(group.map { records[$0] })
        records[group[0]] = merged.record
        sources[group[0]] = merged.sources
        titleKeys[group[0]] = MatchKey.compact(merged.record.title)
      }
    }
    let order = records.indices.filter { !isDropped[$0] }.sorted { [records] a, b in
      RecordOrder.precedes(records[a], titleKeys[a], records[b], titleKeys[b])
    }
    let people = People(of: order.map { records[$0].authors }, policy: namePolicy)
    let works = order.enumerated().map { position, index in
      Work(
        record: records[index], sources: sources[index] ?? [records[index].source], authors: people.mentions[position])
    }
    return Corpus(
      works: works, authors: people.authors, namePolicy: namePolicy, recordCount: recordCount, diagnostics: diagnostics)
  }
}
