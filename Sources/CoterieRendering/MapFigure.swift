/// What is to be drawn: people (or papers, institutions, …) at their places, the links between them, and what has to
/// be said about them. `Drawing` makes a picture of it.
public struct MapFigure: Sendable {
  /// One disc.
  public struct Vertex: Sendable {
    /// Slug or database id; unique in the figure.
    public var id: String
    public var label: String
    /// The disc's area is proportional to it, e.g. papers.
    public var size: Double
    /// Cluster, 0 being the largest; nil for none.
    public var group: Int?
    /// Centre in points, y upwards, in an extent of any size: it is fitted to the page.
    public var position: (x: Double, y: Double)
    /// What the disc stands for, full name first; may have several lines. It becomes the tooltip.
    public var evidence: String
    /// Who gets a label first; higher is sooner.
    public var importance: Double
    /// Drawn with a dark ring and a bold label.
    public var isMarked: Bool
    /// Drawn as a ring: it is not certain that this is one person.
    public var isUncertain: Bool

    public init(
      id: String, label: String, size: Double = 1, group: Int? = nil, position: (x: Double, y: Double),
      evidence: String = "", importance: Double? = nil, isMarked: Bool = false, isUncertain: Bool = false
    ) {
      self.id = id
      self.label = label
      self.size = size
      self.group = group
      self.position = position
      self.evidence = evidence
      self.importance = importance ?? size
      self.isMarked = isMarked
      self.isUncertain = isUncertain
    }
  }

  /// One link between two vertices, given by their indices. One from a vertex to itself is not drawn.
  public struct Edge: Sendable {
    public var source: Int
    public var target: Int
    /// Finite and positive; the line's width grows with its square root.
    public var weight: Double
    /// What the line stands for. It becomes the tooltip.
    public var evidence: String

    public init(source: Int, target: Int, weight: Double = 1, evidence: String = "") {
      self.source = source
      self.target = target
      self.weight = weight
      self.evidence = evidence
    }
  }

  /// One cluster's entry in the legend.
  public struct Group: Sendable {
    /// Its name, or its leading people.
    public var label: String
    /// Number of its members in the whole network.
    public var size: Int

    public init(label: String, size: Int) {
      self.label = label
      self.size = size
    }
  }

  public var vertices: [Vertex]
  public var edges: [Edge]
  public var title: String?
  /// Paragraphs below the map; they are wrapped here.
  public var caption: [String]
  /// The clusters, in the order of `Vertex.group`.
  public var groups: [Group]
  /// What the discs are, in the plural.
  public var vertexName: String
  /// What the discs' area counts.
  public var sizeName: String
  /// What the lines' width counts.
  public var widthName: String
  /// Print width in millimetres, 50 to 1000: 178 is a journal's page, 85 a column.
  public var width: Double
  /// JSON that says what the figure was made from; embedded in the picture.
  public var provenance: String

  public init(
    vertices: [Vertex], edges: [Edge], title: String? = nil, caption: [String] = [], groups: [Group] = [],
    vertexName: String = "people", sizeName: String = "papers", widthName: String = "joint papers", width: Double = 178,
    provenance: String = ""
  ) {
    self.vertices = vertices
    self.edges = edges
    self.title = title
    self.caption = caption
    self.groups = groups
    self.vertexName = vertexName
    self.sizeName = sizeName
    self.widthName = widthName
    self.width = width
    self.provenance = provenance
  }
}

extension MapFigure {
  /// Points in a millimetre.
  static let pointsPerMillimetre = 72 / 25.4

  /// Radii in points for discs of these sizes, areas proportional to sizes: what a layout has to keep apart so that
  /// no two discs overlap in the picture.
  ///
  /// Together the discs cover 8 % of a page that is four fifths as high as it is wide, unless the largest would then
  /// be wider than a fifteenth of the page. The smallest radius is 1 point, also of a size that is not positive.
  ///
  /// - Parameters:
  ///   - sizes: Finite.
  ///   - width: Print width in millimetres.
  /// - Complexity: O(n).
  public static func radii(forSizes sizes: [Double], width: Double = 178) -> [Double] {
    let usable = sizes.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    let total = usable.reduce(0, +)
    guard let largest = usable.max(), largest > 0, total.isFinite else {
      return [Double](repeating: 3, count: sizes.count)
    }
    let page = width * pointsPerMillimetre
    let share = 0.08 * (page * page * 0.8) / (Double.pi * total)
    let cap = page / 30
    let squared = min(share, cap * cap / largest)
    return usable.map { max(($0 * squared).squareRoot(), 1) }
  }

  /// Throws unless everything in the figure can be drawn.
  func validate() throws(RenderingError) {
    guard width.isFinite, (50...1000).contains(width) else {
      throw .invalidFigure("a print width of \(width) mm is not between 50 and 1000 mm")
    }
    guard vertices.count <= 20_000, edges.count <= 200_000 else {
      throw .invalidFigure("\(vertices.count) vertices and \(edges.count) edges are more than a figure can show")
    }
    var ids: Set<String> = []
    for (index, vertex) in vertices.enumerated() {
      let (x, y) = vertex.position
      guard x.isFinite, y.isFinite, abs(x) <= 1e6, abs(y) <= 1e6 else {
        throw .invalidFigure("the position of vertex \(index) is not finite or beyond a million points")
      }
      guard vertex.size.isFinite, vertex.size >= 0, vertex.importance.isFinite else {
        throw .invalidFigure("the size or importance of vertex \(index) is not finite, or its size is negative")
      }
      guard ids.insert(LabelText.identifier(vertex.id)).inserted else {
        throw .invalidFigure("two vertices have the id \(LabelText.clean(vertex.id))")
      }
    }
    for (index, edge) in edges.enumerated() {
      guard vertices.indices.contains(edge.source), vertices.indices.contains(edge.target) else {
        throw .invalidFigure("edge \(index) names a vertex that is not there")
      }
      guard edge.weight.isFinite, edge.weight > 0 else {
        throw .invalidFigure("the weight of edge \(index) is not finite and positive")
      }
    }
  }

  /// The same figure with vertices in the order of their ids, and edges from the lower to the higher in that order:
  /// what is drawn doesn't depend on the order in which it was given.
  func ordered() -> MapFigure {
    let order = vertices.indices.sorted { vertices[$0].id < vertices[$1].id }
    var place = [Int](repeating: 0, count: order.count)
    for (index, vertex) in order.enumerated() { place[vertex] = index }
    var figure = self
    figure.vertices = order.map { vertices[$0] }
    figure.edges = edges.map { edge in
      var edge = edge
      let ends = [place[edge.source], place[edge.target]].sorted()
      (edge.source, edge.target) = (ends[0], ends[1])
      return edge
    }
    figure.edges.sort {
      ($0.source, $0.target, $0.weight, $0.evidence) < ($1.source, $1.target, $1.weight, $1.evidence)
    }
    return figure
  }
}
