import CoterieGraph
import Testing

@testable import CoterieAnalysis

@Suite struct VOSLayoutTests {
  // MARK: Guarantees

  @Test(arguments: UInt64(1)...8)
  func discsOfRandomGraphsLieApart(seed: UInt64) {
    let graph = Graphs.groups(30 + Int(seed) * 10, seed: seed)
    var random = LayoutRandom(seed: seed)
    let radii = (0..<graph.vertexCount).map { _ in 2 + 8 * random.unit() }
    let points = VOSLayout(starts: 2).positions(of: graph, radii: radii)
    #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(leastClearance(points, radii: radii) > 0)
  }

  @Test func placesAreTheSameOnEveryRunAndAnyNumberOfThreads() {
    // Long enough for several chunks of every parallel loop.
    let graph = Graphs.lattice(34)
    let all = Array(0..<graph.vertexCount)
    let model = VOSModel(graph, vertices: all, local: all.map { UInt32($0) })
    let maps = [1, 2, 4].map { threads in
      var random = LayoutRandom(seed: 0)
      return model.placesByLevels(
        exponents: VOSExponents(attraction: 2, repulsion: -1), random: &random, threads: threads)
    }
    #expect(maps[1] == maps[0] && maps[2] == maps[0])
    let small = Graphs.groups(60, seed: 9)
    let sizes = [Double](repeating: 3, count: 60)
    let first = VOSLayout(threads: 1).positions(of: small, radii: sizes)
    #expect(VOSLayout(threads: 1).positions(of: small, radii: sizes) == first)
    #expect(VOSLayout(threads: 4).positions(of: small, radii: sizes) == first)
    #expect(VOSLayout(seed: 1).positions(of: small, radii: sizes) != first)
  }

  @Test func discsCoverTheirShareOfAPageOfTheWantedProportions() {
    for (ratio, coverage) in [(4.0 / 3, 0.08), (0.75, 0.05), (2.0, 0.12)] {
      let graph = Graphs.groups(120, seed: 5)
      let radii = (0..<120).map { 3 + Double($0 % 7) }
      let layout = VOSLayout(starts: 1, aspectRatio: ratio, coverage: coverage)
      let points = layout.positions(of: graph, radii: radii)
      let box = Box(points, radii: radii)
      let covered = radii.reduce(0) { $0 + Double.pi * $1 * $1 } / (box.width * box.height)
      #expect(covered > coverage * 0.8 && covered < coverage * 1.25)
      #expect(box.width / box.height > ratio * 0.75 && box.width / box.height < ratio * 1.33)
      #expect(abs(box.minX + box.maxX) < 1e-6 * box.width && abs(box.minY + box.maxY) < 1e-6 * box.height)
    }
  }

  // MARK: Degenerate graphs

  @Test(arguments: [0, 1, 2, 3, 50])
  func graphsWithoutEdges(vertices: Int) {
    let graph = Graphs.make(vertices, [])
    let radii = [Double](repeating: 5, count: vertices)
    let points = VOSLayout().positions(of: graph, radii: radii)
    #expect(points.count == vertices)
    #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(leastClearance(points, radii: radii) > 0)
    #expect(VOSLayout().standardizedPositions(of: graph).allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  static let shapes: [(String, Graph)] = [
    ("pair", Graphs.path(2)), ("star", Graphs.star(150)), ("clique", Graphs.clique(30)),
    ("two components", Graphs.make(7, [(0, 1, 1), (1, 2, 1), (2, 0, 1), (3, 4, 1), (4, 5, 1), (5, 6, 1)])),
    ("heavy and light", Graphs.make(5, [(0, 1, 1e9), (1, 2, 1e-9), (2, 3, 1), (3, 4, 1e9), (4, 0, 1e-9)])),
    ("directed", Graphs.make(4, [(0, 1, 1), (2, 1, 1), (3, 2, 1)], isDirected: true)),
    ("weights that mean nothing", Graphs.make(3, [(0, 1, .nan), (1, 2, .infinity)])),
    ("weights that vanish", Graphs.make(4, [(0, 1, 1e-300), (1, 2, 1e-300), (2, 3, Double.leastNonzeroMagnitude)])),
    ("weights beyond sums", Graphs.make(3, [(0, 1, 1e308), (1, 2, 1e308), (2, 0, 1e308)])),
  ]

  @Test(arguments: shapes.indices)
  func extremeGraphsAreDrawnApart(shape: Int) {
    let (name, graph) = VOSLayoutTests.shapes[shape]
    for radii in [
      [Double](repeating: 4, count: graph.vertexCount), (0..<graph.vertexCount).map { $0 == 0 ? 100 : 0 },
      (0..<graph.vertexCount).map { $0 % 2 == 0 ? 1e9 : 1e-9 },
    ] {
      let points = VOSLayout(starts: 1).positions(of: graph, radii: radii)
      #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(name)")
      #expect(leastClearance(points, radii: radii) > 0, "\(name)")
    }
    let still = VOSLayout(starts: 1).positions(of: graph, radii: [Double](repeating: 0, count: graph.vertexCount))
    // Without sizes there is room for discs of radius 1.
    #expect(leastClearance(still, radii: [Double](repeating: 1, count: graph.vertexCount)) > 0, "\(name)")
  }

  @Test func radiiThatAreNoNumbersCountAsNone() {
    let points = VOSLayout().positions(of: Graphs.path(4), radii: [.nan, -1, .infinity, 2])
    #expect(leastClearance(points, radii: [0, 0, 0, 2]) > 0)
  }

  #if !DEBUG
    @Test func pathOfAHundredThousandVertices() {
      let graph = Graphs.path(100_000)
      let radii = [Double](repeating: 2, count: 100_000)
      let points = VOSLayout().positions(of: graph, radii: radii)
      #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
      #expect(!OverlapRemoval.overlaps(points, radii: radii))
    }

    @Test func starAndCliqueOfAThousandVertices() {
      for graph in [Graphs.star(1000), Graphs.clique(1000)] {
        let radii = (0..<1000).map { 1 + Double($0 % 10) }
        #expect(leastClearance(VOSLayout().positions(of: graph, radii: radii), radii: radii) > 0)
      }
    }
  #endif

  // MARK: The map's meaning

  /// V = a·d²/2 + 1/d is least at d = a^(−1/3); one edge of any weight has a = 2w·w / (w·w) = 2.
  @Test func aPairLiesWhereItsObjectiveIsLeast() {
    for weight in [1e-6, 1, 40] {
      let graph = Graphs.make(2, [(0, 1, weight)])
      let model = VOSModel(graph, vertices: [0, 1], local: [0, 1])
      let places = VOSLayout().places(of: model, exponents: VOSExponents(attraction: 2, repulsion: -1))
      let (dx, dy) = (places.x[0] - places.x[1], places.y[0] - places.y[1])
      #expect(abs((dx * dx + dy * dy).squareRoot() - 0.793_700_525_984) < 1e-4)
    }
  }

  /// A triangle of equal weights has a = 6·1 / (2·2) = 3/2 on each side: d = (3/2)^(−1/3).
  @Test func aTriangleIsEquilateral() {
    let model = VOSModel(Graphs.clique(3), vertices: [0, 1, 2], local: [0, 1, 2])
    let places = VOSLayout().places(of: model, exponents: VOSExponents(attraction: 2, repulsion: -1))
    for (first, second) in [(0, 1), (1, 2), (0, 2)] {
      let (dx, dy) = (places.x[first] - places.x[second], places.y[first] - places.y[second])
      #expect(abs((dx * dx + dy * dy).squareRoot() - 0.873_580_464_736) < 1e-4)
    }
  }

  /// At a minimum the forces on every vertex cancel; here they are summed up afresh from their definition.
  @Test(arguments: [(2, -1), (2, -2), (1, -2), (2, 0), (2, 1), (3, 0)])
  func forcesCancel(attraction: Int, repulsion: Int) {
    let graph = Graphs.groups(40, seed: 3)
    let vertices = layoutComponents(of: graph)[0]
    var local = [UInt32](repeating: 0, count: 40)
    for (position, vertex) in vertices.enumerated() { local[vertex] = UInt32(position) }
    let model = VOSModel(graph, vertices: vertices, local: local)
    let layout = VOSLayout(attraction: attraction, repulsion: repulsion)
    var places = layout.places(
      of: model, exponents: VOSExponents(attraction: attraction, repulsion: repulsion))
    model.settle(
      &places, exponents: VOSExponents(attraction: attraction, repulsion: repulsion), sweeps: 1000)
    var residue = 0.0
    var force = 0.0
    func power(_ base: Double, _ exponent: Int) -> Double {
      (0..<abs(exponent)).reduce(1) { product, _ in exponent < 0 ? product / base : product * base }
    }
    for vertex in 0..<model.count {
      var (fx, fy, size) = (0.0, 0.0, 0.0)
      for other in 0..<model.count where other != vertex {
        let (dx, dy) = (places.x[vertex] - places.x[other], places.y[vertex] - places.y[other])
        let apart = (dx * dx + dy * dy).squareRoot()
        var strength = 0.0
        for slot in model.offsets[vertex]..<model.offsets[vertex + 1] where Int(model.neighbors[slot]) == other {
          strength = model.strengths[slot]
        }
        let push = power(apart, repulsion - 2)
        let pull = strength * power(apart, attraction - 2)
        fx += (push - pull) * dx
        fy += (push - pull) * dy
        size += (push + pull) * apart
      }
      residue += (fx * fx + fy * fy).squareRoot()
      force += size
    }
    #expect(residue < 0.01 * force)
  }

  @Test func strongTiesAreShorter() {
    // A ring of 24 in which every other tie is eight times as strong.
    let graph = Graphs.make(24, (0..<24).map { ($0, ($0 + 1) % 24, $0 % 2 == 0 ? 8 : 1) })
    let points = VOSLayout().positions(of: graph, radii: [Double](repeating: 1, count: 24))
    var lengths = (strong: 0.0, weak: 0.0)
    for vertex in 0..<24 {
      let length = distance(points[vertex], points[(vertex + 1) % 24])
      if vertex % 2 == 0 { lengths.strong += length } else { lengths.weak += length }
    }
    #expect(lengths.strong < 0.75 * lengths.weak)
  }

  @Test func scalingAllWeightsChangesNothing() {
    // By powers of two, which leave every digit in place.
    let graph = Graphs.groups(60, seed: 4)
    var list = EdgeList(vertexCount: 60)
    for vertex in 0..<60 {
      for slot in graph.slots(of: vertex) where Int(graph.neighbors[slot]) > vertex {
        list.edges.append(.init(UInt32(vertex), graph.neighbors[slot], weight: graph.weight(at: slot) * 1024))
      }
    }
    let radii = [Double](repeating: 2, count: 60)
    #expect(VOSLayout().positions(of: Graph(list), radii: radii) == VOSLayout().positions(of: graph, radii: radii))
  }

  @Test func neighboursLieNearer() {
    let graph = Graphs.groups(160, seed: 6)
    let radii = [Double](repeating: 3, count: 160)
    let points = VOSLayout(starts: 2).positions(of: graph, radii: radii)
    var random = LayoutRandom(seed: 1)
    let scattered = points.map { _ in Point(x: random.unit(), y: random.unit()) }
    #expect(relativeEdgeLength(graph, points) < 0.35 * relativeEdgeLength(graph, scattered))
    #expect(preservedNeighborhoods(graph, points) > 5 * preservedNeighborhoods(graph, scattered))
  }

  /// The lattice's own drawing keeps rows: distance in the graph and on the page go together.
  @Test func aLatticeUnfolds() {
    let side = 12
    let points = VOSLayout(evenness: 0).positions(
      of: Graphs.lattice(side), radii: [Double](repeating: 1, count: side * side))
    let diagonal = distance(points[0], points[side * side - 1])
    let edge = distance(points[0], points[side - 1])
    #expect(diagonal > 1.1 * edge)
    #expect(relativeEdgeLength(Graphs.lattice(side), points) < 0.35)
  }

  @Test func standardizedMapsAreCentredWithMeanDistanceOne() {
    for graph in [Graphs.groups(50, seed: 8), Graphs.make(6, [(0, 1, 1), (2, 3, 1)])] {
      let points = VOSLayout().standardizedPositions(of: graph)
      let n = Double(points.count)
      #expect(abs(points.reduce(0) { $0 + $1.x }) / n < 1e-9)
      #expect(abs(points.reduce(0) { $0 + $1.y }) / n < 1e-9)
      var sum = 0.0
      for first in points.indices { for second in 0..<first { sum += distance(points[first], points[second]) } }
      #expect(abs(sum / (n * (n - 1) / 2) - 1) < 1e-9)
    }
  }

  @Test func sparseNetworksRepelFurther() {
    #expect(VOSLayout().repulsion(for: Graphs.path(10)) == -2)
    #expect(VOSLayout().repulsion(for: Graphs.clique(10)) == -1)
    #expect(VOSLayout(repulsion: 0).repulsion(for: Graphs.path(10)) == 0)
    #expect(VOSLayout().repulsion(for: Graphs.make(0, [])) == -1)
  }

  /// Mean length of an edge by mean distance of all pairs.
  private func relativeEdgeLength(_ graph: Graph, _ points: [Point]) -> Double {
    var (edges, all) = (0.0, 0.0)
    for first in points.indices {
      for slot in graph.slots(of: first) { edges += distance(points[first], points[Int(graph.neighbors[slot])]) }
      for second in points.indices { all += distance(points[first], points[second]) }
    }
    let n = Double(points.count)
    return edges / Double(graph.neighbors.count) / (all / (n * (n - 1)))
  }

  /// Of the k nearest points of a vertex with k neighbours, the share that are its neighbours.
  private func preservedNeighborhoods(_ graph: Graph, _ points: [Point]) -> Double {
    var (kept, total) = (0, 0)
    for vertex in points.indices {
      let near = points.indices.filter { $0 != vertex }
        .sorted { distance(points[$0], points[vertex]) < distance(points[$1], points[vertex]) }
        .prefix(graph.degree(of: vertex))
      let neighbors = Set(graph.slots(of: vertex).map { Int(graph.neighbors[$0]) })
      kept += near.count { neighbors.contains($0) }
      total += near.count
    }
    return Double(kept) / Double(total)
  }
}
