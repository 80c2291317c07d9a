import CoterieText

/// Makes a record of an OpenAlex work.
enum OpenAlexWork {
  private enum Key: String, CaseIterable, Sendable {
    case id, doi, title, ids, language, type, authorships, biblio, keywords
    case displayName = "display_name"
    case year = "publication_year"
    case date = "publication_date"
    case primaryLocation = "primary_location"
    case hostVenue = "host_venue"
    case crossrefType = "type_crossref"
    case citationCount = "cited_by_count"
    case isRetracted = "is_retracted"
    case isTruncated = "is_authors_truncated"
    case references = "referenced_works"
    case abstract = "abstract_inverted_index"
  }
  private static let keys = JSONKeys<Key>()

  static func record(_ fields: inout JSONFields, source: Record.Source) -> Record {
    var record = Record(source: source, title: "")
    var type: String?
    var crossrefType: String?
    var sourceType: String?
    var year: Int?
    for (key, value) in fields.members(of: fields.root, keys) {
      switch key {
      case .id:
        if let identifier = fields.identifier(.openAlex, value, "id") {
          record.identifiers.add(identifier)
          record.source.key = identifier.value
        }
      case .doi: record.identifiers.add(fields.identifier(.doi, value, "doi"))
      case .ids: ids(value, &fields, into: &record)
      case .title, .displayName: if record.title.isEmpty { record.title = fields.markedText(value, "title") ?? "" }
      case .language: record.language = fields.text(value, "language")
      case .type: type = fields.text(value, "type")
      case .crossrefType: crossrefType = fields.text(value, "type_crossref")
      case .year: year = fields.integer(value, "publication_year")
      case .date: record.date = fields.textDate(value, "publication_date")
      case .authorships:
        record.authors = authors(value, &fields)
        if JSONFields.dropOthers(&record.authors) { record.authorsTruncated = true }
      case .biblio:
        guard let biblio = fields.object(value, "biblio") else { break }
        record.volume = fields.text(fields.member("volume", biblio), "biblio")
        record.issue = fields.text(fields.member("issue", biblio), "biblio")
        record.pages = JSONFields.pages(
          fields.text(fields.member("first_page", biblio), "biblio"),
          fields.text(fields.member("last_page", biblio), "biblio"))
      case .primaryLocation:
        guard let location = fields.object(value, "primary_location") else { break }
        record.url = fields.text(fields.member("landing_page_url", location), "primary_location")
        sourceType = venue(fields.member("source", location), &fields, into: &record)
      case .hostVenue: if record.container == nil { sourceType = venue(value, &fields, into: &record) }
      case .keywords: record.keywords = keywords(value, &fields)
      case .citationCount: record.citationCount = fields.integer(value, "cited_by_count")
      case .isRetracted: record.isRetracted = fields.bool(value, "is_retracted") ?? false
      case .isTruncated: if fields.bool(value, "is_authors_truncated") == true { record.authorsTruncated = true }
      case .references: if fields.options.references { record.references = references(value, &fields) }
      case .abstract: if fields.options.abstracts { record.abstract = abstract(value, &fields) }
      }
    }
    if record.date == nil, let year { record.date = PartialDate(year: year) }
    record.kind = kind(type, crossrefType, sourceType)
    return record
  }

  private static func ids(_ node: JSONDocument.Node, _ fields: inout JSONFields, into record: inout Record) {
    guard let object = fields.object(node, "ids") else { return }
    for (name, scheme) in [("doi", Identifier.Scheme.doi), ("mag", .mag), ("pmid", .pmid), ("pmcid", .pmcid)] {
      guard let value = fields.member(name, object) else { continue }
      // OpenAlex writes PMC ids without the letters.
      if scheme == .pmcid, let text = fields.text(value, "ids")?.split(separator: "/").last {
        record.identifiers.add(Identifier(.pmcid, text.hasPrefix("PMC") ? String(text) : "PMC" + text))
      } else {
        record.identifiers.add(fields.identifier(scheme, value, "ids"))
      }
    }
  }

  // MARK: Authors

  private static func authors(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> [Contributor] {
    var authors: [Contributor] = []
    let entries = fields.array(node, "authorships")
    authors.reserveCapacity(entries.count)
    for entry in entries {
      guard let object = fields.object(entry, "authorships") else { continue }
      if let author = author(object, &fields) { authors.append(author) }
    }
    return authors
  }

  private enum AuthorshipKey: String, CaseIterable, Sendable {
    case author, institutions, countries
    case rawName = "raw_author_name"
    case rawAffiliations = "raw_affiliation_strings"
    case rawAffiliation = "raw_affiliation_string"
  }
  private static let authorshipKeys = JSONKeys<AuthorshipKey>()
  private enum AuthorKey: String, CaseIterable, Sendable {
    case id, orcid
    case displayName = "display_name"
  }
  private static let authorKeys = JSONKeys<AuthorKey>()

  private static func author(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> Contributor? {
    var name: String?
    var rawName: String?
    var author = Contributor(name: Name(family: ""))
    var printed: [String] = []
    var countries: [String] = []
    for (key, value) in fields.members(of: node, authorshipKeys, "authorships") {
      switch key {
      case .author:
        guard let object = fields.object(value, "authorships") else { break }
        for (key, value) in fields.members(of: object, authorKeys, "authorships") {
          switch key {
          case .id: author.identifiers.add(fields.identifier(.openAlex, value, "authorships"))
          case .orcid: author.identifiers.add(fields.identifier(.orcid, value, "authorships"))
          case .displayName: name = fields.text(value, "authorships")
          }
        }
      case .rawName: rawName = fields.text(value, "authorships")
      case .institutions: author.affiliations = institutions(value, &fields)
      case .countries: countries = fields.texts(value, "authorships")
      case .rawAffiliations: printed = fields.texts(value, "authorships")
      case .rawAffiliation: if printed.isEmpty { printed = fields.texts(value, "authorships") }
      }
    }
    if author.affiliations.isEmpty {
      let country = countries.count == 1 ? JSONFields.countryCode(countries[0]) : nil
      author.affiliations = printed.map { Affiliation(name: $0, country: country) }
    }
    guard let text = name ?? rawName else {
      fields.note("openalex-name", node, "an author without a name", field: "authorships")
      return nil
    }
    author.name = Name(personal: text)
    return author
  }

  private enum InstitutionKey: String, CaseIterable, Sendable {
    case id, ror
    case displayName = "display_name"
    case country = "country_code"
  }
  private static let institutionKeys = JSONKeys<InstitutionKey>()

  private static func institutions(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> [Affiliation] {
    var affiliations: [Affiliation] = []
    for entry in fields.array(node, "institutions") {
      guard let object = fields.object(entry, "institutions") else { continue }
      var affiliation = Affiliation(name: "")
      for (key, value) in fields.members(of: object, institutionKeys, "institutions") {
        switch key {
        case .id: affiliation.identifiers.add(fields.identifier(.openAlex, value, "institutions"))
        case .ror:
          if let text = fields.text(value, "institutions") { affiliation.identifiers.add(JSONFields.ror(text)) }
        case .displayName: affiliation.name = fields.text(value, "institutions") ?? ""
        case .country: affiliation.country = JSONFields.countryCode(fields.text(value, "institutions"))
        }
      }
      if !affiliation.name.isEmpty || !affiliation.identifiers.isEmpty { affiliations.append(affiliation) }
    }
    return affiliations
  }

  // MARK: The rest

  /// Journal, series or repository, and its type.
  private static func venue(
    _ node: JSONDocument.Node?, _ fields: inout JSONFields, into record: inout Record
  ) -> String? {
    guard let venue = fields.object(node, "primary_location") else { return nil }
    record.container = fields.markedText(fields.member("display_name", venue), "primary_location")
    record.publisher =
      fields.text(fields.member("host_organization_name", venue), "primary_location")
      ?? fields.text(fields.member("publisher", venue), "primary_location")
    if let issn = fields.member("issn_l", venue) {
      record.identifiers.add(fields.identifier(.issn, issn, "primary_location"))
    }
    return fields.text(fields.member("type", venue), "primary_location")
  }

  static func kind(_ type: String?, _ crossrefType: String?, _ sourceType: String?) -> Record.Kind? {
    if let kind = crossrefType.flatMap({ Record.Kind(crossref: $0) }), kind != .document { return kind }
    switch type {
    case "article", "review", "letter", "editorial", "erratum", "retraction":
      switch sourceType {
      case "conference": return .paperConference
      case "repository": return .article
      default: return .articleJournal
      }
    case "preprint": return .article
    case "book-chapter", "reference-entry": return .chapter
    case "dissertation": return .thesis
    case "peer-review": return .review
    case let type?: return Record.Kind(rawValue: type) ?? .document
    case nil: return nil
    }
  }

  private static func keywords(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> [String] {
    var keywords: [String] = []
    for entry in fields.array(node, "keywords") {
      let text =
        fields.document.kind(of: entry) == .object
        ? fields.member("display_name", entry) ?? fields.member("keyword", entry) : entry
      if let keyword = fields.text(text, "keywords") { keywords.append(keyword) }
    }
    return keywords
  }

  private static func references(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> [CitedReference] {
    var references: [CitedReference] = []
    for entry in fields.array(node, "referenced_works") {
      if let work = fields.identifier(.openAlex, entry, "referenced_works") {
        references.append(CitedReference(identifiers: [work]))
      }
    }
    return references
  }

  /// OpenAlex has words with their positions in place of abstracts.
  private static func abstract(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> String? {
    guard let index = fields.object(node, "abstract_inverted_index") else { return nil }
    var places: [(position: Int, word: String)] = []
    let document = fields.document
    document.forEachMember(of: index) { key, positions in
      document.forEachElement(of: positions) { position in
        if let position = document.integer(position) { places.append((position, document.string(key) ?? "")) }
      }
    }
    let text = places.sorted { $0.position < $1.position }.map(\.word).joined(separator: " ")
    let plain = FieldText.clean(FieldText.withoutTags(text, FieldText.isMarkupTag))
    return plain.isEmpty ? nil : FieldText.prefix(plain, bytes: fields.options.maxField)
  }
}
