import Testing

@testable import CoterieAnalysis

@Suite struct CoordinatesTests {
  private func make(_ points: [(Double, Double)]) -> Coordinates {
    var places = Coordinates(count: points.count)
    for (index, point) in points.enumerated() { (places.x[index], places.y[index]) = point }
    return places
  }

  /// Twenty points along the line y = x: after turning, all variance is on the first axis, 0.5·√2 between neighbours.
  @Test func theAxisOfLargestVarianceComesFirst() {
    var places = make((0..<20).map { (Double($0) / 2, Double($0) / 2) })
    places.standardise()
    #expect(places.y.allSatisfy { abs($0) < 1e-12 })
    #expect(abs(abs(places.x[1] - places.x[0]) - 0.5 * 2.0.squareRoot()) < 1e-12)
    #expect(abs(places.x.reduce(0, +)) < 1e-9)
  }

  @Test func distancesSurvive() {
    var random = LayoutRandom(seed: 3)
    for count in [3, 8, 40] {
      let before = Coordinates(count: count, random: &random)
      var after = before
      after.standardise()
      for first in 0..<count {
        for second in 0..<first {
          let (dx, dy) = (before.x[first] - before.x[second], before.y[first] - before.y[second])
          let (ex, ey) = (after.x[first] - after.x[second], after.y[first] - after.y[second])
          #expect(abs((dx * dx + dy * dy).squareRoot() - (ex * ex + ey * ey).squareRoot()) < 1e-12)
        }
      }
      // The median rule: no more than half of the points lie right of or above the middle.
      #expect(2 * after.x.count { $0 > 0 } <= count + 1 && 2 * after.y.count { $0 > 0 } <= count + 1)
    }
  }

  /// Corners of a tilted equilateral triangle: one side comes to lie level, the third corner above it.
  @Test func aTriangleStandsOnItsSide() {
    var places = make([(0, 0), (0.8, 0.6), (0.4 - 0.3 * 3.0.squareRoot(), 0.3 + 0.4 * 3.0.squareRoot())])
    places.standardise()
    let heights = places.y.sorted()
    #expect(abs(heights[0] - heights[1]) < 1e-9)
    #expect(abs(heights[2] - heights[0] - 0.75.squareRoot()) < 1e-9)
  }

  @Test func aSquareLiesOnItsSide() {
    var places = make([(1, 0), (0, 1), (-1, 0), (0, -1)])
    places.standardise()
    for value in places.x + places.y { #expect(abs(abs(value) - 0.5.squareRoot()) < 1e-9) }
  }

  @Test func stretchingIsBounded() {
    var places = make([(0, 0), (1, 0), (0, 1)])
    places.stretch(towards: 100, atMost: 1.44)
    #expect(abs(places.x[1] - 1.2) < 1e-12 && abs(places.y[2] - 1 / 1.2) < 1e-12)
    var flat = make([(0, 0), (1, 0)])
    flat.stretch(towards: 1, atMost: 2)
    #expect(flat == make([(0, 0), (1, 0)]))
  }

  @Test func meanDistanceAndSpread() {
    let places = make([(0, 0), (3, 0), (3, 4)])
    // Sides 3, 4, 5; squared distances from the centre (2, 4/3): 52/9, 25/9, 73/9.
    #expect(abs(places.meanDistance - 4) < 1e-12)
    #expect(abs(places.spread - (50.0 / 9).squareRoot()) < 1e-12)
  }
}

@Suite struct EvenSpreadTests {
  /// Two crowds far apart: the desert between them shrinks, the order stays.
  @Test func desertsShrinkAndOrderStays() {
    var random = LayoutRandom(seed: 2)
    var places = Coordinates(count: 200, random: &random)
    for point in 180..<200 { places.x[point] += 30 }
    let before = places
    EvenSpread(strength: 0.5).apply(&places)
    for point in 0..<200 {
      for other in 0..<point {
        #expect((before.x[point] <= before.x[other]) == (places.x[point] <= places.x[other]))
        #expect((before.y[point] <= before.y[other]) == (places.y[point] <= places.y[other]))
      }
    }
    #expect(desert(places.x) < 0.7 * desert(before.x))
    #expect(desert(places.x) > 0)
  }

  /// The gap between the crowds by the width of the larger one.
  private func desert(_ x: [Double]) -> Double {
    let near = x.prefix(180)
    let gap = (x.dropFirst(180).min() ?? 0) - (near.max() ?? 0)
    return gap / ((near.max() ?? 0) - (near.min() ?? 0))
  }

  @Test func strengthZeroAndSinglePlacesMoveNothing() {
    var random = LayoutRandom(seed: 2)
    let places = Coordinates(count: 50, random: &random)
    var same = places
    EvenSpread(strength: 0).apply(&same)
    #expect(same == places)
    var heap = Coordinates(count: 50)
    EvenSpread(strength: 1).apply(&heap)
    #expect(heap == Coordinates(count: 50))
  }
}
