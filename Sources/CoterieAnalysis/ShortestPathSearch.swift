/// Dijkstra's algorithm on rows, one source after another with the same memory.
///
/// - Complexity: O((V + E) log V) a search, and only over what is reached.
/// - Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1 (1959),
///   https://doi.org/10.1007/BF01386390
struct ShortestPathSearch: ~Copyable {
  let offsets: WorkArray<UInt32>
  let neighbors: WorkArray<UInt32>
  /// Positive length of each slot.
  let lengths: WorkArray<Double>
  /// Distance of each vertex from the source; infinite if it was not reached.
  let distances: WorkArray<Double>
  /// The vertices reached, nearest first.
  let settled: WorkArray<UInt32>
  /// How many vertices were reached, the source included.
  private(set) var settledCount = 0

  /// The heap of vertices that were reached but not settled, with four children a node, and the place of each in it.
  private let heapKeys: WorkArray<Double>
  private let heapVertices: WorkArray<UInt32>
  private let places: WorkArray<UInt32>
  private var heapCount = 0

  init(offsets: [Int], neighbors: [UInt32], lengths: [Double]) {
    let n = offsets.count - 1
    self.offsets = WorkArray(offsets.map { UInt32($0) })
    self.neighbors = WorkArray(neighbors)
    self.lengths = WorkArray(lengths)
    distances = WorkArray(repeating: .infinity, count: n)
    settled = WorkArray(repeating: 0, count: n)
    heapKeys = WorkArray(repeating: 0, count: n)
    heapVertices = WorkArray(repeating: 0, count: n)
    places = WorkArray(repeating: 0, count: n)
  }

  mutating func run(from source: Int) {
    for index in 0..<settledCount { distances[settled[index]] = .infinity }
    settledCount = 0
    distances[source] = 0
    raise(UInt32(truncatingIfNeeded: source), key: 0, from: append())
    while heapCount > 0 {
      let vertex = popMinimum()
      settled[settledCount] = vertex
      settledCount += 1
      let distance = distances[vertex]
      for slot in offsets[vertex]..<offsets[Int(vertex) + 1] {
        let other = neighbors[slot]
        let candidate = distance + lengths[slot]
        let known = distances[other]
        if candidate >= known { continue }
        distances[other] = candidate
        raise(other, key: candidate, from: known == .infinity ? append() : Int(places[other]))
      }
    }
  }

  /// Makes a hole at the end of the heap.
  private mutating func append() -> Int {
    heapCount += 1
    return heapCount - 1
  }

  /// Fills a hole with a vertex whose key is no larger than what was there.
  @inline(__always)
  private func raise(_ vertex: UInt32, key: Double, from start: Int) {
    var hole = start
    while hole > 0 {
      let parent = (hole - 1) >> 2
      let parentKey = heapKeys[parent]
      if parentKey <= key { break }
      put(heapVertices[parent], key: parentKey, at: hole)
      hole = parent
    }
    put(vertex, key: key, at: hole)
  }

  private mutating func popMinimum() -> UInt32 {
    let first = heapVertices[0]
    heapCount -= 1
    if heapCount == 0 { return first }
    let key = heapKeys[heapCount]
    let vertex = heapVertices[heapCount]
    var hole = 0
    while true {
      let child = 4 * hole + 1
      if child >= heapCount { break }
      var least = child
      var leastKey = heapKeys[child]
      for other in child + 1..<max(child + 1, min(child + 4, heapCount)) where heapKeys[other] < leastKey {
        least = other
        leastKey = heapKeys[other]
      }
      if leastKey >= key { break }
      put(heapVertices[least], key: leastKey, at: hole)
      hole = least
    }
    put(vertex, key: key, at: hole)
    return first
  }

  @inline(__always)
  private func put(_ vertex: UInt32, key: Double, at place: Int) {
    heapKeys[place] = key
    heapVertices[place] = vertex
    places[vertex] = UInt32(truncatingIfNeeded: place)
  }
}
