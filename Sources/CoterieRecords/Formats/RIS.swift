import CoterieText

/// RIS, as EndNote, Zotero, Mendeley, RefWorks, Citavi, Scopus, Web of Science, Embase, Ovid, Cochrane and others
/// write it.
///
///     TY  - JOUR
///     AU  - Lund, Mara K.
///     PY  - 2031
///     ER  -
///
/// A record without `ER` is kept with a warning when another record or an empty line follows, and so is one at the
/// end of a file that has no `ER` at all. In a file whose other records have one, a last record without was cut off, and
/// is skipped.
public struct RIS: RecordFormat {
  public static let name = "ris"
  public static let title = "RIS"
  public static let fileExtensions = ["ris"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .countries, .editors, .date, .kind, .container, .publisher,
    .volume, .pages, .identifiers, .organization, .keywords, .citationCount, .references, .abstract, .url, .language,
    .retraction,
  ]
  public static let recognition = "a line TY  - with a type, and another line of that form below it"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    head.bytes.withUnsafeBufferPointer { bytes in
      var position = head.start
      var hasType = false
      var isKnown = false
      while position < bytes.count {
        let end = bytes[position...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
        var begin = position
        if end - begin >= 3, bytes[begin] == 0xEF { begin += 3 }
        position = end + 1
        switch Grammar.line(bytes, begin..<end) {
        case .blank: continue
        case .other: hasType = false
        case .field(let tag, let value, _):
          if hasType, Grammar.known.contains(tag) { return true }
          let isType = !value.isEmpty && value.count <= 40 && bytes[value].allSatisfy { $0.isASCIILetter || $0 == 32 }
          hasType = tag == "TY" && isType
          isKnown = hasType && Record.Kind(ris: String(decoding: bytes[value], as: UTF8.self)) != nil
        }
      }
      return hasType && isKnown && head.isFinal
    }
  }

  private var lines = TaggedLines<Grammar>()
  private let options: ReadOptions
  /// Whether a record of this file ended with `ER`.
  private var hasEnds = false
  /// What was said once about the whole file.
  private var said: Set<String> = []
  private var unknownTags: Set<Tag> = []

  public init(options: ReadOptions) { self.options = options }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    var lines = lines
    defer { self.lines = lines }
    return lines.read(window, into: &sink) { event, sink in
      switch event {
      case .record(let fields, let ending): take(fields, ending, &sink)
      case .stray(let range):
        // Databases number their records.
        let isNumber = window.bytes[range].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == 32 }
        if !isNumber, said.insert("stray").inserted {
          sink.warn("ris-stray", at: range.lowerBound, "text outside of records is passed over; the first is here")
        }
      case .endOfFile: break
      }
    }
  }

  private mutating func take(_ fields: TaggedFields, _ ending: TaggedEnding, _ sink: inout RecordSink) {
    var fields = fields
    fields.cut(to: options.maxField)
    let hasType = fields.fields.first?.tag == "TY"
    let source = sink.source(
      at: fields.start, key: fields.first("ID") ?? fields.first("AN") ?? "\(sink.recordNumber + 1)")
    var isOpen = false
    switch ending {
    case .closed: hasEnds = true
    case .endOfText(let afterBlank) where hasEnds && !afterBlank: isOpen = true
    case .open, .endOfText: fields.note("ris-no-end", "the record doesn't end with ER", at: fields.start)
    }
    var reading = RISRecord(fields: fields, options: options)
    let record = reading.record(source: source)
    let isEmpty =
      record.title.isEmpty && record.authors.isEmpty && record.editors.isEmpty && record.identifiers.isEmpty
    if isEmpty, !hasType {
      if said.insert("stray").inserted {
        sink.warn("ris-stray", at: fields.start, "fields outside of records are passed over; the first is here")
      }
      return
    }
    if isOpen {
      sink.skip("ris-open", at: fields.start, "the text ends before this record does", record: source.key)
      return
    }
    if isEmpty {
      sink.skip("ris-empty", at: fields.start, "no title, no authors and no identifiers", record: source.key)
      return
    }
    if !hasType { reading.fields.note("ris-no-type", "the record doesn't begin with TY", at: fields.start) }
    for field in fields.fields {
      if !Grammar.known.contains(field.tag), unknownTags.insert(field.tag).inserted {
        reading.fields.note("ris-unknown-tag", "nobody says what this tag is; passed over", in: field)
      }
      if !field.isTidy, said.insert("form").inserted {
        reading.fields.note("ris-form", "not written as in 'TY  - JOUR'; the first such line is here", in: field)
      }
      if field.lines.count > 1, said.insert("continuation").inserted {
        reading.fields.note("ris-continuation", "goes on in a line without a tag; the first such is here", in: field)
      }
    }
    reading.fields.report(record: source.key, into: &sink)
    sink.emit(record)
  }
}

extension RIS {
  enum Grammar: TaggedGrammar {
    static let end: Tag? = "ER"
    static let endOfFile: Tag? = nil
    static let header: Set<Tag> = []

    static func begins(_ tag: Tag, open: TaggedFields?, afterBlank: Bool) -> Bool { tag == "TY" }

    /// Tags of the standard and of those who extend it.
    static let known: Set<Tag> = [
      "TY", "ER", "A1", "A2", "A3", "A4", "A5", "AB", "AD", "AI", "AN", "AR", "AU", "AV", "BT", "C1", "C2", "C3",
      "C4", "C5", "C6", "C7", "C8", "CA", "CC", "CN", "CP", "CR", "CT", "CY", "DA", "DB", "DI", "DO", "DP", "DS", "ED",
      "EP", "ET", "FD", "FU", "FX", "H1", "H2", "ID", "IP", "IS", "J1", "J2", "J9", "JA", "JF", "JI", "JO", "KW", "L1",
      "L2", "L3", "L4", "LA", "LB", "LK", "M1", "M2", "M3", "M4", "N1", "N2", "NL", "NS", "NV", "OP", "PA", "PB",
      "PD", "PG", "PI", "PM", "PP", "PT", "PU", "PY", "RI", "RN", "RP", "SE", "SF", "SL", "SN", "SP", "ST", "T1", "T2",
      "T3", "TA", "TC", "TI", "TS", "TT", "U1", "U2", "U3", "U4", "U5", "UR", "VL", "VO", "WE", "WT", "WV", "Y1",
      "Y2", "YR",
    ]

    static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TaggedLine {
      let rest = bytes.trimmed(range)
      if rest.isEmpty { return .blank }
      let begin = range.lowerBound
      guard range.count >= 3, rest.lowerBound == begin, bytes[begin].isASCIILetter,
        bytes[begin + 1].isASCIILetter || bytes[begin + 1].isASCIIDigit
      else { return .other(rest) }
      var hyphen = begin + 2
      while hyphen < range.upperBound, bytes[hyphen] == 32 || bytes[hyphen] == 9 { hyphen += 1 }
      guard hyphen < range.upperBound, bytes[hyphen] == UInt8(ascii: "-") else { return .other(rest) }
      let after = hyphen + 1
      let isFollowedByBlank = after == range.upperBound || bytes[after].isASCIIBlank
      let spaces = hyphen - begin - 2
      let hasCapitals = bytes[begin].isASCIIUppercase && !bytes[begin + 1].isASCIILowercase
      let tag = Tag(bytes[begin..<(begin + 2)])
      let isStandard = hasCapitals && spaces == 2 && bytes[begin + 2] == 32 && bytes[hyphen - 1] == 32
      if !(isStandard && isFollowedByBlank) {
        // Words and a hyphen stand in running text too: what isn't written as the standard has it, must be a tag that
        // is known.
        guard known.contains(tag), isFollowedByBlank || isStandard, spaces > 0 || tag == "TY" || tag == "ER",
          hasCapitals || spaces >= 2 || tag == "TY" || tag == "ER"
        else { return .other(rest) }
      }
      let value = bytes.trimmed(after..<range.upperBound)
      let afterSpaces = value.lowerBound - after
      return .field(tag, value: value, isTidy: isStandard && (value.isEmpty || afterSpaces == 1))
    }
  }
}
