/// Writes a scene as one graph in the DOT language with all positions pinned. `neato -n2` draws the same picture
/// from it as the library does.
///
/// Every shape is a node: a person's disc, a label, a legend's sample; a link is an edge. Graphviz rounds the size of
/// nodes to whole units, so the graph is ten times as large as the page and `size` brings it down to the page.
struct DOTWriter {
  /// Units of the graph in a point of the page.
  static let scale = 10.0

  private let scene: Scene
  private var bytes: [UInt8] = []

  /// The scene in the DOT language, in UTF-8.
  static func dot(_ scene: Scene) -> [UInt8] {
    var writer = DOTWriter(scene: scene)
    writer.write()
    return writer.bytes
  }

  /// Nodes and edges that the graph has.
  static func counts(_ scene: Scene) -> (nodes: Int, edges: Int) {
    let halos = scene.texts.count(where: \.hasHalo) * haloDirections.count
    return (1 + scene.discs.count + scene.boxes.count + scene.texts.count + halos, scene.links.count)
  }

  private init(scene: Scene) { self.scene = scene }

  private mutating func write() {
    put("graph coterie {\n")
    line(
      "graph",
      [
        ("charset", "UTF-8"), ("bgcolor", "#FFFFFF"), ("outputorder", "edgesfirst"), ("notranslate", "true"),
        ("splines", "true"), ("pad", "0"), ("margin", "0"), ("size", "\(inches(scene.width)),\(inches(scene.height))"),
        ("id", "map"), ("class", "map"), ("fontname", FontMetrics.family),
      ])
    line(
      "node",
      [
        ("shape", "none"), ("fixedsize", "true"), ("margin", "0"), ("label", ""), ("fontname", FontMetrics.family),
        ("color", Palette.outline.hex), ("penwidth", "0"),
      ])
    line("edge", [("dir", "none")])
    // The page itself: unseen, but it makes the picture as large as the page.
    let page = [("class", "page"), ("shape", "box"), ("style", "invis")]
    line(quoted("page "), page + place(Scene.Point(x: scene.width / 2, y: scene.height / 2), scene.width, scene.height))
    for disc in scene.discs { write(disc) }
    for link in scene.links { write(link) }
    for box in scene.boxes { write(box) }
    // All halos lie below all labels.
    line("node", [("class", "halo"), ("fontcolor", Palette.outline.hex)])
    for text in scene.texts where text.hasHalo { writeHalo(of: text) }
    for text in scene.texts { write(text) }
    put("}\n")
  }

  // MARK: Shapes

  /// The name of a disc's node: the id of what it stands for.
  private static func name(of disc: Scene.Disc) -> String {
    disc.role == .vertex ? String(disc.id.dropFirst(2)) : disc.id + " "
  }

  private mutating func write(_ disc: Scene.Disc) {
    var attributes = [
      ("id", disc.id), ("class", disc.role.rawValue), ("shape", "circle"),
      ("style", "filled"), ("fillcolor", disc.fill.hex), ("color", disc.stroke.hex),
      ("penwidth", units(disc.strokeWidth)),
    ]
    attributes += place(disc.center, 2 * disc.radius, 2 * disc.radius)
    if !disc.evidence.isEmpty { attributes.append(("tooltip", disc.evidence)) }
    line(quoted(Self.name(of: disc)), attributes)
  }

  private mutating func write(_ link: Scene.Link) {
    var (source, target) = (scene.discs[link.source], scene.discs[link.target])
    var points = [source.center, link.control1, link.control2, target.center]
    // Graphviz draws the lines of one node after those of another, in the order of the nodes. Which end comes first
    // means nothing in an undirected graph, so what belongs below starts at the earlier node, and the rest at the
    // later one.
    if link.isBackground != (link.source < link.target) {
      swap(&source, &target)
      points.reverse()
    }
    var attributes = [
      ("id", link.id), ("pos", points.map(position).joined(separator: " ")), ("color", link.color.hex),
      ("penwidth", units(link.width)),
    ]
    if !link.evidence.isEmpty { attributes.append(("tooltip", link.evidence)) }
    line(quoted(Self.name(of: source)) + " -- " + quoted(Self.name(of: target)), attributes)
  }

  private mutating func write(_ box: Scene.Box) {
    let attributes = [
      ("id", box.id), ("class", box.role.rawValue), ("shape", "box"), ("style", "filled"), ("peripheries", "0"),
      ("fillcolor", box.fill.hex),
    ]
    line(quoted(box.id + " "), attributes + place(box.center, box.width, box.height))
  }

  /// Where the copies of a text stand that make its halo: Graphviz has no outlined type.
  private static let haloDirections: [(x: Double, y: Double)] = [
    (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7),
  ]
  /// Width in points of the halo that this makes.
  static let haloWidth = 0.7

  private mutating func writeHalo(of text: Scene.Text) {
    for (number, direction) in Self.haloDirections.enumerated() {
      var copy = text
      copy.origin.x += direction.x * Self.haloWidth
      copy.origin.y += direction.y * Self.haloWidth
      writeText(copy, name: "h\(number)-\(text.id) ", attributes: [])
    }
  }

  private mutating func write(_ text: Scene.Text) {
    let attributes = [("id", text.id), ("class", text.role.rawValue), ("fontcolor", text.color.hex)]
    let tooltip = text.evidence.isEmpty ? [] : [("tooltip", text.evidence)]
    writeText(text, name: text.id + " ", attributes: attributes + tooltip)
  }

  private mutating func writeText(_ text: Scene.Text, name: String, attributes: [(String, String)]) {
    // A box somewhat wider than the text, so that Graphviz finds that it fits; yet within the page, which it would
    // otherwise make larger.
    let wanted = text.width * 1.06 + 2
    let (x, end) = (text.origin.x, scene.width)
    let (mark, room) =
      switch text.anchor {
      case .start: (Justification.left, end - x)
      case .middle: (Justification.center, 2 * min(x, end - x))
      case .end: (Justification.right, x)
      }
    let width = max(min(wanted, room), 0.1)
    let shift = mark == .left ? width / 2 : mark == .right ? -width / 2 : 0
    // Graphviz sets the baseline a quarter of the type's size below the middle of the node.
    let center = Scene.Point(x: text.origin.x + shift, y: text.origin.y - 0.25 * text.size)
    var all = [("label", text.text), ("fontsize", units(text.size))]
    if text.isBold { all.append(("fontname", FontMetrics.family + " Bold")) }
    all += place(center, width, text.size * 1.2)
    line(quoted(name), all + attributes, justification: mark)
  }

  /// What ends a line of a label and says where it goes.
  private enum Justification: String {
    case left = "\\l"
    case right = "\\r"
    case center = ""
  }

  // MARK: Language

  private mutating func line(
    _ subject: String, _ attributes: [(name: String, value: String)], justification: Justification = .center
  ) {
    put("  " + subject + " [")
    for (index, attribute) in attributes.enumerated() {
      if index > 0 { put(" ") }
      let end = attribute.name == "label" ? justification.rawValue : ""
      put(attribute.name + "=" + quoted(attribute.value, end: end))
    }
    put("];\n")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private func place(_ center: Scene.Point, _ width: Double, _ height: Double) -> [(String, String)] {
    [("pos", position(center)), ("width", inches(width * Self.scale)), ("height", inches(height * Self.scale))]
  }

  /// A point of the page in the graph's units, y upwards.
  private func position(_ point: Scene.Point) -> String {
    units(point.x) + "," + units(scene.height - point.y)
  }

  private func units(_ points: Double) -> String { Decimal.text(points * Self.scale, places: 2) }

  private func inches(_ points: Double) -> String { Decimal.text(points / 72, places: 4) }

  /// The longest string that goes into a graph, escaped: Graphviz 2.42 can't read 16 kB.
  private static let maxStringBytes = 12_000

  /// A string in DOT: in quotes, with nothing in it that Graphviz would expand (`\N`), decode (`&amp;`) or take for
  /// the end. Too long a string is cut at a character and gets an ellipsis.
  ///
  /// - Parameter end: Appended as it is, inside the quotes.
  private func quoted(_ text: String, end: String = "") -> String {
    var result = "\""
    var used = 0
    for character in text {
      var piece = ""
      for scalar in character.unicodeScalars {
        switch scalar {
        case "\\": piece += "\\\\"
        case "\"": piece += "\\\""
        case "&": piece += "&amp;"
        case "\0": break
        default: piece.unicodeScalars.append(scalar)
        }
      }
      used += piece.utf8.count
      if used > Self.maxStringBytes {
        result += "…"
        break
      }
      result += piece
    }
    return result + end + "\""
  }
}
