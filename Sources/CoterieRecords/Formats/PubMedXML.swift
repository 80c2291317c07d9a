import CoterieText

/// PubMed's XML: what E-utilities, exports and the yearly baseline give.
public struct PubMedXML: RecordFormat {
  public static let name = "pubmed-xml"
  public static let title = "PubMed XML"
  public static let fileExtensions = ["xml"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .editors, .date, .kind, .container, .publisher, .volume,
    .pages, .identifiers, .keywords, .references, .abstract, .language, .retraction,
  ]
  public static let recognition = "the root element <PubmedArticleSet> or <PubmedArticle>"
  public static let syntax = TextSyntax.strict

  public static func recognizes(_ head: ByteWindow) -> Bool {
    ["PubmedArticleSet", "PubmedArticle", "MedlineCitationSet"].contains(XMLHead(head).root)
  }

  private var xml: XMLRecords

  public init(options: ReadOptions) { xml = XMLRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    xml.read(window, into: &sink) { name, depth, _ in
      switch String(decoding: name, as: UTF8.self) {
      case "PubmedArticle", "PubmedBookArticle", "MedlineCitation": .take
      default: depth == 1 ? .enter : .pass
      }
    } take: { tree, sink in
      let citation =
        tree.isNamed(0, "MedlineCitation")
        ? 0 : tree.child(of: 0, named: "MedlineCitation") ?? tree.child(of: 0, named: "BookDocument")
      let key = citation.flatMap { tree.foldedText(of: $0, child: "PMID") }
      guard let citation, let key else {
        sink.skip("pubmed-incomplete", at: tree.position(of: 0), "an article without citation or PMID")
        return
      }
      sink.emit(Article(tree: tree, key: key).record(citation, &sink))
    }
  }
}

/// One article and the places where PubMed keeps its parts.
private struct Article {
  let tree: XMLTree
  let key: String

  func record(_ citation: Int, _ sink: inout RecordSink) -> Record {
    var record = Record(source: sink.source(at: tree.position(of: 0), key: key), title: "")
    // A book's own parts stand in the document itself.
    let isBook = tree.isNamed(citation, "BookDocument")
    let article = isBook ? citation : tree.child(of: citation, named: "Article") ?? citation
    record.kind = isBook ? .chapter : .articleJournal
    add(.pmid, key, to: &record)
    readTitle(article, into: &record)
    for list in tree.children(of: article, named: "AuthorList") { readPeople(list, into: &record, &sink) }
    if isBook {
      if let book = tree.child(of: citation, named: "Book") { readBook(book, into: &record, &sink) }
    } else {
      readJournal(article, into: &record, &sink)
    }
    if let pages = tree.child(of: article, named: "Pagination") {
      record.pages = tree.foldedText(of: pages, child: "MedlinePgn") ?? tree.foldedText(of: pages, child: "StartPage")
    }
    record.language = tree.foldedText(of: article, child: "Language")
    for location in tree.children(of: article, named: "ELocationID")
    where tree.attribute("EIdType", of: location) == "doi" && tree.attribute("ValidYN", of: location) != "N" {
      add(.doi, tree.foldedText(of: location), to: &record)
    }
    readKinds(article, citation, into: &record)
    readKeywords(citation, into: &record)
    if sink.options.abstracts, let abstract = tree.child(of: article, named: "Abstract") {
      let parts = tree.children(of: abstract, named: "AbstractText").map { tree.foldedText(of: $0) }
      record.abstract = parts.joined(separator: " ")
    }
    for data in ["PubmedData", "PubmedBookData"] as [StaticString] {
      if let data = tree.child(of: 0, named: data) { readData(data, into: &record, sink.options) }
    }
    if record.title.isEmpty {
      sink.warn("title-missing", at: tree.position(of: 0), "no title", record: key, field: "ArticleTitle")
    }
    return record
  }

  private func add(_ scheme: Identifier.Scheme, _ text: String, to record: inout Record) {
    if let id = Identifier(scheme, text), !record.identifiers.contains(id) { record.identifiers.append(id) }
  }

  /// A title in brackets is a translation, and a period at its end is PubMed's.
  private func readTitle(_ article: Int, into record: inout Record) {
    var title = tree.foldedText(of: article, child: "ArticleTitle") ?? ""
    if title.isEmpty { title = tree.foldedText(of: article, child: "VernacularTitle") ?? "" }
    if title.hasSuffix("."), !title.hasSuffix("..") { title.removeLast() }
    if title.hasPrefix("["), title.hasSuffix("]"), !title.dropFirst().dropLast().contains("[") {
      title = String(title.dropFirst().dropLast())
      if title.hasSuffix("."), !title.hasSuffix("..") { title.removeLast() }
    }
    record.title = title
  }

  private func readPeople(_ list: Int, into record: inout Record, _ sink: inout RecordSink) {
    let isEditors = tree.attribute("Type", of: list) == "editors"
    if !isEditors, tree.attribute("CompleteYN", of: list) == "N" { record.authorsTruncated = true }
    for author in tree.children(of: list, named: "Author") where tree.attribute("ValidYN", of: author) != "N" {
      guard let name = name(author) else {
        sink.warn(
          "author-empty", at: tree.position(of: author), "an author without a name", record: key, field: "Author")
        continue
      }
      var person = Contributor(name: name)
      for id in tree.children(of: author, named: "Identifier") where tree.attribute("Source", of: id) == "ORCID" {
        person.addORCID(tree.foldedText(of: id), at: tree.position(of: id), &sink)
      }
      let informations = tree.children(of: author, named: "AffiliationInfo")
      for holder in informations + [author] {
        for affiliation in tree.children(of: holder, named: "Affiliation") {
          let text = tree.foldedText(of: affiliation)
          if !text.isEmpty { person.affiliations.append(Affiliation(name: text)) }
        }
      }
      if isEditors { record.editors.append(person) } else { record.authors.append(person) }
    }
  }

  private func name(_ author: Int) -> Name? {
    if let collective = tree.foldedText(of: author, child: "CollectiveName") { return Name(literal: collective) }
    let given = tree.foldedText(of: author, child: "ForeName") ?? tree.foldedText(of: author, child: "Initials") ?? ""
    guard let family = tree.foldedText(of: author, child: "LastName") else {
      return given.isEmpty ? nil : Name(family: given)
    }
    return Name(given: given, family: family, suffix: tree.foldedText(of: author, child: "Suffix") ?? "")
  }

  private func readJournal(_ article: Int, into record: inout Record, _ sink: inout RecordSink) {
    guard let journal = tree.child(of: article, named: "Journal") else { return }
    record.container =
      tree.foldedText(of: journal, child: "Title") ?? tree.foldedText(of: journal, child: "ISOAbbreviation")
    for issn in tree.children(of: journal, named: "ISSN") { add(.issn, tree.foldedText(of: issn), to: &record) }
    if let issue = tree.child(of: journal, named: "JournalIssue") {
      record.volume = tree.foldedText(of: issue, child: "Volume")
      record.issue = tree.foldedText(of: issue, child: "Issue")
      if let date = tree.child(of: issue, named: "PubDate") { record.date = self.date(date) }
    }
    if record.date == nil, let date = tree.child(of: article, named: "ArticleDate") { record.date = self.date(date) }
    if record.date == nil {
      sink.warn("date-missing", at: tree.position(of: journal), "no date", record: key, field: "PubDate")
    }
  }

  private func readBook(_ book: Int, into record: inout Record, _ sink: inout RecordSink) {
    record.container = tree.foldedText(of: book, child: "BookTitle")
    if record.title.isEmpty, let title = record.container {
      record.title = title
      record.container = nil
      record.kind = .book
    }
    if let publisher = tree.child(of: book, named: "Publisher") {
      record.publisher = tree.foldedText(of: publisher, child: "PublisherName")
    }
    if let date = tree.child(of: book, named: "PubDate") { record.date = self.date(date) }
    for isbn in tree.children(of: book, named: "Isbn") { add(.isbn, tree.foldedText(of: isbn), to: &record) }
    for list in tree.children(of: book, named: "AuthorList") {
      // The chapter's own authors come before those of the book.
      if tree.attribute("Type", of: list) == "editors" || record.authors.isEmpty {
        readPeople(list, into: &record, &sink)
      }
    }
  }

  /// `Year`, `Month`, `Day`; or `MedlineDate` such as `1998 Dec-1999 Jan`.
  private func date(_ element: Int) -> PartialDate? {
    if let text = tree.foldedText(of: element, child: "Year"), let year = BibTeXDate.year(text).year {
      let month = tree.foldedText(of: element, child: "Month").flatMap { BibTeXDate.month($0).month }
      return PartialDate(year: year, month: month, day: tree.foldedText(of: element, child: "Day").flatMap { Int($0) })
    }
    guard let text = tree.foldedText(of: element, child: "MedlineDate"), let year = BibTeXDate.year(text).year else {
      return nil
    }
    return PartialDate(year: year, month: BibTeXDate.month(text).month)
  }

  private func readKinds(_ article: Int, _ citation: Int, into record: inout Record) {
    if let list = tree.child(of: article, named: "PublicationTypeList") {
      for kind in tree.children(of: list, named: "PublicationType") {
        switch tree.foldedText(of: kind) {
        case "Retracted Publication": record.isRetracted = true
        case "Preprint": record.kind = .article
        case "Dataset": record.kind = .dataset
        default: break
        }
      }
    }
    if let list = tree.child(of: citation, named: "CommentsCorrectionsList") {
      for item in tree.children(of: list, named: "CommentsCorrections")
      where tree.attribute("RefType", of: item) == "RetractionIn" {
        record.isRetracted = true
      }
    }
  }

  private func readKeywords(_ citation: Int, into record: inout Record) {
    func add(_ text: String) {
      if !text.isEmpty, !record.keywords.contains(text) { record.keywords.append(text) }
    }
    for list in tree.children(of: citation, named: "KeywordList") {
      for keyword in tree.children(of: list, named: "Keyword") { add(tree.foldedText(of: keyword)) }
    }
    if let list = tree.child(of: citation, named: "MeshHeadingList") {
      for heading in tree.children(of: list, named: "MeshHeading") {
        if let descriptor = tree.foldedText(of: heading, child: "DescriptorName") { add(descriptor) }
      }
    }
  }

  private func readData(_ data: Int, into record: inout Record, _ options: ReadOptions) {
    for id in identifiers(data) where !record.identifiers.contains(id) { record.identifiers.append(id) }
    guard options.references else { return }
    for list in tree.children(of: data, named: "ReferenceList") {
      // Lists may stand in lists, one level deep in practice.
      for holder in [list] + tree.children(of: list, named: "ReferenceList") {
        for reference in tree.children(of: holder, named: "Reference") {
          record.references.append(
            CitedReference(
              text: tree.foldedText(of: reference, child: "Citation"), identifiers: identifiers(reference)))
        }
      }
    }
  }

  private func identifiers(_ element: Int) -> [Identifier] {
    guard let list = tree.child(of: element, named: "ArticleIdList") else { return [] }
    return tree.children(of: list, named: "ArticleId").compactMap { id in
      let text = tree.foldedText(of: id)
      switch tree.attribute("IdType", of: id) {
      case "pubmed": return Identifier(.pmid, text)
      case "doi": return Identifier(.doi, text)
      case "pmc", "pmcid": return Identifier(.pmcid, text)
      default: return nil
      }
    }
  }
}
