import CoterieGraph

/// Exact betweenness centrality: the sum over pairs of other vertices of the share of their shortest paths that lead
/// through a vertex. End points do not count; in an undirected graph each pair counts once, in a directed one both ways.
///
/// - Complexity: O(V · E) with unit costs, O(V · E log V) else, V vertices, E edges.
/// - Source: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001),
///   https://doi.org/10.1080/0022250X.2001.9990249
public struct Betweenness: Centrality {
  public static let name = "betweenness"

  /// The length of an edge.
  public var cost: PathCost
  /// Whether scores are divided by the number of pairs of other vertices: (V − 1)(V − 2), for undirected graphs half of it.
  public var isNormalized: Bool

  public init(cost: PathCost = .unit, isNormalized: Bool = false) {
    self.cost = cost
    self.isNormalized = isNormalized
  }

  public func scores(of graph: Graph) -> VertexMap<Double> {
    let n = Double(graph.vertexCount)
    var scale = graph.isDirected ? 1.0 : 0.5
    // Up to two vertices nothing lies between others, and there is nothing to divide by.
    if isNormalized && n > 2 { scale = 1 / ((n - 1) * (n - 2)) }
    let lengths = cost == .unit ? nil : graph.weights?.map { 1 / $0 }
    let sums = graph.isDirected ? directed(graph, lengths: lengths) : undirected(graph, lengths: lengths)
    return VertexMap(sums.map { $0 * scale })
  }

  private func directed(_ graph: Graph, lengths: [Double]?) -> [Double] {
    let n = graph.vertexCount
    let ones = [Double](repeating: 1, count: n)
    if lengths == nil {
      let rows = LaneRows(
        offsets: graph.offsets, heads: graph.neighbors, multiplicity: ones, weight: ones, innerCount: n,
        sources: breadthFirstOrder(offsets: graph.offsets, neighbors: graph.neighbors))
      if let sums = lanePathDependencies(rows) { return sums }
    }
    return pathDependencies(
      offsets: graph.offsets, neighbors: graph.neighbors,
      lengths: lengths ?? [Double](repeating: 1, count: graph.neighbors.count), weights: ones)
  }

  /// Block by block.
  private func undirected(_ graph: Graph, lengths: [Double]?) -> [Double] {
    let blocks = Blocks(offsets: graph.offsets, neighbors: graph.neighbors)
    var sums = blocks.separatedPairs
    var place = [UInt32](repeating: 0, count: graph.vertexCount)
    for block in 0..<blocks.count {
      let range = blocks.starts[block]..<blocks.starts[block + 1]
      if range.count < 3 { continue }
      let rows = blocks.rows(of: block, offsets: graph.offsets, neighbors: graph.neighbors, place: &place)
      let weights = Array(blocks.weights[range])
      let inside: [Double]
      if let lengths {
        inside = pathDependencies(
          offsets: rows.offsets, neighbors: rows.neighbors, lengths: rows.slots.map { lengths[$0] }, weights: weights)
      } else if rows.neighbors.count < range.count * (range.count - 1) {
        inside = unitDependencies(offsets: rows.offsets, neighbors: rows.neighbors, weights: weights)
      } else {
        // In a clique nothing lies between others.
        continue
      }
      for (position, value) in zip(range, inside) { sums[Int(blocks.vertices[position])] += value }
    }
    return sums
  }

  private func unitDependencies(offsets: [Int], neighbors: [UInt32], weights: [Double]) -> [Double] {
    let reduction = PathReduction(offsets: offsets, neighbors: neighbors, weights: weights)
    guard let sums = lanePathDependencies(reduction.rows) else {
      return pathDependencies(
        offsets: offsets, neighbors: neighbors, lengths: [Double](repeating: 1, count: neighbors.count),
        weights: weights)
    }
    return reduction.place.map { place in
      Int(place) < reduction.innerCount ? sums[Int(place)] + reduction.direct[Int(place)] : 0
    }
  }
}
