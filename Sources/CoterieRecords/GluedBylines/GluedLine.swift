/// A title and its authors in one line, cut at its commas and spaces.
struct GluedLine {
  /// A way to divide the line: the title ends inside a word.
  struct Split: Equatable {
    /// Index of the part between commas.
    var part: Int
    /// Index of the word in that part.
    var word: Int
    /// Number of the word's scalars that belong to the title.
    var offset: Int
  }

  /// Words of the parts between commas; a suffix (`, Jr.`) stays with its part.
  let parts: [[Scalars]]
  let text: String
  /// The source says that there are more authors.
  let isTruncated: Bool
  /// In the order of the text.
  let splits: [Split]

  /// Longest list of authors looked for. Pages print up to three; others are not impossible.
  static let longestList = 6
  private static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]

  init(_ text: String, isTruncated: Bool) {
    self.text = text
    self.isTruncated = isTruncated
    let scalars = Array(text.unicodeScalars)
    var parts: [[Scalars]] = []
    var words: [Scalars] = []
    var start = 0
    func endsPart(_ index: Int) -> Bool {
      guard index > start, scalars[index - 1] == "," else { return false }
      var end = index + 1
      while end < scalars.count, scalars[end] != " ", scalars[end] != "," { end += 1 }
      return !Self.suffixes.contains(scalars[(index + 1)..<end].text)
    }
    for index in scalars.indices where scalars[index] == " " {
      if endsPart(index) {
        words.append(scalars[start..<(index - 1)])
        parts.append(words)
        words = []
      } else {
        words.append(scalars[start..<index])
      }
      start = index + 1
    }
    if start < scalars.count { words.append(scalars[start...]) }
    if !words.isEmpty { parts.append(words) }
    self.parts = parts
    splits = Self.splits(of: parts)
  }

  private static func splits(of parts: [[Scalars]]) -> [Split] {
    var result: [Split] = []
    for part in max(0, parts.count - longestList)..<parts.count {
      let words = parts[part]
      for (number, word) in words.enumerated() where word.count > 1 {
        for offset in 1..<word.count {
          let next = number + 1 < words.count ? words[number + 1] : nil
          if canBegin(at: word.startIndex + offset, of: word, next: next) {
            result.append(Split(part: part, word: number, offset: offset))
          }
        }
      }
    }
    return result
  }

  /// Whether a name may begin inside a word: with a capital, a letter that has no case, a particle that another word
  /// follows, or a small letter behind a mark that ends a title.
  private static func canBegin(at index: Int, of word: Scalars, next: Scalars?) -> Bool {
    let scalar = word[index]
    if scalar.isCapital { return true }
    let rest = word[index...]
    guard scalar.isLetter else {
      return (scalar == "'" || scalar == "’") && WordShape.particles.contains(rest.text)
    }
    if !scalar.isSmall { return true }
    let before = word[index - 1]
    if !before.isLetter && !before.joinsNames && before != "/" { return true }
    guard index - word.startIndex >= 2, rest.count >= 2, let next, next.first?.isCapital == true else { return false }
    return WordShape.particles.contains(rest.text)
  }

  // MARK: What a split gives

  /// Number of authors that a split gives.
  func authorCount(_ split: Split) -> Int { parts.count - split.part }

  /// The part of the split word that ends the title.
  func titleEnd(_ split: Split) -> Scalars { parts[split.part][split.word].prefix(split.offset) }

  /// The words of the first author's name.
  func firstName(_ split: Split) -> [Scalars] {
    let words = parts[split.part]
    return [words[split.word].dropFirst(split.offset)] + words[(split.word + 1)...]
  }

  func title(_ split: Split) -> String {
    var words = parts[split.part][..<split.word].map(\.text)
    words.append(titleEnd(split).text)
    return (parts[..<split.part].map(Self.joined) + [words.joined(separator: " ")]).joined(separator: ", ")
  }

  func authors(_ split: Split) -> [String] {
    [Self.joined(firstName(split))] + parts[(split.part + 1)...].map(Self.joined)
  }

  static func joined(_ words: [Scalars]) -> String { words.map(\.text).joined(separator: " ") }

  /// Every word that can tell where the title ends, as its key: what a page's reader looks up in the page's text.
  var keys: Set<String> {
    var keys: Set<String> = []
    for split in splits {
      let end = titleEnd(split)
      keys.insert(end.key)
      keys.insert(end.lastMember.key)
      keys.insert(parts[split.part][split.word].key)
      for word in firstName(split) { keys.insert(word.key) }
      if let first = firstName(split).first?.firstHump { keys.insert(first.key) }
    }
    keys.remove("")
    return keys
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// What follows the last hyphen, dash, slash or opening mark, or in `LanguageTool` the last capital.
  var lastMember: Scalars {
    if let last = last, last.isSmall, let capital = lastIndex(where: \.isCapital), capital > startIndex,
      self[capital - 1].isSmall, self[(capital + 1)...].allSatisfy(\.isSmall)
    {
      return self[capital...]
    }
    let inner = stripped
    guard let mark = inner.lastIndex(where: { "-–—/‐‑:([“\"".unicodeScalars.contains($0) }) else { return inner }
    return inner[(mark + 1)...]
  }

  /// `Guo` of `GuoDong`.
  var firstHump: Scalars? {
    guard let first, first.isCapital, let next = dropFirst().firstIndex(where: { !$0.isSmall }),
      next > startIndex + 1, self[next].isCapital
    else { return nil }
    return self[..<next]
  }
}
