import CoterieGraph

/// Local clustering coefficient: the share of pairs of a vertex's neighbours that are themselves linked; 0 for a vertex
/// with fewer than two neighbours. Direction and strength do not matter.
///
/// - Complexity: O(V + Σ min(degree) over edges) ≤ O(E^1.5), V vertices, E edges.
/// - Source: D. J. Watts, S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393 (1998),
///   https://doi.org/10.1038/30918
public struct LocalClustering: Centrality {
  public static let name = "clustering"

  public init() {}

  public func scores(of graph: Graph) -> VertexMap<Double> {
    let rows = graph.undirected
    let triangles = triangleCounts(offsets: rows.offsets, neighbors: rows.neighbors)
    return VertexMap(
      triangles.enumerated().map { vertex, count in
        let degree = Double(rows.degree(of: vertex))
        return degree < 2 ? 0 : 2 * Double(count) / (degree * (degree - 1))
      })
  }
}

/// Number of triangles at each vertex of an undirected graph.
///
/// Every edge points from the vertex of lower degree to that of higher degree; then no row is longer than √(2E), and
/// each triangle is found once, from its lowest vertex.
///
/// - Source: M. Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs", Theoretical
///   Computer Science 407 (2008), https://doi.org/10.1016/j.tcs.2008.07.017
func triangleCounts(offsets: [Int], neighbors: [UInt32]) -> [Int] {
  let n = offsets.count - 1
  func isLower(_ a: Int, _ b: Int) -> Bool {
    (offsets[a + 1] - offsets[a], a) < (offsets[b + 1] - offsets[b], b)
  }
  var starts = [Int](repeating: 0, count: n + 1)
  var heads: [UInt32] = []
  heads.reserveCapacity(neighbors.count / 2)
  for vertex in 0..<n {
    for slot in offsets[vertex]..<offsets[vertex + 1] where isLower(vertex, Int(neighbors[slot])) {
      heads.append(neighbors[slot])
    }
    starts[vertex + 1] = heads.count
  }
  var counts = [Int](repeating: 0, count: n)
  var isMarked = [Bool](repeating: false, count: n)
  for vertex in 0..<n {
    let row = starts[vertex]..<starts[vertex + 1]
    if row.count < 2 { continue }
    for slot in row { isMarked[Int(heads[slot])] = true }
    for slot in row {
      let second = Int(heads[slot])
      var found = 0
      for inner in starts[second]..<starts[second + 1] {
        let third = Int(heads[inner])
        if isMarked[third] {
          found += 1
          counts[third] += 1
        }
      }
      counts[second] += found
      counts[vertex] += found
    }
    for slot in row { isMarked[Int(heads[slot])] = false }
  }
  return counts
}
