import CoterieGraph

/// Numbers from a seed, for tests only (a linear congruential generator, Knuth's MMIX constants).
public struct TestGenerator {
  private var state: UInt64

  public init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 | 1 }

  public mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

/// Graphs of many shapes for comparison with slow oracles.
public enum RandomGraphs {
  /// The list number `seed`: of up to `maximum` vertices, with loops, repetitions and vertices without links. Weights
  /// are powers of two, so that there are many paths of the same length.
  public static func list(_ seed: Int, maximum: Int, isDirected: Bool = false, isWeighted: Bool = false) -> EdgeList {
    var random = TestGenerator(seed)
    let n = random.next(maximum + 1)
    var edges: [EdgeList.Edge] = []
    func weight() -> Double { isWeighted ? [0.25, 0.5, 1, 1, 2, 4][random.next(6)] : 1 }
    func link(_ a: Int, _ b: Int) { edges.append(EdgeList.Edge(UInt32(a), UInt32(b), weight: weight())) }
    if n > 0 {
      switch random.next(8) {
      case 0:  // sparse, mostly in pieces
        for _ in 0..<random.next(n + 1) { link(random.next(n), random.next(n)) }
      case 1:  // about two links a vertex
        for _ in 0..<2 * n { link(random.next(n), random.next(n)) }
      case 2:  // dense
        for _ in 0..<n * n / 2 { link(random.next(n), random.next(n)) }
      case 3:  // a tree, sometimes with a few links more
        for vertex in stride(from: 1, to: n, by: 1) { link(vertex, random.next(vertex)) }
        for _ in 0..<random.next(3) { link(random.next(n), random.next(n)) }
      case 4:  // teams: cliques that overlap, as papers do
        for _ in 0..<1 + random.next(n) {
          let team = (0..<1 + random.next(4)).map { _ in random.next(n) }
          for (index, a) in team.enumerated() { for b in team[..<index] { link(a, b) } }
        }
      case 5:  // a star, a path or a cycle
        let shape = random.next(3)
        for vertex in stride(from: 1, to: n, by: 1) { link(vertex, shape == 0 ? 0 : vertex - 1) }
        if shape == 2 { link(n - 1, 0) }
      case 6:  // layers that are linked completely
        let width = 1 + random.next(4)
        for vertex in stride(from: width, to: n, by: 1) {
          let layer = vertex / width
          for other in (layer - 1) * width..<layer * width { link(vertex, other) }
        }
      default:  // cliques in a chain that share a vertex
        let width = 2 + random.next(4)
        for vertex in 0..<n {
          for other in vertex / width * width..<vertex { link(vertex, other) }
          if vertex % width == 0 && vertex > 0 { link(vertex, vertex - 1 - random.next(width)) }
        }
      }
    }
    return EdgeList(vertexCount: n, edges: edges, isDirected: isDirected, isWeighted: isWeighted)
  }

  /// The vertices of a list in another order, and where each went.
  public static func relabeled(_ list: EdgeList, seed: Int) -> (list: EdgeList, place: [Int]) {
    var random = TestGenerator(seed)
    var place = Array(0..<list.vertexCount)
    for last in stride(from: place.count - 1, to: 0, by: -1) { place.swapAt(last, random.next(last + 1)) }
    var result = list
    for index in result.edges.indices {
      let edge = list.edges[index]
      result.edges[index].source = UInt32(place[Int(edge.source)])
      result.edges[index].target = UInt32(place[Int(edge.target)])
    }
    for last in stride(from: result.edges.count - 1, to: 0, by: -1) { result.edges.swapAt(last, random.next(last + 1)) }
    return (result, place)
  }
}

/// Whether two numbers are equal up to a relative difference (below 1: an absolute one).
public func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(a - b) <= tolerance * max(1, max(abs(a), abs(b)))
}

/// The first place where two rows of numbers differ, in words; nil if they are alike.
public func difference(_ a: some Collection<Double>, _ b: some Collection<Double>, _ tolerance: Double = 1e-9)
  -> String?
{
  if a.count != b.count { return "\(a.count) values against \(b.count)" }
  for (vertex, pair) in zip(a, b).enumerated() where !isClose(pair.0, pair.1, tolerance) {
    return "vertex \(vertex): \(pair.0) against \(pair.1)"
  }
  return nil
}
