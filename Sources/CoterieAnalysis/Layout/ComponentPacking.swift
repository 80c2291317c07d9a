/// Puts components, each laid out around 0, side by side on a page.
///
/// Every component is a set of cells of a grid: what its discs and lines touch, and what they enclose. The first goes
/// to the middle; each further one to the free place nearest to it, nearness measured in the page's proportions, so
/// that corners fill before the page grows.
struct ComponentPacking {
  /// Width of the page by its height.
  var aspectRatio: Double
  /// Free space wanted between two components.
  var margin: Double

  struct Component {
    var points: [Point]
    var radii: [Double]
    /// Ends of lines to keep clear, as positions in `points`.
    var lines: [(Int, Int)]
  }

  /// One shift for each component.
  ///
  /// - Complexity: about O(cells of the page · components of different size).
  func offsets(_ components: [Component]) -> [Point] {
    guard components.count > 1 else { return components.map { _ in Point(x: 0, y: 0) } }
    let cell = cellSize(components)
    let footprints = components.map { footprint($0, cell: cell) }
    let total = footprints.reduce(0) { $0 + $1.area }
    let widest = footprints.reduce(0) { max($0, $1.columns) }
    let tallest = footprints.reduce(0) { max($0, $1.spans.count) }
    let side = Int(2 * Double(total).squareRoot()) + 8
    let wide = aspectRatio >= 1
    let ratio = wide ? aspectRatio : 1 / aspectRatio
    let reach = side + max(widest, tallest)
    let across = Int(Double(reach) * ratio) + 2
    var page = Page(halfWidth: wide ? across : reach, halfHeight: wide ? reach : across)
    var offsets: [Point] = []
    // Free space only shrinks: a component starts where the last one of its size, or a smaller one, found its place.
    var firstRings: [(width: Int, height: Int, ring: Int)] = []
    for (number, print) in footprints.enumerated() {
      var ring = 0
      for known in firstRings where known.width <= print.columns && known.height <= print.spans.count && print.isBlock {
        ring = max(ring, known.ring)
      }
      var place = (0, 0)
      if number > 0 {
        search: while true {
          for candidate in Self.ring(ring, ratio: aspectRatio) where page.isFree(print, at: candidate) {
            place = candidate
            break search
          }
          ring += 1
        }
        if print.isBlock {
          firstRings.removeAll { $0.width == print.columns && $0.height == print.spans.count }
          firstRings.append((print.columns, print.spans.count, ring))
        }
      }
      page.take(print, at: place)
      offsets.append(
        Point(x: Double(place.0) * cell - print.centre.x, y: Double(place.1) * cell - print.centre.y))
    }
    return offsets
  }

  /// A cell so small that the least component spans a few, and so large that the page has at most a million.
  private func cellSize(_ components: [Component]) -> Double {
    var area = 0.0
    var least = Double.infinity
    for component in components {
      let box = Box(component.points, radii: component.radii)
      area += (box.width + margin) * (box.height + margin)
      least = min(least, min(box.width, box.height) + margin)
    }
    let fine = max(least / 3, (area / 1e6).squareRoot(), 1e-12)
    return max(fine, (area / 4e4).squareRoot() / 4)
  }

  private func footprint(_ component: Component, cell: Double) -> Footprint {
    var box = Box(component.points, radii: component.radii)
    box.grow(by: margin / 2)
    let columns = max(1, Int((box.width / cell).rounded(.up)))
    let rows = max(1, Int((box.height / cell).rounded(.up)))
    let centre = Point(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
    if component.points.count < 4 || columns * rows <= 9 {
      return Footprint(block: columns, rows, centre: centre)
    }
    let left = centre.x - Double(columns) / 2 * cell
    let low = centre.y - Double(rows) / 2 * cell
    var taken = [Bool](repeating: false, count: columns * rows)
    func mark(_ x: Double, _ y: Double, _ radius: Double) {
      let r0 = max(0, Int((y - radius - low) / cell))
      let r1 = min(rows - 1, Int((y + radius - low) / cell))
      let c0 = max(0, Int((x - radius - left) / cell))
      let c1 = min(columns - 1, Int((x + radius - left) / cell))
      guard r0 <= r1, c0 <= c1 else { return }
      for row in r0...r1 { for column in c0...c1 { taken[row * columns + column] = true } }
    }
    for (point, radius) in zip(component.points, component.radii) { mark(point.x, point.y, radius + margin / 2) }
    for (a, b) in component.lines {
      let (from, to) = (component.points[a], component.points[b])
      let steps = Int(min(max(abs(to.x - from.x), abs(to.y - from.y)) / cell, 1e6)) + 1
      for step in 0...steps {
        let t = Double(step) / Double(steps)
        mark(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t, margin / 4)
      }
    }
    return Footprint(taken, columns: columns, rows: rows, centre: centre)
  }

  /// The cells on the rim of the rectangle of half-height `ring` with the page's proportions, that the smaller
  /// rectangle leaves out.
  static func ring(_ ring: Int, ratio: Double) -> [(Int, Int)] {
    guard ring > 0 else { return [(0, 0)] }
    let wide = ratio >= 1
    let long = wide ? ratio : 1 / ratio
    let outer = Int((Double(ring) * long).rounded())
    let inner = Int((Double(ring - 1) * long).rounded())
    var cells: [(Int, Int)] = []
    // From the middle of each side outwards, below and above, left and right in turn.
    for offset in 0...outer {
      for along in offset == 0 ? [0] : [offset, -offset] {
        for across in [-ring, ring] { cells.append(wide ? (along, across) : (across, along)) }
      }
    }
    if inner < outer {
      for along in inner + 1...outer {
        for offset in 0..<ring {
          for across in offset == 0 ? [0] : [offset, -offset] {
            for side in [along, -along] { cells.append(wide ? (side, across) : (across, side)) }
          }
        }
      }
    }
    return cells
  }
}

/// A component's cells, row by row: in each row one run, so that nothing is put inside a component.
private struct Footprint {
  /// First column and end of each row's run, from the component's lower left.
  var spans: [(first: Int, end: Int)]
  var columns: Int
  var area: Int
  var isBlock: Bool
  /// The component's point that goes to the middle cell's place.
  var centre: Point

  init(block columns: Int, _ rows: Int, centre: Point) {
    spans = Array(repeating: (0, columns), count: rows)
    self.columns = columns
    area = columns * rows
    isBlock = true
    self.centre = centre
  }

  init(_ taken: [Bool], columns: Int, rows: Int, centre: Point) {
    spans = []
    area = 0
    for row in 0..<rows {
      var first = columns
      var end = 0
      for column in 0..<columns where taken[row * columns + column] {
        first = min(first, column)
        end = column + 1
      }
      spans.append(first < end ? (first, end) : (0, 0))
      area += max(0, end - first)
    }
    self.columns = columns
    isBlock = false
    self.centre = centre
  }
}

/// Which cells are taken.
private struct Page {
  let halfWidth: Int
  let halfHeight: Int
  let columns: Int
  var taken: [Bool]

  init(halfWidth: Int, halfHeight: Int) {
    self.halfWidth = halfWidth
    self.halfHeight = halfHeight
    columns = 2 * halfWidth + 1
    taken = [Bool](repeating: false, count: columns * (2 * halfHeight + 1))
  }

  /// Cells beyond the page's array are free.
  func isFree(_ print: Footprint, at place: (Int, Int)) -> Bool {
    let left = place.0 - print.columns / 2 + halfWidth
    let low = place.1 - print.spans.count / 2 + halfHeight
    for (offset, span) in print.spans.enumerated() where span.first < span.end {
      let row = low + offset
      guard row >= 0, row <= 2 * halfHeight else { continue }
      let first = max(0, left + span.first)
      let end = min(columns, left + span.end)
      guard first < end else { continue }
      for column in first..<end where taken[row * columns + column] { return false }
    }
    return true
  }

  mutating func take(_ print: Footprint, at place: (Int, Int)) {
    let left = place.0 - print.columns / 2 + halfWidth
    let low = place.1 - print.spans.count / 2 + halfHeight
    for (offset, span) in print.spans.enumerated() where span.first < span.end {
      let row = low + offset
      guard row >= 0, row <= 2 * halfHeight else { continue }
      let first = max(0, left + span.first)
      let end = min(columns, left + span.end)
      guard first < end else { continue }
      for column in first..<end { taken[row * columns + column] = true }
    }
  }
}

/// The rectangle that discs fill.
struct Box {
  var minX = Double.infinity
  var maxX = -Double.infinity
  var minY = Double.infinity
  var maxY = -Double.infinity

  var width: Double { max(0, maxX - minX) }
  var height: Double { max(0, maxY - minY) }

  init(_ points: [Point], radii: [Double]) {
    for (point, radius) in zip(points, radii) {
      minX = min(minX, point.x - radius)
      maxX = max(maxX, point.x + radius)
      minY = min(minY, point.y - radius)
      maxY = max(maxY, point.y + radius)
    }
  }

  mutating func grow(by margin: Double) {
    minX -= margin
    maxX += margin
    minY -= margin
    maxY += margin
  }
}
