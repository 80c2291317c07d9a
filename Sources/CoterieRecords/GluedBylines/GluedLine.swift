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
  /// Longest name looked for, in words, and longest word of one, so that no text takes more than linear time.
  private static let longestName = 12
  private static let longestWord = 64
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
    var marks = TitleMarks()
    for (number, part) in parts.enumerated() {
      if number >= parts.count - Self.longestList { marksBefore.append([]) }
      for word in part {
        if !marksBefore.isEmpty { marksBefore[marksBefore.count - 1].append(marks) }
        marks.look(at: word)
      }
    }
  }

  /// Marks that stand in the title before the word that a split divides.
  private var marksBefore: [[TitleMarks]] = []

  private static func splits(of parts: [[Scalars]]) -> [Split] {
    var result: [Split] = []
    for part in max(0, parts.count - longestList)..<parts.count {
      let words = parts[part]
      for (number, word) in words.enumerated().suffix(longestName) where word.count > 1 {
        for offset in max(1, word.count - longestWord)..<word.count {
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

  func marks(_ split: Split) -> TitleMarks {
    var marks = marksBefore[split.part - parts.count + marksBefore.count][split.word]
    marks.look(at: titleEnd(split))
    return marks
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

/// Signs in a title that it is not whole, or more than whole.
struct TitleMarks {
  private var depth = 0
  private var quotes = 0
  /// Inside a word a sentence or bracket ends and a capital follows: `plot.Melissa`.
  private(set) var hasSentenceInside = false
  private(set) var wordCount = 0
  /// Brackets or quotation marks are open.
  var isUnbalanced: Bool { depth != 0 || quotes != 0 }

  mutating func look(at word: Scalars) {
    wordCount += 1
    for index in word.indices {
      let scalar = word[index]
      switch scalar {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "\"": quotes ^= 1
      case "“": quotes += 2
      case "”": quotes -= 2
      default:
        guard scalar.isCapital, index >= word.startIndex + 2 else { continue }
        switch word[index - 1] {
        case ".": if word[index - 2].isSmall { hasSentenceInside = true }
        case "?", "!", ")", "]": hasSentenceInside = true
        default: break
        }
      }
    }
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
