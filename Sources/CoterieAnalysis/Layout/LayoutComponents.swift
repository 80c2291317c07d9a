import CoterieGraph

/// The connected components of a graph (of a directed one: without regard to direction), as lists of vertices in
/// ascending order; largest first, of equal sizes the one with the lowest vertex first.
///
/// - Complexity: O(V + E).
func layoutComponents(of graph: Graph) -> [[Int]] {
  var seen = [Bool](repeating: false, count: graph.vertexCount)
  var components: [[Int]] = []
  var queue: [Int] = []
  for start in 0..<graph.vertexCount where !seen[start] {
    seen[start] = true
    queue = [start]
    var head = 0
    while head < queue.count {
      let vertex = queue[head]
      head += 1
      for slot in graph.slots(of: vertex) {
        let other = Int(graph.neighbors[slot])
        if !seen[other] {
          seen[other] = true
          queue.append(other)
        }
      }
      guard graph.isDirected else { continue }
      for slot in graph.inOffsets[vertex]..<graph.inOffsets[vertex + 1] {
        let other = Int(graph.inNeighbors[slot])
        if !seen[other] {
          seen[other] = true
          queue.append(other)
        }
      }
    }
    components.append(queue.sorted())
  }
  // Components were met in the order of their lowest vertices, which settles equal sizes.
  let order = components.indices.sorted { (components[$1].count, $0) < (components[$0].count, $1) }
  return order.map { components[$0] }
}
