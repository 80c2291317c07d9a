import CoterieGraph

/// A pass that gives every vertex a number.
public protocol Centrality: Sendable {
  /// The metric's name on the command line and in table headers.
  static var name: String { get }
  /// The score of each vertex, in vertex order. Finite for every graph, the empty one included.
  func scores(of graph: Graph) -> VertexMap<Double>
}

/// What a path measure takes for the length of an edge. Strengths are never read as lengths.
public enum PathCost: String, Sendable, CaseIterable {
  /// Every edge has length 1.
  case unit
  /// An edge has length 1 / strength: the more joint papers, the shorter.
  case inverse
}
