/// Brings the maps of a graph's components to scale, clears overlaps and packs them on one page.
struct PageArrangement {
  /// Width of the page by its height.
  var aspectRatio: Double
  /// Share of the page that discs are to cover.
  var coverage: Double

  struct Component {
    /// The graph's vertices, in the order of `places`.
    var vertices: [Int]
    var places: Coordinates
    /// Ends of lines, as positions in `vertices`; may be left empty.
    var lines: [(Int, Int)]
  }

  /// The centres of all discs, the page's middle at 0; no two discs overlap.
  ///
  /// - Precondition: radii are finite and at least 0, one of them above 0.
  func positions(of components: [Component], radii: [Double]) -> [Point] {
    let n = Double(radii.count)
    // Sizes relative to the largest, so that no square leaves the range of Double.
    let largest = radii.max() ?? 1
    let meanSquare = radii.reduce(0) { $0 + ($1 / largest) * ($1 / largest) } / n
    let unit = meanSquare.squareRoot()
    let relative = radii.map { $0 / largest }
    var result: [Point] = []
    var density = coverage
    // How much room packing and clearing take is known afterwards: scale again if the page came out too full or empty.
    for _ in 0..<(radii.count > 20_000 ? 2 : 4) {
      result = arranged(components, radii: relative, unit: unit, density: density)
      let box = Box(result, radii: relative)
      let covered = Double.pi * meanSquare * n / (box.width * box.height)
      guard covered.isFinite, abs(covered - coverage) > 0.05 * coverage, components.count < radii.count else { break }
      density = min(0.6, max(1e-3, density * coverage / covered))
    }
    // Components are packed apart; this moves nothing unless rounding did.
    OverlapRemoval(gap: 1e-3 * unit).separate(&result, radii: relative)
    let box = Box(result, radii: relative)
    let middle = Point(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
    return result.map { Point(x: ($0.x - middle.x) * largest, y: ($0.y - middle.y) * largest) }
  }

  private func arranged(_ components: [Component], radii: [Double], unit: Double, density: Double) -> [Point] {
    var placed: [ComponentPacking.Component] = []
    for component in components {
      let own = component.vertices.map { radii[$0] }
      var points = scaled(component.places, radii: own, unit: unit, density: density)
      OverlapRemoval(gap: 0.9 * unit).separate(&points, radii: own)
      placed.append(ComponentPacking.Component(points: points, radii: own, lines: component.lines))
    }
    let shifts = ComponentPacking(aspectRatio: aspectRatio, margin: 3 * unit).offsets(placed)
    var result = [Point](repeating: Point(x: 0, y: 0), count: radii.count)
    for (number, component) in components.enumerated() {
      for (position, vertex) in component.vertices.enumerated() {
        let point = placed[number].points[position]
        result[vertex] = Point(x: point.x + shifts[number].x, y: point.y + shifts[number].y)
      }
    }
    return result
  }

  /// The scale at which discs cover `density` of a round area of the map's spread; small components tighter, since
  /// they have no crowd within to clear.
  private func scaled(_ places: Coordinates, radii: [Double], unit: Double, density: Double) -> [Point] {
    let spread = places.spread
    guard places.count > 1, spread > 0 else { return radii.map { _ in Point(x: 0, y: 0) } }
    var area = 0.0
    for radius in radii { area += Double.pi * (radius * radius + unit * unit) / 2 / density }
    let fullness = 0.5 + 0.5 * min(1, Double(places.count - 2) / 48).squareRoot()
    // Points evenly spread over a round area have half its squared radius for their mean squared distance.
    let factor = fullness * (area / (2 * Double.pi)).squareRoot() / spread
    return (0..<places.count).map { Point(x: places.x[$0] * factor, y: places.y[$0] * factor) }
  }
}
