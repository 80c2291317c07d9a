import CoterieAnalysis
import CoterieGraph
import TestSupport
import Testing

@Suite struct LeidenTests {
  /// 0.4197896 is the karate club's highest modularity (Brandes et al. 2008, https://doi.org/10.1109/TKDE.2007.190689),
  /// igraph 1.0.0 finds it too: 4 clusters.
  @Test func karateClub() throws {
    let partition = Leiden(starts: 10).partition(of: KarateClub.graph)
    #expect(partition.count == 4)
    #expect(isClose(try #require(partition.modularity(in: KarateClub.graph)), 0.41978961209730437))
  }

  @Test func smallestGraphs() {
    for quality in QualityFunction.allCases {
      for n in 0...3 {
        let partition = Leiden(quality: quality, starts: 2).partition(of: Graph(EdgeList(vertexCount: n)))
        #expect(partition.count == n && partition.clusters == Array(0..<n))
      }
    }
    #expect(QualityFunction.modularity.value(of: Partition(labels: [0]), in: Graph(EdgeList(vertexCount: 1))) == nil)
  }

  /// On graphs of up to 7 vertices all partitions are tried.
  @Test(arguments: QualityFunction.allCases)
  func findsTheBestOfAll(quality: QualityFunction) throws {
    var missed = 0
    var tried = 0
    for seed in 0..<180 {
      let graph = Graph(RandomGraphs.list(seed, maximum: 7, isWeighted: seed % 2 == 0))
      let resolution = [1, 0.5, 1.5][seed % 3]
      if graph.edgeCount == 0 { continue }
      var best = -Double.infinity
      forEachPartition(of: graph.vertexCount) { labels in
        best = max(best, definition(quality, labels, graph, resolution))
      }
      let found = Leiden(quality: quality, resolution: resolution, seed: UInt64(seed), starts: 10).partition(of: graph)
      let value = try #require(quality.value(of: found, in: graph, resolution: resolution))
      #expect(isClose(value, definition(quality, found.clusters, graph, resolution), 1e-12), "graph \(seed)")
      #expect(value <= best + 1e-9)
      tried += 1
      if value < best - 1e-9 { missed += 1 }
    }
    // A heuristic may miss a best one, but hardly ever on graphs as small as these.
    #expect(tried > 100 && missed * 50 <= tried, "missed \(missed) of \(tried)")
  }

  @Test func clustersAreConnected() {
    for seed in 0..<120 {
      let graph = Graph(RandomGraphs.list(seed, maximum: 40, isWeighted: seed % 2 == 0))
      for quality in QualityFunction.allCases {
        let partition = Leiden(quality: quality, seed: UInt64(seed)).partition(of: graph)
        for members in partition.members {
          let count = ConnectedComponents().partition(of: graph.subgraph(of: members)).count
          #expect(count == 1, "graph \(seed), \(quality)")
        }
      }
    }
  }

  @Test func sameSeedSameClusters() {
    for seed in 0..<50 {
      let graph = Graph(RandomGraphs.list(seed, maximum: 200, isWeighted: seed % 2 == 0))
      let leiden = Leiden(seed: 42, starts: 4)
      let one = Parallelism.$limit.withValue(1) { leiden.partition(of: graph) }
      let three = Parallelism.$limit.withValue(3) { leiden.partition(of: graph) }
      #expect(one == three)
    }
  }

  @Test func doubledStrengthsChangeNothing() {
    for seed in 0..<100 {
      var list = RandomGraphs.list(seed, maximum: 60, isWeighted: true)
      let first = Graph(list)
      for index in list.edges.indices { list.edges[index].weight *= 2 }
      let second = Graph(list)
      let partition = Leiden().partition(of: first)
      #expect(partition == Leiden().partition(of: second), "graph \(seed)")
      if let a = partition.modularity(in: first), let b = partition.modularity(in: second) { #expect(isClose(a, b)) }
    }
  }

  /// Two cliques of four with a bridge: two clusters; at resolution 0 one, at a high one every vertex alone.
  @Test func resolution() {
    var edges: [EdgeList.Edge] = [.init(3, 4)]
    for base in [UInt32(0), 4] {
      for a in base..<base + 4 { for b in base..<a { edges.append(.init(a, b)) } }
    }
    let graph = Graph(EdgeList(vertexCount: 8, edges: edges))
    #expect(Leiden().partition(of: graph).clusters == [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(Leiden(resolution: 0).partition(of: graph).count == 1)
    #expect(Leiden(quality: .cpm, resolution: 0.5).partition(of: graph).clusters == [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(Leiden(quality: .cpm, resolution: 1.5).partition(of: graph).count == 8)
    #expect(Leiden(quality: .vos).partition(of: graph).clusters == [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(
      Leiden(quality: .cpm, resolution: 1.5, minimumClusterSize: 3).partition(of: graph).members.allSatisfy {
        $0.count >= 3
      })
  }

  /// The three quality functions as their papers write them.
  private func definition(_ quality: QualityFunction, _ labels: [Int], _ graph: Graph, _ resolution: Double) -> Double {
    let n = graph.vertexCount
    var a = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for v in 0..<n { for slot in graph.slots(of: v) { a[v][Int(graph.neighbors[slot])] = graph.weight(at: slot) } }
    let k = a.map { $0.reduce(0, +) }
    let doubled = k.reduce(0, +)
    var sum = 0.0
    for i in 0..<n {
      for j in 0..<n where labels[i] == labels[j] {
        switch quality {
        case .modularity: sum += (a[i][j] - resolution * k[i] * k[j] / doubled) / doubled
        case .cpm: if i < j { sum += a[i][j] - resolution }
        case .vos: if i < j { sum += (a[i][j] > 0 ? doubled * a[i][j] / (k[i] * k[j]) : 0) - resolution }
        }
      }
    }
    return sum
  }

  /// Every division of `0 ..< count`, as labels of which each is at most one above those before it.
  private func forEachPartition(of count: Int, _ body: ([Int]) -> Void) {
    var labels = [Int](repeating: 0, count: count)
    while true {
      body(labels)
      var place = count - 1
      while place > 0, labels[place] > (labels[..<place].max() ?? 0) { place -= 1 }
      if place <= 0 { return }
      labels[place] += 1
      for later in place + 1..<count { labels[later] = 0 }
    }
  }
}
