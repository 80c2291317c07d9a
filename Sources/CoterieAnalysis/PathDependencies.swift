/// For each vertex the sum, over all ordered pairs (s, t) of others, of weight(s) · weight(t) · the share of the shortest
/// paths from s to t that pass through it; lengths are positive. One search and one walk back per source.
///
/// Paths whose lengths differ by no more than rounding (a relative 10⁻¹⁰) count as equally long.
func pathDependencies(offsets: [Int], neighbors: [UInt32], lengths: [Double], weights: [Double]) -> [Double] {
  let n = offsets.count - 1
  let chunks = min(n, 64)
  return parallelReduce(chunks: chunks, into: [Double](repeating: 0, count: n)) { chunk in
    var scores = [Double](repeating: 0, count: n)
    var search = ShortestPathSearch(offsets: offsets, neighbors: neighbors, lengths: lengths)
    var walk = DependencyWalk(count: n)
    for source in n * chunk / chunks..<n * (chunk + 1) / chunks {
      search.run(from: source)
      walk.add(search, sourceWeight: weights[source], weights: weights, to: &scores)
    }
    return scores
  } combine: { total, part in
    for vertex in 0..<n { total[vertex] += part[vertex] }
  }
}

/// The second half of Brandes' algorithm: counts the shortest paths of a finished search and adds up dependencies.
private struct DependencyWalk {
  /// Position of each reached vertex in the order of the search.
  private var ranks: [UInt32]
  private var dependencies: [Double] = []
  /// The edges of shortest paths: successors, as ranks, row by row in the order of the search.
  private var successors: [UInt32] = []
  private var starts: [Int] = []

  init(count: Int) {
    ranks = [UInt32](repeating: 0, count: count)
  }

  mutating func add(
    _ search: ShortestPathSearch, sourceWeight: Double, weights: [Double], to scores: inout [Double]
  ) {
    if search.settled.count < 3 { return }
    findSuccessors(search)
    if accumulate(search, count: Double.self, sourceWeight: sourceWeight, weights: weights, to: &scores) { return }
    _ = accumulate(search, count: ScaledCount.self, sourceWeight: sourceWeight, weights: weights, to: &scores)
  }

  private mutating func findSuccessors(_ search: ShortestPathSearch) {
    for (rank, vertex) in search.settled.enumerated() { ranks[Int(vertex)] = UInt32(truncatingIfNeeded: rank) }
    successors.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for (rank, vertex) in search.settled.enumerated() {
      starts.append(successors.count)
      let distance = search.distances[Int(vertex)]
      for slot in search.offsets[Int(vertex)]..<search.offsets[Int(vertex) + 1] {
        let other = Int(search.neighbors[slot])
        let length = distance + search.lengths[slot]
        if length <= search.distances[other] * (1 + 1e-10), Int(ranks[other]) > rank {
          successors.append(ranks[other])
        }
      }
    }
    starts.append(successors.count)
  }

  /// False if the path counts are beyond the type; then nothing was added.
  private mutating func accumulate<Count: PathCount>(
    _ search: ShortestPathSearch, count: Count.Type, sourceWeight: Double, weights: [Double], to scores: inout [Double]
  ) -> Bool {
    let settled = search.settled
    var counts = [Count](repeating: .zero, count: settled.count)
    counts[0] = .one
    for rank in settled.indices {
      let own = counts[rank]
      if !own.isSafe { return false }
      for slot in starts[rank]..<starts[rank + 1] { counts[Int(successors[slot])] += own }
    }
    dependencies.removeAll(keepingCapacity: true)
    for _ in settled { dependencies.append(0) }
    for rank in stride(from: settled.count - 1, to: 0, by: -1) {
      var sum = 0.0
      for slot in starts[rank]..<starts[rank + 1] {
        let after = Int(successors[slot])
        sum += counts[rank].divided(by: counts[after]) * (dependencies[after] + weights[Int(settled[after])])
      }
      dependencies[rank] = sum
      scores[Int(settled[rank])] += sourceWeight * sum
    }
    return true
  }
}
