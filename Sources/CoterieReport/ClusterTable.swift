import CoterieAnalysis
import CoterieCorpus

/// The table of clusters: size, leading authors, papers, years, cohesion.
public struct ClusterTable: Sendable {
  /// Rows shown; 0 is all.
  public var top: Int
  /// Clusters with fewer authors are left out (and counted in a note).
  public var minSize: Int

  public init(top: Int = 0, minSize: Int = 1) {
    self.top = top
    self.minSize = minSize
  }

  /// One row a cluster, largest first. Columns:
  /// - `papers`: written by at least one member.
  /// - `cohesion`: the share of the members' link strength that stays within the cluster; 1 for a cluster without
  ///   links to others, absent for one without any links.
  /// - `members`, `ids`: all of them, by papers (else strength), then name.
  public func table(of subject: inout Subject, shown: [Bool]? = nil, timings: inout Timings) -> Table {
    let partition = subject.partition(&timings)
    let weight = subject.values(of: subject.corpus == nil ? .strength : .papers, &timings) ?? []
    var columns = [Table.Column("cluster"), Table.Column("size"), Table.Column("leading")]
    if subject.corpus != nil { columns += [Table.Column("papers"), Table.Column("years")] }
    columns += [
      Table.Column("cohesion", decimals: 3), Table.Column("members", isDataOnly: true),
      Table.Column("ids", isDataOnly: true),
    ]
    var table = Table(columns: columns, notes: subject.notes())
    var leftOut = 0
    for (cluster, all) in partition.members.enumerated() {
      let members = subject.byImportance(all.filter { shown?[$0] ?? true }, weight: weight)
      if members.isEmpty { continue }
      if members.count < minSize || (top > 0 && table.rows.count >= top) {
        leftOut += 1
        continue
      }
      let names = members.map { subject.labels[$0] }
      var row: [Table.Cell] = [.integer(cluster + 1), .integer(members.count)]
      row.append(.text(names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")))
      if let corpus = subject.corpus, let authors = subject.authors {
        let works = Set(members.flatMap { corpus[authors[$0]].works })
        row.append(.integer(works.count))
        let years = works.compactMap { corpus[$0].record.date?.year }
        if let from = years.min(), let to = years.max() {
          row.append(.text(from == to ? "\(from)" : "\(from)–\(to)"))
        } else {
          row.append(.absent)
        }
      }
      row.append(subject.cohesion(of: all, cluster, partition).map(Table.Cell.number) ?? .absent)
      row.append(.list(names))
      row.append(.list(members.map { subject.ids[$0] }))
      table.rows.append(row)
    }
    if leftOut > 0 { table.notes.append("\(counted(leftOut, "cluster")) not shown.") }
    return table
  }
}

extension Subject {
  /// The vertices, heaviest first, then by name.
  func byImportance(_ vertices: [Int], weight: [Double]) -> [Int] {
    vertices.sorted { a, b in
      weight[a] != weight[b] ? weight[a] > weight[b] : (labels[a], ids[a]) < (labels[b], ids[b])
    }
  }

  fileprivate func cohesion(of members: [Int], _ cluster: Int, _ partition: Partition) -> Double? {
    var inside = 0.0
    var total = 0.0
    for vertex in members {
      for slot in graph.slots(of: vertex) {
        let weight = graph.weight(at: slot)
        total += weight
        if partition.clusters[Int(graph.neighbors[slot])] == cluster { inside += weight }
      }
    }
    return total > 0 ? inside / total : nil
  }
}
