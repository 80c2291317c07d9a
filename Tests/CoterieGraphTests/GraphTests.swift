import CoterieGraph
import TestSupport
import Testing

@Suite struct GraphTests {
  @Test func emptyAndSingle() {
    let empty = Graph(EdgeList(vertexCount: 0))
    #expect(empty.vertexCount == 0 && empty.edgeCount == 0 && empty.offsets == [0] && empty.totalWeight == 0)
    let single = Graph(EdgeList(vertexCount: 1, edges: [.init(0, 0)]))
    #expect(single.vertexCount == 1 && single.edgeCount == 0 && single.offsets == [0, 0])
  }

  @Test func repeatedAndReversedEdgesAddUp() {
    let list = EdgeList(
      vertexCount: 4,
      edges: [
        .init(2, 0, weight: 1), .init(0, 2, weight: 2), .init(1, 1), .init(0, 2, weight: 4), .init(1, 0, weight: 8),
      ])
    let graph = Graph(list)
    #expect(graph.offsets == [0, 2, 3, 4, 4])
    #expect(graph.neighbors == [1, 2, 0, 0])
    #expect(graph.weights == [8, 7, 8, 7])
    #expect(graph.edgeCount == 2 && graph.totalWeight == 15 && graph.strength(of: 0) == 15)
  }

  @Test func unweightedEdgesCountOnce() {
    let list = EdgeList(vertexCount: 3, edges: [.init(2, 0), .init(0, 2), .init(0, 2), .init(1, 2)], isWeighted: false)
    let graph = Graph(list)
    #expect(graph.neighbors == [2, 2, 0, 1] && graph.weights == nil && graph.edgeCount == 2)
    #expect(graph.strength(of: 2) == 2 && graph.totalWeight == 2)
  }

  @Test func directedRows() {
    let list = EdgeList(
      vertexCount: 3, edges: [.init(2, 0, weight: 1), .init(0, 2, weight: 2), .init(1, 2, weight: 3)], isDirected: true)
    let graph = Graph(list)
    #expect(graph.offsets == [0, 1, 2, 3] && graph.neighbors == [2, 2, 0])
    #expect(graph.inOffsets == [0, 1, 1, 3] && graph.inNeighbors == [2, 0, 1])
    #expect(graph.weights == [2, 3, 1] && graph.inWeights == [1, 2, 3])
    #expect(graph.edgeCount == 3 && graph.totalWeight == 6)
    #expect(graph.undirected.weights == [3, 3, 3, 3])
    #expect(!graph.undirected.isDirected && graph.undirected.neighbors == [2, 2, 0, 1])
  }

  /// Tenths do not add up exactly; the sum must still be the same in any order.
  @Test func orderOfEdgesDoesNotMatter() {
    let weights = [0.1, 0.2, 0.3, 0.7, 1e-9, 12_345.678]
    let forward = weights.map { EdgeList.Edge(0, 1, weight: $0) }
    let backward = weights.reversed().map { EdgeList.Edge(1, 0, weight: $0) }
    #expect(Graph(EdgeList(vertexCount: 2, edges: forward)) == Graph(EdgeList(vertexCount: 2, edges: backward)))
  }

  @Test(arguments: [false, true], [false, true])
  func rowsAgreeWithADictionary(isDirected: Bool, isWeighted: Bool) {
    for seed in 0..<1000 {
      let list = RandomGraphs.list(seed, maximum: 25, isDirected: isDirected, isWeighted: isWeighted)
      let n = list.vertexCount
      var expected = [[UInt32: Double]](repeating: [:], count: n)
      for edge in list.edges where edge.source != edge.target {
        expected[Int(edge.source)][edge.target, default: 0] += edge.weight
        if !isDirected { expected[Int(edge.target)][edge.source, default: 0] += edge.weight }
      }
      let graph = Graph(list)
      #expect(graph.vertexCount == n)
      for v in 0..<n {
        let heads = expected[v].keys.sorted()
        #expect(Array(graph.neighbors[graph.slots(of: v)]) == heads, "graph \(seed)")
        for (slot, head) in zip(graph.slots(of: v), heads) {
          #expect(graph.weight(at: slot) == (isWeighted ? expected[v][head] : 1), "graph \(seed)")
        }
        let tails = (0..<n).filter { expected[$0][UInt32(v)] != nil }.map { UInt32($0) }
        #expect(Array(graph.inNeighbors[graph.inOffsets[v]..<graph.inOffsets[v + 1]]) == tails, "graph \(seed)")
      }
      let (other, place) = RandomGraphs.relabeled(list, seed: seed)
      #expect(Graph(other).subgraph(of: place) == graph, "graph \(seed)")
    }
  }
}
