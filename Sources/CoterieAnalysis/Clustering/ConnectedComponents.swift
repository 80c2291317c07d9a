import CoterieGraph

/// Connected components (of a directed graph: weakly connected), largest first.
///
/// - Complexity: O(V + E), V vertices, E edges; breadth first, without recursion.
public struct ConnectedComponents: Clustering {
  public static let name = "components"

  public init() {}

  public func partition(of graph: Graph) -> Partition {
    Partition(labels: connectedComponents(of: graph).map { Int($0) })
  }
}

/// The component of each vertex, numbered by lowest vertex.
func connectedComponents(of graph: Graph) -> [UInt32] {
  let n = graph.vertexCount
  var label = [UInt32](repeating: UInt32.max, count: n)
  var queue = [UInt32](repeating: 0, count: n)
  var count: UInt32 = 0
  graph.neighbors.withUnsafeBufferPointer { neighbors in
    graph.inNeighbors.withUnsafeBufferPointer { inNeighbors in
      for root in 0..<n where label[root] == UInt32.max {
        label[root] = count
        queue[0] = UInt32(root)
        var tail = 1
        var head = 0
        while head < tail {
          let vertex = Int(queue[head])
          head += 1
          for slot in graph.offsets[vertex]..<graph.offsets[vertex + 1] {
            let other = neighbors[slot]
            if label[Int(other)] != UInt32.max { continue }
            label[Int(other)] = count
            queue[tail] = other
            tail += 1
          }
          if !graph.isDirected { continue }
          for slot in graph.inOffsets[vertex]..<graph.inOffsets[vertex + 1] {
            let other = inNeighbors[slot]
            if label[Int(other)] != UInt32.max { continue }
            label[Int(other)] = count
            queue[tail] = other
            tail += 1
          }
        }
        count += 1
      }
    }
  }
  return label
}
