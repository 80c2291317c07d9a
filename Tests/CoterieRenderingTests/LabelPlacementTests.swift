import Testing

@testable import CoterieRendering

@Suite struct LabelPlacementTests {
  static let canvas = Rectangle(left: 0, top: 0, right: 200, bottom: 100)

  static func place(_ discs: [(x: Double, y: Double, r: Double)], _ names: [String]) -> [LabelPlacement.Placed] {
    let placement = LabelPlacement(
      centers: discs.map { Scene.Point(x: $0.x, y: $0.y) }, radii: discs.map(\.r),
      links: LinkDensity(width: 200, height: 100), canvas: canvas)
    return placement.place(
      names.enumerated().map { .init(disc: $0, text: $1, sizes: [8, 6], isBold: false) })
  }

  @Test("A lone label stands to the right") func right() throws {
    let label = try #require(Self.place([(50, 50, 5)], ["Ann"]).first)
    #expect(label.anchor == .start && label.origin.x > 55 && label.size == 8)
  }

  @Test("At the right edge it stands to the left") func edge() throws {
    let label = try #require(Self.place([(193, 50, 5)], ["Annabel"]).first)
    #expect(label.anchor == .end && label.origin.x < 188)
  }

  @Test("Where nothing else is free it stands upon its disc") func upon() throws {
    // A disc that fills the page.
    let label = try #require(Self.place([(100, 50, 99)], ["Ann"]).first)
    #expect(label.anchor == .middle && abs(label.origin.x - 100) < 1e-9)
  }

  @Test("It doesn't cover a disc when it can stand elsewhere") func disc() throws {
    let label = try #require(Self.place([(50, 50, 5), (75, 50, 5)], ["Ann", ""]).first)
    #expect(label.box.distance(toX: 75, y: 50) >= 5)
  }

  @Test("Where there is room for one, the first gets it") func first() {
    var discs: [(x: Double, y: Double, r: Double)] = []
    for index in 0..<12 { discs.append((x: Double(100 + index % 3), y: Double(50 + index / 3), r: 1)) }
    let placed = Self.place(discs, discs.indices.map { "Person with a long name \($0)" })
    #expect(placed.contains { $0.disc == 0 })
    #expect(placed.count < 12)
  }

  @Test("A name wider than the page is left out") func wide() {
    #expect(Self.place([(50, 50, 5)], [String(repeating: "M", count: 60)]).isEmpty)
  }

  @Test("Lines under a place count against it") func lines() throws {
    var links = LinkDensity(width: 200, height: 100)
    for x in stride(from: 57.0, to: 90, by: 1) { links.add(Scene.Point(x: x, y: 49), cost: 0.2) }
    #expect(links.sum(in: Rectangle(left: 0, top: 0, right: 40, bottom: 100)) == 0)
    let placement = LabelPlacement(
      centers: [Scene.Point(x: 50, y: 50)], radii: [5], links: links, canvas: Self.canvas)
    let label = try #require(placement.place([.init(disc: 0, text: "Ann", sizes: [8], isBold: false)]).first)
    #expect(label.anchor == .end)
  }
}
