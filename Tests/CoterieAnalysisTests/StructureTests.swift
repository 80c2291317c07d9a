import CoterieAnalysis
import CoterieGraph
import TestSupport
import Testing

/// Degree, strength, core numbers, local clustering, components.
@Suite struct StructureTests {
  @Test func knownGraphs() {
    #expect(difference(CoreNumbers().scores(of: KarateClub.graph), KarateClub.core) == nil)
    #expect(difference(LocalClustering().scores(of: KarateClub.graph), KarateClub.clustering) == nil)
    #expect(difference(LocalClustering().scores(of: LesMiserables.graph), LesMiserables.clustering) == nil)
    #expect(ConnectedComponents().partition(of: KarateClub.graph).count == 1)
  }

  /// A triangle 0 1 2, a tail 2–3, a pair 4–5, a vertex 6 alone.
  @Test func byHand() {
    let edges: [EdgeList.Edge] = [
      .init(0, 1, weight: 2), .init(1, 2, weight: 3), .init(2, 0, weight: 4), .init(2, 3, weight: 5),
      .init(5, 4, weight: 6),
      .init(6, 6),
    ]
    let graph = Graph(EdgeList(vertexCount: 7, edges: edges))
    #expect(Degree().scores(of: graph).values == [2, 2, 3, 1, 1, 1, 0])
    #expect(Strength().scores(of: graph).values == [6, 5, 12, 5, 6, 6, 0])
    #expect(CoreNumbers().scores(of: graph).values == [2, 2, 2, 1, 1, 1, 0])
    #expect(difference(LocalClustering().scores(of: graph), [1, 1, 1 / 3.0, 0, 0, 0, 0]) == nil)
    #expect(ConnectedComponents().partition(of: graph).clusters == [0, 0, 0, 0, 1, 1, 2])
    let arrows = Graph(EdgeList(vertexCount: 7, edges: edges, isDirected: true))
    #expect(Degree().scores(of: arrows).values == [2, 2, 3, 1, 1, 1, 0])
    #expect(Strength().scores(of: arrows).values == [6, 5, 12, 5, 6, 6, 0])
    #expect(ConnectedComponents().partition(of: arrows).clusters == [0, 0, 0, 0, 1, 1, 2])
  }

  @Test func emptyGraph() {
    let graph = Graph(EdgeList(vertexCount: 0))
    #expect(Degree().scores(of: graph).isEmpty && CoreNumbers().scores(of: graph).isEmpty)
    #expect(LocalClustering().scores(of: graph).isEmpty && Strength().scores(of: graph).isEmpty)
    #expect(ConnectedComponents().partition(of: graph).count == 0)
  }

  @Test func agreesWithTheDefinitions() {
    for seed in 0..<1000 {
      let graph = Graph(RandomGraphs.list(seed, maximum: 16, isDirected: seed % 4 == 0, isWeighted: seed % 3 == 0))
      let n = graph.vertexCount
      var isLinked = [[Bool]](repeating: [Bool](repeating: false, count: n), count: n)
      for v in 0..<n {
        for w in graph.neighbors[graph.slots(of: v)] {
          isLinked[v][Int(w)] = true
          isLinked[Int(w)][v] = true
        }
      }
      // Core: peel off what has fewer than k neighbours left, for every k.
      var core = [Double](repeating: 0, count: n)
      for k in stride(from: 1, to: n, by: 1) {
        var left = Set(0..<n)
        while let v = left.first(where: { v in left.filter { isLinked[v][$0] }.count < k }) { left.remove(v) }
        for v in left { core[v] = Double(k) }
      }
      #expect(CoreNumbers().scores(of: graph).values == core, "graph \(seed)")
      let clustering = (0..<n).map { v in
        let around = (0..<n).filter { isLinked[v][$0] }
        let pairs = around.count * (around.count - 1)
        let closed = around.reduce(0) { sum, a in sum + around.filter { isLinked[a][$0] }.count }
        return pairs == 0 ? 0 : Double(closed) / Double(pairs)
      }
      #expect(difference(LocalClustering().scores(of: graph), clustering) == nil, "graph \(seed)")
      // Components: the lowest label spreads.
      var label = Array(0..<n)
      for _ in 0..<n {
        for v in 0..<n { for w in 0..<n where isLinked[v][w] { label[w] = min(label[w], label[v]) } }
      }
      #expect(ConnectedComponents().partition(of: graph) == Partition(labels: label), "graph \(seed)")
    }
  }

  @Test func longPathNeedsNoRecursion() {
    let n = 1_000_000
    let edges = (1..<UInt32(n)).map { EdgeList.Edge($0 - 1, $0) }
    let graph = Graph(EdgeList(vertexCount: n, edges: edges, isWeighted: false))
    #expect(ConnectedComponents().partition(of: graph).count == 1)
    #expect(CoreNumbers().scores(of: graph).allSatisfy { $0 == 1 })
    #expect(LocalClustering().scores(of: graph).allSatisfy { $0 == 0 })
  }
}
