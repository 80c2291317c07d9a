import CoterieNetworks
import Testing

/// Fixtures of every section, counted by hand.
struct PajekTests {
  @Test("labels quoted, plain and missing; arcs beside edges")
  func labels() throws {
    let fixture = try NetworkFixture(Pajek.self, "valid/labels.net")
    #expect(fixture.file.labels == ["Ada Lovelace", "王伟", "3", "the \"big\" o\"ne &amp;", "5"])
    #expect(
      fixture.links == [
        "Ada Lovelace>王伟:2.5", "王伟>Ada Lovelace:2.5", "王伟>the \"big\" o\"ne &amp;:1.0",
        "the \"big\" o\"ne &amp;>王伟:1.0", "3>Ada Lovelace:0.5",
      ])
    #expect(fixture.file.isDirected && fixture.faults.isEmpty)
  }

  @Test(
    "lists, matrices, two modes, projects, networkx's shape",
    arguments: [
      ("lists.net", ["a>b:1.0", "a>c:1.0", "d>c:1.0"], false, 0),
      ("matrix.net", ["a>b:2.0", "b>a:1.0", "c>b:0.5"], true, 0),
      ("two-mode.net", ["Paper A>Ada:1.0", "Paper A>Bo:1.0", "Paper B>Bo:1.0", "Paper B>Cy:3.0"], false, 0),
      ("project.paj", ["a>b:1.0"], false, 0),
      ("networkx.net", ["x y>back\\slash:2.5", "王伟>王伟:1.0", "a \"q\" b>x y:2.0"], false, 1),
    ])
  func sections(name: String, links: [String], isDirected: Bool, loops: Int) throws {
    let fixture = try NetworkFixture(Pajek.self, "valid/\(name)")
    #expect(fixture.links == links)
    #expect(fixture.file.isDirected == isDirected)
    #expect(fixture.file.loops == loops)
    #expect(fixture.faults.isEmpty)
  }

  @Test("faults are located; a number of vertices is no reason to take memory")
  func faults() throws {
    let fixture = try NetworkFixture(Pajek.self, "invalid/faults.net")
    #expect(
      fixture.faults == [
        "3 repeated", "4 end", "5 end", "7 end", "8 end", "9 end", "10 weight", "11 weight", "12 weight", "13 weight",
        "15 section", "17 graphs",
      ])
    #expect(fixture.links == ["a>2:4.0"])
    #expect(try NetworkFixture(Pajek.self, "invalid/huge.net").faults == ["1 vertices"])
    #expect(try NetworkFixture(Pajek.self, "invalid/matrix.net").faults == ["4 matrix", "5 matrix"])
  }

  @Test("places are in the unit square, y downwards; clusters are a partition")
  func written() {
    let network = AnnotatedNetwork(
      ids: ["a", "b", "c"], labels: ["A \"q\"", "B\\", "C"], links: [.init(source: 0, target: 2, weight: 1.5)],
      clusters: [1, 2, 1], positions: [(0, 0), (2, 0), (0, 1)])
    #expect(
      Pajek.text(of: network) == """
        *Vertices 3
        1 "A &#34;q&#34;" 0.05 0.725 ellipse
        2 "B&#92;" 0.95 0.725 ellipse
        3 "C" 0.05 0.275 ellipse
        *Edges
        1 3 1.5

        """)
    #expect(Pajek.partition(of: network) == "*Vertices 3\n1\n2\n1\n")
  }
}
