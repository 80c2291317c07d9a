/// One bibliographic record as one source states it. What the source does not say is absent, never guessed;
/// what a reader had to infer is marked as inferred.
public struct Record: Sendable, Equatable {
  /// Where it was read.
  public var source: Source
  public var kind: Kind?
  /// NFC, white space folded, no markup. Empty if the source gives none.
  public var title: String
  /// In the order of the source.
  public var authors: [Contributor]
  /// The source says that there are more authors than it lists (`et al.`, `and others`, a database's limit).
  public var authorsTruncated: Bool
  /// Number of authors that the source states apart from any list.
  public var authorCount: Int?
  public var editors: [Contributor]
  public var date: PartialDate?
  /// Journal, proceedings or book that it appeared in.
  public var container: String?
  public var publisher: String?
  public var volume: String?
  public var issue: String?
  public var pages: String?
  public var language: String?
  public var url: String?
  /// DOI and the databases' ids, in the order of the source.
  public var identifiers: [Identifier]
  /// An organisation that the source names instead of authors, or beside them without saying whose it is.
  public var organization: String?
  /// The source's own field tags and marks (`CL`, `Code`).
  public var tags: [String]
  public var keywords: [String]
  /// How often it was cited, as the source counts.
  public var citationCount: Int?
  /// A number that a page prints behind a record without saying what it counts.
  public var trailingCount: Int?
  public var references: [CitedReference]
  public var isRetracted: Bool
  /// Only when `ReadOptions.abstracts` asks for it.
  public var abstract: String?
  /// Title and authors as a page prints them without a separator, until `GluedBylines.settle` has divided them.
  public var gluedByline: GluedByline?

  public init(source: Source, title: String) {
    self.source = source
    self.title = title
    authors = []
    authorsTruncated = false
    editors = []
    identifiers = []
    tags = []
    keywords = []
    references = []
    isRetracted = false
  }
}

extension Record {
  /// A place where a record was read.
  public struct Source: Sendable, Hashable, Comparable {
    /// Base name of the file; `-` is standard input.
    public var file: String
    /// Line from 1 at which the record begins.
    public var line: Int
    /// The record's own key: BibTeX key, CSL `id`, RIS `ID`, the database's id; else its number in the file, from 1.
    public var key: String

    public init(file: String, line: Int, key: String) {
      self.file = file
      self.line = line
      self.key = key
    }

    public static func < (a: Source, b: Source) -> Bool { (a.file, a.line, a.key) < (b.file, b.line, b.key) }
  }

  /// What kind of publication it is; raw values are CSL 1.0.2 types.
  public enum Kind: String, Sendable, CaseIterable {
    case article, book, chapter, dataset, document, entry, event, figure, graphic, interview, legislation
    case manuscript, map, pamphlet, patent, performance, post, regulation, report, review, software, song
    case speech, standard, thesis, treaty, webpage, bill, broadcast, classic, collection, hearing, periodical
    case articleJournal = "article-journal"
    case articleMagazine = "article-magazine"
    case articleNewspaper = "article-newspaper"
    case entryDictionary = "entry-dictionary"
    case entryEncyclopedia = "entry-encyclopedia"
    case legalCase = "legal_case"
    case motionPicture = "motion_picture"
    case musicalScore = "musical_score"
    case paperConference = "paper-conference"
    case personalCommunication = "personal_communication"
    case postWeblog = "post-weblog"
    case reviewBook = "review-book"
  }
}

/// Somebody who made a record's work, as that record names them.
public struct Contributor: Sendable, Hashable {
  public var name: Name
  /// ORCID and the databases' ids of the person.
  public var identifiers: [Identifier]
  public var affiliations: [Affiliation]

  public init(name: Name, identifiers: [Identifier] = [], affiliations: [Affiliation] = []) {
    self.name = name
    self.identifiers = identifiers
    self.affiliations = affiliations
  }
}

/// An institution as a record names it.
public struct Affiliation: Sendable, Hashable {
  public var name: String
  /// ISO 3166-1 alpha-2, upper case.
  public var country: String?
  /// ROR and the databases' ids of the institution.
  public var identifiers: [Identifier]

  public init(name: String, country: String? = nil, identifiers: [Identifier] = []) {
    self.name = name
    self.country = country
    self.identifiers = identifiers
  }
}

/// A reference as a record cites it.
public struct CitedReference: Sendable, Hashable {
  /// The text as the source has it, if it has one.
  public var text: String?
  public var identifiers: [Identifier]
  public var title: String?
  public var firstAuthor: String?
  public var year: Int?
  public var source: String?
  public var volume: String?
  public var page: String?

  public init(text: String? = nil, identifiers: [Identifier] = []) {
    self.text = text
    self.identifiers = identifiers
  }
}
