/// Says inside the figure what area, width and colour mean, with sample discs and lines of real values.
struct Legend {
  let figure: MapFigure
  /// Radius on the page of a disc of size 1; a disc of size s has √s times that.
  let unitRadius: Double
  /// Width in points of a line of weight 1, growing with the square root.
  let lineWidth: (Double) -> Double
  let style: MapStyle

  private let gap = 3.0

  /// Adds the legend below `top` between `left` and `right`; returns where it ends.
  func add(to scene: inout Scene, left: Double, right: Double, top: Double) -> Double {
    var writer = Writer(scene: scene, style: style)
    let rows = sampleRows(&writer)
    let entries = clusterEntries()
    var bottom = top
    if style.isNarrow || entries.isEmpty {
      if !entries.isEmpty { bottom = clusters(entries, &writer, left: left, right: right, top: top) + gap }
      bottom = samples(rows, &writer, left: left, right: right, top: bottom, stacked: false)
    } else {
      let samplesWidth = rows.map(\.width).max() ?? 0
      let split = right - samplesWidth
      let first = clusters(entries, &writer, left: left, right: split - 14, top: top)
      let second = samples(rows, &writer, left: split, right: right, top: top, stacked: true)
      bottom = max(first, second)
    }
    scene = writer.scene
    return bottom
  }

  private func name(_ text: String) -> String { LabelText.shortened(LabelText.clean(text), to: 24) }

  // MARK: Clusters

  private struct Entry {
    var color: Color
    var text: String
    /// Kept when the text has to be shortened.
    var count = ""
  }

  private func clusterEntries() -> [Entry] {
    let used = Set(figure.vertices.compactMap(\.group)).sorted()
    guard !used.isEmpty else { return [] }
    var entries: [Entry] = []
    for group in used where Palette.clusters.indices.contains(group) {
      let color = Palette.color(ofGroup: group)
      if figure.groups.indices.contains(group) {
        let named = figure.groups[group]
        entries.append(Entry(color: color, text: LabelText.clean(named.label), count: " (\(named.size))"))
      } else {
        entries.append(Entry(color: color, text: "Cluster \(group + 1)"))
      }
    }
    let further = used.filter { !Palette.clusters.indices.contains($0) }.count
    let none = figure.vertices.contains { $0.group == nil } ? "no cluster" : ""
    let others = further == 0 ? "" : further == 1 ? "one further cluster" : "\(further) further clusters"
    if !others.isEmpty || !none.isEmpty {
      let text = others + (others.isEmpty || none.isEmpty ? "" : ", or ") + none
      entries.append(Entry(color: Palette.other, text: text))
    }
    return entries
  }

  private func clusters(
    _ entries: [Entry], _ writer: inout Writer, left: Double, right: Double, top: Double
  ) -> Double {
    let size = style.legendSize
    let dot = size * 0.42
    let indent = 2 * dot + 3
    let line = size * 1.35
    var baseline = top + size
    let header =
      "Colour: cluster (\(name(figure.vertexName)))" + (hasLinksBetween ? "; grey lines join clusters" : "")
    writer.text(
      writer.fitted(header, size: size, width: right - left), x: left, baseline: baseline, size: size, bold: false,
      color: Palette.softText)
    baseline += line * 1.05

    // As many columns as fit, where some of the longest entries may have to be shortened.
    let widths = entries.map { FontMetrics.width(of: $0.text + $0.count, size: size) }.sorted()
    let wide = widths[(widths.count - 1) * (style.isNarrow ? 3 : 5) / 6] + indent + 8
    let fitting = Int(min(3, (right - left + 10) / wide))
    let columns = max(1, min(fitting, (entries.count + 1) / 2))
    let columnWidth = (right - left + 10) / Double(columns)
    let perColumn = (entries.count + columns - 1) / columns
    for (index, entry) in entries.enumerated() {
      let x = left + Double(index / perColumn) * columnWidth
      let y = baseline + Double(index % perColumn) * line
      writer.disc(x: x + dot, y: y - 0.34 * size, radius: dot, fill: entry.color)
      let count = FontMetrics.width(of: entry.count, size: size)
      let text = writer.fitted(entry.text, size: size, width: columnWidth - indent - 8 - count)
      writer.text(text + entry.count, x: x + indent, baseline: y, size: size)
    }
    return baseline + Double(perColumn - 1) * line + size * 0.4
  }

  private var hasLinksBetween: Bool {
    figure.edges.contains { figure.vertices[$0.source].group != figure.vertices[$0.target].group }
  }

  // MARK: Samples

  /// One row of samples: what it costs in width and height, and how it is drawn.
  private struct Row {
    var header: String
    var cells: [Cell]
    var width: Double
    var height: Double
  }

  private struct Cell {
    enum Sample {
      case disc(radius: Double, outline: MapStyle.Outline)
      case line(width: Double)
    }
    var sample: Sample
    var text: String
    var width: Double
  }

  private func sampleRows(_ writer: inout Writer) -> [Row] {
    let size = style.legendSize
    var rows: [Row] = []
    func add(_ header: String, _ samples: [(Cell.Sample, String)]) {
      guard !samples.isEmpty else { return }
      var cells: [Cell] = []
      var height = size
      for (sample, text) in samples {
        var width = FontMetrics.width(of: text, size: size) + 3
        switch sample {
        case .disc(let radius, _):
          width += 2 * radius
          height = max(height, 2 * radius)
        case .line(let thickness):
          width += 16
          height = max(height, thickness)
        }
        cells.append(Cell(sample: sample, text: text, width: width))
      }
      let inner = cells.map(\.width).reduce(0, +) + 9 * Double(cells.count - 1)
      rows.append(
        Row(
          header: header, cells: cells, width: max(inner, FontMetrics.width(of: header, size: size)),
          height: height))
    }
    let sizes = figure.vertices.map(\.size)
    add(
      "Disc area: \(name(figure.sizeName))",
      SampleValues.choose(from: sizes).map {
        (.disc(radius: unitRadius * $0.squareRoot(), outline: .plain), SampleValues.text($0))
      })
    add(
      "Line width: \(name(figure.widthName))",
      SampleValues.choose(from: figure.edges.map(\.weight)).map {
        (.line(width: lineWidth($0)), SampleValues.text($0))
      })
    var outlines: [(Cell.Sample, String)] = []
    if figure.vertices.contains(where: \.isMarked) {
      outlines.append((.disc(radius: 3, outline: .marked), "marked"))
    }
    if figure.vertices.contains(where: \.isUncertain) {
      outlines.append((.disc(radius: 3, outline: .uncertain), "identity uncertain"))
    }
    add("Outline", outlines)
    return rows
  }

  private func samples(
    _ rows: [Row], _ writer: inout Writer, left: Double, right: Double, top: Double, stacked: Bool
  ) -> Double {
    let size = style.legendSize
    var (x, y) = (left, top)
    var bottom = top
    for row in rows {
      if !stacked, x > left, x + row.width > right {
        x = left
        y = bottom + gap
      }
      writer.text(
        writer.fitted(row.header, size: size, width: right - x), x: x, baseline: y + size, size: size,
        color: Palette.softText)
      let middle = y + size * 1.5 + row.height / 2
      var cellX = x
      for cell in row.cells {
        switch cell.sample {
        case .disc(let radius, let outline):
          writer.disc(x: cellX + radius, y: middle, radius: radius, fill: Palette.other, outline: outline)
          cellX += 2 * radius + 3
        case .line(let thickness):
          writer.box(x: cellX + 8, y: middle, width: 16, height: thickness, fill: Palette.other)
          cellX += 19
        }
        writer.text(cell.text, x: cellX, baseline: middle + 0.34 * size, size: size)
        cellX += FontMetrics.width(of: cell.text, size: size) + 9
      }
      let end = middle + row.height / 2
      bottom = max(bottom, end)
      if stacked { y = end + gap } else { x += row.width + 22 }
    }
    return bottom
  }
}

/// Puts the legend's shapes into a scene and numbers them.
private struct Writer {
  var scene: Scene
  let style: MapStyle
  private var next = 1

  init(scene: Scene, style: MapStyle) {
    self.scene = scene
    self.style = style
  }

  private mutating func id() -> String {
    defer { next += 1 }
    return "k-\(next)"
  }

  mutating func text(
    _ text: String, x: Double, baseline: Double, size: Double, bold: Bool = false, color: Color = Palette.text
  ) {
    scene.texts.append(
      Scene.Text(
        id: id(), role: .legend, text: text, origin: Scene.Point(x: x, y: baseline), anchor: .start, size: size,
        isBold: bold, color: color, hasHalo: false, evidence: ""))
  }

  mutating func disc(x: Double, y: Double, radius: Double, fill: Color, outline: MapStyle.Outline = .plain) {
    let center = Scene.Point(x: x, y: y)
    scene.discs.append(
      style.disc(id: id(), role: .legend, center: center, radius: radius, color: fill, outline: outline, evidence: ""))
  }

  mutating func box(x: Double, y: Double, width: Double, height: Double, fill: Color) {
    scene.boxes.append(
      Scene.Box(
        id: id(), role: .legend, center: Scene.Point(x: x, y: y), width: width, height: height, fill: fill))
  }

  /// The text, shortened until it is no wider than `width`.
  func fitted(_ text: String, size: Double, width: Double) -> String {
    var count = text.count
    var result = text
    while count > 1, FontMetrics.width(of: result, size: size) > width {
      count -= 1
      result = LabelText.shortened(text, to: count)
    }
    return result
  }
}
