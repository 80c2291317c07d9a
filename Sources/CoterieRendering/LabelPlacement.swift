/// Finds places for labels: beside, above, below or upon their discs, such that no two labels overlap, none leaves the
/// page, and as few discs and lines as possible are covered. Whoever is more important chooses first; a label without
/// a place is left out.
///
/// A greedy choice among candidate places, as maps are lettered by hand (Imhof 1975, doi:10.1559/152304075784313304);
/// the best possible choice is NP-hard (Marks and Shieber 1991).
struct LabelPlacement {
  struct Request {
    /// Index of the disc that is named.
    var disc: Int
    var text: String
    /// Sizes of type to try, largest first.
    var sizes: [Double]
    var isBold: Bool
  }

  struct Placed {
    var disc: Int
    var text: String
    var origin: Scene.Point
    var anchor: Scene.Text.Anchor
    var size: Double
    var isBold: Bool
    var box: Rectangle
  }

  let centers: [Scene.Point]
  let radii: [Double]
  /// Points along the links, each with the weight of covering it.
  let obstacles: [(point: Scene.Point, cost: Double)]
  let canvas: Rectangle

  /// White space kept round a label.
  private static let clearance = 0.8

  /// Places labels, first request first.
  ///
  /// - Complexity: O(k (n + m)) for k requests, n discs and m obstacles: a figure has some hundred of each.
  func place(_ requests: [Request]) -> [Placed] {
    var placed: [Placed] = []
    for request in requests where !request.text.isEmpty {
      var best: (cost: Double, label: Placed)?
      for (step, size) in request.sizes.enumerated() {
        for (rank, candidate) in candidates(for: request, size: size).enumerated() {
          guard canvas.contains(candidate.box) else { continue }
          let roomy = candidate.box.grown(by: Self.clearance)
          if placed.contains(where: { $0.box.intersects(roomy) }) { continue }
          let bound = best?.cost ?? .infinity
          let start = 0.12 * Double(rank) + 0.6 * Double(step)
          let cost = self.cost(of: candidate, from: start, upTo: bound)
          if cost < bound { best = (cost, candidate) }
        }
        if let best, best.cost < 2 { break }
      }
      // Rather no name than one that hides other people.
      if let best, best.cost < 9 { placed.append(best.label) }
    }
    return placed
  }

  private func candidates(for request: Request, size: Double) -> [Placed] {
    let center = centers[request.disc]
    let radius = radii[request.disc]
    let width = FontMetrics.width(of: request.text, size: size, bold: request.isBold)
    let ascent = FontMetrics.ascent * size
    let descent = FontMetrics.descent * size
    // Upon the middle of an x-height and a capital's height.
    let middle = 0.31 * size
    let gap = 1.3
    let slant = radius * 0.72 + gap * 0.7
    var result: [Placed] = []

    func add(_ anchor: Scene.Text.Anchor, x: Double, baseline: Double) {
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      let box = Rectangle(left: left, top: baseline - ascent, right: left + width, bottom: baseline + descent)
      result.append(
        Placed(
          disc: request.disc, text: request.text, origin: Scene.Point(x: x, y: baseline), anchor: anchor, size: size,
          isBold: request.isBold, box: box))
    }

    let fitsInside = (width / 2) * (width / 2) + (size * 0.4) * (size * 0.4) < radius * radius
    if fitsInside { add(.middle, x: center.x, baseline: center.y + middle) }
    add(.start, x: center.x + radius + gap, baseline: center.y + middle)
    add(.end, x: center.x - radius - gap, baseline: center.y + middle)
    add(.middle, x: center.x, baseline: center.y - radius - gap - descent * 0.6)
    add(.middle, x: center.x, baseline: center.y + radius + gap + FontMetrics.capHeight * size)
    add(.start, x: center.x + slant, baseline: center.y - slant)
    add(.start, x: center.x + slant, baseline: center.y + slant + FontMetrics.capHeight * size * 0.8)
    add(.end, x: center.x - slant, baseline: center.y - slant)
    add(.end, x: center.x - slant, baseline: center.y + slant + FontMetrics.capHeight * size * 0.8)
    // Above and below, pushed sideways.
    for share in [0.25, -0.25] {
      add(.middle, x: center.x + share * width, baseline: center.y - radius - gap - descent * 0.6)
      add(.middle, x: center.x + share * width, baseline: center.y + radius + gap + FontMetrics.capHeight * size)
    }
    if !fitsInside { add(.middle, x: center.x, baseline: center.y + middle) }
    return result
  }

  /// How much a place hides. Stops counting at `bound`.
  private func cost(of label: Placed, from start: Double, upTo bound: Double) -> Double {
    var cost = start
    let box = label.box
    for (index, center) in centers.enumerated() {
      let distance = box.distance(toX: center.x, y: center.y)
      let radius = radii[index]
      guard distance < radius else { continue }
      if index == label.disc {
        // Its own disc may lie under it.
        cost += 0.8 * (1 - distance / radius)
      } else if distance == 0 {
        cost += 6
      } else {
        cost += 3 * (1 - distance / radius)
      }
      if cost >= bound { return cost }
    }
    for obstacle in obstacles {
      let (x, y) = (obstacle.point.x, obstacle.point.y)
      if box.left < x, x < box.right, box.top < y, y < box.bottom { cost += obstacle.cost }
    }
    return cost
  }
}
