import CoterieText

/// Makes a record of a DataCite DOI.
enum DataCiteWork {
  private enum Key: String, CaseIterable, Sendable {
    case doi, creators, contributors, titles, publisher, container, publicationYear, subjects, dates, language, types
    case relatedIdentifiers, descriptions, url, citationCount
  }
  private static let keys = JSONKeys<Key>()

  static func record(_ fields: inout JSONFields, source: Record.Source) -> Record {
    var record = Record(source: source, title: "")
    let attributes = fields.object(fields.member("attributes", fields.root), "attributes") ?? fields.root
    var year: Int?
    for (key, value) in fields.members(of: attributes, keys) {
      switch key {
      case .doi: record.identifiers.add(fields.identifier(.doi, value, "doi"))
      case .creators:
        record.authors = people(value, "creators", &fields)
        record.authorsTruncated = JSONFields.dropOthers(&record.authors)
      case .contributors:
        let editors = fields.array(value, "contributors").filter {
          fields.member("contributorType", $0).map { fields.document.equals($0, "Editor") } ?? false
        }
        record.editors = editors.compactMap { person($0, "contributors", &fields) }
      case .titles: record.title = title(value, &fields)
      case .publisher:
        let name = fields.document.kind(of: value) == .object ? fields.member("name", value) : value
        record.publisher = fields.markedText(name, "publisher")
      case .container:
        guard let container = fields.object(value, "container") else { break }
        record.container = fields.markedText(fields.member("title", container), "container")
        record.volume = fields.text(fields.member("volume", container), "container")
        record.issue = fields.text(fields.member("issue", container), "container")
        record.pages = JSONFields.pages(
          fields.text(fields.member("firstPage", container), "container"),
          fields.text(fields.member("lastPage", container), "container"))
      case .publicationYear: year = fields.textDate(value, "publicationYear")?.year
      case .subjects:
        record.keywords = fields.array(value, "subjects").compactMap {
          fields.markedText(fields.document.kind(of: $0) == .object ? fields.member("subject", $0) : $0, "subjects")
        }
      case .dates: record.date = issued(value, &fields)
      case .language: record.language = fields.text(value, "language")
      case .types: record.kind = kind(value, &fields)
      case .relatedIdentifiers:
        if fields.options.references { record.references = references(value, &fields) }
      case .descriptions: if fields.options.abstracts { record.abstract = abstract(value, &fields) }
      case .url: record.url = fields.text(value, "url")
      case .citationCount: record.citationCount = fields.integer(value, "citationCount")
      }
    }
    if record.identifiers.isEmpty, let id = fields.member("id", fields.root).flatMap({ fields.document.string($0) }) {
      record.identifiers.add(Identifier(.doi, id))
    }
    if let key = record.identifiers.first?.value { record.source.key = key }
    if let year, record.date == nil || record.date?.year != year { record.date = PartialDate(year: year) }
    return record
  }

  // MARK: People

  private static func people(
    _ node: JSONDocument.Node, _ field: String, _ fields: inout JSONFields
  ) -> [Contributor] {
    fields.array(node, field).compactMap { person($0, field, &fields) }
  }

  private static func person(_ node: JSONDocument.Node, _ field: String, _ fields: inout JSONFields) -> Contributor? {
    guard let object = fields.object(node, field) else { return nil }
    let family = fields.text(fields.member("familyName", object), field)
    let given = fields.text(fields.member("givenName", object), field)
    let whole = fields.text(fields.member("name", object), field)
    let isOrganization = fields.member("nameType", object).map { fields.document.equals($0, "Organizational") } ?? false
    var person: Contributor
    if let family, !isOrganization {
      person = Contributor(name: Name(given: given ?? "", family: family))
    } else if let whole {
      // Without parts and a comma, people and organisations look the same.
      person = Contributor(
        name: isOrganization || (!whole.contains(",") && !isPerson(object, fields))
          ? Name(literal: whole) : Name(personal: whole))
    } else if let given {
      person = Contributor(name: Name(family: given))
    } else {
      fields.note("datacite-name", object, "a name without parts", field: field)
      return nil
    }
    for entry in fields.array(fields.member("nameIdentifiers", object), field) {
      guard let value = fields.member("nameIdentifier", entry) else { continue }
      let scheme = fields.text(fields.member("nameIdentifierScheme", entry), field)?.lowercased()
      if scheme == "orcid" || fields.document.string(value)?.contains("orcid.org/") == true {
        person.identifiers.add(fields.identifier(.orcid, value, field))
      }
    }
    person.affiliations = affiliations(fields.member("affiliation", object), field, &fields)
    return person
  }

  private static func isPerson(_ object: JSONDocument.Node, _ fields: JSONFields) -> Bool {
    fields.member("nameType", object).map { fields.document.equals($0, "Personal") } ?? false
  }

  private static func affiliations(
    _ node: JSONDocument.Node?, _ field: String, _ fields: inout JSONFields
  ) -> [Affiliation] {
    var affiliations: [Affiliation] = []
    for entry in fields.array(node, field) {
      guard fields.document.kind(of: entry) == .object else {
        if let name = fields.text(entry, field) { affiliations.append(Affiliation(name: name)) }
        continue
      }
      var affiliation = Affiliation(name: fields.text(fields.member("name", entry), field) ?? "")
      if let id = fields.text(fields.member("affiliationIdentifier", entry), field) {
        affiliation.identifiers.add(JSONFields.ror(id))
      }
      if !affiliation.name.isEmpty || !affiliation.identifiers.isEmpty { affiliations.append(affiliation) }
    }
    return affiliations
  }

  // MARK: The rest

  /// The title that is no subtitle, alternative or translation.
  private static func title(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> String {
    let titles = fields.array(node, "titles")
    let main = titles.first { title in fields.member("titleType", title).map { fields.document.isNull($0) } ?? true }
    guard let title = main ?? titles.first else { return "" }
    return fields.markedText(
      fields.document.kind(of: title) == .object ? fields.member("title", title) : title, "titles")
      ?? ""
  }

  private static func issued(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> PartialDate? {
    for entry in fields.array(node, "dates") {
      guard let type = fields.member("dateType", entry), fields.document.equals(type, "Issued") else { continue }
      return fields.textDate(fields.member("date", entry), "dates")
    }
    return nil
  }

  private static func kind(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> Record.Kind? {
    guard let types = fields.object(node, "types") else { return nil }
    switch fields.text(fields.member("resourceTypeGeneral", types), "types") {
    case "Dataset": return .dataset
    case "Software", "ComputationalNotebook": return .software
    case "JournalArticle", "DataPaper": return .articleJournal
    case "Preprint": return .article
    case "ConferencePaper": return .paperConference
    case "ConferenceProceeding", "Book": return .book
    case "BookChapter": return .chapter
    case "Dissertation": return .thesis
    case "Report": return .report
    case "PeerReview": return .review
    case "Standard": return .standard
    default: return fields.text(fields.member("citeproc", types), "types").flatMap(Record.Kind.init(rawValue:))
    }
  }

  /// What it cites or refers to, by DOI.
  private static func references(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> [CitedReference] {
    var references: [CitedReference] = []
    for entry in fields.array(node, "relatedIdentifiers") {
      guard let relation = fields.member("relationType", entry),
        fields.document.equals(relation, "Cites") || fields.document.equals(relation, "References"),
        let type = fields.member("relatedIdentifierType", entry), fields.document.equals(type, "DOI"),
        let text = fields.text(fields.member("relatedIdentifier", entry), "relatedIdentifiers"),
        let doi = Identifier(.doi, text)
      else { continue }
      references.append(CitedReference(identifiers: [doi]))
    }
    return references
  }

  private static func abstract(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> String? {
    for entry in fields.array(node, "descriptions") {
      guard let type = fields.member("descriptionType", entry), fields.document.equals(type, "Abstract") else {
        continue
      }
      return fields.abstract(fields.member("description", entry))
    }
    return nil
  }
}
