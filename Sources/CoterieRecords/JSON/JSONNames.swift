import CoterieText

extension JSONFields {
  /// The people of a CSL name variable, and whether it says that there are more of them.
  mutating func cslNames(_ node: Node?, _ field: String) -> (people: [Contributor], areTruncated: Bool) {
    guard let node, !document.isNull(node) else { return ([], false) }
    var people: [Contributor] = []
    var entries: [Node]
    if document.kind(of: node) == .array {
      entries = document.elements(of: node)
    } else {
      // One name without the array around it.
      if document.kind(of: node) == .object { note("json-type", node, "expected an array of names", field: field) }
      entries = [node]
    }
    for entry in entries where !document.isNull(entry) {
      if let person = cslName(entry, field) { people.append(person) }
    }
    let areTruncated = JSONFields.dropOthers(&people)
    return (people, areTruncated)
  }

  private mutating func cslName(_ node: Node, _ field: String) -> Contributor? {
    if document.kind(of: node) == .string {
      guard let text = text(node, field) else { return nil }
      note("json-type", node, "expected an object with family and given, found a text", field: field)
      return Contributor(name: Name(personal: text))
    }
    guard let object = object(node, field) else { return nil }
    var family: String?
    var given: String?
    var droppingParticle: String?
    var particle: String?
    var suffix: String?
    var literal: String?
    var isInstitution = false
    var identifiers: [Identifier] = []
    var affiliations: [Affiliation] = []
    let members = members(of: object, JSONFields.nameKeys, field)
    for (key, value) in members {
      switch key {
      case .family: family = namePart(value, field)
      case .given: given = namePart(value, field)
      case .droppingParticle: droppingParticle = namePart(value, field)
      case .nonDroppingParticle: particle = namePart(value, field)
      case .suffix: suffix = namePart(value, field)
      case .literal: literal = namePart(value, field)
      case .name: if literal == nil { literal = namePart(value, field) }
      case .isInstitution: isInstitution = document.kind(of: value) == .true || document.string(value) == "true"
      case .orcid, .lowerORCID: identifiers.add(identifier(.orcid, value, field))
      case .affiliation: affiliations = self.affiliations(value, field)
      }
    }
    if members.isEmpty || (family == nil && given == nil && literal == nil) {
      note("json-name", object, "a name without family, given or literal", field: field)
      return nil
    }
    var name: Name
    if isInstitution {
      name = Name(literal: family ?? literal ?? given ?? "")
    } else if family == nil, given == nil, let literal {
      name = Name(literal: literal)
    } else if let family {
      name = Name(given: given ?? "", family: family)
    } else {
      name = Name(family: given ?? "")
    }
    if !name.isLiteral {
      name.particle = JSONFields.joined(droppingParticle, particle)
      name.suffix = suffix ?? ""
    }
    return Contributor(name: name, identifiers: identifiers, affiliations: affiliations)
  }

  /// A text; here not even a number will do.
  private mutating func namePart(_ node: Node, _ field: String) -> String? {
    if document.kind(of: node) == .number {
      note("json-type", node, "expected a text, found a number", field: field)
      return nil
    }
    return text(node, field)
  }

  /// Affiliations as Crossref gives them: an array of objects with `name` and perhaps `id`, or of texts.
  mutating func affiliations(_ node: Node?, _ field: String) -> [Affiliation] {
    guard let node, !document.isNull(node) else { return [] }
    if document.kind(of: node) == .string { return text(node, field).map { [Affiliation(name: $0)] } ?? [] }
    var affiliations: [Affiliation] = []
    for entry in array(node, field) {
      if document.kind(of: entry) == .string {
        if let name = text(entry, field) { affiliations.append(Affiliation(name: name)) }
        continue
      }
      guard let object = object(entry, field) else { continue }
      var affiliation = Affiliation(name: text(member("name", object), field) ?? "")
      for id in array(member("id", object), field) {
        guard let text = text(member("id", id), field) else { continue }
        if self.text(member("id-type", id), field)?.uppercased() == "ROR" || text.contains("ror.org/") {
          affiliation.identifiers.add(JSONFields.ror(text))
        }
      }
      affiliation.country = JSONFields.countryCode(text(member("country", object), field))
      if !affiliation.name.isEmpty || !affiliation.identifiers.isEmpty { affiliations.append(affiliation) }
    }
    return affiliations
  }

  /// An institution's ROR: the part behind `https://ror.org/`.
  static func ror(_ text: String) -> Identifier? {
    let value = text.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard value.utf8.count == 9, value.utf8.first == 0x30 else { return nil }
    return Identifier(scheme: Identifier.Scheme(rawValue: "ror"), canonical: value)
  }

  /// ISO 3166-1 alpha-2 if a text is such a code.
  static func countryCode(_ text: String?) -> String? {
    guard let text, text.utf8.count == 2 else { return nil }
    let code = text.uppercased()
    return code.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? code : nil
  }

  /// `de` and `la` make `de la`; `d'` stays what it is.
  private static func joined(_ dropping: String?, _ nonDropping: String?) -> String {
    guard let dropping else { return nonDropping ?? "" }
    guard let nonDropping else { return dropping }
    return dropping.hasSuffix("'") || dropping.hasSuffix("’") ? dropping + nonDropping : dropping + " " + nonDropping
  }

  /// Drops a last name that stands for people who are left out (`et al.`), and says whether there was one.
  static func dropOthers(_ people: inout [Contributor]) -> Bool {
    guard people.count > 1, let last = people.last else { return false }
    switch last.name.display.lowercased() {
    case "others", "and others", "et al", "et al.", "and et al.":
      people.removeLast()
      return true
    default: return false
    }
  }

  private enum NameKey: String, CaseIterable, Sendable {
    case family, given, suffix, literal, name, isInstitution, affiliation
    case droppingParticle = "dropping-particle"
    case nonDroppingParticle = "non-dropping-particle"
    case orcid = "ORCID"
    case lowerORCID = "orcid"
  }
  private static let nameKeys = JSONKeys<NameKey>()
}
