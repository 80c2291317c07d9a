/// One pass over Graphviz's SVG. Its shapes stay as they are, brought to the page's points; its names and tooltips
/// give way to ids, classes and evidence, and what the whole is and was made from is put in front.
struct SVGFinish {
  private let scene: Scene
  private var out = ""

  static func finished(_ svg: [UInt8], scene: Scene) throws(RenderingError) -> [UInt8] {
    var groups: [String: SVGReader.Group] = [:]
    for group in SVGReader(svg).groups { groups[group.id] = group }
    var finish = SVGFinish(scene: scene)
    try finish.write(groups)
    return Array(finish.out.utf8)
  }

  private init(scene: Scene) { self.scene = scene }

  private mutating func write(_ groups: [String: SVGReader.Group]) throws(RenderingError) {
    header()
    out += "<g class=\"links\">\n"
    for link in scene.links {
      try group(groups, link.id, class: "edge", evidence: link.evidence)
    }
    out += "</g>\n<g class=\"vertices\">\n"
    for disc in scene.discs where disc.role == .vertex {
      try group(groups, disc.id, class: "node vertex", evidence: disc.evidence)
    }
    out += "</g>\n<g class=\"labels\">\n"
    for text in scene.texts where text.role == .label {
      try group(groups, text.id, class: "node label", evidence: text.evidence, halo: text.hasHalo)
    }
    out += "</g>\n"
    for role in [Scene.Role.legend, .caption] {
      var ids = scene.boxes.filter { $0.role == role }.map(\.id)
      ids += scene.discs.filter { $0.role == role }.map(\.id)
      ids += scene.texts.filter { $0.role == role }.map(\.id)
      guard !ids.isEmpty else { continue }
      out += "<g class=\"\(role.rawValue)\">\n"
      for id in ids { try shapes(groups, id) }
      out += "</g>\n"
    }
    out += "</svg>\n"
  }

  private mutating func header() {
    let (width, height) = (Decimal.text(scene.width, places: 2), Decimal.text(scene.height, places: 2))
    let millimetres = Decimal.text(scene.millimetres, places: 2)
    let tall = Decimal.text(scene.millimetres * scene.height / scene.width, places: 2)
    out += """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" \
      width="\(millimetres)mm" height="\(tall)mm" viewBox="0 0 \(width) \(height)" role="img" \
      aria-labelledby="title desc">
      <title id="title">\(Self.escaped(scene.title))</title>
      <desc id="desc">\(Self.escaped(scene.summary))</desc>

      """
    if !scene.provenance.isEmpty {
      out += "<metadata id=\"provenance\">\(Self.escaped(scene.provenance))</metadata>\n"
    }
    out += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>\n"
  }

  private mutating func group(
    _ groups: [String: SVGReader.Group], _ id: String, class name: String, evidence: String, halo: Bool = false
  ) throws(RenderingError) {
    out += "<g class=\"\(name)\" id=\"\(Self.escaped(id))\">"
    if !evidence.isEmpty { out += "<title>\(Self.escaped(evidence))</title>" }
    try shapes(groups, id, halo: halo)
    out += "</g>\n"
  }

  private mutating func shapes(
    _ groups: [String: SVGReader.Group], _ id: String, halo: Bool = false
  ) throws(RenderingError) {
    guard let group = groups[id], !group.shapes.isEmpty else {
      throw .graphviz("its picture lacks the shape \(id)")
    }
    for shape in group.shapes {
      guard halo, shape.name == "text" else {
        write(shape)
        continue
      }
      // A rim first, then the text upon it: `paint-order` would need only one element, but some editors ignore it
      // and let the rim eat the letters. A reference keeps the name in the file once.
      let name = Self.escaped("t" + id.dropFirst())
      out += "<use xlink:href=\"#\(name)\" fill=\"#ffffff\" stroke=\"#ffffff\""
      out += " stroke-width=\"\(Decimal.text(2 * DOTWriter.haloWidth, places: 2))\" stroke-linejoin=\"round\"/>"
      write(shape, id: name)
    }
  }

  private mutating func write(_ shape: SVGReader.Shape, id: String? = nil) {
    var name = shape.name
    var attributes: [(name: String, value: String)] = []
    if let id { attributes.append(("id", id)) }
    var isBold = false
    for (key, value) in shape.attributes {
      switch key {
      case "points": attributes.append((key, coordinates(value)))
      case "d": attributes.append((key, coordinates(value)))
      case "x", "cx": attributes.append((key, scaled(value)))
      case "y", "cy": attributes.append((key, scaled(value, plus: scene.height)))
      case "rx", "ry", "font-size", "stroke-width": attributes.append((key, scaled(value)))
      case "stroke" where value == "transparent": attributes.append((key, "none"))
      case "font-family":
        isBold = value.hasSuffix(" Bold")
        attributes.append((key, FontMetrics.family))
      case "fill-opacity", "stroke-opacity":
        attributes.append((key, Double(value).map { Decimal.text($0, places: 3) } ?? "1"))
      default: attributes.append((key, value))
      }
    }
    if isBold { attributes.append(("font-weight", "bold")) }
    if name == "ellipse", let radius = attributes.first(where: { $0.name == "rx" })?.value,
      attributes.contains(where: { $0 == ("ry", radius) })
    {
      name = "circle"
      attributes = attributes.compactMap { $0.name == "ry" ? nil : $0.name == "rx" ? ("r", $0.value) : $0 }
    }
    out += "<" + name
    for (key, value) in attributes { out += " \(key)=\"\(value)\"" }
    out += name == "text" ? ">\(Self.plainHyphens(shape.text))</text>" : "/>"
  }

  /// Graphviz writes every hyphen as an entity.
  private static func plainHyphens(_ text: String) -> String {
    text.split(separator: "&#45;", omittingEmptySubsequences: false).joined(separator: "-")
  }

  // MARK: Numbers

  private func scaled(_ value: String, plus offset: Double = 0) -> String {
    Decimal.text((Double(value) ?? 0) / DOTWriter.scale + offset, places: 3)
  }

  /// A list of points or a path: numbers come in pairs x,y, and letters stay.
  private func coordinates(_ text: String) -> String {
    var result = ""
    var number = ""
    var isY = false
    func flush() -> String {
      number.isEmpty ? "" : scaled(number, plus: isY ? scene.height : 0)
    }
    for character in text {
      if character.isNumber || character == "-" || character == "." || (character == "e" && !number.isEmpty) {
        number.append(character)
      } else {
        if !number.isEmpty {
          result += flush()
          isY.toggle()
        }
        number = ""
        result.append(character)
      }
    }
    return result + flush()
  }

  /// Text as XML content or attribute value. What XML can't hold at all is left out.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      default:
        let value = scalar.value
        if value >= 0x20, !(0x7F..<0xA0).contains(value), value != 0xFFFE, value != 0xFFFF { result.append(scalar) }
      }
    }
    return String(result)
  }
}
