import CoterieText

/// IEEE Xplore's CSV export. Authors and their affiliations are lists of one length, divided by semicolons.
public struct IEEECSV: RecordFormat {
  public static let name = "ieee-csv"
  public static let title = "IEEE Xplore CSV"
  public static let fileExtensions = ["csv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .affiliations, .countries, .date, .kind, .container, .publisher, .volume, .pages, .identifiers,
    .keywords, .citationCount, .abstract, .url,
  ]
  public static let recognition = "columns Document Title, Authors and Publication Title"

  enum Column: CaseIterable, CSVColumn {
    case title, authors, affiliations, container, year, volume, issue, firstPage, lastPage, abstract, issn, isbn, doi
    case url, authorKeywords, terms, citationCount, publisher, type

    var names: [String] {
      switch self {
      case .title: ["Document Title"]
      case .authors: ["Authors"]
      case .affiliations: ["Author Affiliations"]
      case .container: ["Publication Title"]
      case .year: ["Publication Year", "Publication_Year"]
      case .volume: ["Volume"]
      case .issue: ["Issue"]
      case .firstPage: ["Start Page"]
      case .lastPage: ["End Page"]
      case .abstract: ["Abstract"]
      case .issn: ["ISSN"]
      case .isbn: ["ISBNs", "ISBN"]
      case .doi: ["DOI"]
      case .url: ["PDF Link"]
      case .authorKeywords: ["Author Keywords"]
      case .terms: ["IEEE Terms"]
      case .citationCount: ["Article Citation Count"]
      case .publisher: ["Publisher"]
      case .type: ["Document Identifier"]
      }
    }

    static var keys: [Column] { [.doi] }
    static var required: [[Column]] { [[.title], [.authors]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let header = CSVRecords<Column>.header(of: head) else { return false }
    let others: [Column] = [.container, .affiliations, .type, .terms, .url]
    return others.count { header.has($0) } >= 2
  }

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) { csv = CSVRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    var authors = row.list(.authors).map { Contributor(name: Name(personal: $0)) }
    let affiliations = row.text(.affiliations)?.split(separator: ";", omittingEmptySubsequences: false)
      .map { FieldText.clean(String($0)) }
    if var affiliations {
      // A last semicolon may end the list.
      if affiliations.count == authors.count + 1, affiliations.last?.isEmpty == true { affiliations.removeLast() }
      if affiliations.count == authors.count {
        for (index, name) in affiliations.enumerated() where !name.isEmpty && name != "NA" {
          authors[index].affiliations = [Affiliation(name: name, country: Countries.code(inFreeAddress: name))]
        }
      } else if !authors.isEmpty {
        row.note("csv-list", .affiliations, "\(affiliations.count) affiliations of \(authors.count) authors")
      }
    }
    row.setAuthors(authors, from: .authors)
    row.record.date = row.date(.year)
    row.record.container = row.markedText(.container)
    row.record.publisher = row.text(.publisher)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.pages = JSONFields.pages(row.text(.firstPage), row.text(.lastPage))
    row.record.citationCount = row.integer(.citationCount)
    row.record.keywords = row.list(.authorKeywords)
    for term in row.list(.terms) where !row.record.keywords.contains(term) { row.record.keywords.append(term) }
    row.record.url = row.text(.url)
    if row.options.abstracts { row.record.abstract = row.markedText(.abstract) }
    row.identify(.doi, .doi)
    row.identify(.issn, .issn)
    row.identify(.isbn, .isbn)
    row.record.kind = row.text(.type).flatMap { kind($0.lowercased()) }
  }

  /// `IEEE Conferences`, `IET Journals`: the last word says it.
  private static func kind(_ type: String) -> Record.Kind? {
    switch type.split(separator: " ").last {
    case "conferences": .paperConference
    case "journals", "articles": .articleJournal
    case "magazines": .articleMagazine
    case "standards": .standard
    case "books", "chapters": .chapter
    case nil: nil
    default: .document
    }
  }
}
