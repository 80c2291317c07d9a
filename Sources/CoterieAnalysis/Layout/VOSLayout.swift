import CoterieGraph
import Foundation

/// The VOS mapping technique: vertices with a strong association lie near each other, all others far apart.
///
/// Each connected component is laid out by itself: association strengths 2m·w_ij / (k_i·k_j), then the minimum of
/// V(x) = Σ a_ij·d_ij^α / α − Σ d_ij^ρ / ρ over the places (α attraction, ρ repulsion), as in VOSviewer. The components
/// are brought to scale, freed of overlaps and packed on a page, the largest in the middle.
/// Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002.
public struct VOSLayout: Layout {
  public static let name = "vos"

  /// Exponent of attraction, above `repulsion`.
  public var attraction: Int
  /// Exponent of repulsion: −1 suits co-authorship, VOSviewer takes 0 for citations between documents and 1 for the
  /// rest.
  public var repulsion: Int
  /// Random starts; the best value of the objective wins. Large components have one.
  public var starts: Int
  public var seed: UInt64
  /// Width of the page to fill, by its height.
  public var aspectRatio: Double
  /// Share of the page that discs are to cover.
  public var coverage: Double
  /// Threads to use; nil for all cores. The places don't depend on it.
  public var threads: Int?

  public init(
    attraction: Int = 2, repulsion: Int = -1, starts: Int = 1, seed: UInt64 = 0, aspectRatio: Double = 4.0 / 3,
    coverage: Double = 0.08, threads: Int? = nil
  ) {
    precondition(attraction > repulsion, "attraction must exceed repulsion")
    self.attraction = attraction
    self.repulsion = repulsion
    self.starts = starts
    self.seed = seed
    self.aspectRatio = aspectRatio
    self.coverage = coverage
    self.threads = threads
  }

  private static let exactLimit = 1000

  /// - Precondition: as many radii as vertices.
  public func positions(of graph: Graph, radii givenRadii: [Double]) -> [Point] {
    precondition(givenRadii.count == graph.vertexCount, "one radius per vertex")
    let n = graph.vertexCount
    guard n > 0 else { return [] }
    var radii = givenRadii.map { $0.isFinite ? max($0, 0) : 0 }
    // Without sizes, space for discs of radius 1.
    if radii.allSatisfy({ $0 == 0 }) { radii = [Double](repeating: 1, count: n) }
    let components = layoutComponents(of: graph)
    var local = [UInt32](repeating: 0, count: n)
    var placed: [ComponentPacking.Component] = []
    let meanArea = radii.reduce(0) { $0 + $1 * $1 } / Double(n)
    let gap = 0.25 * meanArea.squareRoot()
    for vertices in components {
      for (position, vertex) in vertices.enumerated() { local[vertex] = UInt32(position) }
      let model = VOSModel(graph, vertices: vertices, local: local)
      var places = self.places(of: model)
      places.standardise()
      let ownRadii = vertices.map { radii[$0] }
      var points = scaled(places, radii: ownRadii, meanArea: meanArea)
      OverlapRemoval(gap: gap).separate(&points, radii: ownRadii)
      var lines: [(Int, Int)] = []
      if model.neighbors.count <= 20_000 {
        for vertex in 0..<model.count {
          for slot in model.offsets[vertex]..<model.offsets[vertex + 1] where Int(model.neighbors[slot]) > vertex {
            lines.append((vertex, Int(model.neighbors[slot])))
          }
        }
      }
      placed.append(ComponentPacking.Component(points: points, radii: ownRadii, lines: lines))
    }
    let unit = (Double.pi * meanArea / coverage).squareRoot()
    let offsets = ComponentPacking(aspectRatio: aspectRatio, margin: 0.5 * unit).offsets(placed)
    var result = [Point](repeating: Point(x: 0, y: 0), count: n)
    for (number, vertices) in components.enumerated() {
      for (position, vertex) in vertices.enumerated() {
        let point = placed[number].points[position]
        result[vertex] = Point(x: point.x + offsets[number].x, y: point.y + offsets[number].y)
      }
    }
    let box = Box(result, radii: radii)
    let centre = Point(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
    return result.map { Point(x: $0.x - centre.x, y: $0.y - centre.y) }
  }

  /// The places that minimise the objective, as far as found; not standardised.
  func places(of model: VOSModel) -> Coordinates {
    guard model.count > 1 else { return Coordinates(count: model.count) }
    let exponents = VOSExponents(attraction: attraction, repulsion: repulsion)
    var random = LayoutRandom(seed: seed)
    let threads = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    if model.count > VOSLayout.exactLimit {
      return model.placesByLevels(exponents: exponents, random: &random, threads: threads)
    }
    var best = Coordinates(count: model.count)
    var bestValue = Double.infinity
    for start in 0..<max(starts, 1) {
      var places = Coordinates(count: model.count, random: &random)
      model.descend(&places, exponents: exponents, step: 1, random: &random)
      let value = model.settle(&places, exponents: exponents)
      if start == 0 || value < bestValue {
        best = places
        bestValue = value
      }
    }
    return best
  }

  /// Brings a component to the scale at which its discs cover their share of a disc of the same spread.
  private func scaled(_ places: Coordinates, radii: [Double], meanArea: Double) -> [Point] {
    let spread = places.spread
    guard places.count > 1, spread > 0 else { return radii.map { _ in Point(x: 0, y: 0) } }
    var area = 0.0
    for radius in radii { area += Double.pi * (radius * radius + meanArea) / 2 / coverage }
    // A disc evenly filled has half its squared radius for the mean squared distance from its centre.
    let factor = (area / (2 * Double.pi)).squareRoot() / spread
    return (0..<places.count).map { Point(x: places.x[$0] * factor, y: places.y[$0] * factor) }
  }
}

extension Coordinates {
  /// Centres the places, turns them so that the first axis is the one of largest variance, and flips each axis so
  /// that the median is not above 0; as VOSviewer does, but for the scale.
  mutating func standardise() {
    let n = Double(count)
    guard count > 0 else { return }
    let centreX = x.reduce(0, +) / n
    let centreY = y.reduce(0, +) / n
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in 0..<count {
      x[point] -= centreX
      y[point] -= centreY
      xx += x[point] * x[point]
      xy += x[point] * y[point]
      yy += y[point] * y[point]
    }
    // The first eigenvector of the covariance matrix, without trigonometry.
    let half = (xx - yy) / 2
    let root = (half * half + xy * xy).squareRoot()
    var axis = half >= 0 ? (x: half + root, y: xy) : (x: xy, y: root - half)
    let length = (axis.x * axis.x + axis.y * axis.y).squareRoot()
    axis = length > 0 ? (axis.x / length, axis.y / length) : (1, 0)
    for point in 0..<count {
      (x[point], y[point]) = (axis.x * x[point] + axis.y * y[point], axis.x * y[point] - axis.y * x[point])
    }
    if Coordinates.median(x) > 0 { for point in 0..<count { x[point] = -x[point] } }
    if Coordinates.median(y) > 0 { for point in 0..<count { y[point] = -y[point] } }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
