import CoterieAnalysis
import CoterieCorpus
import CoterieRecords
import CoterieReport
import Testing

/// Rankings, selections and clusters of networks small enough to count by hand.
struct RankingTests {
  static func subject(_ teams: [(Int, [String])], options: AnalysisOptions = AnalysisOptions()) -> Subject {
    var builder = CorpusBuilder(namePolicy: .exact)
    builder.add(
      teams.enumerated().map { index, paper in
        var record = Record(source: .init(file: "a", line: index + 1, key: "\(index)"), title: "Paper \(index)")
        record.date = PartialDate(year: paper.0)
        record.authors = paper.1.map { Contributor(name: Name(family: $0)) }
        return record
      })
    return Subject(coauthorshipOf: builder.build(), counting: .full, maxAuthors: 100, options: options)
  }

  /// A path B – A – C – D, A with three papers.
  static let path = [(2001, ["A", "B"]), (2002, ["A", "C"]), (2003, ["C", "D"]), (2003, ["A"]), (2004, ["E"])]

  static func column(_ table: Table, _ name: String) -> [Table.Cell] {
    guard let index = table.columns.firstIndex(where: { $0.name == name }) else { return [] }
    return table.rows.map { $0[index] }
  }

  @Test("ties share a rank and stand in order of name")
  func ties() throws {
    var timings = Timings()
    var subject = Self.subject(Self.path)
    let table = try #require(Ranking(by: .papers, top: 0).table(of: &subject, timings: &timings))
    #expect(Self.column(table, "author") == ["A", "C", "B", "D", "E"].map(Table.Cell.text))
    #expect(Self.column(table, "rank") == [1, 2, 3, 3, 3].map(Table.Cell.integer))
    #expect(Self.column(table, "papers") == [3, 2, 1, 1, 1].map(Table.Cell.integer))
    #expect(Self.column(table, "fractional") == [2, 1, 0.5, 0.5, 1].map(Table.Cell.number))
    #expect(Self.column(table, "coauthors") == [2, 2, 1, 1, 0].map(Table.Cell.integer))
    #expect(table.columns.map(\.name) == ["rank", "id", "author", "papers", "fractional", "coauthors", "strength"])
  }

  @Test("--top cuts the list and says so; metrics are of the whole network")
  func top() throws {
    var timings = Timings()
    var subject = Self.subject(Self.path)
    let table = try #require(
      Ranking(by: .betweenness, with: [.degree], top: 2).table(of: &subject, timings: &timings))
    // On the path B-A-C-D: A lies between B and C, B and D; C between A and D, B and D.
    #expect(Self.column(table, "author") == ["A", "C"].map(Table.Cell.text))
    #expect(Self.column(table, "betweenness") == [2, 2].map(Table.Cell.number))
    #expect(Self.column(table, "degree") == [2, 2].map(Table.Cell.integer))
    #expect(Self.column(table, "rank") == [1, 1].map(Table.Cell.integer))
    #expect(table.notes.contains { $0.contains("2 of 5") })
    #expect(table.columns.contains { $0.header == "betweenness (cost unit)" })
    #expect(timings.stages.map(\.name) == ["strength", "degree", "betweenness"].sorted() || timings.stages.count == 3)
  }

  @Test("selections hide rows without changing values; --within changes them")
  func selections() throws {
    var timings = Timings()
    var subject = Self.subject(Self.path)
    let selection = Selection(years: 2003...2003)
    let shown = selection.shown(in: subject)
    let table = try #require(Ranking(by: .betweenness, top: 0).table(of: &subject, shown: shown, timings: &timings))
    #expect(Self.column(table, "author") == ["A", "C", "D"].map(Table.Cell.text))
    #expect(Self.column(table, "betweenness") == [2, 2, 0].map(Table.Cell.number))

    let corpus = try #require(subject.corpus).restricted(to: selection)
    #expect(corpus.works.count == 2)
    #expect(corpus.authors.map(\.displayName) == ["A", "C", "D"])
    var within = Subject(coauthorshipOf: corpus, counting: .full, maxAuthors: 100, options: AnalysisOptions())
    let inner = try #require(Ranking(by: .papers, with: [.betweenness], top: 0).table(of: &within, timings: &timings))
    #expect(Self.column(inner, "papers") == [1, 1, 1].map(Table.Cell.integer))
    #expect(Self.column(inner, "betweenness") == [0, 0, 0].map(Table.Cell.number))
  }

  @Test("the largest component, and at least so many papers")
  func components() {
    let subject = Self.subject(Self.path)
    #expect(Selection(largestComponent: true).shown(in: subject) == [true, true, true, true, false])
    #expect(Selection(minPapers: 2).shown(in: subject) == [true, false, true, false, false])
    let part = subject.restricted(to: Selection(minPapers: 2).shown(in: subject))
    #expect(part.labels == ["A", "C"])
    #expect(part.graph.edgeCount == 1)
  }

  @Test("clusters: size, papers, years, cohesion")
  func clusters() {
    var timings = Timings()
    var subject = Self.subject([
      (2001, ["A", "B", "C"]), (2002, ["A", "B", "C"]), (2005, ["D", "E"]), (2006, ["D", "E"]), (2007, ["C", "D"]),
    ])
    let table = ClusterTable().table(of: &subject, timings: &timings)
    #expect(Self.column(table, "size") == [3, 2].map(Table.Cell.integer))
    #expect(Self.column(table, "cluster") == [1, 2].map(Table.Cell.integer))
    // Members by papers, then name: C has three papers.
    #expect(Self.column(table, "members")[0] == .list(["C", "A", "B"]))
    #expect(Self.column(table, "ids")[1] == .list(["d", "e"]))
    #expect(Self.column(table, "papers") == [3, 3].map(Table.Cell.integer))
    #expect(Self.column(table, "years") == [.text("2001–2007"), .text("2005–2007")])
    // Strengths within: 3 pairs of weight 2 seen from both ends, 12 of 13; 4 of 5.
    #expect(Self.column(table, "cohesion") == [.number(12.0 / 13), .number(4.0 / 5)])
  }

  @Test("papers without names and cut lists are said beside every table")
  func notes() throws {
    var builder = CorpusBuilder()
    var cut = Record(source: .init(file: "a", line: 1, key: "1"), title: "One")
    cut.authors = [Contributor(name: Name(family: "A"))]
    cut.authorsTruncated = true
    builder.add([cut, Record(source: .init(file: "a", line: 2, key: "2"), title: "Two")])
    let subject = Subject(coauthorshipOf: builder.build(), counting: .full, maxAuthors: 100, options: AnalysisOptions())
    #expect(subject.notes().count == 2)
    #expect(subject.notes()[0].hasPrefix("1 paper of 2 has no author names"))
    #expect(subject.notes()[1].hasPrefix("1 author list is cut (et al.)"))
  }

  @Test("nobody at all")
  func empty() throws {
    var timings = Timings()
    var subject = Self.subject([])
    let table = try #require(Ranking(by: .papers).table(of: &subject, timings: &timings))
    #expect(table.rows.isEmpty)
    #expect(ClusterTable().table(of: &subject, timings: &timings).rows.isEmpty)
  }
}
