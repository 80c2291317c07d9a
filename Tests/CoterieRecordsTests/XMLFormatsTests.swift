import CoterieText
import Foundation
import Testing

@testable import CoterieRecords

private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Fixtures")

private func read(_ name: String, _ record: ReadOptions = ReadOptions()) throws -> ReadRecords {
  let path = fixtures.appendingPathComponent(name).path
  return try RecordReading.readAll(InputList(arguments: [path]), options: ReadingOptions(record: record))
}

/// The records of a text shown in windows that grow by `step` bytes.
private func read<Format: RecordFormat>(_ text: [UInt8], as format: Format.Type, step: Int) -> [Record] {
  var reader = Format(options: ReadOptions())
  var sink = RecordSink()
  var buffer: [UInt8] = []
  var position = 0
  while true {
    let end = min(position + step, text.count)
    buffer += text[position..<end]
    position = end
    let window = ByteWindow(bytes: buffer, isFinal: position == text.count)
    sink.begin(window)
    let consumed = reader.read(window, into: &sink)
    sink.end(consumed: consumed, newStart: 0)
    buffer.removeSubrange(0..<consumed)
    if window.isFinal { return sink.takeRecords() }
  }
}

@Suite struct XMLFormatsTests {
  @Test("ACL: volumes give date, editors and container; mixed titles in order; ids, ORCID, affiliations (F48, F60)")
  func acl() throws {
    let result = try read("acl-xml/valid/two-volumes.xml")
    let file = try #require(result.report.files.first)
    #expect(file.format == "acl-xml")
    #expect(result.records.map(\.source.key) == ["2031.river.main.1", "2031.river.main.2", "2031.river.2.10"])
    #expect(result.records.map(\.source.line) == [15, 29, 41])
    let first = result.records[0]
    #expect(first.title == "The Danube at \\alpha < 1: a bold plan")
    #expect(first.date == PartialDate(year: 2031, month: 9))
    #expect(first.container == "Proceedings of the First Workshop on Rivers and Rapids")
    #expect(first.editors.map(\.name.display) == ["Greta Åberg"])
    #expect(first.publisher == "River Press")
    #expect(first.pages == "1–6")
    #expect(first.kind == .paperConference)
    #expect(first.url == "https://aclanthology.org/2031.river-main.1")
    #expect(
      first.identifiers == [
        Identifier(scheme: .acl, canonical: "2031.river-main.1"),
        Identifier(scheme: .doi, canonical: "10.9999/2031.river-main.1"),
      ])
    #expect(first.authors.map(\.name.display) == ["Mara Lund", "Plato", "Jo van der Veen"])
    #expect(
      first.authors[0].identifiers == [
        Identifier(scheme: .acl, canonical: "mara-lund-oslo"),
        Identifier(scheme: .orcid, canonical: "0000-0002-1825-0097"),
      ])
    #expect(first.authors[0].affiliations.map(\.name) == ["University of Oslo", "Fjord Institute"])
    #expect(first.authors[1].identifiers.isEmpty)
    #expect(file.diagnostics.map(\.code) == ["orcid-invalid"])
    #expect(file.diagnostics.map(\.line) == [21])
    #expect(first.abstract == nil)
    #expect(
      try read("acl-xml/valid/two-volumes.xml", ReadOptions(abstracts: true)).records[0].abstract == "An abstract.")
    #expect(result.records.map(\.isRetracted) == [false, true, false])
    let third = result.records[2]
    #expect(third.kind == .articleJournal)
    #expect(third.container == "Journal of Rivers")
    #expect(third.volume == "7")
    #expect(third.issue == "2")
    #expect(third.date == PartialDate(year: 2032))
    #expect(third.editors.isEmpty)
    #expect(third.url == "https://example.org/ice.pdf")
    #expect(third.language == "nor")
  }

  @Test("a cut file is damaged: its whole records count (F44)")
  func cut() throws {
    let result = try read("acl-xml/invalid/cut.xml")
    #expect(result.records.map(\.source.key) == ["2031.river.main.1"])
    #expect(result.report.status() == .unusableData)
    #expect(result.report.files[0].diagnostics.last?.code == "syntax-end")
    #expect(result.report.status(keepGoing: true) == .success)
  }

  @Test("dblp: Latin-1, letters as entities without a document type, homonym numbers, CoRR (F42, F46)")
  func dblp() throws {
    let result = try read("dblp/valid/latin-1.xml")
    #expect(result.report.files[0].format == "dblp")
    #expect(
      result.records.map(\.source.key) == [
        "journals/river/MullerW31", "journals/corr/abs-3101-00001", "conf/river/Lund30",
      ])
    let first = result.records[0]
    #expect(first.authors.map(\.name.display) == ["Jürgen Müller", "Ludwig van der Berg", "Wei Wang"])
    #expect(first.authors[1].name.particle == "van der")
    #expect(
      first.authors[0].identifiers == [
        Identifier(scheme: .dblp, canonical: "Jürgen Müller 0003"),
        Identifier(scheme: .orcid, canonical: "0000-0002-1825-0097"),
      ])
    #expect(first.title == "Rivers of H2O & Ice")
    #expect(first.date == PartialDate(year: 2031, month: 5))
    #expect(first.container == "J. Rivers")
    #expect(first.volume == "7")
    #expect(first.issue == "2")
    #expect(first.pages == "12-34")
    #expect(first.url == "https://doi.org/10.9999/RIVER.7")
    #expect(
      first.identifiers == [
        Identifier(scheme: .dblp, canonical: "journals/river/MullerW31"),
        Identifier(scheme: .doi, canonical: "10.9999/river.7"),
      ])
    #expect(first.references.map(\.identifiers) == [[Identifier(scheme: .dblp, canonical: "conf/river/Lund30")]])
    #expect(result.records[1].identifiers.contains(Identifier(scheme: .arxiv, canonical: "3101.00001")))
    #expect(result.records[1].title == "What Next? And More...")
    #expect(result.records[1].kind == .article)
    let third = result.records[2]
    #expect(third.isRetracted)
    #expect(third.date == nil)
    #expect(third.container == "RIVER")
    #expect(third.editors.map(\.name.display) == ["Greta Åberg"])
    #expect(result.report.files[0].diagnostics.map(\.code) == ["date-invalid"])
    #expect(try read("dblp/valid/latin-1.xml", ReadOptions(references: false)).records[0].references.isEmpty)
  }

  @Test("entity bombs damage the file, unknown entities only warn (F40, F43)")
  func entities() throws {
    let bomb = try read("dblp/invalid/bomb.xml")
    #expect(bomb.records.map(\.title) == ["One"])
    #expect(bomb.report.files[0].diagnostics.map(\.code) == ["syntax-entities"])
    #expect(bomb.report.isDamaged)
    let unknown = try read("dblp/invalid/entity.xml")
    #expect(unknown.records.map(\.title) == ["One &bar;"])
    #expect(unknown.records[0].authors.map(\.name.display) == ["A &foo; B"])
    #expect(unknown.report.files[0].diagnostics.map(\.code) == ["xml-entity", "xml-entity"])
    #expect(unknown.report.files[0].diagnostics.map(\.column) == [32, 59])
  }

  @Test("PubMed: people, groups, dates, ids, references, retraction, books")
  func pubMed() throws {
    let result = try read("pubmed-xml/valid/set.xml")
    let file = result.report.files[0]
    #expect(file.format == "pubmed-xml")
    #expect(result.records.map(\.source.key) == ["90000001", "90000002", "90000003"])
    #expect(file.skippedCount == 1)
    let first = result.records[0]
    #expect(first.title == "Salmon in cold water: CO2")
    #expect(first.authors.map(\.name.display) == ["Mara K Lund Jr", "N Berg", "River Study Group"])
    #expect(first.authors.map(\.name.isLiteral) == [false, false, true])
    #expect(first.authors[0].identifiers == [Identifier(scheme: .orcid, canonical: "0000-0002-1825-0097")])
    #expect(first.authors[0].affiliations.map(\.name) == ["Fjord Institute, Oslo.", "River Lab."])
    #expect(first.authorsTruncated)
    #expect(first.isRetracted)
    #expect(first.date == PartialDate(year: 2031, month: 2, day: 9))
    #expect(first.container == "Journal of river health")
    #expect(first.identifiers.filter { $0.scheme == .doi }.map(\.value) == ["10.9999/salmon.1"])
    #expect(first.identifiers.filter { $0.scheme == .pmcid }.map(\.value) == ["PMC9000001"])
    #expect(first.keywords == ["cold", "Salmon"])
    #expect(first.references.map(\.text) == ["Berg N. Ice. 2030."])
    #expect(first.references.map(\.identifiers) == [[Identifier(scheme: .pmid, canonical: "80000001")]])
    let second = result.records[1]
    #expect(second.title == "The river")
    #expect(second.date == PartialDate(year: 1998, month: 12))
    #expect(second.container == "Elv")
    #expect(!second.authorsTruncated)
    let book = result.records[2]
    #expect(book.kind == .chapter)
    #expect(book.authors.map(\.name.display) == ["Nils Berg"])
    #expect(book.editors.map(\.name.display) == ["Greta Åberg"])
    #expect(book.container == "Rivers")
    #expect(try read("pubmed-xml/valid/set.xml", ReadOptions(abstracts: true)).records[0].abstract == "To see. Seen.")
  }

  @Test("arXiv: an entry a paper, errors as entries, a page of many said (F38)")
  func arXiv() throws {
    let result = try read("arxiv/valid/page.xml")
    let file = result.report.files[0]
    #expect(file.format == "arxiv")
    #expect(result.records.map(\.source.key) == ["3101.00001"])
    let first = result.records[0]
    #expect(first.title == "Rivers and Ice")
    #expect(first.authors.map(\.name.display) == ["Mara K. Lund", "Jo van der Veen"])
    #expect(first.authors[0].affiliations.map(\.name) == ["Fjord Institute"])
    #expect(first.date == PartialDate(year: 2031, month: 1, day: 1))
    #expect(first.identifiers.map(\.value) == ["3101.00001", "10.9999/river.9"])
    #expect(first.keywords == ["cs.CL", "cs.AI"])
    #expect(file.skippedCount == 1)
    #expect(Set(file.diagnostics.map(\.code)) == ["arxiv-error", "page-partial"])
    #expect(file.diagnostics.last?.text.hasPrefix("1 of 40 results, from number 10") == true)
  }

  @Test("the same records wherever the text is divided", arguments: [1, 3, 64, 1000])
  func boundaries(step: Int) throws {
    let acl = Array(try Data(contentsOf: fixtures.appendingPathComponent("acl-xml/valid/two-volumes.xml")))
    #expect(read(acl, as: ACLXML.self, step: step) == read(acl, as: ACLXML.self, step: .max / 2))
    let pubMed = Array(try Data(contentsOf: fixtures.appendingPathComponent("pubmed-xml/valid/set.xml")))
    #expect(read(pubMed, as: PubMedXML.self, step: step) == read(pubMed, as: PubMedXML.self, step: .max / 2))
    let arXiv = Array(try Data(contentsOf: fixtures.appendingPathComponent("arxiv/valid/page.xml")))
    #expect(read(arXiv, as: ArXivAtom.self, step: step) == read(arXiv, as: ArXivAtom.self, step: .max / 2))
  }

  @Test("cut at every byte: complete records before the cut, damage, no trap (F10)")
  func truncated() throws {
    let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent("acl-xml/valid/two-volumes.xml")))
    let whole = read(bytes, as: ACLXML.self, step: .max / 2)
    let last = try #require(bytes.lastIndex(of: UInt8(ascii: "<")))
    for cut in stride(from: 0, to: last, by: 1) {
      var reader = ACLXML(options: ReadOptions())
      var sink = RecordSink()
      let window = ByteWindow(bytes: Array(bytes[0..<cut]), isFinal: true)
      sink.begin(window)
      #expect(reader.read(window, into: &sink) == cut)
      #expect(sink.isDamaged)
      #expect(sink.diagnostics.filter { $0.severity == .error }.count == 1)
      #expect(whole.starts(with: sink.records))
    }
  }

  @Test("each fixture is recognised by one XML format only")
  func recognition() throws {
    let formats: [any RecordFormat.Type] = [ACLXML.self, DBLP.self, PubMedXML.self, ArXivAtom.self]
    for (file, name) in [
      ("acl-xml/valid/two-volumes.xml", "acl-xml"), ("dblp/valid/latin-1.xml", "dblp"),
      ("pubmed-xml/valid/set.xml", "pubmed-xml"), ("arxiv/valid/page.xml", "arxiv"),
    ] {
      let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent(file)))
      let head = ByteWindow(bytes: bytes, isFinal: true)
      #expect(formats.filter { $0.recognizes(head) }.map { $0.name } == [name])
    }
    for text in [
      "", "<", "<html><body/></html>", "<feed xmlns='http://www.w3.org/2005/Atom'><title/></feed>", "@article{a}",
    ] {
      #expect(!formats.contains { $0.recognizes(ByteWindow(text)) })
    }
  }
}
