import CoterieText

/// One field: its tag, and the values of its lines.
struct TaggedField: Sendable {
  var tag: Tag
  /// Where its first line begins.
  var position: Int
  /// Its lines' values, as indices into the record's list of them.
  var lines: Range<Int>
  var isTidy: Bool
}

/// The fields of one record, and what there is to say about them.
struct TaggedFields: Sendable {
  let bytes: [UInt8]
  /// Where the record begins.
  let start: Int
  private(set) var fields: [TaggedField] = []
  private var values: [Range<Int>] = []
  private var notes: [(position: Int, code: String, text: String, field: String?)] = []

  init(_ bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
  }

  mutating func append(_ tag: Tag, _ value: Range<Int>, at position: Int, isTidy: Bool = true) {
    values.append(value)
    fields.append(
      TaggedField(tag: tag, position: position, lines: (values.count - 1)..<values.count, isTidy: isTidy))
  }

  /// Appends a line to the last field, if there is one.
  mutating func extend(_ value: Range<Int>) {
    guard let last = fields.indices.last else { return }
    values.append(value)
    fields[last].lines = fields[last].lines.lowerBound..<values.count
  }

  // MARK: Texts

  /// The field's lines as one text.
  func text(_ field: TaggedField) -> String {
    if field.lines.count == 1, let only = field.lines.first { return line(only) }
    var joined: [UInt8] = []
    for index in field.lines {
      if !joined.isEmpty { joined.append(32) }
      joined += bytes[values[index]]
    }
    return FieldText.clean(String(decoding: joined, as: UTF8.self))
  }

  /// The field's lines, those that are empty left out.
  func lines(_ field: TaggedField) -> [String] { field.lines.map(line).filter { !$0.isEmpty } }

  private func line(_ index: Int) -> String { FieldText.clean(String(decoding: bytes[values[index]], as: UTF8.self)) }

  /// The first field of that tag that isn't empty, as one text.
  func first(_ tag: Tag) -> String? {
    for field in fields where field.tag == tag {
      let text = text(field)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// The fields of that tag.
  func all(_ tag: Tag) -> [TaggedField] { fields.filter { $0.tag == tag } }

  func has(_ tag: Tag) -> Bool { fields.contains { $0.tag == tag } }

  /// The parts of all fields of that tag, divided at `;` and perhaps at ends of lines.
  func list(_ tag: Tag, byLine: Bool = false) -> [String] {
    var parts: [String] = []
    for field in fields where field.tag == tag {
      for text in byLine ? lines(field) : [text(field)] {
        for part in text.split(separator: ";") {
          let part = part.trimmed
          if !part.isEmpty { parts.append(part) }
        }
      }
    }
    return parts
  }

  // MARK: What there is to say

  mutating func note(_ code: String, _ text: String, in field: TaggedField) {
    notes.append((field.position, code, text, field.tag.text))
  }

  mutating func note(_ code: String, _ text: String, at position: Int, field: String? = nil) {
    notes.append((position, code, text, field))
  }

  /// Cuts fields that are longer than is kept. Of a field in lines, whole lines stay.
  mutating func cut(to limit: Int) {
    for index in fields.indices {
      var length = 0
      for line in fields[index].lines {
        let range = values[line]
        if length + range.count <= limit {
          length += range.count
          continue
        }
        note("field-too-long", "the field is cut after \(limit) bytes", in: fields[index])
        var end = range.lowerBound + max(0, limit - length)
        while end > range.lowerBound, UTF8.isContinuation(bytes[end]) { end -= 1 }
        if line == fields[index].lines.lowerBound {
          values[line] = range.lowerBound..<end
          fields[index].lines = line..<(line + 1)
        } else {
          fields[index].lines = fields[index].lines.lowerBound..<line
        }
        break
      }
    }
  }

  /// Reports the notes in the order of their places.
  func report(record key: String, into sink: inout RecordSink) {
    let order = notes.indices.sorted { (notes[$0].position, $0) < (notes[$1].position, $1) }
    for note in order.map({ notes[$0] }) {
      sink.warn(note.code, at: note.position, note.text, record: key, field: note.field)
    }
  }
}
