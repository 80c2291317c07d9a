/// A name as a source prints it, in the four parts that BibTeX and CSL distinguish, or whole when it has none.
public struct Name: Sendable, Hashable {
  /// Given names and initials: `Jun Rui`, `D. J.`.
  public var given: String
  /// Particle before the family name: `van der`, `de la`.
  public var particle: String
  /// Family name; the whole name of an organisation, a mononym, or of a person whose parts the source doesn't tell apart.
  public var family: String
  /// `Jr.`, `III`.
  public var suffix: String
  /// The name is not a person's with parts: an organisation, a consortium, a name in braces (CSL: `literal`).
  public var isLiteral: Bool

  public init(given: String = "", particle: String = "", family: String, suffix: String = "") {
    self.given = given
    self.particle = particle
    self.family = family
    self.suffix = suffix
    isLiteral = false
  }

  public init(literal: String) {
    given = ""
    particle = ""
    family = literal
    suffix = ""
    isLiteral = true
  }

  /// `Vincent van Gogh`, `Martin Luther King Jr.`: the spelling that people read.
  public var display: String {
    var parts: [String] = []
    for part in [given, particle, family, suffix] where !part.isEmpty { parts.append(part) }
    return parts.joined(separator: " ")
  }
}
