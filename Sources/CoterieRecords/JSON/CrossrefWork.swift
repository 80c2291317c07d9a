import CoterieText

/// Makes a record of a Crossref work.
enum CrossrefWork {
  private enum Key: String, CaseIterable, Sendable {
    case type, title, subtitle, author, editor, issued, published, publisher, volume, issue, page, language, abstract,
      subject
    case reference
    case doi = "DOI"
    case isbn = "ISBN"
    case issn = "ISSN"
    case url = "URL"
    case containerTitle = "container-title"
    case shortContainerTitle = "short-container-title"
    case publishedPrint = "published-print"
    case publishedOnline = "published-online"
    case articleNumber = "article-number"
    case citationCount = "is-referenced-by-count"
    case updateTo = "update-to"
    case updatedBy = "updated-by"
  }
  private static let keys = JSONKeys<Key>()

  static func record(_ fields: inout JSONFields, source: Record.Source) -> Record {
    var record = Record(source: source, title: "")
    var shortContainer: String?
    var articleNumber: String?
    var subtitle: String?
    var dates: [Key: PartialDate] = [:]
    for (key, value) in fields.members(of: fields.root, keys) {
      switch key {
      case .type:
        record.kind = fields.text(value, "type").flatMap { Record.Kind(crossref: $0) ?? Record.Kind(rawValue: $0) }
      case .title: record.title = fields.markedText(value, "title") ?? ""
      case .subtitle: subtitle = fields.markedText(value, "subtitle")
      case .author: (record.authors, record.authorsTruncated) = fields.cslNames(value, "author")
      case .editor: record.editors = fields.cslNames(value, "editor").people
      case .issued, .published, .publishedPrint, .publishedOnline: dates[key] = fields.crossrefDate(value, key.rawValue)
      case .publisher: record.publisher = fields.markedText(value, "publisher")
      case .containerTitle: record.container = fields.markedText(value, "container-title")
      case .shortContainerTitle: shortContainer = fields.markedText(value, "short-container-title")
      case .volume: record.volume = fields.text(value, "volume")
      case .issue: record.issue = fields.text(value, "issue")
      case .page: record.pages = fields.text(value, "page")
      case .articleNumber: articleNumber = fields.text(value, "article-number")
      case .language: record.language = fields.text(value, "language")
      case .url: record.url = fields.text(value, "URL")
      case .subject: record.keywords = fields.texts(value, "subject")
      case .citationCount: record.citationCount = fields.integer(value, "is-referenced-by-count")
      case .abstract: if fields.options.abstracts { record.abstract = fields.abstract(value) }
      case .reference:
        if fields.options.references { record.references = fields.crossrefReferences(value, "reference") }
      case .doi:
        if let doi = fields.identifier(.doi, value, "DOI") {
          record.identifiers.add(doi)
          record.source.key = doi.value
        }
      case .isbn:
        for isbn in fields.array(value, "ISBN") { record.identifiers.add(fields.identifier(.isbn, isbn, "ISBN")) }
      case .issn:
        for issn in fields.array(value, "ISSN") { record.identifiers.add(fields.identifier(.issn, issn, "ISSN")) }
      case .updateTo: break
      case .updatedBy: record.isRetracted = isRetracted(value, &fields)
      }
    }
    record.container = record.container ?? shortContainer
    record.pages = record.pages ?? articleNumber
    record.date = dates[.issued] ?? dates[.published] ?? dates[.publishedPrint] ?? dates[.publishedOnline]
    if let subtitle, !record.title.isEmpty, !record.title.lowercased().contains(subtitle.lowercased()) {
      record.title += ": " + subtitle
    }
    return record
  }

  /// Whether among the notices about a work is one of its retraction.
  private static func isRetracted(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> Bool {
    fields.array(node, "updated-by").contains { notice in
      let type = fields.text(fields.member("type", notice), "updated-by") ?? ""
      return type == "retraction" || type == "withdrawal" || type == "removal"
    }
  }
}

extension JSONFields {
  /// Crossref says `[[null]]` where it knows no date; that is no fault of the file.
  fileprivate mutating func crossrefDate(_ node: Node, _ field: String) -> PartialDate? {
    if let parts = member("date-parts", node), let first = document.elements(of: parts).first,
      document.elements(of: first).allSatisfy({ document.isNull($0) })
    {
      return nil
    }
    return cslDate(node, field)
  }
}
