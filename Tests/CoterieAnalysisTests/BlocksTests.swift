import CoterieGraph
import TestSupport
import Testing

@testable import CoterieAnalysis

@Suite struct BlocksTests {
  /// Two triangles that share vertex 2, and a tail 4–5: three blocks. Vertex 2 cuts off two vertices on one side and three
  /// on the other, so it separates 2 · 2 · 3 ordered pairs; vertex 4 separates 5 from four others.
  @Test func byHand() {
    let edges: [EdgeList.Edge] = [
      .init(0, 1), .init(1, 2), .init(2, 0), .init(2, 3), .init(3, 4), .init(4, 2), .init(4, 5),
    ]
    let graph = Graph(EdgeList(vertexCount: 7, edges: edges))
    let blocks = Blocks(offsets: graph.offsets, neighbors: graph.neighbors)
    #expect(blocks.count == 3)
    let members = (0..<3).map { Set(blocks.vertices[blocks.starts[$0]..<blocks.starts[$0 + 1]]) }
    #expect(Set(members) == [[0, 1, 2], [2, 3, 4], [4, 5]])
    #expect(blocks.separatedPairs == [0, 0, 12, 0, 8, 0, 0])
    for block in 0..<3 {
      let range = blocks.starts[block]..<blocks.starts[block + 1]
      // Every vertex of the component hangs on one vertex of each block.
      #expect(blocks.weights[range].reduce(0, +) == 6)
    }
  }

  /// What is in one block cannot be separated by taking away one vertex, and every link is in exactly one block.
  @Test func agreesWithTheDefinition() {
    for seed in 0..<400 {
      let graph = Graph(RandomGraphs.list(seed, maximum: 14, isWeighted: false))
      let blocks = Blocks(offsets: graph.offsets, neighbors: graph.neighbors)
      var links = 0
      var place = [UInt32](repeating: 0, count: graph.vertexCount)
      for block in 0..<blocks.count {
        let range = blocks.starts[block]..<blocks.starts[block + 1]
        let members = blocks.vertices[range].map { Int($0) }
        let rows = blocks.rows(of: block, offsets: graph.offsets, neighbors: graph.neighbors, place: &place)
        #expect(rows.neighbors.count == graph.subgraph(of: members).neighbors.count, "graph \(seed)")
        links += rows.neighbors.count
        for cut in members {
          let rest = graph.subgraph(of: members.filter { $0 != cut })
          #expect(ConnectedComponents().partition(of: rest).count == 1, "graph \(seed)")
        }
      }
      #expect(links == graph.neighbors.count, "graph \(seed)")
      // A vertex separates the ordered pairs of its component that are not in one piece without it.
      let component = ConnectedComponents().partition(of: graph)
      for vertex in 0..<graph.vertexCount {
        let others = component.members[component.clusters[vertex]].filter { $0 != vertex }
        let pieces = ConnectedComponents().partition(of: graph.subgraph(of: others)).members.map { $0.count }
        let together = pieces.reduce(0) { $0 + $1 * $1 }
        #expect(blocks.separatedPairs[vertex] == Double(others.count * others.count - together), "graph \(seed)")
      }
    }
  }
}
