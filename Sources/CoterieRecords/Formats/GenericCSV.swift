import CoterieText

/// Any table with a column of titles and one or more of authors, by the names that such columns have in many places.
/// Authors stand in one cell, in whichever way they are divided there, or in a column each (`Author 1`, `Author 2`).
public struct GenericCSV: RecordFormat {
  public static let name = "csv"
  public static let title = "CSV with titles and authors"
  public static let fileExtensions = ["csv", "tsv"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .date, .kind, .container, .publisher, .volume, .pages, .identifiers, .keywords, .citationCount,
    .abstract, .url, .language,
  ]
  public static let recognition = "one of the first rows names a column of titles and one of authors"

  enum Column: CaseIterable, CSVColumn {
    case title, authors, year, container, doi, url, volume, issue, pages, firstPage, lastPage, abstract, keywords, issn
    case isbn, pmid, pmcid, publisher, language, type, id, citationCount

    var names: [String] {
      switch self {
      case .title:
        [
          "Title", "Article Title", "Paper Title", "Document Title", "Item Title", "Primary Title", "Work Title",
          "Titel", "Titre", "Título", "Titulo", "Titolo", "Tytuł", "Название", "题名", "标题", "篇名", "タイトル", "論文名",
        ]
      case .authors:
        [
          "Authors", "Author(s)", "Author", "Author Names", "Author Name", "Author Full Names", "Author List",
          "All Authors", "First Authors", "Primary Authors", "Creators", "Creator", "Autor", "Autoren", "Autor(en)",
          "Autores", "Autor(es)", "Auteur", "Auteurs", "Auteur(s)", "Autore", "Autori", "Autorzy", "Автор", "Авторы",
          "作者", "著者", "著者名",
        ]
      case .year:
        [
          "Year", "Publication Year", "Pub Year", "Published Year", "Year of Publication", "Publication Date", "Date",
          "Date Published", "Published", "Date of Publication", "Jahr", "Erscheinungsjahr", "Année", "Año", "Anno",
          "Ano", "Rok", "Год", "年", "年份", "出版年",
        ]
      case .container:
        [
          "Journal", "Journal Title", "Source Title", "Publication Title", "Journal/Book", "Container Title", "Venue",
          "Publication", "Secondary Title", "Book Title", "Source", "Zeitschrift", "Revue", "Revista", "Rivista",
          "Czasopismo", "Журнал", "期刊", "刊名", "雑誌名",
        ]
      case .doi: ["DOI", "DOI Link", "Digital Object Identifier"]
      case .url: ["URL", "Link", "PLink"]
      case .volume: ["Volume", "Vol", "Band", "卷", "巻"]
      case .issue: ["Issue", "Issue Number", "Number", "Heft", "期", "号"]
      case .pages: ["Pages", "Page", "Page Range", "Pagination", "Seiten", "Páginas", "Pagine"]
      case .firstPage: ["First Page", "Start Page", "Page Start"]
      case .lastPage: ["Last Page", "End Page", "Page End"]
      case .abstract: ["Abstract", "Abstract Note", "Zusammenfassung", "Résumé", "Resumen", "Resumo", "摘要"]
      case .keywords: ["Keywords", "Author Keywords", "Schlagwörter", "Mots-clés", "Palabras clave", "关键词"]
      case .issn: ["ISSN", "ISSNs"]
      case .isbn: ["ISBN", "ISBNs"]
      case .pmid: ["PMID", "PubMed ID", "Medline PMID"]
      case .pmcid: ["PMCID", "PMC ID"]
      case .publisher: ["Publisher", "Book Publisher", "Verlag", "Éditeur", "Editorial", "Editore"]
      case .language: ["Language", "Article Language", "Sprache", "Langue", "Idioma", "Lingua"]
      case .type: ["Type", "Publication Type", "Document Type", "Doctype", "Item Type", "Reference Type"]
      case .id: ["Key", "Citation Key", "ID", "Record ID", "Accession Number"]
      case .citationCount: ["Cited by", "Citations", "Times Cited", "Citation Count", "Cites"]
      }
    }

    var isRepeatable: Bool { self == .authors }
    static var keys: [Column] { [.id] }
    static var required: [[Column]] { [[.title], [.authors]] }
  }

  public static func recognizes(_ head: ByteWindow) -> Bool { CSVRecords<Column>.header(of: head) != nil }

  private var csv: CSVRecords<Column>

  public init(options: ReadOptions) { csv = CSVRecords(options: options) }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    csv.read(window, into: &sink) { Self.fill(&$0) }
  }

  private static func fill(_ row: inout CSVRow<Column>) {
    row.record.title = row.markedText(.title) ?? ""
    let names = row.raw(.authors).flatMap(AuthorList.names)
    row.setAuthors(names.map { Contributor(name: $0) }, from: .authors)
    row.record.date = row.date(.year)
    row.record.container = row.markedText(.container)
    row.record.publisher = row.text(.publisher)
    row.record.volume = row.text(.volume)
    row.record.issue = row.text(.issue)
    row.record.pages = row.text(.pages) ?? JSONFields.pages(row.text(.firstPage), row.text(.lastPage))
    row.record.language = row.text(.language)
    row.record.url = row.text(.url)
    row.record.keywords = row.list(.keywords)
    // Elsewhere such a column lists the citing works.
    row.record.citationCount = row.text(.citationCount).flatMap { Int($0) }
    if row.options.abstracts { row.record.abstract = row.markedText(.abstract) }
    row.identify(.doi, .doi)
    row.identify(.pmid, .pmid)
    row.identify(.pmcid, .pmcid)
    row.identify(.issn, .issn)
    row.identify(.isbn, .isbn)
    if let type = row.text(.type)?.lowercased() {
      row.record.kind =
        Record.Kind(rawValue: type) ?? Record.Kind(crossref: type) ?? ScopusCSV.kind(type) ?? LensCSV.kind(type)
    }
  }
}
