import CoterieText

/// Makes a record of a CSL-JSON item.
struct CSLItem {
  private enum Key: String, CaseIterable, Sendable {
    case id, type, title, author, editor, issued, publisher, volume, issue, page, language, keyword, abstract, custom,
      year
    case containerTitle = "container-title"
    case containerTitleShort = "container-title-short"
    case journalAbbreviation
    case pageFirst = "page-first"
    case doi = "DOI"
    case pmid = "PMID"
    case pmcid = "PMCID"
    case isbn = "ISBN"
    case issn = "ISSN"
    case url = "URL"
    case published
    case publishedPrint = "published-print"
    case publishedOnline = "published-online"
    case citationCount = "is-referenced-by-count"
    case reference
  }
  private static let keys = JSONKeys<Key>()

  /// The record, or nil if the item says too little to be one.
  static func record(_ fields: inout JSONFields, source: Record.Source) -> Record? {
    var record = Record(source: source, title: "")
    var shortContainer: String?
    var firstPage: String?
    var laterDate: PartialDate?
    var custom: JSONDocument.Node?
    for (key, value) in fields.members(of: fields.root, keys) {
      switch key {
      case .id: if let id = fields.text(value, "id", raw: true) { record.source.key = id }
      case .type: record.kind = kind(value, &fields)
      case .title: record.title = title(value, &fields)
      case .author:
        let (authors, areTruncated) = fields.cslNames(value, "author")
        record.authors = authors
        record.authorsTruncated = areTruncated
      case .editor: record.editors = fields.cslNames(value, "editor").people
      case .issued: record.date = fields.cslDate(value, "issued")
      case .published, .publishedPrint, .publishedOnline, .year:
        let date = fields.cslDate(value, key.rawValue)
        if laterDate == nil || key == .published { laterDate = date ?? laterDate }
      case .containerTitle: record.container = plainText(value, "container-title", &fields)
      case .containerTitleShort, .journalAbbreviation:
        shortContainer = shortContainer ?? plainText(value, key.rawValue, &fields)
      case .publisher: record.publisher = plainText(value, "publisher", &fields)
      case .volume: record.volume = fields.text(value, "volume")
      case .issue: record.issue = fields.text(value, "issue")
      case .page: record.pages = fields.text(value, "page")
      case .pageFirst: firstPage = fields.text(value, "page-first")
      case .language: record.language = fields.text(value, "language")
      case .url: record.url = fields.text(value, "URL")
      case .keyword: record.keywords = keywords(value, &fields)
      case .citationCount: record.citationCount = fields.integer(value, key.rawValue)
      case .abstract: if fields.options.abstracts { record.abstract = fields.abstract(value) }
      case .reference:
        if fields.options.references { record.references = fields.crossrefReferences(value, "reference") }
      case .doi: identifiers(.doi, value, &fields, into: &record)
      case .pmid: identifiers(.pmid, value, &fields, into: &record)
      case .pmcid: identifiers(.pmcid, value, &fields, into: &record)
      case .isbn: identifiers(.isbn, value, &fields, into: &record)
      case .issn: identifiers(.issn, value, &fields, into: &record)
      case .custom: custom = fields.object(value, "custom")
      }
    }
    record.container = record.container ?? shortContainer
    record.pages = record.pages ?? firstPage
    record.date = record.date ?? laterDate
    if let custom { CSLCustom.read(custom, &fields, into: &record) }
    let saysNothing =
      record.title.isEmpty && record.authors.isEmpty && record.identifiers.isEmpty && record.organization == nil
    return saysNothing ? nil : record
  }

  private static func kind(_ node: JSONDocument.Node?, _ fields: inout JSONFields) -> Record.Kind? {
    guard let node, let text = fields.text(node, "type") else { return nil }
    if let kind = Record.Kind(rawValue: text) ?? Record.Kind(crossref: text) { return kind }
    fields.note("csl-type", node, "'\(FieldText.prefix(text, bytes: 60))' is no type of CSL", field: "type")
    return nil
  }

  private static func title(_ node: JSONDocument.Node?, _ fields: inout JSONFields) -> String {
    guard let node else { return "" }
    if fields.document.kind(of: node) == .array {
      fields.note("json-type", node, "expected a text, found an array; its first text counts", field: "title")
    }
    let text = fields.firstText(node, "title") ?? ""
    return FieldText.clean(FieldText.withoutTags(text, FieldText.isCSLTag))
  }

  private static func plainText(_ node: JSONDocument.Node?, _ field: String, _ fields: inout JSONFields) -> String? {
    guard let text = fields.firstText(node, field) else { return nil }
    let plain = FieldText.clean(FieldText.withoutTags(text, FieldText.isCSLTag))
    return plain.isEmpty ? nil : plain
  }

  /// CSL has one text for all keywords. They are told apart by semicolons if there are any, else by commas.
  private static func keywords(_ node: JSONDocument.Node?, _ fields: inout JSONFields) -> [String] {
    guard let node else { return [] }
    guard fields.document.kind(of: node) == .string else { return fields.texts(node, "keyword") }
    return splitKeywords(fields.text(node, "keyword") ?? "")
  }

  static func splitKeywords(_ text: String) -> [String] {
    let separator: UInt8 = text.utf8.contains(0x3B) ? 0x3B : 0x2C
    return text.utf8.split(separator: separator).map { FieldText.clean(String(Substring($0))) }.filter { !$0.isEmpty }
  }

  /// One identifier, or several in an array or, of books and journals, in one text.
  private static func identifiers(
    _ scheme: Identifier.Scheme, _ node: JSONDocument.Node, _ fields: inout JSONFields, into record: inout Record
  ) {
    let field = scheme.rawValue.uppercased()
    if fields.document.kind(of: node) == .array {
      for element in fields.document.elements(of: node) {
        record.identifiers.add(fields.identifier(scheme, element, field))
      }
      return
    }
    if scheme == .isbn || scheme == .issn, let text = fields.document.string(node) {
      let parts = text.split { $0 == " " || $0 == "," || $0 == ";" }
      let found = parts.compactMap { Identifier(scheme, String($0)) }
      if parts.count > 1, found.count == parts.count {
        for identifier in found { record.identifiers.add(identifier) }
        return
      }
    }
    record.identifiers.add(fields.identifier(scheme, node, field))
  }
}
