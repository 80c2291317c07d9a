import CoterieText

/// SpringerLink's CSV export of search results. Authors stand there without anything between them
/// (`Jane DoeKarl Roe`): where a capital follows a small letter a name may end, and every record with more than one
/// author says so in a warning.
public struct SpringerCSV: RecordFormat {
  public static let name = "springer-csv"
  public static let title = "SpringerLink CSV"
  public static let fileExtensions = ["csv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .date, .kind, .container, .volume, .identifiers, .url,
  ]
  public static let recognition = "columns Item Title, Item DOI and Authors"

  enum Column: CaseIterable, CSVColumn {
    case title, container, series, volume, issue, doi, authors, year, url, type

    var names: [String] {
      switch self {
      case .title: ["Item Title"]
      case .container: ["Publication Title"]
      case .series: ["Book Series Title"]
      case .volume: ["Journal Volume"]
      case .issue: ["Journal Issue"]
      case .doi: ["Item DOI"]
      case .authors: ["Authors"]
      case .year: ["Publication Year"]
      case .url: ["URL"]
      case .type: ["Content Type"]
      }
    }

    static var keys: [Column] { [.doi] }
    static var required: [[Column]] { [[.title], [.authors]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let header = CSVRecords<Column>.header(of: head) else { return false }
    return header.has(.doi) || header.has(.type)
  }

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) { csv = CSVRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    let names = GluedNames.divide(row.text(.authors) ?? "")
    row.setAuthors(names.map { Contributor(name: Name(personal: $0)) }, from: .authors)
    if names.count > 1 {
      row.note(
        "springer-glued-names", .authors,
        "\(names.count) names divided where a capital follows a small letter; the source has nothing between them")
    }
    row.record.date = row.date(.year)
    row.record.container = row.markedText(.container) ?? row.markedText(.series)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.url = row.text(.url)
    row.identify(.doi, .doi)
    row.record.kind = row.text(.type).flatMap { kind($0.lowercased()) }
  }

  private static func kind(_ type: String) -> Record.Kind? {
    switch type {
    case "article", "research article", "review article": .articleJournal
    case "chapter", "reference work entry", "referenceworkentry", "protocol": .chapter
    case "conference paper", "chapter conferencepaper": .paperConference
    case "book", "conference proceedings": .book
    case "": nil
    default: .document
    }
  }
}
