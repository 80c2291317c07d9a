import CoterieText

// Dates as JSON formats write them.

extension JSONFields {
  /// A CSL date: an object with `date-parts`, `raw` or `literal`, or an EDTF text. Of a range, its beginning.
  mutating func cslDate(_ node: Node?, _ field: String) -> PartialDate? {
    guard let node, !document.isNull(node) else { return nil }
    guard document.kind(of: node) == .object else { return textDate(node, field) }
    if let parts = member("date-parts", node), !document.isNull(parts) {
      // Some write one date without the array of dates around it.
      let dates = array(parts, field)
      let first = dates.first.flatMap { document.kind(of: $0) == .array ? $0 : parts }
      if let first, let date = dateParts(document.elements(of: first), at: first, field) { return date }
      if dates.isEmpty { note("json-date", parts, "no date in it", field: field) }
    }
    for name in ["raw", "literal", "edtf", "date-time"] {
      if let text = member(name, node), !document.isNull(text) { return textDate(text, field) }
    }
    return nil
  }

  /// A date of a year, perhaps a month and a day, each a number or a text.
  mutating func dateParts(_ parts: [Node], at place: Node, _ field: String) -> PartialDate? {
    guard let first = parts.first, !document.isNull(first) else {
      note("json-date", parts.first ?? place, "no year", field: field)
      return nil
    }
    var numbers: [Int] = []
    for part in parts.prefix(3) {
      if document.isNull(part) { break }
      if let text = document.string(part), Int(text) == nil {
        // `2019a`, `May`; not `in press`.
        if let number = numbers.isEmpty ? PartialDate(parsing: text)?.year : PartialDate.month(named: text) {
          numbers.append(number)
          continue
        }
        if !text.isEmpty {
          note("json-date", part, "no date in '\(FieldText.prefix(text, bytes: 60))'", field: field)
        }
        break
      }
      guard let number = integer(part, field) else { break }
      numbers.append(number)
    }
    guard let year = numbers.first else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    return date(year: year, month: month, day: day, at: first, field)
  }

  /// A date in a text: `2019-05-28`, `May 2019`, or at least a year.
  mutating func textDate(_ node: Node?, _ field: String) -> PartialDate? {
    guard let node, !document.isNull(node) else { return nil }
    if document.kind(of: node) == .number {
      return integer(node, field).flatMap { date(year: $0, month: nil, day: nil, at: node, field) }
    }
    guard let text = text(node, field) else { return nil }
    if let date = PartialDate(parsing: text) { return date }
    note("json-date", node, "no year in '\(FieldText.prefix(text, bytes: 60))'", field: field)
    return nil
  }

  /// A date if the numbers can be one; otherwise what of them can.
  mutating func date(year: Int, month: Int?, day: Int?, at node: Node, _ field: String) -> PartialDate? {
    guard (-9999...9999).contains(year) else {
      note("json-date", node, "\(year) is no year", field: field)
      return nil
    }
    let date = PartialDate(year: year, month: month, day: day)
    // 13 to 24 are EDTF's and citeproc's seasons.
    let isSeason = day == nil && month.map { (13...24).contains($0) } ?? false
    if (date.month != month && !isSeason && month != 0) || (date.day != day && date.month != nil && day != 0) {
      note("json-date", node, "month \(month ?? 0), day \(day ?? 0) is no date", field: field)
    }
    return date
  }
}

extension PartialDate {
  /// A date in a text that begins with or contains a year: `2019-05-28T…`, `2019/2020`, `May 28, 2019`, `c. 1905`.
  ///
  /// A month is taken from digits behind the year, or from an English month's name anywhere; a day only from digits
  /// behind the month.
  init?(parsing text: String) {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) } }
    var index = 0
    while index < bytes.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      var end = index
      while isDigit(end) { end += 1 }
      if end - index == 4 {
        let isNegative = index == 1 && bytes[0] == 0x2D
        let year = number(index..<end) * (isNegative ? -1 : 1)
        var month: Int?
        var day: Int?
        // `-05`, `/05` or `.5`, but not the second year of a range, nor a season.
        if end + 1 < bytes.count, [0x2D, 0x2F, 0x2E].contains(bytes[end]), isDigit(end + 1) {
          let start = end + 1
          var monthEnd = start
          while isDigit(monthEnd) { monthEnd += 1 }
          if monthEnd - start <= 2 { month = number(start..<monthEnd) }
          if month != nil, monthEnd + 1 < bytes.count, bytes[monthEnd] == bytes[end], isDigit(monthEnd + 1) {
            var dayEnd = monthEnd + 1
            while isDigit(dayEnd) { dayEnd += 1 }
            if dayEnd - monthEnd <= 3 { day = number((monthEnd + 1)..<dayEnd) }
          }
        }
        self.init(year: year, month: month ?? PartialDate.month(in: text), day: day)
        return
      }
      index = end
    }
    return nil
  }

  /// The number of the month whose English name, at least its first three letters, a text is.
  static func month(named name: some StringProtocol) -> Int? {
    let name = name.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let stem = name.hasSuffix(".") ? String(name.dropLast()) : name
    return months.firstIndex { $0.hasPrefix(stem) || stem == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  private static func month(in text: String) -> Int? {
    text.split { !$0.isLetter }.lazy.compactMap { month(named: $0) }.first
  }
}
