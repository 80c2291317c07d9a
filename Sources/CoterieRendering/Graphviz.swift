import CGraphvizShim
import Synchronization

/// What a picture can be.
public enum PictureFormat: String, Sendable, CaseIterable {
  case svg, pdf, png
  /// The graph that Graphviz draws the others from.
  case dot
}

/// The one door to Graphviz. It keeps its state in globals, so there is one lock round all of it, and calls from
/// several tasks wait for each other.
public enum Graphviz {
  private static let lock = Mutex(())

  /// Dots per inch of a PNG.
  public static let dotsPerInch = 300

  /// Version of the library in use, such as `2.43.0`.
  public static var version: String {
    lock.withLock { _ in String(cString: gvs_version()) }
  }

  /// Draws a graph whose nodes and edges carry their positions, and gives Graphviz's own bytes: what
  /// `Drawing.finished(_:as:)` turns into the picture. A function of its arguments and nothing else, so that it can
  /// run in another process.
  ///
  /// - Parameters:
  ///   - dot: As `Drawing.dot`; UTF-8, without NUL.
  ///   - format: `svg`, `pdf` or `png`; `dot` gives back what it got.
  ///   - nodeCount: How many nodes and edges there must be, if the caller knows.
  /// - Throws: `RenderingError.graphviz` if Graphviz reports an error or loses a part, `.unavailable` if a plug-in
  ///   is missing.
  public static func render(
    _ dot: [UInt8], as format: PictureFormat, expecting counts: (nodes: Int, edges: Int)? = nil
  ) throws(RenderingError) -> [UInt8] {
    if format == .dot { return dot }
    guard !dot.contains(0) else { throw .graphviz("the graph contains a NUL byte") }
    let name = format.rawValue
    let dpi = format == .png ? "\(dotsPerInch)" : nil
    let (failure, message, picture, nodes, edges) = lock.withLock { _ in
      var result = (dot + [0]).withUnsafeBytes { text in
        let start = text.assumingMemoryBound(to: CChar.self).baseAddress
        if let dpi { return dpi.withCString { gvs_draw(start, name, $0) } }
        return gvs_draw(start, name, nil)
      }
      let bytes = [UInt8](UnsafeBufferPointer(start: result.data, count: result.data == nil ? 0 : result.length))
      let message = withUnsafeBytes(of: result.messages) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      gvs_release(&result)
      return (result.failure, LabelText.clean(message), bytes, result.nodes, result.edges)
    }
    switch failure {
    case 0: break
    case 2: throw .unavailable("the layout plug-in is missing: run `dot -c`. \(message)")
    case 3: throw .unavailable("the plug-in for \(name) is missing: run `dot -c`. \(message)")
    default: throw .graphviz(message.isEmpty ? "the graph could not be drawn" : message)
    }
    if let counts, counts != (nodes, edges) {
      throw .graphviz("\(nodes) nodes and \(edges) edges arrived of \(counts.nodes) and \(counts.edges)")
    }
    guard !picture.isEmpty else { throw .graphviz("it drew nothing") }
    return picture
  }
}
