import CoterieGraph

/// A network with everything that a network file can say about it.
public struct AnnotatedNetwork: Sendable {
  /// One attribute of all vertices.
  public struct Attribute: Sendable {
    public enum Values: Sendable {
      case integers([Int])
      case numbers([Double])
      case texts([String])
    }

    public let name: String
    /// One a vertex.
    public let values: Values
    /// VOSviewer: an amount, which sizes a disc, rather than a score, which colours it.
    public let isWeight: Bool

    public init(_ name: String, _ values: Values, isWeight: Bool = false) {
      self.name = name
      self.values = values
      self.isWeight = isWeight
    }
  }

  /// One link, as files list it: each undirected edge once, from the lower vertex to the higher.
  public struct Link: Sendable {
    public let source: Int
    public let target: Int
    public let weight: Double
    /// Joint papers behind it, where they are known.
    public let papers: Int?

    public init(source: Int, target: Int, weight: Double, papers: Int? = nil) {
      self.source = source
      self.target = target
      self.weight = weight
      self.papers = papers
    }
  }

  /// Stable ids and display names, one a vertex.
  public var ids: [String]
  public var labels: [String]
  public var links: [Link]
  public var isDirected: Bool
  public var attributes: [Attribute]
  /// Cluster of each vertex, from 1.
  public var clusters: [Int]?
  public var positions: [(x: Double, y: Double)]?
  /// A page about each vertex; nil where there is none.
  public var urls: [String?]?
  /// Names of the clusters from 1.
  public var clusterLabels: [String]?
  /// A title and a description of how the network was made.
  public var title: String
  public var description: String

  public init(
    ids: [String], labels: [String], links: [Link], isDirected: Bool = false, attributes: [Attribute] = [],
    clusters: [Int]? = nil, positions: [(x: Double, y: Double)]? = nil, title: String = "", description: String = ""
  ) {
    self.ids = ids
    self.labels = labels
    self.links = links
    self.isDirected = isDirected
    self.attributes = attributes
    self.clusters = clusters
    self.positions = positions
    self.title = title
    self.description = description
  }
}
