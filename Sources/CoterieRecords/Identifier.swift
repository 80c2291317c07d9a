/// A name that somebody keeps unique: a DOI, an ORCID, a database's own id.
public struct Identifier: Sendable, Hashable, Comparable {
  /// Who keeps it unique. Open, because every database brings its own.
  public struct Scheme: RawRepresentable, Sendable, Hashable, Comparable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Scheme, b: Scheme) -> Bool { a.rawValue < b.rawValue }

    // Of papers.
    public static let doi = Scheme(rawValue: "doi")
    public static let arxiv = Scheme(rawValue: "arxiv")
    public static let pmid = Scheme(rawValue: "pmid")
    public static let pmcid = Scheme(rawValue: "pmcid")
    public static let openAlex = Scheme(rawValue: "openalex")
    public static let webOfScience = Scheme(rawValue: "wos")
    public static let scopus = Scheme(rawValue: "scopus")
    public static let dblp = Scheme(rawValue: "dblp")
    public static let acl = Scheme(rawValue: "acl")
    public static let semanticScholar = Scheme(rawValue: "s2")
    public static let isbn = Scheme(rawValue: "isbn")
    public static let issn = Scheme(rawValue: "issn")
    // Of people.
    public static let orcid = Scheme(rawValue: "orcid")
    public static let researcherID = Scheme(rawValue: "researcherid")
  }

  public let scheme: Scheme
  /// In the scheme's canonical spelling; see `Identifier+Canonical.swift`.
  public let value: String

  /// Takes a value that is already canonical.
  public init(scheme: Scheme, canonical value: String) {
    self.scheme = scheme
    self.value = value
  }

  public static func < (a: Identifier, b: Identifier) -> Bool {
    (a.scheme, a.value) < (b.scheme, b.value)
  }
}
