import CoterieGraph

/// PageRank: the share of time that a walker spends at each vertex who follows a link with probability `damping`, chosen
/// by strength, and else jumps to a vertex chosen at random; from a vertex without outgoing links it always jumps.
/// The scores add up to 1 (of the empty graph there are none). Links of an undirected graph lead both ways.
///
/// With P the matrix of the walk, y = 1 + damping · Pᵀ y is solved and y divided by its sum; that is the same vector,
/// vertices without outgoing links included. For an undirected graph the system is symmetric once scaled by the square
/// roots of the strengths, and conjugate gradients solve it; Gauss–Seidel sweeps do the rest, and all of a directed graph. Their
/// error falls by `damping` a sweep or faster, so a solution is always reached.
///
/// - Complexity: O((V + E) · log tolerance / log damping) at worst, V vertices, E edges.
/// - Source: S. Brin, L. Page, "The anatomy of a large-scale hypertextual Web search engine", Computer Networks 30
///   (1998), https://doi.org/10.1016/S0169-7552(98)00110-X; D. F. Gleich, "PageRank beyond the Web", SIAM Review 57
///   (2015), https://doi.org/10.1137/140976649
public struct PageRank: Centrality {
  public static let name = "pagerank"

  /// Probability of following a link, at least 0 and below 1.
  public var damping: Double
  /// Largest relative residual at any vertex.
  public var tolerance: Double

  public init(damping: Double = 0.85, tolerance: Double = 1e-11) {
    precondition(damping >= 0 && damping < 1, "damping is a probability below 1")
    precondition(tolerance > 0, "the tolerance is positive")
    self.damping = damping
    self.tolerance = tolerance
  }

  public func scores(of graph: Graph) -> VertexMap<Double> {
    var visits = [Double](repeating: 1, count: graph.vertexCount)
    if !graph.isDirected { conjugateGradients(graph, damping: damping, tolerance: tolerance, solution: &visits) }
    gaussSeidel(graph, damping: damping, tolerance: tolerance, solution: &visits)
    let sum = visits.reduce(0, +)
    return VertexMap(visits.map { $0 / sum })
  }
}

/// Sweeps y ← 1 + damping · Pᵀ y in place until no residual is above `tolerance`.
private func gaussSeidel(_ graph: Graph, damping: Double, tolerance: Double, solution: inout [Double]) {
  let n = graph.vertexCount
  // What a vertex passes on per unit of strength: damping / its outgoing strength.
  let share = (0..<n).map { vertex in
    let strength = graph.strength(of: vertex)
    return strength > 0 ? damping / strength : 0
  }
  var passed = zip(share, solution).map { $0 * $1 }
  let weights = graph.inWeights ?? []
  // Rounding keeps residuals from falling below a few units in the last place.
  let limit = max(tolerance, 1e-15)
  // A sweep multiplies the error by `damping` or less, so `bound` is what can be left of it.
  var bound = 1.0
  while bound > 1e-17 {
    bound *= damping
    var largest = 0.0
    graph.inNeighbors.withUnsafeBufferPointer { neighbors in
      passed.withUnsafeMutableBufferPointer { passed in
        for vertex in 0..<n {
          var sum = 0.0
          let slots = graph.inOffsets[vertex]..<graph.inOffsets[vertex + 1]
          if weights.isEmpty {
            for slot in slots { sum += passed[Int(neighbors[slot])] }
          } else {
            for slot in slots { sum += weights[slot] * passed[Int(neighbors[slot])] }
          }
          let value = 1 + sum
          largest = max(largest, abs(value - solution[vertex]) / value)
          solution[vertex] = value
          passed[vertex] = share[vertex] * value
        }
      }
    }
    if largest <= limit { return }
  }
}

/// Solves (I − damping · D^-½ A D^-½) z = D^-½ 1 and returns y = D^½ z, which is the same as y = 1 + damping · Pᵀ y.
///
/// - Source: M. R. Hestenes, E. Stiefel, "Methods of conjugate gradients for solving linear systems", Journal of Research
///   of the National Bureau of Standards 49 (1952), https://doi.org/10.6028/jres.049.044
private func conjugateGradients(_ graph: Graph, damping: Double, tolerance: Double, solution: inout [Double]) {
  let n = graph.vertexCount
  let count = graph.neighbors.count
  // Inverse roots of the strengths; 0 for an isolated vertex, which stays at 1.
  let roots = (0..<n).map { graph.strength(of: $0).squareRoot() }
  let inverseRoots = roots.map { $0 > 0 ? 1 / $0 : 0 }
  var z = inverseRoots
  var residual = [Double](repeating: 0, count: n)
  var direction = z
  var scaled = (0..<n).map { inverseRoots[$0] * z[$0] }
  var product = [Double](repeating: 0, count: n)
  let weights = graph.weights ?? []
  // The same pieces whatever the number of threads, so that sums round alike; a small graph is one piece.
  let chunks = count < 100_000 ? 1 : 16
  let bounds = (0...chunks).map { n * $0 / chunks }

  /// Sets `product` to the matrix times `direction`; returns the scalar product of the two.
  func apply() -> Double {
    product.withUnsafeMutableBufferPointer { product in
      nonisolated(unsafe) let product = product
      return scaled.withUnsafeBufferPointer { scaled in
        nonisolated(unsafe) let scaled = scaled
        return direction.withUnsafeBufferPointer { direction in
          nonisolated(unsafe) let direction = direction
          // Each piece writes its own range of `product`.
          return parallelMap(chunks: chunks) { chunk in
            var curvature = 0.0
            graph.neighbors.withUnsafeBufferPointer { neighbors in
              weights.withUnsafeBufferPointer { weights in
                for vertex in bounds[chunk]..<bounds[chunk + 1] {
                  var sum = 0.0
                  if weights.isEmpty {
                    for slot in graph.slots(of: vertex) { sum += scaled[Int(neighbors[slot])] }
                  } else {
                    for slot in graph.slots(of: vertex) { sum += weights[slot] * scaled[Int(neighbors[slot])] }
                  }
                  product[vertex] = direction[vertex] - damping * inverseRoots[vertex] * sum
                  curvature += direction[vertex] * product[vertex]
                }
              }
            }
            return curvature
          }.reduce(0, +)
        }
      }
    }
  }

  _ = apply()
  var energy = 0.0
  for vertex in 0..<n where roots[vertex] > 0 {
    residual[vertex] = inverseRoots[vertex] - product[vertex]
    energy += residual[vertex] * residual[vertex]
  }
  direction = residual
  for vertex in 0..<n { scaled[vertex] = inverseRoots[vertex] * direction[vertex] }
  for _ in 0..<200 where energy > 0 {
    let curvature = apply()
    if !(curvature > 0) { break }
    let step = energy / curvature
    var newEnergy = 0.0
    var excess = -Double.infinity
    for vertex in 0..<n {
      let root = roots[vertex]
      let value = z[vertex] + step * direction[vertex]
      let left = residual[vertex] - step * product[vertex]
      z[vertex] = value
      residual[vertex] = left
      newEnergy += left * left
      // In terms of y = value · root, which is at least 1.
      excess = max(excess, abs(left) * root - tolerance * max(1, value * root))
    }
    if excess <= 0 { break }
    let ratio = newEnergy / energy
    for vertex in 0..<n {
      let next = residual[vertex] + ratio * direction[vertex]
      direction[vertex] = next
      scaled[vertex] = inverseRoots[vertex] * next
    }
    energy = newEnergy
  }
  for vertex in 0..<n where roots[vertex] > 0 && z[vertex].isFinite {
    solution[vertex] = z[vertex] * roots[vertex]
  }
}
