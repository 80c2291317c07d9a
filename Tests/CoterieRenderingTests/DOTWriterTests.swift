import Testing

@testable import CoterieRendering

@Suite struct DOTWriterTests {
  /// A page of 72 by 36 points with two discs, a link and a label.
  static func scene() -> Scene {
    var scene = Scene(
      width: 72, height: 36, millimetres: 25.4, title: "T", summary: "", provenance: "")
    for (index, x) in [18.0, 54].enumerated() {
      scene.discs.append(
        .init(
          id: "v-p\(index)", role: .vertex, center: .init(x: x, y: 9), radius: 3.6, fill: Color(0x0072B2),
          stroke: Color(0xFFFFFF), strokeWidth: 0.5, evidence: "P\(index)\n\"two\" & \\N"))
    }
    scene.links = [
      .init(
        id: "e-p0--p1", source: 0, target: 1, control1: .init(x: 30, y: 4), control2: .init(x: 42, y: 4), width: 1.25,
        color: Color(0x0072B2, alpha: 128), isBackground: true, evidence: "")
    ]
    scene.texts = [
      .init(
        id: "l-p0", role: .label, text: "Ann", origin: .init(x: 18, y: 20), anchor: .middle, size: 8, isBold: false,
        color: Color(0x1A1A1A), hasHalo: false, evidence: "")
    ]
    return scene
  }

  static func lines(_ scene: Scene) -> [String] {
    String(decoding: DOTWriter.dot(scene), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("One graph, with the page's size in inches") func frame() throws {
    let lines = Self.lines(Self.scene())
    #expect(lines.first == "graph coterie {")
    #expect(lines.last == "}")
    let graph = try #require(lines.first { $0.hasPrefix("  graph [") })
    #expect(graph.contains(#"size="1,0.5""#))
    #expect(graph.contains(#"notranslate="true""#) && graph.contains(#"outputorder="edgesfirst""#))
    // The page is a node, ten times as large: 10 by 5 inches, its middle at (360, 180).
    let page = try #require(lines.first { $0.hasPrefix(#"  "page " ["#) })
    #expect(page.contains(#"pos="360,180" width="10" height="5""#) && page.contains(#"style="invis""#))
  }

  @Test("A disc is a node at its place, y upwards, with id, class and tooltip") func disc() throws {
    let text = String(decoding: DOTWriter.dot(Self.scene()), as: UTF8.self)
    // Radius 3.6 points: 72 units across, which is an inch. 9 points from the top are 27 from the bottom.
    #expect(
      text.contains(
        #"  "p0" [id="v-p0" class="vertex" shape="circle" style="filled" fillcolor="\#(#"#0072B2"#)" "#
          + #"color="\#(#"#FFFFFF"#)" penwidth="5" pos="180,270" width="1" height="1" "#
          + "tooltip=\"P0\n\\\"two\\\" &amp; \\\\N\"];"))
  }

  @Test("A link is an edge with its curve, width and colour") func link() {
    let text = String(decoding: DOTWriter.dot(Self.scene()), as: UTF8.self)
    #expect(
      text.contains(
        #"  "p0" -- "p1" [id="e-p0--p1" pos="180,270 300,320 420,320 540,270" color="\#(#"#0072B280"#)" penwidth="12.5"];"#
      ))
  }

  @Test("A link in the foreground starts at the later of its discs, so that it is drawn later") func foreground() {
    var scene = Self.scene()
    scene.links[0].isBackground = false
    let text = String(decoding: DOTWriter.dot(scene), as: UTF8.self)
    #expect(text.contains(#"  "p1" -- "p0" [id="e-p0--p1" pos="540,270 420,320 300,320 180,270" "#))
  }

  @Test("A label is a node of its own, its middle a quarter of the type's size above the baseline") func label() throws
  {
    let line = try #require(Self.lines(Self.scene()).first { $0.hasPrefix(#"  "l-p0 " ["#) })
    #expect(line.contains(#"label="Ann" fontsize="80""#))
    // Baseline at 20, middle at 18 from the top and so 18 from the bottom.
    #expect(line.contains(#"pos="180,180""#))
    #expect(line.contains(#"id="l-p0" class="label""#))
  }

  @Test("Nodes and edges are as many as announced", arguments: [0, 1, 2, 40]) func counts(people: Int) throws {
    let scene = try Scene(Figures.random(count: people, seed: 3))
    let lines = Self.lines(scene)
    let edges = lines.count(where: { $0.hasPrefix("  \"") && $0.contains("\" -- \"") })
    let nodes = lines.count(where: { $0.hasPrefix("  \"") }) - edges
    #expect(DOTWriter.counts(scene) == (nodes, edges))
  }

  @Test("The order in which people and links are given doesn't matter", arguments: [3, 50]) func order(people: Int)
    throws
  {
    let figure = Figures.random(count: people, seed: 11)
    var numbers = Numbers(seed: 5)
    var places = Array(0..<people)
    for index in places.indices { places.swapAt(index, numbers.next(below: people)) }
    var shuffled = figure
    for (index, place) in places.enumerated() { shuffled.vertices[place] = figure.vertices[index] }
    shuffled.edges = figure.edges.reversed().map {
      MapFigure.Edge(source: places[$0.target], target: places[$0.source], weight: $0.weight, evidence: $0.evidence)
    }
    #expect(shuffled.vertices.map(\.id) != figure.vertices.map(\.id))
    #expect(try Drawing(shuffled).dot == Drawing(figure).dot)
  }

  @Test("No string is longer than Graphviz can read, and it ends at a whole character") func longStrings() throws {
    var figure = Figures.named(["Ann"])
    figure.vertices[0].evidence = String(repeating: "👩‍🔬&", count: 10_000)
    let text = String(decoding: try Drawing(figure).dot, as: UTF8.self)
    let tooltip = try #require(text.split(separator: "tooltip=\"").dropFirst().first?.split(separator: "\"").first)
    #expect(tooltip.utf8.count < 12_010)
    #expect(tooltip.hasSuffix("👩‍🔬…") || tooltip.hasSuffix("&amp;…"))
    #expect(try Drawing(figure).picture(.svg).count > 60_000, "the SVG has all of it")
  }
}
