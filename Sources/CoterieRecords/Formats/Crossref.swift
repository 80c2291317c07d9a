import CoterieText

/// Crossref works (rest-api-doc, API format): pages of the API, single works, the public data file, one work a line.
public struct Crossref: RecordFormat {
  public static let name = "crossref"
  public static let title = "Crossref JSON"
  public static let fileExtensions = ["json", "jsonl"]
  public static let syntax = TextSyntax.strict
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .editors, .date, .kind, .container, .publisher, .volume,
    .pages,
    .identifiers, .keywords, .citationCount, .references, .abstract, .url, .language, .retraction,
  ]
  public static let recognition = "JSON of Crossref's API (message-type), or works with a DOI and an array of titles"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let peek = JSONPeek(head) else { return false }
    if peek.wrapperKeys.contains("message-type") || peek.has("message-type") { return true }
    guard peek.has("DOI") else { return false }
    if peek.members["title"] == .array || peek.members["container-title"] == .array { return true }
    return peek.has("reference-count") && peek.has("member") && !peek.has("title")
  }

  private let options: ReadOptions
  private var stream: JSONRecordStream
  private var page = PageFacts()

  public init(options: ReadOptions) {
    self.options = options
    stream = JSONRecordStream(listKeys: ["items"], wrapperKeys: ["message"], options: options)
  }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    let options = options
    var page = page
    defer { self.page = page }
    return stream.read(window, into: &sink) { event, stream, sink in
      switch event {
      case .record(let node):
        page.count += 1
        guard stream.document.kind(of: node) == .object else {
          let place = stream.recordPointer.isEmpty ? "the record" : stream.recordPointer
          sink.skip("crossref-not-a-work", at: stream.recordPosition, "\(place) is no object")
          return
        }
        var fields = JSONFields(node, in: stream, options: options)
        let source = sink.source(at: stream.recordPosition)
        let record = CrossrefWork.record(&fields, source: source)
        sink.take(record.saysNothing ? nil : record, fields, from: stream, key: nil, prefix: "crossref")
      case .member(let key, let node):
        switch key {
        case "total-results": page.total = stream.document.integer(node)
        case "items-per-page": page.perPage = stream.document.integer(node)
        case "next-cursor": page.hasNext = !stream.document.isNull(node)
        default: break
        }
      case .pageEnd:
        page.report(to: &sink, at: stream.recordPosition)
        page = PageFacts()
      }
    }
  }
}
