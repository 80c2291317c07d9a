/// Moves discs apart until no two of them overlap, each as little as that takes.
struct OverlapRemoval {
  /// Free space wanted between two discs.
  var gap: Double
  /// Sweeps of pushing before the rest is placed one by one.
  var sweeps = 400

  /// Pushes overlapping pairs apart, sweep after sweep; where a crowd needs more room than its surroundings give
  /// soon, everything is spread a little. What still overlaps after the last sweep is put on the nearest free place.
  ///
  /// - Postcondition: for any two discs, distance ≥ sum of radii + gap / 2 (to rounding).
  /// - Complexity: O(V) a sweep for discs that are not heaped up.
  func separate(_ points: inout [Point], radii: [Double]) {
    guard points.count > 1 else { return }
    unheap(&points, radii: radii)
    var lastOverlaps = Int.max
    for sweep in 0..<sweeps {
      let overlaps = push(&points, radii: radii, salt: UInt64(sweep))
      if overlaps == 0 { return }
      if sweep % 10 == 9 {
        if overlaps > lastOverlaps / 2 { spread(&points, by: overlaps > 3 * points.count ? 1.25 : 1.03) }
        lastOverlaps = overlaps
      }
    }
    settleOneByOne(&points, radii: radii)
  }

  /// Whether any two discs overlap; the answer is exact, to the last digit of the distances.
  ///
  /// - Complexity: O(V) for discs that are not heaped up.
  static func overlaps(_ points: [Point], radii: [Double]) -> Bool {
    let grid = DiscGrid(points, radii: radii, reach: 1e-9 * (radii.max() ?? 0))
    var found = false
    for disc in points.indices where !found {
      grid.forEachCandidate(disc, x: points[disc].x, y: points[disc].y) { other in
        let dx = points[disc].x - points[other].x
        let dy = points[disc].y - points[other].y
        let apart = radii[disc] + radii[other]
        if dx * dx + dy * dy < apart * apart { found = true }
      }
    }
    return found
  }

  /// One sweep. Returns how many pairs were closer than half the gap allows.
  private func push(_ points: inout [Point], radii: [Double], salt: UInt64) -> Int {
    let grid = DiscGrid(points, radii: radii, reach: gap)
    var overlaps = 0
    points.withUnsafeMutableBufferPointer { points in
      for disc in 0..<points.count {
        grid.forEachCandidate(disc, x: points[disc].x, y: points[disc].y) { other in
          let wanted = radii[disc] + radii[other] + gap
          var dx = points[disc].x - points[other].x
          var dy = points[disc].y - points[other].y
          var squared = dx * dx + dy * dy
          let allowed = wanted - 0.5 * gap
          guard squared < allowed * allowed else { return }
          overlaps += 1
          if squared < 1e-12 * wanted * wanted {
            // Too near to have a direction: one that depends on the pair alone.
            var random = LayoutRandom(seed: UInt64(disc) &* 0x1_0000_0001 &+ UInt64(other) &+ salt)
            dx = wanted * (random.unit() - 0.5) * 1e-3
            dy = wanted * (random.unit() - 0.5) * 1e-3
            squared = dx * dx + dy * dy
            guard squared > 0 else { return }
          }
          let distance = squared.squareRoot()
          let move = (wanted - distance) / distance
          // The smaller disc goes further.
          let share = radii[disc] + radii[other] > 0 ? radii[other] / (radii[disc] + radii[other]) : 0.5
          points[disc].x += dx * move * share
          points[disc].y += dy * move * share
          points[other].x -= dx * move * (1 - share)
          points[other].y -= dy * move * (1 - share)
        }
      }
    }
    return overlaps
  }

  /// Winds discs that lie in one place up into a spiral, the largest in the middle.
  private func unheap(_ points: inout [Point], radii: [Double]) {
    let grain = gap / 16
    let cells = points.map { Point(x: ($0.x / grain).rounded(), y: ($0.y / grain).rounded()) }
    let order = points.indices.sorted { first, second in
      let (a, b) = (cells[first], cells[second])
      if a.x != b.x { return a.x < b.x }
      if a.y != b.y { return a.y < b.y }
      return radii[first] != radii[second] ? radii[first] > radii[second] : first < second
    }
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, cells[order[end]] == cells[order[first]] { end += 1 }
      // Turns by the golden angle fill a round area evenly (Vogel 1979).
      var (cosine, sine) = (1.0, 0.0)
      var area = 0.0
      for disc in order[first..<end] {
        let wanted = radii[disc] + gap
        let distance = area.squareRoot()
        points[disc].x += cosine * distance
        points[disc].y += sine * distance
        area += 1.5 * wanted * wanted
        (cosine, sine) = (
          -0.737_368_878_078_32 * cosine - 0.675_490_294_261_524 * sine,
          0.675_490_294_261_524 * cosine - 0.737_368_878_078_32 * sine
        )
      }
      first = end
    }
  }

  private func spread(_ points: inout [Point], by factor: Double) {
    let n = Double(points.count)
    let centreX = points.reduce(0) { $0 + $1.x } / n
    let centreY = points.reduce(0) { $0 + $1.y } / n
    for index in points.indices {
      points[index].x = centreX + (points[index].x - centreX) * factor
      points[index].y = centreY + (points[index].y - centreY) * factor
    }
  }

  /// Takes every disc that overlaps an earlier one (larger discs come first) to the nearest free place on growing
  /// squares around it. Ends always: beyond all other discs there is room.
  private func settleOneByOne(_ points: inout [Point], radii: [Double]) {
    let order = points.indices.sorted { (radii[$1], $0) < (radii[$0], $1) }
    var grid = DiscGrid(points, radii: radii, reach: gap, empty: true)
    for disc in order {
      let home = points[disc]
      var step = radii[disc] + 0.5 * gap
      var ring = 0
      search: while true {
        for (column, row) in squareRing(ring) {
          let place = Point(x: home.x + Double(column) * step, y: home.y + Double(row) * step)
          if grid.isFree(place, radius: radii[disc] + 0.75 * gap, points: points, radii: radii) {
            points[disc] = place
            break search
          }
        }
        ring += 1
        // Far out the squares grow twofold, so that the way past a large disc is short for a small one.
        if ring == 64 {
          step *= 2
          ring = 32
        }
      }
      grid.insert(disc, at: points[disc])
    }
  }
}

/// The cells of the square ring of this half-width around 0, in a fixed order.
func squareRing(_ ring: Int) -> [(Int, Int)] {
  guard ring > 0 else { return [(0, 0)] }
  var cells: [(Int, Int)] = []
  cells.reserveCapacity(8 * ring)
  for offset in -ring..<ring {
    cells.append((offset, -ring))
    cells.append((ring, offset))
    cells.append((-offset, ring))
    cells.append((-ring, -offset))
  }
  return cells
}
