/// Dates as tagged formats write them.
enum TaggedDate {
  /// A date in a text: `2014//`, `1948/07/03/`, `2019 Jan-Feb`, `2018 Winter`, `18-21 March 2013`, `20121008`,
  /// `2024-02-01`. Of a range the beginning counts. Nil if there is no year.
  ///
  /// - Parameter year: The year of texts that have none, such as `SEP 22`.
  static func date(_ text: String, year known: Int? = nil) -> PartialDate? {
    var year = known
    var month: Int?
    var months: (before: Int?, after: [Int]) = (nil, [])
    var hasYear = false
    for word in text.utf8.split(whereSeparator: { !($0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80) }) {
      let bytes = Array(word)
      if let number = BibTeXDate.number(bytes[...]) {
        switch bytes.count {
        case 8 where !hasYear:
          // 20121008
          guard let first = BibTeXDate.number(bytes[..<4]), first >= 1000 else { continue }
          let (month, day) = (BibTeXDate.number(bytes[4..<6]), BibTeXDate.number(bytes[6...]))
          return dated(first, month, day)
        case 4 where !hasYear && number > 0:
          year = number
          hasYear = true
        case 1, 2:
          if month == nil, !hasYear { months.before = months.before ?? number } else { months.after.append(number) }
        default: break
        }
      } else if month == nil {
        month = BibTeXDate.month(String(decoding: bytes, as: UTF8.self)).month
        if month == nil, !hasYear, let digits = yearWithLetter(bytes) {
          year = digits
          hasYear = true
        }
      }
    }
    guard let year else { return nil }
    if let month { return dated(year, month, months.before ?? months.after.first) }
    // Without a month's name only `year, month, day` is certain.
    guard hasYear, months.before == nil else { return PartialDate(year: year) }
    return dated(year, months.after.first, months.after.dropFirst().first)
  }

  /// `2013a`
  private static func yearWithLetter(_ bytes: [UInt8]) -> Int? {
    guard bytes.count == 5, bytes[4].isASCIILetter, let year = BibTeXDate.number(bytes[..<4]), year > 0 else {
      return nil
    }
    return year
  }

  private static func dated(_ year: Int, _ month: Int?, _ day: Int?) -> PartialDate {
    guard let month, (1...12).contains(month) else { return PartialDate(year: year) }
    let isDay = day.map { (1...BibTeXDate.days(in: month, of: year)).contains($0) } ?? false
    return PartialDate(year: year, month: month, day: isDay ? day : nil)
  }
}
