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
    let lengths = cost == .unit ? [] : (graph.weights ?? []).map { 1 / $0 }
    let weights = [Double](repeating: 1, count: graph.vertexCount)
    let sums = pathDependencies(
      offsets: graph.offsets, neighbors: graph.neighbors,
      lengths: lengths.isEmpty ? [Double](repeating: 1, count: graph.neighbors.count) : lengths, weights: weights)
    return VertexMap(sums.map { $0 * scale })
  }
}
