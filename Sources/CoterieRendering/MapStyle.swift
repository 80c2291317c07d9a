/// Sizes of type and line for a print width. Nothing is smaller than 6 point type and 0.25 point lines.
struct MapStyle {
  let isNarrow: Bool
  /// Type of labels, of the least and of the largest.
  let labelSizes: ClosedRange<Double>
  let legendSize: Double
  let captionSize: Double
  let titleSize: Double
  let margin = 4.0
  /// White line round a disc.
  let outlineWidth: Double
  /// Dark line round a marked person's disc.
  let ringWidth: Double
  /// The strongest link.
  let lineWidths: ClosedRange<Double>
  /// How high the map may be, in points.
  let maxHeight: Double

  /// What a disc's outline says.
  enum Outline {
    case plain, marked, uncertain, markedUncertain

    init(isMarked: Bool, isUncertain: Bool) {
      self = isMarked ? (isUncertain ? .markedUncertain : .marked) : (isUncertain ? .uncertain : .plain)
    }
  }

  /// A disc as it is drawn: filled with a white line round it, or a dark one for a marked person; hollow where the
  /// person's identity is uncertain. The line of a hollow disc lies within its radius, so that areas stay true.
  func disc(
    id: String, role: Scene.Role, center: Scene.Point, radius: Double, color: Color, outline: Outline, evidence: String
  ) -> Scene.Disc {
    var disc = Scene.Disc(
      id: id, role: role, center: center, radius: radius, fill: color, stroke: Palette.outline,
      strokeWidth: max(0.25, min(outlineWidth, radius * 0.2)), evidence: evidence)
    switch outline {
    case .plain: break
    case .marked:
      disc.stroke = Palette.ring
      disc.strokeWidth = min(ringWidth, max(0.25, radius * 0.6))
    case .uncertain, .markedUncertain:
      disc.fill = Palette.outline
      disc.stroke = outline == .uncertain ? color : Palette.ring
      disc.strokeWidth = min(ringWidth, radius * 0.6)
      disc.radius = radius - disc.strokeWidth / 2
    }
    return disc
  }

  /// - Parameters:
  ///   - width: Of the page, in points.
  ///   - count: Vertices in the map: where there are many, none gets large type.
  init(width: Double, count: Int) {
    isNarrow = width < 330
    let crowd = min(1, max(0, Double(count - (isNarrow ? 20 : 60)) / (isNarrow ? 100 : 300)))
    labelSizes = isNarrow ? 6...(8 - 1.25 * crowd) : 6...(11 - 2.5 * crowd)
    legendSize = isNarrow ? 6.5 : 7
    captionSize = isNarrow ? 7 : 7.5
    titleSize = isNarrow ? 8.5 : 10
    outlineWidth = isNarrow ? 0.4 : 0.5
    ringWidth = isNarrow ? 1 : 1.3
    lineWidths = isNarrow ? 0.25...2.2 : 0.3...3.6
    maxHeight = isNarrow ? width * 1.35 : min(width * 1.0, 560)
  }
}
