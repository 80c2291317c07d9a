import CoterieText

/// Dimensions' CSV exports: the full table and the one for bibliometric mapping, which has cited references. A line
/// about the data stands before the header.
public struct DimensionsCSV: RecordFormat {
  public static let name = "dimensions-csv"
  public static let title = "Dimensions CSV"
  public static let fileExtensions = ["csv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .affiliations, .countries, .editors, .date, .kind, .container, .publisher, .volume, .pages,
    .identifiers, .keywords, .citationCount, .references, .abstract, .url,
  ]
  public static let recognition = "columns Publication ID, Title, Authors and others of Dimensions"

  enum Column: CaseIterable, CSVColumn {
    case id, doi, pmid, pmcid, isbn, issn, title, abstract, container, anthology, editors, publisher, date, year
    case volume, issue, pages, type, authors, affiliations, citationCount, url, references, keywords

    var names: [String] {
      switch self {
      case .id: ["Publication ID"]
      case .doi: ["DOI"]
      case .pmid: ["PMID"]
      case .pmcid: ["PMCID"]
      case .isbn: ["ISBN"]
      case .issn: ["ISSN"]
      case .title: ["Title"]
      case .abstract: ["Abstract"]
      case .container: ["Source title", "Source title/Anthology title"]
      case .anthology: ["Anthology title"]
      case .editors: ["Book editors"]
      case .publisher: ["Publisher"]
      case .date: ["Publication Date", "Publication date (print)", "Publication date (online)"]
      case .year: ["PubYear"]
      case .volume: ["Volume"]
      case .issue: ["Issue"]
      case .pages: ["Pagination"]
      case .type: ["Publication Type", "Document Type"]
      case .authors: ["Authors"]
      case .affiliations:
        ["Authors (Raw Affiliation)", "Authors Affiliations", "Authors Affiliations - Name of Research organization"]
      case .citationCount: ["Times cited"]
      case .url: ["Source Linkout", "Dimensions URL"]
      case .references: ["Cited references"]
      case .keywords: ["MeSH terms"]
      }
    }

    static var keys: [Column] { [.id] }
    static var required: [[Column]] { [[.title], [.authors], [.id]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let header = CSVRecords<Column>.header(of: head) else { return false }
    let others: [Column] = [.year, .citationCount, .pages, .container, .references, .affiliations, .anthology]
    return others.count { header.has($0) } >= 2
  }

  private static let dimensions = Identifier.Scheme(rawValue: "dimensions")

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) { csv = CSVRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    var authors = row.list(.authors).map { Contributor(name: Name(personal: $0)) }
    if let text = row.text(.affiliations) { attach(text, to: &authors) }
    row.setAuthors(authors, from: .authors)
    row.record.editors = row.list(.editors).map { Contributor(name: Name(personal: $0)) }
    row.record.date = row.date(.date) ?? row.date(.year)
    row.record.container = row.markedText(.container) ?? row.markedText(.anthology)
    row.record.publisher = row.text(.publisher)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.pages = row.text(.pages)
    row.record.citationCount = row.integer(.citationCount)
    row.record.keywords = row.list(.keywords)
    row.record.url = row.text(.url)
    if row.options.abstracts { row.record.abstract = row.markedText(.abstract) }
    row.identify(dimensions, .id)
    row.identify(.doi, .doi)
    row.identify(.pmid, .pmid)
    row.identify(.pmcid, .pmcid)
    row.identify(.isbn, .isbn)
    row.identify(.issn, .issn)
    if row.options.references, let text = row.text(.references) { row.record.references = references(text) }
    row.record.kind = row.text(.type).flatMap { kind($0.lowercased()) }
  }

  /// `Doe, Jane (Univ. A, Bern, Switzerland; Inst. B, Rome, Italy); Roe, Karl ()`: by name, in the authors' order.
  private static func attach(_ text: String, to authors: inout [Contributor]) {
    var next = 0
    for entry in entries(text) {
      guard entry.hasSuffix(")"), let open = entry.utf8.firstIndex(of: UInt8(ascii: "(")) else { continue }
      let name = Name(personal: FieldText.clean(String(entry[..<open])))
      guard let author = authors[next...].firstIndex(where: { $0.name == name }) else { continue }
      next = author + 1
      let inside = entry[entry.utf8.index(after: open)...].dropLast()
      authors[author].affiliations = CSVRow<Column>.parts(String(inside)).map {
        Affiliation(name: $0, country: Countries.code(inFreeAddress: $0))
      }
    }
  }

  /// Parts between semicolons that stand in no parentheses.
  private static func entries(_ text: String) -> [Substring] {
    var entries: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: ";") where depth == 0:
        entries.append(text[start..<index])
        start = text.utf8.index(after: index)
      default: break
      }
    }
    entries.append(text[start...])
    return entries
  }

  /// `[authors|title|source|year|volume|issue|pages|doi|publication|citations];[…]`, authors divided by semicolons.
  private static func references(_ text: String) -> [CitedReference] {
    var references: [CitedReference] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.utf8.indices.first { index in
        rest.utf8[index] == UInt8(ascii: ";") && rest[rest.utf8.index(after: index)...].first { $0 != " " } == "["
      }
      let entry = rest[..<(end ?? rest.endIndex)]
      rest = end.map { rest[rest.utf8.index(after: $0)...] } ?? ""
      let inside = entry.drop { $0 == "[" || $0 == " " }
      let body = inside.last == "]" ? inside.dropLast() : inside
      let fields = body.split(separator: "|", omittingEmptySubsequences: false).map { FieldText.clean(String($0)) }
      guard fields.contains(where: { !$0.isEmpty }) else { continue }
      func field(_ index: Int) -> String? { index < fields.count && !fields[index].isEmpty ? fields[index] : nil }
      var reference = CitedReference()
      reference.firstAuthor = field(0)?.split(separator: ";").first.map { FieldText.clean(String($0)) }
      reference.title = field(1)
      reference.source = field(2)
      reference.year = field(3).flatMap { PartialDate(parsing: $0)?.year }
      reference.volume = field(4)
      reference.page = field(6)
      reference.identifiers.add(field(7).flatMap { Identifier(.doi, $0) })
      reference.identifiers.add(field(8).flatMap { Identifier(dimensions, $0) })
      references.append(reference)
    }
    return references
  }

  private static func kind(_ type: String) -> Record.Kind? {
    switch type {
    case "article", "research article", "review article", "editorial", "letter to editor", "correction erratum":
      .articleJournal
    case "conference paper", "proceeding", "conference abstract": .paperConference
    case "chapter", "research chapter", "reference work", "book chapter": .chapter
    case "book", "edited book", "monograph": .book
    case "preprint": .article
    default: .document
    }
  }
}
