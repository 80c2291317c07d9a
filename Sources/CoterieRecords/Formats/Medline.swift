import CoterieText

/// MEDLINE's text form: what PubMed calls `nbib` and "PubMed format".
///
///     PMID- 90000001
///     TI  - Salmon in cold water.
///     FAU - Lund, Mara K
///     AU  - Lund MK
///
/// A record ends where the next `PMID` begins. PubMed closes each with `SO`: in a file where all others have it, a last
/// record without was cut off, and is skipped.
public struct Medline: RecordFormat {
  public static let name = "medline"
  public static let title = "MEDLINE (PubMed, nbib)"
  public static let fileExtensions = ["nbib", "txt", "medline"]
  public static let carries: Set<RecordField> = [
    .title, .authors, .authorIdentifiers, .affiliations, .countries, .editors, .date, .kind, .container, .publisher,
    .volume, .pages, .identifiers, .keywords, .abstract, .language, .retraction,
  ]
  public static let recognition = "a line PMID- with a number, and another line of that form below it"

  public static func recognizes(_ head: ByteWindow) -> Bool {
    head.bytes.withUnsafeBufferPointer { bytes in
      var position = head.start
      var hasNumber = false
      while position < bytes.count {
        let end = bytes[position...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
        var begin = position
        if end - begin >= 3, bytes[begin] == 0xEF { begin += 3 }
        if case .field(let tag, let value, let isTidy) = Grammar.line(bytes, begin..<end) {
          if hasNumber, isTidy { return true }
          hasNumber = tag == "PMID" && !value.isEmpty && bytes[value].allSatisfy { $0.isASCIIDigit }
        }
        position = end + 1
      }
      return hasNumber && head.isFinal
    }
  }

  private var lines = TaggedLines<Grammar>()
  private let options: ReadOptions
  /// Whether there were records, and all of them had `SO`.
  private var areClosed: Bool?
  private var hasStray = false
  private var unknownTags: Set<Tag> = []

  public init(options: ReadOptions) { self.options = options }

  public mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int {
    var lines = lines
    defer { self.lines = lines }
    return lines.read(window, into: &sink) { event, sink in
      switch event {
      case .record(let fields, let ending): take(fields, ending, &sink)
      case .stray(let range): warnOfStray(range.lowerBound, &sink)
      case .endOfFile: break
      }
    }
  }

  private mutating func warnOfStray(_ position: Int, _ sink: inout RecordSink) {
    if !hasStray {
      sink.warn("medline-stray", at: position, "text outside of records is passed over; the first is here")
    }
    hasStray = true
  }

  private mutating func take(_ fields: TaggedFields, _ ending: TaggedEnding, _ sink: inout RecordSink) {
    var fields = fields
    fields.cut(to: options.maxField)
    let number = fields.first("PMID")
    let source = sink.source(at: fields.start, key: number ?? "\(sink.recordNumber + 1)")
    let isClosed = fields.has("SO")
    if case .endOfText = ending, !isClosed, areClosed == true {
      sink.skip("medline-open", at: fields.start, "the text ends before this record does", record: source.key)
      return
    }
    areClosed = (areClosed ?? true) && isClosed
    var reading = MedlineRecord(fields: fields, options: options)
    let record = reading.record(source: source)
    if record.title.isEmpty, record.authors.isEmpty, record.editors.isEmpty, record.identifiers.isEmpty {
      if number != nil {
        sink.skip("medline-empty", at: fields.start, "no title, no authors and no identifiers", record: source.key)
      } else {
        warnOfStray(fields.start, &sink)
      }
      return
    }
    if number == nil { reading.fields.note("medline-no-pmid", "the record doesn't begin with PMID", at: fields.start) }
    for field in fields.fields where !Grammar.known.contains(field.tag) && unknownTags.insert(field.tag).inserted {
      reading.fields.note("medline-unknown-tag", "nobody says what this tag is; passed over", in: field)
    }
    reading.fields.report(record: source.key, into: &sink)
    sink.emit(record)
  }
}

extension Medline {
  enum Grammar: TaggedGrammar {
    static let end: Tag? = nil
    static let endOfFile: Tag? = nil
    static let header: Set<Tag> = []

    /// A record that didn't begin with `PMID` ends at an empty line before its own first tag, too.
    static func begins(_ tag: Tag, open: TaggedFields?, afterBlank: Bool) -> Bool {
      if tag == "PMID" { return true }
      guard afterBlank, let first = open?.fields.first?.tag else { return false }
      return first != "PMID" && first == tag
    }

    /// What NLM documents, now and in earlier years.
    static let known: Set<Tag> = [
      "AB", "AD", "AID", "AU", "AUID", "BTI", "CA", "CDAT", "CI", "CIN", "CN", "COI", "COIS", "CON", "CP", "CRDT",
      "CRF", "CRI", "CTDT", "CTI", "CY", "DA", "DCOM", "DDIN", "DEP", "DP", "DRIN", "ECF", "ECI", "ED", "EDAT",
      "EFR", "EIN", "EN", "ES", "FAU", "FED", "FIR", "FPS", "GN", "GR", "GS", "IP", "IR", "IRAD", "IS", "ISBN", "JC",
      "JID", "JT", "LA", "LID", "LR", "MH", "MHDA", "MID", "NM", "OAB", "OABL", "OCI", "OID", "ORI", "OT", "OTO", "OWN",
      "PB", "PG", "PHST", "PII", "PL", "PMC", "PMCR", "PMID", "PS", "PST", "PT", "PUBM", "RF", "RIN", "RN", "ROF",
      "RPF", "RPI", "RRI", "RRF", "SB", "SFM", "SI", "SO", "SPIN", "STAT", "TA", "TI", "TT", "UIN", "UOF", "URLF",
      "URLS", "VI", "VTI", "YR",
    ]

    static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TaggedLine {
      let rest = bytes.trimmed(range)
      if rest.isEmpty { return .blank }
      let begin = range.lowerBound
      guard rest.lowerBound == begin, bytes[begin].isASCIIUppercase else { return .other(rest) }
      var end = begin
      while end < range.upperBound, end - begin < 5, bytes[end].isASCIIUppercase || bytes[end].isASCIIDigit { end += 1 }
      var hyphen = end
      while hyphen < range.upperBound, hyphen - begin < 8, bytes[hyphen] == 32 || bytes[hyphen] == 9 { hyphen += 1 }
      guard (2...4).contains(end - begin), hyphen < range.upperBound, bytes[hyphen] == UInt8(ascii: "-"),
        hyphen + 1 == range.upperBound || bytes[hyphen + 1].isASCIIBlank
      else { return .other(rest) }
      let tag = Tag(bytes[begin..<end])
      let isTidy = hyphen - begin == 4
      guard isTidy || known.contains(tag) else { return .other(rest) }
      return .field(tag, value: bytes.trimmed((hyphen + 1)..<range.upperBound), isTidy: isTidy)
    }
  }
}
