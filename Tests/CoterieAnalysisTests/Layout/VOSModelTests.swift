import CoterieGraph
import Testing

@testable import CoterieAnalysis

@Suite struct VOSModelTests {
  /// Path 0 –2– 1 –1– 2: 2m = 6, k = (2, 3, 1); a01 = 6·2 / (2·3) = 2, a12 = 6·1 / (3·1) = 2.
  @Test func strengthsAreAssociationStrengths() {
    let model = VOSModel(Graphs.make(3, [(0, 1, 2), (1, 2, 1)]), vertices: [0, 1, 2], local: [0, 1, 2])
    #expect(model.offsets == [0, 1, 3, 4])
    #expect(model.neighbors == [1, 0, 2, 1])
    for strength in model.strengths { #expect(abs(strength - 2) < 1e-12) }
  }

  /// Directed 0 → 1 (3), 1 → 0 (1), 1 → 2 (2) counts as an undirected path of weights 4 and 2: 2m = 12, k = (4, 6, 2).
  @Test func directionsAddUp() {
    let graph = Graphs.make(3, [(0, 1, 3), (1, 0, 1), (1, 2, 2)], isDirected: true)
    let model = VOSModel(graph, vertices: [0, 1, 2], local: [0, 1, 2])
    #expect(model.neighbors == [1, 0, 2, 1])
    #expect(abs(model.strengths[0] - 2) < 1e-12 && abs(model.strengths[2] - 2) < 1e-12)
  }

  /// A component's strengths come from its own links.
  @Test func theRestOfTheGraphIsNotRead() {
    let graph = Graphs.make(5, [(0, 3, 7), (1, 2, 1), (2, 4, 1)])
    #expect(layoutComponents(of: graph) == [[1, 2, 4], [0, 3]])
    let model = VOSModel(graph, vertices: [1, 2, 4], local: [0, 0, 1, 0, 2])
    #expect(model.neighbors == [1, 0, 2, 1])
    // 2m = 4, k = (1, 2, 1).
    for strength in model.strengths { #expect(abs(strength - 2) < 1e-12) }
  }

  /// Moving whole groups changes the coarse and the fine objective alike: forces on a group are the sums of forces on
  /// its members.
  @Test func coarseModelsKeepMassesAndStrengths() {
    let graph = Graphs.groups(80, seed: 2)
    let all = Array(0..<80)
    let model = VOSModel(graph, vertices: all, local: all.map { UInt32($0) })
    var random = LayoutRandom(seed: 1)
    guard let (coarse, groups) = model.coarsened(random: &random) else {
      Issue.record("did not coarsen")
      return
    }
    #expect(coarse.count < 60)
    #expect(coarse.masses.reduce(0, +) == 80)
    var between = 0.0
    for vertex in 0..<80 {
      for slot in model.offsets[vertex]..<model.offsets[vertex + 1]
      where groups[vertex] != groups[Int(model.neighbors[slot])] {
        between += model.strengths[slot]
      }
    }
    #expect(abs(coarse.strengths.reduce(0, +) - between) < 1e-9 * between)
  }

  @Test func aStarCoarsensByItsLeaves() {
    let all = Array(0..<1000)
    let model = VOSModel(Graphs.star(1000), vertices: all, local: all.map { UInt32($0) })
    var random = LayoutRandom(seed: 1)
    #expect(model.coarsened(random: &random).map { $0.model.count <= 501 } == true)
  }

  @Test func powersOfDistances() {
    for exponent in -7...7 {
      var expected = 1.0
      for _ in 0..<abs(exponent) { expected = exponent < 0 ? expected / 1.7 : expected * 1.7 }
      #expect(abs(VOSExponents.power(exponent, ofSquare: 1.7 * 1.7) / expected - 1) < 1e-14)
    }
  }

  /// ln 2, ln 10 and ln 1e-7 from tables.
  @Test func logarithms() {
    #expect(abs(naturalLogarithm(2) - 0.693_147_180_559_945_3) < 1e-15)
    #expect(abs(naturalLogarithm(10) - 2.302_585_092_994_045_7) < 1e-15)
    #expect(abs(naturalLogarithm(1e-7) + 16.118_095_650_958_32) < 1e-13)
    #expect(naturalLogarithm(1) == 0)
  }
}
