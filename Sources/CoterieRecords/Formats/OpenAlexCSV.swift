import CoterieText

/// OpenAlex' CSV exports: works with the paths of the JSON as columns (`authorships.author.display_name`), lists joined
/// by bars; or the short table of its web pages (`Work ID,Title,Author…`).
///
/// In the first layout authors without an ORCID or an affiliation still have their place between the bars, but an
/// author of two institutions takes two places: institutions are given to authors only where the lists are of one
/// length.
public struct OpenAlexCSV: RecordFormat {
  public static let name = "openalex-csv"
  public static let title = "OpenAlex CSV"
  public static let fileExtensions = ["csv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .countries, .date, .kind, .container, .publisher, .volume,
    .pages, .identifiers, .keywords, .citationCount, .references, .abstract, .url, .language, .retraction,
  ]
  public static let recognition = "columns authorships.author.display_name and title, or Work ID, Title and Author"

  enum Column: CaseIterable, CSVColumn {
    case id, doi, pmid, pmcid, title, year, date, language, type, crossrefType, citationCount, isRetracted, references
    case container, sourceType, issn, publisher, url, volume, issue, firstPage, lastPage, keywords, abstract
    case authors, authorIDs, orcids, rawNames, rawAffiliations, institutions, countries, isTruncated

    var names: [String] {
      switch self {
      case .id: ["id", "Work ID", "OpenAlex ID"]
      case .doi: ["doi"]
      case .pmid: ["ids.pmid", "PMID"]
      case .pmcid: ["ids.pmcid", "PMCID"]
      case .title: ["title", "display_name"]
      case .year: ["publication_year", "Year"]
      case .date: ["publication_date", "Date"]
      case .language: ["language"]
      case .type: ["type"]
      case .crossrefType: ["type_crossref"]
      case .citationCount: ["cited_by_count", "Citations", "Cited by", "Citation count"]
      case .isRetracted: ["is_retracted", "Retracted"]
      case .references: ["referenced_works"]
      case .container: ["primary_location.source.display_name", "Source", "Journal"]
      case .sourceType: ["primary_location.source.type"]
      case .issn: ["primary_location.source.issn", "primary_location.source.issn_l", "ISSN"]
      case .publisher: ["primary_location.source.host_organization_name", "Publisher"]
      case .url: ["primary_location.landing_page_url", "URL"]
      case .volume: ["biblio.volume", "Volume"]
      case .issue: ["biblio.issue", "Issue"]
      case .firstPage: ["biblio.first_page", "First page"]
      case .lastPage: ["biblio.last_page", "Last page"]
      case .keywords: ["keywords.display_name", "Keywords"]
      case .abstract: ["abstract"]
      case .authors: ["authorships.author.display_name", "Author", "Authors"]
      case .authorIDs: ["authorships.author.id", "Author ID", "Author IDs"]
      case .orcids: ["authorships.author.orcid", "ORCID", "Author ORCIDs"]
      case .rawNames: ["authorships.raw_author_name"]
      case .rawAffiliations: ["authorships.raw_affiliation_strings"]
      case .institutions: ["authorships.institutions.display_name", "Institution", "Institutions"]
      case .countries: ["authorships.countries"]
      case .isTruncated: ["is_authors_truncated"]
      }
    }

    static var keys: [Column] { [.id] }
    static var required: [[Column]] { [[.title], [.authors, .rawNames], [.id]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool {
    guard let header = CSVRecords<Column>.header(of: head) else { return false }
    return header.names.contains { name in
      let key = CSVHeader<Column>.key(name)
      return key == "authorshipsauthordisplayname" || key == "authorshipsrawauthorname" || key == "workid"
        || key == "openalexid"
    }
  }

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) { csv = CSVRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    row.identify(.openAlex, .id)
    row.identify(.doi, .doi)
    row.identify(.pmid, .pmid)
    // OpenAlex writes these without the letters.
    if let text = row.text(.pmcid)?.split(separator: "/").last {
      row.record.identifiers.add(Identifier(.pmcid, text.hasPrefix("PMC") ? String(text) : "PMC" + text))
    }
    row.identify(.issn, .issn)
    setAuthors(&row)
    row.record.date = row.date(.date) ?? row.date(.year)
    row.record.language = row.text(.language)
    row.record.citationCount = row.integer(.citationCount)
    row.record.isRetracted = row.isTrue(.isRetracted)
    row.record.container = row.markedText(.container)
    row.record.publisher = row.text(.publisher)
    row.record.url = row.text(.url)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.pages = JSONFields.pages(row.text(.firstPage), row.text(.lastPage))
    row.record.keywords = row.list(.keywords, separator: "|")
    if row.options.abstracts { row.record.abstract = row.markedText(.abstract) }
    if row.options.references {
      row.record.references = row.list(.references, separator: "|").compactMap { work in
        Identifier(.openAlex, work).map { CitedReference(identifiers: [$0]) }
      }
    }
    row.record.kind = OpenAlexWork.kind(row.text(.type), row.text(.crossrefType), row.text(.sourceType))
  }

  private static func setAuthors(_ row: inout CSVRow<Column>) {
    let column: Column = row.header.has(.authors) ? .authors : .rawNames
    let text = row.text(column) ?? ""
    // The bars have their places even where nothing stands between them.
    var names = places(text)
    if names.count == 1, text.utf8.contains(UInt8(ascii: ";")) { names = CSVRow<Column>.parts(text).map { $0 } }
    let count = names.count
    func aligned(_ column: Column) -> [String?] {
      let list = row.text(column).map { places($0) } ?? []
      return list.count == count ? list : []
    }
    let ids = aligned(.authorIDs)
    let orcids = aligned(.orcids)
    let rawNames = aligned(.rawNames)
    let institutions = aligned(.institutions)
    let affiliations = institutions.isEmpty ? aligned(.rawAffiliations) : institutions
    let countries = aligned(.countries)
    var authors: [Contributor] = []
    for index in names.indices {
      guard let name = names[index] ?? (rawNames.isEmpty ? nil : rawNames[index]) else { continue }
      var author = Contributor(name: Name(personal: name))
      if !ids.isEmpty, let id = ids[index] { author.identifiers.add(Identifier(.openAlex, id)) }
      if !orcids.isEmpty, let orcid = orcids[index] {
        if let identifier = Identifier(.orcid, orcid) {
          author.identifiers.add(identifier)
        } else {
          row.note("bad-identifier", .orcids, "'\(FieldText.prefix(orcid, bytes: 100))' is no orcid")
        }
      }
      if !affiliations.isEmpty, let affiliation = affiliations[index] {
        let country = countries.isEmpty ? nil : JSONFields.countryCode(countries[index])
        author.affiliations = [
          Affiliation(name: affiliation, country: country ?? Countries.code(inFreeAddress: affiliation))
        ]
      }
      authors.append(author)
    }
    row.setAuthors(authors, from: column)
    if row.isTrue(.isTruncated) { row.record.authorsTruncated = true }
  }

  /// What stands between bars; nil where there is nothing.
  private static func places(_ text: String) -> [String?] {
    if text.isEmpty { return [] }
    return text.split(separator: "|", omittingEmptySubsequences: false).map {
      let part = FieldText.clean(String($0))
      return part.isEmpty || part == "None" || part == "nan" || part == "null" ? nil : part
    }
  }
}
