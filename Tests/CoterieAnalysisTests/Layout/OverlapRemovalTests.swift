import Testing

@testable import CoterieAnalysis

@Suite struct OverlapRemovalTests {
  private func scatter(_ count: Int, seed: UInt64, width: Double) -> [Point] {
    var random = LayoutRandom(seed: seed)
    return (0..<count).map { _ in Point(x: width * random.unit(), y: width * random.unit()) }
  }

  @Test func discsThatLieApartStayWhereTheyAre() {
    let points = (0..<100).map { Point(x: Double($0 % 10) * 3, y: Double($0 / 10) * 3) }
    var moved = points
    OverlapRemoval(gap: 0.5).separate(&moved, radii: [Double](repeating: 1, count: 100))
    #expect(moved == points)
  }

  /// Two unit discs at distance 1 with a gap of 0.5 want 2.5: each goes 0.75 along their line.
  @Test func aPairSharesTheWay() {
    var points = [Point(x: 0, y: 0), Point(x: 1, y: 0)]
    OverlapRemoval(gap: 0.5).separate(&points, radii: [1, 1])
    #expect(abs(points[0].x + 0.75) < 1e-12 && abs(points[1].x - 1.75) < 1e-12)
    #expect(points[0].y == 0 && points[1].y == 0)
  }

  @Test(arguments: UInt64(1)...6)
  func crowdsAreCleared(seed: UInt64) {
    var random = LayoutRandom(seed: seed)
    // Sizes from alike to a thousandfold, crowding from loose to twenty deep.
    let radii = (0..<300).map { _ in seed % 2 == 0 ? 1 + random.unit() : 1000 / (1 + 999 * random.unit()) }
    let area = radii.reduce(0) { $0 + 4 * $1 * $1 }
    var points = scatter(300, seed: seed, width: (area / (seed < 4 ? 0.5 : 20)).squareRoot())
    OverlapRemoval(gap: 0.25).separate(&points, radii: radii)
    #expect(leastClearance(points, radii: radii) > 0.1)
  }

  @Test func loosePointsMoveLittle() {
    let radii = [Double](repeating: 1, count: 400)
    let points = scatter(400, seed: 3, width: 125)  // 8 % covered
    var moved = points
    OverlapRemoval(gap: 0.25).separate(&moved, radii: radii)
    #expect(leastClearance(moved, radii: radii) > 0)
    let way = zip(points, moved).reduce(0) { $0 + distance($1.0, $1.1) } / 400
    #expect(way < 0.4)
  }

  @Test func aHeapInOnePlaceIsUnwound() {
    let radii = (0..<2000).map { 1 + Double($0 % 3) }
    var points = [Point](repeating: Point(x: 7, y: -3), count: 2000)
    OverlapRemoval(gap: 0.2).separate(&points, radii: radii)
    #expect(leastClearance(points, radii: radii) > 0)
    // Not flung away: discs cover a good part of the round area they take.
    let reach = zip(points, radii).reduce(0) { max($0, distance($1.0, Point(x: 7, y: -3)) + $1.1) }
    #expect(radii.reduce(0) { $0 + $1 * $1 } / (reach * reach) > 0.2)
  }

  @Test func whatPushingLeavesIsPlacedOneByOne() {
    let radii = (0..<200).map { 1 + Double($0 % 5) * 10 }
    var points = scatter(200, seed: 4, width: 50)
    OverlapRemoval(gap: 0.2, sweeps: 0).separate(&points, radii: radii)
    #expect(leastClearance(points, radii: radii) > 0)
  }

  @Test func aTinyDiscFindsItsWayOutOfALargeOne() {
    let radii = [1e9] + [Double](repeating: 1e-6, count: 20)
    var points = [Point](repeating: Point(x: 1, y: 2), count: 21)
    OverlapRemoval(gap: 1e-3, sweeps: 0).separate(&points, radii: radii)
    #expect(leastClearance(points, radii: radii) > 0)
  }

  /// The grid's answer against that of all pairs.
  @Test(arguments: UInt64(1)...20)
  func theGridMissesNoOverlap(seed: UInt64) {
    var random = LayoutRandom(seed: seed)
    let radii = (0..<40).map { _ in random.unit() < 0.2 ? 0 : random.unit() * (random.unit() < 0.2 ? 30 : 1) }
    let points = scatter(40, seed: seed &+ 100, width: 60)
    #expect(OverlapRemoval.overlaps(points, radii: radii) == (leastClearance(points, radii: radii) < 0))
  }
}
