/// Links between vertices `0 ..< vertexCount` as they were counted: in any order, repeated or not, weighted.
/// The form in which networks are built and read; `Graph(_:)` turns it into the form in which they are analysed.
public struct EdgeList: Sendable, Equatable {
  /// One link. In an undirected list the order of its ends means nothing.
  public struct Edge: Sendable, Hashable {
    public var source: UInt32
    public var target: UInt32
    /// Strength: finite and positive.
    public var weight: Double

    public init(_ source: UInt32, _ target: UInt32, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// Number of vertices; every end of every edge is below it.
  public var vertexCount: Int
  public var edges: [Edge]
  public var isDirected: Bool
  /// Whether weights mean anything. An unweighted list has the weight 1 everywhere.
  public var isWeighted: Bool

  public init(vertexCount: Int, edges: [Edge] = [], isDirected: Bool = false, isWeighted: Bool = true) {
    self.vertexCount = vertexCount
    self.edges = edges
    self.isDirected = isDirected
    self.isWeighted = isWeighted
  }
}
