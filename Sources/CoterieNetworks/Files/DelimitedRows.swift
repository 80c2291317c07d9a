/// The rows of a text of fields, separated by tabs, commas, semicolons or blanks as its first row tells, without empty
/// lines and lines that begin with `#` or `%`. Fields may be quoted; what a row holds is known until the next one.
struct DelimitedRows {
  static let blank = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: "\"")

  private let text: [UInt8]
  private let hasComments: Bool
  private var position = 0
  private var separator: UInt8?
  /// Contents of quoted fields that hold quotes.
  private var scratch: [UInt8] = []
  /// Where the row begins.
  private(set) var start = 0
  private(set) var line = 0
  private(set) var fields: [Field] = []

  struct Field {
    var start: Int
    var end: Int
    /// It stands in the scratch, not in the text.
    var isUnescaped = false

    var isEmpty: Bool { start == end }
    var count: Int { end - start }
  }

  init(_ text: [UInt8], hasComments: Bool = true) {
    self.text = text
    self.hasComments = hasComments
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Goes to the next row.
  mutating func next() -> Bool {
    while position < text.count {
      line += 1
      start = position
      position = Self.lineEnd(text.span, from: position)
      let end = position
      if position < text.count {
        position += text[position] == 13 && position + 1 < text.count && text[position + 1] == 10 ? 2 : 1
      }
      var first = start
      while first < end, text[first] == Self.blank || text[first] == 9 { first += 1 }
      guard first < end else { continue }
      if hasComments, text[first] == UInt8(ascii: "#") || text[first] == UInt8(ascii: "%") { continue }
      let separator = separator ?? Self.separator(of: text[start..<end])
      self.separator = separator
      fields.removeAll(keepingCapacity: true)
      if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
      if separator == Self.blank { splitAtBlanks(first, end) } else { split(separator, end) }
      return true
    }
    return false
  }

  private static func lineEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 10, text[index] != 13 { index += 1 }
    return index
  }

  /// What separates the fields of the first row: the first of tab, comma, semicolon that occurs; else blanks.
  private static func separator(of content: ArraySlice<UInt8>) -> UInt8 {
    for candidate in [9, UInt8(ascii: ","), UInt8(ascii: ";")] where content.contains(candidate) { return candidate }
    return blank
  }

  private mutating func splitAtBlanks(_ first: Int, _ end: Int) {
    let text = text
    let span = text.span
    var index = first
    while index < end {
      let begin = index
      while index < end, span[index] != Self.blank, span[index] != 9 { index += 1 }
      fields.append(Field(start: begin, end: index))
      while index < end, span[index] == Self.blank || span[index] == 9 { index += 1 }
    }
  }

  private mutating func split(_ separator: UInt8, _ end: Int) {
    let text = text
    let span = text.span
    var index = start
    while true {
      if index < end, span[index] == Self.quote {
        index = quoted(from: index + 1, end)
        while index < end, span[index] != separator { index += 1 }
      } else {
        var begin = index
        while index < end, span[index] != separator { index += 1 }
        var last = index
        while begin < last, span[begin] == Self.blank || span[begin] == 9 { begin += 1 }
        while last > begin, span[last - 1] == Self.blank || span[last - 1] == 9 { last -= 1 }
        fields.append(Field(start: begin, end: last))
      }
      if index >= end { return }
      index += 1
    }
  }

  /// Notes the quoted field whose contents begin there, and gives the place behind them.
  private mutating func quoted(from begin: Int, _ end: Int) -> Int {
    var index = begin
    while index < end, text[index] != Self.quote { index += 1 }
    if index + 1 >= end || text[index + 1] != Self.quote {
      fields.append(Field(start: begin, end: index))
      return index
    }
    let start = scratch.count
    index = begin
    while index < end {
      if text[index] == Self.quote {
        guard index + 1 < end, text[index + 1] == Self.quote else { break }
        index += 1
      }
      scratch.append(text[index])
      index += 1
    }
    fields.append(Field(start: start, end: scratch.count, isUnescaped: true))
    return index
  }

  /// A field's text; nil if the row doesn't have it.
  func text(_ index: Int) -> String? {
    guard fields.indices.contains(index) else { return nil }
    let field = fields[index]
    return String(decoding: (field.isUnescaped ? scratch : text)[field.start..<field.end], as: UTF8.self)
  }

  func blankCount(_ index: Int) -> Int {
    let field = fields[index]
    return (field.isUnescaped ? scratch : text)[field.start..<field.end].count { $0 == Self.blank }
  }

  /// The number of a field's text in a table.
  func number(_ index: Int, in table: inout LabelTable) -> Int {
    let field = fields[index]
    return field.isUnescaped
      ? table.number(of: scratch.span, from: field.start, to: field.end)
      : table.number(of: text.span, from: field.start, to: field.end)
  }

  /// The number that a field is, finite or not; nil if it is none.
  func double(_ index: Int) -> Double? {
    let field = fields[index]
    let source = field.isUnescaped ? scratch : text
    guard !field.isEmpty, field.count < 400, source[field.start] < 0x3A else { return nil }
    if let plain = Self.plainNumber(source.span, field.start, field.end) { return plain }
    return Double(String(decoding: source[field.start..<field.end], as: UTF8.self))
  }

  /// A number of up to 15 digits without exponent and sign: exact, as both parts of the quotient are.
  private static func plainNumber(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Double? {
    guard end - start <= 16 else { return nil }
    var digits = 0
    var value = 0
    var scale: Double?
    for index in start..<end {
      let byte = text[index]
      if byte == UInt8(ascii: "."), scale == nil {
        scale = 1
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 15 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if let known = scale { scale = known * 10 }
    }
    return digits == 0 ? nil : Double(value) / (scale ?? 1)
  }
}
