import CoterieAnalysis
import CoterieCorpus

/// Which vertices are shown. Metrics and clusters are of the whole network all the same.
public struct Selection: Sendable {
  /// Only authors with a paper of these years.
  public var years: ClosedRange<Int>?
  /// Only authors with at least so many papers.
  public var minPapers: Int
  /// Only the largest connected component.
  public var largestComponent: Bool

  public init(years: ClosedRange<Int>? = nil, minPapers: Int = 0, largestComponent: Bool = false) {
    self.years = years
    self.minPapers = minPapers
    self.largestComponent = largestComponent
  }

  /// Whether it leaves anything out at all.
  public var isEverything: Bool { years == nil && minPapers <= 1 && !largestComponent }

  /// Whether each vertex is shown.
  public func shown(in subject: Subject) -> [Bool] {
    var shown = [Bool](repeating: true, count: subject.graph.vertexCount)
    if let corpus = subject.corpus, let authors = subject.authors {
      for (vertex, id) in authors.enumerated() {
        let author = corpus[id]
        if author.works.count < minPapers { shown[vertex] = false }
        if let years, !author.works.contains(where: { corpus.isWork($0, in: years) }) { shown[vertex] = false }
      }
    }
    if largestComponent {
      let components = ConnectedComponents().partition(of: subject.graph)
      for vertex in shown.indices where components.clusters[vertex] != 0 { shown[vertex] = false }
    }
    return shown
  }

  /// The selection in words, for captions; empty if nothing is left out.
  public var description: [String] {
    var parts: [String] = []
    if let years {
      parts.append("with papers of \(years.lowerBound)\(years.count == 1 ? "" : "–\(years.upperBound)")")
    }
    if minPapers > 1 { parts.append("with at least \(minPapers) papers") }
    if largestComponent { parts.append("in the largest component") }
    return parts
  }
}

extension Corpus {
  /// Whether a paper is dated within the years. An undated one is not.
  func isWork(_ work: WorkID, in years: ClosedRange<Int>) -> Bool {
    self[work].record.date.map { years.contains($0.year) } ?? false
  }

  /// The corpus with only the papers of the selection's years, for metrics within the selection.
  public func restricted(to selection: Selection) -> Corpus {
    guard let years = selection.years else { return self }
    return filtered { $0.record.date.map { years.contains($0.year) } ?? false }
  }
}

extension Subject {
  /// The `count` most important of the vertices shown: by papers (without a corpus by strength), then strength, then
  /// name. 0 is all.
  public mutating func top(_ count: Int, of shown: [Bool], timings: inout Timings) -> [Bool] {
    guard count > 0, count < shown.count(where: { $0 }) else { return shown }
    let strength = values(of: .strength, &timings) ?? []
    let papers = values(of: .papers, &timings) ?? strength
    let ordered = shown.indices.filter { shown[$0] }.sorted { a, b in
      if papers[a] != papers[b] { return papers[a] > papers[b] }
      if strength[a] != strength[b] { return strength[a] > strength[b] }
      return (labels[a], ids[a]) < (labels[b], ids[b])
    }
    var result = [Bool](repeating: false, count: shown.count)
    for vertex in ordered.prefix(count) { result[vertex] = true }
    return result
  }

  /// The network of the vertices shown and the links between them; metrics are then computed within it.
  public func restricted(to shown: [Bool]) -> Subject {
    let kept = shown.indices.filter { shown[$0] }
    return kept.count == shown.count ? self : Subject(self, keeping: kept)
  }
}
