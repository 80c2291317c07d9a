/// For each vertex, over all ends from which it can be reached, by weight: how many they are, the sum of their
/// distances, the sum of the inverses of their distances. Weights are whole numbers here. All edges have length 1.
///
/// Breadth-first searches from 512 ends at a time, each a bit of a word: a word passes along an edge at once.
///
/// - Complexity: O(V · (V + E)) operations on bits at worst, divided by up to 512 where searches meet.
/// - Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", PVLDB 8 (2014),
///   https://doi.org/10.14778/2735496.2735507
func bitDistanceSums(_ rows: LaneRows) -> [SIMD4<Double>] {
  let n = rows.offsets.count - 1
  // A vertex that stands for several has a bit for each.
  let sources = rows.sources.flatMap { source in
    repeatElement(source, count: max(1, Int(rows.weight[Int(source)])))
  }
  let sweeps = (sources.count + BitSweep.width - 1) / BitSweep.width
  let chunks = min(sweeps, 32)
  return parallelReduce(chunks: chunks, into: [SIMD4<Double>](repeating: .zero, count: n)) { chunk in
    let sweep = BitSweep(rows)
    for index in sweeps * chunk / chunks..<sweeps * (chunk + 1) / chunks {
      sweep.search(from: sources[index * BitSweep.width..<min(sources.count, (index + 1) * BitSweep.width)])
    }
    return sweep.result()
  } combine: { total, part in
    for vertex in 0..<n { total[vertex] += part[vertex] }
  }
}

private struct BitSweep: ~Copyable {
  typealias Word = SIMD8<UInt64>
  static let width = 512

  private let innerCount: Int
  private let count: Int
  private let offsets: WorkArray<UInt32>
  private let heads: WorkArray<UInt32>
  private let sums: WorkArray<SIMD4<Double>>
  /// Bits that have reached a vertex, that reached it last, and that arrive at it.
  private let seen: WorkArray<Word>
  private let current: WorkArray<Word>
  private let arriving: WorkArray<Word>
  private let isTouched: WorkArray<Bool>
  private let touched: WorkArray<UInt32>
  private let frontier: WorkArray<UInt32>

  init(_ rows: LaneRows) {
    innerCount = rows.innerCount
    count = rows.offsets.count - 1
    offsets = WorkArray(rows.offsets.map { UInt32($0) })
    heads = WorkArray(rows.heads)
    sums = WorkArray(repeating: .zero, count: count)
    seen = WorkArray(repeating: .zero, count: count)
    current = WorkArray(repeating: .zero, count: count)
    arriving = WorkArray(repeating: .zero, count: count)
    isTouched = WorkArray(repeating: false, count: count)
    touched = WorkArray(repeating: 0, count: count)
    frontier = WorkArray(repeating: 0, count: count)
  }

  func result() -> [SIMD4<Double>] { (0..<count).map { sums[$0] } }

  func search(from sources: ArraySlice<UInt32>) {
    seen.fill(.zero)
    var size = 0
    for (bit, source) in sources.enumerated() {
      if seen[source] == .zero {
        frontier[size] = source
        size += 1
      }
      seen[source][bit >> 6] |= 1 << UInt64(bit & 63)
      current[source] = seen[source]
    }
    var distance = 0.0
    while size > 0 {
      distance += 1
      var touchedCount = 0
      for index in 0..<size {
        let vertex = frontier[index]
        let bits = current[vertex]
        for slot in offsets[vertex]..<offsets[Int(vertex) + 1] {
          let other = heads[slot]
          if isTouched[other] {
            arriving[other] |= bits
          } else {
            isTouched[other] = true
            arriving[other] = bits
            touched[touchedCount] = other
            touchedCount += 1
          }
        }
      }
      size = 0
      let factor = SIMD4(1, distance, 1 / distance, 0)
      for index in 0..<touchedCount {
        let vertex = touched[index]
        isTouched[vertex] = false
        let known = seen[vertex]
        let new = arriving[vertex] & ~known
        let found = bitCount(new)
        if found == 0 { continue }
        seen[vertex] = known | new
        sums[vertex] += factor * Double(found)
        // Paths do not go on from an end.
        if vertex >= innerCount { continue }
        current[vertex] = new
        frontier[size] = vertex
        size += 1
      }
    }
  }

  /// Bits of a word, counted in parallel: by pairs, by fours, by bytes, then over the lanes.
  @inline(__always)
  private func bitCount(_ word: Word) -> Int {
    let ones = Word(repeating: 0x5555_5555_5555_5555)
    let twos = Word(repeating: 0x3333_3333_3333_3333)
    let fours = Word(repeating: 0x0f0f_0f0f_0f0f_0f0f)
    var counts = word &- ((word &>> 1) & ones)
    counts = (counts & twos) &+ ((counts &>> 2) & twos)
    counts = (counts &+ (counts &>> 4)) & fours
    // No byte is above 8, so eight of them fit into one.
    let bytes = counts.wrappedSum()
    let pairs = (bytes & 0x00ff_00ff_00ff_00ff) &+ ((bytes >> 8) & 0x00ff_00ff_00ff_00ff)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
