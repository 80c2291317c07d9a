import Testing

@testable import CoterieAnalysis

@Suite struct ComponentPackingTests {
  private func square(_ side: Double, at centre: Point = Point(x: 0, y: 0)) -> ComponentPacking.Component {
    let half = side / 2
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half)]
    return ComponentPacking.Component(
      points: corners.map { Point(x: centre.x + $0.0, y: centre.y + $0.1) }, radii: [1, 1, 1, 1],
      lines: [(0, 1), (1, 2), (2, 3), (3, 0)])
  }

  private func moved(_ component: ComponentPacking.Component, by shift: Point) -> [Point] {
    component.points.map { Point(x: $0.x + shift.x, y: $0.y + shift.y) }
  }

  @Test func componentsKeepTheirDistance() {
    let components = [square(60), square(30, at: Point(x: 500, y: 9)), square(20), square(20), square(8), square(4)]
    let shifts = ComponentPacking(aspectRatio: 4.0 / 3, margin: 5).offsets(components)
    let boxes = zip(components, shifts).map { Box(moved($0, by: $1), radii: $0.radii) }
    for first in boxes.indices {
      for second in 0..<first {
        let (a, b) = (boxes[first], boxes[second])
        let apart = max(a.minX - b.maxX, b.minX - a.maxX, a.minY - b.maxY, b.minY - a.maxY)
        #expect(apart > 4.5)
      }
    }
    // The first goes to the middle.
    #expect(abs(boxes[0].minX + boxes[0].maxX) < 1e-9)
  }

  @Test(arguments: [0.5, 1, 4.0 / 3, 3])
  func theyFillAPageOfTheWantedProportions(ratio: Double) {
    let single = ComponentPacking.Component(points: [Point(x: 0, y: 0)], radii: [2], lines: [])
    let components = [ComponentPacking.Component](repeating: single, count: 600)
    let shifts = ComponentPacking(aspectRatio: ratio, margin: 2).offsets(components)
    let box = Box(shifts, radii: [Double](repeating: 2, count: 600))
    #expect(abs(box.width / box.height / ratio - 1) < 0.2)
    // 600 squares of side 6 take 21,600; the page is not much larger.
    #expect((box.width + 2) * (box.height + 2) < 1.3 * 21_600)
    #expect(Set(shifts).count == 600)
  }

  @Test func nothingIsPutInsideAComponent() {
    let frame = square(100)
    let single = ComponentPacking.Component(points: [Point(x: 0, y: 0)], radii: [1], lines: [])
    let shifts = ComponentPacking(aspectRatio: 1, margin: 2).offsets([frame, single, single])
    for shift in shifts.dropFirst() { #expect(max(abs(shift.x), abs(shift.y)) > 50) }
  }

  @Test func noneAndOne() {
    let packing = ComponentPacking(aspectRatio: 1, margin: 1)
    #expect(packing.offsets([]).isEmpty)
    #expect(packing.offsets([square(3)]) == [Point(x: 0, y: 0)])
  }
}
