/// A figure ready to be drawn: its scene, and the graph that Graphviz draws.
///
/// ```swift
/// let svg = try Drawing(figure).picture(.svg)
/// ```
public struct Drawing: Sendable {
  public let scene: Scene
  /// The scene in the DOT language; `neato -n2` draws it.
  public let dot: [UInt8]

  /// - Throws: `RenderingError.invalidFigure`.
  public init(_ figure: MapFigure) throws(RenderingError) {
    scene = try Scene(figure)
    dot = DOTWriter.dot(scene)
  }

  /// The picture's bytes: the same for the same figure, always.
  public func picture(_ format: PictureFormat) throws(RenderingError) -> [UInt8] {
    try finished(Graphviz.render(dot, as: format, expecting: counts), as: format)
  }

  /// How many nodes and edges `dot` has.
  public var counts: (nodes: Int, edges: Int) { DOTWriter.counts(scene) }

  /// Makes the picture of what `Graphviz.render` gave for `dot`: names, evidence and provenance are put in, times
  /// are taken out.
  public func finished(_ bytes: [UInt8], as format: PictureFormat) throws(RenderingError) -> [UInt8] {
    switch format {
    case .dot: bytes
    case .svg: try SVGFinish.finished(bytes, scene: scene)
    case .pdf: PDFFinish.finished(bytes, scene: scene)
    case .png: try PNGFinish.finished(bytes, scene: scene, dotsPerInch: Graphviz.dotsPerInch)
    }
  }
}
