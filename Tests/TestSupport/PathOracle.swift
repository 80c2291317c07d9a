import CoterieGraph

/// Distances and numbers of shortest paths between all pairs, the slow and obvious way. Lengths of paths that
/// differ by rounding alone are the same.
public struct PathOracle {
  public let count: Int
  /// Distance from s to t; infinite if there is no path.
  public private(set) var distance: [[Double]]
  /// Number of shortest paths from s to t.
  public private(set) var paths: [[Double]]

  /// - Complexity: O(V³).
  public init(_ graph: Graph, isWeighted: Bool) {
    let n = graph.vertexCount
    var length = [[Double]](repeating: [Double](repeating: .infinity, count: n), count: n)
    for v in 0..<n {
      for slot in graph.slots(of: v) {
        length[v][Int(graph.neighbors[slot])] = isWeighted ? 1 / graph.weight(at: slot) : 1
      }
    }
    // Floyd and Warshall.
    var d = length
    for v in 0..<n { d[v][v] = 0 }
    for k in 0..<n {
      for s in 0..<n where d[s][k] < .infinity { for t in 0..<n { d[s][t] = min(d[s][t], d[s][k] + d[k][t]) } }
    }
    // The last step of a path from s to t is an edge (v, t) with d(s, v) + length = d(s, t).
    var sigma = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for s in 0..<n {
      sigma[s][s] = 1
      for t in (0..<n).sorted(by: { d[s][$0] < d[s][$1] }) where t != s && d[s][t] < .infinity {
        for v in 0..<n where v != t && isSame(d[s][v] + length[v][t], d[s][t]) {
          sigma[s][t] += sigma[s][v]
        }
      }
    }
    count = n
    distance = d
    paths = sigma
  }

  /// By definition; ordered pairs.
  public var betweenness: [Double] {
    (0..<count).map { v in
      var sum = 0.0
      for s in 0..<count where s != v {
        for t in 0..<count where t != v && t != s && distance[s][t] < .infinity {
          if isSame(distance[s][v] + distance[v][t], distance[s][t]) { sum += paths[s][v] * paths[v][t] / paths[s][t] }
        }
      }
      return sum
    }
  }

  public var harmonic: [Double] {
    (0..<count).map { v in (0..<count).reduce(0) { $1 == v ? $0 : $0 + 1 / distance[$1][v] } }
  }

  public var closeness: [Double] {
    (0..<count).map { v in
      let reached = (0..<count).filter { $0 != v && distance[$0][v] < .infinity }
      if reached.isEmpty { return 0 }
      let share = Double(reached.count) / Double(count - 1)
      return share * Double(reached.count) / reached.reduce(0) { $0 + distance[$1][v] }
    }
  }
}

private func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * b }
