import CoterieRecords
import CoterieText

/// When two printed names are taken for one person.
public enum NamePolicy: String, Sendable, CaseIterable {
  /// By evidence. Until that matching exists, the same as `folded`.
  case matched
  /// An ORCID or the source's author id where there is one, else `folded`.
  case ids
  /// Only the name: case, diacritics, hyphens, spacing and dots ignored; `Family, Given` is `Given Family`.
  case folded
  /// Surname and first initial.
  case initials
  /// The printed string.
  case exact

  /// The key that mentions of one person share.
  func key(of contributor: Contributor) -> String {
    let name = contributor.name
    // An organisation is never taken for a person of that name.
    let prefix = name.isLiteral ? "\u{1}" : ""
    switch self {
    case .exact:
      return prefix + name.display
    case .matched, .folded:
      return prefix + MatchKey.compact(name.display)
    case .initials:
      if name.isLiteral || name.given.isEmpty { return prefix + MatchKey.compact(name.display) }
      return MatchKey.compact(name.particle + name.family) + "\u{2}" + MatchKey.compact(name.given).prefix(1)
    case .ids:
      if let id = NamePolicy.strongest(of: contributor.identifiers) { return "\u{3}\(id.scheme.rawValue):\(id.value)" }
      return prefix + MatchKey.compact(name.display)
    }
  }

  /// The id that identifies best: an ORCID, else the first of the databases' ids in order of their names.
  static func strongest(of identifiers: [Identifier]) -> Identifier? {
    identifiers.first { $0.scheme == .orcid } ?? identifiers.min()
  }
}

/// Keys under which equal things are found.
public enum MatchKey {
  /// Folded text without anything but letters and digits.
  public static func compact(_ text: String) -> String {
    if let ascii = compactASCII(text) { return ascii }
    let folded = folded(text)
    var result = String()
    result.reserveCapacity(folded.utf8.count)
    for scalar in folded.unicodeScalars where isLetterOrDigit(scalar) { result.unicodeScalars.append(scalar) }
    return result
  }

  /// The key of a text that is all ASCII, in one pass; nil for another.
  private static func compactASCII(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { letters -> String? in
      guard letters.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: letters.count) { key in
        var count = 0
        for letter in letters {
          switch letter {
          case 0x30...0x39, 0x61...0x7A: key[count] = letter
          case 0x41...0x5A: key[count] = letter | 0x20
          default: continue
          }
          count += 1
        }
        return count
      }
    }
  }

  /// Whether a scalar counts in a key.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: return true
    case 0..<0x80: return false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        return true
      default: return false
      }
    }
  }

  /// Names that stand where nobody is named.
  static func isPlaceholder(_ name: Name) -> Bool {
    // None of them is longer, but for punctuation.
    if name.family.utf8.count > 40 || (!name.given.isEmpty && name.given.utf8.count > 20) { return false }
    let key = compact(name.display)
    return key.isEmpty || placeholders.contains(key)
  }

  private static let placeholders: Set<String> = [
    "anonymous", "anon", "unknown", "unknownauthor", "authorunknown", "noauthor", "noauthorlisted", "noauthorslisted",
    "noauthorname", "noauthornameavailable", "notavailable", "various", "variousauthors", "etal", "andothers", "others",
    "null", "none", "nil", "unbekannt", "inconnu", "anonyme", "anonimo",
  ]
}
