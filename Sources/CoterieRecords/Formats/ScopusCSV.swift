import CoterieText

/// Scopus' CSV export. Which columns it has depends on the boxes that were ticked, and names are separated by commas
/// (`Phillips J.C., Braun R.`) or, since 2023, by semicolons.
public struct ScopusCSV: RecordFormat {
  public static let name = "scopus-csv"
  public static let title = "Scopus CSV"
  public static let fileExtensions = ["csv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .countries, .date, .kind, .container, .publisher, .volume,
    .pages, .identifiers, .keywords, .citationCount, .references, .abstract, .url, .language, .retraction,
  ]
  public static let recognition = "columns Title, Authors and EID, Author(s) ID or Source title with others of Scopus"

  enum Column: CaseIterable, CSVColumn {
    case authors, fullNames, authorIDs, title, year, container, volume, issue, articleNumber, pageStart, pageEnd
    case citationCount, doi, url, affiliations, authorAffiliations, abstract, authorKeywords, indexKeywords
    case references, publisher, issn, isbn, pubmed, language, type, eid, stage, abbreviatedTitle, correspondence
    case fundingText

    var names: [String] {
      switch self {
      case .authors: ["Authors"]
      case .fullNames: ["Author full names"]
      case .authorIDs: ["Author(s) ID"]
      case .title: ["Title"]
      case .year: ["Year"]
      case .container: ["Source title"]
      case .volume: ["Volume"]
      case .issue: ["Issue"]
      case .articleNumber: ["Art. No."]
      case .pageStart: ["Page start"]
      case .pageEnd: ["Page end"]
      case .citationCount: ["Cited by"]
      case .doi: ["DOI"]
      case .url: ["Link"]
      case .affiliations: ["Affiliations"]
      case .authorAffiliations: ["Authors with affiliations"]
      case .abstract: ["Abstract"]
      case .authorKeywords: ["Author Keywords"]
      case .indexKeywords: ["Index Keywords"]
      case .references: ["References"]
      case .publisher: ["Publisher"]
      case .issn: ["ISSN"]
      case .isbn: ["ISBN"]
      case .pubmed: ["PubMed ID"]
      case .language: ["Language of Original Document"]
      case .type: ["Document Type"]
      case .eid: ["EID"]
      case .stage: ["Publication Stage"]
      case .abbreviatedTitle: ["Abbreviated Source Title"]
      case .correspondence: ["Correspondence Address"]
      case .fundingText: ["Funding Text"]
      }
    }

    var isRepeatable: Bool { self == .fundingText }
    static var keys: [Column] { [.eid] }
    static var required: [[Column]] { [[.title], [.authors, .fullNames]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let header = CSVRecords<Column>.header(of: head) else { return false }
    if header.has(.eid) || header.has(.authorIDs) || header.has(.authorAffiliations) || header.has(.fullNames) {
      return true
    }
    let others: [Column] = [.articleNumber, .pageStart, .citationCount, .type, .indexKeywords, .stage, .language]
    return header.has(.container) && others.count { header.has($0) } >= 2
  }

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) {
    csv = CSVRecords(options: options) { Self.realigned($0, $1) }
  }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  /// Files put together from several exports have rows with more columns of funding texts than the header. The last
  /// cell shows whether that is so: it is the record's EID.
  private static func realigned(_ fields: [String], _ header: CSVHeader<Column>) -> [String]? {
    guard let eid = header.positions(of: .eid).first, let funding = header.positions(of: .fundingText).last,
      eid > funding, eid + fields.count - header.names.count < fields.count
    else { return nil }
    let extra = fields.count - header.names.count
    guard fields[eid + extra].hasPrefix("2-s2.0-"), !fields[eid].hasPrefix("2-s2.0-") else { return nil }
    return Array(fields[...funding] + fields[(funding + 1 + extra)...])
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    setAuthors(&row)
    row.record.date = row.date(.year)
    row.record.container = row.markedText(.container) ?? row.markedText(.abbreviatedTitle)
    row.record.publisher = row.text(.publisher)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.pages = JSONFields.pages(row.text(.pageStart), row.text(.pageEnd)) ?? row.text(.articleNumber)
    row.record.citationCount = row.integer(.citationCount)
    row.record.language = row.text(.language)
    row.record.url = row.text(.url)
    row.record.keywords = row.list(.authorKeywords)
    for keyword in row.list(.indexKeywords) where !row.record.keywords.contains(keyword) {
      row.record.keywords.append(keyword)
    }
    if row.options.abstracts, let abstract = row.markedText(.abstract), abstract != "[No abstract available]" {
      row.record.abstract = abstract
    }
    row.identify(.doi, .doi)
    row.identify(.scopus, .eid)
    row.identify(.pmid, .pubmed)
    row.identify(.issn, .issn)
    row.identify(.isbn, .isbn)
    if row.options.references {
      row.record.references = row.text(.references).map(ScopusReferences.parse) ?? []
    }
    let type = row.text(.type)?.lowercased()
    row.record.isRetracted = type == "retracted"
    row.record.kind = type.flatMap(kind)
  }

  static func kind(_ type: String) -> Record.Kind? {
    switch type {
    case "article", "article in press", "review", "letter", "note", "editorial", "short survey", "erratum",
      "data paper",
      "retracted":
      .articleJournal
    case "conference paper", "conference review": .paperConference
    case "book": .book
    case "book chapter": .chapter
    case "report": .report
    case "business article", "press release": .articleMagazine
    default: nil
    }
  }

  // MARK: Authors

  private static func setAuthors(_ row: inout CSVRow<Column>) {
    let printed = ScopusNames.list(row.text(.authors) ?? "")
    let full = ScopusNames.list(row.text(.fullNames) ?? "").map(ScopusNames.withoutNumber)
    // Not `[No author id available]`.
    let numbers = row.list(.authorIDs).filter { $0.utf8.allSatisfy(\.isASCIIDigit) }
    var authors: [Contributor]
    if full.count >= printed.count, !full.isEmpty {
      authors = full.map { Contributor(name: Name(personal: $0.name)) }
      let isAligned = numbers.count == authors.count
      for (index, person) in full.enumerated() {
        if let number = person.number ?? (isAligned ? numbers[index] : nil) {
          authors[index].identifiers.add(Identifier(.scopus, number))
        }
      }
    } else {
      authors = printed.map { Contributor(name: ScopusNames.name($0)) }
      if numbers.count == authors.count {
        for index in authors.indices { authors[index].identifiers.add(Identifier(.scopus, numbers[index])) }
      }
    }
    if !printed.isEmpty, !full.isEmpty, printed.count != full.count {
      row.note("csv-list", .fullNames, "\(full.count) full names of \(printed.count) authors")
    } else if !numbers.isEmpty, numbers.count != authors.count {
      row.note("csv-list", .authorIDs, "\(numbers.count) numbers of \(authors.count) authors")
    }
    let known = row.list(.affiliations)
    let entries = row.list(.authorAffiliations)
    if !entries.isEmpty {
      ScopusNames.attach(entries, known: known, to: &authors, printed: printed.count == authors.count ? printed : [])
    } else if authors.count == 1 {
      authors[0].affiliations = known.map { Affiliation(name: $0, country: Countries.code(inFreeAddress: $0)) }
    }
    row.setAuthors(authors, from: row.header.has(.authors) ? .authors : .fullNames)
  }
}
