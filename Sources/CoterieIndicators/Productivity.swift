import CoterieCorpus

/// How much each author of a corpus wrote, per author in the order of `Corpus.authors`.
public struct Productivity: Sendable {
  /// Papers, each counted whole.
  public let papers: [Int]
  /// Papers, each shared equally: 1/n of a paper with n listed authors.
  public let fractional: [Double]
  /// Papers of which the author stands first.
  public let first: [Int]
  /// Papers with at least two authors of which the author stands last, where the list is not cut.
  public let last: [Int]
  /// Citations of the author's papers, as the sources give them; papers without a figure count 0.
  public let citations: [Int]

  /// - Complexity: O(m) for m authorships.
  public init(of corpus: Corpus) {
    let count = corpus.authors.count
    // Papers by size of their team, so that equal shares are multiplied, not added up: three thirds are one.
    var shares = [[Int: Int]](repeating: [:], count: count)
    var first = [Int](repeating: 0, count: count)
    var last = first
    var citations = first
    for index in corpus.works.indices {
      let team = corpus.works[index].distinctAuthors
      for author in team {
        shares[author.index][team.count, default: 0] += 1
        citations[author.index] += corpus.works[index].record.citationCount ?? 0
      }
      let list = corpus.works[index].authors
      if case let author?? = list.first { first[author.index] += 1 }
      if list.count > 1, !corpus.works[index].record.authorsTruncated, case let author?? = list.last {
        last[author.index] += 1
      }
    }
    papers = corpus.authors.map(\.works.count)
    fractional = shares.map { counts in
      counts.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.value) / Double($1.key) }
    }
    self.first = first
    self.last = last
    self.citations = citations
  }
}
