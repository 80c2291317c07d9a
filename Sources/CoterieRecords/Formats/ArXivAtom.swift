import CoterieText

/// What arXiv's API answers: an Atom feed with an entry a paper, perhaps one page of many.
public struct ArXivAtom: RecordFormat {
  public static let name = "arxiv"
  public static let title = "arXiv API (Atom)"
  public static let fileExtensions = ["xml", "atom"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .affiliations, .date, .kind, .identifiers, .keywords, .abstract, .url,
  ]
  public static let recognition = "the root element <feed> and arxiv.org in the first lines"
  public static let syntax = TextSyntax.strict

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard XMLHead(head).root == "feed" else { return false }
    return head.rest.prefix(8192).firstRange(of: Array("arxiv.org".utf8)) != nil
  }

  private var xml: XMLRecords
  /// What the feed says of itself, and how many entries it has.
  private var page = Page()

  private struct Page: Sendable {
    var total: Int?
    var start = 0
    var count = 0
  }

  public init(options: ReadOptions) { xml = XMLRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    var page = page
    defer { self.page = page }
    return xml.read(window, into: &sink) { name, depth, _ in
      if depth == 1 { return .enter }
      switch Self.localName(name) {
      case "entry", "totalResults", "startIndex": return .take
      default: return .pass
      }
    } take: { tree, sink in
      switch Self.localName(Array(tree.name(of: 0).utf8)[...]) {
      case "totalResults": page.total = Int(tree.foldedText(of: 0))
      case "startIndex": page.start = Int(tree.foldedText(of: 0)) ?? 0
      default:
        if let record = Self.record(tree, &sink) {
          page.count += 1
          sink.emit(record)
        }
      }
    } finished: { sink in
      guard let total = page.total, page.start.addingReportingOverflow(page.count).partialValue < total else { return }
      sink.warn(
        "page-partial", at: window.bytes.count,
        "\(page.count) of \(total) results, from number \(page.start): more are left at arXiv")
    }
  }

  private static func localName(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name, as: UTF8.self)
  }

  private static func record(_ tree: XMLTree, _ sink: inout RecordSink) -> Record? {
    let position = tree.position(of: 0)
    let address = tree.foldedText(of: 0, child: "id") ?? ""
    let id = Identifier(.arxiv, address)
    let title = tree.foldedText(of: 0, child: "title") ?? ""
    guard let id else {
      // Errors come as entries too.
      let text = tree.foldedText(of: 0, child: "summary") ?? title
      sink.skip("arxiv-error", at: position, "an entry without an arXiv id: \(text)")
      return nil
    }
    var record = Record(source: sink.source(at: position, key: id.value), title: title)
    record.kind = .article
    record.identifiers = [id]
    record.url = address
    for child in tree.children(of: 0) {
      let name = Array(tree.name(of: child).utf8)[...]
      switch localName(name) {
      case "author":
        guard let text = tree.foldedText(of: child, child: "name") else { continue }
        var person = Contributor(name: Name(personal: text))
        for inner in tree.children(of: child) where localName(Array(tree.name(of: inner).utf8)[...]) == "affiliation" {
          let affiliation = tree.foldedText(of: inner)
          if !affiliation.isEmpty { person.affiliations.append(Affiliation(name: affiliation)) }
        }
        record.authors.append(person)
      case "published":
        let text = tree.foldedText(of: child)
        let reading = BibTeXDate.iso(text)
        record.date = reading.date
        if !reading.isSound {
          sink.warn(
            "date-invalid", at: tree.position(of: child), "'\(text)' is no date", record: id.value, field: "published")
        }
      case "doi":
        if let doi = Identifier(.doi, tree.foldedText(of: child)) { record.identifiers.append(doi) }
      case "category":
        if let term = tree.attribute("term", of: child), !term.isEmpty, !record.keywords.contains(term) {
          record.keywords.append(term)
        }
      case "summary": if sink.options.abstracts { record.abstract = tree.foldedText(of: child) }
      default: break
      }
    }
    return record
  }
}
