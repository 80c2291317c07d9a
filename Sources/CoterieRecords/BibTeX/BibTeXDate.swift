/// Dates as BibTeX (`year`, `month`) and biblatex (`date`, ISO 8601-2) write them.
enum BibTeXDate {
  /// What a value says, and whether all of it was understood.
  struct Reading: Equatable {
    var date: PartialDate?
    var isSound: Bool
  }

  /// biblatex's `date`: `2004-10-12`, `2004-10`, `-0043`, `1999-XX`, `2004~`, `2004-21` (a season), with a time, or a
  /// range, of which the beginning counts (its end, if it has no beginning).
  static func iso(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    let ends = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2 else { return Reading(date: nil, isSound: false) }
    if ends.count == 2, first.isEmpty || first.elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")]) {
      let end = oneISO(ends[1])
      return Reading(date: end.date, isSound: end.isSound)
    }
    var reading = oneISO(first)
    if ends.count == 2, !ends[1].isEmpty, !ends[1].elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")]) {
      reading.isSound = reading.isSound && oneISO(ends[1]).isSound
    }
    return reading
  }

  private static func oneISO(_ text: ArraySlice<UInt8>) -> Reading {
    var rest = text
    if let time = rest.firstIndex(of: UInt8(ascii: "T")) { rest = rest[..<time] }
    while let last = rest.last, last == UInt8(ascii: "~") || last == UInt8(ascii: "?") || last == UInt8(ascii: "%") {
      rest.removeLast()
    }
    var isNegative = false
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest.removeFirst()
    }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, let yearDigits = parts.first, yearDigits.count == 4, let year = number(yearDigits) else {
      return Reading(date: nil, isSound: false)
    }
    var date = PartialDate(year: isNegative ? -year : year)
    var isSound = true
    if parts.count > 1, !isUnspecified(parts[1]) {
      let month = parts[1].count == 2 ? number(parts[1]) : nil
      if let month, (1...12).contains(month) {
        date.month = month
        if parts.count > 2, !isUnspecified(parts[2]) {
          let day = parts[2].count == 2 ? number(parts[2]) : nil
          if let day, (1...days(in: month, of: year)).contains(day) { date.day = day } else { isSound = false }
        }
      } else {
        // 21 to 24 are seasons.
        isSound = month.map { (21...24).contains($0) } ?? false
      }
    }
    return Reading(date: date, isSound: isSound)
  }

  /// BibTeX's `year`: a number of three or four digits. One that stands within other text is taken, but isn't sound.
  static func year(_ text: String) -> (year: Int?, isSound: Bool) {
    let bytes = Array(text.utf8)
    if bytes.count == 3 || bytes.count == 4, let year = number(bytes[...]) { return (year, true) }
    if bytes.first == UInt8(ascii: "-"), (2...5).contains(bytes.count), let year = number(bytes[1...]) {
      return (-year, false)
    }
    // Four digits that are no part of a longer number or word; a letter may follow (`1985a`).
    var index = 0
    while index < bytes.count {
      guard bytes[index].isASCIIDigit else {
        index += 1
        continue
      }
      let begin = index
      while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
      let startsWord =
        begin == 0 || !(bytes[begin - 1].isASCIILetter || bytes[begin - 1] >= 0x80 && bytes[begin - 1] < 0xE2)
      let follows = index < bytes.count ? bytes[index] : 32
      let endsWord =
        !follows.isASCIILetter || index + 1 == bytes.count
        || !bytes[index + 1].isASCIILetter && !bytes[index + 1].isASCIIDigit
      if index - begin == 4, startsWord, endsWord, let year = number(bytes[begin..<index]), year >= 1000 {
        return (year, false)
      }
    }
    return (nil, false)
  }

  /// BibTeX's `month`: a number, or names of months in English (or their first letters) with a day perhaps. Of several
  /// months the first counts. Seasons say no month, but are sound.
  static func month(_ text: String) -> (month: Int?, day: Int?, isSound: Bool) {
    var month: Int?
    var numbers: [Int] = []
    var isSound = true
    for word in text.utf8.split(whereSeparator: { !($0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80) }) {
      let bytes = Array(word)
      if bytes.allSatisfy(\.isASCIIDigit) {
        numbers.append(number(bytes[...]) ?? 0)
      } else if let named = monthNamed(bytes) {
        month = month ?? named
      } else if let first = bytes.first, first.isASCIIDigit {
        // `1st`, `22nd`
        numbers.append(number(bytes.prefix { $0.isASCIIDigit }[...]) ?? 0)
      } else if !seasons.contains(where: { bytes.equalsIgnoringCase($0) }), bytes.first.map({ $0 < 0x80 }) ?? false {
        isSound = false
      }
    }
    if let month {
      let day = numbers.first
      return (month, day.flatMap { (1...31).contains($0) ? $0 : nil }, isSound)
    }
    guard let number = numbers.first else { return (nil, nil, isSound) }
    return (1...12).contains(number) ? (number, nil, isSound) : (nil, nil, false)
  }

  private static let seasons: [StaticString] = [
    "spring", "summer", "autumn", "fall", "winter", "easter", "michaelmas", "christmas", "q1", "q2", "q3", "q4",
    "first", "second", "third", "fourth", "quarter", "early", "mid", "late", "and", "to", "issue", "special",
  ]

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// A month's name or at least its first three letters.
  private static func monthNamed(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    for (index, name) in months.enumerated() where word.count <= name.utf8CodeUnitCount {
      var matches = true
      for (offset, byte) in word.enumerated() where byte.asciiLowercased != name.utf8Start[offset] {
        matches = false
        break
      }
      if matches { return index + 1 }
    }
    return nil
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func isUnspecified(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.asciiLowercased == UInt8(ascii: "x") || $0 == UInt8(ascii: "u") }
  }

  /// A number of at most nine digits.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit.isASCIIDigit else { return nil }
      value = value * 10 + Int(digit & 15)
    }
    return value
  }
}
