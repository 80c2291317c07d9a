/// A figure as shapes on a page: points, origin at the top left, y downwards. What a picture shows is decided here;
/// `DOTWriter` and Graphviz only draw it.
public struct Scene: Sendable {
  /// What a shape belongs to.
  public enum Role: String, Sendable {
    case vertex, label, edge, legend, caption
  }

  /// A place on the page.
  public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public struct Disc: Sendable {
    /// Unique among all shapes.
    public var id: String
    public var role: Role
    public var center: Point
    public var radius: Double
    public var fill: Color
    public var stroke: Color
    public var strokeWidth: Double
    /// Tooltip.
    public var evidence: String
  }

  /// A cubic curve from the centre of one disc to that of another, given by their indices in `discs`.
  public struct Link: Sendable {
    public var id: String
    public var source: Int
    public var target: Int
    public var control1: Point
    public var control2: Point
    public var width: Double
    public var color: Color
    /// Better drawn below other links.
    public var isBackground: Bool
    public var evidence: String
  }

  /// A filled rectangle, such as a sample line of the legend.
  public struct Box: Sendable {
    public var id: String
    public var role: Role
    public var center: Point
    public var width: Double
    public var height: Double
    public var fill: Color
  }

  public struct Text: Sendable {
    public enum Anchor: Sendable {
      case start, middle, end
    }

    public var id: String
    public var role: Role
    public var text: String
    /// Where the text starts, has its middle or ends, on its baseline.
    public var origin: Point
    public var anchor: Anchor
    /// Of the type, in points.
    public var size: Double
    public var isBold: Bool
    public var color: Color
    /// A white rim keeps it legible upon lines and discs.
    public var hasHalo: Bool
    public var evidence: String

    /// Width as the font's table has it.
    public var width: Double { FontMetrics.width(of: text, size: size, bold: isBold) }

    /// The box that the text needs.
    var box: Rectangle {
      let width = width
      let left =
        switch anchor {
        case .start: origin.x
        case .middle: origin.x - width / 2
        case .end: origin.x - width
        }
      return Rectangle(
        left: left, top: origin.y - FontMetrics.ascent * size, right: left + width,
        bottom: origin.y + FontMetrics.descent * size)
    }
  }

  /// Print width and height in points, whole numbers.
  public var width: Double
  public var height: Double
  /// Print width as asked for, in millimetres.
  public var millimetres: Double
  public var title: String
  public var summary: String
  public var provenance: String
  /// In the order of drawing: links, boxes, discs, texts; each first to last.
  public var links: [Link] = []
  public var boxes: [Box] = []
  public var discs: [Disc] = []
  public var texts: [Text] = []
}

/// An upright rectangle, y downwards.
struct Rectangle: Sendable, Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  func intersects(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func grown(x: Double, y: Double) -> Rectangle {
    Rectangle(left: left - x, top: top - y, right: right + x, bottom: bottom + y)
  }

  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Distance from a point; 0 inside.
  func distance(toX x: Double, y: Double) -> Double {
    let dx = max(left - x, 0, x - right)
    let dy = max(top - y, 0, y - bottom)
    return (dx * dx + dy * dy).squareRoot()
  }
}
