import CoterieCorpus
import CoterieIndicators
import CoterieRecords
import Testing

/// Counted by hand.
struct ProductivityTests {
  @Test("papers, fractional, first, last, citations")
  func counts() {
    func paper(_ number: Int, _ team: [String], cut: Bool = false, citations: Int? = nil) -> Record {
      var record = Record(source: .init(file: "a", line: number, key: "\(number)"), title: "Paper \(number)")
      record.authors = team.map { Contributor(name: Name(family: $0)) }
      record.authorsTruncated = cut
      record.citationCount = citations
      return record
    }
    var builder = CorpusBuilder(namePolicy: .exact)
    builder.add([
      paper(1, ["A", "B", "C"], citations: 10), paper(2, ["B", "A"]), paper(3, ["A"], citations: 1),
      paper(4, ["C", "A"], cut: true),
    ])
    let productivity = Productivity(of: builder.build())
    #expect(productivity.papers == [4, 2, 2])
    let expected = [1.0 / 3 + 0.5 + 1 + 0.5, 1.0 / 3 + 0.5, 1.0 / 3 + 0.5]
    #expect(zip(productivity.fractional, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(productivity.first == [2, 1, 1])
    #expect(productivity.last == [1, 0, 1], "of a cut list nobody knows who is last; a lone author isn't last")
    #expect(productivity.citations == [11, 10, 10])
  }
}
