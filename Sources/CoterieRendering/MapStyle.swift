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

  /// - Parameter width: Of the page, in points.
  init(width: Double) {
    isNarrow = width < 330
    labelSizes = isNarrow ? 6...8 : 6...11
    legendSize = isNarrow ? 6.5 : 7
    captionSize = isNarrow ? 7 : 7.5
    titleSize = isNarrow ? 8.5 : 10
    outlineWidth = isNarrow ? 0.4 : 0.5
    ringWidth = isNarrow ? 1 : 1.3
    lineWidths = isNarrow ? 0.25...2.2 : 0.3...3.6
    maxHeight = isNarrow ? width * 1.35 : min(width * 1.0, 560)
  }
}
