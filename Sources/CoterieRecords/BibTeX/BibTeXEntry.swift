import CoterieText

/// An entry with its `@string`s put in: the values of the fields that matter, still in TeX's notation.
///
/// It points into the window that it was read from until `detach` gives it bytes of its own.
struct BibTeXEntry: Sendable {
  struct Value: Sendable {
    var field: BibTeXField
    var range: Range<Int>
    /// The range is of `joined`, not of `bytes`.
    var isJoined: Bool
    /// Of the field's name in the window.
    var position: Int
  }

  /// In lower case.
  var type = ""
  var key = ""
  /// Number of the entry in its file.
  var serial = 0
  /// Of the `@` in the window.
  var position = 0
  var bytes: [UInt8] = []
  /// Values that are made of several pieces, or of `@string`s.
  var joined: [UInt8] = []
  private(set) var values: [Value] = []
  private var slots = SIMD64<Int8>(repeating: -1)

  // Once it is detached:
  var source: Record.Source?
  private var place = TextPlace(line: 1, column: 1)
  private var places: [TextPlace] = []

  subscript(field: BibTeXField) -> Value? {
    let slot = slots[Int(field.rawValue)]
    return slot < 0 ? nil : values[Int(slot)]
  }

  func has(_ field: BibTeXField) -> Bool { slots[Int(field.rawValue)] >= 0 }

  /// The bytes that a value's range is of.
  func text(of value: Value) -> [UInt8] { value.isJoined ? joined : bytes }

  mutating func clear() {
    values.removeAll(keepingCapacity: true)
    joined.removeAll(keepingCapacity: true)
    slots = SIMD64(repeating: -1)
    source = nil
    places.removeAll(keepingCapacity: true)
  }

  mutating func add(_ value: Value) {
    slots[Int(value.field.rawValue)] = Int8(values.count)
    values.append(value)
  }

  /// Gives it its own copy of what it holds, and the places that its positions mean.
  mutating func detach(source: Record.Source, in sink: inout RecordSink) {
    var own: [UInt8] = []
    place = sink.place(at: position)
    places = values.map { sink.place(at: $0.position) }
    for index in values.indices {
      let value = values[index]
      let begin = own.count
      own += value.isJoined ? joined[value.range] : bytes[value.range]
      values[index].range = begin..<own.count
      values[index].isJoined = false
    }
    bytes = own
    joined = []
    self.source = source
  }

  /// Takes a value over from another entry, as the value of `field`. Both are detached.
  mutating func inherit(_ value: Value, of other: BibTeXEntry, as field: BibTeXField) {
    let begin = bytes.count
    bytes += other.text(of: value)[value.range]
    let link = slots[Int((has(.crossref) ? BibTeXField.crossref : .xdata).rawValue)]
    places.append(link < 0 ? place : places[Int(link)])
    add(Value(field: field, range: begin..<bytes.count, isJoined: false, position: position))
  }

  /// Reports something doubtful about a field, or about the whole entry.
  func warn(
    _ code: String, _ text: String, _ field: BibTeXField? = nil, at position: Int? = nil, in sink: inout RecordSink
  ) {
    let name = field?.name
    let slot = field.map { Int(slots[Int($0.rawValue)]) } ?? -1
    if source != nil {
      let place = slot >= 0 ? places[slot] : place
      sink.warn(code, at: place, text, record: key.isEmpty ? nil : key, field: name)
    } else {
      let position = position ?? (slot >= 0 ? values[slot].position : self.position)
      sink.warn(code, at: position, text, record: key.isEmpty ? nil : key, field: name)
    }
  }
}
