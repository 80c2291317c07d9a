import CoterieGraph

/// A division of the vertices into clusters `0 ..< count`, largest first; of equal sizes, the one with the lowest
/// vertex first.
public struct Partition: Sendable, Equatable {
  /// The cluster of each vertex.
  public let clusters: [Int]
  /// Number of clusters.
  public let count: Int

  /// Takes any labels and renumbers them largest cluster first.
  ///
  /// - Complexity: O(V + k log k), k the number of clusters.
  public init(labels: [Int]) {
    var dense: [Int] = []
    dense.reserveCapacity(labels.count)
    var sizes: [Int] = []
    if labels.allSatisfy({ labels.indices.contains($0) }) {
      // Labels that are small numbers, as those of the package's own passes, need no dictionary.
      var known = [Int](repeating: -1, count: labels.count)
      for label in labels {
        if known[label] < 0 {
          known[label] = sizes.count
          sizes.append(0)
        }
        sizes[known[label]] += 1
        dense.append(known[label])
      }
    } else {
      var known: [Int: Int] = [:]
      for label in labels {
        let cluster = known[label] ?? sizes.count
        if cluster == sizes.count {
          known[label] = cluster
          sizes.append(0)
        }
        sizes[cluster] += 1
        dense.append(cluster)
      }
    }
    // Dense labels are in the order of their lowest vertex, which settles equal sizes.
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var rank = [Int](repeating: 0, count: sizes.count)
    for (position, cluster) in order.enumerated() { rank[cluster] = position }
    clusters = dense.map { rank[$0] }
    count = sizes.count
  }

  /// The vertices of each cluster, ascending.
  public var members: [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (vertex, cluster) in clusters.enumerated() { result[cluster].append(vertex) }
    return result
  }
}
