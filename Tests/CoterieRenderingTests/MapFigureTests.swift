import Testing

@testable import CoterieRendering

@Suite struct MapFigureTests {
  @Test("Areas are proportional to sizes") func areas() {
    let radii = MapFigure.radii(forSizes: [1, 4, 9, 100])
    #expect(abs(radii[1] / radii[0] - 2) < 1e-9)
    #expect(abs(radii[2] / radii[0] - 3) < 1e-9)
    #expect(abs(radii[3] / radii[0] - 10) < 1e-9)
  }

  @Test("A few discs are as large as a thirtieth of the page, many cover eight hundredths of it") func amount() {
    // 178 mm are 504.567 points.
    #expect(abs(MapFigure.radii(forSizes: [7])[0] - 504.567 / 30) < 1e-3)
    let many = MapFigure.radii(forSizes: [Double](repeating: 5, count: 200))
    let area = many.reduce(0) { $0 + Double.pi * $1 * $1 }
    #expect(abs(area / (504.567 * 504.567 * 0.8) - 0.08) < 1e-5)
  }

  @Test("Sizes that say nothing get some radius") func degenerate() {
    #expect(MapFigure.radii(forSizes: []) == [])
    #expect(MapFigure.radii(forSizes: [0, 0]) == [3, 3])
    #expect(MapFigure.radii(forSizes: [0, -4, 1])[1] == 1)
    #expect(MapFigure.radii(forSizes: [.nan, 5]).allSatisfy { $0.isFinite })
  }

  @Test(
    "Positions that can't be drawn are refused",
    arguments: [(Double.nan, 0), (0, .infinity), (1e300, 0), (0, -1.1e6)] as [(Double, Double)])
  func positions(x: Double, y: Double) {
    let figure = MapFigure(vertices: [.init(id: "a", label: "A", position: (x, y))], edges: [])
    let error = #expect(throws: RenderingError.self) { try Drawing(figure) }
    guard case .invalidFigure(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("vertex 0"))
  }

  @Test("Edges, weights, sizes, ids and widths that can't be drawn are refused") func others() {
    let vertices = [
      MapFigure.Vertex(id: "a", label: "A", position: (0, 0)), MapFigure.Vertex(id: "b", label: "B", position: (9, 0)),
    ]
    func refused(_ change: (inout MapFigure) -> Void) {
      var figure = MapFigure(vertices: vertices, edges: [.init(source: 0, target: 1)])
      change(&figure)
      #expect(throws: RenderingError.self) { try Drawing(figure) }
    }
    refused { $0.edges[0].target = 2 }
    refused { $0.edges[0].source = -1 }
    refused { $0.edges[0].weight = 0 }
    refused { $0.edges[0].weight = .nan }
    refused { $0.vertices[0].size = .infinity }
    refused { $0.vertices[0].size = -1 }
    refused { $0.vertices[1].importance = .nan }
    refused { $0.vertices[1].id = "a" }
    refused { $0.width = 5 }
    refused { $0.width = .nan }
  }
}
