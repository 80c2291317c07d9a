import CoterieAnalysis
import CoterieGraph
import TestSupport
import Testing

@Suite struct ClosenessTests {
  @Test func karateClub() {
    #expect(difference(Closeness().scores(of: KarateClub.graph), KarateClub.closeness) == nil)
    #expect(difference(Harmonic().scores(of: KarateClub.graph), KarateClub.harmonic) == nil)
  }

  @Test func lesMiserables() {
    let graph = LesMiserables.graph
    #expect(difference(Closeness(cost: .inverse).scores(of: graph), LesMiserables.weightedCloseness) == nil)
    #expect(difference(Harmonic(cost: .inverse).scores(of: graph), LesMiserables.weightedHarmonic) == nil)
  }

  /// A path 0–1–2 and a vertex apart: vertex 1 reaches 2 of 3 at a sum of 2, so 2/3 · 2/2.
  @Test func byHand() {
    let graph = Graph(EdgeList(vertexCount: 4, edges: [.init(0, 1), .init(1, 2)]))
    #expect(difference(Closeness().scores(of: graph), [4 / 9.0, 2 / 3.0, 4 / 9.0, 0]) == nil)
    #expect(Harmonic().scores(of: graph).values == [1.5, 2, 1.5, 0])
    // Of a strength of 4 the length is a quarter.
    let strong = Graph(EdgeList(vertexCount: 2, edges: [.init(0, 1, weight: 4)]))
    #expect(Harmonic(cost: .inverse).scores(of: strong).values == [4, 4])
    #expect(Harmonic().scores(of: strong).values == [1, 1])
  }

  @Test func smallestGraphs() {
    for n in 0...3 {
      let graph = Graph(EdgeList(vertexCount: n))
      for cost in PathCost.allCases {
        #expect(Closeness(cost: cost).scores(of: graph).values == [Double](repeating: 0, count: n))
        #expect(Harmonic(cost: cost).scores(of: graph).values == [Double](repeating: 0, count: n))
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func agreesWithTheDefinition(isDirected: Bool, isWeighted: Bool) {
    for seed in 0..<1000 {
      let maximum = seed % 50 == 0 ? 40 : 12
      let graph = Graph(RandomGraphs.list(seed, maximum: maximum, isDirected: isDirected, isWeighted: isWeighted))
      let oracle = PathOracle(graph, isWeighted: isWeighted)
      let cost = PathCost.inverse
      if let found = difference(Closeness(cost: cost).scores(of: graph), oracle.closeness) {
        Issue.record("closeness, graph \(seed): \(found)")
      }
      if let found = difference(Harmonic(cost: cost).scores(of: graph), oracle.harmonic) {
        Issue.record("harmonic, graph \(seed): \(found)")
      }
    }
  }

  /// More vertices than one sweep takes, against one search after another.
  @Test func manySources() {
    for isDirected in [false, true] {
      var edges: [EdgeList.Edge] = []
      var random = TestGenerator(7)
      for _ in 0..<3000 { edges.append(.init(UInt32(random.next(1800)), UInt32(random.next(1800)))) }
      let unit = Graph(EdgeList(vertexCount: 1800, edges: edges, isDirected: isDirected, isWeighted: false))
      // With all strengths 1 the two costs agree; the weighted pass is another algorithm.
      let ones = Graph(EdgeList(vertexCount: 1800, edges: once(unit), isDirected: true))
      #expect(
        difference(Harmonic().scores(of: unit), Harmonic(cost: .inverse).scores(of: ones)) == nil)
      #expect(
        difference(Closeness().scores(of: unit), Closeness(cost: .inverse).scores(of: ones)) == nil)
      let one = Parallelism.$limit.withValue(1) { Harmonic().scores(of: unit) }
      let three = Parallelism.$limit.withValue(3) { Harmonic().scores(of: unit) }
      #expect(one == three)
    }
  }

  /// Every slot of the rows as a directed edge of strength 1.
  private func once(_ graph: Graph) -> [EdgeList.Edge] {
    (0..<graph.vertexCount).flatMap { v in
      graph.neighbors[graph.slots(of: v)].map { EdgeList.Edge(UInt32(v), $0) }
    }
  }
}
