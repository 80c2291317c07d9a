import Foundation
import Testing

@testable import CoterieRendering

@Suite struct SVGFinishTests {
  static func svg(_ figure: MapFigure) throws -> Element { try Element.parse(Drawing(figure).picture(.svg)) }

  /// The box of a text element, by its own attributes.
  static func box(_ text: Element) -> Rectangle {
    let size = text.number("font-size")
    let bold = text.attributes["font-weight"] == "bold"
    let width = FontMetrics.width(of: text.text, size: size, bold: bold)
    let x = text.number("x")
    let left =
      text.attributes["text-anchor"] == "start"
      ? x : text.attributes["text-anchor"] == "end" ? x - width : x - width / 2
    let y = text.number("y")
    // From the top of a capital to the baseline.
    return Rectangle(left: left, top: y - 0.69 * size, right: left + width, bottom: y)
  }

  @Test("Every person has a disc, every link a line, with ids, classes and evidence") func contract() throws {
    let figure = Figures.random(count: 30, seed: 2)
    let svg = try Self.svg(figure)
    let vertices = svg.groups("vertex")
    #expect(vertices.count == 30)
    #expect(Set(vertices.compactMap { $0.attributes["id"] }) == Set((0..<30).map { "v-p\($0)" }))
    for vertex in vertices {
      #expect(vertex.attributes["class"] == "node vertex")
      let index = try #require(Int(vertex.attributes["id"]?.dropFirst(3) ?? ""))
      #expect(vertex.child("title")?.text == figure.vertices[index].evidence)
      #expect(vertex.child("circle") != nil)
    }
    let links = svg.groups("edge")
    #expect(links.count == figure.edges.count)
    #expect(Set(links.compactMap { $0.child("title")?.text }) == Set(figure.edges.map(\.evidence)))
    #expect(links.allSatisfy { $0.attributes["id"]?.hasPrefix("e-p") == true && $0.child("path") != nil })
    for label in svg.groups("label") {
      #expect(label.attributes["class"] == "node label")
      #expect(label.attributes["id"]?.hasPrefix("l-p") == true)
    }
    #expect(svg.groups("legend").count == 1 && svg.groups("caption").count == 1)
    let ids = svg.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count, "ids are unique")
  }

  @Test("The page has its print width, a title, a description and the provenance") func head() throws {
    let figure = Figures.random(count: 5, seed: 2)
    let svg = try Self.svg(figure)
    #expect(svg.attributes["width"] == "178mm")
    let view = (svg.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    #expect(view.count == 4 && view[0] == 0 && view[2] == 504)
    #expect(svg.child("title")?.text == "A figure of 5")
    #expect(svg.child("desc")?.text == figure.caption[0])
    #expect(svg.child("metadata")?.text == figure.provenance)
  }

  @Test("Nothing active, nothing from outside, no transparent strokes") func harmless() throws {
    let bytes = try Drawing(Figures.random(count: 12, seed: 8)).picture(.svg)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("transparent") && !text.contains("Graphviz") && !text.contains("&#45;"))
    let svg = try Element.parse(bytes)
    let allowed: Set = ["svg", "title", "desc", "metadata", "rect", "g", "path", "circle", "polygon", "text", "use"]
    #expect(Set(svg.all.map(\.name)).subtracting(allowed).isEmpty)
    for element in svg.all {
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "href" })
      if let link = element.attributes["xlink:href"] { #expect(link.hasPrefix("#")) }
    }
    // What the halos refer to is there.
    let ids = Set(svg.all.compactMap { $0.attributes["id"] })
    for use in svg.all where use.name == "use" {
      #expect(ids.contains(String((use.attributes["xlink:href"] ?? "").dropFirst())))
    }
  }

  @Test(
    "No two labels and no two discs overlap, all are on the page and legible",
    arguments: [(1, 1, 178), (2, 1, 85), (60, 7, 178), (75, 1, 85), (150, 3, 178), (300, 5, 178)]
      as [(Int, UInt64, Double)])
  func geometry(count: Int, seed: UInt64, width: Double) throws {
    let svg = try Self.svg(Figures.random(count: count, seed: seed, width: width))
    let view = (svg.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    let page = Rectangle(left: 0, top: 0, right: view[2], bottom: view[3])
    let discs = svg.groups("vertex").compactMap { $0.child("circle") }
      .map { (x: $0.number("cx"), y: $0.number("cy"), r: $0.number("r")) }
    #expect(discs.count == count)
    for (i, a) in discs.enumerated() {
      #expect(page.contains(Rectangle(left: a.x - a.r, top: a.y - a.r, right: a.x + a.r, bottom: a.y + a.r)))
      for b in discs[..<i] {
        let squared = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
        #expect(squared.squareRoot() > a.r + b.r - 0.06, "discs at \(a) and \(b)")
      }
    }
    let labels = svg.groups("label").compactMap { $0.child("text") }
    #expect(!labels.isEmpty && labels.count >= min(count, 20))
    let boxes = labels.map(Self.box)
    for (i, a) in boxes.enumerated() {
      for (j, b) in boxes[..<i].enumerated() {
        #expect(!a.intersects(b), "\(labels[i].text) and \(labels[j].text)")
      }
    }
    for text in svg.all where text.name == "text" {
      #expect(text.number("font-size") >= 6, "\(text.text)")
      #expect(page.contains(Self.box(text)), "\(text.text)")
    }
    for shape in svg.all {
      if let stroke = shape.attributes["stroke"], stroke != "none", shape.attributes["stroke-width"] != nil {
        #expect(shape.number("stroke-width") >= 0.25)
      }
    }
  }

  @Test(
    "Whatever the width and however long the words, all stays on the page", arguments: [50.0, 60, 85, 120, 178, 420])
  func widths(width: Double) throws {
    var figure = Figures.random(count: 25, seed: 4, width: width)
    let long = "Supercalifragilisticexpialidocious, Donaudampfschifffahrtsgesellschaft and others"
    figure.title = long
    figure.caption = [long + String(repeating: "x", count: 300)]
    figure.sizeName = long
    figure.widthName = long
    figure.vertexName = long
    for index in figure.groups.indices { figure.groups[index].label = long }
    for index in figure.vertices.indices {
      figure.vertices[index].size = pow(10, Double(index % 7))
      figure.vertices[index].isMarked = index == 3
      figure.vertices[index].isUncertain = index == 4
    }
    for index in figure.edges.indices { figure.edges[index].weight = 0.123456 * pow(10, Double(index % 9)) }
    let svg = try Self.svg(figure)
    let view = (svg.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    let page = Rectangle(left: 0, top: 0, right: view[2], bottom: view[3])
    for text in svg.all where text.name == "text" { #expect(page.contains(Self.box(text)), "\(text.text)") }
    for disc in svg.all where disc.name == "circle" {
      let (x, y, r) = (disc.number("cx"), disc.number("cy"), disc.number("r"))
      #expect(page.contains(Rectangle(left: x - r, top: y - r, right: x + r, bottom: y + r)))
    }
  }

  @Test("Discs' areas are proportional to sizes in the picture, the legend's too") func areas() throws {
    let figure = Figures.random(count: 40, seed: 6)
    let svg = try Self.svg(figure)
    var ratios: [Double] = []
    for vertex in svg.groups("vertex") {
      let index = try #require(Int(vertex.attributes["id"]?.dropFirst(3) ?? ""))
      let radius = try #require(vertex.child("circle")).number("r")
      ratios.append(radius / figure.vertices[index].size.squareRoot())
    }
    let (low, high) = (try #require(ratios.min()), try #require(ratios.max()))
    #expect(high / low < 1.03)
    let samples = try #require(svg.groups("legend").first).children.filter { $0.name == "circle" }.map {
      $0.number("r")
    }
    let drawn = svg.groups("vertex").compactMap { $0.child("circle")?.number("r") }
    let largest = try #require(drawn.max())
    #expect(samples.contains { abs($0 - largest) < 0.1 })
  }

  @Test("The weakest links are drawn first, those within clusters upon those between") func order() throws {
    let svg = try Self.svg(Figures.random(count: 40, seed: 6))
    let paths = svg.groups("edge").compactMap { $0.child("path") }
    let grey = paths.prefix { $0.attributes["stroke"] == "#7a7a7a" }
    #expect(!grey.isEmpty && grey.count < paths.count)
    #expect(paths.dropFirst(grey.count).allSatisfy { $0.attributes["stroke"] != "#7a7a7a" })
    for part in [Array(grey), Array(paths.dropFirst(grey.count))] {
      let widths = part.map { $0.number("stroke-width") }
      #expect(widths == widths.sorted())
    }
  }

  static let names = [
    "<script>alert(1)</script>", #"\N"#, #""; node ["#, "&amp;", "Ådne Çağlar", "王伟", "עברית", "👩‍🔬 emoji", #"\"#,
    "<b>bold</b>", "{a|b}", "R&D", "]]>", "a--b", "--", "<!-- x -->", "' onload='x", "%s%n", "$(x)", "\\l\\r\\n",
    "&#60;", "x\u{301}\u{302}",
  ]

  @Test("Names come out as themselves, as labels and as evidence") func hostile() throws {
    let svg = try Self.svg(Figures.named(Self.names))
    for (index, name) in Self.names.enumerated() {
      let vertex = try #require(svg.groups("vertex").first { $0.attributes["id"] == "v-n\(index)" })
      #expect(vertex.child("title")?.text == name)
      let label = try #require(svg.groups("label").first { $0.attributes["id"] == "l-n\(index)" }, "\(name)")
      #expect(label.child("text")?.text == name)
    }
  }

  @Test("A name of 300 characters is cut in its label and whole in its evidence") func long() throws {
    let name = String(repeating: "Wolfeschlegel", count: 24).prefix(300)
    let svg = try Self.svg(Figures.named([String(name)]))
    #expect(svg.groups("vertex").first?.child("title")?.text == String(name))
    let label = try #require(svg.groups("label").first?.child("text")?.text)
    #expect(label.count == 30 && label.hasSuffix("…"))
  }

  @Test("Control and direction characters are gone from labels") func controls() throws {
    let svg = try Self.svg(Figures.named(["A\u{1}\u{8}nn\u{202E} \u{7}B\u{1B}ee\u{0}"]))
    #expect(svg.groups("label").first?.child("text")?.text == "Ann Bee")
    #expect(svg.groups("vertex").first?.child("title")?.text == "Ann Bee")
  }

  @Test("Ids and hostile ids") func ids() throws {
    var figure = Figures.named(["A", "B", "C"])
    figure.vertices[0].id = "0000-0002-1825-0097"
    figure.vertices[1].id = "王伟-2"
    figure.vertices[2].id = "x\" onload=\"alert(1)"
    figure.edges = [.init(source: 0, target: 1), .init(source: 1, target: 0), .init(source: 2, target: 2)]
    let svg = try Self.svg(figure)
    let ids = svg.groups("vertex").compactMap { $0.attributes["id"] }
    #expect(Set(ids) == ["v-0000-0002-1825-0097", "v-王伟-2", "v-x--onload=-alert(1)"])
    // Both directions of one link are drawn; a loop is not.
    #expect(svg.groups("edge").count == 2)
  }

  @Test("Marked people have a ring, uncertain ones are hollow, and the legend says so") func marks() throws {
    var figure = Figures.named(["Ann", "Bee", "Cee"])
    figure.vertices[0].isMarked = true
    figure.vertices[1].isUncertain = true
    let svg = try Self.svg(figure)
    func circle(_ id: String) throws -> Element {
      try #require(svg.groups("vertex").first { $0.attributes["id"] == id }?.child("circle"))
    }
    #expect(try circle("v-n0").attributes["stroke"] == "#1a1a1a")
    #expect(try circle("v-n1").attributes["fill"] == "#ffffff")
    // Radius and half the line make up the same area as the others have.
    let (hollow, plain) = (try circle("v-n1"), try circle("v-n2"))
    #expect(abs(hollow.number("r") + hollow.number("stroke-width") / 2 - plain.number("r")) < 0.06)
    let legend = try #require(svg.groups("legend").first).all.map(\.text)
    #expect(legend.contains("marked") && legend.contains("identity uncertain"))
    let label = svg.groups("label").first { $0.attributes["id"] == "l-n0" }
    #expect(label?.child("text")?.attributes["font-weight"] == "bold")
  }

  @Test("A figure without anybody has a caption") func empty() throws {
    let svg = try Self.svg(MapFigure(vertices: [], edges: [], caption: ["Nobody."]))
    #expect(svg.groups("vertex").isEmpty)
    #expect(svg.groups("caption").first?.children.map(\.text) == ["Nobody."])
  }
}
