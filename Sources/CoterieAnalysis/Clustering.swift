import CoterieGraph

/// A pass that divides the vertices into clusters.
public protocol Clustering: Sendable {
  /// The pass's name on the command line.
  static var name: String { get }
  func partition(of graph: Graph) -> Partition
}
