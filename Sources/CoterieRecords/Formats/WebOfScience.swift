import CoterieText

/// Web of Science's field-tagged export, under the headers it has had (Clarivate, Thomson, ISI) and without any.
///
///     FN Clarivate Analytics Web of Science
///     VR 1.0
///     PT J
///     AU Lund, MK
///        Berg, N
///     ER
///
///     EF
///
/// A record without `ER` is kept with a warning when another record, an empty line or `EF` follows, and so is one at
/// the end of a file that has no `ER` at all. In a file whose other records have one, a last record without was cut
/// off, and is skipped.
public struct WebOfScience: RecordFormat {
  public static let name = "wos"
  public static let title = "Web of Science, field-tagged"
  public static let fileExtensions = ["txt", "isi", "ciw"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .countries, .editors, .date, .kind, .container, .publisher,
    .volume, .pages, .identifiers, .organization, .keywords, .citationCount, .references, .abstract, .language,
    .retraction,
  ]
  public static let recognition = "the first line is FN or VR, or PT with a letter and a line with a known tag below it"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    head.bytes.withUnsafeBufferPointer { bytes in
      var position = head.start
      var first: Tag?
      while position < bytes.count {
        let end = bytes[position...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
        var begin = position
        if end - begin >= 3, bytes[begin] == 0xEF { begin += 3 }
        position = end + 1
        switch Grammar.line(bytes, begin..<end) {
        case .blank: continue
        case .other: return false
        case .field(let tag, let value, _):
          guard let first else {
            let isRecord = tag == "PT" && value.count == 1 && bytes[value.lowerBound].isASCIIUppercase
            guard isRecord || tag == "FN" || tag == "VR", !value.isEmpty else { return false }
            first = tag
            continue
          }
          if first == "PT" { return tag != "PT" && known.contains(tag) }
          return tag == "PT" || tag == "VR" || tag == "EF"
        }
      }
      return false
    }
  }

  /// Tags that Web of Science documents or writes.
  static let known: Set<Tag> = [
    "AB", "AF", "AR", "AU", "BA", "BE", "BF", "BN", "BP", "BS", "C1", "C3", "CA", "CL", "CR", "CT", "CY", "D2", "DA",
    "DE", "DI", "DL", "DT", "EA", "ED", "EF", "EI", "EM", "EP", "ER", "FN", "FP", "FU", "FX", "GA", "GP", "HC", "HO",
    "HP", "ID", "IS", "J9", "JI", "LA", "LT", "MA", "NR", "OA", "OI", "P2", "PA", "PD", "PG", "PI", "PM", "PN", "PT",
    "PU", "PY", "RI", "RID", "RP", "SC", "SE", "SI", "SN", "SO", "SP", "SU", "TC", "TI", "U1", "U2", "UT", "VL", "VR",
    "WC", "WE", "Z1", "Z2", "Z3", "Z8", "Z9", "ZA", "ZB", "ZR", "ZS",
  ]

  private var lines = TaggedLines<Grammar>()
  private let options: ReadOptions
  private var notes = WebOfScienceNotes()
  /// Whether a record of this file ended with `ER`.
  private var hasEnds = false
  private var hasEndOfFile = false
  private var hasStray = false

  public init(options: ReadOptions) { self.options = options }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    var lines = lines
    defer { self.lines = lines }
    let consumed = lines.read(window, into: &sink) { event, sink in
      switch event {
      case .record(let fields, let ending): take(fields, ending, &sink)
      case .stray(let range): warnOfStray(range.lowerBound, &sink)
      case .endOfFile: hasEndOfFile = true
      }
    }
    if window.isFinal, !hasEndOfFile, sink.recordNumber > 0 {
      sink.warn("wos-no-end-of-file", at: window.bytes.count, "the file doesn't end with EF; it may have been cut")
    }
    return consumed
  }

  private mutating func warnOfStray(_ position: Int, _ sink: inout RecordSink) {
    if !hasStray {
      sink.warn("wos-stray", at: position, "text outside of records is passed over; the first is here")
    }
    hasStray = true
  }

  private mutating func take(_ fields: TaggedFields, _ ending: TaggedEnding, _ sink: inout RecordSink) {
    var fields = fields
    fields.cut(to: options.maxField)
    let source = sink.source(at: fields.start, key: fields.first("UT"))
    let hasType = fields.fields.first?.tag == "PT"
    var isOpen = false
    switch ending {
    case .closed: hasEnds = true
    case .endOfText(let afterBlank) where hasEnds && !afterBlank: isOpen = true
    case .open, .endOfText: fields.note("wos-no-end", "the record doesn't end with ER", at: fields.start)
    }
    if isOpen, hasType {
      sink.skip("wos-open", at: fields.start, "the text ends before this record does", record: source.key)
      return
    }
    if !hasType { fields.note("wos-no-type", "the record doesn't begin with PT", at: fields.start) }
    guard !isOpen, let record = notes.record(fields, source: source, options: options, into: &sink) else {
      if hasType {
        sink.skip("wos-empty", at: fields.start, "no title, no authors and no identifiers", record: source.key)
      } else {
        warnOfStray(fields.start, &sink)
      }
      return
    }
    sink.emit(record)
  }
}

extension WebOfScience {
  enum Grammar: TaggedGrammar {
    static let end: Tag? = "ER"
    static let endOfFile: Tag? = "EF"
    static let header: Set<Tag> = ["FN", "VR"]

    static func begins(_ tag: Tag, open: TaggedFields?, afterBlank: Bool) -> Bool { tag == "PT" }

    static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TaggedLine {
      let rest = bytes.trimmed(range)
      if rest.isEmpty { return .blank }
      let begin = range.lowerBound
      guard rest.lowerBound == begin, rest.count >= 2, bytes[begin].isASCIIUppercase,
        bytes[begin + 1].isASCIIUppercase || bytes[begin + 1].isASCIIDigit,
        rest.count == 2 || bytes[begin + 2].isASCIIBlank
      else { return .other(rest) }
      return .field(
        Tag(bytes[begin..<(begin + 2)]), value: bytes.trimmed((begin + 2)..<rest.upperBound), isTidy: true)
    }
  }
}

/// What both forms of Web of Science's export say once about a file.
struct WebOfScienceNotes: Sendable {
  private var unknownTags: Set<Tag> = []

  /// The record of these fields, with its warnings reported; nil if it has no title, authors or identifiers.
  mutating func record(
    _ fields: TaggedFields, source: Record.Source, options: ReadOptions, into sink: inout RecordSink
  ) -> Record? {
    var reading = WebOfScienceRecord(fields: fields, options: options)
    let record = reading.record(source: source)
    if record.title.isEmpty, record.authors.isEmpty, record.editors.isEmpty, record.identifiers.isEmpty { return nil }
    for field in fields.fields where !WebOfScience.known.contains(field.tag) && unknownTags.insert(field.tag).inserted {
      reading.fields.note("wos-unknown-tag", "nobody says what this tag is; passed over", in: field)
    }
    reading.fields.report(record: source.key, into: &sink)
    return record
  }
}
