import CoterieText

/// What the layouts of a page share: lines, dates, and text made plain.
enum PageText {
  /// A page longer than this is read in stretches of this length, each with the dates that it prints itself.
  static let longestPage = 16 << 20

  /// The lines that have more than white space, without the white space on either side.
  static func lines(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      var start = range.lowerBound
      while start < range.upperBound {
        var end = start
        while end < range.upperBound, buffer[end] != 10, buffer[end] != 13 { end += 1 }
        let line = trimmed(buffer, start..<end)
        if !line.isEmpty { lines.append(line) }
        start = end + 1
      }
    }
    return lines
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let count = space(bytes, at: start, limit: end) { start += count }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, space(bytes, at: end - 2, limit: end) == 2 {
        end -= 2
      } else if end - start >= 3, space(bytes, at: end - 3, limit: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Length of a white-space character: controls, no-break space, the spaces of U+2000 to U+200F, ideographic space,
  /// byte order mark.
  private static func space(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Int? {
    let byte = bytes[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2 { return index + 1 < limit && bytes[index + 1] == 0xA0 ? 2 : nil }
    guard index + 2 < limit else { return nil }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
  }

  /// The text of a range in composed form, every run of white space as one space.
  static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    bytes.withUnsafeBufferPointer { buffer in
      var index = range.lowerBound
      var isSpaced = false
      while index < range.upperBound {
        if let count = space(buffer, at: index, limit: range.upperBound) {
          isSpaced = true
          index += count
        } else {
          if isSpaced && !plain.isEmpty { plain.append(0x20) }
          isSpaced = false
          plain.append(buffer[index])
          index += 1
        }
      }
    }
    return nfc(String(decoding: plain, as: UTF8.self))
  }

  /// The longest beginning of `text` that fits into `count` bytes; nil if all of it does.
  static func cut(_ text: String, to count: Int) -> String? {
    guard text.utf8.count > count else { return nil }
    var end = text.utf8.index(text.startIndex, offsetBy: max(count, 0))
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }

  static func begins(_ bytes: [UInt8], _ line: Range<Int>, with word: StaticString) -> Bool {
    guard line.count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes[line].starts(with: $0) }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// The number of a run of digits and where it ends; nil if there is none or it has more than nine digits.
  static func number(_ bytes: [UInt8], at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var value = 0
    var index = start
    while index < limit, isDigit(bytes[index]) {
      guard index - start < 9 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index) : nil
  }
}

/// A date as pages print it: `May 28`, `Oct 12, 2022`.
struct PageDate {
  var month: Int
  var day: Int
  var year: Int?
  /// Position of its first byte, and of the one behind it.
  var position: Int
  var end: Int

  private static let months: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }

  /// Reads a date that begins with a month's name, in full or in three or four letters.
  init?(_ bytes: [UInt8], at start: Int, limit: Int) {
    guard limit - start >= 5, PageText.isCapital(bytes[start]) else { return nil }
    var index = start
    while index < limit, index - start < 10, PageText.isLetter(bytes[index]), index == start || bytes[index] >= 0x61 {
      index += 1
    }
    let word = bytes[start..<index].map { $0 | 0x20 }
    guard word.count >= 3,
      let month = Self.months.firstIndex(where: {
        word.count <= ($0.count == word.count ? $0.count : 4) && $0.starts(with: word)
      })
    else { return nil }
    if index < limit, bytes[index] == 0x2E { index += 1 }
    guard index < limit, bytes[index] == 0x20 else { return nil }
    while index < limit, bytes[index] == 0x20 { index += 1 }
    guard let day = PageText.number(bytes, at: index, limit: limit), day.end - index <= 2, (1...31).contains(day.value)
    else { return nil }
    self.month = month + 1
    self.day = day.value
    position = start
    end = day.end
    var next = day.end
    guard next < limit, bytes[next] == 0x2C else { return }
    next += 1
    while next < limit, bytes[next] == 0x20 { next += 1 }
    guard let year = PageText.number(bytes, at: next, limit: limit), year.end - next == 4 else { return }
    self.year = year.value
    end = year.end
  }
}

/// A record as a page's layout gives it, before the page's year is known.
struct PageRecord {
  var title: Range<Int>
  var abstract: [Range<Int>] = []
  var date: PageDate?
  var tags: [Range<Int>] = []
  var organization: String?
  var authorCount: Int?
  var trailingCount: Int?
  /// Position of the record's first byte.
  var start: Int
}

/// A page's records and how its dates without a year are to be read.
struct PageRecords {
  var records: [PageRecord]

  /// A page prints no year behind dates of its own year: it comes right after the latest year that it prints.
  func year() -> Int? {
    records.lazy.compactMap { $0.date?.year }.max().map { $0 + 1 }
  }

  /// The title, date, organisation, counts and, if asked for, abstract of one of its records.
  func record(_ page: PageRecord, year: Int?, of bytes: [UInt8], sink: inout RecordSink) -> Record {
    var record = Record(source: sink.source(at: page.start), title: PageText.text(bytes, page.title))
    let key = record.source.key
    func cut(_ text: inout String, _ range: Range<Int>, _ field: String, _ sink: inout RecordSink) {
      guard let short = PageText.cut(text, to: sink.options.maxField) else { return }
      text = short
      sink.warn(
        "field-cut", at: range.lowerBound, "longer than \(sink.options.maxField) bytes", record: key, field: field)
    }
    cut(&record.title, page.title, "title", &sink)
    if let date = page.date, let year = date.year ?? year {
      record.date = PartialDate(year: year, month: date.month, day: date.day, yearIsInferred: date.year == nil)
    }
    record.tags = page.tags.map { PageText.text(bytes, $0) }
    record.organization = page.organization
    record.authorCount = page.authorCount
    record.trailingCount = page.trailingCount
    if sink.options.abstracts, let first = page.abstract.first {
      var text = page.abstract.map { PageText.text(bytes, $0) }.joined(separator: " ")
      cut(&text, first, "abstract", &sink)
      record.abstract = text
    }
    return record
  }

  /// Says once that the page doesn't tell its year.
  func warnAboutYear(_ sink: inout RecordSink) {
    let dates = records.compactMap(\.date).filter { $0.year == nil }
    guard let first = dates.first, year() == nil else { return }
    sink.warn(
      "page-year-unknown", at: first.position,
      "\(dates.count) dates without a year on a page that prints no year; left out", field: "date")
  }
}
