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
}
