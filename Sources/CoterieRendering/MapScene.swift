extension Scene {
  /// Decides everything that the picture of a figure shows, and where.
  init(_ given: MapFigure) throws(RenderingError) {
    try given.validate()
    let figure = given.ordered()
    let pageWidth = (figure.width * MapFigure.pointsPerMillimetre).rounded(.down)
    let style = MapStyle(width: pageWidth, count: figure.vertices.count)
    let (left, right) = (style.margin, pageWidth - style.margin)
    self.init(
      width: pageWidth, height: 0, millimetres: figure.width,
      title: figure.title.map(LabelText.clean) ?? "Network map", summary: Self.summary(of: figure),
      provenance: figure.provenance)

    var bottom = style.margin
    bottom = addParagraphs(
      figure.title.map { [$0] } ?? [], prefix: "t", size: style.titleSize, bold: true, left: left, right: right,
      top: bottom)

    // Discs and links.
    let radii = MapFigure.radii(forSizes: figure.vertices.map(\.size), width: figure.width)
    let fit = PageFit(
      positions: figure.vertices.map(\.position), radii: radii, left: left, right: right, top: bottom,
      maxHeight: style.maxHeight)
    let order = addDiscs(figure, fit: fit, style: style)
    let lineWidth = Self.lineWidth(figure, style: style)
    addLinks(figure, fit: fit, order: order, lineWidth: lineWidth)
    addLabels(figure, fit: fit, style: style)
    bottom = fit.area.bottom + 2

    // Legend and caption.
    if !figure.vertices.isEmpty {
      let largest = figure.vertices.indices.max { figure.vertices[$0].size < figure.vertices[$1].size } ?? 0
      let size = figure.vertices[largest].size
      let unit = size > 0 ? fit.radii[largest] / size.squareRoot() : 0
      let legend = Legend(figure: figure, unitRadius: unit, lineWidth: lineWidth, style: style)
      bottom = legend.add(to: &self, left: left, right: right, top: bottom) + 5
    }
    bottom = addParagraphs(
      figure.caption, prefix: "c", size: style.captionSize, bold: false, left: left, right: right, top: bottom)
    height = (bottom + style.margin).rounded(.up)
  }

  /// What somebody reads who doesn't see the picture.
  private static func summary(of figure: MapFigure) -> String {
    guard figure.caption.isEmpty else { return figure.caption.map(LabelText.clean).joined(separator: "\n") }
    return "A map of \(figure.vertices.count) \(LabelText.clean(figure.vertexName)) and \(figure.edges.count) links."
  }

  /// Adds the discs, larger ones first so that smaller ones stay visible; returns each vertex's index among them.
  private mutating func addDiscs(_ figure: MapFigure, fit: PageFit, style: MapStyle) -> [Int] {
    let hasGroups = figure.vertices.contains { $0.group != nil }
    let order = figure.vertices.indices.sorted {
      (-fit.radii[$0], figure.vertices[$0].id) < (-fit.radii[$1], figure.vertices[$1].id)
    }
    var place = [Int](repeating: 0, count: order.count)
    for (index, vertex) in order.enumerated() {
      place[vertex] = index
      let person = figure.vertices[vertex]
      discs.append(
        style.disc(
          id: "v-" + LabelText.identifier(person.id), role: .vertex, center: fit.centers[vertex],
          radius: fit.radii[vertex], color: hasGroups ? Palette.color(ofGroup: person.group) : Palette.clusters[0],
          outline: MapStyle.Outline(isMarked: person.isMarked, isUncertain: person.isUncertain),
          evidence: LabelText.cleanLines(person.evidence.isEmpty ? person.label : person.evidence)))
    }
    return place
  }

  /// Width in points of a link's line: proportional to the square root of its weight.
  private static func lineWidth(_ figure: MapFigure, style: MapStyle) -> @Sendable (Double) -> Double {
    let heaviest = figure.edges.map(\.weight).max() ?? 1
    let lightest = figure.edges.map(\.weight).min() ?? 1
    // Where all links weigh nearly the same, none is drawn as thick as can be.
    let top =
      style.lineWidths.lowerBound + (style.lineWidths.upperBound - style.lineWidths.lowerBound)
      * min(1, 0.25 + 0.75 * (heaviest / lightest - 1) / 9)
    let least = style.lineWidths.lowerBound
    return { max(least, top * ($0 / heaviest).squareRoot()) }
  }

  /// Adds the links, weakest first: those between clusters, grey, and upon them those within, coloured.
  private mutating func addLinks(
    _ figure: MapFigure, fit: PageFit, order: [Int], lineWidth: (Double) -> Double
  ) {
    let ids = figure.vertices.map { LabelText.identifier($0.id) }
    let isWithin = figure.edges.map { edge in
      let group = figure.vertices[edge.source].group
      return group != nil && group == figure.vertices[edge.target].group
    }
    let drawn = figure.edges.indices.filter { figure.edges[$0].source != figure.edges[$0].target }
      .sorted {
        let (a, b) = (figure.edges[$0], figure.edges[$1])
        if isWithin[$0] != isWithin[$1] { return isWithin[$1] }
        // Equal weights stay in the order of the figure.
        return (a.weight, $0) < (b.weight, $1)
      }
    // Many lines need to be fainter.
    let crowd = max(0.45, min(1, (400 / Double(max(drawn.count, 1))).squareRoot()))
    var seen: Set<String> = []
    for index in drawn {
      let edge = figure.edges[index]
      let (from, to) = (fit.centers[edge.source], fit.centers[edge.target])
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      // All lines bend the same way, seen from their left end.
      let bend = dx >= 0 ? 0.13 : -0.13
      let (nx, ny) = (dy * bend, -dx * bend)
      func inside(_ x: Double, _ y: Double) -> Point {
        Point(x: min(max(x, 0), width), y: min(max(y, fit.area.top), fit.area.bottom))
      }
      var id = "e-\(ids[edge.source])--\(ids[edge.target])"
      while !seen.insert(id).inserted { id += "-" }
      let group = figure.vertices[edge.source].group
      links.append(
        Link(
          id: id, source: order[edge.source], target: order[edge.target],
          control1: inside(from.x + dx * 0.3 + nx, from.y + dy * 0.3 + ny),
          control2: inside(from.x + dx * 0.7 + nx, from.y + dy * 0.7 + ny), width: lineWidth(edge.weight),
          color: isWithin[index]
            ? Palette.lineColor(ofGroup: group).with(alpha: 0.6 * crowd)
            : Palette.betweenClusters.with(alpha: 0.38 * crowd),
          isBackground: !isWithin[index],
          evidence: LabelText.cleanLines(
            edge.evidence.isEmpty
              ? figure.vertices[edge.source].label + " – " + figure.vertices[edge.target].label : edge.evidence)))
    }
  }

  private mutating func addLabels(_ figure: MapFigure, fit: PageFit, style: MapStyle) {
    let largest = max(figure.vertices.map(\.size).max() ?? 1, 1e-12)
    let order = figure.vertices.indices.sorted {
      let (a, b) = (figure.vertices[$0], figure.vertices[$1])
      if a.isMarked != b.isMarked { return a.isMarked }
      return (-a.importance, -a.size, a.id) < (-b.importance, -b.size, b.id)
    }
    let (small, large) = (style.labelSizes.lowerBound, style.labelSizes.upperBound)
    // More names than this don't fit on any page.
    let requests = order.prefix(1000).map { index in
      let vertex = figure.vertices[index]
      let size = small + (large - small) * (max(vertex.size, 0) / largest).squareRoot()
      let steps = [size, max(small, size * 0.85), small]
      return LabelPlacement.Request(
        disc: index, text: LabelText.shortened(LabelText.clean(vertex.label), to: 30),
        sizes: steps.map { ($0 * 4).rounded(.down) / 4 }, isBold: vertex.isMarked)
    }
    let placement = LabelPlacement(
      centers: fit.centers, radii: fit.radii, links: linkDensity(height: fit.area.bottom),
      canvas: Rectangle(left: 2, top: fit.area.top, right: width - 2, bottom: fit.area.bottom))
    for label in placement.place(requests) {
      let vertex = figure.vertices[label.disc]
      texts.append(
        Text(
          id: "l-" + LabelText.identifier(vertex.id), role: .label, text: label.text, origin: label.origin,
          anchor: label.anchor, size: label.size, isBold: label.isBold, color: Palette.text, hasHalo: true,
          evidence: LabelText.cleanLines(vertex.evidence.isEmpty ? vertex.label : vertex.evidence)))
    }
  }

  private func linkDensity(height: Double) -> LinkDensity {
    var density = LinkDensity(width: width, height: height)
    for link in links {
      let (from, to) = (discs[link.source].center, discs[link.target].center)
      let length = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
      let steps = Int(min(100, max(2, length / 4)))
      for step in 1..<steps {
        let t = Double(step) / Double(steps)
        let s = 1 - t
        let (a, b, c, d) = (s * s * s, 3 * t * s * s, 3 * t * t * s, t * t * t)
        let x = a * from.x + b * link.control1.x + c * link.control2.x + d * to.x
        let y = a * from.y + b * link.control1.y + c * link.control2.y + d * to.y
        density.add(Point(x: x, y: y), cost: 0.05 * link.width)
      }
    }
    return density
  }

  /// Adds wrapped paragraphs; returns where they end.
  private mutating func addParagraphs(
    _ paragraphs: [String], prefix: String, size: Double, bold: Bool, left: Double, right: Double, top: Double
  ) -> Double {
    var y = top
    var number = 1
    for paragraph in paragraphs {
      let lines = FontMetrics.wrap(LabelText.clean(paragraph), size: size, width: right - left, bold: bold)
      for line in lines {
        y += size * 1.3
        texts.append(
          Text(
            id: "\(prefix)-\(number)", role: .caption, text: line, origin: Point(x: left, y: y - 0.3 * size),
            anchor: .start, size: size, isBold: bold, color: Palette.text, hasHalo: false, evidence: ""))
        number += 1
      }
      if !lines.isEmpty { y += size * 0.35 }
    }
    return y
  }
}
