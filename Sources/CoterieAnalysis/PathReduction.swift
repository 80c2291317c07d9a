/// An undirected graph with its vertices joined where shortest paths treat them alike, exactly:
///
/// * Closed twins (same neighbours, and linked to each other) become one vertex; a path may pass any of them.
/// * Side vertices (their neighbours form a clique) lie on no shortest path between others: they remain as ends of paths.
///   Those with the same neighbours become one end.
///
/// Co-author graphs consist of overlapping teams, so most of their vertices are of one kind or the other.
///
/// - Source: A. E. Sarıyüce, E. Saule, K. Kaya, Ü. V. Çatalyürek, "Shattering and compressing networks for betweenness
///   centrality", SIAM International Conference on Data Mining (2013), https://doi.org/10.1137/1.9781611972832.76
struct PathReduction: Sendable {
  /// The reduced vertices: first those that paths can pass, in breadth-first order, then the ends.
  var innerCount = 0
  var rows = LaneRows()
  /// The reduced vertex of each vertex.
  var place: [UInt32] = []
  /// What each inner vertex has from pairs of ends with the same neighbours, for each vertex it stands for.
  var direct: [Double] = []
  /// How many others are the same reduced vertex as a vertex, at distance 1 and at distance 2.
  var siblings: [(near: Double, far: Double)] = []

  /// - Parameters:
  ///   - offsets: Rows of the graph; rows need not be sorted.
  ///   - weights: Of each vertex as an end of paths.
  /// - Complexity: O(V + Σ min(degree) over edges).
  init(offsets: [Int], neighbors: [UInt32], weights: [Double]) {
    let twins = TwinClasses(offsets: offsets, neighbors: neighbors)
    let quotient = twins.quotient(offsets: offsets, neighbors: neighbors)
    let n = twins.count
    var multiplicity = [Double](repeating: 0, count: n)
    var mass = [Double](repeating: 0, count: n)
    for (vertex, twin) in twins.place.enumerated() {
      multiplicity[Int(twin)] += 1
      mass[Int(twin)] += weights[vertex]
    }
    let ends = EndGroups(offsets: quotient.offsets, neighbors: quotient.neighbors)

    // Breadth first from the vertex of highest degree; ends are visited too, but numbered apart.
    func degree(_ vertex: Int) -> Int { quotient.offsets[vertex + 1] - quotient.offsets[vertex] }
    let highest = (0..<n).max { (degree($0), $1) < (degree($1), $0) } ?? 0
    var number = [UInt32](repeating: EndGroups.none, count: n)
    var groupNumber = [UInt32](repeating: EndGroups.none, count: ends.count)
    var order: [UInt32] = []
    var innerOrder: [UInt32] = []
    var groupOrder: [UInt32] = []
    func visit(_ vertex: Int) {
      let group = ends.group[vertex]
      if group == EndGroups.none {
        if number[vertex] != EndGroups.none { return }
        number[vertex] = UInt32(innerOrder.count)
        innerOrder.append(UInt32(vertex))
      } else {
        if groupNumber[Int(group)] != EndGroups.none { return }
        groupNumber[Int(group)] = UInt32(groupOrder.count)
        groupOrder.append(UInt32(vertex))
      }
      order.append(UInt32(vertex))
    }
    var head = 0
    for root in [highest] + Array(0..<n) where root < n {
      visit(root)
      while head < order.count {
        let vertex = Int(order[head])
        head += 1
        for slot in quotient.offsets[vertex]..<quotient.offsets[vertex + 1] { visit(Int(quotient.neighbors[slot])) }
      }
    }
    innerCount = innerOrder.count
    let inner = UInt32(innerCount)
    for vertex in 0..<n where ends.group[vertex] != EndGroups.none {
      number[vertex] = inner + groupNumber[Int(ends.group[vertex])]
    }
    place = twins.place.map { number[Int($0)] }

    let total = innerCount + groupOrder.count
    rows.multiplicity = [Double](repeating: 1, count: total)
    rows.weight = [Double](repeating: 0, count: total)
    direct = [Double](repeating: 0, count: innerCount)
    var squares = [Double](repeating: 0, count: total)
    var members = [Double](repeating: 0, count: total)
    for vertex in 0..<n {
      let place = Int(number[vertex])
      rows.weight[place] += mass[vertex]
      squares[place] += mass[vertex] * mass[vertex]
      members[place] += multiplicity[vertex]
      if place < innerCount { rows.multiplicity[place] = multiplicity[vertex] }
    }
    for (index, vertex) in (innerOrder + groupOrder).enumerated() {
      let first = rows.heads.count
      for slot in quotient.offsets[Int(vertex)]..<quotient.offsets[Int(vertex) + 1] {
        let other = quotient.neighbors[slot]
        let group = ends.group[Int(other)]
        // One link to a group is enough: through its first member.
        if group != EndGroups.none, groupOrder[Int(groupNumber[Int(group)])] != other { continue }
        rows.heads.append(number[Int(other)])
      }
      rows.heads[first...].sort()
      rows.offsets.append(rows.heads.count)
      if index < innerCount { continue }
      // Ends with the same neighbours, all at distance 2: each neighbour has its share of the paths between them.
      let pairs = rows.weight[index] * rows.weight[index] - squares[index]
      if pairs <= 0 { continue }
      var ways = 0.0
      for head in rows.heads[first...] { ways += rows.multiplicity[Int(head)] }
      for head in rows.heads[first...] { direct[Int(head)] += pairs / ways }
    }
    rows.innerCount = innerCount
    rows.sources = order.map { number[Int($0)] }
    siblings = twins.place.map { twin in
      let near = multiplicity[Int(twin)] - 1
      let group = ends.group[Int(twin)]
      let place = Int(number[Int(twin)])
      return (near, group == EndGroups.none ? 0 : members[place] - near - 1)
    }
  }
}

/// Vertices that have the same neighbours and each other.
private struct TwinClasses {
  /// The class of each vertex, numbered by lowest vertex.
  var place: [UInt32]
  /// The lowest vertex of each class.
  var first: [UInt32] = []
  var count: Int { first.count }

  init(offsets: [Int], neighbors: [UInt32]) {
    let n = offsets.count - 1
    let marks = (0..<n).map { mixed(UInt64($0)) }
    // Sums of random marks tell closed neighbourhoods apart; what they find alike is compared.
    let sums = (0..<n).map { vertex in
      neighbors[offsets[vertex]..<offsets[vertex + 1]].reduce(marks[vertex]) { $0 &+ marks[Int($1)] }
    }
    place = [UInt32](repeating: 0, count: n)
    var stamp = [UInt32](repeating: UInt32.max, count: n)
    for vertex in 0..<n {
      let row = neighbors[offsets[vertex]..<offsets[vertex + 1]]
      var twin = UInt32.max
      for other in row where other < UInt32(vertex) && sums[Int(other)] == sums[vertex] { twin = min(twin, other) }
      if twin != UInt32.max {
        let lowest = Int(first[Int(place[Int(twin)])])
        let otherRow = neighbors[offsets[lowest]..<offsets[lowest + 1]]
        for other in otherRow { stamp[Int(other)] = UInt32(vertex) }
        stamp[lowest] = UInt32(vertex)
        if otherRow.count == row.count, row.allSatisfy({ stamp[Int($0)] == UInt32(vertex) }) {
          place[vertex] = place[lowest]
          continue
        }
      }
      place[vertex] = UInt32(first.count)
      first.append(UInt32(vertex))
    }
  }

  /// The rows of one vertex of each class.
  func quotient(offsets: [Int], neighbors: [UInt32]) -> (offsets: [Int], neighbors: [UInt32]) {
    var starts = [0]
    var heads: [UInt32] = []
    for vertex in first {
      for other in neighbors[offsets[Int(vertex)]..<offsets[Int(vertex) + 1]] {
        let twin = place[Int(other)]
        if first[Int(twin)] == other && other != vertex { heads.append(twin) }
      }
      starts.append(heads.count)
    }
    return (starts, heads)
  }
}

/// Side vertices, grouped by their neighbours. There are no twins among the vertices, so no two side vertices are linked.
private struct EndGroups {
  /// The group of each vertex; `none` if it is not a side vertex.
  var group: [UInt32]
  var count = 0
  static let none = UInt32.max

  init(offsets: [Int], neighbors: [UInt32]) {
    let n = offsets.count - 1
    group = [UInt32](repeating: EndGroups.none, count: n)
    let triangles = triangleCounts(offsets: offsets, neighbors: neighbors)
    var known: [UInt64: (group: UInt32, vertex: Int)] = [:]
    var stamp = [UInt32](repeating: UInt32.max, count: n)
    for vertex in 0..<n {
      let row = neighbors[offsets[vertex]..<offsets[vertex + 1]]
      if row.isEmpty || triangles[vertex] != row.count * (row.count - 1) / 2 { continue }
      let sum = row.reduce(UInt64(0)) { $0 &+ mixed(UInt64($1)) }
      if let (same, first) = known[sum] {
        let otherRow = neighbors[offsets[first]..<offsets[first + 1]]
        for other in otherRow { stamp[Int(other)] = UInt32(vertex) }
        if otherRow.count == row.count, row.allSatisfy({ stamp[Int($0)] == UInt32(vertex) }) {
          group[vertex] = same
          continue
        }
      } else {
        known[sum] = (UInt32(count), vertex)
      }
      group[vertex] = UInt32(count)
      count += 1
    }
  }
}

/// A number that looks random for each number (the finish of SplitMix64).
private func mixed(_ value: UInt64) -> UInt64 {
  var mixed = (value &+ 1) &* 0x9e37_79b9_7f4a_7c15
  mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
  return mixed ^ (mixed >> 31)
}
