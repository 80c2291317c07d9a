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

  /// Builds the rows. Repeated edges (in an undirected list, of either direction) add up; loops are dropped.
  ///
  /// - Complexity: O(V + E): two counting sorts, no comparisons.
  /// - Precondition: every end of every edge is below `list.vertexCount`.
  public init(_ list: EdgeList) {
    let out = Rows(list, reversed: false)
    isDirected = list.isDirected
    offsets = out.offsets
    neighbors = out.neighbors
    weights = list.isWeighted ? out.weights : nil
    if list.isDirected {
      let back = Rows(list, reversed: true)
      inOffsets = back.offsets
      inNeighbors = back.neighbors
      inWeights = list.isWeighted ? back.weights : nil
    } else {
      inOffsets = offsets
      inNeighbors = neighbors
      inWeights = weights
    }
  }
}

/// The rows of one direction. Sorting by head first and then, stably, by tail leaves each row ascending.
private struct Rows {
  var offsets: [Int]
  var neighbors: [UInt32]
  var weights: [Double]

  init(_ list: EdgeList, reversed: Bool) {
    let n = list.vertexCount
    // Every slot as (tail, head, weight): one per directed edge, two per undirected one.
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    var strengths: [Double] = []
    let capacity = list.isDirected ? list.edges.count : 2 * list.edges.count
    tails.reserveCapacity(capacity)
    heads.reserveCapacity(capacity)
    strengths.reserveCapacity(capacity)
    for edge in list.edges where edge.source != edge.target {
      precondition(Int(edge.source) < n && Int(edge.target) < n, "an edge names a vertex that is not there")
      let (tail, head) = reversed ? (edge.target, edge.source) : (edge.source, edge.target)
      tails.append(tail)
      heads.append(head)
      strengths.append(edge.weight)
      if !list.isDirected {
        tails.append(head)
        heads.append(tail)
        strengths.append(edge.weight)
      }
    }
    let byHead = Rows.countingSort(Array(0..<heads.count), keys: heads, buckets: n)
    let order = Rows.countingSort(byHead, keys: tails, buckets: n)

    offsets = [Int](repeating: 0, count: n + 1)
    neighbors = []
    weights = []
    neighbors.reserveCapacity(order.count)
    weights.reserveCapacity(order.count)
    var next = 0
    for vertex in 0..<n {
      let start = neighbors.count
      while next < order.count, Int(tails[order[next]]) == vertex {
        let slot = order[next]
        if neighbors.count > start, neighbors[neighbors.count - 1] == heads[slot] {
          weights[weights.count - 1] += strengths[slot]
        } else {
          neighbors.append(heads[slot])
          weights.append(strengths[slot])
        }
        next += 1
      }
      offsets[vertex + 1] = neighbors.count
    }
    // An unweighted list says only that a link is there, however often it is repeated.
    if !list.isWeighted { weights = [] }
  }

  /// A stable counting sort of `items` by `keys[item]`.
  static func countingSort(_ items: [Int], keys: [UInt32], buckets: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: buckets + 1)
    for item in items { starts[Int(keys[item]) + 1] += 1 }
    for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
    var sorted = [Int](repeating: 0, count: items.count)
    for item in items {
      let key = Int(keys[item])
      sorted[starts[key]] = item
      starts[key] += 1
    }
    return sorted
  }
}
