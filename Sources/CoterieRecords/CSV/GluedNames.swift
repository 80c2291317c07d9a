/// Names that were printed one behind the other without a separator: `Jane DoeKarl Roe`.
enum GluedNames {
  /// The names, as far as capitals behind small letters tell.
  ///
  /// A piece that is a single word is no name but part of one: of the name before it behind what begins many family
  /// names (`LeCun` in `Yann LeCunKarl Roe`), otherwise of the next (`WonWoo` in `Li PoeWonWoo Ro`). Names in Chinese
  /// characters behind the same in Latin letters are left out.
  static func divide(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let previous, scalar.properties.isUppercase || scalar.properties.isTitlecase,
        previous.properties.isLowercase || previous.properties.generalCategory == .otherLetter
          || endsWithSuffix(piece)
      {
        pieces.append(String(piece))
        piece = .init()
      }
      piece.append(scalar)
      previous = scalar
    }
    if !piece.isEmpty { pieces.append(String(piece)) }
    var names: [String] = []
    /// A piece that begins a word which the next one goes on with.
    var open = ""
    for (index, piece) in pieces.enumerated() {
      let whole = open + piece
      open = ""
      let isLast = index == pieces.count - 1
      if !isLast, endsWithin(whole) {
        open = whole
      } else if !whole.contains(" "), let last = names.last, isLast || endsInPrefix(last) {
        names[names.count - 1] = last + whole
      } else if !whole.contains(" "), !isLast {
        open = whole
      } else {
        names.append(whole)
      }
    }
    return names.map { FieldText.clean(latin($0)) }.filter { !$0.isEmpty }
  }

  /// Ends in a syllable that hardly ever is a word of its own.
  private static func endsWithin(_ text: String) -> Bool {
    let word = text.split(separator: " ").last ?? ""
    return word == "Mc" || word == "Mac" || word == "Fitz"
  }

  /// Ends in a word that is often the beginning of a family name with a capital within.
  private static func endsInPrefix(_ text: String) -> Bool {
    switch text.split(separator: " ").last {
    case "Le", "La", "De", "Di", "Du", "Da", "Des", "Del", "Della", "Dos", "Van", "Vander", "Von", "El", "Al", "Ter",
      "Ten", "Ben", "St", "San":
      true
    default: false
    }
  }

  private static func latin(_ name: String) -> String {
    let words = name.split(separator: " ")
    let latin = words.filter { word in !word.unicodeScalars.allSatisfy { $0.properties.generalCategory == .otherLetter }
    }
    return latin.count < 2 || latin.count == words.count ? name : latin.joined(separator: " ")
  }

  private static func endsWithSuffix(_ text: String.UnicodeScalarView) -> Bool {
    text.last == "."
      && (text.suffix(4).elementsEqual(" Jr.".unicodeScalars)
        || text.suffix(4).elementsEqual(" Sr.".unicodeScalars))
  }
}
extension Unicode.Scalar.Properties {
  fileprivate var isTitlecase: Bool { generalCategory == .titlecaseLetter }
}
