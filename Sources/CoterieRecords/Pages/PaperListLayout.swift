/// Tells the lines of a result page apart: what heads the page, titles, abstracts, metadata.
///
/// Metadata are known by their marks. Between them, titles and abstracts take turns, but either abstract or metadata may be
/// missing, so that a line alone doesn't tell what it is: the least improbable reading of all lines is taken.
struct PaperListLayout {
  /// What is printed below an abstract.
  struct Metadata {
    var authorCount: Int?
    var organization: String?
    var date: PageDate?
    var trailingCount: Int?
    /// The point `·` stands in it.
    var hasPoint = false
    var start: Int
  }

  enum Item {
    case text(Range<Int>)
    /// A date on a line of its own: the page's day, or metadata that lost their mark.
    case date(Metadata, Range<Int>)
    case metadata(Metadata)
  }

  enum Finding {
    case record(PageRecord)
    /// Metadata without a title, at a position.
    case metadataAlone(Int)
    case stray(Range<Int>)
  }

  /// Records and the rest, in the order of the text.
  var findings: [Finding] = []

  init(_ lines: [Range<Int>], _ bytes: [UInt8]) {
    let lines = Self.withoutSubscription(lines, bytes)
    let items = Self.items(lines, bytes)
    gather(items, Self.parts(of: items, bytes))
  }

  // MARK: Lines

  static func items(_ lines: [Range<Int>], _ bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      var metadata = Metadata(start: line.lowerBound)
      var next = index
      if let count = authorCount(bytes, line) {
        metadata.authorCount = count
        next += 1
      } else if line.count <= 120, !isPoint(bytes, line), index + 1 < lines.count, isPoint(bytes, lines[index + 1]) {
        metadata.organization = organization(PageText.text(bytes, line))
        next += 1
      }
      if next < lines.count, isPoint(bytes, lines[next]) {
        metadata.hasPoint = true
        next += 1
      }
      if next < lines.count, let (date, count) = date(bytes, lines[next]) {
        metadata.date = date
        metadata.trailingCount = count
        next += 1
      }
      if next == index {
        items.append(.text(line))
        index += 1
      } else if next == index + 1, metadata.date != nil {
        items.append(.date(metadata, line))
        index = next
      } else {
        items.append(.metadata(metadata))
        index = next
      }
    }
    return items
  }

  /// `·`
  private static func isPoint(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    line.count == 2 && bytes[line.lowerBound] == 0xC2 && bytes[line.lowerBound + 1] == 0xB7
  }

  /// `• 4 authors`
  private static func authorCount(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    guard line.count <= 40, PageText.begins(bytes, line, with: "•") else { return nil }
    let words = PageText.text(bytes, (line.lowerBound + 3)..<line.upperBound).split(separator: " ")
    guard words.count == 2, words[1] == "authors" || words[1] == "author" else { return nil }
    let digits = words[0].utf8.filter { $0 != 0x2C }
    return digits.count <= 9 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  /// The display name behind a slug: `Tencent-Hunyuan Tencent Hunyuan`.
  private static func organization(_ text: String) -> String {
    guard let space = text.firstIndex(of: " ") else { return text }
    return String(text[text.index(after: space)...])
  }

  /// A date, and behind it perhaps a count: `Jun 10, 2024 1`.
  private static func date(_ bytes: [UInt8], _ line: Range<Int>) -> (PageDate, Int?)? {
    guard let date = PageDate(bytes, at: line.lowerBound, limit: line.upperBound) else { return nil }
    if date.end == line.upperBound { return (date, nil) }
    guard bytes[date.end] == 0x20 else { return nil }
    var index = date.end
    while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    guard let count = PageText.number(bytes, at: index, limit: line.upperBound), count.end == line.upperBound else {
      return nil
    }
    return (date, count.value)
  }

  // MARK: What heads a page

  static func hasInvitation(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    lines.prefix(6).contains { PageText.begins(bytes, $0, with: "Get trending papers in your email") }
  }

  static func hasSubscription(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    lines.prefix(8).contains { PageText.begins(bytes, $0, with: "Subscribe") }
  }

  /// The older layout glues the first title to the button above it.
  private static func withoutSubscription(_ lines: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
    guard hasInvitation(lines, bytes),
      let index = lines.prefix(8).firstIndex(where: { PageText.begins(bytes, $0, with: "Subscribe") && $0.count > 9 })
    else { return lines }
    var lines = lines
    lines[index] = (lines[index].lowerBound + 9)..<lines[index].upperBound
    return lines
  }

  // MARK: The least improbable reading

  /// What a line is, and what it is after.
  private enum Part: Int, CaseIterable {
    /// Before the first record.
    case head
    case title
    case abstract
    /// Metadata of the record above.
    case metadata
    /// Belongs to nothing.
    case stray
  }

  private static let impossible = 1 << 30

  /// Costs are small whole numbers, so that ties are exact; of equal readings the one that comes first in `Part` wins.
  private static func parts(of items: [Item], _ bytes: [UInt8]) -> [Part] {
    let states = Part.allCases
    // After a stray line the record above is still open or not as before: one reading per state of the line before it
    // would be needed for that; a stray line ends it.
    var costs = states.map { $0 == .head ? 0 : impossible }
    var origins: [[Int]] = []
    for item in items {
      var next = states.map { _ in impossible }
      var origin = states.map { _ in 0 }
      for (to, part) in states.enumerated() {
        let own = cost(of: item, as: part, bytes)
        guard own < impossible else { continue }
        for (from, before) in states.enumerated() where costs[from] < impossible {
          guard let step = cost(from: before, to: part) else { continue }
          let sum = costs[from] + step + own
          if sum < next[to] {
            next[to] = sum
            origin[to] = from
          }
        }
      }
      costs = next
      origins.append(origin)
    }
    // A title at the end has no abstract.
    costs[Part.title.rawValue] = min(costs[Part.title.rawValue] + 4, impossible)
    var state = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    var parts: [Part] = []
    for origin in origins.reversed() {
      parts.append(states[state])
      state = origin[state]
    }
    return parts.reversed()
  }

  private static func cost(from before: Part, to part: Part) -> Int? {
    switch (before, part) {
    case (.head, .head): 0
    case (_, .head): nil
    case (.title, .title): 4
    case (_, .title): 0
    case (.title, .abstract): 0
    case (.abstract, .abstract): 4
    case (_, .abstract): nil
    case (.title, .metadata): 3
    case (.abstract, .metadata): 0
    case (_, .metadata): 40
    case (_, .stray): 0
    }
  }

  private static func cost(of item: Item, as part: Part, _ bytes: [UInt8]) -> Int {
    switch item {
    case .metadata: return part == .metadata ? 0 : impossible
    case .date:
      switch part {
      case .head: return 0
      case .metadata: return 1
      case .stray: return 2
      case .title, .abstract: return 12
      }
    case .text(let line):
      let length = line.count
      let last = bytes[line.upperBound - 1]
      switch part {
      case .head: return length > 80 ? 20 : isHead(bytes, line) ? 0 : 1
      case .title:
        return (length > 240 ? 6 : length > 170 ? 2 : 0) + (last == 0x2E ? 2 : 0) + (length < 8 ? 1 : 0)
          + (isHead(bytes, line) ? 60 : isNumber(bytes, line) ? 6 : 0)
      case .abstract:
        let ends = last == 0x2E || last == 0x3F || last == 0x21 || last == 0x29 || last == 0x22
        return (length < 80 ? 4 : length < 160 ? 2 : 0) + (ends ? 0 : 1)
      case .metadata: return impossible
      case .stray:
        if isNumber(bytes, line) { return 0 }
        return isHead(bytes, line) || !bytes[line].contains(0x20) ? 3 : length > 80 ? 20 : 9
      }
    }
  }

  private static func isNumber(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy { PageText.isDigit($0) || $0 == 0x2C || $0 == 0x2E }
  }

  /// Lines that head the pages of this site.
  private static func isHead(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    PageText.begins(bytes, line, with: "Get trending papers")
      || (line.count == 12 && PageText.begins(bytes, line, with: "Daily Papers"))
      || PageText.begins(bytes, line, with: "byAK")
      || (line.count == 9 && PageText.begins(bytes, line, with: "Subscribe"))
      || (line.count == 3 && PageText.begins(bytes, line, with: "new"))
  }

  // MARK: Records

  private mutating func gather(_ items: [Item], _ parts: [Part]) {
    var open: PageRecord?
    func close(_ findings: inout [Finding]) {
      if let record = open { findings.append(.record(record)) }
      open = nil
    }
    for (item, part) in zip(items, parts) {
      switch (item, part) {
      case (.text(let line), .title), (.date(_, let line), .title):
        close(&findings)
        open = PageRecord(title: line, start: line.lowerBound)
      case (.text(let line), .abstract), (.date(_, let line), .abstract):
        open?.abstract.append(line)
      case (.metadata(let metadata), _), (.date(let metadata, _), .metadata):
        guard var record = open else {
          findings.append(.metadataAlone(metadata.start))
          continue
        }
        record.authorCount = metadata.authorCount
        record.organization = metadata.organization
        record.date = metadata.date
        record.trailingCount = metadata.trailingCount
        findings.append(.record(record))
        open = nil
      case (.text(let line), .stray):
        close(&findings)
        findings.append(.stray(line))
      case (_, .stray), (_, .head), (.text, .metadata): break
      }
    }
    close(&findings)
  }
}
