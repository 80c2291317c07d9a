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
    var values: [Key: JSONDocument.Node] = [:]
    let document = fields.document
    document.forEachMember(of: fields.root) { key, value in
      if let key = document.key(key, in: keys) { values[key] = value }
    }
    fields.noteRepeatedKeys(fields.root)
    var record = Record(source: source, title: "")
    if let id = fields.text(values[.id], "id", raw: true) { record.source.key = id }
    record.kind = kind(values[.type], &fields)
    record.title = title(values[.title], &fields)
    let (authors, areTruncated) = fields.cslNames(values[.author], "author")
    record.authors = authors
    record.authorsTruncated = areTruncated
    record.editors = fields.cslNames(values[.editor], "editor").people
    record.date = date(values, &fields)
    record.container =
      plainText(values[.containerTitle], "container-title", &fields)
      ?? plainText(values[.containerTitleShort] ?? values[.journalAbbreviation], "container-title-short", &fields)
    record.publisher = plainText(values[.publisher], "publisher", &fields)
    record.volume = fields.text(values[.volume], "volume")
    record.issue = fields.text(values[.issue], "issue")
    record.pages = fields.text(values[.page], "page") ?? fields.text(values[.pageFirst], "page-first")
    record.language = fields.text(values[.language], "language")
    record.url = fields.text(values[.url], "URL")
    record.keywords = keywords(values[.keyword], &fields)
    if let count = values[.citationCount] { record.citationCount = fields.integer(count, "is-referenced-by-count") }
    if fields.options.abstracts {
      record.abstract = fields.text(values[.abstract], "abstract")
        .map { FieldText.clean(FieldText.withoutTags($0, FieldText.isMarkupTag)) }
    }
    if fields.options.references { record.references = fields.crossrefReferences(values[.reference], "reference") }
    for (key, scheme, field) in idKeys {
      guard let value = values[key] else { continue }
      for identifier in identifiers(scheme, value, field, &fields) { record.identifiers.add(identifier) }
    }
    if let custom = fields.object(values[.custom], "custom") { CSLCustom.read(custom, &fields, into: &record) }
    let saysNothing =
      record.title.isEmpty && record.authors.isEmpty && record.identifiers.isEmpty && record.organization == nil
    return saysNothing ? nil : record
  }

  private static let idKeys: [(Key, Identifier.Scheme, String)] = [
    (.doi, .doi, "DOI"), (.pmid, .pmid, "PMID"), (.pmcid, .pmcid, "PMCID"), (.isbn, .isbn, "ISBN"),
    (.issn, .issn, "ISSN"),
  ]

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

  private static func date(_ values: [Key: JSONDocument.Node], _ fields: inout JSONFields) -> PartialDate? {
    for (key, field) in [
      (Key.issued, "issued"), (.published, "published"), (.publishedPrint, "published-print"),
      (.publishedOnline, "published-online"), (.year, "year"),
    ] {
      if let date = fields.cslDate(values[key], field) { return date }
    }
    return nil
  }

  /// CSL has one text for all keywords. They are told apart by semicolons if there are any, else by commas.
  private static func keywords(_ node: JSONDocument.Node?, _ fields: inout JSONFields) -> [String] {
    guard let node else { return [] }
    guard fields.document.kind(of: node) == .string else { return fields.texts(node, "keyword") }
    return splitKeywords(fields.text(node, "keyword") ?? "")
  }

  static func splitKeywords(_ text: String) -> [String] {
    text.split(separator: text.contains(";") ? ";" : ",").map { FieldText.clean(String($0)) }.filter { !$0.isEmpty }
  }

  /// One identifier, or several in an array or, of books and journals, in one text.
  private static func identifiers(
    _ scheme: Identifier.Scheme, _ node: JSONDocument.Node, _ field: String, _ fields: inout JSONFields
  ) -> [Identifier] {
    if fields.document.kind(of: node) == .array {
      return fields.document.elements(of: node).compactMap { fields.identifier(scheme, $0, field) }
    }
    if scheme == .isbn || scheme == .issn, let text = fields.text(node, field) {
      let parts = text.split { $0 == " " || $0 == "," || $0 == ";" }
      if parts.count > 1 {
        let found = parts.compactMap { canonicalIdentifier(scheme, String($0)) }
        if found.count == parts.count { return found }
      }
    }
    return fields.identifier(scheme, node, field).map { [$0] } ?? []
  }
}
