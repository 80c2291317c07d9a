/// A graph for the search below.
struct LaneRows: Sendable {
  var offsets: [Int] = [0]
  var heads: [UInt32] = []
  /// How many vertices of the original graph a vertex is when a path passes it.
  var multiplicity: [Double] = []
  /// What a vertex weighs as the end of a path.
  var weight: [Double] = []
  /// Paths can pass the vertices below this number; the others are ends only.
  var innerCount = 0
  /// All vertices, in an order in which those close in the graph are close.
  var sources: [UInt32] = []
}

/// For each vertex the sum, over all ordered pairs (s, t) of others, of weight(s) · weight(t) · the share of the shortest
/// paths of s and t that pass through it, all edges of length 1; nil if there are more paths than a Double can count.
///
/// Eight sources are searched at once, a lane of a vector each; sources that are close reach most vertices at the
/// same distance. Every visit of a vertex at a distance, by any lanes, is an entry of its own, in the order of
/// distances; the way back goes over entries alone.
func lanePathDependencies(_ rows: LaneRows) -> [Double]? {
  let lanes = LaneSweep.lanes
  let sweeps = (rows.sources.count + lanes - 1) / lanes
  let chunks = min(sweeps, 64)
  let n = rows.innerCount
  return parallelReduce(chunks: chunks, into: [Double](repeating: 0, count: n) as [Double]?) { chunk -> [Double]? in
    var sweep = LaneSweep(rows)
    for index in sweeps * chunk / chunks..<sweeps * (chunk + 1) / chunks {
      let sources = rows.sources[index * lanes..<min(rows.sources.count, (index + 1) * lanes)]
      if !sweep.search(from: sources) { return nil }
      sweep.accumulate()
    }
    return sweep.scores()
  } combine: { total, part in
    guard let part, total != nil else {
      total = nil
      return
    }
    for vertex in 0..<n { total?[vertex] += part[vertex] }
  }
}

private struct LaneSweep: ~Copyable {
  typealias Lanes = SIMD8<Double>
  static let lanes = 8

  private let innerCount: Int
  private let count: Int
  private let offsets: WorkArray<UInt32>
  private let heads: WorkArray<UInt32>
  private let multiplicity: WorkArray<Double>
  private let weight: WorkArray<Double>
  private let masks: WorkArray<SIMD8<UInt64>>
  private let score: WorkArray<Double>
  /// Lanes that have reached a vertex, and its latest entry.
  private let seen: WorkArray<UInt8>
  private let latest: WorkArray<UInt32>
  private let waiting: WorkArray<UInt32>
  /// Entries: the vertex, the lanes that reached it at this distance, and their path counts, 0 in other lanes; on the
  /// way back the share that each path has of the vertex's dependency and weight.
  private var vertex: WorkArray<UInt32>
  private var reached: WorkArray<UInt8>
  private var value: WorkArray<Lanes>
  /// Entries one step further on shortest paths, row by row.
  private var successorStarts: WorkArray<UInt32>
  private var successors: WorkArray<UInt32>
  private var entryCount = 0
  private var firstEntry = 0
  private var sourceWeights = Lanes.zero

  init(_ rows: LaneRows) {
    innerCount = rows.innerCount
    count = rows.offsets.count - 1
    offsets = WorkArray(rows.offsets.map { UInt32($0) })
    heads = WorkArray(rows.heads)
    multiplicity = WorkArray(rows.multiplicity)
    weight = WorkArray(rows.weight)
    masks = WorkArray(
      (0..<256).map { bits in
        var mask = SIMD8<UInt64>.zero
        for lane in 0..<8 where bits & (1 << lane) != 0 { mask[lane] = UInt64.max }
        return mask
      })
    score = WorkArray(repeating: 0, count: count)
    seen = WorkArray(repeating: 0, count: count)
    latest = WorkArray(repeating: 0, count: count)
    waiting = WorkArray(repeating: 0, count: count + 1)
    vertex = WorkArray(repeating: 0, count: 3 * count + 8)
    reached = WorkArray(repeating: 0, count: 3 * count + 8)
    value = WorkArray(repeating: .zero, count: 3 * count + 8)
    successorStarts = WorkArray(repeating: 0, count: 3 * count + 9)
    successors = WorkArray(repeating: 0, count: 2 * rows.heads.count)
  }

  func scores() -> [Double] { (0..<innerCount).map { score[$0] } }

  /// False if path counts come near to overflow.
  mutating func search(from sources: ArraySlice<UInt32>) -> Bool {
    seen.fill(0)
    latest.fill(0)
    sourceWeights = .zero
    for (lane, source) in sources.enumerated() {
      vertex[lane] = source
      reached[lane] = 1 << UInt8(lane)
      var one = Lanes.zero
      one[lane] = 1
      value[lane] = one
      seen[source] = 1 << UInt8(lane)
      sourceWeights[lane] = weight[source]
    }
    firstEntry = sources.count
    var top = sources.count
    var start = 0
    var recorded = 0
    var isSource = true
    while start < top {
      let end = top
      // A level has no more entries than there are vertices, and no more links than slots.
      vertex.grow(to: end + count, filling: 0)
      reached.grow(to: end + count, filling: 0)
      value.grow(to: end + count, filling: .zero)
      successorStarts.grow(to: end + count + 1, filling: 0)
      successors.grow(to: recorded + heads.capacity, filling: 0)
      for entry in start..<end {
        successorStarts[entry] = UInt32(truncatingIfNeeded: recorded)
        let from = vertex[entry]
        if from >= innerCount && !isSource { continue }
        let bits = reached[entry]
        // Without branches: half of the links lead back or aside, in no order that could be foreseen.
        var found = 0
        for slot in offsets[from]..<offsets[Int(from) + 1] {
          let other = heads[slot]
          waiting[found] = other
          found += bits & ~seen[other] != 0 ? 1 : 0
        }
        let flow = isSource ? value[entry] : value[entry] * multiplicity[from]
        for index in 0..<found {
          let other = waiting[index]
          var place = latest[other]
          if place < end {
            place = UInt32(truncatingIfNeeded: top)
            top += 1
            latest[other] = place
            vertex[place] = other
            reached[place] = bits
            value[place] = flow
          } else {
            reached[place] |= bits
            value[place] += flow
          }
          successors[recorded] = place
          recorded += 1
        }
      }
      var largest = Lanes.zero
      for entry in end..<top {
        let other = vertex[entry]
        let new = reached[entry] & ~seen[other]
        seen[other] |= new
        reached[entry] = new
        let counts = select(value[entry], new)
        value[entry] = counts
        largest.replace(with: counts, where: counts .> largest)
      }
      if !(largest.max() < 1e290) { return false }
      start = end
      isSource = false
    }
    successorStarts[top] = UInt32(truncatingIfNeeded: recorded)
    entryCount = top
    return true
  }

  func accumulate() {
    let ones = unsafeBitCast(Lanes(repeating: 1), to: SIMD8<UInt64>.self)
    for entry in stride(from: entryCount - 1, through: firstEntry, by: -1) {
      var share = Lanes.zero
      for slot in successorStarts[entry]..<successorStarts[entry + 1] { share += value[successors[slot]] }
      let own = vertex[entry]
      let mask = masks[Int(reached[entry])]
      let counts = value[entry]
      let dependency = counts * share
      score[own] += (dependency * sourceWeights).sum()
      let part = select(Lanes(repeating: weight[own]), reached[entry]) + dependency * multiplicity[own]
      // Lanes that are not of this entry hold 0 and are divided by 1.
      let divisor = unsafeBitCast(
        unsafeBitCast(counts, to: SIMD8<UInt64>.self) | (ones & ~mask), to: Lanes.self)
      value[entry] = part / divisor
    }
  }

  @inline(__always)
  private func select(_ lanes: Lanes, _ bits: UInt8) -> Lanes {
    unsafeBitCast(unsafeBitCast(lanes, to: SIMD8<UInt64>.self) & masks[Int(bits)], to: Lanes.self)
  }
}
