/// Dijkstra's algorithm on rows, one source after another with the same memory.
///
/// - Complexity: O((V + E) log V) a search, and only over what is reached.
/// - Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1 (1959),
///   https://doi.org/10.1007/BF01386390
struct ShortestPathSearch {
  let offsets: [Int]
  let neighbors: [UInt32]
  /// Positive length of each slot.
  let lengths: [Double]
  /// Distance of each vertex from the source; infinite if it was not reached.
  private(set) var distances: [Double]
  /// The vertices reached, nearest first.
  private(set) var settled: [UInt32] = []
  private var heap: MinimumHeap

  init(offsets: [Int], neighbors: [UInt32], lengths: [Double]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.lengths = lengths
    distances = [Double](repeating: .infinity, count: offsets.count - 1)
    heap = MinimumHeap(count: offsets.count - 1)
  }

  mutating func run(from source: Int) {
    for vertex in settled { distances[Int(vertex)] = .infinity }
    settled.removeAll(keepingCapacity: true)
    distances[source] = 0
    heap.insertOrDecrease(UInt32(source), key: 0)
    while let (vertex, distance) = heap.popMinimum() {
      settled.append(vertex)
      for slot in offsets[Int(vertex)]..<offsets[Int(vertex) + 1] {
        let other = neighbors[slot]
        let candidate = distance + lengths[slot]
        if candidate < distances[Int(other)] {
          distances[Int(other)] = candidate
          heap.insertOrDecrease(other, key: candidate)
        }
      }
    }
  }
}

/// A heap of vertices with four children a node, which knows where each vertex stands.
struct MinimumHeap {
  private var entries: [(key: Double, vertex: UInt32)] = []
  /// Position of each vertex in `entries`, or `absent`.
  private var positions: [UInt32]
  private static let absent = UInt32.max

  init(count: Int) {
    positions = [UInt32](repeating: MinimumHeap.absent, count: count)
  }

  /// Enters a vertex, or moves it forward if it is in already; its key must not have grown.
  mutating func insertOrDecrease(_ vertex: UInt32, key: Double) {
    var hole = Int(positions[Int(vertex)])
    if hole == Int(MinimumHeap.absent) {
      hole = entries.count
      entries.append((key, vertex))
    }
    while hole > 0 {
      let parent = (hole - 1) >> 2
      if entries[parent].key <= key { break }
      entries[hole] = entries[parent]
      positions[Int(entries[hole].vertex)] = UInt32(truncatingIfNeeded: hole)
      hole = parent
    }
    entries[hole] = (key, vertex)
    positions[Int(vertex)] = UInt32(truncatingIfNeeded: hole)
  }

  mutating func popMinimum() -> (vertex: UInt32, key: Double)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    positions[Int(first.vertex)] = MinimumHeap.absent
    if entries.isEmpty { return (first.vertex, first.key) }
    var hole = 0
    while true {
      let child = 4 * hole + 1
      if child >= entries.count { break }
      var least = child
      for other in child + 1..<min(child + 4, entries.count) where entries[other].key < entries[least].key {
        least = other
      }
      if entries[least].key >= last.key { break }
      entries[hole] = entries[least]
      positions[Int(entries[hole].vertex)] = UInt32(truncatingIfNeeded: hole)
      hole = least
    }
    entries[hole] = last
    positions[Int(last.vertex)] = UInt32(truncatingIfNeeded: hole)
    return (first.vertex, first.key)
  }
}
