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

/// Breadth-first searches from 512 vertices at a time, each a bit of a word: a word passes along an edge at once.
///
/// - Complexity: O(V · (V + E)) bit operations at worst, divided by up to 512 where searches meet.
/// - Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", PVLDB 8 (2014),
///   https://doi.org/10.14778/2735496.2735507
private func unitDistanceSums(of graph: Graph) -> DistanceSums {
  let n = graph.vertexCount
  let order = breadthFirstOrder(of: graph)
  let width = 512
  let sweeps = (n + width - 1) / width
  let chunks = min(sweeps, 32)
  return parallelReduce(chunks: chunks, into: DistanceSums(count: n)) { chunk in
    var sums = DistanceSums(count: n)
    let first = sweeps * chunk / chunks
    let last = sweeps * (chunk + 1) / chunks
    sweep(graph, sources: order[first * width..<min(n, last * width)], width: width, sums: &sums)
    return sums
  } combine: { total, part in
    for vertex in 0..<n {
      total.reached[vertex] += part.reached[vertex]
      total.distance[vertex] += part.distance[vertex]
      total.inverse[vertex] += part.inverse[vertex]
    }
  }
}

/// Searches from all `sources`, `width` at a time.
private func sweep(_ graph: Graph, sources: ArraySlice<UInt32>, width: Int, sums: inout DistanceSums) {
  typealias Word = SIMD8<UInt64>
  let n = graph.vertexCount
  var seen = [Word](repeating: .zero, count: n)
  var current = [Word](repeating: .zero, count: n)
  var arriving = [Word](repeating: .zero, count: n)
  var isTouched = [Bool](repeating: false, count: n)
  var frontier: [UInt32] = []
  var touched: [UInt32] = []
  var start = sources.startIndex
  while start < sources.endIndex {
    let end = min(start + width, sources.endIndex)
    for vertex in 0..<n { seen[vertex] = .zero }
    frontier.removeAll(keepingCapacity: true)
    for (bit, source) in sources[start..<end].enumerated() {
      current[Int(source)][bit >> 6] = 1 << UInt64(bit & 63)
      seen[Int(source)] = current[Int(source)]
      frontier.append(source)
    }
    var distance = 0.0
    while !frontier.isEmpty {
      distance += 1
      touched.removeAll(keepingCapacity: true)
      for vertex in frontier {
        let bits = current[Int(vertex)]
        current[Int(vertex)] = .zero
        for slot in graph.slots(of: Int(vertex)) {
          let other = graph.neighbors[slot]
          arriving[Int(other)] |= bits
          if !isTouched[Int(other)] {
            isTouched[Int(other)] = true
            touched.append(other)
          }
        }
      }
      frontier.removeAll(keepingCapacity: true)
      for vertex in touched {
        let place = Int(vertex)
        isTouched[place] = false
        let new = arriving[place] & ~seen[place]
        arriving[place] = .zero
        if new == .zero { continue }
        seen[place] |= new
        current[place] = new
        frontier.append(vertex)
        var count = 0
        for lane in 0..<8 { count += new[lane].nonzeroBitCount }
        sums.reached[place] += count
        sums.distance[place] += Double(count) * distance
        sums.inverse[place] += Double(count) / distance
      }
    }
    start = end
  }
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
