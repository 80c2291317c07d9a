import CoterieGraph

/// Core number of each vertex: the largest k such that the vertex belongs to a subgraph in which every vertex has at
/// least k neighbours. Direction and strength do not matter; an isolated vertex has 0.
///
/// Vertices are removed in the order of their remaining degree, kept sorted by buckets.
///
/// - Complexity: O(V + E), V vertices, E edges.
/// - Source: V. Batagelj, M. Zaveršnik, "Fast algorithms for determining (generalized) core groups in social networks",
///   Advances in Data Analysis and Classification 5 (2011), https://doi.org/10.1007/s11634-010-0079-y
public struct CoreNumbers: Centrality {
  public static let name = "core"

  public init() {}

  public func scores(of graph: Graph) -> VertexMap<Double> {
    let rows = graph.undirected
    return VertexMap(coreNumbers(offsets: rows.offsets, neighbors: rows.neighbors).map { Double($0) })
  }
}

/// Core numbers of the rows of an undirected graph.
func coreNumbers(offsets: [Int], neighbors: [UInt32]) -> [UInt32] {
  let n = offsets.count - 1
  var degree = [UInt32](repeating: 0, count: n)
  var highest = 0
  for vertex in 0..<n {
    let count = offsets[vertex + 1] - offsets[vertex]
    degree[vertex] = UInt32(count)
    highest = max(highest, count)
  }
  // `order` holds the vertices by remaining degree; those of degree d begin at `starts[d]`.
  var starts = [UInt32](repeating: 0, count: highest + 2)
  for value in degree { starts[Int(value) + 1] += 1 }
  for value in 0...highest { starts[value + 1] += starts[value] }
  var order = [UInt32](repeating: 0, count: n)
  var place = [UInt32](repeating: 0, count: n)
  for vertex in 0..<n {
    let value = Int(degree[vertex])
    place[vertex] = starts[value]
    order[Int(starts[value])] = UInt32(vertex)
    starts[value] += 1
  }
  for value in stride(from: highest, through: 0, by: -1) { starts[value + 1] = starts[value] }
  starts[0] = 0

  neighbors.withUnsafeBufferPointer { neighbors in
    for position in 0..<n {
      let vertex = Int(order[position])
      let core = degree[vertex]
      for slot in offsets[vertex]..<offsets[vertex + 1] {
        let other = Int(neighbors[slot])
        let value = degree[other]
        if value <= core { continue }
        // Swap it with the first of its bucket, which then begins one later.
        let first = starts[Int(value)]
        let moved = order[Int(first)]
        let from = place[other]
        order[Int(from)] = moved
        place[Int(moved)] = from
        order[Int(first)] = UInt32(other)
        place[other] = first
        starts[Int(value)] = first + 1
        degree[other] = value - 1
      }
    }
  }
  return degree
}
