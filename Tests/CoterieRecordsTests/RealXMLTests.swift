import CoterieText
import TestSupport
import Testing

@testable import CoterieRecords

/// Real files; the expected numbers were counted with Python's ElementTree.
@Suite struct RealXMLTests {
  @Test(
    "a collection of the ACL Anthology",
    .enabled(if: SharedData.has("acl.tar.xz"), Comment(rawValue: SharedData.absent)))
  func acl() throws {
    let result = FormatReading(ACLXML.self, try SharedData.file("data/xml/P19.xml", in: "acl.tar.xz"))
    #expect(result.records.count == 763)
    #expect(result.records.reduce(0) { $0 + $1.authors.count } == 3085)
    #expect(result.records.reduce(0) { $0 + $1.authors.count { !$0.identifiers.isEmpty } } == 20)
    #expect(result.records.count { $0.identifiers.contains { $0.scheme == .doi } } == 763)
    #expect(result.records.allSatisfy { $0.date?.year == 2019 && !$0.title.isEmpty && $0.container != nil })
    #expect(!result.isDamaged)
  }

  @Test("an excerpt of dblp", .enabled(if: SharedData.has("records.tar.xz"), Comment(rawValue: SharedData.absent)))
  func dblp() throws {
    let result = FormatReading(DBLP.self, try SharedData.file("dblp-xml/dblp-excerpt.xml", in: "records.tar.xz"))
    #expect(result.records.count == 616)
    #expect(result.records.reduce(0) { $0 + $1.authors.count } == 1613)
    #expect(result.records.reduce(0) { $0 + $1.editors.count } == 20)
    #expect(result.records.allSatisfy { $0.date != nil && !$0.title.isEmpty })
    #expect(result.diagnostics.isEmpty)
  }

  @Test("a sample of PubMed", .enabled(if: SharedData.has("records.tar.xz"), Comment(rawValue: SharedData.absent)))
  func pubMed() throws {
    let bytes = try SharedData.file("pubmedsample_2019.xml", in: "records.tar.xz")
    let result = FormatReading(PubMedXML.self, bytes)
    #expect(result.records.count == 176)
    #expect(result.records.reduce(0) { $0 + $1.authors.count } == 1654)
    #expect(result.records.reduce(0) { $0 + $1.references.count } == 599)
    #expect(result.records.count { $0.identifiers.contains { $0.scheme == .doi } } == 70)
    #expect(result.diagnostics.isEmpty)
  }
}
