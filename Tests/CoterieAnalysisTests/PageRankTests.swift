import CoterieAnalysis
import CoterieGraph
import TestSupport
import Testing

@Suite struct PageRankTests {
  @Test func knownGraphs() {
    let karate = PageRank().scores(of: KarateClub.graph)
    #expect(zip(karate, KarateClub.pagerank).allSatisfy { abs($0 - $1) < 1e-12 })
    let miserables = PageRank().scores(of: LesMiserables.graph)
    #expect(zip(miserables, LesMiserables.weightedPagerank).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// 0 → 1 with damping d: y₀ = 1, y₁ = 1 + d, of the sum 2 + d; vertex 1 leads nowhere.
  @Test func byHand() {
    let graph = Graph(EdgeList(vertexCount: 2, edges: [.init(0, 1)], isDirected: true))
    #expect(difference(PageRank(damping: 0.5).scores(of: graph), [0.4, 0.6]) == nil)
    #expect(PageRank(damping: 0).scores(of: graph).values == [0.5, 0.5])
    #expect(PageRank().scores(of: Graph(EdgeList(vertexCount: 0))).isEmpty)
    #expect(PageRank().scores(of: Graph(EdgeList(vertexCount: 1))).values == [1])
    #expect(difference(PageRank().scores(of: Graph(EdgeList(vertexCount: 4))), [0.25, 0.25, 0.25, 0.25]) == nil)
  }

  @Test(arguments: [false, true], [false, true])
  func agreesWithPowerIteration(isDirected: Bool, isWeighted: Bool) {
    for seed in 0..<500 {
      let graph = Graph(RandomGraphs.list(seed, maximum: 14, isDirected: isDirected, isWeighted: isWeighted))
      let damping = [0.85, 0.5, 0.99][seed % 3]
      let scores = PageRank(damping: damping).scores(of: graph)
      let expected = powerIteration(graph, damping: damping)
      let isRight = zip(scores, expected).allSatisfy { abs($0 - $1) <= 1e-9 * $1 }
      #expect(isRight, "graph \(seed)")
      #expect(graph.vertexCount == 0 || abs(scores.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func doubledStrengthsChangeNothing() {
    for seed in 0..<100 {
      var list = RandomGraphs.list(seed, maximum: 30, isDirected: seed % 2 == 0, isWeighted: true)
      let scores = PageRank().scores(of: Graph(list))
      for index in list.edges.indices { list.edges[index].weight *= 2 }
      #expect(zip(scores, PageRank().scores(of: Graph(list))).allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  /// The definition, iterated until nothing moves.
  private func powerIteration(_ graph: Graph, damping: Double) -> [Double] {
    let n = graph.vertexCount
    var rank = [Double](repeating: 1 / Double(n), count: n)
    for _ in 0..<4000 {
      var next = [Double](repeating: (1 - damping) / Double(n), count: n)
      for v in 0..<n {
        let strength = graph.strength(of: v)
        if strength == 0 {
          for w in 0..<n { next[w] += damping * rank[v] / Double(n) }
        }
        for slot in graph.slots(of: v) {
          next[Int(graph.neighbors[slot])] += damping * rank[v] * graph.weight(at: slot) / strength
        }
      }
      if zip(rank, next).allSatisfy({ abs($0 - $1) < 1e-16 }) { break }
      rank = next
    }
    return rank
  }
}
