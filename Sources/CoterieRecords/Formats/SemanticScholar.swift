import CoterieText

/// Semantic Scholar papers (Academic Graph API and its data sets): answers to searches, batches, lists of references and
/// citations, single papers, one paper a line.
public struct SemanticScholar: RecordFormat {
  public static let name = "semantic-scholar"
  public static let title = "Semantic Scholar JSON"
  public static let fileExtensions = ["json", "jsonl"]
  public static let syntax = TextSyntax.strict
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .date, .kind, .container, .volume, .pages, .identifiers,
    .keywords,
    .citationCount, .references, .abstract, .url,
  ]
  public static let recognition = "JSON whose records have a paperId or a corpusId"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let peek = JSONPeek(head) else { return false }
    return ["paperId", "corpusId", "corpusid", "citedPaper", "citingPaper"].contains { peek.has($0) }
  }

  private let options: ReadOptions
  private var stream: JSONRecordStream
  private var page = PageFacts()

  public init(options: ReadOptions) {
    self.options = options
    stream = JSONRecordStream(
      listKeys: ["data", "recommendedPapers"], wrapperKeys: ["citedPaper", "citingPaper"], options: options)
  }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    let options = options
    var page = page
    defer { self.page = page }
    return stream.read(window, into: &sink) { event, stream, sink in
      switch event {
      case .record(let node):
        page.count += 1
        let document = stream.document
        let paper = document.member("citedPaper", of: node) ?? document.member("citingPaper", of: node) ?? node
        guard document.kind(of: paper) == .object else {
          let place = stream.recordPointer.isEmpty ? "the record" : stream.recordPointer
          sink.skip("semantic-scholar-not-a-paper", at: stream.recordPosition, "\(place) is no object")
          return
        }
        var fields = JSONFields(paper, in: stream, options: options)
        let source = sink.source(at: stream.recordPosition)
        let record = SemanticScholarPaper.record(&fields, source: source)
        sink.take(record.saysNothing ? nil : record, fields, from: stream, key: nil, prefix: "semantic-scholar")
      case .member(let key, let node):
        switch key {
        case "total": page.total = stream.document.integer(node)
        case "next", "token": page.hasNext = !stream.document.isNull(node)
        default: break
        }
      case .pageEnd:
        page.report(to: &sink, at: stream.recordPosition)
        page = PageFacts()
      }
    }
  }
}
