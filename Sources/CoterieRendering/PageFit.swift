/// How a layout's positions come onto the page: moved, scaled as a whole, and turned upside down (y goes down there).
struct PageFit {
  /// Centres and radii on the page, in vertex order.
  private(set) var centers: [Scene.Point] = []
  private(set) var radii: [Double] = []
  /// What the map takes up, padding included.
  private(set) var area: Rectangle

  /// Room for labels above and below the outermost discs.
  private static let padding = 9.0

  /// Fits discs into a page.
  ///
  /// A layout that is too large shrinks; its discs shrink with it only as far as they must so that discs that don't
  /// overlap in the layout still don't. A small layout grows, but only its distances do, and no more than its number
  /// of vertices warrants.
  ///
  /// - Parameters:
  ///   - positions: y upwards.
  ///   - radii: Those that the layout kept apart.
  ///   - left, right, top: Where the map may be.
  ///   - maxHeight: How high it may be, padding included.
  /// - Complexity: O(n²), beyond 3000 discs O(n).
  init(
    positions: [(x: Double, y: Double)], radii: [Double], left: Double, right: Double, top: Double, maxHeight: Double
  ) {
    guard !positions.isEmpty else {
      area = Rectangle(left: left, top: top, right: right, bottom: top + 40)
      return
    }
    let room = (width: right - left, height: maxHeight - 2 * Self.padding)

    /// The largest scale at which discs of `ratio` times their radius fit.
    func scale(ratio: Double) -> Double {
      let box = Self.box(positions, radii, ratio: ratio)
      return min(room.width / max(box.width, 1e-9), room.height / max(box.height, 1e-9))
    }

    var distanceScale = scale(ratio: 1)
    var radiusScale = distanceScale
    if distanceScale < 1 {
      var ratio = Self.slack(positions, radii)
      if ratio * scale(ratio: ratio) > 1 {
        // Somewhere below, the discs have the size they were meant to have.
        var low = 1.0
        for _ in 0..<50 {
          let middle = (low + ratio) / 2
          if middle * scale(ratio: middle) > 1 { ratio = middle } else { low = middle }
        }
        ratio = low
      }
      distanceScale = scale(ratio: ratio)
      radiusScale = ratio * distanceScale
    } else {
      let wanted = min(room.width, 60 + 75 * Double(positions.count).squareRoot())
      let box = Self.box(positions, radii, ratio: 0)
      let rest = 2 * (radii.max() ?? 0)
      let across = (wanted - rest) / max(box.width, 1e-3)
      let upward = (min(room.height, wanted) - rest) / max(box.height, 1e-3)
      distanceScale = box.width + box.height > 0 ? max(1, min(across, upward)) : 1
      radiusScale = 1
    }

    self.radii = radii.map { $0 * radiusScale }
    centers = positions.map { Scene.Point(x: $0.x * distanceScale, y: -$0.y * distanceScale) }
    // The discs' own box decides where the middle is.
    let box = Self.box(centers.map { (x: $0.x, y: $0.y) }, self.radii, ratio: 1)
    let shift = (x: (left + right - box.left - box.right) / 2, y: top + Self.padding - box.top)
    centers = centers.map { Scene.Point(x: $0.x + shift.x, y: $0.y + shift.y) }
    area = Rectangle(left: left, top: top, right: right, bottom: top + box.height + 2 * Self.padding)
  }

  /// The box round discs of `ratio` times their radius.
  private static func box(_ positions: [(x: Double, y: Double)], _ radii: [Double], ratio: Double) -> Rectangle {
    var box = Rectangle(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)
    for (position, radius) in zip(positions, radii) {
      box.left = min(box.left, position.x - radius * ratio)
      box.right = max(box.right, position.x + radius * ratio)
      box.top = min(box.top, position.y - radius * ratio)
      box.bottom = max(box.bottom, position.y + radius * ratio)
    }
    return box
  }

  /// By how much all discs could grow before the first two come near each other; 1 if they overlap already.
  private static func slack(_ positions: [(x: Double, y: Double)], _ radii: [Double]) -> Double {
    guard positions.count <= 3000 else { return 1 }
    var slack = 20.0
    for i in positions.indices {
      for j in 0..<i {
        let (dx, dy) = (positions[i].x - positions[j].x, positions[i].y - positions[j].y)
        let touching = slack * (radii[i] + radii[j])
        let squared = dx * dx + dy * dy
        if squared < touching * touching { slack = squared.squareRoot() / (radii[i] + radii[j]) }
      }
    }
    return max(1, slack * 0.97)
  }
}
