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

  public init(damping: Double = 0.85, tolerance: Double = 1e-12) {
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
  // Rounding keeps residuals from falling below a few units in the last place.
  let limit = max(tolerance, 1e-15)
  // A sweep multiplies the error by `damping` or less, so `bound` is what can be left of it.
  var bound = 1.0
  while bound > 1e-17 {
    bound *= damping
    var largest = 0.0
    for vertex in 0..<n {
      var sum = 0.0
      for slot in graph.inOffsets[vertex]..<graph.inOffsets[vertex + 1] {
        let other = Int(graph.inNeighbors[slot])
        sum += (graph.inWeights?[slot] ?? 1) * share[other] * solution[other]
      }
      let value = 1 + sum
      largest = max(largest, abs(value - solution[vertex]) / value)
      solution[vertex] = value
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
  // Inverse roots of the strengths; 0 for an isolated vertex, which stays at 1.
  let roots = (0..<n).map { graph.strength(of: $0).squareRoot() }
  let inverseRoots = roots.map { $0 > 0 ? 1 / $0 : 0 }
  var z = inverseRoots
  var residual = [Double](repeating: 0, count: n)
  var scaled = [Double](repeating: 0, count: n)
  var product = [Double](repeating: 0, count: n)

  func apply(_ vector: [Double]) {
    for vertex in 0..<n { scaled[vertex] = inverseRoots[vertex] * vector[vertex] }
    for vertex in 0..<n {
      var sum = 0.0
      for slot in graph.slots(of: vertex) {
        sum += graph.weight(at: slot) * scaled[Int(graph.neighbors[slot])]
      }
      product[vertex] = vector[vertex] - damping * inverseRoots[vertex] * sum
    }
  }
  apply(z)
  for vertex in 0..<n where roots[vertex] > 0 { residual[vertex] = inverseRoots[vertex] - product[vertex] }
  var direction = residual
  var energy = 0.0
  for value in residual { energy += value * value }
  for _ in 0..<200 where energy > 0 {
    apply(direction)
    var curvature = 0.0
    for vertex in 0..<n { curvature += direction[vertex] * product[vertex] }
    if !(curvature > 0) { break }
    let step = energy / curvature
    var newEnergy = 0.0
    var largest = 0.0
    for vertex in 0..<n {
      z[vertex] += step * direction[vertex]
      let left = residual[vertex] - step * product[vertex]
      residual[vertex] = left
      newEnergy += left * left
      // In terms of y, relative to its value; y is at least 1.
      largest = max(largest, abs(left) * roots[vertex] / max(1, abs(z[vertex] * roots[vertex])))
    }
    if largest <= tolerance { break }
    let ratio = newEnergy / energy
    for vertex in 0..<n { direction[vertex] = residual[vertex] + ratio * direction[vertex] }
    energy = newEnergy
  }
  for vertex in 0..<n where roots[vertex] > 0 && z[vertex].isFinite {
    solution[vertex] = z[vertex] * roots[vertex]
  }
}
