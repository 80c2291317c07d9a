import CoterieText

/// CSL-JSON, the citation style language's data (schema 1.0.2), as reference managers and `records --to csl-json` write it.
///
/// An array of items, an object with them under `items`, one item, or one item a line. What the schema has no place for
/// is read from `custom`; see `CSLCustom`. Fields of a wrong type are left out with a warning, the record is kept.
public struct CSLJSON: RecordFormat {
  public static let name = "csl-json"
  public static let title = "CSL-JSON"
  public static let fileExtensions = ["json", "csljson"]
  public static let syntax = TextSyntax.strict
  public static let carries: Set<RecordField> = Set(RecordField.allCases)
  public static let recognition = "JSON whose items have CSL's keys (title, author with family and given, issued, …)"

  /// Keys of items, of which one at least must be there.
  private static let itemKeys = [
    "title", "author", "issued", "container-title", "DOI", "editor", "id", "type", "citation-key", "ISBN", "PMID",
    "URL",
    "publisher", "custom",
  ]
  /// Keys that tell of another format.
  private static let foreignKeys = [
    "authorships", "display_name", "ids", "paperId", "corpusId", "corpusid", "externalIds", "citingPaper", "citedPaper",
    "attributes", "creators", "titles", "network", "nodes", "edges", "links", "itemType",
  ]

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let peek = JSONPeek(head) else { return false }
    if peek.isBlank { return true }
    if peek.wrapperKeys.contains("message-type") || peek.has("message-type")
      || foreignKeys.contains(where: { peek.has($0) })
    {
      return false
    }
    // Crossref's works have arrays of titles.
    if peek.members["title"] == .array, peek.has("DOI") || peek.has("publisher") { return false }
    let isEmptyList = peek.members.isEmpty && peek.wrapperKeys.contains("items")
    return isEmptyList || itemKeys.contains { peek.has($0) }
  }

  private let options: ReadOptions
  private var stream: JSONRecordStream

  public init(options: ReadOptions) {
    self.options = options
    stream = JSONRecordStream(listKeys: ["items"], options: options)
  }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    let options = options
    return stream.read(window, into: &sink) { event, stream, sink in
      guard case .record(let node) = event else { return }
      CSLJSON.readItem(node, stream, options, into: &sink)
    }
  }

  private static func readItem(
    _ node: JSONDocument.Node, _ stream: borrowing JSONRecordStream, _ options: ReadOptions,
    into sink: inout RecordSink
  ) {
    var fields = JSONFields(node, in: stream, options: options)
    let place = fields.recordPointer.isEmpty ? "the item" : fields.recordPointer
    guard fields.document.kind(of: node) == .object else {
      sink.skip("csl-not-an-item", at: stream.recordPosition, "\(place) is no object")
      return
    }
    let source = sink.source(at: stream.recordPosition)
    guard let record = CSLItem.record(&fields, source: source) else {
      sink.skip(
        "csl-empty-item", at: stream.recordPosition, "\(place) has no title, no authors and no identifiers",
        record: fields.text(fields.member("id", node), "id"))
      return
    }
    fields.report(to: &sink, record: record.source.key)
    sink.emit(record)
  }
}
