import CoterieText

/// A result page of a paper site: title, abstract and then, as far as there is any, the number of authors or an
/// organisation, and a date. An older layout has titles and abstracts only.
///
///     When Greedy Wins: Emergent Exploitation Bias in Meta-Bandit LLM Training
///     Although Large Language Models …
///     DukeNLPGroup Duke NLP
///     ·
///     Sep 29, 2025 1
///
/// Blank lines don't matter. What is a title follows from the whole page (`PaperListLayout`), and so does the year of
/// dates without one; a page is read when it is there in full (`PageText.longestPage` bytes at most).
public struct PaperList: RecordFormat {
  public static let name = "paper-list"
  public static let title = "Paper site, a result page"
  public static let fileExtensions = ["txt"]
  public static let carries: Set<RecordField> = [.title, .authorCount, .date, .organization, .abstract]
  public static let recognition = "lines such as '• 4 authors', '·' and a date, or the site's invitation to subscribe"

  public init(options: ReadOptions) {}

  public static func recognizes(_ head: ByteWindow) -> Bool {
    let lines = PageText.lines(of: head.bytes, in: head.start..<head.bytes.count)
    guard let first = lines.first, !"<{[@%".utf8.contains(head.bytes[first.lowerBound]) else { return false }
    let items = PaperListLayout.items(lines, head.bytes)
    var counted = 0
    var named = 0
    for item in items {
      guard case .metadata(let metadata) = item, metadata.date != nil, metadata.hasPoint else { continue }
      if metadata.authorCount != nil { counted += 1 } else if metadata.organization != nil { named += 1 }
    }
    if counted >= 1 || named >= 3 { return true }
    return PaperListLayout.hasInvitation(lines, head.bytes)
      && (named >= 1 || PaperListLayout.hasSubscription(lines, head.bytes))
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
    var layout = PaperListLayout(PageText.lines(of: bytes, in: range), bytes)
    var end = range.upperBound
    if !isEnd, layout.findings.count > 1, case .record(let last)? = layout.findings.last {
      layout.findings.removeLast()
      end = last.start
    }
    let page = PageRecords(
      records: layout.findings.compactMap {
        if case .record(let record) = $0 { record } else { nil }
      })
    let year = page.year()
    page.warnAboutYear(&sink)
    for finding in layout.findings {
      switch finding {
      case .record(let record):
        sink.emit(page.record(record, year: year, of: bytes, sink: &sink))
      case .metadataAlone(let position):
        sink.skip("paper-list-no-title", at: position, "authors or date without a title above them")
      case .stray(let line):
        sink.warn("paper-list-stray", at: line.lowerBound, "line belongs to no record")
      }
    }
    return end
  }
}
