import CoterieNetworks
import Testing

/// Fixtures in the shapes of igraph and networkx, counted by hand.
struct GraphMLTests {
  @Test("igraph's shape: names in data, weights typed")
  func igraph() throws {
    let fixture = try NetworkFixture(GraphML.self, "valid/igraph.graphml")
    #expect(fixture.file.labels == ["Ada \"A\" & Co", "王伟", "Noor"])
    #expect(fixture.links == ["Ada \"A\" & Co>王伟:1.5", "王伟>Noor:2.0"])
    #expect(fixture.faults.isEmpty && !fixture.file.isDirected)
  }

  @Test("networkx's shape: defaults of keys, links before vertices, a loop")
  func networkx() throws {
    let fixture = try NetworkFixture(GraphML.self, "valid/networkx.graphml")
    #expect(fixture.file.labels == ["Alpha", "b", "c"])
    #expect(fixture.links == ["b>Alpha:2.0", "Alpha>b:4.5", "c>c:1.0"])
    #expect(fixture.file.isDirected && fixture.file.loops == 1)
  }

  @Test("a link without direction among directed ones goes both ways")
  func mixed() throws {
    let fixture = try NetworkFixture(GraphML.self, "valid/mixed.graphml")
    #expect(fixture.file.isDirected)
    #expect(fixture.links == ["1>2:1.0", "2>1:1.0", "2>3:1.0"])
  }

  @Test("nested graphs and hyperedges are refused where they stand")
  func nested() throws {
    let fixture = try NetworkFixture(GraphML.self, "invalid/nested.graphml")
    #expect(fixture.faults == ["3 nested", "5 hyperedge"])
    #expect(!fixture.file.isDamaged)
  }

  @Test("bad links are located")
  func links() throws {
    let fixture = try NetworkFixture(GraphML.self, "invalid/links.graphml")
    #expect(
      fixture.faults == ["3 repeated", "4 end", "5 end", "6 weight", "7 weight", "8 weight", "9 weight"])
    #expect(fixture.links == ["1>2:3.0"])
  }

  @Test("what is no XML is damaged")
  func damaged() throws {
    let fixture = try NetworkFixture(GraphML.self, "invalid/crossed.graphml")
    #expect(fixture.file.isDamaged)
    #expect(fixture.file.faults.map(\.place.line) == [3])
    #expect(GraphML.read(Array("<graphml/>".utf8)).faults.map(\.code) == ["graphml-graph"])
  }
}
