import CoterieText

/// DataCite DOIs (REST API, metadata schema 4): pages of the API, single DOIs, the public data file, one DOI a line.
public struct DataCite: RecordFormat {
  public static let name = "datacite"
  public static let title = "DataCite JSON"
  public static let fileExtensions = ["json", "jsonl", "ndjson"]
  public static let syntax = TextSyntax.strict
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .editors, .date, .kind, .container, .publisher, .volume,
    .pages,
    .identifiers, .keywords, .citationCount, .references, .abstract, .url, .language,
  ]
  public static let recognition = "JSON whose records have attributes, or creators and titles"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let peek = JSONPeek(head) else { return false }
    if peek.members["creators"] == .array, peek.members["titles"] == .array { return true }
    return peek.texts["type"] == "dois" || (peek.members["attributes"] == .object && peek.has("id"))
  }

  private let options: ReadOptions
  private var stream: JSONRecordStream
  private var page = PageFacts()

  public init(options: ReadOptions) {
    self.options = options
    stream = JSONRecordStream(listKeys: ["data"], wrapperKeys: ["data"], options: options)
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
          sink.skip("datacite-not-a-doi", at: stream.recordPosition, "\(place) is no object")
          return
        }
        var fields = JSONFields(node, in: stream, options: options)
        let source = sink.source(at: stream.recordPosition)
        let record = DataCiteWork.record(&fields, source: source)
        sink.take(record.saysNothing ? nil : record, fields, from: stream, key: nil, prefix: "datacite")
      case .member(let key, let node):
        guard key == "meta" else { return }
        var fields = JSONFields(node, in: stream, options: options)
        page.total = fields.integer(fields.member("total", node), "meta")
        page.page = fields.integer(fields.member("page", node), "meta")
      case .pageEnd:
        page.report(to: &sink, at: stream.recordPosition)
        page = PageFacts()
      }
    }
  }
}
