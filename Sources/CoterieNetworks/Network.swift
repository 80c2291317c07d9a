import CoterieGraph

/// A graph whose vertices stand for something of a corpus.
public struct Network<ID: Sendable & Hashable>: Sendable {
  public let graph: Graph
  /// What each vertex stands for, in vertex order.
  public let vertices: [ID]
  /// How it was counted.
  public let counting: Counting
  /// Papers that gave no links because they have more authors than the cap.
  public let papersOverCap: Int
  /// The cap; nil if there was none.
  public let maxAuthors: Int?

  public init(graph: Graph, vertices: [ID], counting: Counting, papersOverCap: Int = 0, maxAuthors: Int? = nil) {
    precondition(graph.vertexCount == vertices.count, "a network has one vertex a thing")
    self.graph = graph
    self.vertices = vertices
    self.counting = counting
    self.papersOverCap = papersOverCap
    self.maxAuthors = maxAuthors
  }
}
