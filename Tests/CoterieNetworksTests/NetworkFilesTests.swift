import CoterieNetworks
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct NetworkFilesTests {
  static let network = AnnotatedNetwork(
    ids: ["a-b", "王伟", "x-y"], labels: ["A <&\"> B", "王伟", "X Y"],
    links: [.init(source: 0, target: 1, weight: 2.5, papers: 3), .init(source: 1, target: 2, weight: 1, papers: 1)],
    attributes: [
      .init("papers", .integers([3, 4, 1]), isWeight: true), .init("betweenness", .numbers([0, 1, 0.25])),
    ],
    clusters: [1, 1, 2], positions: [(0, 0), (1.5, -2), (3, 1)], title: "T", description: "D & d")

  @Test("GraphML parses strictly and holds every vertex, edge and value")
  func graphML() throws {
    let text = GraphML.text(of: Self.network)
    let document = try XMLDocument(data: Data(text.utf8))
    let nodes = try document.nodes(forXPath: "//*[local-name()='node']")
    let edges = try document.nodes(forXPath: "//*[local-name()='edge']")
    #expect(nodes.count == 3)
    #expect(edges.count == 2)
    let label = try document.nodes(
      forXPath: "//*[local-name()='node'][@id='a-b']/*[local-name()='data'][@key='label']")
    #expect(label.first?.stringValue == "A <&\"> B")
    let weight = try document.nodes(forXPath: "//*[local-name()='edge'][1]/*[local-name()='data'][@key='weight']")
    #expect(weight.first?.stringValue == "2.5")
    for key in ["papers", "betweenness", "cluster", "x", "y", "weight"] {
      #expect(text.contains("attr.name=\"\(key)\""))
    }
  }

  @Test("VOSviewer's JSON has the fields that VOSviewer Online documents")
  func vosviewer() throws {
    let text = VOSviewerJSON.text(of: Self.network)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let network = try #require(root["network"] as? [String: Any])
    let items = try #require(network["items"] as? [[String: Any]])
    let links = try #require(network["links"] as? [[String: Any]])
    #expect(items.count == 3)
    #expect(items[0]["id"] as? Int == 1)
    #expect(items[0]["label"] as? String == "A <&\"> B")
    #expect(items[1]["x"] as? Double == 1.5)
    #expect(items[2]["cluster"] as? Int == 2)
    #expect((items[1]["weights"] as? [String: Any])?["papers"] as? Int == 4)
    #expect((items[2]["scores"] as? [String: Any])?["betweenness"] as? Double == 0.25)
    #expect(links[0]["source_id"] as? Int == 1)
    #expect(links[0]["target_id"] as? Int == 2)
    #expect(links[0]["strength"] as? Double == 2.5)
    #expect((root["info"] as? [String: Any])?["title"] as? String == "T")
  }

  @Test("the list names every network format on disk")
  func list() throws {
    let folder = Checkout.root.appendingPathComponent("Sources/CoterieNetworks/Files")
    let readers = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return text?.contains(": NetworkFormat {") ?? false
    }
    #expect(readers.count == NetworkFiles.all.count)
  }
}
