import CoterieAnalysis
import CoterieCorpus
import CoterieGraph
import CoterieRendering

/// Draws a network: who is shown, where, and what has to be said about it.
public struct CollaborationMap: Sendable {
  /// Vertices drawn: those with most papers (without a corpus: the strongest links). 0 is all.
  public var top: Int
  /// Links drawn between them: the strongest. 0 is all.
  public var maxLinks: Int
  /// Print width in millimetres.
  public var width: Double
  public var title: String?
  /// Lines of evidence in a tooltip before the rest is only counted.
  public var evidenceLines = 12

  public init(top: Int = 150, maxLinks: Int = 1000, width: Double = 178, title: String? = nil) {
    self.top = top
    self.maxLinks = maxLinks
    self.width = width
    self.title = title
  }

  /// The figure of what `selection` leaves of the network. Metrics and clusters are of the whole network; places are
  /// computed for what is drawn.
  ///
  /// - Parameters:
  ///   - sources: Base names of the input files, for the caption.
  ///   - provenance: JSON that is embedded in the picture.
  ///   - remarks: Sentences for the caption that only the reading knows, such as a damaged input.
  public func figure(
    of subject: inout Subject, selection: Selection, layout: some Layout, sources: [String], provenance: String,
    remarks: [String] = [], timings: inout Timings
  ) -> MapFigure {
    let hasPapers = subject.corpus != nil
    let partition = subject.partition(&timings)
    let strength = subject.values(of: .strength, &timings) ?? []
    let sizes = hasPapers ? subject.values(of: .papers, &timings) ?? strength : strength
    let selected = selection.shown(in: subject)
    let isDrawn = subject.top(top, of: selected, timings: &timings)
    // In vertex order, so that the drawing order doesn't depend on how the choice was made.
    let drawn = isDrawn.indices.filter { isDrawn[$0] }

    // Positions are computed for what is drawn, with all links between those drawn.
    let (subgraph, links) = induced(subject.graph, on: drawn)
    let drawnSizes = drawn.map { sizes[$0] }
    let radii = MapFigure.radii(forSizes: drawnSizes, width: width).enumerated().map { position, radius in
      // Nobody's links keep the next disc away from a lone one: room for its label does.
      subgraph.degree(of: position) == 0 ? max(radius, width * 0.07) : radius
    }
    let points = timings.measure("layout") { layout.positions(of: subgraph, radii: radii) }

    let strongest = strongest(links)
    var figure = MapFigure(
      vertices: drawn.enumerated().map { position, vertex in
        MapFigure.Vertex(
          id: subject.ids[vertex], label: subject.labels[vertex], size: sizes[vertex],
          group: partition.clusters[vertex], position: (points[position].x, points[position].y),
          evidence: evidence(of: vertex, in: subject), importance: sizes[vertex] + strength[vertex] * 1e-6)
      },
      edges: strongest.map { link in
        MapFigure.Edge(
          source: link.source, target: link.target, weight: link.weight,
          evidence: evidence(between: drawn[link.source], and: drawn[link.target], link.weight, in: subject))
      })
    figure.title = title
    figure.width = width
    figure.sizeName = hasPapers ? "papers" : "total strength of links"
    figure.widthName =
      hasPapers ? (subject.counting == .fractional ? "joint papers, fractional" : "joint papers") : "strength"
    let renumbered = shownGroups(drawn: drawn, partition: partition, weight: sizes, subject: subject)
    figure.groups = renumbered.groups
    for index in figure.vertices.indices {
      figure.vertices[index].group = figure.vertices[index].group.flatMap { renumbered.number[$0] }
    }
    figure.caption = caption(
      subject, selection: selection, selected: selected.count(where: { $0 }), drawn: drawn.count,
      drawnLinks: strongest.count, links: links.count, partition: partition, sources: sources, remarks: remarks)
    figure.provenance = provenance
    return figure
  }

  // MARK: What is drawn

  private struct Link {
    var source: Int
    var target: Int
    var weight: Double
  }

  private func induced(_ graph: Graph, on vertices: [Int]) -> (Graph, [Link]) {
    var place = [Int](repeating: -1, count: graph.vertexCount)
    for (position, vertex) in vertices.enumerated() { place[vertex] = position }
    var list = EdgeList(vertexCount: vertices.count)
    var links: [Link] = []
    for (position, vertex) in vertices.enumerated() {
      for slot in graph.slots(of: vertex) {
        let other = place[Int(graph.neighbors[slot])]
        guard other > position else { continue }
        list.edges.append(.init(UInt32(position), UInt32(other), weight: graph.weight(at: slot)))
        links.append(Link(source: position, target: other, weight: graph.weight(at: slot)))
      }
    }
    return (Graph(list), links)
  }

  /// The strongest links, in vertex order.
  private func strongest(_ links: [Link]) -> [Link] {
    guard maxLinks > 0, links.count > maxLinks else { return links }
    let order = links.indices.sorted { (links[$1].weight, $0) < (links[$0].weight, $1) }
    return order.prefix(maxLinks).sorted().map { links[$0] }
  }

  /// The clusters that have somebody drawn, renumbered from 0 in their order, with their leading people.
  private func shownGroups(
    drawn: [Int], partition: Partition, weight: [Double], subject: Subject
  ) -> (groups: [MapFigure.Group], number: [Int: Int]) {
    var members: [Int: [Int]] = [:]
    for vertex in drawn { members[partition.clusters[vertex], default: []].append(vertex) }
    var sizes = [Int](repeating: 0, count: partition.count)
    for cluster in partition.clusters { sizes[cluster] += 1 }
    var groups: [MapFigure.Group] = []
    var number: [Int: Int] = [:]
    // A cluster of one is nobody's cluster: it stays grey.
    for cluster in members.keys.sorted() where sizes[cluster] > 1 {
      let leading = subject.byImportance(members[cluster] ?? [], weight: weight).prefix(2).map { subject.labels[$0] }
      number[cluster] = groups.count
      groups.append(MapFigure.Group(label: leading.joined(separator: ", "), size: sizes[cluster]))
    }
    return (groups, number)
  }

  // MARK: Evidence

  private func evidence(of vertex: Int, in subject: Subject) -> String {
    let name = subject.labels[vertex]
    guard let corpus = subject.corpus, let authors = subject.authors else {
      return "\(name)\n\(counted(subject.graph.degree(of: vertex), "link"))"
    }
    let author = corpus[authors[vertex]]
    var lines = [
      "\(name): \(counted(author.works.count, "paper")), \(counted(subject.graph.degree(of: vertex), "co-author"))"
    ]
    let others = author.spellings.map(\.name).filter { $0 != name }
    if !others.isEmpty { lines.append("Also printed as " + others.prefix(6).joined(separator: "; ")) }
    return (lines + papers(author.works, in: corpus)).joined(separator: "\n")
  }

  private func evidence(between a: Int, and b: Int, _ weight: Double, in subject: Subject) -> String {
    let names = "\(subject.labels[a]) – \(subject.labels[b])"
    guard let corpus = subject.corpus, let authors = subject.authors else { return "\(names): \(plain(weight))" }
    let joint = corpus.jointWorks(authors[a], authors[b])
    let head = "\(names): \(counted(joint.count, "joint paper"))"
    let value = subject.counting == .fractional ? [head + ", strength \(plain(weight))"] : [head]
    return (value + papers(joint, in: corpus)).joined(separator: "\n")
  }

  /// Year and title of each paper, latest first.
  private func papers(_ works: [WorkID], in corpus: Corpus) -> [String] {
    var lines = works.sorted(by: >).prefix(evidenceLines).map { work in
      let record = corpus[work].record
      let year = record.date.map { $0.yearIsInferred ? "\($0.year)?" : "\($0.year)" } ?? "n.d."
      return "\(year)  \(record.title)"
    }
    if works.count > evidenceLines { lines.append("and \(works.count - evidenceLines) more") }
    return lines
  }
}
