/// How often words stand as given names and as family names, and how titles' last words end: counts that help where a
/// page is too short to tell by itself. Levels are powers of two; a word that isn't here is not known to be no name.
enum NameTokens {
  /// Level of a word as a given name; 0 if it isn't among the frequent ones.
  static func given(_ word: String) -> Int { givenTable[word] ?? 0 }

  /// The same without regard to case, for `GuoDong`.
  static func givenFolded(_ word: String) -> Int { foldedTable[word.lowercased()] ?? 0 }

  static func family(_ word: String) -> Int { familyTable[word] ?? 0 }

  static func isKnown(_ word: String) -> Bool { givenTable[word] != nil || familyTable[word] != nil }

  /// How many times (a power of two) more often titles end like this lower-case word than given names do.
  static func ending(of word: String) -> Int {
    let letters = word.unicodeScalars
    return letters.count < 3 ? 0 : endingTable[String(letters.suffix(3))] ?? 0
  }

  private static let givenTable = table(givenText)
  private static let familyTable = table(familyText)
  private static let endingTable = table(endingText)
  private static let foldedTable = [String: Int](
    givenTable.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: max)

  /// Lines of a level and words.
  private static func table(_ text: String) -> [String: Int] {
    var table: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first, let level = Int(first) else { continue }
      for word in words.dropFirst() { table[String(word)] = level }
    }
    return table
  }
}
