import CoterieGraph

/// A point of the plane, y upwards.
public struct Point: Sendable, Hashable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A pass that gives every vertex a place, in the units of the radii it is given (points).
public protocol Layout: Sendable {
  /// The layout's name on the command line.
  static var name: String { get }
  /// Positions of the vertices' centres such that no two discs of the given radii overlap.
  ///
  /// - Parameters:
  ///   - graph: Undirected; weights pull.
  ///   - radii: Per vertex, at least 0.
  func positions(of graph: Graph, radii: [Double]) -> [Point]
}
