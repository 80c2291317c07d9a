import CoterieText

/// BibTeX and biblatex files: the meaning of what `BibTeXSyntax` finds.
///
/// Every entry but `@string`, `@preamble`, `@comment`, `@xdata` and `@set` is a record.
///
/// **Inheritance.** Fields may come from an entry that stands later in the file (BibTeX demands that). An entry with
/// `crossref` or `xdata` waits until its parents have been read, or the file ends, and what comes after it waits
/// behind it, so that records come out in the order of the file. A file without such references is passed on at once;
/// parents that stand before their children are kept only if they are of a type that holds others (`@proceedings`,
/// `@book`, …).
///
/// **Limits.** Braces in a value nest 64 deep at most. All that `@string` and inheritance add is limited to eight times
/// the bytes read so far and 16 MiB; beyond that, names of strings stay as they are.
public struct BibTeX: RecordFormat {
  public static let name = "bibtex"
  public static let title = "BibTeX, biblatex"
  public static let fileExtensions = ["bib", "bibtex"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .editors, .date, .kind, .container, .publisher, .volume, .pages,
    .identifiers, .organization, .keywords, .abstract, .url, .language,
  ]
  public static let recognition = "a line begins with @word{ or @word("

  private let options: ReadOptions
  private var syntax: BibTeXSyntax
  private var records: BibTeXRecords
  private var inheritance = BibTeXInheritance()
  private var entry = BibTeXEntry()
  /// Values of the `@string`s by lower-case name.
  private var strings: [String: [UInt8]]
  /// Keys by their folded form, as they were first written.
  private var keys: [String: String] = [:]
  /// Entries that wait for parents, or behind such, from `firstWaiting` on.
  private var waiting: [BibTeXEntry] = []
  private var firstWaiting = 0
  /// What the first of them waits for.
  private var awaited: String?
  private var serial = 0
  /// Bytes before the window's start, and before the entry in hand.
  private var passed = 0
  private var here = 0
  /// Bytes that `@string` and inheritance have added.
  private var added = 0
  /// Don't look again until so many bytes are there.
  private var enough = 0

  public init(options: ReadOptions) {
    self.options = options
    syntax = BibTeXSyntax(maxDepth: min(64, options.maxDepth))
    records = BibTeXRecords(options: options)
    strings = [:]
    for (name, month) in [
      ("jan", "January"), ("feb", "February"), ("mar", "March"), ("apr", "April"), ("may", "May"), ("jun", "June"),
      ("jul", "July"), ("aug", "August"), ("sep", "September"), ("oct", "October"), ("nov", "November"),
      ("dec", "December"),
    ] {
      strings[name] = Array(month.utf8)
    }
  }

  /// Looks for `@word{` or `@word(` at the beginning of a line, with something behind it that an entry may begin with.
  public static func recognizes(_ head: ByteWindow) -> Bool {
    let bytes = head.bytes
    var index = head.start
    var lineIsBlank = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 10 || byte == 13 {
        lineIsBlank = true
      } else if byte == UInt8(ascii: "@"), lineIsBlank {
        if beginsEntry(bytes, at: index, isFinal: head.isFinal) { return true }
        lineIsBlank = false
      } else if byte != 32, byte != 9, byte != 0xEF, byte != 0xBB, byte != 0xBF {
        lineIsBlank = false
      }
      index += 1
    }
    return false
  }

  private static func beginsEntry(_ bytes: [UInt8], at position: Int, isFinal: Bool) -> Bool {
    var index = position + 1
    func skipBlanks() { while index < bytes.count, bytes[index].isASCIIBlank { index += 1 } }
    let begin = index
    while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
    guard (3...20).contains(index - begin) else { return false }
    let word = bytes[begin..<index]
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "(") else {
      return false
    }
    // Style sheets and programs have `@media (…) {` and `@Annotation(…)`: a key and a comma follow here.
    if word.equalsIgnoringCase("comment") || word.equalsIgnoringCase("preamble") { return true }
    let isString = word.equalsIgnoringCase("string")
    let closer = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    index += 1
    skipBlanks()
    let key = index
    while index < bytes.count, index - key < 400 {
      switch bytes[index] {
      case UInt8(ascii: ","): return !isString
      case UInt8(ascii: "="): return true
      case closer: return index > key && !isString && closer == UInt8(ascii: "}")
      case UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: "\""): return false
      default: index += 1
      }
    }
    return index == bytes.count && index > key
  }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    let bytes = window.bytes
    var position = window.start
    // An entry that doesn't end is looked at again only when there is twice as much of it.
    if !window.isFinal, bytes.count - position < enough { return position }
    enough = 0
    reading: while true {
      switch syntax.next(bytes, from: position, isFinal: window.isFinal) {
      case .end:
        position = bytes.count
        break reading
      case .incomplete(let from):
        position = from
        enough = (bytes.count - from) * 2
        break reading
      case .stray(let at, let next):
        sink.warn("bibtex-stray", at: at, "text outside entries is ignored")
        position = next
      case .broken(let kind, let fault, let at, let next):
        report(kind, fault, at: at, bytes, into: &sink)
        position = next
      case .item(let kind, let next):
        switch kind {
        case .entry:
          here = passed + syntax.start - window.start
          readEntry(bytes, into: &sink)
        case .string:
          here = passed + syntax.start - window.start
          readStrings(bytes, into: &sink)
        case .preamble, .comment: break
        }
        position = next
      }
    }
    if window.isFinal {
      flush(into: &sink, isFinal: true)
    }
    passed += position - window.start
    return position
  }

  // MARK: Entries

  private mutating func readEntry(_ bytes: [UInt8], into sink: inout RecordSink) {
    entry.clear()
    entry.bytes = bytes
    defer { entry.bytes = [] }
    entry.type = String(decoding: bytes[syntax.type], as: UTF8.self).lowercased()
    entry.key = TeXText.folded(bytes, syntax.key)
    entry.position = syntax.start
    entry.serial = serial
    serial += 1
    for index in syntax.fields.indices { readField(index, bytes, into: &sink) }
    if entry.type == "set" { return }
    checkKey(into: &sink)
    let isRecord = entry.type != "xdata"
    guard somethingWaits || BibTeXInheritance.refers(entry) || BibTeXInheritance.isParent(entry.type) else {
      sink.emit(records.record(entry, source: source(of: entry, into: &sink), into: &sink))
      return
    }
    var kept = entry
    kept.detach(source: source(of: entry, into: &sink), in: &sink)
    inheritance.keep(kept)
    if somethingWaits {
      waiting.append(kept)
      let folded = BibTeXInheritance.fold(kept.key)
      if awaited == folded || kept.has(.ids) { flush(into: &sink, isFinal: false) }
    } else if BibTeXInheritance.refers(kept) {
      waiting.append(kept)
      flush(into: &sink, isFinal: false)
    } else if isRecord, let source = kept.source {
      sink.emit(records.record(entry, source: source, into: &sink))
    }
  }

  private func source(of entry: BibTeXEntry, into sink: inout RecordSink) -> Record.Source {
    let number = sink.recordNumber + waiting.count - firstWaiting + 1
    return sink.source(at: entry.position, key: entry.key.isEmpty ? "\(number)" : entry.key)
  }

  private var somethingWaits: Bool { firstWaiting < waiting.count }

  /// Emits the waiting entries up to the first whose ancestors may still come.
  private mutating func flush(into sink: inout RecordSink, isFinal: Bool) {
    awaited = nil
    while somethingWaits {
      let entry = waiting[firstWaiting]
      if !isFinal, BibTeXInheritance.refers(entry) {
        awaited = inheritance.awaited(by: entry) { keys[$0] == nil }
        if awaited != nil { break }
      }
      let limit = addable
      var added = 0
      let whole = inheritance.resolve(
        entry, into: &sink, wasSeen: { keys[$0] != nil },
        budget: {
          if added + $0 > limit { return false }
          added += $0
          return true
        })
      self.added += added
      if entry.type != "xdata", let source = whole.source {
        sink.emit(records.record(whole, source: source, into: &sink))
      }
      inheritance.release(entry)
      firstWaiting += 1
    }
    if firstWaiting * 2 > waiting.count {
      waiting.removeFirst(firstWaiting)
      firstWaiting = 0
    }
  }

  private mutating func checkKey(into sink: inout RecordSink) {
    let key = entry.key
    if key.isEmpty {
      entry.warn("bibtex-no-key", "the entry has no key", in: &sink)
      return
    }
    if let first = keys.updateValue(key, forKey: BibTeXInheritance.fold(key)) {
      if first == key {
        entry.warn("bibtex-duplicate-key", "'\(key)' is the key of an entry before this one", in: &sink)
      } else {
        keys[BibTeXInheritance.fold(key)] = first
        entry.warn("bibtex-key-case", "'\(key)' and '\(first)' differ in case only", in: &sink)
      }
    } else if key.utf8.contains(32) {
      entry.warn("bibtex-key-blank", "the key '\(key)' holds blanks", in: &sink)
    }
  }

  private mutating func readField(_ index: Int, _ bytes: [UInt8], into sink: inout RecordSink) {
    let found = syntax.fields[index]
    guard let field = BibTeXField.named(bytes, found.name) else { return }
    let position = found.name.lowerBound
    if field == .abstract, !options.abstracts { return }
    if entry.has(field) {
      entry.warn("bibtex-duplicate-field", "a second '\(field)' is ignored", field, at: position, in: &sink)
      return
    }
    guard let first = found.pieces.first.map({ syntax.pieces[$0] }) else {
      sink.warn("bibtex-no-value", at: position, "the field has no value", record: entry.key, field: "\(field)")
      return
    }
    var value = BibTeXEntry.Value(field: field, range: first.range, isJoined: false, position: position)
    if found.pieces.count > 1 || (first.kind == .bare && !bytes[first.range.lowerBound].isASCIIDigit) {
      let begin = entry.joined.count
      var joined: [UInt8] = []
      swap(&joined, &entry.joined)
      append(found.pieces, bytes, to: &joined, record: entry.key, into: &sink)
      swap(&joined, &entry.joined)
      value.range = begin..<entry.joined.count
      value.isJoined = true
    }
    if value.range.count > options.maxField {
      var end = value.range.lowerBound + options.maxField
      let text = entry.text(of: value)
      while end > value.range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
      value.range = value.range.lowerBound..<end
      sink.warn(
        "field-too-long", at: position, "the field is cut after \(options.maxField) bytes", record: entry.key,
        field: "\(field)")
    }
    entry.add(value)
  }

  // MARK: Strings

  private mutating func readStrings(_ bytes: [UInt8], into sink: inout RecordSink) {
    for field in syntax.fields {
      let name = String(decoding: bytes[field.name], as: UTF8.self).lowercased()
      var value: [UInt8] = []
      append(field.pieces, bytes, to: &value, record: nil, into: &sink)
      strings[name] = value
    }
  }

  /// How much `@string`s and inheritance may still add.
  private var addable: Int { (16 << 20) + 8 * here - added }

  /// Joins the pieces of a value.
  private mutating func append(
    _ pieces: Range<Int>, _ bytes: [UInt8], to out: inout [UInt8], record: String?, into sink: inout RecordSink
  ) {
    for index in pieces {
      let piece = syntax.pieces[index]
      if piece.kind == .bare, !bytes[piece.range.lowerBound].isASCIIDigit {
        let name = String(decoding: bytes[piece.range], as: UTF8.self)
        if let text = strings[name.lowercased()] {
          if text.count <= options.maxField, text.count <= addable {
            added += text.count
            out += text
            continue
          }
          sink.warn(
            "bibtex-string-limit", at: piece.range.lowerBound, "the string '\(name)' is too long to be put in",
            record: record)
        } else {
          sink.warn(
            "bibtex-string-undefined", at: piece.range.lowerBound, "the string '\(name)' is not defined",
            record: record)
        }
      }
      out += bytes[piece.range]
    }
  }

  // MARK: Faults

  private func report(
    _ kind: BibTeXSyntax.Kind, _ fault: BibTeXSyntax.Fault, at: Int, _ bytes: [UInt8], into sink: inout RecordSink
  ) {
    let key = syntax.hasKey ? TeXText.folded(bytes, syntax.key) : nil
    let names = syntax.fields.map { TeXText.folded(bytes, $0.name) }
    var code = "bibtex-syntax"
    var position = syntax.open
    var text: String
    switch fault {
    case .unclosed:
      code = "bibtex-unclosed"
      text = "the brace that opens this entry is never closed"
    case .tooDeep:
      code = "bibtex-too-deep"
      position = at
      text = "braces nest too deep"
    case .missingComma: text = "a comma is missing"
    case .missingEquals: text = "\"=\" is missing"
    case .missingValue: text = "a value is missing"
    case .unbalancedQuote: text = "a closing brace without an opening one stands between quotes"
    case .unexpected(let byte):
      text =
        byte > 32 && byte < 127 ? "\"\(Character(Unicode.Scalar(byte)))\" isn't expected" : "something isn't expected"
    }
    var behind = names.last
    switch fault {
    case .missingComma, .missingEquals, .missingValue, .unexpected, .unbalancedQuote:
      let place = offset(from: syntax.open, to: at, in: bytes)
      text += place
      behind = names.last
    default: break
    }
    if !names.isEmpty, kind == .entry { text += "; fields before it: \(names.prefix(20).joined(separator: ", "))" }
    switch kind {
    case .entry: sink.skip(code, at: position, text, record: key, field: behind)
    case .string, .preamble: sink.error(code, at: position, text)
    case .comment: sink.warn(code, at: position, "the brace that opens this comment is never closed")
    }
  }

  /// ` 2 lines further down` and the like, since a diagnostic stands at the entry's brace.
  private func offset(from open: Int, to at: Int, in bytes: [UInt8]) -> String {
    var lines = 0
    var begin = open
    var index = open
    while index < min(at, bytes.count) {
      if bytes[index] == 10 || (bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10)) {
        lines += 1
        begin = index + 1
      }
      index += 1
    }
    switch lines {
    case 0: return " \(at - open) bytes behind this brace"
    case 1: return " on the next line, column \(at - begin + 1)"
    default: return " \(lines) lines down, column \(at - begin + 1)"
    }
  }
}
