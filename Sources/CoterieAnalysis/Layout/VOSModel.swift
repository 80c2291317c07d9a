import CoterieGraph

/// What the VOS mapping technique minimises for one connected graph:
/// V(x) = Σ a_ij·d_ij^α / α − Σ m_i·m_j·d_ij^ρ / ρ, the first sum over edges, the second over all pairs
/// (ρ = 0: ln d_ij for d_ij^ρ / ρ).
///
/// a are association strengths, m masses (1 for a vertex, the number of vertices for a group of them).
/// Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002.
struct VOSModel {
  /// Rows as in `Graph`: an edge stands in both.
  var offsets: [Int]
  var neighbors: [UInt32]
  /// Association strength of each slot.
  var strengths: [Double]
  var masses: [Double]
  /// Attraction between all pairs on top of the edges; VOSviewer's 0.01 for graphs that are not connected.
  var background = 0.0

  var count: Int { masses.count }

  /// The part of `graph` that `vertices` (one component, ascending) span. `local` maps its vertices to `0 ..< count`;
  /// the rest of it is not read.
  ///
  /// The association strength is 2m·w_ij / (k_i·k_j), k weighted degree and m total weight. Strengths that lie more
  /// than nine orders of magnitude from the mean are pulled to that bound, where numbers still carry them.
  init(_ graph: Graph, vertices: [Int], local: [UInt32]) {
    offsets = [0]
    neighbors = []
    strengths = []
    masses = [Double](repeating: 1, count: vertices.count)
    offsets.reserveCapacity(vertices.count + 1)
    for vertex in vertices {
      VOSModel.forEachLink(of: vertex, in: graph) { other, weight in
        neighbors.append(local[Int(other)])
        strengths.append(weight.isFinite ? max(weight, 0) : 0)
      }
      offsets.append(neighbors.count)
    }
    normalise()
  }

  init(offsets: [Int], neighbors: [UInt32], strengths: [Double], masses: [Double]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.strengths = strengths
    self.masses = masses
  }

  private mutating func normalise() {
    let total = strengths.reduce(0, +)
    guard total > 0, total.isFinite else {
      strengths = [Double](repeating: 1, count: strengths.count)
      return
    }
    var degrees = [Double](repeating: 0, count: count)
    for vertex in 0..<count {
      for slot in offsets[vertex]..<offsets[vertex + 1] { degrees[vertex] += strengths[slot] / total }
    }
    var sum = 0.0
    for vertex in 0..<count {
      for slot in offsets[vertex]..<offsets[vertex + 1] {
        // In shares of 2m, so that no product of degrees leaves the range of Double.
        let expected = degrees[vertex] * degrees[Int(neighbors[slot])]
        let strength = expected > 0 ? strengths[slot] / total / expected : 0
        strengths[slot] = strength.isFinite ? strength : 0
        sum += strengths[slot]
      }
    }
    let mean = sum > 0 && sum.isFinite ? sum / Double(strengths.count) : 1
    for slot in strengths.indices { strengths[slot] = min(max(strengths[slot], mean * 1e-9), mean * 1e9) }
  }

  /// Every edge once; none if there are more than `limit`.
  func lines(atMost limit: Int) -> [(Int, Int)] {
    guard neighbors.count <= 2 * limit else { return [] }
    var lines: [(Int, Int)] = []
    for vertex in 0..<count {
      for slot in offsets[vertex]..<offsets[vertex + 1] where Int(neighbors[slot]) > vertex {
        lines.append((vertex, Int(neighbors[slot])))
      }
    }
    return lines
  }

  /// Calls `body` for every neighbour of `vertex`, ascending; in a directed graph both directions add up.
  static func forEachLink(of vertex: Int, in graph: Graph, _ body: (UInt32, Double) -> Void) {
    guard graph.isDirected else {
      for slot in graph.slots(of: vertex) { body(graph.neighbors[slot], graph.weight(at: slot)) }
      return
    }
    var out = graph.offsets[vertex]
    var back = graph.inOffsets[vertex]
    let outEnd = graph.offsets[vertex + 1]
    let backEnd = graph.inOffsets[vertex + 1]
    while out < outEnd || back < backEnd {
      let ahead = out < outEnd ? graph.neighbors[out] : .max
      let behind = back < backEnd ? graph.inNeighbors[back] : .max
      let other = min(ahead, behind)
      var weight = 0.0
      if ahead == other, out < outEnd {
        weight += graph.weight(at: out)
        out += 1
      }
      if behind == other, back < backEnd {
        weight += graph.inWeights?[back] ?? 1
        back += 1
      }
      body(other, weight)
    }
  }
}

/// The exponents α and ρ of the objective, and the powers of distances that come of them.
struct VOSExponents: Sendable, Equatable {
  var attraction: Int
  var repulsion: Int

  /// d^exponent from d²; 1 for exponent 0.
  @inline(__always) static func power(_ exponent: Int, ofSquare squared: Double) -> Double {
    switch exponent {
    case 0: return 1
    case 2: return squared
    case 1: return squared.squareRoot()
    case -1: return 1 / squared.squareRoot()
    case -2: return 1 / squared
    case -3: return 1 / (squared * squared.squareRoot())
    default:
      var result = exponent & 1 == 0 ? 1 : squared.squareRoot()
      for _ in 0..<abs(exponent) / 2 { result *= squared }
      return exponent < 0 ? 1 / result : result
    }
  }

  /// Factor of the vector between two ends in the pull of an edge of strength 1: d^(α − 2).
  @inline(__always) func pull(_ squared: Double) -> Double {
    VOSExponents.power(attraction - 2, ofSquare: squared)
  }
  /// The same for the push between two vertices of mass 1: d^(ρ − 2).
  @inline(__always) func push(_ squared: Double) -> Double {
    VOSExponents.power(repulsion - 2, ofSquare: squared)
  }
}
