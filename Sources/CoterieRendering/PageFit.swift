/// How a layout's positions come onto the page: moved, scaled as a whole, and turned upside down (y goes down there).
struct PageFit {
  /// Centres and radii on the page, in vertex order.
  var centers: [Scene.Point]
  var radii: [Double]
  /// What the map takes up, padding included.
  var area: Rectangle

  /// Fits discs into a page.
  ///
  /// Positions and radii shrink together, so that discs that don't overlap still don't. A small layout grows, but
  /// only its distances do, and no more than its number of vertices warrants.
  ///
  /// - Parameters:
  ///   - positions: y upwards.
  ///   - left, right, top: Where the map may be.
  ///   - maxHeight: How high it may be, padding included.
  init(
    positions: [(x: Double, y: Double)], radii: [Double], left: Double, right: Double, top: Double, maxHeight: Double
  ) {
    // Room for labels above and below the outermost discs.
    let padding = 9.0
    guard !positions.isEmpty else {
      centers = []
      self.radii = []
      area = Rectangle(left: left, top: top, right: right, bottom: top + 40)
      return
    }
    let low = (x: positions.map(\.x).min() ?? 0, y: positions.map(\.y).min() ?? 0)
    let high = (x: positions.map(\.x).max() ?? 0, y: positions.map(\.y).max() ?? 0)
    let largest = radii.max() ?? 0
    let room = (width: right - left - 2, height: maxHeight - 2 * padding)

    // The whole, discs included, shrinks by one factor; bisection is not needed: radii shrink along.
    var extent = (width: 0.0, height: 0.0)
    for (position, radius) in zip(positions, radii) {
      extent.width = max(extent.width, position.x + radius - low.x + largest)
      extent.height = max(extent.height, position.y + radius - low.y + largest)
    }
    var scale = min(room.width / max(extent.width, 1e-9), room.height / max(extent.height, 1e-9), 1)
    let radiusScale = scale
    if scale >= 1 {
      let wanted = min(room.width, 60 + 75 * Double(positions.count).squareRoot())
      let across = high.x - low.x
      let upward = high.y - low.y
      scale = max(
        1,
        min(
          across > 0 ? (wanted - 2 * largest) / across : .infinity,
          upward > 0 ? (min(room.height, wanted) - 2 * largest) / upward : .infinity))
      if !scale.isFinite { scale = 1 }
    }
    self.radii = radii.map { $0 * radiusScale }
    var placed: [Scene.Point] = []
    placed.reserveCapacity(positions.count)
    for position in positions {
      placed.append(Scene.Point(x: (position.x - low.x) * scale, y: (high.y - position.y) * scale))
    }
    // The discs' own box decides where the middle is.
    var box = Rectangle(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)
    for (point, radius) in zip(placed, self.radii) {
      box.left = min(box.left, point.x - radius)
      box.right = max(box.right, point.x + radius)
      box.top = min(box.top, point.y - radius)
      box.bottom = max(box.bottom, point.y + radius)
    }
    let shift = Scene.Point(x: (left + right - box.left - box.right) / 2, y: top + padding - box.top)
    centers = placed.map { Scene.Point(x: $0.x + shift.x, y: $0.y + shift.y) }
    area = Rectangle(left: left, top: top, right: right, bottom: top + box.height + 2 * padding)
  }
}
