import CoterieNetworks
import CoterieRecords
import CoterieText
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
    #expect(root["config"] == nil)
    #expect(network["clusters"] == nil)
  }

  @Test("VOSviewer's JSON takes a configuration, urls and names of clusters")
  func configuration() throws {
    var network = Self.network
    network.urls = ["https://example.org/a", nil, nil]
    network.clusterLabels = ["One", "Two"]
    var configuration = VOSviewerJSON.Configuration()
    configuration.parameters = [
      ("item_size", .text("papers")), ("attraction", .number(2)), ("largest_component", .flag(false)),
    ]
    configuration.terminology = [("item", "author")]
    configuration.templates = [("item_description", "<b>{label}</b>")]
    configuration.styles = [("description_label", "color: #000;")]
    let text = VOSviewerJSON.text(of: network, configuration: configuration)
    let root = try JSONValue(parsing: Array(text.utf8))
    #expect(root["network"]?["items"]?[0]?["url"]?.string == "https://example.org/a")
    #expect(root["network"]?["items"]?[1]?["url"] == nil)
    #expect(root["network"]?["clusters"]?[1]?["label"]?.string == "Two")
    #expect(root["config"]?["color_schemes"] == nil)
    #expect(root["config"]?["parameters"]?["attraction"]?.double == 2)
    #expect(root["config"]?["parameters"]?["largest_component"]?.bool == false)
    #expect(root["config"]?["terminology"]?["item"]?.string == "author")
    #expect(root["config"]?["templates"]?["item_description"]?.string == "<b>{label}</b>")
    #expect(root["config"]?["styles"]?["description_label"]?.string == "color: #000;")
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

  /// Fixtures of network formats by format.
  static func fixtures(_ folder: String) throws -> [(format: any NetworkFormat.Type, name: String, text: [UInt8])] {
    try NetworkFiles.all.flatMap { format in
      let folder = Checkout.fixtures.appendingPathComponent("\(format.name)/\(folder)")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return try names.sorted().map {
        (format, $0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
      }
    }
  }

  @Test("a file is recognised by its own format alone, and by no format of records")
  func recognition() throws {
    let fixtures = try Self.fixtures("valid")
    #expect(fixtures.count >= 15)
    for fixture in fixtures {
      let head = ByteWindow(bytes: fixture.text, isFinal: true)
      let names = NetworkFiles.all.filter { $0.recognizes(head) }.map { $0.name }
      // A network file of VOSviewer is an edge list.
      let expected = fixture.name == "small-network.txt" ? "edge-list" : fixture.format.name
      #expect(names == [expected], "\(fixture.name)")
      let records = RecordFormats.all.filter { $0.recognizes(head) }.map { $0.name }
      #expect(records.isEmpty, "\(fixture.name)")
    }
  }

  @Test("record files are no network files")
  func records() throws {
    var count = 0
    for format in RecordFormats.all {
      let folder = Checkout.fixtures.appendingPathComponent("\(format.name)/valid")
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { continue }
        let head = ByteWindow(bytes: [UInt8](data), isFinal: true)
        count += 1
        let names = NetworkFiles.all.filter { $0.recognizes(head) }.map { $0.name }
        #expect(names.isEmpty, "\(format.name)/\(name)")
      }
    }
    #expect(count > 5)
  }

  @Test("no cut and no changed byte ends the process")
  func damage() throws {
    var random = TestGenerator(7)
    for fixture in try Self.fixtures("valid") + Self.fixtures("invalid") {
      for end in 0...fixture.text.count {
        var text = Array(fixture.text[..<end])
        _ = fixture.format.recognizes(ByteWindow(bytes: text, isFinal: end % 2 == 0))
        let cut = fixture.format.read(text)
        #expect(cut.links.edges.allSatisfy { max(Int($0.source), Int($0.target)) < cut.labels.count })
        guard end > 0 else { continue }
        text = fixture.text
        for _ in 0..<3 { text[random.next(text.count)] = UInt8(truncatingIfNeeded: random.next(256)) }
        let changed = fixture.format.read(text)
        #expect(changed.links.vertexCount == changed.labels.count)
      }
    }
  }

  @Test("XML, JSON and GML that end too early are damaged, others aren't")
  func damaged() throws {
    for fixture in try Self.fixtures("valid") {
      #expect(!fixture.format.read(fixture.text).isDamaged)
      guard ["graphml", "gexf"].contains(fixture.format.name) || fixture.name.hasSuffix(".json") else { continue }
      let end = fixture.text.lastIndex { $0 > 0x20 } ?? 0
      for cut in 1...end {
        #expect(fixture.format.read(Array(fixture.text[..<cut])).isDamaged, "\(fixture.name) \(cut)")
      }
    }
  }
}
