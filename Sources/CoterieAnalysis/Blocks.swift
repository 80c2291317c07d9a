/// The blocks (biconnected components) of an undirected graph, and what hangs on them: paths from one block into
/// another must pass the vertices that separate them, so path measures can be taken block by block.
///
/// - Source: J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Communications of the
///   ACM 16 (1973), https://doi.org/10.1145/362248.362272
struct Blocks: Sendable {
  /// The vertices of block b: `vertices[starts[b] ..< starts[b + 1]]`, the one that separates it from the root last.
  private(set) var starts: [Int] = [0]
  private(set) var vertices: [UInt32] = []
  /// For each entry of `vertices`, 1 + the number of vertices that are cut off from the block when it is removed.
  private(set) var weights: [Double] = []
  /// The block of which a vertex is not the last; `none` for roots and vertices without links.
  private(set) var home: [UInt32]
  /// For each vertex the number of ordered pairs of other vertices which its removal separates.
  private(set) var separatedPairs: [Double]

  static let none = UInt32.max
  var count: Int { starts.count - 1 }

  /// - Complexity: O(V + E); depth first, without recursion.
  init(offsets: [Int], neighbors: [UInt32]) {
    let n = offsets.count - 1
    home = [UInt32](repeating: Blocks.none, count: n)
    separatedPairs = [Double](repeating: 0, count: n)
    // Vertices below a vertex in the tree of blocks, itself included, and the squares of its branches' sizes.
    var below = [Double](repeating: 1, count: n)
    var squares = [Double](repeating: 0, count: n)
    var discovered = [UInt32](repeating: 0, count: n)
    var lowest = [UInt32](repeating: 0, count: n)
    var next = offsets
    var parent = [UInt32](repeating: Blocks.none, count: n)
    var open: [UInt32] = []
    var component: [UInt32] = []
    var time: UInt32 = 0

    for root in 0..<n where discovered[root] == 0 {
      let firstBlock = count
      component.removeAll(keepingCapacity: true)
      time += 1
      discovered[root] = time
      lowest[root] = time
      component.append(UInt32(root))
      open.append(UInt32(root))
      var current = root
      while true {
        if next[current] < offsets[current + 1] {
          let other = Int(neighbors[next[current]])
          next[current] += 1
          if discovered[other] == 0 {
            time += 1
            discovered[other] = time
            lowest[other] = time
            parent[other] = UInt32(current)
            component.append(UInt32(other))
            open.append(UInt32(other))
            current = other
          } else if UInt32(other) != parent[current] {
            lowest[current] = min(lowest[current], discovered[other])
          }
          continue
        }
        if current == root { break }
        let above = Int(parent[current])
        lowest[above] = min(lowest[above], lowest[current])
        if lowest[current] >= discovered[above] {
          let block = UInt32(count)
          var mass = 0.0
          while let vertex = open.popLast() {
            home[Int(vertex)] = block
            vertices.append(vertex)
            weights.append(below[Int(vertex)])
            mass += below[Int(vertex)]
            if Int(vertex) == current { break }
          }
          vertices.append(UInt32(above))
          // What lies beyond the separating vertex is known once the component is finished.
          weights.append(-mass)
          starts.append(vertices.count)
          below[above] += mass
          squares[above] += mass * mass
        }
        current = above
      }
      open.removeAll(keepingCapacity: true)
      let size = below[root]
      for block in firstBlock..<count { weights[starts[block + 1] - 1] += size }
      for vertex in component.lazy.map({ Int($0) }) {
        let beyond = size - below[vertex]
        separatedPairs[vertex] = (size - 1) * (size - 1) - squares[vertex] - beyond * beyond
      }
    }
  }

  /// The rows of one block, in the order of its vertices, and the slot of the whole graph that each of their slots stands
  /// for (or the slot of the reverse link); `place` is scratch memory of one entry per vertex.
  ///
  /// - Complexity: linear in the degrees of the block's vertices but the last, so that all blocks together are O(V + E).
  func rows(of block: Int, offsets: [Int], neighbors: [UInt32], place: inout [UInt32]) -> (
    offsets: [Int], neighbors: [UInt32], slots: [Int]
  ) {
    let range = starts[block]..<starts[block + 1]
    let size = range.count
    for (index, position) in range.enumerated() { place[Int(vertices[position])] = UInt32(index) }
    let last = vertices[range.upperBound - 1]
    var rowStarts = [Int](repeating: 0, count: size + 1)
    var heads: [UInt32] = []
    var slots: [Int] = []
    var lastHeads: [UInt32] = []
    var lastSlots: [Int] = []
    for (index, position) in range.dropLast().enumerated() {
      let vertex = Int(vertices[position])
      for slot in offsets[vertex]..<offsets[vertex + 1] {
        let other = neighbors[slot]
        if other == last {
          heads.append(UInt32(size - 1))
          lastHeads.append(UInt32(index))
          lastSlots.append(slot)
        } else if home[Int(other)] == UInt32(block) {
          heads.append(place[Int(other)])
        } else {
          continue
        }
        slots.append(slot)
      }
      rowStarts[index + 1] = heads.count
    }
    heads += lastHeads
    rowStarts[size] = heads.count
    return (rowStarts, heads, slots + lastSlots)
  }
}
