import CoterieNetworks
import Testing

/// Fixtures of the three versions, counted by hand.
struct GEXFTests {
  @Test("1.2 as networkx writes it")
  func networkx() throws {
    let fixture = try NetworkFixture(GEXF.self, "valid/networkx-1.2.gexf")
    #expect(fixture.file.labels == ["a \"q\" b", "王伟", "x y"])
    #expect(fixture.links == ["a \"q\" b>王伟:2.5", "x y>王伟:1.0"])
    #expect(fixture.file.clusters == [2, 1, 1])
    #expect(fixture.file.positions == nil && !fixture.file.isDirected && fixture.faults.isEmpty)
  }

  @Test("1.3 with viz, a weight among the attributes, a link of another direction")
  func gephi() throws {
    let fixture = try NetworkFixture(GEXF.self, "valid/gephi-1.3.gexf")
    #expect(fixture.file.labels == ["Ada", "1"])
    #expect(fixture.links == ["Ada>1:7.0", "1>1:1.0"])
    #expect(fixture.file.isDirected && fixture.file.loops == 1)
    #expect(fixture.file.positions?.map(\.x) == [1.5, 0] && fixture.file.positions?.map(\.y) == [-2, 3])
  }

  @Test("1.1, edges first")
  func old() throws {
    let fixture = try NetworkFixture(GEXF.self, "valid/old-1.1.gexf")
    #expect(fixture.file.labels == ["Alpha", "Beta"])
    #expect(fixture.links == ["Beta>Alpha:1.25"])
  }

  @Test("faults are located")
  func faults() throws {
    let fixture = try NetworkFixture(GEXF.self, "invalid/faults.gexf")
    #expect(fixture.faults == ["2 id", "3 nested", "4 end", "5 weight", "6 end", "7 graphs"])
    #expect(fixture.links.isEmpty && !fixture.file.isDamaged)
  }
}
