import CoterieText

/// Zotero's CSV export, which has a column for each of Zotero's fields.
public struct ZoteroCSV: RecordFormat {
  public static let name = "zotero-csv"
  public static let title = "Zotero CSV"
  public static let fileExtensions = ["csv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .editors, .date, .kind, .container, .publisher, .volume, .pages, .identifiers, .keywords,
    .abstract, .url, .language,
  ]
  public static let recognition = "columns Key, Item Type, Title and Author"

  enum Column: CaseIterable, CSVColumn {
    case id, type, year, author, title, container, isbn, issn, doi, url, abstract, date, pages, issue, volume
    case publisher, language, extra, manualTags, automaticTags, editor, conference, bookAuthor

    var names: [String] {
      switch self {
      case .id: ["Key"]
      case .type: ["Item Type"]
      case .year: ["Publication Year"]
      case .author: ["Author"]
      case .title: ["Title"]
      case .container: ["Publication Title"]
      case .isbn: ["ISBN"]
      case .issn: ["ISSN"]
      case .doi: ["DOI"]
      case .url: ["Url"]
      case .abstract: ["Abstract Note"]
      case .date: ["Date"]
      case .pages: ["Pages"]
      case .issue: ["Issue"]
      case .volume: ["Volume"]
      case .publisher: ["Publisher"]
      case .language: ["Language"]
      case .extra: ["Extra"]
      case .manualTags: ["Manual Tags"]
      case .automaticTags: ["Automatic Tags"]
      case .editor: ["Editor"]
      case .conference: ["Conference Name"]
      case .bookAuthor: ["Book Author"]
      }
    }

    static var keys: [Column] { [.id] }
    static var required: [[Column]] { [[.title], [.author], [.type]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool { CSVRecords<Column>.header(of: head) != nil }

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) { csv = CSVRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    row.setAuthors(people(row.list(.author)), from: .author)
    row.record.editors = people(row.list(.editor))
    row.record.date = row.date(.date) ?? row.date(.year)
    row.record.container = row.markedText(.container) ?? row.markedText(.conference)
    row.record.publisher = row.text(.publisher)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.pages = row.text(.pages)
    row.record.language = row.text(.language)
    row.record.url = row.text(.url)
    row.record.keywords = row.list(.manualTags)
    for tag in row.list(.automaticTags) where !row.record.keywords.contains(tag) { row.record.keywords.append(tag) }
    if row.options.abstracts { row.record.abstract = row.markedText(.abstract) }
    row.identify(.doi, .doi)
    row.identify(.issn, .issn)
    row.identify(.isbn, .isbn)
    // Lines such as `PMID: 12345` and `arXiv:2301.00001 [cs]`.
    for line in row.raw(.extra).joined(separator: "\n").split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...])
      switch line[..<colon].lowercased() {
      case "pmid": row.record.identifiers.add(Identifier(.pmid, value))
      case "pmcid": row.record.identifiers.add(Identifier(.pmcid, value))
      case "doi": row.record.identifiers.add(Identifier(.doi, value))
      case "arxiv", "arxiv id": row.record.identifiers.add(Identifier(.arxiv, value))
      default: break
      }
    }
    row.record.kind = row.text(.type).flatMap(kind)
  }

  /// `Last, First`; what has no comma is a single field, mostly of an organisation.
  private static func people(_ names: [String]) -> [Contributor] {
    names.map { Contributor(name: $0.utf8.contains(UInt8(ascii: ",")) ? Name(personal: $0) : Name(literal: $0)) }
  }

  private static func kind(_ type: String) -> Record.Kind? {
    switch type {
    case "journalArticle": .articleJournal
    case "magazineArticle": .articleMagazine
    case "newspaperArticle": .articleNewspaper
    case "conferencePaper": .paperConference
    case "bookSection": .chapter
    case "encyclopediaArticle": .entryEncyclopedia
    case "dictionaryEntry": .entryDictionary
    case "book": .book
    case "thesis": .thesis
    case "report": .report
    case "preprint": .article
    case "manuscript": .manuscript
    case "webpage": .webpage
    case "blogPost": .postWeblog
    case "forumPost": .post
    case "presentation": .speech
    case "computerProgram": .software
    case "dataset": .dataset
    case "patent": .patent
    case "standard": .standard
    case "letter", "email", "instantMessage": .personalCommunication
    case "film", "videoRecording": .motionPicture
    case "statute": .legislation
    case "case": .legalCase
    case "bill": .bill
    case "hearing": .hearing
    case "map": .map
    case "interview": .interview
    case "artwork": .graphic
    case "audioRecording": .song
    case "podcast", "radioBroadcast", "tvBroadcast": .broadcast
    default: .document
    }
  }
}
