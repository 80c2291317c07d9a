import CoterieText

/// What a CSL-JSON item holds under `custom`: all that a record can say and CSL has no variable for.
///
/// | member | is |
/// |---|---|
/// | `authorsTruncated`, `retracted`, `yearInferred`, `untyped` | `true`, else absent; `untyped`: the record has no kind, and `type` is a stopgap |
/// | `authorCount`, `citationCount`, `trailingCount` | whole numbers |
/// | `organization` | text |
/// | `tags`, `keywords` | arrays of texts; `keywords` only where `keyword` wouldn't give the same |
/// | `ids` | object: scheme to array; all identifiers if CSL's own variables don't give the same |
/// | `authors`, `editors` | array of {`position` (from 0), `ids`, `affiliations`: array of {`name`, `country`, `ids`}} |
/// | `references` | array of {`text`, `ids`, `title`, `author`, `year`, `source`, `volume`, `page`} |
/// | `sources` | array of {`file`, `line`, `key`}: where the record was read |
enum CSLCustom {
  private enum Key: String, CaseIterable, Sendable {
    case authorsTruncated, retracted, yearInferred, untyped, authorCount, citationCount, trailingCount, organization
    case tags, keywords, ids, authors, editors, references
  }
  private static let keys = JSONKeys<Key>()

  static func read(_ custom: JSONDocument.Node, _ fields: inout JSONFields, into record: inout Record) {
    let members = fields.members(of: custom, keys, "custom")
    for (key, value) in members {
      let field = "custom"
      switch key {
      case .authorsTruncated: record.authorsTruncated = fields.bool(value, field) ?? record.authorsTruncated
      case .retracted: record.isRetracted = fields.bool(value, field) ?? false
      case .yearInferred: record.date?.yearIsInferred = fields.bool(value, field) ?? false
      case .untyped: if fields.bool(value, field) == true { record.kind = nil }
      case .authorCount: record.authorCount = fields.integer(value, field)
      case .citationCount: record.citationCount = fields.integer(value, field)
      case .trailingCount: record.trailingCount = fields.integer(value, field)
      case .organization: record.organization = fields.text(value, field)
      case .tags: record.tags = fields.texts(value, field)
      case .keywords: record.keywords = fields.texts(value, field)
      case .ids:
        // They are complete; what CSL's variables add was added by hand.
        var identifiers = ids(value, &fields)
        for identifier in record.identifiers { identifiers.add(identifier) }
        record.identifiers = identifiers
      case .authors: people(value, &fields, into: &record.authors)
      case .editors: people(value, &fields, into: &record.editors)
      case .references:
        if fields.options.references { record.references = references(value, &fields) }
      }
    }
  }

  private static func people(
    _ node: JSONDocument.Node, _ fields: inout JSONFields, into people: inout [Contributor]
  ) {
    for entry in fields.array(node, "custom") {
      guard let position = fields.integer(fields.member("position", entry), "custom") else { continue }
      guard people.indices.contains(position) else {
        fields.note("csl-custom", entry, "there is nobody at position \(position)", field: "custom")
        continue
      }
      for identifier in ids(fields.member("ids", entry), &fields) { people[position].identifiers.add(identifier) }
      for affiliation in fields.array(fields.member("affiliations", entry), "custom") {
        people[position].affiliations.append(
          Affiliation(
            name: fields.text(fields.member("name", affiliation), "custom") ?? "",
            country: fields.text(fields.member("country", affiliation), "custom"),
            identifiers: ids(fields.member("ids", affiliation), &fields)))
      }
    }
  }

  private static func references(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> [CitedReference] {
    fields.array(node, "custom").map { entry in
      var reference = CitedReference()
      reference.text = fields.text(fields.member("text", entry), "custom")
      reference.identifiers = ids(fields.member("ids", entry), &fields)
      reference.title = fields.text(fields.member("title", entry), "custom")
      reference.firstAuthor = fields.text(fields.member("author", entry), "custom")
      reference.year = fields.integer(fields.member("year", entry), "custom")
      reference.source = fields.text(fields.member("source", entry), "custom")
      reference.volume = fields.text(fields.member("volume", entry), "custom")
      reference.page = fields.text(fields.member("page", entry), "custom")
      return reference
    }
  }

  private static func ids(_ node: JSONDocument.Node?, _ fields: inout JSONFields) -> [Identifier] {
    guard let object = fields.object(node, "custom") else { return [] }
    var members: [(String, JSONDocument.Node)] = []
    let document = fields.document
    document.forEachMember(of: object) { key, value in members.append((document.string(key) ?? "", value)) }
    var identifiers: [Identifier] = []
    for (scheme, values) in members where !scheme.isEmpty {
      for value in fields.texts(values, "custom") {
        let scheme = Identifier.Scheme(rawValue: scheme)
        // What was written is canonical; what somebody added may not be.
        identifiers.add(Identifier(scheme, value) ?? Identifier(scheme: scheme, canonical: value))
      }
    }
    return identifiers
  }
}
