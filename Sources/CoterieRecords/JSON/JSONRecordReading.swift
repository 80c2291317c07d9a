import CoterieText

// What the readers of JSON records share.

extension Identifier.Scheme {
  /// Research Organization Registry: of institutions.
  static let ror = Identifier.Scheme(rawValue: "ror")
  /// Microsoft Academic Graph.
  static let mag = Identifier.Scheme(rawValue: "mag")
}

/// Where an API's answer stands among all that were asked for.
struct PageFacts {
  /// Records in all.
  var total: Int?
  /// Records in this answer, at most.
  var perPage: Int?
  /// Number of this page, from 1.
  var page: Int?
  /// The answer says that more follow.
  var hasNext = false
  /// Records in this answer.
  var count = 0

  /// Warns if this is only a part; call it where the answer ends.
  func report(to sink: inout RecordSink, at position: Int) {
    let size = perPage.flatMap { $0 > 0 ? $0 : nil } ?? count
    if let total, total > count, size > 0 {
      let pages = total / size + (total % size == 0 ? 0 : 1)
      let page = page.map { "page \($0)" } ?? "a page"
      sink.warn("json-partial", at: position, "\(page) of \(max(pages, 2)) only: \(count) of \(total) records")
    } else if hasNext, total == nil || total ?? 0 > count {
      sink.warn("json-partial", at: position, "only a part: the answer says that more follow")
    }
  }
}

extension RecordSink {
  /// Emits the record that was read from a value of the stream, or reports why there is none.
  mutating func take(
    _ record: Record?, _ fields: borrowing JSONFields, from stream: borrowing JSONRecordStream, key: String?,
    prefix: String
  ) {
    guard let record else {
      let place = stream.recordPointer.isEmpty ? "the record" : stream.recordPointer
      skip(
        "\(prefix)-empty-record", at: stream.recordPosition, "\(place) has no title, no authors and no identifiers",
        record: key)
      return
    }
    fields.report(to: &self, record: record.source.key)
    emit(record)
  }
}

extension Record {
  /// Nobody could tell what it is.
  var saysNothing: Bool { title.isEmpty && authors.isEmpty && identifiers.isEmpty && organization == nil }
}

extension JSONFields {
  /// A title without markup and entities.
  mutating func markedText(_ node: Node?, _ field: String) -> String? {
    guard let text = firstText(node, field) else { return nil }
    let plain = FieldText.clean(FieldText.withoutTags(FieldText.withoutEntities(text), FieldText.isMarkupTag))
    return plain.isEmpty ? nil : plain
  }

  /// Pages from first to last.
  static func pages(_ first: String?, _ last: String?) -> String? {
    guard let first else { return last }
    guard let last, last != first else { return first }
    return "\(first)-\(last)"
  }
}
