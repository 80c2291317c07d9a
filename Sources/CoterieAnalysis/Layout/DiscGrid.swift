/// Discs hashed into square cells, one grid per size class (radii within a factor of two), so that a few large discs
/// among many small ones cost nothing.
struct DiscGrid {
  private struct Class {
    var width: Double
    /// Cells of this class that hold discs of it.
    var heads: CellTable
    var isEmpty = true
  }

  private var classes: [Class] = []
  private var classOf: [Int] = []
  /// The next disc in the same cell, or -1.
  private var next: [Int32]
  private var columns: [Int64]
  private var rows: [Int64]

  /// - Parameters:
  ///   - reach: Discs closer than this count as neighbours.
  ///   - empty: Whether to leave the discs out, to be inserted one by one.
  init(_ points: [Point], radii: [Double], reach: Double, empty: Bool = false) {
    next = [Int32](repeating: -1, count: points.count)
    columns = [Int64](repeating: 0, count: points.count)
    rows = columns
    // Radii below the reach share its class: smaller cells would find nothing that these don't.
    let least = max(reach, (radii.max() ?? 0) * 1e-9, 1e-300)
    var exponents: [Int] = []
    exponents.reserveCapacity(points.count)
    for radius in radii { exponents.append(Int(max(radius, least).exponent)) }
    let present = Set(exponents).sorted()
    var rank: [Int: Int] = [:]
    for (position, exponent) in present.enumerated() { rank[exponent] = position }
    classOf = exponents.map { rank[$0] ?? 0 }
    var sizes = [Int](repeating: 0, count: present.count)
    for own in classOf { sizes[own] += 1 }
    for (position, exponent) in present.enumerated() {
      // Twice the class's largest radius, and the reach.
      let width = 4 * Double(sign: .plus, exponent: exponent, significand: 1) + reach
      classes.append(Class(width: width, heads: CellTable(capacity: sizes[position])))
    }
    guard !empty else { return }
    for disc in points.indices { insert(disc, at: points[disc]) }
  }

  private static func cell(_ coordinate: Double, _ width: Double) -> Int64 {
    Int64(min(max((coordinate / width).rounded(.down), -1e15), 1e15))
  }

  mutating func insert(_ disc: Int, at point: Point) {
    let own = classOf[disc]
    classes[own].isEmpty = false
    columns[disc] = DiscGrid.cell(point.x, classes[own].width)
    rows[disc] = DiscGrid.cell(point.y, classes[own].width)
    next[disc] = classes[own].heads.replace(columns[disc], rows[disc], with: Int32(disc))
  }

  /// Calls `body` once for every pair that may be neighbours: for `disc`, the discs of larger classes and those of its
  /// own class with a lower number, from the places at which they were inserted.
  @inline(__always)
  func forEachCandidate(_ disc: Int, x: Double, y: Double, _ body: (Int) -> Void) {
    let own = classOf[disc]
    for size in own..<classes.count {
      let column = size == own ? columns[disc] : DiscGrid.cell(x, classes[size].width)
      let row = size == own ? rows[disc] : DiscGrid.cell(y, classes[size].width)
      for nearColumn in column - 1...column + 1 {
        for nearRow in row - 1...row + 1 {
          var other = classes[size].heads.value(nearColumn, nearRow)
          while other >= 0 {
            if size > own || Int(other) < disc { body(Int(other)) }
            other = next[Int(other)]
          }
        }
      }
    }
  }

  /// Whether a disc here touches none of those inserted.
  func isFree(_ place: Point, radius: Double, points: [Point], radii: [Double]) -> Bool {
    for size in classes where !size.isEmpty {
      // A small class has small cells: look as far as both radii reach.
      let reach = radius + size.width / 2
      let lowRow = DiscGrid.cell(place.y - reach, size.width)
      let highRow = DiscGrid.cell(place.y + reach, size.width)
      let lowColumn = DiscGrid.cell(place.x - reach, size.width)
      let highColumn = DiscGrid.cell(place.x + reach, size.width)
      for column in lowColumn...highColumn {
        for row in lowRow...highRow {
          var other = Int(size.heads.value(column, row))
          while other >= 0 {
            let dx = place.x - points[other].x
            let dy = place.y - points[other].y
            let apart = radius + radii[other]
            if dx * dx + dy * dy < apart * apart { return false }
            other = Int(next[other])
          }
        }
      }
    }
    return true
  }
}

/// Open-addressing table from cells to the first disc in them.
struct CellTable {
  private var columns: [Int64]
  private var rows: [Int64]
  private var values: [Int32]
  private let mask: Int

  /// Room for `capacity` cells.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    columns = [Int64](repeating: 0, count: size)
    rows = columns
    values = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  @inline(__always)
  private func slot(_ column: Int64, _ row: Int64) -> Int {
    var hash = UInt64(bitPattern: column) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: row) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0, columns[slot] != column || rows[slot] != row { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  func value(_ column: Int64, _ row: Int64) -> Int32 { values[slot(column, row)] }

  /// Stores the value and returns the one before, or -1.
  mutating func replace(_ column: Int64, _ row: Int64, with value: Int32) -> Int32 {
    let slot = slot(column, row)
    let before = values[slot]
    columns[slot] = column
    rows[slot] = row
    values[slot] = value
    return before
  }
}
