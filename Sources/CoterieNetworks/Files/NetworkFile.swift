import CoterieGraph
import CoterieText

/// A network as a file holds it.
public struct NetworkFile: Sendable {
  /// The links, as many as the file has; `Graph(_:)` adds repeated ones up and drops loops.
  public var links: EdgeList
  /// One a vertex, in vertex order.
  public var labels: [String]
  /// Links of a vertex with itself. They give no edge, but their vertex stays.
  public var loops: Int
  /// Rows that could not be used.
  public var faults: [Fault]
  /// Places of all vertices, y upwards; nil unless the file has all of them.
  public var positions: [(x: Double, y: Double)]?
  /// Cluster of each vertex, from 1; nil unless the file has all of them.
  public var clusters: [Int]?

  /// A row that could not be used, and why.
  public struct Fault: Sendable, Hashable {
    public var place: TextPlace
    /// What is wrong with the text as such (not well-formed, cut short) has a code that begins with `syntax-`.
    public var code: String
    public var text: String

    public init(place: TextPlace, code: String, text: String) {
      self.place = place
      self.code = code
      self.text = text
    }
  }

  public init(
    links: EdgeList, labels: [String], loops: Int = 0, faults: [Fault] = [],
    positions: [(x: Double, y: Double)]? = nil, clusters: [Int]? = nil
  ) {
    self.links = links
    self.labels = labels
    self.loops = loops
    self.faults = faults
    self.positions = positions
    self.clusters = clusters
  }

  public var isDirected: Bool { links.isDirected }

  /// The text is not well-formed or ends too early; what could be read before is here.
  public var isDamaged: Bool { faults.contains { $0.code.hasPrefix("syntax-") } }
}

/// A kind of network file. A new one is one file in this folder and one line in `NetworkFiles.all`.
public protocol NetworkFormat: Sendable {
  /// The name on the command line.
  static var name: String { get }
  /// What people call it.
  static var title: String { get }
  static var fileExtensions: [String] { get }
  /// How a file is recognised, in a few words.
  static var recognition: String { get }
  /// Whether a text that begins like this is of this format.
  static func recognizes(_ head: ByteWindow) -> Bool
  /// Reads a whole text.
  static func read(_ text: [UInt8]) -> NetworkFile
}

/// Every network format that is read, in the order in which they are tried, after the record formats.
public enum NetworkFiles {
  public static let all: [any NetworkFormat.Type] = [
    GraphML.self,
    GEXF.self,
    GML.self,
    Pajek.self,
    VOSviewer.self,
    EdgeListFile.self,
  ]

  public static var names: [String] { all.map { $0.name } }

  /// The format of that name.
  public static func named(_ name: String) -> (any NetworkFormat.Type)? {
    all.first { $0.name == name }
  }
}
