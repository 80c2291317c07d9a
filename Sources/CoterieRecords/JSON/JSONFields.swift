import CoterieText

/// Takes the fields of one record from JSON. What has another type than it should have is left out and noted with its
/// place and its pointer; `null` is as good as absent.
struct JSONFields {
  let document: JSONDocument
  /// Pointer of the record in its text.
  let recordPointer: String
  let root: JSONDocument.Node
  let options: ReadOptions
  private(set) var notes: [Note] = []

  struct Note {
    var code: String
    var position: Int
    var text: String
    var field: String
  }

  typealias Node = JSONDocument.Node

  init(_ root: Node, in stream: borrowing JSONRecordStream, options: ReadOptions) {
    document = stream.document
    recordPointer = stream.recordPointer
    self.root = root
    self.options = options
    for position in document.loneSurrogates {
      notes.append(
        Note(
          code: "json-lone-surrogate", position: position,
          text: "half of a surrogate pair is read as U+FFFD", field: ""))
    }
  }

  /// Reports what was noted, once the record's key is known.
  func report(to sink: inout RecordSink, record key: String) {
    for note in notes.sorted(by: { $0.position < $1.position }) {
      sink.warn(note.code, at: note.position, note.text, record: key, field: note.field.isEmpty ? nil : note.field)
    }
  }

  mutating func note(_ code: String, _ node: Node, _ text: String, field: String) {
    let pointer = recordPointer + document.pointer(to: node)
    notes.append(
      Note(code: code, position: document.position(of: node), text: "\(pointer): \(text)", field: field))
  }

  private mutating func wrongType(_ node: Node, _ wanted: String, _ field: String) {
    let found =
      switch document.kind(of: node) {
      case .null: "null"
      case .false, .true: "a truth value"
      case .number: "a number"
      case .string: "a text"
      case .array: "an array"
      case .object: "an object"
      }
    note("json-type", node, "expected \(wanted), found \(found)", field: field)
  }

  // MARK: Members

  /// The members of an object that the reader knows, in the order of the text. Of those that occur again the last one
  /// counts, and the others are noted.
  mutating func members<Key>(of object: Node, _ keys: JSONKeys<Key>, _ field: String = "") -> [(key: Key, value: Node)]
  {
    var members: [(key: Key, value: Node)] = []
    var numbers: [Int] = []
    var seen: UInt64 = 0
    var repeated: [(index: Int, key: Node)] = []
    document.forEachMember(of: object) { key, value in
      let number = document.number(of: key, in: keys)
      guard number >= 0 else { return }
      let bit: UInt64 = 1 << UInt64(number & 63)
      if seen & bit != 0, let index = numbers.lastIndex(of: number) { repeated.append((index, key)) }
      seen |= bit
      members.append((keys[number], value))
      numbers.append(number)
    }
    guard !repeated.isEmpty else { return members }
    for (_, key) in repeated {
      note("json-duplicate-key", key, "the key was there before; this one counts", field: field)
    }
    let dropped = Set(repeated.map(\.index))
    return members.indices.filter { !dropped.contains($0) }.map { members[$0] }
  }

  // MARK: Texts and numbers

  /// A text, cleaned; nil if it is empty. A number counts as the text that it is.
  mutating func text(_ node: Node?, _ field: String, raw: Bool = false) -> String? {
    guard let node else { return nil }
    switch document.kind(of: node) {
    case .string:
      var text = document.string(node) ?? ""
      if text.utf8.count > options.maxField {
        note("field-too-long", node, "\(text.utf8.count) bytes; cut after \(options.maxField)", field: field)
        text = FieldText.prefix(text, bytes: options.maxField)
      }
      if !raw { text = FieldText.clean(text) }
      return text.isEmpty ? nil : text
    case .number: return document.number(node)
    case .null: return nil
    default:
      wrongType(node, "a text", field)
      return nil
    }
  }

  /// A text; of an array the first one.
  mutating func firstText(_ node: Node?, _ field: String) -> String? {
    guard let node, document.kind(of: node) == .array else { return text(node, field) }
    return document.elements(of: node).first.flatMap { text($0, field) }
  }

  /// An abstract without its markup.
  mutating func abstract(_ node: Node?) -> String? {
    guard let text = text(node, "abstract") else { return nil }
    let plain = FieldText.clean(FieldText.withoutTags(text, FieldText.isMarkupTag))
    return plain.isEmpty ? nil : plain
  }

  /// The texts of an array; one text counts as an array of one.
  mutating func texts(_ node: Node?, _ field: String) -> [String] {
    guard let node else { return [] }
    if document.kind(of: node) == .string { return text(node, field).map { [$0] } ?? [] }
    return array(node, field).compactMap { text($0, field) }
  }

  /// A whole number, also one written as a text or with a zero fraction.
  mutating func integer(_ node: Node?, _ field: String) -> Int? {
    guard let node, !document.isNull(node) else { return nil }
    if let value = document.integer(node) { return value }
    if let value = document.double(node), let whole = Int(exactly: value) { return whole }
    if let text = document.string(node), let value = Int(FieldText.clean(text)) { return value }
    wrongType(node, "a whole number", field)
    return nil
  }

  mutating func bool(_ node: Node?, _ field: String) -> Bool? {
    guard let node, !document.isNull(node) else { return nil }
    if let value = document.bool(node) { return value }
    wrongType(node, "true or false", field)
    return nil
  }

  /// The elements of an array.
  mutating func array(_ node: Node?, _ field: String) -> [Node] {
    guard let node, !document.isNull(node) else { return [] }
    guard document.kind(of: node) == .array else {
      wrongType(node, "an array", field)
      return []
    }
    return document.elements(of: node)
  }

  /// The value if it is an object.
  mutating func object(_ node: Node?, _ field: String) -> Node? {
    guard let node, !document.isNull(node) else { return nil }
    guard document.kind(of: node) == .object else {
      wrongType(node, "an object", field)
      return nil
    }
    return node
  }

  func member(_ name: String, _ object: Node?) -> Node? {
    object.flatMap { document.member(name, of: $0) }
  }

  // MARK: What records share

  /// An identifier in canonical spelling; one that has none is noted and left out.
  mutating func identifier(_ scheme: Identifier.Scheme, _ node: Node?, _ field: String) -> Identifier? {
    guard let node else { return nil }
    if scheme == .openAlex, let identifier = openAlexIdentifier(node) { return identifier }
    guard let text = text(node, field) else { return nil }
    if let identifier = Identifier(scheme, text) { return identifier }
    note("bad-identifier", node, "'\(FieldText.prefix(text, bytes: 100))' is no \(scheme.rawValue)", field: field)
    return nil
  }

  /// An identifier as OpenAlex itself writes it. Works have dozens, so they are not taken apart as texts.
  private func openAlexIdentifier(_ node: Node) -> Identifier? {
    let source = document.source(of: node)
    let prefix: StaticString = "\"https://openalex.org/"
    guard source.count > prefix.utf8CodeUnitCount + 2, source.count < prefix.utf8CodeUnitCount + 14,
      prefix.withUTF8Buffer({ source.starts(with: $0) })
    else { return nil }
    let value = source[(source.startIndex + prefix.utf8CodeUnitCount)..<(source.endIndex - 1)]
    guard let letter = value.first, (0x41...0x5A).contains(letter),
      value.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Identifier(scheme: .openAlex, canonical: String(decoding: value, as: UTF8.self))
  }
}

extension Array where Element == Identifier {
  /// Appends an identifier that isn't there yet.
  mutating func add(_ identifier: Identifier?) {
    if let identifier, !contains(identifier) { append(identifier) }
  }
}
