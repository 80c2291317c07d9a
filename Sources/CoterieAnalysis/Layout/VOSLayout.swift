import CoterieGraph

/// The VOS mapping technique: vertices with a strong association lie near each other, all others far apart.
///
/// Each connected component is laid out by itself: association strengths 2m·w_ij / (k_i·k_j), then the minimum of
/// V(x) = Σ a_ij·d_ij^α / α − Σ d_ij^ρ / ρ over the places, α attraction and ρ repulsion, as in VOSviewer. For the page,
/// empty strips are drawn together, the components brought to a scale at which discs cover their share of the page,
/// freed of overlaps and packed, the largest first. Edge directions don't matter.
///
/// The same graph, radii and parameters give the same places on every run and any number of threads. Vertices in
/// another order start from other random places: a map as good, but not the same.
/// Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002.
public struct VOSLayout: Layout {
  public static let name = "vos"

  /// Exponent of attraction, above that of repulsion.
  public var attraction: Int
  /// Exponent of repulsion; nil takes what `repulsion(for:)` says.
  public var repulsion: Int?
  /// Starts of each component, of which the one with the lowest value of the objective wins; at most 4,000 by its number
  /// of vertices, so that large components have one.
  public var starts: Int
  public var seed: UInt64
  /// Width of the page to fill, by its height.
  public var aspectRatio: Double
  /// Share of the page that discs are to cover.
  public var coverage: Double
  /// How far empty strips of a map are drawn together: 0, the bare map, to 1.
  public var evenness: Double
  /// Threads to use; nil for all cores. The places don't depend on it.
  public var threads: Int?

  /// - Precondition: `attraction` is at least 1 and exceeds `repulsion`; `aspectRatio` is above 0, `coverage` between 0 and 0.5,
  ///   `evenness` from 0 to 1.
  public init(
    attraction: Int = 2, repulsion: Int? = nil, starts: Int = 8, seed: UInt64 = 0, aspectRatio: Double = 4.0 / 3,
    coverage: Double = 0.08, evenness: Double = 0.5, threads: Int? = nil
  ) {
    precondition(attraction >= 1 && attraction > (repulsion ?? -1), "attraction must exceed repulsion and 0")
    precondition(aspectRatio > 0 && aspectRatio.isFinite, "a page has a width and a height")
    precondition(coverage > 0 && coverage <= 0.5, "discs can't cover all of a page")
    precondition(evenness >= 0 && evenness <= 1, "evenness is a share")
    self.attraction = attraction
    self.repulsion = repulsion
    self.starts = starts
    self.seed = seed
    self.aspectRatio = aspectRatio
    self.coverage = coverage
    self.evenness = evenness
    self.threads = threads
  }

  /// The exponent of repulsion in use: the one set, else −1, VOSviewer's for co-authorship, and −2 if vertices of the
  /// largest component have fewer than 6 neighbours on average, where −1 heaps groups up and leaves the page empty.
  public func repulsion(for graph: Graph) -> Int {
    repulsion ?? chosenRepulsion(for: graph, largest: layoutComponents(of: graph).first ?? [])
  }

  private func chosenRepulsion(for graph: Graph, largest: [Int]) -> Int {
    if let repulsion { return repulsion }
    var links = 0
    for vertex in largest { links += graph.degree(of: vertex) }
    if graph.isDirected { links *= 2 }
    return links < 6 * largest.count ? -2 : -1
  }

  /// - Precondition: as many radii as vertices.
  /// - Complexity: O((V log V + E) · sweeps), about 300 sweeps for each start; O(V²) more for components of up to 2,000.
  public func positions(of graph: Graph, radii: [Double]) -> [Point] {
    precondition(radii.count == graph.vertexCount, "one radius per vertex")
    guard graph.vertexCount > 0 else { return [] }
    var sizes = radii.map { $0.isFinite ? max($0, 0) : 0 }
    // Without sizes, room for discs of radius 1.
    if sizes.allSatisfy({ $0 == 0 }) { sizes = [Double](repeating: 1, count: sizes.count) }
    let components = layoutComponents(of: graph)
    let exponents = VOSExponents(
      attraction: attraction, repulsion: chosenRepulsion(for: graph, largest: components.first ?? []))
    var local = [UInt32](repeating: 0, count: graph.vertexCount)
    let maps = components.map { vertices in
      for (position, vertex) in vertices.enumerated() { local[vertex] = UInt32(position) }
      let model = VOSModel(graph, vertices: vertices, local: local)
      var places = self.places(of: model, exponents: exponents)
      places.standardise()
      if vertices.count > 12 {
        EvenSpread(strength: evenness).apply(&places)
        places.stretch(towards: aspectRatio, atMost: 1.35)
      }
      return PageArrangement.Component(vertices: vertices, places: places, lines: model.lines(atMost: 10_000))
    }
    return PageArrangement(aspectRatio: aspectRatio, coverage: coverage).positions(of: maps, radii: sizes)
  }

  /// The bare map, without sizes and page: centred, the axis of largest variance first, mean distance 1. Comparable with
  /// VOSviewer's coordinates; like there, all pairs of a graph that isn't connected attract each other by 0.01.
  ///
  /// - Complexity: O(V² · sweeps).
  public func standardizedPositions(of graph: Graph) -> [Point] {
    let all = Array(0..<graph.vertexCount)
    var model = VOSModel(graph, vertices: all, local: all.map { UInt32($0) })
    let components = layoutComponents(of: graph)
    if components.count > 1 { model.background = 0.01 }
    let exponents = VOSExponents(
      attraction: attraction, repulsion: chosenRepulsion(for: graph, largest: components.first ?? []))
    var places = self.places(of: model, exponents: exponents)
    places.standardise()
    let mean = places.meanDistance
    let factor = mean > 0 ? 1 / mean : 1
    return (0..<places.count).map { Point(x: places.x[$0] * factor, y: places.y[$0] * factor) }
  }

  /// The places that minimise the objective, as far as found; not standardised.
  func places(of model: VOSModel, exponents: VOSExponents) -> Coordinates {
    guard model.count > 1 else { return Coordinates(count: model.count) }
    let threads = max(1, threads ?? .max)
    let tries = model.count < 4 ? 1 : max(1, min(starts, 4000 / model.count))
    guard tries > 1 else {
      var places = start(0, of: model, exponents: exponents, threads: threads)
      if model.count <= 2000 { model.settle(&places, exponents: exponents) }
      return places
    }
    var candidates = [(places: Coordinates, value: Double)](
      repeating: (Coordinates(count: 0), .infinity), count: tries)
    candidates.withUnsafeMutableBufferPointer { buffer in
      let shared = SharedBuffer(buffer)
      LayoutChunks.run(tries, size: 1, threads: threads) { chunk in
        for number in chunk {
          let places = start(number, of: model, exponents: exponents, threads: 1)
          shared[number] = (places, model.value(at: places, exponents: exponents))
        }
      }
    }
    var best = 0
    for number in 1..<tries where candidates[number].value < candidates[best].value { best = number }
    var places = candidates[best].places
    model.settle(&places, exponents: exponents)
    return places
  }

  private func start(_ number: Int, of model: VOSModel, exponents: VOSExponents, threads: Int) -> Coordinates {
    var random = LayoutRandom(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    guard model.background > 0 else {
      return model.placesByLevels(exponents: exponents, random: &random, threads: threads)
    }
    var places = Coordinates(count: model.count, random: &random)
    model.descend(&places, exponents: exponents, step: 1, random: &random)
    return places
  }
}
