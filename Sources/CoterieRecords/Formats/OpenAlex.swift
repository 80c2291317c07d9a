import CoterieText

/// OpenAlex works (docs.openalex.org, work object): JSON lines as in the snapshot, pages of the API, or one work.
///
/// Names are the profiles' display names, or what the paper prints where there is none. The API cuts author lists at
/// 100; such works are marked and reported, never taken as complete.
public struct OpenAlex: RecordFormat {
  public static let name = "openalex"
  public static let title = "OpenAlex JSON"
  public static let fileExtensions = ["json", "jsonl"]
  public static let syntax = TextSyntax.strict
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .countries, .date, .kind, .container, .publisher, .volume,
    .pages,
    .identifiers, .keywords, .citationCount, .references, .abstract, .url, .language, .retraction,
  ]
  public static let recognition = "JSON whose records have authorships, or ids at openalex.org"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let peek = JSONPeek(head) else { return false }
    if peek.has("authorships") || peek.texts["id"]?.hasPrefix("https://openalex.org/") == true { return true }
    return peek.members.isEmpty && peek.wrapperKeys.isSuperset(of: ["meta", "results"])
  }

  private let options: ReadOptions
  private var stream: JSONRecordStream
  private var page = PageFacts()

  public init(options: ReadOptions) {
    self.options = options
    stream = JSONRecordStream(listKeys: ["results"], options: options)
  }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    let options = options
    var page = page
    defer { self.page = page }
    return stream.read(window, into: &sink) { event, stream, sink in
      switch event {
      case .record(let node):
        page.count += 1
        OpenAlex.readWork(node, stream, options, into: &sink)
      case .member(let key, let node):
        guard key == "meta" else { return }
        var fields = JSONFields(node, in: stream, options: options)
        page.total = fields.integer(fields.member("count", node), "meta")
        page.perPage = fields.integer(fields.member("per_page", node), "meta")
        page.page = fields.integer(fields.member("page", node), "meta")
        page.hasNext = fields.member("next_cursor", node).map { !fields.document.isNull($0) } ?? false
      case .pageEnd:
        page.report(to: &sink, at: stream.recordPosition)
        page = PageFacts()
      }
    }
  }

  private static func readWork(
    _ node: JSONDocument.Node, _ stream: borrowing JSONRecordStream, _ options: ReadOptions,
    into sink: inout RecordSink
  ) {
    let place = stream.recordPointer.isEmpty ? "the record" : stream.recordPointer
    guard stream.document.kind(of: node) == .object else {
      sink.skip("openalex-not-a-work", at: stream.recordPosition, "\(place) is no object")
      return
    }
    var fields = JSONFields(node, in: stream, options: options)
    let id = fields.member("id", node).flatMap { fields.document.string($0) }
    if let id, id.hasPrefix("https://openalex.org/"), !id.dropFirst(21).hasPrefix("W") {
      sink.skip("openalex-not-a-work", at: stream.recordPosition, "\(place) is no work", record: id)
      return
    }
    let source = sink.source(at: stream.recordPosition)
    let record = OpenAlexWork.record(&fields, source: source)
    sink.take(record.saysNothing ? nil : record, fields, from: stream, key: id, prefix: "openalex")
    if record.authorsTruncated {
      sink.warn(
        "openalex-authors-truncated", at: stream.recordPosition,
        "\(record.source.key) lists \(record.authors.count) authors and has more: OpenAlex cut the list",
        record: record.source.key, field: "authorships")
    }
  }
}
