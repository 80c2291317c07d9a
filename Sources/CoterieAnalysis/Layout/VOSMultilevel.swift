extension VOSModel {
  /// Groups of two or more neighbours become one vertex each: its mass is the sum of theirs, and what held them to
  /// others adds up. The objective of the coarse model is that of this one with each group in one place, but for a
  /// constant.
  ///
  /// - Returns: the coarse model and each vertex's group; nil if grouping hardly shortens the model.
  /// - Complexity: O(V + E).
  func coarsened(random: inout LayoutRandom) -> (model: VOSModel, groups: [UInt32])? {
    let n = count
    let free = UInt32.max
    var groups = [UInt32](repeating: free, count: n)
    var groupCount = 0
    // Vertices with few neighbours choose first: they have the least choice.
    var order = Array(0..<n)
    random.shuffle(&order)
    order = orderByDegree(order)
    for vertex in order where groups[vertex] == free {
      var best = -1
      var bestRating = 0.0
      for slot in offsets[vertex]..<offsets[vertex + 1] {
        let other = Int(neighbors[slot])
        guard groups[other] == free else { continue }
        let rating = strengths[slot] / masses[other]
        if best < 0 || rating > bestRating {
          best = other
          bestRating = rating
        }
      }
      guard best >= 0 else { continue }
      groups[vertex] = UInt32(groupCount)
      groups[best] = UInt32(groupCount)
      groupCount += 1
    }
    // Those left have no free neighbour; two of them with a neighbour in common make a pair (a star's leaves).
    for vertex in 0..<n {
      var waiting = -1
      for slot in offsets[vertex]..<offsets[vertex + 1] {
        let other = Int(neighbors[slot])
        guard groups[other] == free else { continue }
        if waiting < 0 {
          waiting = other
        } else {
          groups[waiting] = UInt32(groupCount)
          groups[other] = UInt32(groupCount)
          groupCount += 1
          waiting = -1
        }
      }
    }
    for vertex in 0..<n where groups[vertex] == free {
      groups[vertex] = UInt32(groupCount)
      groupCount += 1
    }
    guard Double(groupCount) < 0.95 * Double(n) else { return nil }
    return (merged(groups, count: groupCount), groups)
  }

  /// A stable sort by number of neighbours.
  private func orderByDegree(_ vertices: [Int]) -> [Int] {
    var starts = [Int](repeating: 0, count: count + 2)
    for vertex in vertices { starts[offsets[vertex + 1] - offsets[vertex] + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var sorted = vertices
    for vertex in vertices {
      let degree = offsets[vertex + 1] - offsets[vertex]
      sorted[starts[degree]] = vertex
      starts[degree] += 1
    }
    return sorted
  }

  private func merged(_ groups: [UInt32], count groupCount: Int) -> VOSModel {
    var members = [Int](repeating: 0, count: count)
    var starts = [Int](repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    for vertex in 0..<count {
      let group = Int(groups[vertex])
      members[next[group]] = vertex
      next[group] += 1
    }
    var coarse = VOSModel(offsets: [0], neighbors: [], strengths: [], masses: [])
    coarse.offsets.reserveCapacity(groupCount + 1)
    // Where the row under construction keeps a neighbour; positions before the row's start are of earlier rows.
    var slots = [Int](repeating: -1, count: groupCount)
    for group in 0..<groupCount {
      let rowStart = coarse.neighbors.count
      var mass = 0.0
      for member in members[starts[group]..<starts[group + 1]] {
        mass += masses[member]
        for slot in offsets[member]..<offsets[member + 1] {
          let other = Int(groups[Int(neighbors[slot])])
          guard other != group else { continue }
          if slots[other] >= rowStart {
            coarse.strengths[slots[other]] += strengths[slot]
          } else {
            slots[other] = coarse.neighbors.count
            coarse.neighbors.append(UInt32(other))
            coarse.strengths.append(strengths[slot])
          }
        }
      }
      coarse.masses.append(mass)
      coarse.offsets.append(coarse.neighbors.count)
    }
    return coarse
  }

  /// Places by a start on a coarse model of at most `exactLimit` vertices, refined level by level.
  ///
  /// - Complexity: O((V log V + E) · sweeps), the levels together costing about three times the finest.
  func placesByLevels(
    exponents: VOSExponents, random: inout LayoutRandom, threads: Int, exactLimit: Int = 300
  ) -> Coordinates {
    var levels: [(model: VOSModel, groups: [UInt32])] = []
    var current = self
    while current.count > exactLimit, let coarse = current.coarsened(random: &random) {
      levels.append((current, coarse.groups))
      current = coarse.model
    }
    var places = Coordinates(count: current.count, random: &random)
    if current.count <= 4 * exactLimit {
      current.descend(&places, exponents: exponents, step: 1, random: &random)
      current.settle(&places, exponents: exponents, sweeps: 50)
    } else {
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
      model.refine(&places, exponents: exponents, step: 4 * room, sweeps: 60, threads: threads)
    }
    return places
  }

  /// Moves all vertices at once, `sweeps` times, against the gradient with Barnes–Hut's repulsion: as far as the
  /// curvature says, at most by a step that shrinks from `firstStep` to a hundredth of it.
  func refine(
    _ places: inout Coordinates, exponents: VOSExponents, step firstStep: Double, sweeps: Int, threads: Int
  ) {
    // (0.01)^(1 / sweeps) to first order in what matters, without a power function that machines disagree on.
    let decay = 1 - 4.6 / Double(max(sweeps, 5))
    var step = firstStep
    for _ in 0..<sweeps {
      let tree = QuadTree(places, masses: masses)
      let pushes = tree.pushes(exponents: exponents, opening: 0.8, threads: threads)
      let old = places
      places.x.withUnsafeMutableBufferPointer { bufferX in
        places.y.withUnsafeMutableBufferPointer { bufferY in
          let newX = SharedBuffer(bufferX)
          let newY = SharedBuffer(bufferY)
          let limit = step
          LayoutChunks.run(count, size: 2048, threads: threads) { chunk in
            for vertex in chunk {
              let move = self.move(vertex, from: old, pushes: pushes, exponents: exponents, limit: limit)
              newX[vertex] = old.x[vertex] + move.x
              newY[vertex] = old.y[vertex] + move.y
            }
          }
        }
      }
      step *= decay
    }
  }

  private func move(
    _ vertex: Int, from places: Coordinates, pushes: (x: [Double], y: [Double], sum: [Double]),
    exponents: VOSExponents, limit: Double
  ) -> (x: Double, y: Double) {
    let px = places.x[vertex]
    let py = places.y[vertex]
    var gx = -masses[vertex] * pushes.x[vertex]
    var gy = -masses[vertex] * pushes.y[vertex]
    var curvature = masses[vertex] * pushes.sum[vertex] * max(1, Double(1 - exponents.repulsion))
    for slot in offsets[vertex]..<offsets[vertex + 1] {
      let other = Int(neighbors[slot])
      let dx = px - places.x[other]
      let dy = py - places.y[other]
      let factor = strengths[slot] * exponents.pull(max(dx * dx + dy * dy, leastSquare))
      gx += factor * dx
      gy += factor * dy
      curvature += factor * max(1, Double(exponents.attraction - 1))
    }
    let length = (gx * gx + gy * gy).squareRoot()
    guard length > 0, length.isFinite, curvature > 0 else { return (0, 0) }
    let step = min(limit, length / curvature)
    return (-gx / length * step, -gy / length * step)
  }
}

extension Coordinates {
  /// Root of the mean squared distance from the centre.
  var spread: Double {
    guard count > 0 else { return 0 }
    let n = Double(count)
    let centreX = x.reduce(0, +) / n
    let centreY = y.reduce(0, +) / n
    var sum = 0.0
    for point in 0..<count {
      let dx = x[point] - centreX
      let dy = y[point] - centreY
      sum += dx * dx + dy * dy
    }
    return (sum / n).squareRoot()
  }
}
