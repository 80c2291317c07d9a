import Testing

@testable import CoterieAnalysis

@Suite struct QuadTreeTests {
  /// The sums over all pairs, from their definition with d^(ρ − 2) for ρ = −1.
  private func direct(_ places: Coordinates, _ masses: [Double], _ point: Int) -> (x: Double, y: Double, sum: Double) {
    var result = (x: 0.0, y: 0.0, sum: 0.0)
    for other in 0..<places.count where other != point {
      let (dx, dy) = (places.x[point] - places.x[other], places.y[point] - places.y[other])
      let apart = (dx * dx + dy * dy).squareRoot()
      let factor = masses[other] / (apart * apart * apart)
      result.x += factor * dx
      result.y += factor * dy
      result.sum += factor
    }
    return result
  }

  private let exponents = VOSExponents(attraction: 2, repulsion: -1)

  @Test func withoutOpeningItSumsAllPairs() {
    var random = LayoutRandom(seed: 1)
    let places = Coordinates(count: 200, random: &random)
    let masses = (0..<200).map { _ in 1 + random.unit() }
    let pushes = QuadTree(places, masses: masses).pushes(exponents: exponents, opening: 0, threads: 1)
    for point in 0..<200 {
      let expected = direct(places, masses, point)
      #expect(abs(pushes.x[point] - expected.x) < 1e-9 * expected.sum)
      #expect(abs(pushes.y[point] - expected.y) < 1e-9 * expected.sum)
      #expect(abs(pushes.sum[point] - expected.sum) < 1e-9 * expected.sum)
    }
  }

  @Test func farCellsCountAsTheirCentre() {
    var random = LayoutRandom(seed: 2)
    var places = Coordinates(count: 1000, random: &random)
    for point in 0..<500 { places.x[point] = places.x[point] * 1e-3 + 0.3 }  // a dense strip
    let masses = [Double](repeating: 1, count: 1000)
    let pushes = QuadTree(places, masses: masses).pushes(exponents: exponents, opening: 0.8, threads: 2)
    var (error, size) = (0.0, 0.0)
    for point in 0..<1000 {
      let expected = direct(places, masses, point)
      let (ex, ey) = (pushes.x[point] - expected.x, pushes.y[point] - expected.y)
      error += (ex * ex + ey * ey).squareRoot()
      size += (expected.x * expected.x + expected.y * expected.y).squareRoot()
    }
    #expect(error < 0.02 * size)
    #expect(error > 0)
  }

  @Test func coincidentPointsStayFinite() {
    var places = Coordinates(count: 100)
    places.x[99] = 1
    let masses = [Double](repeating: 1, count: 100)
    let pushes = QuadTree(places, masses: masses).pushes(exponents: exponents, opening: 0.8, threads: 1)
    #expect(pushes.x.allSatisfy { $0.isFinite } && pushes.sum.allSatisfy { $0.isFinite })
    // Ninety-nine at distance 1.
    #expect(abs(pushes.x[99] - 99) < 1e-6)
    #expect(QuadTree(Coordinates(count: 0), masses: []).order.isEmpty)
  }
}
