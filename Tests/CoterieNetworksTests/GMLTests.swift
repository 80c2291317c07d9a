import CoterieNetworks
import Testing

/// Fixtures in the shapes of networkx, igraph and Newman, counted by hand.
struct GMLTests {
  @Test("networkx's shape: references, brackets in strings, deep lists")
  func networkx() throws {
    let fixture = try NetworkFixture(GML.self, "valid/networkx.gml")
    #expect(fixture.file.labels == ["a \"q\" b", "王伟", "x ] y"])
    #expect(fixture.links == ["a \"q\" b>王伟:2.5", "x ] y>王伟:1.0"])
    #expect(fixture.faults.isEmpty && !fixture.file.isDirected && fixture.file.positions == nil)
  }

  @Test("igraph's shape: brackets on lines of their own, names")
  func igraph() throws {
    let fixture = try NetworkFixture(GML.self, "valid/igraph.gml")
    #expect(fixture.file.labels == ["a \"q\" & b", "back\\slash\\"])
    #expect(fixture.links == ["back\\slash\\>a \"q\" & b:1.5"])
  }

  @Test("comments, value for weight, edges first, a loop")
  func values() throws {
    let fixture = try NetworkFixture(GML.self, "valid/values.gml")
    #expect(fixture.file.labels == ["C", "7"])
    #expect(fixture.links == ["7>C:4.0", "C>C:1.0"])
    #expect(fixture.file.isDirected && fixture.file.loops == 1)
  }

  @Test("faults are located")
  func faults() throws {
    let fixture = try NetworkFixture(GML.self, "invalid/faults.gml")
    #expect(
      fixture.faults == [
        "3 repeated", "4 id", "5 end", "6 end", "7 weight", "8 weight", "9 weight", "10 weight", "11 nested",
        "13 graphs",
      ])
    #expect(!fixture.file.isDamaged)
  }

  @Test("brackets and values that don't fit are damage; so is an early end")
  func damaged() throws {
    #expect(try NetworkFixture(GML.self, "invalid/closed.gml").file.faults.map(\.code) == ["syntax-gml"])
    #expect(try NetworkFixture(GML.self, "invalid/value.gml").file.faults.map(\.place.line) == [2])
    for text in ["graph [", "graph [ node [ id 1 ]", "graph [ node [ id 1 label \"x", "graph [ node"] {
      #expect(GML.read(Array(text.utf8)).faults.map(\.code) == ["syntax-end"])
    }
    let deep = String(repeating: "a [ ", count: 100_000)
    #expect(GML.read(Array(deep.utf8)).faults.map(\.code) == ["syntax-depth"])
  }

  @Test("the text is ASCII and its keys are letters and digits")
  func written() {
    let network = AnnotatedNetwork(
      ids: ["é"], labels: ["王 & \"x\""], links: [],
      attributes: [
        .init("Avg. pub. year", .numbers([2012.5])), .init("label", .texts(["ü"])), .init("2", .integers([3])),
      ])
    let text = GML.text(of: network)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("    label \"&#29579; &amp; &quot;x&quot;\"\n"))
    #expect(text.contains("    Avgpubyear 2012.5\n") && text.contains("    label2 \"&#252;\"\n"))
    #expect(text.contains("    value 3\n"))
  }
}
