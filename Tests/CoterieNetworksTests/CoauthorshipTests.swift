import CoterieCorpus
import CoterieNetworks
import CoterieRecords
import Testing

/// Co-authorship counted by hand.
struct CoauthorshipTests {
  /// Papers by these teams; a name is one word.
  static func corpus(_ teams: [[String]]) -> Corpus {
    var builder = CorpusBuilder(namePolicy: .exact)
    builder.add(
      teams.enumerated().map { index, team in
        var record = Record(source: .init(file: "a", line: index + 1, key: "\(index)"), title: "Paper \(index)")
        record.authors = team.map { Contributor(name: Name(family: $0)) }
        return record
      })
    return builder.build()
  }

  static func weight(_ network: Network<AuthorID>, _ corpus: Corpus, _ a: String, _ b: String) -> Double? {
    guard let i = corpus.authors.firstIndex(where: { $0.displayName == a }),
      let j = corpus.authors.firstIndex(where: { $0.displayName == b })
    else { return nil }
    return network.graph.slots(of: i).first { Int(network.graph.neighbors[$0]) == j }.map {
      network.graph.weight(at: $0)
    }
  }

  @Test("full counting: a joint paper each")
  func full() {
    let corpus = Self.corpus([["A", "B", "C"], ["A", "B"], ["D"]])
    let network = corpus.coauthorship()
    #expect(network.graph.vertexCount == 4)
    #expect(network.graph.edgeCount == 3)
    #expect(Self.weight(network, corpus, "A", "B") == 2)
    #expect(Self.weight(network, corpus, "B", "C") == 1)
    #expect(Self.weight(network, corpus, "A", "D") == nil)
  }

  @Test("fractional counting: 1/(n-1) a joint paper, so that a paper adds one to each author's strength")
  func fractional() {
    let corpus = Self.corpus([["A", "B", "C"], ["A", "B"]])
    let network = corpus.coauthorship(counting: .fractional)
    #expect(Self.weight(network, corpus, "A", "B") == 1.5)
    #expect(Self.weight(network, corpus, "A", "C") == 0.5)
    // A: 1 for each of two papers; C: 1 for one.
    #expect(network.graph.totalWeight == (2.0 + 2.0 + 1.0) / 2)
  }

  @Test("papers beyond the cap give no links and are counted; 5,000 authors stay 5,000 incidences")
  func cap() {
    let crowd = (0..<5000).map { "P\($0)" }
    let corpus = Self.corpus([crowd, ["P1", "P2"]])
    let network = corpus.coauthorship(maxAuthors: 100)
    #expect(network.papersOverCap == 1)
    #expect(network.graph.edgeCount == 1)
    #expect(network.graph.vertexCount == 5000)
    #expect(Self.corpus([["A", "B", "C"]]).coauthorship(maxAuthors: nil).graph.edgeCount == 3)
    #expect(Self.corpus([["A", "B", "C"]]).coauthorship(maxAuthors: 3).papersOverCap == 0)
    #expect(Self.corpus([["A", "B", "C"]]).coauthorship(maxAuthors: 2).papersOverCap == 1)
  }

  @Test("an author listed twice is no link with himself")
  func twice() {
    let corpus = Self.corpus([["A", "A", "B"]])
    #expect(corpus.coauthorship().graph.edgeCount == 1)
    let graph = corpus.coauthorship(counting: .fractional).graph
    #expect(graph.totalWeight == 1, "n is 2, not 3")
  }

  @Test("no papers, no network")
  func empty() {
    let network = Self.corpus([]).coauthorship()
    #expect(network.graph.vertexCount == 0)
    #expect(network.vertices.isEmpty)
  }

  @Test("joint papers are those of both")
  func jointWorks() {
    let corpus = Self.corpus([["A", "B"], ["A"], ["B"], ["B", "A", "C"]])
    let a = AuthorID(0)
    let b = AuthorID(1)
    let c = AuthorID(2)
    #expect(corpus.jointWorks(a, b).map { corpus[$0].record.title }.sorted() == ["Paper 0", "Paper 3"])
    #expect(corpus.jointWorks(a, c).count == 1)
  }
}
