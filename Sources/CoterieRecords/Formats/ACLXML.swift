import CoterieText

/// The ACL Anthology's own XML: a collection of volumes of papers. What a volume says of itself (date, editors, book or
/// journal) holds for its papers. A record's key is `COLLECTION.VOLUME.PAPER`.
public struct ACLXML: RecordFormat {
  public static let name = "acl-xml"
  public static let title = "ACL Anthology XML"
  public static let fileExtensions = ["xml"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .editors, .date, .kind, .container, .publisher, .volume,
    .pages, .identifiers, .abstract, .url, .language, .retraction,
  ]
  public static let recognition = "the root element <collection> with <volume> or <event> in it"
  public static let syntax = TextSyntax.strict

  public static func recognizes(_ head: ByteWindow) -> Bool {
    let xml = XMLHead(head)
    return xml.root == "collection" && (xml.inner.first == "volume" || xml.inner.first == "event")
  }

  private var xml: XMLRecords
  private var volume = Volume()

  /// What the papers of a volume have in common.
  private struct Volume: Sendable {
    var collection = ""
    var id = ""
    var isJournal = false
    var date: PartialDate?
    var editors: [Contributor] = []
    var container: String?
    var publisher: String?
    var number: String?
    var issue: String?
  }

  public init(options: ReadOptions) { xml = XMLRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    var volume = volume
    defer { self.volume = volume }
    return xml.read(window, into: &sink) { name, depth, attribute in
      switch depth {
      case 1:
        volume.collection = attribute("id") ?? ""
        return .enter
      case 2 where name.elementsEqual("volume".utf8):
        volume = Volume(collection: volume.collection, id: attribute("id") ?? "")
        volume.isJournal = attribute("type") == "journal"
        return .enter
      case 3 where name.elementsEqual("paper".utf8) || name.elementsEqual("meta".utf8): return .take
      default: return .pass
      }
    } take: { tree, sink in
      if tree.isNamed(0, "meta") {
        Self.readMeta(tree, into: &volume, &sink)
      } else {
        sink.emit(Self.record(tree, volume, &sink))
      }
    }
  }

  private static func readMeta(_ tree: XMLTree, into volume: inout Volume, _ sink: inout RecordSink) {
    volume.date = date(tree, &sink)
    volume.editors = tree.children(of: 0, named: "editor").map { person(tree, $0, &sink) }
    volume.publisher = tree.foldedText(of: 0, child: "publisher")
    volume.container = tree.foldedText(of: 0, child: "journal-title") ?? tree.foldedText(of: 0, child: "booktitle")
    volume.number = tree.foldedText(of: 0, child: "journal-volume")
    volume.issue = tree.foldedText(of: 0, child: "journal-issue")
  }

  private static func record(_ tree: XMLTree, _ volume: Volume, _ sink: inout RecordSink) -> Record {
    let position = tree.position(of: 0)
    let parts = [volume.collection, volume.id, tree.attribute("id", of: 0) ?? ""]
    let key = parts.contains("") ? nil : parts.joined(separator: ".")
    var record = Record(source: sink.source(at: position, key: key), title: "")
    record.kind = volume.isJournal ? .articleJournal : .paperConference
    record.date = volume.date
    record.container = volume.container
    record.publisher = volume.publisher
    record.volume = volume.number
    record.issue = volume.issue
    record.editors = volume.editors
    for child in tree.children(of: 0) {
      switch tree.name(of: child) {
      case "title": record.title = tree.foldedText(of: child)
      case "author": record.authors.append(person(tree, child, &sink))
      case "editor": record.editors.append(person(tree, child, &sink))
      case "pages": record.pages = tree.foldedText(of: child)
      case "language": record.language = tree.foldedText(of: child)
      case "journal": record.container = tree.foldedText(of: child)
      case "issue": record.issue = tree.foldedText(of: child)
      case "year": if let date = date(tree, &sink) { record.date = date }
      case "retracted", "removed": record.isRetracted = true
      case "doi":
        if let doi = Identifier(.doi, tree.foldedText(of: child)) {
          record.identifiers.append(doi)
        } else {
          sink.warn(
            "identifier-invalid", at: tree.position(of: child), "'\(tree.foldedText(of: child))' is no DOI",
            record: key, field: "doi")
        }
      case "url":
        let text = tree.foldedText(of: child)
        record.url = text.utf8.contains(UInt8(ascii: ":")) ? text : "https://aclanthology.org/\(text)"
        if let id = Identifier(.acl, text) { record.identifiers.append(id) }
      case "abstract": if sink.options.abstracts { record.abstract = tree.foldedText(of: child) }
      default: break
      }
    }
    if record.title.isEmpty { sink.warn("title-missing", at: position, "no title", record: key, field: "title") }
    return record
  }

  /// `year` and `month` of a volume or paper.
  private static func date(_ tree: XMLTree, _ sink: inout RecordSink) -> PartialDate? {
    guard let child = tree.child(of: 0, named: "year") else { return nil }
    let text = tree.foldedText(of: child)
    let (year, isSound) = BibTeXDate.year(text)
    if !isSound { sink.warn("date-invalid", at: tree.position(of: child), "'\(text)' is no year", field: "year") }
    guard let year else { return nil }
    let month = tree.foldedText(of: 0, child: "month").flatMap { BibTeXDate.month($0).month }
    return PartialDate(year: year, month: month)
  }

  /// `first`, `last`, `affiliation`; `id` tells namesakes apart. Variants in other scripts are left aside.
  private static func person(_ tree: XMLTree, _ element: Int, _ sink: inout RecordSink) -> Contributor {
    let given = tree.foldedText(of: element, child: "first") ?? ""
    // A name may stand there without its parts.
    let family = tree.foldedText(of: element, child: "last") ?? (given.isEmpty ? tree.foldedText(of: element) : "")
    let name = family.isEmpty ? Name(family: given) : Name(given: given, family: family)
    var person = Contributor(name: name)
    if let id = tree.attribute("id", of: element), !id.isEmpty {
      person.identifiers.append(Identifier(scheme: .acl, canonical: id))
    }
    if let text = tree.attribute("orcid", of: element), !text.isEmpty {
      person.addORCID(text, at: tree.position(of: element), &sink)
    }
    for child in tree.children(of: element, named: "affiliation") {
      let text = tree.foldedText(of: child)
      if !text.isEmpty { person.affiliations.append(Affiliation(name: text)) }
    }
    return person
  }
}

extension Contributor {
  /// Adds an ORCID if its check digit is right, and says so if not.
  mutating func addORCID(_ text: String, at position: Int, _ sink: inout RecordSink) {
    if let orcid = Identifier(.orcid, text) {
      if !identifiers.contains(orcid) { identifiers.append(orcid) }
    } else {
      sink.warn("orcid-invalid", at: position, "'\(text)' is no ORCID; not used", field: "orcid")
    }
  }
}
