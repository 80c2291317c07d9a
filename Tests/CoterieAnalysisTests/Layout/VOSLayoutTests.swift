import CoterieGraph
import Testing

@testable import CoterieAnalysis

/// The least free space between two discs; negative if any overlap. All pairs, on purpose.
func leastClearance(_ points: [Point], radii: [Double]) -> Double {
  var least = Double.infinity
  for first in points.indices {
    for second in 0..<first {
      let dx = points[first].x - points[second].x
      let dy = points[first].y - points[second].y
      least = min(least, (dx * dx + dy * dy).squareRoot() - radii[first] - radii[second])
    }
  }
  return least
}

/// A random graph of `vertices` in small groups: dense within, sparse between; weights 1 to 5.
func randomGroups(vertices: Int, seed: UInt64) -> Graph {
  var random = LayoutRandom(seed: seed)
  var list = EdgeList(vertexCount: vertices)
  for first in 0..<vertices {
    for second in 0..<first {
      let likely = first / 8 == second / 8 ? 0.5 : 1.5 / Double(vertices)
      if random.unit() < likely {
        list.edges.append(.init(UInt32(first), UInt32(second), weight: Double(1 + random.below(5))))
      }
    }
  }
  return Graph(list)
}

@Suite struct VOSLayoutTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func discsOfRandomGraphsLieApart(seed: UInt64) {
    let graph = randomGroups(vertices: 40 + Int(seed) * 15, seed: seed)
    var random = LayoutRandom(seed: seed)
    let radii = (0..<graph.vertexCount).map { _ in 2 + 8 * random.unit() }
    let points = VOSLayout().positions(of: graph, radii: radii)
    #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(leastClearance(points, radii: radii) > 0)
  }

  @Test func placesAreTheSameOnEveryRunAndAnyNumberOfThreads() {
    let graph = randomGroups(vertices: 1500, seed: 9)
    let radii = [Double](repeating: 3, count: graph.vertexCount)
    let points = VOSLayout(threads: 1).positions(of: graph, radii: radii)
    #expect(VOSLayout(threads: 1).positions(of: graph, radii: radii) == points)
    #expect(VOSLayout(threads: 2).positions(of: graph, radii: radii) == points)
    #expect(VOSLayout(threads: 4).positions(of: graph, radii: radii) == points)
    #expect(VOSLayout(seed: 1).positions(of: graph, radii: radii) != points)
  }
}
