/// The three phases of the Leiden algorithm and their repetition on smaller and smaller networks.
struct LeidenPhases: Sendable {
  /// The factor of the product of two masses.
  let resolution: Double
  /// The scale on which worse choices of the refinement become unlikely.
  let temperature: Double

  /// One iteration: improves `clusters`, any labels below the number of vertices.
  func iterate(_ network: ClusteringNetwork, clusters: inout [UInt32], generator: inout SeededGenerator) {
    var level = network
    var labels = clusters
    // The vertex of `level` that stands for each vertex of `network`.
    var place = (0..<network.vertexCount).map { UInt32($0) }
    while true {
      move(level, clusters: &labels, generator: &generator)
      let count = makeDense(&labels)
      if count == level.vertexCount { break }
      var parts = refine(level, clusters: labels, generator: &generator)
      var partCount = makeDense(&parts)
      if partCount == level.vertexCount {
        // Nothing was merged; the clusters themselves become the next vertices.
        parts = labels
        partCount = count
      }
      var next = [UInt32](repeating: 0, count: partCount)
      for vertex in 0..<level.vertexCount { next[Int(parts[vertex])] = labels[vertex] }
      level = level.merged(parts, count: partCount)
      labels = next
      for vertex in place.indices { place[vertex] = parts[Int(place[vertex])] }
    }
    for vertex in place.indices { clusters[vertex] = labels[Int(place[vertex])] }
  }

  /// Moves vertices, in random order at first, to the neighbouring or empty cluster with the largest gain; neighbours of
  /// a vertex that moved are looked at again.
  private func move(_ network: ClusteringNetwork, clusters: inout [UInt32], generator: inout SeededGenerator) {
    let n = network.vertexCount
    var mass = [Double](repeating: 0, count: n)
    var size = [UInt32](repeating: 0, count: n)
    for vertex in 0..<n {
      mass[Int(clusters[vertex])] += network.masses[vertex]
      size[Int(clusters[vertex])] += 1
    }
    var empty = (0..<n).reversed().filter { size[$0] == 0 }.map { UInt32($0) }
    var queue = (0..<n).map { UInt32($0) }
    generator.shuffle(&queue)
    var isQueued = [Bool](repeating: true, count: n)
    var head = 0
    var waiting = n
    var tally = LinkTally(count: n)
    while waiting > 0 {
      let vertex = Int(queue[head])
      head = head + 1 == n ? 0 : head + 1
      waiting -= 1
      isQueued[vertex] = false
      let own = clusters[vertex]
      let ownMass = network.masses[vertex]
      let slots = network.offsets[vertex]..<network.offsets[vertex + 1]
      var total = 0.0
      for slot in slots {
        let weight = network.weights?[slot] ?? 1
        tally.add(weight, to: clusters[Int(network.neighbors[slot])])
        total += weight
      }
      let rate = resolution * ownMass
      let stay = tally.links[Int(own)] - rate * (mass[Int(own)] - ownMass)
      var best = own
      // Less than rounding is no gain.
      var bestGain = stay + 1e-12 * (total + abs(stay))
      for cluster in tally.touched where cluster != own {
        let gain = tally.links[Int(cluster)] - rate * mass[Int(cluster)]
        if gain > bestGain { (best, bestGain) = (cluster, gain) }
      }
      if bestGain < 0, size[Int(own)] > 1, let cluster = empty.last { best = cluster }
      tally.clear()
      if best == own { continue }
      if size[Int(best)] == 0 { empty.removeLast() }
      mass[Int(own)] -= ownMass
      size[Int(own)] -= 1
      if size[Int(own)] == 0 {
        mass[Int(own)] = 0
        empty.append(own)
      }
      mass[Int(best)] += ownMass
      size[Int(best)] += 1
      clusters[vertex] = best
      for slot in slots {
        let other = Int(network.neighbors[slot])
        if isQueued[other] || clusters[other] == best { continue }
        isQueued[other] = true
        let tail = head + waiting
        queue[tail < n ? tail : tail - n] = UInt32(truncatingIfNeeded: other)
        waiting += 1
      }
    }
  }

  /// Divides each cluster into well-connected parts: single vertices join, at random but rather where the gain is
  /// large, a part of their own cluster.
  private func refine(
    _ network: ClusteringNetwork, clusters: [UInt32], generator: inout SeededGenerator
  ) -> [UInt32] {
    let n = network.vertexCount
    var clusterMass = [Double](repeating: 0, count: n)
    for vertex in 0..<n { clusterMass[Int(clusters[vertex])] += network.masses[vertex] }
    // Of each part: its mass, and the weight of its links to the rest of its cluster.
    var mass = network.masses
    var outward = [Double](repeating: 0, count: n)
    for vertex in 0..<n {
      for slot in network.offsets[vertex]..<network.offsets[vertex + 1]
      where clusters[Int(network.neighbors[slot])] == clusters[vertex] {
        outward[vertex] += network.weights?[slot] ?? 1
      }
    }
    var parts = (0..<n).map { UInt32($0) }
    var isAlone = [Bool](repeating: true, count: n)
    var order = parts
    generator.shuffle(&order)
    var tally = LinkTally(count: n)
    var candidates: [(part: UInt32, gain: Double)] = []
    for vertex in order.lazy.map({ Int($0) }) where isAlone[vertex] {
      let whole = clusterMass[Int(clusters[vertex])]
      let ownMass = network.masses[vertex]
      if outward[vertex] < resolution * ownMass * (whole - ownMass) { continue }
      for slot in network.offsets[vertex]..<network.offsets[vertex + 1] {
        let other = Int(network.neighbors[slot])
        if clusters[other] == clusters[vertex] { tally.add(network.weights?[slot] ?? 1, to: parts[other]) }
      }
      // Staying alone gains 0.
      candidates.removeAll(keepingCapacity: true)
      candidates.append((UInt32(vertex), 0))
      var bestGain = 0.0
      for part in tally.touched {
        let partMass = mass[Int(part)]
        if outward[Int(part)] < resolution * partMass * (whole - partMass) { continue }
        let gain = tally.links[Int(part)] - resolution * ownMass * partMass
        if gain < 0 { continue }
        candidates.append((part, gain))
        bestGain = max(bestGain, gain)
      }
      let choice = choose(candidates, bestGain: bestGain, generator: &generator)
      if choice != vertex {
        outward[choice] += outward[vertex] - 2 * tally.links[choice]
        mass[choice] += ownMass
        parts[vertex] = UInt32(choice)
        isAlone[choice] = false
        isAlone[vertex] = false
      }
      tally.clear()
    }
    return parts
  }

  /// One of the candidates, with a probability proportional to exp(gain / temperature).
  private func choose(
    _ candidates: [(part: UInt32, gain: Double)], bestGain: Double, generator: inout SeededGenerator
  ) -> Int {
    var sum = 0.0
    for candidate in candidates { sum += likelihood(candidate.gain - bestGain) }
    var mark = generator.nextUnit() * sum
    for candidate in candidates {
      mark -= likelihood(candidate.gain - bestGain)
      if mark < 0 { return Int(candidate.part) }
    }
    return Int(candidates.last(where: { $0.gain == bestGain })?.part ?? candidates[0].part)
  }

  private func likelihood(_ loss: Double) -> Double {
    let power = loss / temperature
    return power < -50 ? 0 : exponential(power)
  }
}

/// Sums of link weights by cluster, with the clusters that have one.
private struct LinkTally {
  var links: [Double]
  var touched: [UInt32] = []
  private var isTouched: [Bool]

  init(count: Int) {
    links = [Double](repeating: 0, count: count)
    isTouched = [Bool](repeating: false, count: count)
  }

  mutating func add(_ weight: Double, to cluster: UInt32) {
    links[Int(cluster)] += weight
    if isTouched[Int(cluster)] { return }
    isTouched[Int(cluster)] = true
    touched.append(cluster)
  }

  mutating func clear() {
    for cluster in touched {
      links[Int(cluster)] = 0
      isTouched[Int(cluster)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }
}

/// Renumbers labels below the number of vertices to `0 ..< count`, in the order of their first vertex.
func makeDense(_ labels: inout [UInt32]) -> Int {
  var number = [UInt32](repeating: UInt32.max, count: labels.count)
  var count = 0
  for vertex in labels.indices {
    let label = Int(labels[vertex])
    if number[label] == UInt32.max {
      number[label] = UInt32(count)
      count += 1
    }
    labels[vertex] = number[label]
  }
  return count
}

extension ClusteringNetwork {
  /// The network whose vertices are the given parts `0 ..< count`; links inside a part are left out, since no move
  /// changes them.
  ///
  /// - Complexity: O(V + E).
  func merged(_ parts: [UInt32], count: Int) -> ClusteringNetwork {
    var starts = [Int](repeating: 0, count: count + 1)
    for part in parts { starts[Int(part) + 1] += 1 }
    for part in 0..<count { starts[part + 1] += starts[part] }
    var members = [UInt32](repeating: 0, count: parts.count)
    var next = starts
    for vertex in parts.indices {
      members[next[Int(parts[vertex])]] = UInt32(vertex)
      next[Int(parts[vertex])] += 1
    }
    var result = ClusteringNetwork(offsets: [0], neighbors: [], weights: nil, masses: [], scale: scale)
    result.offsets.reserveCapacity(count + 1)
    result.masses.reserveCapacity(count)
    var sums: [Double] = []
    var tally = LinkTally(count: count)
    for part in 0..<count {
      var mass = 0.0
      for index in starts[part]..<starts[part + 1] {
        let vertex = Int(members[index])
        mass += masses[vertex]
        for slot in offsets[vertex]..<offsets[vertex + 1] {
          let other = parts[Int(neighbors[slot])]
          if Int(other) != part { tally.add(weights?[slot] ?? 1, to: other) }
        }
      }
      for other in tally.touched {
        result.neighbors.append(other)
        sums.append(tally.links[Int(other)])
      }
      tally.clear()
      result.masses.append(mass)
      result.offsets.append(result.neighbors.count)
    }
    result.weights = sums
    return result
  }
}
