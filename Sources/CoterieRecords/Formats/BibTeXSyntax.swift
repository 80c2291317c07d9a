/// The syntax of BibTeX, faithful and without meaning: where the entries, their fields and the pieces of their values
/// lie. Values stay bytes; `BibTeX` gives them sense.
///
/// The grammar is btparse's, which biber uses: `%` comments a line out unless it is inside a value, `@comment` takes a
/// balanced group with it, braces count even behind a backslash. Beyond it, keys may hold blanks, and a field may lack
/// its value.
///
/// **Entries left open.** An `@word{` that begins a line where no value is open ends the entry before it. Inside a
/// value the first one is taken for text, as the grammar says; the second means that a brace is missing. So no byte is
/// looked at more than three times, however many entries are broken.
struct BibTeXSyntax: Sendable {
  /// One operand of `#`.
  struct Piece: Sendable {
    enum Kind: Sendable { case braced, quoted, bare }
    var kind: Kind
    /// Without its braces or quotes.
    var range: Range<Int>
  }

  struct Field: Sendable {
    var name: Range<Int>
    /// Where its pieces are in `pieces`; empty if the value is missing.
    var pieces: Range<Int>
  }

  enum Kind: Sendable { case entry, string, preamble, comment }

  /// Why an entry can't be read.
  enum Fault: Sendable {
    case unclosed, tooDeep, missingComma, missingEquals, missingValue, unbalancedQuote
    case unexpected(UInt8)
  }

  enum Step: Sendable {
    /// A whole entry, and where reading goes on.
    case item(Kind, next: Int)
    /// An entry that can't be read; `at` is the place where that showed.
    case broken(Kind, Fault, at: Int, next: Int)
    /// Text outside entries, reported once per stretch.
    case stray(at: Int, next: Int)
    /// An extra comma.
    case incomplete(from: Int)
    case end
  }

  // The last item. The arrays keep their memory from one entry to the next.
  private(set) var start = 0
  /// Of the brace or parenthesis that opens it.
  private(set) var open = 0
  private(set) var type = 0..<0
  private(set) var key = 0..<0
  private(set) var hasKey = false
  private(set) var fields: [Field] = []
  private(set) var pieces: [Piece] = []

  private enum Mode { case outside, lineComment, lost }

  private let maxDepth: Int
  private var mode = Mode.outside
  private var strayIsReported = false
  /// In mode `lost`: only blanks since the line began.
  private var lineIsBlank = false
  /// At the beginning of a word outside entries, where `%` begins a comment.
  private var wordBegins = true
  /// How far an `@comment` is followed; less after each that isn't closed, so that many of them cost linear time.
  private var commentReach = 1 << 24
  /// First `@word{` that begins a line inside a value of this entry.
  private var suspect: Int?

  init(maxDepth: Int) {
    self.maxDepth = maxDepth
  }

  /// Goes one step on from `position`.
  mutating func next(_ bytes: [UInt8], from position: Int, isFinal: Bool) -> Step {
    var index = position
    while true {
      switch mode {
      case .lineComment:
        while index < bytes.count, !bytes[index].isNewline { index += 1 }
        if index == bytes.count { return .end }
        mode = .outside
      case .lost:
        guard let found = findLineEntry(bytes, from: &index, isFinal: isFinal) else { return .end }
        if !found { return .incomplete(from: index) }
        mode = .outside
      case .outside:
        if let step = outside(bytes, from: &index, isFinal: isFinal) { return step }
      }
    }
  }

  /// Text between entries; nil when the mode changed.
  private mutating func outside(_ bytes: [UInt8], from index: inout Int, isFinal: Bool) -> Step? {
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isBibTeXBlank || byte == 0 || byte == 0x1A {
        wordBegins = true
        index += 1
      } else if byte == UInt8(ascii: "%"), wordBegins {
        mode = .lineComment
        return nil
      } else if byte == UInt8(ascii: "@") {
        switch header(bytes, at: index) {
        case .incomplete where !isFinal:
          return .incomplete(from: index)
        case .found(let type, let open):
          return item(bytes, from: index, type: type, open: open, isFinal: isFinal)
        case .word(let word) where bytes[word].equalsIgnoringCase("comment"):
          index = word.upperBound
          mode = .lineComment
          return nil
        case .incomplete, .word, .none:
          if let step = stray(at: index) { return step }
          index += 1
        }
      } else if byte == 0xEF, isMark(bytes, at: index) {
        if index + 3 > bytes.count, !isFinal { return .incomplete(from: index) }
        index = min(index + 3, bytes.count)
      } else {
        if let step = stray(at: index) { return step }
        wordBegins = byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")")
        index += 1
      }
    }
    return .end
  }

  private mutating func stray(at index: Int) -> Step? {
    if strayIsReported { return nil }
    strayIsReported = true
    wordBegins = false
    return .stray(at: index, next: index + 1)
  }

  /// A byte order mark, or what is here of one.
  private func isMark(_ bytes: [UInt8], at index: Int) -> Bool {
    (index + 1 >= bytes.count || bytes[index + 1] == 0xBB) && (index + 2 >= bytes.count || bytes[index + 2] == 0xBF)
  }

  /// After a broken entry: the next `@word{` that begins a line. Nil: there is none here; false: it may be one.
  private mutating func findLineEntry(_ bytes: [UInt8], from index: inout Int, isFinal: Bool) -> Bool? {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "@"), lineIsBlank {
        switch header(bytes, at: index) {
        case .found: return true
        case .incomplete where !isFinal: return false
        case .incomplete, .word, .none: lineIsBlank = false
        }
      } else if byte.isNewline {
        lineIsBlank = true
      } else if !(byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")) {
        lineIsBlank = false
      }
      index += 1
    }
    return nil
  }

  // MARK: Items

  private enum Header {
    case found(type: Range<Int>, open: Int)
    /// No brace follows.
    case word(Range<Int>)
    case none, incomplete
  }

  /// Whether `@word{` or `@word(` stands here.
  private func header(_ bytes: [UInt8], at position: Int) -> Header {
    var index = position + 1
    while index < bytes.count, bytes[index].isBibTeXBlank { index += 1 }
    guard index < bytes.count else { return .incomplete }
    guard bytes[index].isASCIILetter else { return .none }
    let begin = index
    while index < bytes.count, bytes[index].isBibTeXName, bytes[index] != UInt8(ascii: "@") { index += 1 }
    let word = begin..<index
    while index < bytes.count, bytes[index].isBibTeXBlank { index += 1 }
    guard index < bytes.count else { return .incomplete }
    let byte = bytes[index]
    return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") ? .found(type: word, open: index) : .word(word)
  }

  private mutating func item(_ bytes: [UInt8], from begin: Int, type: Range<Int>, open: Int, isFinal: Bool) -> Step {
    start = begin
    self.type = type
    self.open = open
    key = open + 1..<open + 1
    hasKey = false
    suspect = nil
    fields.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    let kind: Kind =
      if bytes[type].equalsIgnoringCase("comment") {
        .comment
      } else if bytes[type].equalsIgnoringCase("string") {
        .string
      } else if bytes[type].equalsIgnoringCase("preamble") {
        .preamble
      } else {
        .entry
      }
    let closer = bytes[open] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    var index = open + 1
    let outcome: Outcome =
      switch kind {
      case .comment: comment(bytes, &index, closer: closer, isFinal: isFinal)
      case .preamble: preamble(bytes, &index, closer: closer)
      case .string: assignments(bytes, &index, closer: closer)
      case .entry: entry(bytes, &index, closer: closer)
      }
    switch outcome {
    case .done:
      strayIsReported = false
      wordBegins = true
      return .item(kind, next: index)
    case .ended where !isFinal:
      return .incomplete(from: begin)
    case .ended:
      return lost(kind, .unclosed, at: bytes.count)
    case .fault(let fault, let place):
      return lost(kind, fault, at: place)
    }
  }

  private mutating func lost(_ kind: Kind, _ fault: Fault, at place: Int) -> Step {
    mode = .lost
    lineIsBlank = false
    strayIsReported = false
    wordBegins = true
    return .broken(kind, fault, at: place, next: open + 1)
  }

  private enum Outcome {
    case done
    /// The bytes ended.
    case ended
    case fault(Fault, Int)
  }

  private mutating func comment(_ bytes: [UInt8], _ index: inout Int, closer: UInt8, isFinal: Bool) -> Outcome {
    let limit = min(bytes.count, open + 1 + commentReach)
    var depth = 0
    while index < limit {
      let byte = bytes[index]
      index += 1
      if depth == 0, byte == closer { return .done }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}"), depth > 0 { depth -= 1 }
    }
    if limit == bytes.count, limit < open + 1 + commentReach, !isFinal { return .ended }
    commentReach = max(256, commentReach / 2)
    return .fault(.unclosed, index)
  }

  private mutating func preamble(_ bytes: [UInt8], _ index: inout Int, closer: UInt8) -> Outcome {
    if let outcome = value(bytes, &index, closer: closer) { return outcome }
    guard index < bytes.count else { return .ended }
    guard bytes[index] == closer else { return .fault(.unexpected(bytes[index]), index) }
    index += 1
    return .done
  }

  private mutating func entry(_ bytes: [UInt8], _ index: inout Int, closer: UInt8) -> Outcome {
    skipBlanks(bytes, &index)
    let begin = index
    var keyEnd = index
    var blanks = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ",") || byte == closer {
        break
      } else if byte == UInt8(ascii: "=") {
        // A first field in the place of the key, or a key whose comma is missing.
        if blanks { return .fault(.missingComma, keyEnd) }
        key = begin..<begin
        index = begin
        return assignments(bytes, &index, closer: closer)
      } else if byte == UInt8(ascii: "@"), beginsLine(bytes, index) {
        switch header(bytes, at: index) {
        case .found: return .fault(.unclosed, index)
        case .incomplete: return .ended
        case .word, .none: break
        }
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") {
        return .fault(.missingComma, keyEnd)
      }
      if !byte.isBibTeXBlank {
        if keyEnd < index, keyEnd > begin { blanks = true }
        keyEnd = index + 1
      }
      index += 1
    }
    guard index < bytes.count else { return .ended }
    if blanks, bytes[begin..<keyEnd].contains(where: { $0.isNewline }) { return .fault(.missingComma, keyEnd) }
    key = begin..<keyEnd
    hasKey = keyEnd > begin
    if bytes[index] == UInt8(ascii: ",") { index += 1 }
    return assignments(bytes, &index, closer: closer)
  }

  /// `name = value, …` up to the closing brace.
  private mutating func assignments(_ bytes: [UInt8], _ index: inout Int, closer: UInt8) -> Outcome {
    while true {
      skipBlanks(bytes, &index)
      guard index < bytes.count else { return .ended }
      let byte = bytes[index]
      if byte == closer {
        index += 1
        return .done
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      guard byte.isBibTeXName else { return .fault(.unexpected(byte), index) }
      if byte == UInt8(ascii: "@"), let outcome = entryBegins(bytes, index) { return outcome }
      let begin = index
      while index < bytes.count, bytes[index].isBibTeXName { index += 1 }
      let name = begin..<index
      skipBlanks(bytes, &index)
      guard index < bytes.count else { return .ended }
      guard bytes[index] == UInt8(ascii: "=") else { return .fault(.missingEquals, name.upperBound) }
      index += 1
      let first = pieces.count
      fields.append(Field(name: name, pieces: first..<first))
      if let outcome = value(bytes, &index, closer: closer) { return outcome }
      fields[fields.count - 1].pieces = first..<pieces.count
      guard index < bytes.count else { return .ended }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else if bytes[index] != closer {
        if let outcome = entryBegins(bytes, index) { return outcome }
        return .fault(bytes[index].isBibTeXName ? .missingComma : .unexpected(bytes[index]), index)
      }
    }
  }

  /// Pieces joined by `#`, and the blanks behind them. Nil if all is well.
  private mutating func value(_ bytes: [UInt8], _ index: inout Int, closer: UInt8) -> Outcome? {
    var isFirst = true
    while true {
      skipBlanks(bytes, &index)
      guard index < bytes.count else { return .ended }
      let byte = bytes[index]
      let begin = index
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") {
        let quoted = byte == UInt8(ascii: "\"")
        if let outcome = group(bytes, &index, quoted: quoted) { return outcome }
        pieces.append(Piece(kind: quoted ? .quoted : .braced, range: begin + 1..<index - 1))
      } else if byte.isBibTeXName, byte != UInt8(ascii: "@") {
        while index < bytes.count, bytes[index].isBibTeXName { index += 1 }
        pieces.append(Piece(kind: .bare, range: begin..<index))
      } else if isFirst, byte == UInt8(ascii: ",") || byte == closer {
        return nil
      } else {
        if let outcome = entryBegins(bytes, index) { return outcome }
        return .fault(.missingValue, index)
      }
      skipBlanks(bytes, &index)
      guard index < bytes.count else { return .ended }
      guard bytes[index] == UInt8(ascii: "#") else { return nil }
      index += 1
      isFirst = false
    }
  }

  /// From an opening brace or quote to behind the closing one. Nil if all is well.
  private mutating func group(_ bytes: [UInt8], _ index: inout Int, quoted: Bool) -> Outcome? {
    var depth = quoted ? 0 : 1
    var at = index + 1
    while true {
      at = firstDelimiter(bytes, at, quote: quoted ? UInt8(ascii: "\"") : UInt8(ascii: "{"))
      guard at < bytes.count else { return .ended }
      switch bytes[at] {
      case UInt8(ascii: "{"):
        depth += 1
        if depth > maxDepth { return .fault(.tooDeep, at) }
      case UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return .fault(.unbalancedQuote, at) }
        if depth == 0, !quoted {
          index = at + 1
          return nil
        }
      case UInt8(ascii: "@"):
        if beginsLine(bytes, at) {
          switch header(bytes, at: at) {
          case .found:
            if suspect != nil { return .fault(.unclosed, at) }
            suspect = at
          case .incomplete: return .ended
          case .word, .none: break
          }
        }
      default:
        if depth == 0 {
          index = at + 1
          return nil
        }
      }
      at += 1
    }
  }

  /// The first of `{`, `}`, `@` and `quote` from `begin` on, or the end.
  private func firstDelimiter(_ bytes: [UInt8], _ begin: Int, quote: UInt8) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var at = begin
      // Eight bytes at a time: a delimiter is zero after `^`, and taking 1 from it borrows its high bit.
      let low: UInt64 = 0x0101_0101_0101_0101
      let high: UInt64 = 0x8080_8080_8080_8080
      let quotes = low &* UInt64(quote)
      let raw = UnsafeRawBufferPointer(buffer)
      while at + 8 <= buffer.count {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let opens = word ^ (low &* 0x7B)
        let closes = word ^ (low &* 0x7D)
        let ats = word ^ (low &* 0x40)
        let ends = word ^ quotes
        let hits =
          ((opens &- low) & ~opens) | ((closes &- low) & ~closes) | ((ats &- low) & ~ats) | ((ends &- low) & ~ends)
        if hits & high != 0 { break }
        at += 8
      }
      while at < buffer.count, !buffer[at].delimitsGroup, buffer[at] != quote { at += 1 }
      return at
    }
  }

  /// Whether the next entry begins here, where this one should go on.
  private func entryBegins(_ bytes: [UInt8], _ index: Int) -> Outcome? {
    guard bytes[index] == UInt8(ascii: "@") else { return nil }
    switch header(bytes, at: index) {
    case .found: return .fault(.unclosed, index)
    case .incomplete: return .ended
    case .word, .none: return nil
    }
  }

  private func beginsLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    var index = index
    while index > start {
      index -= 1
      if bytes[index].isNewline { return true }
      if bytes[index] != UInt8(ascii: " "), bytes[index] != UInt8(ascii: "\t") { return false }
    }
    return true
  }

  /// Blanks, and comments to the end of the line.
  private func skipBlanks(_ bytes: [UInt8], _ index: inout Int) {
    while index < bytes.count {
      if bytes[index].isBibTeXBlank {
        index += 1
      } else if bytes[index] == UInt8(ascii: "%") {
        while index < bytes.count, !bytes[index].isNewline { index += 1 }
      } else {
        return
      }
    }
  }
}

extension UInt8 {
  fileprivate var isNewline: Bool { self == 10 || self == 13 }

  fileprivate var isBibTeXBlank: Bool { self == 32 || (self >= 9 && self <= 13) }

  fileprivate var delimitsGroup: Bool {
    self == UInt8(ascii: "{") || self == UInt8(ascii: "}") || self == UInt8(ascii: "@")
  }

  /// May stand in the name of a type, a field or an `@string`.
  fileprivate var isBibTeXName: Bool {
    switch self {
    case 0...32, 127: false
    case UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "("): false
    case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"): false
    default: true
    }
  }
}
