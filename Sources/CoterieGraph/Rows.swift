/// Compressed sparse rows of one direction: the heads of vertex `v` in `neighbors[offsets[v] ..< offsets[v + 1]]`.
struct Rows {
  var offsets: [Int]
  var neighbors: [UInt32]
  var weights: [Double]?

  /// The rows of a list, each ascending, repetitions joined, loops dropped.
  static func sorted(_ list: EdgeList) -> Rows {
    var rows = Rows(scattering: list).transposed()
    rows.joinRepetitions()
    return rows
  }

  /// The rows of the *reversed* edges in the order of the list; their transposition is what is wanted.
  private init(scattering list: EdgeList) {
    let n = list.vertexCount
    let isDirected = list.isDirected
    let isWeighted = list.isWeighted
    var starts = [Int](repeating: 0, count: n + 1)
    for edge in list.edges {
      precondition(Int(edge.source) < n && Int(edge.target) < n, "an edge names a vertex that is not there")
      precondition(!isWeighted || (edge.weight > 0 && edge.weight < .infinity), "a strength is finite and positive")
      if edge.source == edge.target { continue }
      starts[Int(edge.target) + 1] += 1
      if !isDirected { starts[Int(edge.source) + 1] += 1 }
    }
    for vertex in 0..<n { starts[vertex + 1] += starts[vertex] }
    offsets = starts
    var heads = [UInt32](repeating: 0, count: starts[n])
    var strengths = [Double](repeating: 0, count: isWeighted ? starts[n] : 0)
    for edge in list.edges where edge.source != edge.target {
      let slot = starts[Int(edge.target)]
      starts[Int(edge.target)] = slot + 1
      heads[slot] = edge.source
      if isWeighted { strengths[slot] = edge.weight }
      if isDirected { continue }
      let back = starts[Int(edge.source)]
      starts[Int(edge.source)] = back + 1
      heads[back] = edge.target
      if isWeighted { strengths[back] = edge.weight }
    }
    neighbors = heads
    weights = isWeighted ? strengths : nil
  }

  init(offsets: [Int], neighbors: [UInt32], weights: [Double]?) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
  }

  /// The rows of the reversed edges, each ascending.
  ///
  /// - Complexity: O(V + E).
  func transposed() -> Rows {
    let n = offsets.count - 1
    var starts = [Int](repeating: 0, count: n + 1)
    for head in neighbors { starts[Int(head) + 1] += 1 }
    for vertex in 0..<n { starts[vertex + 1] += starts[vertex] }
    let newOffsets = starts
    var heads = [UInt32](repeating: 0, count: neighbors.count)
    var strengths = weights.map { [Double](repeating: 0, count: $0.count) }
    for tail in 0..<n {
      for slot in offsets[tail]..<offsets[tail + 1] {
        let head = Int(neighbors[slot])
        let place = starts[head]
        starts[head] = place + 1
        heads[place] = UInt32(truncatingIfNeeded: tail)
        if let weights { strengths?[place] = weights[slot] }
      }
    }
    return Rows(offsets: newOffsets, neighbors: heads, weights: strengths)
  }

  /// Joins equal neighbours of ascending rows, in place.
  private mutating func joinRepetitions() {
    let n = offsets.count - 1
    var strengths = weights ?? []
    let isWeighted = weights != nil
    weights = nil
    var written = 0
    var start = 0
    for vertex in 0..<n {
      let end = offsets[vertex + 1]
      offsets[vertex] = written
      var slot = start
      while slot < end {
        let head = neighbors[slot]
        var after = slot + 1
        while after < end, neighbors[after] == head { after += 1 }
        neighbors[written] = head
        if isWeighted {
          if after - slot > 2 { strengths[slot..<after].sort() }
          var sum = strengths[slot]
          for other in slot + 1..<after { sum += strengths[other] }
          strengths[written] = sum
        }
        written += 1
        slot = after
      }
      start = end
    }
    offsets[n] = written
    if written < neighbors.count {
      neighbors.removeLast(neighbors.count - written)
      if isWeighted { strengths.removeLast(strengths.count - written) }
    }
    if isWeighted { weights = strengths }
  }
}
