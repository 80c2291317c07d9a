import CoterieGraph

/// What closeness and harmonic centrality are made of: over all other vertices from which a vertex can be reached.
struct DistanceSums: Sendable {
  /// How many there are.
  var reached: [Int]
  /// The sum of their distances.
  var distance: [Double]
  /// The sum of the inverses of their distances.
  var inverse: [Double]

  init(count: Int) {
    reached = [Int](repeating: 0, count: count)
    distance = [Double](repeating: 0, count: count)
    inverse = [Double](repeating: 0, count: count)
  }
}

func distanceSums(of graph: Graph, cost: PathCost) -> DistanceSums {
  cost == .unit || graph.weights == nil ? unitDistanceSums(of: graph) : weightedDistanceSums(of: graph)
}

/// Unit costs. In an undirected graph twins and side vertices are joined first.
private func unitDistanceSums(of graph: Graph) -> DistanceSums {
  let n = graph.vertexCount
  let ones = [Double](repeating: 1, count: n)
  var sums = DistanceSums(count: n)
  func set(_ vertex: Int, _ parts: SIMD4<Double>, near: Double = 0, far: Double = 0) {
    sums.reached[vertex] = Int(parts.x + near + far)
    sums.distance[vertex] = parts.y + near + 2 * far
    sums.inverse[vertex] = parts.z + near + far / 2
  }
  if graph.isDirected {
    let rows = LaneRows(
      offsets: graph.offsets, heads: graph.neighbors, multiplicity: ones, weight: ones, innerCount: n,
      sources: breadthFirstOrder(of: graph))
    for (vertex, parts) in bitDistanceSums(rows).enumerated() { set(vertex, parts) }
  } else {
    let reduction = PathReduction(offsets: graph.offsets, neighbors: graph.neighbors, weights: ones)
    let parts = bitDistanceSums(reduction.rows)
    for vertex in 0..<n {
      let (near, far) = reduction.siblings[vertex]
      set(vertex, parts[Int(reduction.place[vertex])], near: near, far: far)
    }
  }
  return sums
}

/// One search by Dijkstra's algorithm per vertex, along incoming edges.
private func weightedDistanceSums(of graph: Graph) -> DistanceSums {
  let n = graph.vertexCount
  let lengths = (graph.inWeights ?? []).map { 1 / $0 }
  let perChunk = 64
  let chunks = (n + perChunk - 1) / perChunk
  return parallelReduce(chunks: chunks, into: DistanceSums(count: n)) { chunk -> (first: Int, sums: DistanceSums) in
    let range = chunk * perChunk..<min(n, (chunk + 1) * perChunk)
    var sums = DistanceSums(count: range.count)
    var search = ShortestPathSearch(offsets: graph.inOffsets, neighbors: graph.inNeighbors, lengths: lengths)
    for vertex in range {
      search.run(from: vertex)
      let index = vertex - range.lowerBound
      sums.reached[index] = search.settled.count - 1
      for other in search.settled.dropFirst() {
        let distance = search.distances[Int(other)]
        sums.distance[index] += distance
        sums.inverse[index] += 1 / distance
      }
    }
    return (range.lowerBound, sums)
  } combine: { total, part in
    for index in part.sums.reached.indices {
      total.reached[part.first + index] = part.sums.reached[index]
      total.distance[part.first + index] = part.sums.distance[index]
      total.inverse[part.first + index] = part.sums.inverse[index]
    }
  }
}

/// All vertices, each component breadth first, so that vertices close in the graph are close in the order. Links are
/// followed outwards only; what that does not reach begins anew.
func breadthFirstOrder(of graph: Graph) -> [UInt32] {
  let n = graph.vertexCount
  var order = [UInt32]()
  order.reserveCapacity(n)
  var isSeen = [Bool](repeating: false, count: n)
  var head = 0
  for root in 0..<n where !isSeen[root] {
    isSeen[root] = true
    order.append(UInt32(root))
    while head < order.count {
      let vertex = Int(order[head])
      head += 1
      for slot in graph.slots(of: vertex) {
        let other = graph.neighbors[slot]
        if isSeen[Int(other)] { continue }
        isSeen[Int(other)] = true
        order.append(other)
      }
    }
  }
  return order
}
