import CoterieText

/// The Lens' CSV export of scholarly works. A given name that it doesn't know may stand there as `null`.
public struct LensCSV: RecordFormat {
  public static let name = "lens-csv"
  public static let title = "The Lens CSV"
  public static let fileExtensions = ["csv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .date, .kind, .container, .publisher, .volume, .pages, .identifiers, .keywords, .citationCount,
    .references, .abstract, .url,
  ]
  public static let recognition = "columns Lens ID, Title and Author/s"

  enum Column: CaseIterable, CSVColumn {
    case id, title, date, year, type, container, issn, publisher, authors, abstract, volume, issue, firstPage, lastPage
    case keywords, url, pmid, doi, magID, pmcid, references, citationCount

    var names: [String] {
      switch self {
      case .id: ["Lens ID"]
      case .title: ["Title"]
      case .date: ["Date Published"]
      case .year: ["Publication Year"]
      case .type: ["Publication Type"]
      case .container: ["Source Title"]
      case .issn: ["ISSNs", "ISSN"]
      case .publisher: ["Publisher"]
      case .authors: ["Author/s", "Author"]
      case .abstract: ["Abstract"]
      case .volume: ["Volume"]
      case .issue: ["Issue Number"]
      case .firstPage: ["Start Page"]
      case .lastPage: ["End Page"]
      case .keywords: ["Keywords"]
      case .url: ["External URL", "Source URLs"]
      case .pmid: ["PMID"]
      case .doi: ["DOI"]
      case .magID: ["Microsoft Academic ID"]
      case .pmcid: ["PMCID"]
      case .references: ["References"]
      case .citationCount: ["Citing Works Count", "Scholarly Citation Count"]
      }
    }

    static var keys: [Column] { [.id] }
    static var required: [[Column]] { [[.id], [.title], [.authors]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool { CSVRecords<Column>.header(of: head) != nil }

  private static let lens = Identifier.Scheme(rawValue: "lens")

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) { csv = CSVRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    let authors = row.list(.authors).compactMap { person($0) }
    row.setAuthors(authors, from: .authors)
    row.record.date = row.date(.date) ?? row.date(.year)
    row.record.container = row.markedText(.container)
    row.record.publisher = row.text(.publisher)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.pages = JSONFields.pages(row.text(.firstPage), row.text(.lastPage))
    row.record.keywords = row.list(.keywords)
    row.record.citationCount = row.integer(.citationCount)
    row.record.url = row.text(.url)
    if row.options.abstracts { row.record.abstract = row.markedText(.abstract) }
    row.identify(lens, .id)
    row.identify(.doi, .doi)
    row.identify(.pmid, .pmid)
    row.identify(.pmcid, .pmcid)
    row.identify(.mag, .magID)
    row.identify(.issn, .issn)
    if row.options.references {
      row.record.references = row.list(.references).compactMap { work in
        Identifier(lens, work).map { CitedReference(identifiers: [$0]) }
      }
    }
    row.record.kind = row.text(.type).flatMap { kind($0.lowercased()) }
  }

  private static func person(_ text: String) -> Contributor? {
    let words = text.split(separator: " ")
    guard words.contains("null") else { return Contributor(name: Name(personal: text)) }
    let known = words.filter { $0 != "null" }.joined(separator: " ")
    // Without a given name all of it is the family's, which may begin with a particle.
    var name = Name(personal: words.first == "null" ? known + "," : known)
    if name.family.isEmpty { return nil }
    if words.first == "null", !name.given.isEmpty { name = Name(family: known) }
    return Contributor(name: name)
  }

  static func kind(_ type: String) -> Record.Kind? {
    switch type {
    case "journal article", "review", "editorial", "letter", "clinical study", "clinical trial": .articleJournal
    case "conference proceedings article", "conference proceedings": .paperConference
    case "book": .book
    case "book chapter", "reference entry": .chapter
    case "preprint": .article
    case "dissertation": .thesis
    case "dataset": .dataset
    case "report": .report
    case "standard": .standard
    case "news": .articleNewspaper
    case "journal", "journal issue", "journal volume": .periodical
    case "": nil
    default: .document
    }
  }
}
