import CoterieAnalysis
import CoterieGraph
import TestSupport
import Testing

@Suite struct BetweennessTests {
  @Test func karateClub() {
    #expect(difference(Betweenness().scores(of: KarateClub.graph), KarateClub.betweenness) == nil)
  }

  @Test func lesMiserables() {
    let graph = LesMiserables.graph
    #expect(difference(Betweenness().scores(of: graph), LesMiserables.betweenness) == nil)
    #expect(difference(Betweenness(cost: .inverse).scores(of: graph), LesMiserables.weightedBetweenness) == nil)
  }

  /// A star of five: its centre lies between all 6 pairs, which is all there are; a path of four by hand.
  @Test func byHand() {
    let star = Graph(EdgeList(vertexCount: 5, edges: (1...4).map { .init(0, $0) }, isWeighted: false))
    #expect(Betweenness().scores(of: star).values == [6, 0, 0, 0, 0])
    #expect(Betweenness(isNormalized: true).scores(of: star).values == [1, 0, 0, 0, 0])
    let path = EdgeList(vertexCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 3)], isWeighted: false)
    #expect(Betweenness().scores(of: Graph(path)).values == [0, 2, 2, 0])
    var arrows = path
    arrows.isDirected = true
    // 0→2, 0→3 through 1; 0→3, 1→3 through 2.
    #expect(Betweenness().scores(of: Graph(arrows)).values == [0, 2, 2, 0])
    #expect(difference(Betweenness(isNormalized: true).scores(of: Graph(arrows)), [0, 1 / 3.0, 1 / 3.0, 0]) == nil)
  }

  @Test func smallestGraphs() {
    for n in 0...2 {
      for cost in PathCost.allCases {
        let edges: [EdgeList.Edge] = n == 2 ? [.init(0, 1, weight: 3), .init(1, 1)] : []
        let graph = Graph(EdgeList(vertexCount: n, edges: edges))
        let scores = Betweenness(cost: cost, isNormalized: true).scores(of: graph)
        #expect(scores.values == [Double](repeating: 0, count: n))
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func agreesWithTheDefinition(isDirected: Bool, isWeighted: Bool) {
    for seed in 0..<800 {
      let maximum = seed % 50 == 0 ? 40 : 12
      let graph = Graph(
        RandomGraphs.list(seed, maximum: maximum, isDirected: isDirected, isWeighted: isWeighted))
      let expected = PathOracle(graph, isWeighted: isWeighted).betweenness.map { isDirected ? $0 : $0 / 2 }
      let scores = Betweenness(cost: .inverse).scores(of: graph)
      if let found = difference(scores, expected) { Issue.record("graph \(seed): \(found)") }
      if isWeighted && seed % 5 == 0 {
        let unit = PathOracle(graph, isWeighted: false).betweenness.map { isDirected ? $0 : $0 / 2 }
        if let found = difference(Betweenness().scores(of: graph), unit) { Issue.record("unit, \(seed): \(found)") }
      }
    }
  }

  @Test func relabelingMovesScores() {
    for seed in 0..<200 {
      let list = RandomGraphs.list(seed, maximum: 30, isWeighted: seed % 2 == 0)
      let (other, place) = RandomGraphs.relabeled(list, seed: seed)
      for cost in PathCost.allCases {
        let scores = Betweenness(cost: cost).scores(of: Graph(list))
        let moved = Betweenness(cost: cost).scores(of: Graph(other))
        #expect(difference(scores, place.map { moved[$0] }) == nil, "graph \(seed)")
      }
    }
  }

  /// A chain of k diamonds has 2^k paths from end to end: more than any integer type, at last more than a Double holds.
  @Test(arguments: [10, 100, 1100])
  func pathCountsBeyondEveryType(diamonds: Int) {
    var edges: [EdgeList.Edge] = []
    for index in 0..<UInt32(diamonds) {
      let first = 3 * index
      edges += [.init(first, first + 1), .init(first, first + 2), .init(first + 1, first + 3)]
      edges.append(.init(first + 2, first + 3))
    }
    let graph = Graph(EdgeList(vertexCount: 3 * diamonds + 1, edges: edges, isWeighted: false))
    let scores = Betweenness().scores(of: graph)
    // A joint with a vertices on one side and b on the other lies between a · b pairs, and for the pair of the two
    // middles of each neighbouring diamond on half of their paths.
    for joint in stride(from: 3, to: 3 * diamonds, by: 3) {
      #expect(isClose(scores[joint], Double(joint) * Double(3 * diamonds - joint) + 1))
    }
    // A middle lies on half of the paths across its diamond.
    for middle in stride(from: 1, to: 3 * diamonds, by: 3) {
      let across = Double(middle) * Double(3 * diamonds - middle - 1)
      #expect(isClose(scores[middle], across / 2))
    }
  }

  /// Layers of two, each linked to all of the next: one block, and 2^(layers - 1) paths from end to end.
  @Test(arguments: [3, 70, 1050])
  func pathCountsBeyondEveryTypeWithinABlock(layers: Int) {
    var edges: [EdgeList.Edge] = []
    for layer in stride(from: UInt32(2), to: UInt32(2 * layers), by: 2) {
      for vertex in layer..<layer + 2 { edges += [.init(vertex, layer - 2), .init(vertex, layer - 1)] }
    }
    let graph = Graph(EdgeList(vertexCount: 2 * layers, edges: edges, isWeighted: false))
    let scores = Betweenness().scores(of: graph)
    // Half of the paths of the 2i · 2j pairs across; of the pair of each neighbouring layer its share of their neighbours.
    func around(_ layer: Int) -> Double {
      layer < 0 || layer >= layers ? 0 : layer == 0 || layer == layers - 1 ? 0.5 : 0.25
    }
    for vertex in 0..<2 * layers {
      let layer = vertex / 2
      let across = 2 * Double(layer) * Double(layers - 1 - layer)
      #expect(isClose(scores[vertex], across + around(layer - 1) + around(layer + 1)))
    }
  }

  @Test func longPathNeedsNoRecursion() {
    let n = 1_000_000
    let edges = (1..<UInt32(n)).map { EdgeList.Edge($0 - 1, $0) }
    let scores = Betweenness().scores(of: Graph(EdgeList(vertexCount: n, edges: edges, isWeighted: false)))
    for vertex in stride(from: 0, to: n, by: 99_991) {
      #expect(scores[vertex] == Double(vertex) * Double(n - 1 - vertex))
    }
  }

  @Test func threadsChangeNothing() {
    let graph = Graph(RandomGraphs.list(1, maximum: 400, isWeighted: true))
    for cost in PathCost.allCases {
      let one = Parallelism.$limit.withValue(1) { Betweenness(cost: cost).scores(of: graph) }
      let four = Parallelism.$limit.withValue(4) { Betweenness(cost: cost).scores(of: graph) }
      #expect(one == four)
    }
  }
}
