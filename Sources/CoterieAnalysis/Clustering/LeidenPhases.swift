/// The three phases of the Leiden algorithm and their repetition on smaller and smaller networks.
struct LeidenPhases: Sendable {
  /// The factor of the product of two masses.
  let resolution: Double
  /// The scale on which worse choices of the refinement become unlikely.
  let temperature: Double

  /// One iteration: improves `clusters`, any labels below the number of vertices.
  func iterate(_ network: borrowing LeidenLevel, clusters: inout [UInt32], generator: inout SeededGenerator) {
    var labels = clusters
    // The vertex of the present level that stands for each vertex of the network.
    var place = (0..<network.count).map { UInt32($0) }
    guard var level = step(network, labels: &labels, place: &place, generator: &generator) else {
      clusters = labels
      return
    }
    while let next = step(level, labels: &labels, place: &place, generator: &generator) { level = next }
    for vertex in place.indices { clusters[vertex] = labels[Int(place[vertex])] }
  }

  /// Moves and refines; the smaller network, or nil if every vertex is a cluster of its own.
  private func step(
    _ network: borrowing LeidenLevel, labels: inout [UInt32], place: inout [UInt32],
    generator: inout SeededGenerator
  ) -> LeidenLevel? {
    move(network, clusters: &labels, generator: &generator)
    let count = makeDense(&labels)
    if count == network.count { return nil }
    var parts = refine(network, clusters: labels, generator: &generator)
    var partCount = makeDense(&parts)
    if partCount == network.count {
      // Nothing was merged; the clusters themselves become the next vertices.
      parts = labels
      partCount = count
    }
    var next = [UInt32](repeating: 0, count: partCount)
    for vertex in parts.indices { next[Int(parts[vertex])] = labels[vertex] }
    labels = next
    for vertex in place.indices { place[vertex] = parts[Int(place[vertex])] }
    return network.merged(parts, count: partCount)
  }

  /// Moves vertices, in random order at first, to the neighbouring or empty cluster with the largest gain; neighbours of
  /// a vertex that moved are looked at again.
  private func move(_ network: borrowing LeidenLevel, clusters labels: inout [UInt32], generator: inout SeededGenerator)
  {
    let n = network.count
    let clusters = WorkArray(labels)
    let mass = WorkArray(repeating: 0.0, count: n)
    let size = WorkArray(repeating: UInt32(0), count: n)
    for vertex in 0..<n {
      mass[Int(clusters[vertex])] += network.masses[vertex]
      size[Int(clusters[vertex])] += 1
    }
    var empty = (0..<n).reversed().filter { size[$0] == 0 }.map { UInt32($0) }
    let queue = WorkArray(shuffled(n, generator: &generator))
    let isQueued = WorkArray(repeating: true, count: n)
    var head = 0
    var waiting = n
    let tally = LinkTally(count: n)
    var touched = 0
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
        let weight = network.weights[slot]
        touched = tally.add(weight, to: clusters[network.neighbors[slot]], after: touched)
        total += weight
      }
      let rate = resolution * ownMass
      let stay = tally.links[Int(own)] - rate * (mass[Int(own)] - ownMass)
      var best = own
      // Less than rounding is no gain.
      var bestGain = stay + 1e-12 * (total + abs(stay))
      for index in 0..<touched where tally.touched[index] != own {
        let cluster = tally.touched[index]
        let gain = tally.links[Int(cluster)] - rate * mass[Int(cluster)]
        if gain > bestGain { (best, bestGain) = (cluster, gain) }
      }
      if bestGain < 0, size[Int(own)] > 1, let cluster = empty.last { best = cluster }
      touched = tally.clear(touched)
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
    for vertex in 0..<n { labels[vertex] = clusters[vertex] }
  }

  /// Divides each cluster into well-connected parts: single vertices join, at random but rather where the gain is
  /// large, a part of their own cluster.
  private func refine(
    _ network: borrowing LeidenLevel, clusters labels: [UInt32], generator: inout SeededGenerator
  ) -> [UInt32] {
    let n = network.count
    let clusters = WorkArray(labels)
    let clusterMass = WorkArray(repeating: 0.0, count: n)
    for vertex in 0..<n { clusterMass[Int(clusters[vertex])] += network.masses[vertex] }
    // Of each part: its mass, and the weight of its links to the rest of its cluster.
    let mass = WorkArray(repeating: 0.0, count: n)
    let outward = WorkArray(repeating: 0.0, count: n)
    for vertex in 0..<n {
      mass[vertex] = network.masses[vertex]
      for slot in network.offsets[vertex]..<network.offsets[vertex + 1]
      where clusters[Int(network.neighbors[slot])] == clusters[vertex] {
        outward[vertex] += network.weights[slot]
      }
    }
    let parts = WorkArray((0..<n).map { UInt32($0) })
    let isAlone = WorkArray(repeating: true, count: n)
    let order = shuffled(n, generator: &generator)
    let tally = LinkTally(count: n)
    var touched = 0
    var candidates: [(part: UInt32, gain: Double)] = []
    for vertex in order.lazy.map({ Int($0) }) where isAlone[vertex] {
      let whole = clusterMass[Int(clusters[vertex])]
      let ownMass = network.masses[vertex]
      if outward[vertex] < resolution * ownMass * (whole - ownMass) { continue }
      for slot in network.offsets[vertex]..<network.offsets[vertex + 1] {
        let other = Int(network.neighbors[slot])
        if clusters[other] != clusters[vertex] { continue }
        touched = tally.add(network.weights[slot], to: parts[other], after: touched)
      }
      // Staying alone gains 0.
      candidates.removeAll(keepingCapacity: true)
      candidates.append((UInt32(vertex), 0))
      var bestGain = 0.0
      for index in 0..<touched {
        let part = tally.touched[index]
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
      touched = tally.clear(touched)
    }
    return (0..<n).map { parts[$0] }
  }

  /// All vertices in random order, but those with neighbouring numbers, whose rows are close in memory, near each other:
  /// runs of vertices in random order, each run shuffled.
  private func shuffled(_ count: Int, generator: inout SeededGenerator) -> [UInt32] {
    let length = 4096
    var runs = (0..<(count + length - 1) / length).map { $0 }
    generator.shuffle(&runs)
    var order: [UInt32] = []
    order.reserveCapacity(count)
    for run in runs {
      var part = (run * length..<min(count, (run + 1) * length)).map { UInt32($0) }
      generator.shuffle(&part)
      order += part
    }
    return order
  }

  /// One of the candidates, with a probability proportional to exp(gain / temperature).
  private func choose(
    _ candidates: [(part: UInt32, gain: Double)], bestGain: Double, generator: inout SeededGenerator
  ) -> Int {
    var sum = 0.0
    // Staying alone where nothing gains needs no chance.
    if candidates.count == 1 { return Int(candidates[0].part) }
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

/// Sums of link weights by cluster, with the clusters that have one. Weights are positive, so a sum of 0 means none.
private struct LinkTally: ~Copyable {
  let links: WorkArray<Double>
  let touched: WorkArray<UInt32>

  init(count: Int) {
    links = WorkArray(repeating: 0, count: count)
    touched = WorkArray(repeating: 0, count: count + 1)
  }

  /// Adds to a cluster; the number of clusters touched so far goes in and out.
  @inline(__always)
  func add(_ weight: Double, to cluster: UInt32, after count: Int) -> Int {
    let sum = links[cluster]
    links[cluster] = sum + weight
    touched[count] = cluster
    return sum == 0 ? count + 1 : count
  }

  @inline(__always)
  func clear(_ count: Int) -> Int {
    for index in 0..<count { links[touched[index]] = 0 }
    return 0
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

/// A network between two merges.
struct LeidenLevel: ~Copyable {
  let count: Int
  let offsets: WorkArray<UInt32>
  let neighbors: WorkArray<UInt32>
  let weights: WorkArray<Double>
  let masses: WorkArray<Double>

  init(_ network: ClusteringNetwork) {
    count = network.vertexCount
    offsets = WorkArray(network.offsets.map { UInt32($0) })
    neighbors = WorkArray(network.neighbors)
    weights = network.weights.map { WorkArray($0) } ?? WorkArray(repeating: 1, count: network.neighbors.count)
    masses = WorkArray(network.masses)
  }

  private init(
    count: Int, offsets: consuming WorkArray<UInt32>, neighbors: consuming WorkArray<UInt32>,
    weights: consuming WorkArray<Double>, masses: consuming WorkArray<Double>
  ) {
    self.count = count
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    self.masses = masses
  }

  /// Link weight inside clusters, each link once, less resolution · the sum of the squares of their masses, half of it.
  func quality(of labels: [UInt32], resolution: Double) -> Double {
    let clusters = WorkArray(labels)
    let mass = WorkArray(repeating: 0.0, count: count)
    var inside = 0.0
    for vertex in 0..<count {
      mass[clusters[vertex]] += masses[vertex]
      for slot in offsets[vertex]..<offsets[vertex + 1] where clusters[neighbors[slot]] == clusters[vertex] {
        inside += weights[slot]
      }
    }
    var squares = 0.0
    for cluster in 0..<count { squares += mass[cluster] * mass[cluster] }
    return (inside - resolution * squares) / 2
  }

  /// The network whose vertices are the given parts `0 ..< count`; links inside a part are left out, since no move
  /// changes them.
  ///
  /// - Complexity: O(V + E).
  func merged(_ labels: [UInt32], count newCount: Int) -> LeidenLevel {
    let parts = WorkArray(labels)
    let starts = WorkArray(repeating: UInt32(0), count: newCount + 2)
    for vertex in 0..<count { starts[Int(parts[vertex]) + 2] += 1 }
    for part in 0...newCount { starts[part + 1] += starts[part] }
    let members = WorkArray(repeating: UInt32(0), count: count)
    // While filling, a part's next place stands one further on, where in the end its successor's start belongs.
    for vertex in 0..<count {
      let next = Int(parts[vertex]) + 1
      members[starts[next]] = UInt32(truncatingIfNeeded: vertex)
      starts[next] += 1
    }
    let newOffsets = WorkArray(repeating: UInt32(0), count: newCount + 1)
    var newNeighbors = WorkArray(repeating: UInt32(0), count: max(newCount, neighbors.capacity / 4))
    var newWeights = WorkArray(repeating: 0.0, count: newNeighbors.capacity)
    let newMasses = WorkArray(repeating: 0.0, count: newCount)
    let tally = LinkTally(count: newCount)
    var touched = 0
    var written = 0
    for part in 0..<newCount {
      for index in starts[part]..<starts[part + 1] {
        let vertex = Int(members[index])
        newMasses[part] += masses[vertex]
        for slot in offsets[vertex]..<offsets[vertex + 1] {
          let other = parts[neighbors[slot]]
          if Int(other) != part { touched = tally.add(weights[slot], to: other, after: touched) }
        }
      }
      newNeighbors.grow(to: written + touched, filling: 0)
      newWeights.grow(to: written + touched, filling: 0)
      for index in 0..<touched {
        newNeighbors[written + index] = tally.touched[index]
        newWeights[written + index] = tally.links[tally.touched[index]]
      }
      written += touched
      touched = tally.clear(touched)
      newOffsets[part + 1] = UInt32(truncatingIfNeeded: written)
    }
    return LeidenLevel(
      count: newCount, offsets: newOffsets, neighbors: newNeighbors, weights: newWeights, masses: newMasses)
  }
}
