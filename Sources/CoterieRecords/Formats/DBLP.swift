import CoterieText

/// dblp's XML, from a single record to the whole dump: publications right under the root. Entities for letters need no
/// document type here. A number behind a name (`Wei Wang 0001`) tells namesakes apart: it is an identifier.
public struct DBLP: RecordFormat {
  public static let name = "dblp"
  public static let title = "dblp XML"
  public static let fileExtensions = ["xml"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .editors, .date, .kind, .container, .publisher, .volume, .pages,
    .identifiers, .references, .url, .retraction,
  ]
  public static let recognition = "the root element <dblp>"
  public static let syntax = TextSyntax.strict

  public static func recognizes(_ head: ByteWindow) -> Bool { XMLHead(head).root == "dblp" }

  private var xml: XMLRecords

  public init(options: ReadOptions) { xml = XMLRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    xml.read(window, into: &sink) { name, depth, attribute in
      if depth == 1 { return .enter }
      // Pages of persons are no publications.
      if name.elementsEqual("www".utf8), attribute("key")?.hasPrefix("homepages/") == true { return .pass }
      return Self.kinds[String(decoding: name, as: UTF8.self)] == nil ? .pass : .take
    } take: { tree, sink in
      sink.emit(Self.record(tree, &sink))
    }
  }

  private static let kinds: [String: Record.Kind] = [
    "article": .articleJournal, "inproceedings": .paperConference, "proceedings": .book, "book": .book,
    "incollection": .chapter, "phdthesis": .thesis, "mastersthesis": .thesis, "www": .webpage, "data": .dataset,
  ]

  private static func record(_ tree: XMLTree, _ sink: inout RecordSink) -> Record {
    let position = tree.position(of: 0)
    let key = tree.attribute("key", of: 0)
    var record = Record(source: sink.source(at: position, key: key), title: "")
    record.kind = kinds[tree.name(of: 0)]
    if let key, let id = Identifier(.dblp, key) { record.identifiers.append(id) }
    record.isRetracted = tree.attribute("publtype", of: 0) == "withdrawn"
    var month: Int?
    for child in tree.children(of: 0) {
      let name = tree.name(of: child)
      let text = tree.foldedText(of: child)
      guard !text.isEmpty else { continue }
      switch name {
      case "title": record.title = withoutPeriod(text)
      case "author": record.authors.append(person(tree, child, text, &sink))
      case "editor": record.editors.append(person(tree, child, text, &sink))
      case "year":
        let (year, isSound) = BibTeXDate.year(text)
        record.date = year.map { PartialDate(year: $0) }
        if !isSound {
          sink.warn(
            "date-invalid", at: tree.position(of: child), "'\(text)' is no year", record: key, field: "year")
        }
      case "month": month = BibTeXDate.month(text).month
      case "journal": record.container = text
      case "booktitle": if record.kind != .book { record.container = text }
      case "publisher", "school": record.publisher = text
      case "volume":
        record.volume = text
        // arXiv's papers stand under the journal CoRR.
        if text.hasPrefix("abs/"), let id = Identifier(.arxiv, String(text.dropFirst(4))) {
          record.identifiers.append(id)
          record.kind = .article
        }
      case "number": record.issue = text
      case "pages": record.pages = text
      case "ee":
        if record.url == nil { record.url = text }
        if let id = Identifier(address: text), !record.identifiers.contains(id) { record.identifiers.append(id) }
      case "isbn":
        if let id = Identifier(.isbn, text), !record.identifiers.contains(id) { record.identifiers.append(id) }
      case "cite":
        if sink.options.references, text != "...", let id = Identifier(.dblp, text) {
          record.references.append(CitedReference(identifiers: [id]))
        }
      default: break
      }
    }
    if let date = record.date, let month { record.date = PartialDate(year: date.year, month: month) }
    if record.title.isEmpty { sink.warn("title-missing", at: position, "no title", record: key, field: "title") }
    return record
  }

  /// dblp ends every title with a period of its own.
  private static func withoutPeriod(_ title: String) -> String {
    title.hasSuffix(".") && !title.hasSuffix("..") ? String(title.dropLast()) : title
  }

  private static func person(
    _ tree: XMLTree, _ element: Int, _ text: String, _ sink: inout RecordSink
  ) -> Contributor {
    var shown = text
    var identifiers: [Identifier] = []
    let tail = text.utf8.suffix(5)
    if tail.count == 5, tail.first == 0x20, tail.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) {
      shown = String(text.dropLast(5))
      identifiers.append(Identifier(scheme: .dblp, canonical: text))
    }
    var person = Contributor(name: Name(personal: shown), identifiers: identifiers)
    if let orcid = tree.attribute("orcid", of: element), !orcid.isEmpty {
      person.addORCID(orcid, at: tree.position(of: element), &sink)
    }
    return person
  }
}
