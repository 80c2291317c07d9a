import CoterieGraph

/// Number of neighbours; of a directed graph, outgoing and incoming links together.
///
/// - Complexity: O(V).
public struct Degree: Centrality {
  public static let name = "degree"

  public init() {}

  public func scores(of graph: Graph) -> VertexMap<Double> {
    VertexMap(
      (0..<graph.vertexCount).map { vertex in
        let incoming = graph.isDirected ? graph.inOffsets[vertex + 1] - graph.inOffsets[vertex] : 0
        return Double(graph.degree(of: vertex) + incoming)
      })
  }
}

/// Weighted degree: the sum of the strengths of a vertex's links; of a directed graph, outgoing and incoming together.
/// Equal to the degree in an unweighted graph.
///
/// - Complexity: O(V + E).
/// - Source: A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, "The architecture of complex weighted
///   networks", PNAS 101 (2004), https://doi.org/10.1073/pnas.0400087101
public struct Strength: Centrality {
  public static let name = "strength"

  public init() {}

  public func scores(of graph: Graph) -> VertexMap<Double> {
    VertexMap(
      (0..<graph.vertexCount).map { vertex in
        var sum = graph.strength(of: vertex)
        guard graph.isDirected else { return sum }
        for slot in graph.inOffsets[vertex]..<graph.inOffsets[vertex + 1] { sum += graph.inWeights?[slot] ?? 1 }
        return sum
      })
  }
}
