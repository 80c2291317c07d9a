import CoterieCorpus
import CoterieGraph

extension Corpus {
  /// The co-authorship network: authors, linked by the papers that they wrote together. Every author of the corpus is
  /// a vertex, linked or not, in the order of `authors`.
  ///
  /// - Parameters:
  ///   - counting: What a joint paper is worth.
  ///   - maxAuthors: Papers with more authors give no links, so that one paper of a large consortium doesn't become
  ///     millions of links; they are counted in `papersOverCap`. Nil lifts the cap.
  /// - Complexity: O(Σ n²) over the papers' numbers of authors n within the cap.
  public func coauthorship(counting: Counting = .full, maxAuthors: Int? = 100) -> Network<AuthorID> {
    var list = EdgeList(vertexCount: authors.count)
    var papersOverCap = 0
    for work in works.indices {
      let team = works[work].distinctAuthors
      guard team.count > 1 else { continue }
      if let maxAuthors, team.count > maxAuthors {
        papersOverCap += 1
        continue
      }
      let weight = counting.linkWeight(authors: team.count)
      for (position, author) in team.enumerated() {
        for coauthor in team[(position + 1)...] {
          list.edges.append(.init(UInt32(author.index), UInt32(coauthor.index), weight: weight))
        }
      }
    }
    return Network(
      graph: Graph(list), vertices: authors.indices.map { AuthorID($0) }, counting: counting,
      papersOverCap: papersOverCap, maxAuthors: maxAuthors)
  }
}
