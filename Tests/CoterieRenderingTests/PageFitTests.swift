import Testing

@testable import CoterieRendering

@Suite struct PageFitTests {
  static func fit(_ positions: [(x: Double, y: Double)], _ radii: [Double]) -> PageFit {
    PageFit(positions: positions, radii: radii, left: 4, right: 500, top: 10, maxHeight: 400)
  }

  static func check(_ fit: PageFit, overlaps: Bool = false) {
    for (i, a) in fit.centers.enumerated() {
      #expect(a.x - fit.radii[i] >= 4 - 1e-6 && a.x + fit.radii[i] <= 500 + 1e-6)
      #expect(a.y - fit.radii[i] >= 10 && a.y + fit.radii[i] <= 410 + 1e-6)
      guard !overlaps else { continue }
      for j in 0..<i {
        let b = fit.centers[j]
        let squared = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
        #expect(squared.squareRoot() >= fit.radii[i] + fit.radii[j] - 1e-9)
      }
    }
  }

  @Test("Whatever the extent, discs stay apart and on the page", arguments: [0.01, 1, 7, 1000])
  func extents(scale: Double) {
    var numbers = Numbers(seed: 4)
    let radii = (0..<80).map { _ in (1 + 9 * numbers.next()) * scale }
    // 20 units apart in a grid: no two discs of at most 10 units overlap.
    let positions = (0..<80).map { (x: Double($0 % 10) * 20 * scale, y: Double($0 / 10) * 20 * scale) }
    Self.check(Self.fit(positions, radii))
  }

  @Test("A layout that is too large keeps its discs as large as they can be") func growth() {
    // Ten times too wide; the discs, 100 apart, have room to stay 10 points.
    let fit = Self.fit((0..<50).map { (x: Double($0) * 100, y: Double($0 % 2)) }, [Double](repeating: 10, count: 50))
    Self.check(fit)
    #expect(fit.radii[0] > 4 && fit.radii[0] <= 10)
  }

  @Test("A small layout grows, but its discs don't") func small() {
    let fit = Self.fit([(0, 0), (30, 0)], [10, 10])
    #expect(fit.radii == [10, 10])
    #expect(fit.centers[1].x - fit.centers[0].x >= 30)
    Self.check(fit)
  }

  @Test("y is turned upside down") func upside() {
    let fit = Self.fit([(0, 0), (0, 50)], [5, 5])
    #expect(fit.centers[1].y < fit.centers[0].y)
  }

  @Test("None, one, and many at one place") func degenerate() {
    #expect(Self.fit([], []).centers.isEmpty)
    let one = Self.fit([(-7e5, 9e5)], [5])
    #expect(abs(one.centers[0].x - 252) < 1e-6)
    Self.check(one)
    let heap = Self.fit([(1, 1), (1, 1), (1, 1)], [5, 5, 5])
    Self.check(heap, overlaps: true)
    #expect(heap.radii == [5, 5, 5])
  }
}
