import CoterieGraph

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

func distance(_ a: Point, _ b: Point) -> Double {
  ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
}

enum Graphs {
  static func make(_ vertices: Int, _ edges: [(Int, Int, Double)], isDirected: Bool = false) -> Graph {
    var list = EdgeList(vertexCount: vertices, isDirected: isDirected)
    list.edges = edges.map { .init(UInt32($0.0), UInt32($0.1), weight: $0.2) }
    return Graph(list)
  }

  static func path(_ vertices: Int) -> Graph { make(vertices, (1..<vertices).map { ($0 - 1, $0, 1) }) }

  static func star(_ vertices: Int) -> Graph { make(vertices, (1..<vertices).map { (0, $0, 1) }) }

  static func clique(_ vertices: Int) -> Graph {
    make(vertices, (0..<vertices).flatMap { first in (0..<first).map { (first, $0, 1) } })
  }

  /// Groups of eight, dense within and sparse between; weights 1 to 5.
  static func groups(_ vertices: Int, seed: UInt64) -> Graph {
    var random = LayoutRandom(seed: seed)
    var edges: [(Int, Int, Double)] = []
    for first in 0..<vertices {
      for second in 0..<first {
        let likely = first / 8 == second / 8 ? 0.5 : 1.5 / Double(vertices)
        let draw = random.unit()
        if draw < likely { edges.append((first, second, Double(1 + random.below(5)))) }
      }
    }
    return make(vertices, edges)
  }

  /// A square lattice: its own drawing is known.
  static func lattice(_ side: Int) -> Graph {
    var edges: [(Int, Int, Double)] = []
    for row in 0..<side {
      for column in 0..<side {
        let vertex = row * side + column
        if column + 1 < side { edges.append((vertex, vertex + 1, 1)) }
        if row + 1 < side { edges.append((vertex, vertex + side, 1)) }
      }
    }
    return make(side * side, edges)
  }
}
