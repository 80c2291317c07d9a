/// For each vertex the sum, over all ordered pairs (s, t) of others, of weight(s) · weight(t) · the share of the shortest
/// paths from s to t that pass through it; lengths are positive. One search and one walk back per source.
///
/// Paths whose lengths differ by no more than rounding (a relative 10⁻¹⁰) count as equally long.
///
/// - Complexity: O(V · E log V), V vertices, E edges.
func pathDependencies(offsets: [Int], neighbors: [UInt32], lengths: [Double], weights: [Double]) -> [Double] {
  // In breadth-first order what a search visits together lies together.
  let order = breadthFirstOrder(offsets: offsets, neighbors: neighbors)
  var place = [UInt32](repeating: 0, count: order.count)
  for (index, vertex) in order.enumerated() { place[Int(vertex)] = UInt32(index) }
  var starts = [0]
  var heads: [UInt32] = []
  var costs: [Double] = []
  heads.reserveCapacity(neighbors.count)
  costs.reserveCapacity(neighbors.count)
  for vertex in order.lazy.map({ Int($0) }) {
    for slot in offsets[vertex]..<offsets[vertex + 1] {
      heads.append(place[Int(neighbors[slot])])
      costs.append(lengths[slot])
    }
    starts.append(heads.count)
  }
  let sums = orderedPathDependencies(
    offsets: starts, neighbors: heads, lengths: costs, weights: order.map { weights[Int($0)] })
  return place.map { sums[Int($0)] }
}

private func orderedPathDependencies(
  offsets: [Int], neighbors: [UInt32], lengths: [Double], weights: [Double]
) -> [Double] {
  let n = offsets.count - 1
  let chunks = min(n, 64)
  return parallelReduce(chunks: chunks, into: [Double](repeating: 0, count: n)) { chunk in
    var search = ShortestPathSearch(offsets: offsets, neighbors: neighbors, lengths: lengths)
    let walk = DependencyWalk(weights: weights, slots: neighbors.count)
    for source in n * chunk / chunks..<n * (chunk + 1) / chunks {
      search.run(from: source)
      walk.add(search, sourceWeight: weights[source])
    }
    return (0..<n).map { walk.scores[$0] }
  } combine: { total, part in
    for vertex in 0..<n { total[vertex] += part[vertex] }
  }
}

/// The second half of Brandes' algorithm: counts the shortest paths of a finished search and adds up dependencies.
private struct DependencyWalk: ~Copyable {
  /// What each vertex weighs as the end of a path.
  private let weights: WorkArray<Double>
  /// Position of each reached vertex in the order of the search.
  private let ranks: WorkArray<UInt32>
  /// The edges of shortest paths: successors, as ranks, row by row in the order of the search.
  private let successors: WorkArray<UInt32>
  private let starts: WorkArray<UInt32>
  /// By rank: path counts; on the way back the share of each path in the dependency and weight of a vertex.
  private let counts: WorkArray<Double>
  let scores: WorkArray<Double>

  init(weights: [Double], slots: Int) {
    let n = weights.count
    self.weights = WorkArray(weights)
    ranks = WorkArray(repeating: 0, count: n)
    successors = WorkArray(repeating: 0, count: slots + 1)
    starts = WorkArray(repeating: 0, count: n + 1)
    counts = WorkArray(repeating: 0, count: n)
    scores = WorkArray(repeating: 0, count: n)
  }

  func add(_ search: borrowing ShortestPathSearch, sourceWeight: Double) {
    if search.settledCount < 3 { return }
    findSuccessors(search)
    if !accumulate(search, sourceWeight: sourceWeight) { accumulateScaled(search, sourceWeight: sourceWeight) }
  }

  private func findSuccessors(_ search: borrowing ShortestPathSearch) {
    for rank in 0..<search.settledCount { ranks[search.settled[rank]] = UInt32(truncatingIfNeeded: rank) }
    var recorded = 0
    for rank in 0..<search.settledCount {
      starts[rank] = UInt32(truncatingIfNeeded: recorded)
      let vertex = search.settled[rank]
      let distance = search.distances[vertex]
      for slot in search.offsets[vertex]..<search.offsets[Int(vertex) + 1] {
        let other = search.neighbors[slot]
        let length = distance + search.lengths[slot]
        if length > search.distances[other] * (1 + 1e-10) { continue }
        let otherRank = ranks[other]
        if otherRank <= rank { continue }
        successors[recorded] = otherRank
        recorded += 1
      }
    }
    starts[search.settledCount] = UInt32(truncatingIfNeeded: recorded)
  }

  /// False if path counts come near to overflow; then nothing was added.
  private func accumulate(_ search: borrowing ShortestPathSearch, sourceWeight: Double) -> Bool {
    let reached = search.settledCount
    for rank in 0..<reached { counts[rank] = 0 }
    counts[0] = 1
    var largest = 0.0
    for rank in 0..<reached {
      let own = counts[rank]
      largest = max(largest, own)
      for slot in starts[rank]..<starts[rank + 1] { counts[successors[slot]] += own }
    }
    if !(largest < 1e290) { return false }
    for rank in stride(from: reached - 1, to: 0, by: -1) {
      var share = 0.0
      for slot in starts[rank]..<starts[rank + 1] { share += counts[successors[slot]] }
      let vertex = search.settled[rank]
      let own = counts[rank]
      let dependency = own * share
      scores[vertex] += sourceWeight * dependency
      counts[rank] = (weights[vertex] + dependency) / own
    }
    return true
  }

  /// The same for any number of paths.
  private func accumulateScaled(_ search: borrowing ShortestPathSearch, sourceWeight: Double) {
    let reached = search.settledCount
    var paths = [ScaledCount](repeating: .zero, count: reached)
    paths[0] = .one
    for rank in 0..<reached {
      let own = paths[rank]
      for slot in starts[rank]..<starts[rank + 1] { paths[Int(successors[slot])] += own }
    }
    var dependencies = [Double](repeating: 0, count: reached)
    for rank in stride(from: reached - 1, to: 0, by: -1) {
      var sum = 0.0
      for slot in starts[rank]..<starts[rank + 1] {
        let after = Int(successors[slot])
        sum += paths[rank].divided(by: paths[after]) * (dependencies[after] + weights[search.settled[after]])
      }
      dependencies[rank] = sum
      scores[search.settled[rank]] += sourceWeight * sum
    }
  }
}
