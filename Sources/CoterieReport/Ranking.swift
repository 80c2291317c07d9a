import CoterieText

/// The table of vertices sorted by a metric.
public struct Ranking: Sendable {
  /// Metric that sorts, highest first.
  public var by: Metric
  /// Further metric columns.
  public var with: [Metric]
  /// Rows shown; 0 is all. Metrics are of the whole network all the same.
  public var top: Int

  public init(by: Metric, with: [Metric] = [], top: Int = 25) {
    self.by = by
    self.with = with
    self.top = top
  }

  /// Ranks the vertices. Equal values (to 12 significant digits, so that rounding doesn't decide) share a rank and
  /// stand in order of name.
  ///
  /// - Parameter shown: Whether a vertex is listed; ranks count listed vertices.
  /// - Returns: Nil if the network can't give a metric that was asked for.
  public func table(
    of subject: inout Subject, shown: [Bool]? = nil, timings: inout Timings
  ) -> Table? {
    var shownMetrics: [(column: String, metric: Metric)] =
      subject.corpus == nil ? [] : [("papers", .papers), ("fractional", .fractional)]
    shownMetrics += [("coauthors", .degree), ("strength", .strength)]
    for metric in [by] + with where !shownMetrics.contains(where: { $0.column == metric.rawValue }) {
      shownMetrics.append((metric.rawValue, metric))
    }
    var columns: [[Double]] = []
    for (_, metric) in shownMetrics {
      guard let values = subject.values(of: metric, &timings) else { return nil }
      columns.append(values)
    }
    guard let sorting = shownMetrics.firstIndex(where: { $0.metric == by }) else { return nil }

    let keys = columns[sorting].map(Ranking.rounded)
    let names = subject.labels.map { folded($0) }
    let vertices = subject.labels.indices.filter { shown?[$0] ?? true }.sorted { a, b in
      // A cluster's number is a name, not an amount: cluster 1 comes first.
      if keys[a] != keys[b] { return by == .cluster ? keys[a] < keys[b] : keys[a] > keys[b] }
      if names[a] != names[b] { return names[a] < names[b] }
      if subject.labels[a] != subject.labels[b] { return subject.labels[a] < subject.labels[b] }
      return subject.ids[a] < subject.ids[b]
    }
    var table = Table(columns: Ranking.columns(shownMetrics, cost: subject.options.cost.rawValue))
    var rank = 0
    for (position, vertex) in vertices.enumerated() {
      if top > 0, position >= top { break }
      if position == 0 || keys[vertex] != keys[vertices[position - 1]] { rank = position + 1 }
      var row: [Table.Cell] = [.integer(rank), .text(subject.ids[vertex]), .text(subject.labels[vertex])]
      for ((_, metric), column) in zip(shownMetrics, columns) {
        row.append(metric.isInteger ? .integer(Int(exactly: column[vertex]) ?? 0) : .number(column[vertex]))
      }
      table.rows.append(row)
    }
    table.notes = subject.notes()
    if table.rows.count < vertices.count {
      table.notes.append("\(table.rows.count) of \(vertices.count) authors shown; metrics are of the whole network.")
    }
    return table
  }

  private static func columns(_ metrics: [(column: String, metric: Metric)], cost: String) -> [Table.Column] {
    var columns = [Table.Column("rank"), Table.Column("id", isDataOnly: true), Table.Column("author")]
    for (name, metric) in metrics {
      let header = metric.dependsOnCost ? "\(name) (cost \(cost))" : name
      let decimals = metric == .pagerank ? 6 : metric == .fractional ? 2 : 4
      columns.append(Table.Column(name, header: header, decimals: decimals))
    }
    return columns
  }

  /// Twelve significant digits.
  static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    // Clearing the last 12 of 52 bits after rounding to nearest leaves about 12 digits.
    let bits = value.bitPattern &+ 0x800
    return Double(bitPattern: bits & ~0xFFF)
  }
}
