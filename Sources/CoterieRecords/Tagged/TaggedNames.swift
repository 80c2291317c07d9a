import CoterieText

/// Names as tagged formats write them.
enum TaggedNames {
  /// What stands where an author's name belongs.
  enum Reading: Equatable {
    case name(Name)
    /// `et al.`
    case others
    /// A name that ends in `et al.`
    case nameAndOthers(Name)
    case nothing
  }

  /// A name: `Lund, Mara K.`, `Lund, M. K., Jr.`, `M. Lund`, `Lund MK`, `Lund M K`, `World River Organization`.
  ///
  /// A name that ends in a comma is an organisation's (EndNote writes them so), and so is one without a comma that
  /// has a word such as `Consortium`.
  static func read(_ text: String) -> Reading {
    var text = text
    var hasOthers = false
    // Most names end otherwise.
    let last = text.utf8.last ?? 0
    let mayHaveOthers = ".l]s".utf8.contains(last) || last.isASCIIUppercase
    for ending in !mayHaveOthers ? [] : ["[et al.]", "et al.", "et al", "and others"]
    where text.count >= ending.count && text.suffix(ending.count).lowercased() == ending {
      let rest = text.dropLast(ending.count)
      guard rest.isEmpty || rest.last == " " || rest.last == "," else { continue }
      hasOthers = true
      text = String(rest.reversed().drop { $0 == " " || $0 == "," || $0 == ";" }.reversed())
      break
    }
    if text == "others" { return .others }
    if text.isEmpty { return hasOthers ? .others : .nothing }
    let name = name(text)
    if name.display.isEmpty { return hasOthers ? .others : .nothing }
    return hasOthers ? .nameAndOthers(name) : .name(name)
  }

  private static func name(_ text: String) -> Name {
    if text.hasSuffix(","), !text.dropLast().contains(",") {
      return Name(literal: FieldText.clean(String(text.dropLast())))
    }
    if text.contains(",") {
      // `Achenbach, T., Rescorla, L., McConaughy, S.` is no person's name.
      if text.utf8.count(where: { $0 == UInt8(ascii: ",") }) > 3 { return Name(literal: text) }
      return Name(personal: text)
    }
    if isOrganization(text) { return Name(literal: text) }
    let words = text.split(separator: " ")
    // `Lund M K`: initials in words of their own.
    let initials = words.reversed().prefix { $0.utf8.count <= 2 && isInitial($0) }.count
    if initials >= 2, initials < words.count, !isInitial(words[0]) {
      let family = words.dropLast(initials).joined(separator: " ")
      return Name(personal: family + ", " + words.suffix(initials).joined(separator: " "))
    }
    return Name(familyFirst: text)
  }

  /// A full name with the family name first, as MEDLINE has it: a suffix stands at its end, without a comma.
  static func full(_ text: String) -> Name {
    var name = Name(personal: text)
    if name.suffix.isEmpty, let blank = name.given.lastIndex(of: " ") {
      let last = String(name.given[name.given.index(after: blank)...])
      if Name.isSuffix(last) {
        name.given = String(name.given[..<blank])
        name.suffix = last
      }
    }
    return name
  }

  private static func isInitial(_ word: Substring) -> Bool {
    let rest = word.last == "." ? word.dropLast() : word
    return rest.unicodeScalars.count == 1 && rest.unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }

  /// Whether a name has a word that only names of organisations have.
  static func isOrganization(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return words.count > 1 && words.contains { organizationWords.contains($0.lowercased()) }
  }

  private static let organizationWords: Set<String> = [
    "agency", "alliance", "association", "bureau", "centre", "center", "college", "collaboration",
    "collaborative", "commission", "committee", "consortium", "council", "department", "federation", "foundation",
    "group", "hospital", "initiative", "institute", "institution", "investigators", "laboratory", "ministry", "network",
    "organisation", "organization", "project", "society", "taskforce", "team", "trialists", "université",
    "universität", "universidad", "university", "workgroup",
  ]
}

/// Finds the people of a record by the names with which other fields of that record mean them.
struct TaggedNameIndex {
  private struct Key: Hashable {
    var family: String
    var given: String

    init(_ name: Name) {
      family = Key.letters(name.particle + name.family)
      given = Key.letters(name.given)
    }

    private static func letters(_ text: String) -> String {
      var letters = String.UnicodeScalarView()
      for scalar in folded(text).unicodeScalars where scalar.properties.isAlphabetic { letters.append(scalar) }
      return String(letters)
    }

    /// With the first letter of the given names alone.
    var initial: Key {
      var key = self
      key.given = String(given.prefix(1))
      return key
    }
  }

  /// Each spelling's person; of several the first.
  private var people: [Key: Int] = [:]
  /// The only person of that family name and initial; nil if there are several.
  private var initials: [Key: Int?] = [:]

  /// Adds a spelling of a person.
  mutating func add(_ name: Name, person: Int) {
    let key = Key(name)
    if people[key] == nil { people[key] = person }
    if let known = initials[key.initial] {
      if known != person { initials[key.initial] = .some(nil) }
    } else {
      initials[key.initial] = person
    }
  }

  /// The person of that very name, else the only one of that family name whose given names begin alike; nil if there
  /// is none or it could be several.
  func person(named name: Name) -> Int? {
    let key = Key(name)
    return people[key] ?? initials[key.initial] ?? nil
  }
}

extension String {
  /// Where these ASCII bytes stand first.
  func byteRange(of part: StaticString) -> Range<String.Index>? {
    let wanted = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    guard let first = wanted.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension Substring {
  /// Without spaces at its ends.
  var trimmed: String {
    var rest = utf8
    while rest.first == 32 { rest.removeFirst() }
    while rest.last == 32 { rest.removeLast() }
    return String(Substring(rest))
  }
}
