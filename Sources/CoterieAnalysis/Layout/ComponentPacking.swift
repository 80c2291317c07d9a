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
    var page = Page(footprints, ratio: aspectRatio)
    var rings = Rings(ratio: aspectRatio)
    var offsets: [Point] = []
    // Free space only shrinks: a block starts where the last one of its size found its place.
    var starts: [Block: Int] = [:]
    for (number, print) in footprints.enumerated() {
      let block = Block(columns: print.columns, rows: print.spans.count)
      var candidate = print.isBlock ? starts[block] ?? 0 : 0
      if number > 0 { while !page.isFree(print, at: rings[candidate]) { candidate += 1 } }
      if print.isBlock { starts[block] = candidate }
      let place = rings[candidate]
      page.take(print, at: place)
      offsets.append(
        Point(x: Double(place.column) * cell - print.centre.x, y: Double(place.row) * cell - print.centre.y))
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
    return max(fine, (area / 1.6e5).squareRoot())
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
}

/// The extent of a component whose cells are a full rectangle.
private struct Block: Hashable {
  var columns: Int
  var rows: Int
}

/// A cell of the page, counted from its middle.
private struct Place {
  var column: Int
  var row: Int
}

/// All cells of the page from its middle outwards, as rims of ever larger rectangles of the page's proportions, each
/// rim from the middles of its sides to its corners.
private struct Rings {
  private let isWide: Bool
  private let proportion: Double
  private var places: [Place] = [Place(column: 0, row: 0)]
  private var ring = 0

  init(ratio: Double) {
    isWide = ratio >= 1
    proportion = isWide ? ratio : 1 / ratio
  }

  subscript(index: Int) -> Place {
    mutating get {
      while index >= places.count { grow() }
      return places[index]
    }
  }

  private mutating func grow() {
    ring += 1
    let outer = Int((Double(ring) * proportion).rounded())
    let inner = Int((Double(ring - 1) * proportion).rounded())
    for offset in 0...outer {
      for along in offset == 0 ? [0] : [offset, -offset] {
        append(along, -ring)
        append(along, ring)
      }
    }
    guard inner < outer else { return }
    for along in inner + 1...outer {
      for offset in 0..<ring {
        for across in offset == 0 ? [0] : [offset, -offset] {
          append(along, across)
          append(-along, across)
        }
      }
    }
  }

  private mutating func append(_ along: Int, _ across: Int) {
    places.append(isWide ? Place(column: along, row: across) : Place(column: across, row: along))
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
  private let halfWidth: Int
  private let halfHeight: Int
  private let columns: Int
  private var taken: [Bool]

  /// A page with room for all of these; cells beyond it count as free.
  init(_ footprints: [Footprint], ratio: Double) {
    var area = 0
    var extent = 0
    for print in footprints {
      area += print.area
      extent = max(extent, print.columns, print.spans.count)
    }
    let reach = Double(area).squareRoot() + Double(extent) + 8
    halfWidth = Int(reach * max(1, min(ratio, 4)))
    halfHeight = Int(reach * max(1, min(1 / ratio, 4)))
    columns = 2 * halfWidth + 1
    taken = [Bool](repeating: false, count: columns * (2 * halfHeight + 1))
  }

  func isFree(_ print: Footprint, at place: Place) -> Bool {
    let left = place.column - print.columns / 2 + halfWidth
    let low = place.row - print.spans.count / 2 + halfHeight
    for (offset, span) in print.spans.enumerated() {
      let row = low + offset
      guard row >= 0, row <= 2 * halfHeight else { continue }
      let first = max(0, left + span.first)
      let end = min(columns, left + span.end)
      guard first < end else { continue }
      for cell in row * columns + first..<row * columns + end where taken[cell] { return false }
    }
    return true
  }

  mutating func take(_ print: Footprint, at place: Place) {
    let left = place.column - print.columns / 2 + halfWidth
    let low = place.row - print.spans.count / 2 + halfHeight
    for (offset, span) in print.spans.enumerated() {
      let row = low + offset
      guard row >= 0, row <= 2 * halfHeight else { continue }
      let first = max(0, left + span.first)
      let end = min(columns, left + span.end)
      guard first < end else { continue }
      for cell in row * columns + first..<row * columns + end { taken[cell] = true }
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
