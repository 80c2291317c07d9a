import CoterieGraph

/// What a good division into clusters is. All three are taken on the undirected links, with strengths a and resolution γ.
public enum QualityFunction: String, Sendable, CaseIterable {
  /// Links inside clusters against those expected from the strengths k alone:
  /// 1/(2m) Σᵢⱼ (aᵢⱼ − γ kᵢ kⱼ / 2m) over ordered pairs of the same cluster.
  ///
  /// M. E. J. Newman, M. Girvan, Physical Review E 69 (2004), https://doi.org/10.1103/PhysRevE.69.026113
  case modularity
  /// The constant Potts model: Σ (aᵢⱼ − γ) over unordered pairs of the same cluster.
  ///
  /// V. A. Traag, P. Van Dooren, Y. Nesterov, Physical Review E 84 (2011), https://doi.org/10.1103/PhysRevE.84.016114
  case cpm
  /// The quality of VOSviewer: Σ (2m aᵢⱼ / (kᵢ kⱼ) − γ) over unordered pairs of the same cluster.
  ///
  /// L. Waltman, N. J. van Eck, E. C. M. Noyons, Journal of Informetrics 4 (2010),
  /// https://doi.org/10.1016/j.joi.2010.07.002
  case vos

  /// The quality of a division; nil for `modularity` of a graph without links, where it has no meaning.
  ///
  /// - Complexity: O(V + E).
  /// - Precondition: `partition` divides the vertices of `graph`.
  public func value(of partition: Partition, in graph: Graph, resolution: Double = 1) -> Double? {
    precondition(partition.clusters.count == graph.vertexCount, "the partition is of another graph")
    let network = ClusteringNetwork(graph, quality: self)
    if self == .modularity && network.totalWeight == 0 { return nil }
    let sum = network.quality(of: partition.clusters.map { UInt32($0) }, count: partition.count, resolution: resolution)
    return self == .modularity ? sum / network.totalWeight : sum
  }
}

extension Partition {
  /// Modularity of this division of `graph`; nil if the graph has no links.
  ///
  /// - Complexity: O(V + E).
  public func modularity(in graph: Graph, resolution: Double = 1) -> Double? {
    QualityFunction.modularity.value(of: self, in: graph, resolution: resolution)
  }
}

/// A graph as a quality function sees it. All three are of the form
/// Σ over clusters of (links inside − resolution · `scale` · Σ_{i<j} mass(i) mass(j)), up to a constant.
struct ClusteringNetwork: Sendable {
  var offsets: [Int]
  var neighbors: [UInt32]
  /// Weight of each slot; nil for 1 throughout.
  var weights: [Double]?
  /// What each vertex weighs in the expectation: its strength, or the number of vertices it stands for.
  var masses: [Double]
  /// By what the products of masses are multiplied, besides the resolution.
  var scale: Double
  /// CPM and VOS sum over pairs of different vertices; modularity also over each vertex with itself.
  var countsDistinctPairs = false

  var vertexCount: Int { masses.count }

  /// Sum of the weights of all links, each once.
  var totalWeight: Double { (weights?.reduce(0, +) ?? Double(neighbors.count)) / 2 }

  init(offsets: [Int], neighbors: [UInt32], weights: [Double]?, masses: [Double], scale: Double) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    self.masses = masses
    self.scale = scale
  }

  init(_ graph: Graph, quality: QualityFunction) {
    let graph = graph.undirected
    let n = graph.vertexCount
    let strengths = (0..<n).map { graph.strength(of: $0) }
    let doubled = strengths.reduce(0, +)
    offsets = graph.offsets
    neighbors = graph.neighbors
    weights = graph.weights
    switch quality {
    case .modularity:
      masses = strengths
      scale = doubled > 0 ? 1 / doubled : 0
    case .cpm:
      countsDistinctPairs = true
      masses = [Double](repeating: 1, count: n)
      scale = 1
    case .vos:
      countsDistinctPairs = true
      masses = [Double](repeating: 1, count: n)
      scale = 1
      var normalized = [Double](repeating: 0, count: neighbors.count)
      for vertex in 0..<n {
        for slot in offsets[vertex]..<offsets[vertex + 1] {
          let other = Int(neighbors[slot])
          let ratio = doubled / strengths[vertex] * (graph.weight(at: slot) / strengths[other])
          // A link stays a link, however extreme the strengths are.
          normalized[slot] = min(max(ratio, .leastNormalMagnitude), .greatestFiniteMagnitude)
        }
      }
      weights = normalized
    }
  }

  /// The quality of a division of the vertices of a graph. For modularity times the sum of all weights: there the pairs
  /// of a vertex with itself count as well.
  func quality(of clusters: [UInt32], count: Int, resolution: Double) -> Double {
    var inside = 0.0
    for vertex in 0..<vertexCount {
      for slot in offsets[vertex]..<offsets[vertex + 1] where clusters[Int(neighbors[slot])] == clusters[vertex] {
        inside += weights?[slot] ?? 1
      }
    }
    var mass = [Double](repeating: 0, count: count)
    for vertex in 0..<vertexCount { mass[Int(clusters[vertex])] += masses[vertex] }
    var expected = mass.reduce(0) { $0 + $1 * $1 }
    if countsDistinctPairs { expected -= masses.reduce(0) { $0 + $1 * $1 } }
    return (inside - resolution * scale * expected) / 2
  }
}
