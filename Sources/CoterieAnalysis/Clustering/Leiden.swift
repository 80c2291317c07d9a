import CoterieGraph

/// The Leiden algorithm: vertices move to the neighbouring cluster where the quality gains most; the clusters found are
/// refined from single vertices, at random, such that every part stays well connected; the parts become the vertices of a
/// smaller network, on which it goes on. The same seed gives the same clusters.
///
/// Links of a directed graph are taken without direction.
///
/// - Complexity: almost O(E) an iteration in practice, E edges.
/// - Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
///   Scientific Reports 9 (2019), https://doi.org/10.1038/s41598-019-41695-z
public struct Leiden: Clustering {
  public static let name = "leiden"

  /// What is maximised.
  public var quality: QualityFunction
  /// Higher values give more and smaller clusters; at least 0.
  public var resolution: Double
  public var seed: UInt64
  /// Number of independent runs, of which the best counts (of equals, the first).
  public var starts: Int
  /// How often the whole algorithm is applied to its own result; nil for until it improves nothing several times in a
  /// row, since the random refinement may find what it missed.
  public var iterations: Int?
  /// How far the refinement strays from the best choice, in units of the mean link; positive.
  public var randomness: Double
  /// Smaller clusters are joined to the one they are linked to most densely, if there is one.
  public var minimumClusterSize: Int

  public init(
    quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 0, starts: Int = 1,
    iterations: Int? = nil, randomness: Double = 0.01, minimumClusterSize: Int = 1
  ) {
    precondition(resolution >= 0 && resolution.isFinite, "the resolution is a number of at least 0")
    precondition(randomness > 0, "the randomness is positive")
    self.quality = quality
    self.resolution = resolution
    self.seed = seed
    self.starts = starts
    self.iterations = iterations
    self.randomness = randomness
    self.minimumClusterSize = minimumClusterSize
  }

  public func partition(of graph: Graph) -> Partition {
    let network = ClusteringNetwork(graph, quality: quality)
    let runs = parallelMap(chunks: max(1, starts)) { start in
      run(network, generator: SeededGenerator(seed: seed, stream: UInt64(start)))
    }
    var best = runs[0]
    for run in runs.dropFirst() where run.quality > best.quality { best = run }
    var labels = best.clusters
    if minimumClusterSize > 1 { joinSmallClusters(network, clusters: &labels, minimum: minimumClusterSize) }
    return Partition(labels: labels.map { Int($0) })
  }

  private func run(_ network: ClusteringNetwork, generator: SeededGenerator) -> (clusters: [UInt32], quality: Double) {
    var generator = generator
    let level = LeidenLevel(network)
    let links = network.neighbors.isEmpty ? 1 : 2 * network.totalWeight / Double(network.neighbors.count)
    let phases = LeidenPhases(resolution: resolution * network.scale, temperature: randomness * links)
    var clusters = (0..<level.count).map { UInt32($0) }
    var value = level.quality(of: clusters, resolution: phases.resolution)
    var left = iterations ?? Int.max
    var fruitless = 0
    while left > 0, fruitless < (iterations == nil ? 4 : 1) {
      left -= 1
      var improved = clusters
      phases.iterate(level, clusters: &improved, generator: &generator)
      let newValue = level.quality(of: improved, resolution: phases.resolution)
      // Rounding could make a worse result of an equal one; the best so far stays.
      let gain = newValue - value
      if gain > 0 { (clusters, value) = (improved, newValue) }
      fruitless = gain <= 1e-12 * abs(value) ? fruitless + 1 : 0
    }
    return (clusters, value)
  }
}

/// Joins clusters of fewer than `minimum` vertices, smallest first, to the cluster with the most link weight per product
/// of masses. Clusters without links to others stay as they are.
///
/// - Complexity: O((V + E) · rounds); a round joins every small cluster that can be joined, so there are at most
///   log2 `minimum` + 1 of them.
func joinSmallClusters(_ network: ClusteringNetwork, clusters: inout [UInt32], minimum: Int) {
  let level = LeidenLevel(network)
  while true {
    let count = makeDense(&clusters)
    var sizes = [Int](repeating: 0, count: count)
    for cluster in clusters { sizes[Int(cluster)] += 1 }
    let merged = level.merged(clusters, count: count)
    let small = linkedClusters(merged).filter { sizes[$0] < minimum }
    if small.isEmpty { return }
    var target = (0..<count).map { UInt32($0) }
    func root(_ cluster: Int) -> Int {
      var root = cluster
      while Int(target[root]) != root { root = Int(target[root]) }
      return root
    }
    for cluster in small.sorted(by: { (sizes[$0], $0) < (sizes[$1], $1) }) {
      // It may have been joined by another one in this round.
      if Int(target[cluster]) != cluster || sizes[cluster] >= minimum { continue }
      var best = -1
      var bestDensity = 0.0
      for slot in merged.offsets[cluster]..<merged.offsets[cluster + 1] {
        let other = Int(merged.neighbors[slot])
        let mass = merged.masses[other]
        let density = merged.weights[slot] / (mass > 0 ? mass : 1)
        if density > bestDensity || (density == bestDensity && other < best) { (best, bestDensity) = (other, density) }
      }
      if best < 0 { continue }
      let into = root(best)
      if into == cluster { continue }
      target[cluster] = UInt32(into)
      sizes[into] += sizes[cluster]
    }
    for vertex in clusters.indices { clusters[vertex] = UInt32(root(Int(clusters[vertex]))) }
  }
}

private func linkedClusters(_ level: borrowing LeidenLevel) -> [Int] {
  var linked: [Int] = []
  for cluster in 0..<level.count where level.offsets[cluster] < level.offsets[cluster + 1] { linked.append(cluster) }
  return linked
}
