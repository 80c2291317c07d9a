import CoterieAnalysis
import CoterieGraph
import CoterieIndicators

/// A number that can be had for every vertex of a network.
public enum Metric: String, Sendable, CaseIterable {
  // Of a corpus; a network file has none of these.
  case papers, fractional, first, last, citations
  // Of any network.
  case degree, strength, closeness, harmonic, betweenness, pagerank, core, clustering, cluster

  /// Whether it counts papers, so that only a corpus can give it.
  public var needsCorpus: Bool {
    switch self {
    case .papers, .fractional, .first, .last, .citations: true
    default: false
    }
  }

  /// The metrics that only records can give, for messages.
  public static var corpusMetricNames: String {
    allCases.filter(\.needsCorpus).map(\.rawValue).joined(separator: ", ")
  }

  /// Whether it depends on what a path costs.
  public var dependsOnCost: Bool {
    switch self {
    case .closeness, .harmonic, .betweenness: true
    default: false
    }
  }

  /// Whether every value is a whole number.
  public var isInteger: Bool {
    switch self {
    case .papers, .first, .last, .citations, .degree, .core, .cluster: true
    default: false
    }
  }
}

/// What metrics and clusters depend on.
public struct AnalysisOptions: Sendable {
  public var cost: PathCost
  public var normalized: Bool
  public var quality: QualityFunction
  public var resolution: Double
  public var seed: UInt64
  public var starts: Int
  /// Rounds of the clustering; nil: until nothing changes.
  public var iterations: Int?
  /// Threads that passes may use; nil: as many as there are cores. Results don't depend on it.
  public var jobs: Int?

  public init(
    cost: PathCost = .unit, normalized: Bool = false, quality: QualityFunction = .modularity, resolution: Double = 1,
    seed: UInt64 = 0, starts: Int = 1, iterations: Int? = nil, jobs: Int? = nil
  ) {
    self.cost = cost
    self.normalized = normalized
    self.quality = quality
    self.resolution = resolution
    self.seed = seed
    self.starts = starts
    self.iterations = iterations
    self.jobs = jobs
  }
}
