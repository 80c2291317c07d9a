/// Finds places for labels: beside, above, below or upon their discs, such that no two labels overlap, none leaves the
/// page, and as few discs and lines as possible are covered.
///
/// First all labels move among their candidate places, each to the one that costs it and its neighbours least, until
/// none moves: the greedy descent of Christensen, Marks and Shieber (1995, doi:10.1145/212332.212334), for the best
/// of all choices is NP-hard. Then whoever is more important settles first, if need be in smaller type; a label
/// without a place is left out.
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
  let links: LinkDensity
  let canvas: Rectangle

  /// White space kept between labels, sideways and upwards.
  private static let clearance = (x: 2.6, y: 0.5)

  /// Places labels; the first request is the most important.
  ///
  /// - Complexity: O(k (k + n)) per round for k requests and n discs: a figure has some hundred of each.
  func place(_ requests: [Request]) -> [Placed] {
    let favourites = descend(requests)
    var placed: [Placed] = []
    for (turn, request) in requests.enumerated() where !request.text.isEmpty {
      func isFree(_ label: Placed) -> Bool {
        let roomy = label.box.grown(x: Self.clearance.x, y: Self.clearance.y)
        return canvas.contains(label.box) && !placed.contains { $0.box.intersects(roomy) }
      }
      if let favourite = favourites[turn], favourite.cost < 3, isFree(favourite.label) {
        placed.append(favourite.label)
        continue
      }
      // The names that matter most keep their size if they can.
      let shrinking = turn < 20 ? 3.5 : 1.5
      var best: (cost: Double, label: Placed)?
      for (step, size) in request.sizes.enumerated() {
        for (rank, candidate) in candidates(for: request, size: size).enumerated() where isFree(candidate) {
          let bound = best?.cost ?? .infinity
          let start = 0.12 * Double(rank) + shrinking * Double(step)
          let cost = self.cost(of: candidate, from: start, upTo: bound)
          if cost < bound { best = (cost, candidate) }
        }
        if let best, best.cost < 4 { break }
      }
      // Rather no name than one that hides other people, unless it is one of the names that matter most.
      if let best, best.cost < 9 || turn < 12 { placed.append(best.label) }
    }
    return placed
  }

  /// A place for each label as if all could stay, such that they are in each other's way as little as possible.
  private func descend(_ requests: [Request]) -> [(cost: Double, label: Placed)?] {
    let choices = requests.map { request -> [(cost: Double, label: Placed)] in
      guard !request.text.isEmpty, let size = request.sizes.first else { return [] }
      return candidates(for: request, size: size).enumerated().compactMap { rank, candidate in
        guard canvas.contains(candidate.box) else { return nil }
        return (cost(of: candidate, from: 0.12 * Double(rank), upTo: .infinity), candidate)
      }
    }
    // Labels that can ever meet.
    let reach = choices.map { places -> Rectangle in
      places.reduce(Rectangle(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)) {
        $0.union($1.label.box.grown(x: Self.clearance.x, y: Self.clearance.y))
      }
    }
    let neighbours = choices.indices.map { i in
      choices.indices.filter { $0 != i && !choices[$0].isEmpty && reach[$0].intersects(reach[i]) }
    }
    var current = choices.map { places in
      places.indices.min { (places[$0].cost, $0) < (places[$1].cost, $1) }
    }
    for _ in 0..<40 {
      var moved = false
      for (i, places) in choices.enumerated() {
        guard let now = current[i] else { continue }
        func total(_ place: Int) -> Double {
          let roomy = places[place].label.box.grown(x: Self.clearance.x, y: Self.clearance.y)
          var sum = places[place].cost
          for j in neighbours[i] {
            if let other = current[j], choices[j][other].label.box.intersects(roomy) { sum += 5 }
          }
          return sum
        }
        var (best, least) = (now, total(now))
        for place in places.indices where place != now {
          let sum = total(place)
          if sum < least - 1e-9 { (best, least) = (place, sum) }
        }
        if best != now {
          current[i] = best
          moved = true
        }
      }
      if !moved { break }
    }
    return zip(choices, current).map { places, place in place.map { places[$0] } }
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
    add(.middle, x: center.x, baseline: center.y + middle)
    return result
  }

  /// How much a place hides. Stops counting at `bound`.
  private func cost(of label: Placed, from start: Double, upTo bound: Double) -> Double {
    var cost = start
    let box = label.box
    for (index, center) in centers.enumerated() {
      let distance = box.distance(toX: center.x, y: center.y)
      let radius = radii[index]
      if index == label.disc {
        // Its own disc may lie under it.
        if distance < radius { cost += 1.2 * (1 - distance / radius) }
      } else if distance < radius {
        cost += distance == 0 ? 7 : 0.9 + 5 * (1 - distance / radius)
      } else if distance < radius + 2.5 {
        // So near another disc, it might be taken for that one's name.
        cost += 0.9 * (1 - (distance - radius) / 2.5)
      }
      if cost >= bound { return cost }
    }
    // Lines are everywhere; a halo keeps a name legible upon them.
    cost += min(2.5, links.sum(in: box))
    return cost
  }
}

/// How much line there is at each place of the page: what a label would cover. A raster, so that asking is quick.
struct LinkDensity {
  private static let cell = 2.5
  private let columns: Int
  private let rows: Int
  private var cells: [Double]

  init(width: Double, height: Double) {
    columns = Int(max(1, min(width, 10_000) / Self.cell)) + 1
    rows = Int(max(1, min(height, 10_000) / Self.cell)) + 1
    cells = [Double](repeating: 0, count: columns * rows)
  }

  private func column(_ x: Double) -> Int { Int(max(0, min(x / Self.cell, Double(columns - 1)))) }
  private func row(_ y: Double) -> Int { Int(max(0, min(y / Self.cell, Double(rows - 1)))) }

  mutating func add(_ point: Scene.Point, cost: Double) {
    cells[row(point.y) * columns + column(point.x)] += cost
  }

  func sum(in box: Rectangle) -> Double {
    var sum = 0.0
    for row in row(box.top)...row(box.bottom) {
      for column in column(box.left)...column(box.right) { sum += cells[row * columns + column] }
    }
    return sum
  }
}
