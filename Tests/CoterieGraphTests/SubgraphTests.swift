import CoterieGraph
import TestSupport
import Testing

@Suite struct SubgraphTests {
  /// A square with a diagonal; without vertex 1 a triangle less one side.
  @Test func byHand() {
    let edges: [EdgeList.Edge] = [
      .init(0, 1, weight: 1), .init(1, 2, weight: 2), .init(2, 3, weight: 3), .init(3, 0, weight: 4),
      .init(1, 3, weight: 5),
    ]
    let graph = Graph(EdgeList(vertexCount: 4, edges: edges))
    let part = graph.subgraph(of: [3, 0, 2])
    #expect(part.offsets == [0, 2, 3, 4] && part.neighbors == [1, 2, 0, 0])
    #expect(part.weights == [4, 3, 4, 3])
    #expect(graph.subgraph(of: []).vertexCount == 0)
    #expect(graph.unweighted.weights == nil && graph.unweighted.neighbors == graph.neighbors)
  }

  @Test func keepsExactlyTheLinksBetween() {
    for seed in 0..<300 {
      let list = RandomGraphs.list(seed, maximum: 20, isDirected: seed % 2 == 0, isWeighted: seed % 3 == 0)
      let graph = Graph(list)
      var random = TestGenerator(seed + 1)
      let chosen = (0..<graph.vertexCount).filter { _ in random.next(2) == 0 }
      let inside = list.edges.compactMap { edge -> EdgeList.Edge? in
        guard let a = chosen.firstIndex(of: Int(edge.source)), let b = chosen.firstIndex(of: Int(edge.target)) else {
          return nil
        }
        return EdgeList.Edge(UInt32(a), UInt32(b), weight: edge.weight)
      }
      var expected = list
      expected.vertexCount = chosen.count
      expected.edges = inside
      #expect(graph.subgraph(of: chosen) == Graph(expected), "graph \(seed)")
    }
  }
}
