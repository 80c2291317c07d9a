import CoterieGraph

/// Closeness centrality of Wasserman and Faust, for graphs of several components too: with r other vertices from which a
/// vertex can be reached, at a sum s of distances, r/(V − 1) · r/s. A vertex that cannot be reached has 0. In a directed
/// graph distances are those of paths that lead to the vertex (networkx's `closeness_centrality`, `wf_improved`).
///
/// - Complexity: O(V · E) with unit costs, V vertices, E edges, hundreds of searches at once; O(V · E log V) else.
/// - Source: S. Wasserman, K. Faust, "Social Network Analysis" (1994), https://doi.org/10.1017/CBO9780511815478,
///   section 5.2; L. C. Freeman, Social Networks 1 (1978), https://doi.org/10.1016/0378-8733(78)90021-7
public struct Closeness: Centrality {
  public static let name = "closeness"

  /// The length of an edge.
  public var cost: PathCost

  public init(cost: PathCost = .unit) { self.cost = cost }

  public func scores(of graph: Graph) -> VertexMap<Double> {
    let sums = distanceSums(of: graph, cost: cost)
    let others = Double(graph.vertexCount - 1)
    return VertexMap(
      zip(sums.reached, sums.distance).map { reached, distance in
        reached == 0 ? 0 : Double(reached) / others * (Double(reached) / distance)
      })
  }
}

/// Harmonic centrality: the sum of the inverse distances of all other vertices, 0 for those from which the vertex cannot
/// be reached. In a directed graph distances are those of paths that lead to the vertex.
///
/// - Complexity: as `Closeness`.
/// - Source: P. Boldi, S. Vigna, "Axioms for centrality", Internet Mathematics 10 (2014),
///   https://doi.org/10.1080/15427951.2013.865686
public struct Harmonic: Centrality {
  public static let name = "harmonic"

  /// The length of an edge.
  public var cost: PathCost

  public init(cost: PathCost = .unit) { self.cost = cost }

  public func scores(of graph: Graph) -> VertexMap<Double> {
    VertexMap(distanceSums(of: graph, cost: cost).inverse)
  }
}
