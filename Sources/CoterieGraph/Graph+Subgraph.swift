extension Graph {
  /// The graph of the given vertices and of all edges between them. Vertex `i` of the result is `vertices[i]`.
  ///
  /// - Complexity: O(V + the sum of the vertices' degrees), rows sorted only where the order of `vertices` asks for it.
  /// - Precondition: the vertices are there, and each is named once.
  public func subgraph(of vertices: [Int]) -> Graph {
    let absent = UInt32.max
    var place = [UInt32](repeating: absent, count: vertexCount)
    for (index, vertex) in vertices.enumerated() {
      precondition(place[vertex] == absent, "a vertex is named twice")
      place[vertex] = UInt32(index)
    }
    var rows = Rows(offsets: [0], neighbors: [], weights: weights == nil ? nil : [])
    for vertex in vertices {
      for slot in slots(of: vertex) where place[Int(neighbors[slot])] != absent {
        rows.neighbors.append(place[Int(neighbors[slot])])
        if let weights { rows.weights?.append(weights[slot]) }
      }
      rows.offsets.append(rows.neighbors.count)
    }
    let isAscending = zip(vertices, vertices.dropFirst()).allSatisfy { $0 < $1 }
    if !isAscending { rows = rows.transposed().transposed() }
    return Graph(isDirected: isDirected, rows: rows)
  }

  /// The same links without direction; the strengths of an edge and its reverse add up.
  ///
  /// - Complexity: O(V + E).
  public var undirected: Graph {
    if !isDirected { return self }
    var edges: [EdgeList.Edge] = []
    edges.reserveCapacity(neighbors.count)
    for vertex in 0..<vertexCount {
      for slot in slots(of: vertex) {
        edges.append(EdgeList.Edge(UInt32(vertex), neighbors[slot], weight: weight(at: slot)))
      }
    }
    return Graph(EdgeList(vertexCount: vertexCount, edges: edges, isDirected: false, isWeighted: weights != nil))
  }

  /// The same links, each of strength 1.
  public var unweighted: Graph {
    if weights == nil { return self }
    return Graph(isDirected: isDirected, rows: Rows(offsets: offsets, neighbors: neighbors, weights: nil))
  }

  /// The sum of the strengths of a vertex's (outgoing) edges.
  public func strength(of vertex: Int) -> Double {
    guard let weights else { return Double(degree(of: vertex)) }
    var sum = 0.0
    for slot in slots(of: vertex) { sum += weights[slot] }
    return sum
  }
}
