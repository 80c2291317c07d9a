/// Why a figure could not be drawn.
public enum RenderingError: Error, Sendable, Equatable {
  /// The figure itself can't be drawn: a position that isn't finite, an edge to a vertex that isn't there, two
  /// vertices with one id. The text says which.
  case invalidFigure(String)
  /// Graphviz lacks a plug-in or its configuration.
  case unavailable(String)
  /// Graphviz reported an error, or drew something else than it was given.
  case graphviz(String)
}

extension RenderingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .invalidFigure(let reason): "the figure can't be drawn: \(reason)"
    case .unavailable(let reason): "Graphviz can't draw here: \(reason)"
    case .graphviz(let reason): "Graphviz: \(reason)"
    }
  }
}
