/// How a word is written: all that is known of one that was never seen.
///
/// Works on scalars, because a glued line has to be divided inside its words.
typealias Scalars = ArraySlice<Unicode.Scalar>

enum WordShape {
  /// The shape of a word that stands in a name.
  enum InName {
    /// `Smith`, `Jean-Pierre`, `O'Brien`.
    case capitalized
    /// `J.`, `J`, `J.-P.`
    case initial
    /// `McCallum`, `DeVault`.
    case prefixed
    /// `GuoDong`.
    case camel
    /// `DJ`.
    case twoCapitals
    /// `SMITH`.
    case capitals
    /// `van`, `de`.
    case particle
    case lower
    /// Letters without case: `王`.
    case caseless
    /// Digits or marks that names don't have.
    case odd
  }

  /// The shape of a word that ends a title, or of its end.
  enum AtEnd {
    case lower, capitalized, shortCapitalized, capitals, singleCapital, pluralCapitals, hyphenated, mixed
    case mixedWithCapital, caseless, digit, period, question, exclamation, closing, opening, quote, hyphen, dash, other
  }

  static let particles: Set<String> = [
    "de", "van", "der", "da", "von", "la", "den", "del", "dos", "ter", "ten", "do", "des", "di", "zu", "el", "al",
    "le", "bin", "ibn", "ben", "du", "af", "av", "zur", "vom", "y", "e", "st.", "della", "dalla", "degli", "op", "het",
    "'t", "’t", "san",
  ]

  /// Words that titles are full of and neither names nor ends of titles have.
  static let functionWords: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "without", "by", "and", "or", "nor", "but",
    "as", "is", "are", "be", "was", "were", "via", "using", "into", "over", "under", "between", "through", "across",
    "towards", "toward", "vs", "vs.", "versus", "than", "that", "this", "these", "those", "it", "its", "their", "not",
    "no", "do", "does", "can", "how", "what", "why", "when", "where", "who", "which", "if", "we", "our", "you", "your",
    "about", "against", "beyond", "within", "among", "after", "before", "during", "per",
  ]

  private static let marks = Set(":;?!()[]{}\"“”/&@#$%*+=_<>|\\,".unicodeScalars)
  private static let prefixes = [
    "Mc", "Mac", "De", "Di", "Da", "Le", "La", "El", "Van", "Fitz", "Des", "Du", "O", "Al", "Ben", "Bin", "Ab",
  ].map { Array($0.unicodeScalars) }

  static func inName(_ word: Scalars) -> InName {
    var letters = 0
    var capitals = 0
    var areApart = true
    var wasLetter = false
    for scalar in word {
      if scalar.isLetter { letters += 1 }
      if scalar.isCapital { capitals += 1 }
      if scalar.isNumber || marks.contains(scalar) { return .odd }
      if wasLetter && scalar.isLetter { areApart = false }
      wasLetter = scalar.isLetter
    }
    guard letters > 0, let first = word.first else { return .lower }
    if first.isLetter && !first.isCased { return .caseless }
    if areApart && capitals == letters { return .initial }
    if letters == 1 { return .lower }
    if !first.isCapital { return particles.contains(word.text.lowercased()) ? .particle : .lower }
    if capitals == letters { return letters == 2 ? .twoCapitals : .capitals }
    if capitals == 1 { return .capitalized }
    if word.split(whereSeparator: \.joinsNames).allSatisfy({ part in part.count(where: \.isCapital) <= 1 }) {
      return .capitalized
    }
    return isPrefixed(word) ? .prefixed : .camel
  }

  /// Whether a name's usual beginning (`Mc`, `De`) stands before another capital.
  static func isPrefixed(_ word: Scalars) -> Bool {
    prefixes.contains { word.count > $0.count && word.starts(with: $0) && word[word.startIndex + $0.count].isCapital }
  }

  static func atEnd(_ word: Scalars) -> AtEnd {
    guard let last = word.last else { return .other }
    if last.isNumber { return .digit }
    guard last.isLetter else {
      switch last {
      case ".", ":": return .period
      case "?": return .question
      case "!": return .exclamation
      case ")", "]", "}": return .closing
      case "(", "[", "{", "‘", "“", "«": return .opening
      case "\"", "'", "’", "”", "»": return .quote
      case "-": return .hyphen
      case "–", "—", "‐", "‑": return .dash
      default: return .other
      }
    }
    if !last.isCased { return .caseless }
    let inner = word.stripped
    let letters = inner.count(where: \.isLetter)
    let capitals = inner.count(where: \.isCapital)
    if capitals == 0 { return .lower }
    if capitals == letters { return letters == 1 ? .singleCapital : .capitals }
    if inner.first?.isCapital == true && capitals == 1 { return letters <= 3 ? .shortCapitalized : .capitalized }
    if last == "s" && capitals == letters - 1 { return .pluralCapitals }
    if inner.contains("-") { return .hyphenated }
    return last.isCapital ? .mixedWithCapital : .mixed
  }
}

extension Unicode.Scalar {
  var isLetter: Bool {
    if isASCII { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  var isNumber: Bool {
    if isASCII { return value >= 0x30 && value <= 0x39 }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: return true
    default: return false
    }
  }

  var isCapital: Bool { isASCII ? value >= 0x41 && value <= 0x5A : properties.isUppercase }
  var isSmall: Bool { isASCII ? value >= 0x61 && value <= 0x7A : properties.isLowercase }
  var isCased: Bool { isCapital || isSmall }
  /// Hyphens and apostrophes, behind which a capital begins no new word of a name.
  var joinsNames: Bool { "-'’‐‑–".unicodeScalars.contains(self) }
}

extension ArraySlice<Unicode.Scalar> {
  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    for scalar in self {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? .init()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Without marks on either side.
  var stripped: Scalars {
    var slice = self
    while let first = slice.first, !first.isLetter && !first.isNumber { slice.removeFirst() }
    while let last = slice.last, !last.isLetter && !last.isNumber { slice.removeLast() }
    return slice
  }

  /// The form in which words are compared: without marks on either side, in lower case.
  var key: String { stripped.text.lowercased() }
}
