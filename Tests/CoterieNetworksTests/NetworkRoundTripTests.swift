import CoterieGraph
import CoterieNetworks
import CoterieText
import TestSupport
import Testing

/// What a writer writes, its reader reads to the same network.
struct NetworkRoundTripTests {
  static let labels = [
    "\"; node [", "&amp;", "tab\there", "he said \"no\"", "back\\slash\\", "王伟", "עברית", "",
    String(repeating: "0123456789", count: 30), "# hash", "% percent", "*Edges", "] ]]> <b>", "&#65;", "7", "a, b; c",
    " blanks around ", "'", "line\nbreak", "graph [", "a\u{301}", "\\\"", "\"\"", "&", "&#", "nan",
  ]

  static func network(_ seed: Int, isDirected: Bool) -> AnnotatedNetwork {
    var random = TestGenerator(seed)
    let list = RandomGraphs.list(seed, maximum: 24, isDirected: isDirected, isWeighted: true)
    let graph = Graph(list)
    var links: [AnnotatedNetwork.Link] = []
    for vertex in 0..<graph.vertexCount {
      for slot in graph.slots(of: vertex) {
        let other = Int(graph.neighbors[slot])
        if isDirected || vertex < other {
          links.append(.init(source: vertex, target: other, weight: graph.weight(at: slot) / 3, papers: 1 + vertex))
        }
      }
    }
    let count = list.vertexCount
    return AnnotatedNetwork(
      ids: (0..<count).map { "v-\($0)" }, labels: (0..<count).map { _ in labels[random.next(labels.count)] },
      links: links, isDirected: isDirected,
      attributes: [
        .init("papers", .integers(Array(0..<count)), isWeight: true),
        .init("betweenness", .numbers((0..<count).map { $0 == 1 ? .nan : Double($0) / 7 })),
        .init("label", .texts((0..<count).map { _ in labels[random.next(labels.count)] })),
        .init("weight", .numbers((0..<count).map { Double($0) })),
      ],
      clusters: (0..<count).map { $0 % 4 + 1 }, positions: (0..<count).map { (Double($0) / 3, Double($0 * $0) - 40) },
      title: "T \"x\" [ & y", description: "D\nd")
  }

  /// Formats of lines have no place for tabs and line breaks.
  static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 }))
  }

  @Test("every format", arguments: 0..<60)
  func roundTrip(seed: Int) {
    for isDirected in [false, true] {
      let network = Self.network(seed, isDirected: isDirected)
      let expected = Graph(
        EdgeList(
          vertexCount: network.ids.count,
          edges: network.links.map { .init(UInt32($0.source), UInt32($0.target), weight: $0.weight) },
          isDirected: isDirected))
      let map = Array(VOSviewer.map(of: network).utf8)
      let pair = Array(VOSviewer.network(of: network).utf8)
      // An empty label is none: the reader shows the vertex's id in that file.
      let numbered = { (_ vertex: Int) in "\(vertex + 1)" }
      let cases: [(file: NetworkFile, id: (Int) -> String, isLine: Bool, hasClusters: Bool)] = [
        (GraphML.read(Array(GraphML.text(of: network).utf8)), { network.ids[$0] }, false, true),
        (GEXF.read(Array(GEXF.text(of: network).utf8)), { network.ids[$0] }, false, true),
        (GML.read(Array(GML.text(of: network).utf8)), { "\($0)" }, true, true),
        (Pajek.read(Array(Pajek.text(of: network).utf8)), numbered, true, false),
        (VOSviewer.read(Array(VOSviewerJSON.text(of: network).utf8)), numbered, false, true),
        (VOSviewer.read(map: map, network: pair), numbered, true, true),
      ]
      for (index, entry) in cases.enumerated() {
        // VOSviewer's links have no direction.
        if isDirected, index >= 4 { continue }
        #expect(entry.file.faults.isEmpty, "\(index)")
        #expect(Graph(entry.file.links) == expected, "\(index)")
        #expect(entry.file.isDirected == isDirected)
        let labels = network.labels.enumerated().map { vertex, label in
          label.isEmpty ? entry.id(vertex) : entry.isLine ? Self.line(label) : label
        }
        let isSame = entry.file.labels.elementsEqual(labels) { $0.utf8.elementsEqual($1.utf8) }
        #expect(isSame, "\(index)")
        guard !network.ids.isEmpty else { continue }
        if entry.hasClusters {
          #expect(entry.file.clusters == network.clusters, "\(index)")
          #expect(entry.file.positions?.map(\.x) == network.positions?.map(\.x), "\(index)")
          #expect(entry.file.positions?.map(\.y) == network.positions?.map(\.y), "\(index)")
        } else {
          #expect(entry.file.positions?.count == network.ids.count)
        }
      }
    }
  }

  @Test("what is written is recognised")
  func recognition() {
    let network = Self.network(3, isDirected: false)
    let texts = [
      GraphML.text(of: network), GEXF.text(of: network), GML.text(of: network), Pajek.text(of: network),
      VOSviewerJSON.text(of: network), VOSviewer.map(of: network),
    ]
    let names = texts.map { text in NetworkFiles.all.filter { $0.recognizes(ByteWindow(text)) }.map { $0.name } }
    #expect(names == [["graphml"], ["gexf"], ["gml"], ["pajek"], ["vosviewer"], ["vosviewer"]])
  }

  @Test("loops and numbers that aren't finite are written nowhere")
  func refused() {
    let network = AnnotatedNetwork(
      ids: ["a", "b"], labels: ["A", "B"],
      links: [
        .init(source: 0, target: 0, weight: 1), .init(source: 0, target: 1, weight: .nan),
        .init(source: 0, target: 1, weight: .infinity), .init(source: 0, target: 1, weight: 0),
        .init(source: 0, target: 1, weight: 2),
      ], attributes: [.init("score", .numbers([.nan, -.infinity]))], positions: [(.nan, 0), (1, 1)])
    let texts = [
      GraphML.text(of: network), GEXF.text(of: network), GML.text(of: network), Pajek.text(of: network),
      VOSviewerJSON.text(of: network), DOTGraph.text(of: network),
      VOSviewer.map(of: network) + VOSviewer.network(of: network),
    ]
    for text in texts {
      let lower = text.lowercased()
      #expect(!lower.contains("nan") && !lower.contains("inf\"") && !lower.contains(" inf") && !lower.contains("null"))
    }
    for text in texts[..<4] {
      let file = NetworkFiles.all.first { $0.recognizes(ByteWindow(text)) }?.read(Array(text.utf8))
      #expect(file?.links.edges == [.init(0, 1, weight: 2)])
    }
  }
}
