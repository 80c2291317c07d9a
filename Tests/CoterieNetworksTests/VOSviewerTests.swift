import CoterieGraph
import CoterieNetworks
import CoterieText
import Testing

/// Fixtures of the manual's file types, counted by hand.
struct VOSviewerTests {
  @Test("a map alone is vertices")
  func map() throws {
    let fixture = try NetworkFixture(VOSviewer.self, "valid/small-map.txt")
    #expect(fixture.file.labels == ["abel, n", "the \"big\" one", "王伟"])
    #expect(fixture.file.clusters == [2, 1, 1])
    #expect(fixture.file.positions?.map(\.x) == [0.5, 0.1, -3])
    #expect(fixture.links.isEmpty && fixture.faults.isEmpty)
    #expect(try NetworkFixture(VOSviewer.self, "valid/labels-map.txt").file.labels == ["Lovelace, Ada", "Noor"])
  }

  @Test("map and network together; repeated links add up")
  func pair() throws {
    let map = try NetworkFixture.bytes("vosviewer/valid/small-map.txt")
    let network = try NetworkFixture.bytes("vosviewer/valid/small-network.txt")
    let file = VOSviewer.read(map: map, network: network)
    #expect(file.faults.isEmpty && file.labels.count == 3)
    let graph = Graph(file.links)
    #expect(graph.edgeCount == 2 && graph.totalWeight == 3.5)
    // The network alone has ids for labels.
    #expect(VOSviewer.read(network).labels == ["10", "20", "30"])
    let wrong = VOSviewer.read(map: map, network: Array("10\t20\n10\t99\n10\t20\tnan\n10\n".utf8))
    #expect(
      wrong.faults.map { "\($0.place.line) \($0.code)" } == [
        "2 vosviewer-end", "3 vosviewer-weight", "4 vosviewer-row",
      ])
  }

  @Test("a network file may be a full matrix")
  func matrix() {
    let file = VOSviewer.read(
      map: Array("id\tlabel\tx\ty\n7\ta\t0\t0\n8\tb\t0\t0\n9\tc\t0\t0\n4\td\t0\t0\n".utf8),
      network: Array("0\t2\t0\t0\n2\t0\t1.5\t0\n0\t1.5\t0\t0\n0\t0\t0\t0\n".utf8))
    #expect(file.faults.isEmpty)
    #expect(file.links.edges == [.init(0, 1, weight: 2), .init(1, 2, weight: 1.5)])
  }

  @Test("JSON: ids are numbers or strings")
  func json() throws {
    let fixture = try NetworkFixture(VOSviewer.self, "valid/small.json")
    #expect(fixture.file.labels == ["abel, n", "王伟", "Noor"])
    #expect(fixture.links == ["abel, n>王伟:2.5", "Noor>abel, n:1.0", "Noor>Noor:1.0"])
    #expect(fixture.file.loops == 1 && fixture.file.clusters == [2, 1, 1])
    #expect(fixture.faults.isEmpty)
  }

  @Test("faults of JSON are located")
  func faults() throws {
    let fixture = try NetworkFixture(VOSviewer.self, "invalid/faults.json")
    #expect(
      fixture.faults == ["3 repeated", "3 id", "5 end", "6 end", "7 weight", "8 weight", "9 weight"])
    #expect(fixture.file.labels == ["1", "2"])
    let damaged = VOSviewer.read(Array("{\"network\": {\"items\": [}}".utf8))
    #expect(damaged.isDamaged)
    #expect(damaged.faults.map(\.place) == [TextPlace(line: 1, column: 24)])
  }

  @Test("the pair as written: mark, tabs, columns of their kinds")
  func written() {
    let network = AnnotatedNetwork(
      ids: ["a", "b"], labels: ["A\t\"q\"", "B"], links: [.init(source: 0, target: 1, weight: 2.5)],
      attributes: [
        .init("Papers", .integers([3, 4]), isWeight: true), .init("Year", .numbers([2012.5, .nan])),
        .init("note", .texts(["x", "y"])),
      ], clusters: [2, 1], positions: [(0.5, -1), (1, 2)])
    #expect(
      VOSviewer.map(of: network)
        == "\u{FEFF}id\tlabel\tdescription\tx\ty\tcluster\tweight<Papers>\tscore<Year>\n"
        + "1\t\"A \"\"q\"\"\"\ta\t0.5\t-1\t2\t3\t2012.5\n2\tB\tb\t1\t2\t1\t4\t\n")
    #expect(VOSviewer.network(of: network) == "\u{FEFF}1\t2\t2.5\n")
    #expect(VOSviewer.partner(of: "x-map.txt") == "x-network.txt")
    #expect(VOSviewer.partner(of: "JOI_network.txt") == "JOI_map.txt")
    #expect(VOSviewer.partner(of: "roadmap.txt") == nil)
  }
}
