import Foundation
import Testing

@testable import CoterieRendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Numbers that look random and are the same on every run (Knuth's MMIX generator).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// In 0 ..< 1.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  mutating func next(below bound: Int) -> Int { min(bound - 1, Int(next() * Double(bound))) }
}

/// Figures to draw in tests.
enum Figures {
  /// People at the crossings of a shaken grid, wide enough apart that no discs overlap; links mostly to neighbours.
  static func random(count: Int, seed: UInt64, width: Double = 178) -> MapFigure {
    var numbers = Numbers(seed: seed)
    let given = ["Ada", "Bo", "Çağlar", "Dmitri", "Éva", "Fumiko", "Grace Brewster", "Ho-Min"]
    let family = ["Ng", "Lovelace", "Kovačević", "van der Berg", "Iñárritu", "Müller-Lüdenscheidt", "Å", "Smith"]
    let sizes = (0..<count).map { _ in 1 + Double(numbers.next(below: 8) * numbers.next(below: 8)) }
    let radii = MapFigure.radii(forSizes: sizes, width: width)
    let step = 2.2 * (radii.max() ?? 1) + 2
    let columns = max(1, Int(Double(count).squareRoot().rounded(.up)))
    let vertices = (0..<count).map { index in
      let slack = step - 2.2 * radii[index]
      return MapFigure.Vertex(
        id: "p\(index)", label: "\(given[numbers.next(below: 8)]) \(family[numbers.next(below: 8)])",
        size: sizes[index], group: index % 17 == 16 ? nil : (index % columns) * 5 / columns,
        position: (
          x: Double(index % columns) * step + (numbers.next() - 0.5) * slack,
          y: Double(index / columns) * step + (numbers.next() - 0.5) * slack
        ),
        evidence: "Person \(index)\n\(Int(sizes[index])) papers")
    }
    var edges: [MapFigure.Edge] = []
    for index in 0..<count {
      for other in [index + 1, index + columns, numbers.next(below: max(1, count))]
      where other < count && other > index {
        edges.append(
          MapFigure.Edge(
            source: index, target: other, weight: 1 + Double(numbers.next(below: 6)), evidence: "\(index)-\(other)"))
      }
    }
    return MapFigure(
      vertices: vertices, edges: edges, title: "A figure of \(count)",
      caption: ["A caption that is long enough to be wrapped when the page is as narrow as a column of a journal."],
      groups: (0..<5).map { MapFigure.Group(label: "Group \($0)", size: 10 - $0) }, width: width,
      provenance: #"{"seed": 1, "note": "<&>"}"#)
  }

  /// People in a row with these names.
  static func named(_ names: [String]) -> MapFigure {
    MapFigure(
      vertices: names.enumerated().map { index, name in
        MapFigure.Vertex(
          id: "n\(index)", label: name, position: (x: Double(index % 4) * 150, y: Double(index / 4) * 40),
          evidence: name)
      },
      edges: [])
  }
}

/// An element of an SVG, as an XML parser sees it.
final class Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  var text = ""

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }
  func number(_ name: String) -> Double { Double(attributes[name] ?? "") ?? .nan }
  func child(_ name: String) -> Element? { children.first { $0.name == name } }

  /// This element and all below it.
  var all: [Element] { [self] + children.flatMap(\.all) }
  func groups(_ name: String) -> [Element] { all.filter { $0.name == "g" && $0.classes.contains(name) } }

  /// The tree of a text that has to be well-formed.
  static func parse(_ bytes: [UInt8]) throws -> Element {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    try #require(parser.parse() && reader.failure == nil, "not well-formed: \(reader.failure ?? "")")
    return try #require(reader.root)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: Element?
    var failure: String?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name: name, attributes: attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { open.last?.text += string }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { failure = "\(error)" }
  }
}
