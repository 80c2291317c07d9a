import CoterieText

extension JSONFields {
  /// Cited references as Crossref gives them: `key`, `DOI`, `author`, `year`, `article-title`, `unstructured`…
  mutating func crossrefReferences(_ node: Node?, _ field: String) -> [CitedReference] {
    var references: [CitedReference] = []
    for entry in array(node, field) {
      guard let object = object(entry, field) else { continue }
      var reference = CitedReference()
      var texts: [ReferenceKey: String] = [:]
      let members = members(of: object, JSONFields.referenceKeys, field)
      for (key, value) in members {
        // Publishers write these by hand; a bad DOI among them is no news.
        if key == .doi || key == .lowerDOI {
          if let doi = text(value, field).flatMap({ Identifier(.doi, $0) }) { reference.identifiers.add(doi) }
        } else if let text = text(value, field) {
          texts[key] = FieldText.clean(
            FieldText.withoutEntities(FieldText.withoutTags(text, FieldText.isMarkupTag)))
        }
      }
      reference.text = texts[.unstructured]
      reference.title = texts[.articleTitle] ?? texts[.volumeTitle] ?? texts[.seriesTitle]
      reference.source = texts[.journalTitle] ?? (texts[.articleTitle] == nil ? nil : texts[.volumeTitle])
      reference.firstAuthor = texts[.author]
      reference.year = texts[.year].flatMap { PartialDate(parsing: $0)?.year }
      reference.volume = texts[.volume]
      reference.page = texts[.firstPage]
      if reference != CitedReference() { references.append(reference) }
    }
    return references
  }

  private enum ReferenceKey: String, CaseIterable, Sendable {
    case unstructured, author, year, volume
    case doi = "DOI"
    case lowerDOI = "doi"
    case articleTitle = "article-title"
    case volumeTitle = "volume-title"
    case seriesTitle = "series-title"
    case journalTitle = "journal-title"
    case firstPage = "first-page"
  }
  private static let referenceKeys = JSONKeys<ReferenceKey>()
}
