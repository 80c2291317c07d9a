import CoterieAnalysis
import CoterieCorpus
import CoterieGraph
import CoterieNetworks

extension Subject {
  /// The network with its metrics as a network file takes it.
  ///
  /// - Parameters:
  ///   - shown: Which vertices are exported.
  ///   - withPositions: Whether every vertex gets a place (layout `vos`), in arbitrary units.
  /// - Returns: Nil if the network can't give a metric that was asked for.
  public mutating func annotated(
    metrics: [Metric], shown: [Bool], clusters: Bool, layout: (any Layout)?, description: String,
    timings: inout Timings
  ) -> AnnotatedNetwork? {
    let kept = shown.indices.filter { shown[$0] }
    var place = [Int](repeating: -1, count: shown.count)
    for (position, vertex) in kept.enumerated() { place[vertex] = position }
    var attributes: [AnnotatedNetwork.Attribute] = []
    for metric in metrics where metric != .cluster {
      guard let values = values(of: metric, &timings) else { return nil }
      let column: AnnotatedNetwork.Attribute.Values =
        metric.isInteger
        ? .integers(kept.map { Int(exactly: values[$0]) ?? 0 }) : .numbers(kept.map { values[$0] })
      attributes.append(.init(metric.rawValue, column, isWeight: metric.isAmount))
    }
    let partition = clusters || metrics.contains(.cluster) ? partition(&timings) : nil
    var list = EdgeList(vertexCount: kept.count)
    var links: [AnnotatedNetwork.Link] = []
    for (position, vertex) in kept.enumerated() {
      for slot in graph.slots(of: vertex) {
        let other = Int(graph.neighbors[slot])
        guard place[other] >= 0, graph.isDirected || other > vertex else { continue }
        let papers = authors.flatMap { corpus?.jointWorks($0[vertex], $0[other]).count }
        list.edges.append(.init(UInt32(position), UInt32(place[other]), weight: graph.weight(at: slot)))
        links.append(.init(source: position, target: place[other], weight: graph.weight(at: slot), papers: papers))
      }
    }
    var positions: [(x: Double, y: Double)]?
    if let layout {
      let radii = [Double](repeating: 0, count: kept.count)
      positions = timings.measure("layout") { layout.positions(of: Graph(list), radii: radii) }.map { ($0.x, $0.y) }
    }
    return AnnotatedNetwork(
      ids: kept.map { ids[$0] }, labels: kept.map { labels[$0] }, links: links, isDirected: graph.isDirected,
      attributes: attributes, clusters: partition.map { partition in kept.map { partition.clusters[$0] + 1 } },
      positions: positions, title: corpus == nil ? "Network" : "Co-authorship network", description: description)
  }
}

extension Metric {
  /// An amount, which adds up and sizes a disc, rather than a score.
  fileprivate var isAmount: Bool {
    switch self {
    case .papers, .fractional, .first, .last, .citations, .degree, .strength: true
    default: false
    }
  }
}

extension AnnotatedNetwork {
  /// `source,target,weight,papers` with display names, one row a link; `papers` only where they are known.
  public var linkTable: Table {
    let hasPapers = links.contains { $0.papers != nil }
    var columns = [Table.Column("source"), Table.Column("target"), Table.Column("weight")]
    if hasPapers { columns.append(Table.Column("papers")) }
    return Table(
      columns: columns,
      rows: links.map { link in
        var row: [Table.Cell] = [.text(labels[link.source]), .text(labels[link.target]), .number(link.weight)]
        if hasPapers { row.append(link.papers.map(Table.Cell.integer) ?? .absent) }
        return row
      })
  }

  /// One row a vertex: id, label, attributes, cluster, place.
  public var vertexTable: Table {
    var columns = [Table.Column("id"), Table.Column("label")] + attributes.map { Table.Column($0.name) }
    if clusters != nil { columns.append(Table.Column("cluster")) }
    if positions != nil { columns += [Table.Column("x"), Table.Column("y")] }
    let rows = ids.indices.map { vertex -> [Table.Cell] in
      var row: [Table.Cell] = [.text(ids[vertex]), .text(labels[vertex])]
      for attribute in attributes {
        switch attribute.values {
        case .integers(let values): row.append(.integer(values[vertex]))
        case .numbers(let values): row.append(.number(values[vertex]))
        case .texts(let values): row.append(.text(values[vertex]))
        }
      }
      if let clusters { row.append(.integer(clusters[vertex])) }
      if let positions { row += [.number(positions[vertex].x), .number(positions[vertex].y)] }
      return row
    }
    return Table(columns: columns, rows: rows)
  }
}
