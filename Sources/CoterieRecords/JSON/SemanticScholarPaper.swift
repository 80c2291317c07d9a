import CoterieText

/// Makes a record of a Semantic Scholar paper. The data sets write keys in lower case.
enum SemanticScholarPaper {
  private enum Key: String, CaseIterable, Sendable {
    case paperId, corpusId, corpusid, externalIds, externalids, url, title, abstract, venue, publicationVenue, year
    case publicationDate, publicationdate, citationCount, citationcount, publicationTypes, publicationtypes, journal
    case authors, references, fieldsOfStudy
  }
  private static let keys = JSONKeys<Key>()

  static func record(_ fields: inout JSONFields, source: Record.Source) -> Record {
    var record = Record(source: source, title: "")
    var year: Int?
    var venue: String?
    var corpusID: String?
    for (key, value) in fields.members(of: fields.root, keys) {
      switch key {
      case .paperId: record.identifiers.add(fields.identifier(.semanticScholar, value, "paperId"))
      case .corpusId, .corpusid: corpusID = fields.text(value, "corpusId")
      case .externalIds, .externalids: ids(value, &fields, into: &record.identifiers)
      case .url: record.url = fields.text(value, "url")
      case .title: record.title = fields.markedText(value, "title") ?? ""
      case .abstract: if fields.options.abstracts { record.abstract = fields.abstract(value) }
      case .venue: venue = fields.markedText(value, "venue")
      case .publicationVenue:
        if let object = fields.object(value, "publicationVenue") {
          venue = fields.markedText(fields.member("name", object), "publicationVenue") ?? venue
        }
      case .year: year = fields.integer(value, "year")
      case .publicationDate, .publicationdate: record.date = fields.textDate(value, "publicationDate")
      case .citationCount, .citationcount: record.citationCount = fields.integer(value, "citationCount")
      case .publicationTypes, .publicationtypes: record.kind = kind(fields.texts(value, "publicationTypes"))
      case .journal:
        guard let journal = fields.object(value, "journal") else { break }
        record.container = fields.markedText(fields.member("name", journal), "journal")
        record.volume = fields.text(fields.member("volume", journal), "journal")
        record.pages = fields.text(fields.member("pages", journal), "journal")
      case .authors:
        record.authors = fields.array(value, "authors").compactMap { author($0, &fields) }
        record.authorsTruncated = JSONFields.dropOthers(&record.authors)
      case .references: if fields.options.references { record.references = references(value, &fields) }
      case .fieldsOfStudy: record.keywords = fields.texts(value, "fieldsOfStudy")
      }
    }
    // The number only where there is no hash: both would be ids of one scheme.
    if let corpusID, !record.identifiers.contains(where: { $0.scheme == .semanticScholar }) {
      record.identifiers.add(Identifier(.semanticScholar, corpusID))
    }
    if let id = record.identifiers.first(where: { $0.scheme == .semanticScholar }) { record.source.key = id.value }
    record.container = record.container ?? venue
    if record.date == nil || (year != nil && record.date?.year != year), let year {
      record.date = PartialDate(year: year)
    }
    return record
  }

  private static let schemes: [(String, Identifier.Scheme)] = [
    ("DOI", .doi), ("ArXiv", .arxiv), ("PubMed", .pmid), ("PubMedCentral", .pmcid), ("DBLP", .dblp), ("ACL", .acl),
    ("MAG", .mag),
  ]

  private static func ids(
    _ node: JSONDocument.Node, _ fields: inout JSONFields, into identifiers: inout [Identifier]
  ) {
    guard let object = fields.object(node, "externalIds") else { return }
    for (name, scheme) in schemes {
      guard let text = fields.text(fields.member(name, object), "externalIds") else { continue }
      let spelled = scheme == .pmcid && !text.hasPrefix("PMC") ? "PMC" + text : text
      identifiers.add(Identifier(scheme, spelled))
    }
  }

  private static func author(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> Contributor? {
    guard let object = fields.object(node, "authors") else { return nil }
    guard let name = fields.text(fields.member("name", object), "authors") else {
      fields.note("semantic-scholar-name", object, "an author without a name", field: "authors")
      return nil
    }
    var author = Contributor(name: Name(personal: name))
    author.identifiers.add(fields.identifier(.semanticScholar, fields.member("authorId", object), "authors"))
    if let ids = fields.object(fields.member("externalIds", object), "authors") {
      author.identifiers.add(fields.identifier(.orcid, fields.member("ORCID", ids), "authors"))
    }
    author.affiliations = fields.affiliations(fields.member("affiliations", object), "authors")
    return author
  }

  private static func kind(_ types: [String]) -> Record.Kind? {
    for type in types {
      switch type {
      case "JournalArticle": return .articleJournal
      case "Conference": return .paperConference
      case "Book": return .book
      case "BookSection": return .chapter
      case "Dataset": return .dataset
      default: break
      }
    }
    return types.contains("Review") ? .articleJournal : nil
  }

  private static func references(_ node: JSONDocument.Node, _ fields: inout JSONFields) -> [CitedReference] {
    var references: [CitedReference] = []
    for entry in fields.array(node, "references") {
      guard let object = fields.object(entry, "references") else { continue }
      var reference = CitedReference()
      reference.identifiers.add(
        fields.identifier(.semanticScholar, fields.member("paperId", object), "references"))
      if let external = fields.member("externalIds", object) { ids(external, &fields, into: &reference.identifiers) }
      reference.title = fields.markedText(fields.member("title", object), "references")
      reference.year = fields.integer(fields.member("year", object), "references")
      reference.source = fields.markedText(fields.member("venue", object), "references")
      let first = fields.array(fields.member("authors", object), "references").first
      reference.firstAuthor = fields.text(fields.member("name", first), "references")
      if reference != CitedReference() { references.append(reference) }
    }
    return references
  }
}
