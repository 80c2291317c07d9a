import CoterieText

/// A person's page of a paper site: for each paper a line with field tag and date, a line with title and up to three
/// authors, and an abstract.
///
///     CLMay 22, 2025Code
///     When Do LLMs Admit Their Mistakes? Understanding the Role of Model Belief in RetractionYuqing Yang, Robin Jia
///     Can large language models …
///
/// Title and authors are one text until `GluedBylines.settle` divides them. The year of dates without one follows from
/// all others, so that a page is read when it is there in full (`PageText.longestPage` bytes at most).
public struct PaperPage: RecordFormat {
  public static let name = "paper-page"
  public static let title = "Paper site, a person's page"
  public static let fileExtensions = ["txt"]
  public static let carries: Set<RecordField> = [.title, .authors, .date, .tags, .organization, .abstract]
  public static let recognition = "lines of a field tag and a date without a space between them (CLMay 28, 2024)"

  public init(options: ReadOptions) {}

  public static func recognizes(_ head: ByteWindow) -> Bool {
    let lines = PageText.lines(of: head.bytes, in: head.start..<head.bytes.count)
    guard let first = lines.first, !"<{[@%".utf8.contains(head.bytes[first.lowerBound]) else { return false }
    var heads = 0
    for (index, line) in lines.enumerated() {
      guard let found = Head(head.bytes, line), found.tag != nil else { continue }
      guard index + 1 < lines.count else { break }
      if lines[index + 1].count >= 8, Head(head.bytes, lines[index + 1]) == nil { heads += 1 }
    }
    return heads > 0 && heads * 12 >= lines.count - 8
  }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    let whole = window.bytes.count
    guard !window.isFinal else {
      read(window.bytes, window.start..<whole, isEnd: true, &sink)
      return whole
    }
    guard whole - window.start >= PageText.longestPage else { return window.start }
    return read(window.bytes, window.start..<(window.start + PageText.longestPage), isEnd: false, &sink)
  }

  /// Reads a stretch of the text and returns where the next one begins: unless this is the end, with its last record.
  @discardableResult
  private func read(_ bytes: [UInt8], _ range: Range<Int>, isEnd: Bool, _ sink: inout RecordSink) -> Int {
    var groups = Self.groups(PageText.lines(of: bytes, in: range), bytes)
    var end = range.upperBound
    if !isEnd, groups.count > 1, let last = groups.popLast() { end = last.head.start }
    let page = PageRecords(records: groups.compactMap(\.record))
    let year = page.year()
    page.warnAboutYear(&sink)
    let words = Self.words(of: page, bytes)
    for group in groups {
      if let record = group.record {
        emit(record, of: page, year: year, words: words, bytes, &sink)
      } else {
        sink.skip("paper-page-no-title", at: group.head.start, "a tag and a date without a title below them")
      }
    }
    return end
  }

  private struct Group {
    var head: Head
    var record: PageRecord?
  }

  /// The lines from each head on.
  private static func groups(_ lines: [Range<Int>], _ bytes: [UInt8]) -> [Group] {
    var groups: [Group] = []
    for line in lines {
      // A bare date is a head only among others that have a tag.
      if let head = Head(bytes, line), head.tag != nil || !groups.isEmpty {
        groups.append(Group(head: head))
      } else if let last = groups.indices.last {
        if groups[last].record == nil {
          let head = groups[last].head
          groups[last].record = PageRecord(
            title: line, date: head.date, tags: (head.tag.map { [$0] } ?? []) + head.marks, start: head.start)
        } else {
          groups[last].record?.abstract.append(line)
        }
      }
    }
    return groups
  }

  /// How often the abstracts have each word.
  private static func words(of page: PageRecords, _ bytes: [UInt8]) -> [String: Int] {
    var words: [String: Int] = [:]
    for record in page.records {
      for range in record.abstract {
        for word in bytes[range].split(whereSeparator: { $0 <= 0x20 }) {
          let key = key(word)
          if !key.isEmpty { words[key, default: 0] += 1 }
        }
      }
    }
    return words
  }

  /// `Scalars.key`, most often without looking at scalars.
  private static func key(_ word: ArraySlice<UInt8>) -> String {
    guard word.allSatisfy({ $0 < 0x80 }) else {
      return Array(String(decoding: word, as: UTF8.self).unicodeScalars)[...].key
    }
    var word = word
    func isOuter(_ byte: UInt8?) -> Bool { byte.map { !PageText.isLetter($0) && !PageText.isDigit($0) } ?? false }
    while isOuter(word.first) { word.removeFirst() }
    while isOuter(word.last) { word.removeLast() }
    return String(decoding: word.map { PageText.isCapital($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private func emit(
    _ draft: PageRecord, of page: PageRecords, year: Int?, words: [String: Int], _ bytes: [UInt8],
    _ sink: inout RecordSink
  ) {
    var record = page.record(draft, year: year, of: bytes, sink: &sink)
    var byline = Byline(record.title)
    if byline.text.isEmpty { byline = Byline(text: record.title) }
    record.organization = byline.affiliation
    record.authorsTruncated = byline.isTruncated
    record.title = byline.text
    let place = sink.place(at: draft.title.lowerBound)
    var pageWords: [String: Int] = [:]
    for key in GluedLine(byline.text, isTruncated: byline.isTruncated).keys {
      if let count = words[key] { pageWords[key] = count }
    }
    record.gluedByline = GluedByline(
      text: byline.text, pageWords: pageWords, file: sink.path, line: place.line, column: place.column)
    sink.emit(record)
  }
}

extension PaperPage {
  /// The line above a title: perhaps a score, a field tag, a date, perhaps marks: `94.9CLMay 28, 2024Code`.
  private struct Head {
    var tag: Range<Int>?
    var date: PageDate
    /// `Code`, one range a word.
    var marks: [Range<Int>] = []
    var start: Int

    private static let longest = 96

    init?(_ bytes: [UInt8], _ line: Range<Int>) {
      guard line.count <= Self.longest else { return nil }
      start = line.lowerBound
      var index = start
      while index < line.upperBound, PageText.isDigit(bytes[index]) || (index > start && bytes[index] == 0x2E) {
        index += 1
      }
      let tagStart = index
      while index < line.upperBound {
        if let date = PageDate(bytes, at: index, limit: line.upperBound),
          let marks = Self.marks(bytes, date.end..<line.upperBound)
        {
          self.date = date
          self.marks = marks
          guard index > tagStart else { return }
          guard PageText.isLetter(bytes[tagStart]) else { return nil }
          tag = tagStart..<index
          return
        }
        let byte = bytes[index]
        guard PageText.isLetter(byte) || PageText.isDigit(byte) || "-._/&+".utf8.contains(byte) else { return nil }
        index += 1
      }
      return nil
    }

    /// Words glued to one another, each with a capital: `CodeData`; nil if there is anything else.
    private static func marks(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
      var marks: [Range<Int>] = []
      var start = range.lowerBound
      while start < range.upperBound {
        guard PageText.isCapital(bytes[start]) else { return nil }
        var end = start + 1
        while end < range.upperBound, PageText.isLetter(bytes[end]) {
          if PageText.isCapital(bytes[end]) && !PageText.isCapital(bytes[end - 1]) { break }
          end += 1
        }
        marks.append(start..<end)
        start = end
      }
      return marks
    }
  }

  /// Title and authors, what is behind them taken off: `… et al. · allen-ai`.
  struct Byline {
    var text: String
    var isTruncated = false
    var affiliation: String?

    private static let moreMarks = [", et al.", " et al.", ", et al", " et al"]

    init(text: String) { self.text = text }

    init(_ line: String) {
      text = line
      var affiliations: [String] = []
      while let (before, after) = Self.lastAffiliation(of: text) {
        // Further in front only what looks like a slug is one: a title may have such a point.
        if !affiliations.isEmpty && !after.utf8.allSatisfy({ $0 < 0x80 && ($0 >= 0x61 || $0 == 0x2D || $0 <= 0x39) }) {
          break
        }
        affiliations.insert(after, at: 0)
        text = before
      }
      if !affiliations.isEmpty { affiliation = affiliations.joined(separator: "; ") }
      for mark in Self.moreMarks where text.hasSuffix(mark) {
        text.removeLast(mark.count)
        isTruncated = true
        break
      }
    }

    /// The text in front of the last ` · ` and the text behind it.
    private static func lastAffiliation(of text: String) -> (String, String)? {
      let bytes = Array(text.utf8)
      let mark: [UInt8] = [0x20, 0xC2, 0xB7, 0x20]
      guard bytes.count > 4 else { return nil }
      for start in stride(from: bytes.count - 5, through: 1, by: -1)
      where bytes[start..<(start + 4)].elementsEqual(mark) {
        guard bytes.count - start - 4 <= 120 else { return nil }
        return (
          String(decoding: bytes[..<start], as: UTF8.self), String(decoding: bytes[(start + 4)...], as: UTF8.self)
        )
      }
      return nil
    }
  }
}
