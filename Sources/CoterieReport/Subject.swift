import CoterieAnalysis
import CoterieCorpus
import CoterieGraph
import CoterieIndicators
import CoterieNetworks
import CoterieText

/// What is ranked, clustered, drawn and exported: a network with what is known of its vertices. It computes what it is
/// asked for, once.
public struct Subject: Sendable {
  public let graph: Graph
  /// Stable ids of the vertices, in vertex order.
  public let ids: [String]
  /// Display names of the vertices, in vertex order.
  public let labels: [String]
  /// The papers behind it; nil for a network file.
  public let corpus: Corpus?
  /// The author behind each vertex; nil for a network file.
  public let authors: [AuthorID]?
  /// How links were counted; nil for a network file.
  public let counting: Counting?
  public let maxAuthors: Int?
  public let papersOverCap: Int
  public let productivity: Productivity?

  private var scores: [Metric: VertexMap<Double>] = [:]
  private var clusters: (partition: Partition, quality: Double?)?
  public let options: AnalysisOptions

  /// The co-authorship network of a corpus.
  public init(coauthorshipOf corpus: Corpus, counting: Counting, maxAuthors: Int?, options: AnalysisOptions) {
    let network = corpus.coauthorship(counting: counting, maxAuthors: maxAuthors)
    graph = network.graph
    ids = corpus.authors.map(\.id)
    labels = corpus.authors.map(\.displayName)
    self.corpus = corpus
    authors = network.vertices
    self.counting = counting
    self.maxAuthors = maxAuthors
    papersOverCap = network.papersOverCap
    productivity = Productivity(of: corpus)
    self.options = options
  }

  /// A network that was read from a file.
  ///
  /// - Parameter labels: One a vertex; also its id, made unique.
  public init(graph: Graph, labels: [String], options: AnalysisOptions) {
    precondition(graph.vertexCount == labels.count, "a network file gives one label a vertex")
    self.graph = graph
    self.labels = labels
    ids = Subject.uniqueSlugs(labels)
    corpus = nil
    authors = nil
    counting = nil
    maxAuthors = nil
    papersOverCap = 0
    productivity = nil
    self.options = options
  }

  /// The part of a network that `vertices` induce. Its papers are known, but which of them made a link is asked of
  /// the whole corpus.
  init(_ whole: Subject, keeping vertices: [Int]) {
    graph = whole.graph.subgraph(of: vertices)
    ids = vertices.map { whole.ids[$0] }
    labels = vertices.map { whole.labels[$0] }
    corpus = whole.corpus
    authors = whole.authors.map { authors in vertices.map { authors[$0] } }
    counting = whole.counting
    maxAuthors = whole.maxAuthors
    papersOverCap = whole.papersOverCap
    productivity = whole.productivity
    options = whole.options
  }

  private static func uniqueSlugs(_ labels: [String]) -> [String] {
    var taken: Set<String> = []
    return labels.map { label in
      let base = slug(label).isEmpty ? "v" : slug(label)
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return id
    }
  }

  /// The clusters, 0 the largest, and the value of the quality function.
  public mutating func partition(_ timings: inout Timings) -> Partition {
    if let clusters { return clusters.partition }
    let leiden = Leiden(
      quality: options.quality, resolution: options.resolution, seed: options.seed, starts: options.starts,
      iterations: options.iterations)
    let result = timings.measure("clusters") {
      let partition = Parallelism.$limit.withValue(options.jobs) { leiden.partition(of: graph) }
      return (partition, options.quality.value(of: partition, in: graph, resolution: options.resolution))
    }
    timings.note(quality: result.1, of: "clusters")
    clusters = result
    return result.0
  }

  /// The metric's value for each vertex; nil if a network file can't give it. `cluster` counts from 1.
  public mutating func values(of metric: Metric, _ timings: inout Timings) -> [Double]? {
    if let known = scores[metric] { return known.values }
    let graph = graph
    let options = options
    let values: VertexMap<Double>
    switch metric {
    case .papers, .fractional, .first, .last, .citations:
      guard let productivity, let authors else { return nil }
      let column: [Double]
      switch metric {
      case .fractional: column = productivity.fractional
      case .first: column = productivity.first.map(Double.init)
      case .last: column = productivity.last.map(Double.init)
      case .citations: column = productivity.citations.map(Double.init)
      default: column = productivity.papers.map(Double.init)
      }
      values = VertexMap(authors.map { column[$0.index] })
    case .cluster:
      values = VertexMap(partition(&timings).clusters.map { Double($0 + 1) })
    default:
      guard let pass = metric.pass(options) else { return nil }
      values = timings.measure(metric.rawValue) {
        let scores = Parallelism.$limit.withValue(options.jobs) { pass.scores(of: graph) }
        // A vertex can be at distance 1 from all others, no closer.
        guard metric == .harmonic, options.normalized, graph.vertexCount > 1 else { return scores }
        return VertexMap(scores.values.map { $0 / Double(graph.vertexCount - 1) })
      }
    }
    scores[metric] = values
    return values.values
  }
}

extension Metric {
  /// The analysis pass behind it.
  fileprivate func pass(_ options: AnalysisOptions) -> (any Centrality)? {
    switch self {
    case .degree: Degree()
    case .strength: Strength()
    case .closeness: Closeness(cost: options.cost)
    case .harmonic: Harmonic(cost: options.cost)
    case .betweenness: Betweenness(cost: options.cost, isNormalized: options.normalized)
    case .pagerank: PageRank()
    case .core: CoreNumbers()
    case .clustering: LocalClustering()
    default: nil
    }
  }
}
