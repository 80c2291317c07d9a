/// Every format, in the order in which they are tried on a file's first bytes: the more particular first.
public enum RecordFormats {
  public static let all: [any RecordFormat.Type] = [
    OpenAlex.self,
    Crossref.self,
    DataCite.self,
    SemanticScholar.self,
    CSLJSON.self,
    OpenAlexCSV.self,
    LensCSV.self,
    DimensionsCSV.self,
    IEEECSV.self,
    SpringerCSV.self,
    ZoteroCSV.self,
    ScopusCSV.self,
    GenericCSV.self,
    PubMedXML.self,
    ACLXML.self,
    DBLP.self,
    ArXivAtom.self,
    WebOfScience.self,
    WebOfScienceTable.self,
    Medline.self,
    RIS.self,
    BibTeX.self,
    PaperPage.self,
    PaperList.self,
  ]

  /// The format of that name.
  public static func named(_ name: String) -> (any RecordFormat.Type)? {
    all.first { $0.name == name }
  }
}
