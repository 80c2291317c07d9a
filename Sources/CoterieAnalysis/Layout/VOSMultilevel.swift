extension VOSModel {
  /// Places found on ever coarser models first: the coarsest has about `coarsest` vertices and starts from random
  /// places, and each level starts from the one above it. Finds lower values of the objective than random starts of
  /// the whole, and scales.
  ///
  /// - Complexity: O((V log V + E) · sweeps), the levels together costing about three times the finest.
  func placesByLevels(
    exponents: VOSExponents, random: inout LayoutRandom, threads: Int, coarsest: Int = 20
  ) -> Coordinates {
    var levels: [(model: VOSModel, groups: [UInt32])] = []
    var current = self
    while current.count > coarsest, let coarse = current.coarsened(random: &random) {
      levels.append((current, coarse.groups))
      current = coarse.model
    }
    var places = Coordinates(count: current.count, random: &random)
    if current.count <= 200 {
      current.descend(&places, exponents: exponents, step: 1, random: &random)
      current.settle(&places, exponents: exponents, sweeps: 50)
    } else {
      // A graph that doesn't coarsen.
      current.refine(&places, exponents: exponents, step: 1, sweeps: 300, threads: threads)
    }
    while let (model, groups) = levels.popLast() {
      var finer = Coordinates(count: model.count)
      // Members start a little apart, within the room that one vertex has on average.
      let room = 0.3 * places.spread / Double(model.count).squareRoot()
      for vertex in 0..<model.count {
        let group = Int(groups[vertex])
        finer.x[vertex] = places.x[group] + room * (2 * random.unit() - 1)
        finer.y[vertex] = places.y[group] + room * (2 * random.unit() - 1)
      }
      places = finer
      let sweeps = model.count > 20_000 ? 40 : 100
      model.refine(&places, exponents: exponents, step: 15 * room, sweeps: sweeps, threads: threads)
    }
    return places
  }

  /// Moves all vertices at once, `sweeps` times, against the gradient with Barnes–Hut's repulsion: gradient over
  /// curvature, with momentum, at most a step that shrinks from `firstStep` to about a hundredth of it.
  ///
  /// - Complexity: O(sweeps · (V log V + E)).
  func refine(
    _ places: inout Coordinates, exponents: VOSExponents, step firstStep: Double, sweeps: Int, threads: Int
  ) {
    let decay = 1 - 4.6 / Double(max(sweeps, 10))
    var velocity = Coordinates(count: count)
    var step = firstStep
    for _ in 0..<sweeps {
      let tree = QuadTree(places, masses: masses)
      let pushes = tree.pushes(exponents: exponents, opening: 0.8, threads: threads)
      let old = places
      let limit = step
      velocity.x.withUnsafeMutableBufferPointer { velocityX in
        velocity.y.withUnsafeMutableBufferPointer { velocityY in
          places.x.withUnsafeMutableBufferPointer { placesX in
            places.y.withUnsafeMutableBufferPointer { placesY in
              let (vx, vy) = (SharedBuffer(velocityX), SharedBuffer(velocityY))
              let (px, py) = (SharedBuffer(placesX), SharedBuffer(placesY))
              LayoutChunks.run(count, size: 512, threads: threads) { chunk in
                for vertex in chunk {
                  let move = self.step(vertex, from: old, pushes: pushes, exponents: exponents)
                  var dx = 0.9 * vx[vertex] + move.x
                  var dy = 0.9 * vy[vertex] + move.y
                  let length = (dx * dx + dy * dy).squareRoot()
                  // Also where a number has left the range.
                  if !(length <= limit) {
                    let factor = length.isFinite ? limit / length : 0
                    dx = factor > 0 ? dx * factor : 0
                    dy = factor > 0 ? dy * factor : 0
                  }
                  vx[vertex] = dx
                  vy[vertex] = dy
                  px[vertex] += dx
                  py[vertex] += dy
                }
              }
            }
          }
        }
      }
      step *= decay
    }
  }

  /// Minus gradient over curvature, where curvature is what the forces' factors add up to.
  private func step(
    _ vertex: Int, from places: Coordinates, pushes: (x: [Double], y: [Double], sum: [Double]),
    exponents: VOSExponents
  ) -> (x: Double, y: Double) {
    let px = places.x[vertex]
    let py = places.y[vertex]
    var gx = -masses[vertex] * pushes.x[vertex]
    var gy = -masses[vertex] * pushes.y[vertex]
    var curvature = masses[vertex] * pushes.sum[vertex]
    for slot in offsets[vertex]..<offsets[vertex + 1] {
      let other = Int(neighbors[slot])
      let dx = px - places.x[other]
      let dy = py - places.y[other]
      let factor = strengths[slot] * exponents.pull(max(dx * dx + dy * dy, leastSquare))
      gx += factor * dx
      gy += factor * dy
      curvature += factor * max(1, Double(exponents.attraction - 1))
    }
    guard curvature > 0, curvature.isFinite else { return (0, 0) }
    return (-gx / curvature, -gy / curvature)
  }
}
