/// A simple graph in compressed sparse rows: vertices are `0 ..< vertexCount`, and the neighbours of `v` stand in
/// `neighbors[offsets[v] ..< offsets[v + 1]]`, ascending, without repetitions and without `v` itself.
///
/// An undirected edge stands in both of its rows. A directed graph also has the rows of incoming edges. Weights are
/// strengths (more joint papers, heavier edge), never lengths: path measures take an explicit cost.
public struct Graph: Sendable, Equatable {
  public let isDirected: Bool
  /// Rows: `vertexCount + 1` ascending positions in `neighbors`, the first 0.
  public let offsets: [Int]
  /// Heads of outgoing edges (undirected: the other ends), row by row.
  public let neighbors: [UInt32]
  /// Strength of each slot of `neighbors`; nil if the graph is unweighted (every strength is 1).
  public let weights: [Double]?
  /// The same for incoming edges of a directed graph; equal to the outgoing rows of an undirected one.
  public let inOffsets: [Int]
  public let inNeighbors: [UInt32]
  public let inWeights: [Double]?

  /// Number of vertices.
  @inlinable public var vertexCount: Int { offsets.count - 1 }
  /// Number of edges: an undirected one counts once.
  @inlinable public var edgeCount: Int { isDirected ? neighbors.count : neighbors.count / 2 }
  /// Positions of the row of `vertex` in `neighbors` and `weights`.
  @inlinable public func slots(of vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }
  /// Number of (outgoing) neighbours.
  @inlinable public func degree(of vertex: Int) -> Int { offsets[vertex + 1] - offsets[vertex] }
  /// Strength of one slot.
  @inlinable public func weight(at slot: Int) -> Double { weights?[slot] ?? 1 }

  /// Sum of the strengths of all edges, each once.
  public var totalWeight: Double {
    let sum = weights?.reduce(0, +) ?? Double(neighbors.count)
    return isDirected ? sum : sum / 2
  }

  /// Builds the rows. Loops are dropped. In a weighted list repeated edges (of an undirected list: reversed ones too)
  /// add up; an unweighted list says only that a link is there, however often it is repeated.
  ///
  /// The result depends on neither the order of the edges nor, if undirected, on the order of their ends: weights of a
  /// repeated edge are added from the smallest up.
  ///
  /// - Complexity: O(V + E): scattering the edges to rows twice sorts them, without comparisons.
  /// - Precondition: every end of every edge is below `list.vertexCount`; weights of a weighted list are finite and positive.
  public init(_ list: EdgeList) {
    let rows = Rows.sorted(list)
    self.init(isDirected: list.isDirected, rows: rows)
  }

  /// Takes finished rows; of a directed graph it computes the incoming ones.
  init(isDirected: Bool, rows: Rows) {
    self.isDirected = isDirected
    offsets = rows.offsets
    neighbors = rows.neighbors
    weights = rows.weights
    let back = isDirected ? rows.transposed() : rows
    inOffsets = back.offsets
    inNeighbors = back.neighbors
    inWeights = back.weights
  }
}
