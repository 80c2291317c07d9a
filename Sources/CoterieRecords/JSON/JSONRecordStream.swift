import CoterieText

/// Finds the records in a JSON text, whatever holds them: an array, an object whose member is the array (a page of an
/// API's answer), one object, or objects one after another (JSON lines). Shared by the formats that are JSON.
///
/// Elements of arrays are handed over as they come by; a text is never held whole. What is wrong with the text itself
/// is reported here: a bad line costs that line, anything else damages the file from there on.
struct JSONRecordStream: Sendable {
  /// Keys whose array, in the text's outermost object, holds the records.
  let listKeys: Set<String>
  /// Keys whose object, in the outermost object, is the record or has a member of `listKeys`.
  let wrapperKeys: Set<String>

  enum Event {
    /// A value in a record's place, in the document that was indexed last. It may be anything.
    case record(JSONDocument.Node)
    /// A member of the object around the records that isn't the list.
    case member(key: String, JSONDocument.Node)
    /// The object around the records ends.
    case pageEnd
  }

  /// The value that an event is about.
  private(set) var document: JSONDocument
  /// Pointer of the record in its text, or, in JSON lines, in its line.
  var recordPointer: String { elementNumber.map { "\(path)/\($0)" } ?? path }
  /// Position of the value that is being handed over; at the end of a page, of its last brace.
  private(set) var recordPosition = 0

  private enum State {
    case start, between, element, afterElement, afterList, ended, damaged
  }
  /// How objects that follow each other are told apart.
  private enum Separation {
    case unknown, lines, values
  }

  private let maxDepth: Int
  private var state = State.start
  private var separation = Separation.unknown
  /// Objects around the list of records.
  private var wrappers = 0
  private var path = ""
  private var elementNumber: Int?
  private var isFirstElement = true
  private var topLevelCount = 0

  init(listKeys: Set<String>, wrapperKeys: Set<String> = [], options: ReadOptions) {
    self.listKeys = listKeys
    self.wrapperKeys = wrapperKeys
    maxDepth = options.maxDepth
    document = JSONDocument(maxDepth: options.maxDepth)
  }

  /// As `RecordFormat.read`; calls `handle` for each record and for what stands around them.
  mutating func read(
    _ window: ByteWindow, into sink: inout RecordSink,
    _ handle: (_ event: Event, _ stream: borrowing JSONRecordStream, _ sink: inout RecordSink) -> Void
  ) -> Int {
    var position = window.start
    defer { document.clear() }
    while let next = step(from: position, window, &sink, handle) { position = next }
    guard window.isFinal else { return state == .damaged || state == .ended ? window.bytes.count : position }
    switch state {
    case .start, .between:
      if topLevelCount == 0 { damage(&sink, "syntax-json-empty", at: position, "the text holds no JSON value") }
    case .element, .afterElement, .afterList:
      let end = window.bytes.count
      damage(&sink, "syntax-json-truncated", at: end, "the text ends before its last array or object is closed")
    case .ended, .damaged: break
    }
    return window.bytes.count
  }

  /// One step from a position; nil if there is nothing to do until more bytes are shown.
  private mutating func step(
    from position: Int, _ window: ByteWindow, _ sink: inout RecordSink,
    _ handle: (_ event: Event, _ stream: borrowing JSONRecordStream, _ sink: inout RecordSink) -> Void
  ) -> Int? {
    let bytes = window.bytes
    let position = JSONRecordStream.skipSpace(bytes, from: position)
    if state == .damaged { return nil }
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    switch state {
    case .damaged: return nil
    case .start, .between:
      if first == 0xEF {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let here = bytes[position..<min(position + 3, bytes.count)]
        if here.count < 3, mark.starts(with: here), !window.isFinal { return nil }
        if here.elementsEqual(mark) {
          if state == .between { sink.warn("json-bom", at: position, "byte order mark inside the text") }
          state = .between
          return position + 3
        }
      }
      state = .between
      if first == 0x5B, topLevelCount == 0 {
        topLevelCount = 1
        beginList(path: "", wrappers: 0)
        return position + 1
      }
      return topLevelValue(at: position, window, &sink, handle)
    case .element:
      if first == 0x5D, isFirstElement { return endList(position) }
      document.maxDepth = max(1, maxDepth - 1 - wrappers)
      switch document.index(bytes, from: position, isFinal: window.isFinal) {
      case .incomplete: return nil
      case .invalid(let fault): return damage(&sink, fault)
      case .complete(let end):
        recordPosition = position
        handle(.record(document.root), self, &sink)
        elementNumber = (elementNumber ?? 0) + 1
        isFirstElement = false
        state = .afterElement
        return end
      }
    case .afterElement:
      if first == 0x5D { return endList(position) }
      guard first == 0x2C else {
        return damage(&sink, JSONFault(expecting: "',' or ']'", at: position, in: bytes))
      }
      state = .element
      return position + 1
    case .afterList: return memberAfterList(at: position, window, &sink, handle)
    case .ended:
      return damage(&sink, JSONFault(expecting: "the end of the text", at: position, in: bytes))
    }
  }

  private mutating func beginList(path: String, wrappers: Int) {
    self.path = path
    self.wrappers = wrappers
    elementNumber = 0
    isFirstElement = true
    state = .element
  }

  private mutating func endList(_ position: Int) -> Int {
    elementNumber = nil
    state = wrappers == 0 ? .ended : .afterList
    return position + 1
  }

  // MARK: Outermost objects

  private mutating func topLevelValue(
    at position: Int, _ window: ByteWindow, _ sink: inout RecordSink,
    _ handle: (_ event: Event, _ stream: borrowing JSONRecordStream, _ sink: inout RecordSink) -> Void
  ) -> Int? {
    let bytes = window.bytes
    var limit = bytes.count
    var isFinal = window.isFinal
    if separation == .lines {
      let lineEnd = JSONRecordStream.lineEnd(bytes, from: position)
      if lineEnd == nil, !window.isFinal { return nil }
      limit = lineEnd ?? bytes.count
      isFinal = true
    }
    document.maxDepth = maxDepth
    let outcome = document.index(bytes, from: position, to: limit, isFinal: isFinal)
    var fault: JSONFault
    var end = position
    switch outcome {
    case .complete(let valueEnd):
      if holdsList(document.root), let list = findList(from: position, in: bytes) {
        return open(list, bytes, &sink, handle)
      }
      // What follows on the line must be another value or nothing.
      end = valueEnd
      let next = JSONRecordStream.skipBlanks(bytes, from: end)
      if next == bytes.count, !window.isFinal { return nil }
      if next == bytes.count || bytes[next] == 0x0A || bytes[next] == 0x0D || bytes[next] == 0x7B {
        return deliver(from: position, to: end, window, &sink, handle)
      }
      fault = JSONFault(expecting: "the end of the text", at: next, in: bytes)
    case .incomplete:
      if let list = findList(from: position, in: bytes) { return open(list, bytes, &sink, handle) }
      return nil
    case .invalid(let found):
      if separation != .lines, let list = findList(from: position, in: bytes) {
        return open(list, bytes, &sink, handle)
      }
      fault = found
    }

    if separation == .unknown {
      switch JSONRecordStream.looksLikeLines(bytes, from: position, isFinal: window.isFinal) {
      case nil: return nil
      case true?:
        separation = .lines
        return position
      case false?: break
      }
    }
    let lineEnd = JSONRecordStream.lineEnd(bytes, from: position)
    // A last line that breaks off means that the file does.
    guard separation == .lines, lineEnd != nil || fault.kind != .truncated else {
      if case .complete = outcome { _ = deliver(from: position, to: end, window, &sink, handle) }
      return damage(&sink, fault)
    }
    topLevelCount += 1
    sink.skip(fault.code, at: fault.position, "this line is not JSON: \(fault.text)")
    return lineEnd ?? bytes.count
  }

  /// Hands over a whole outermost value.
  private mutating func deliver(
    from position: Int, to end: Int, _ window: ByteWindow, _ sink: inout RecordSink,
    _ handle: (_ event: Event, _ stream: borrowing JSONRecordStream, _ sink: inout RecordSink) -> Void
  ) -> Int? {
    let bytes = window.bytes
    if let message = errorMessage() {
      // Alone, it came in place of the data; among others, it is a record that isn't one.
      let next = JSONRecordStream.skipSpace(bytes, from: end)
      if next == bytes.count, !window.isFinal { return nil }
      let text = "an error message in place of data: \(message)"
      if topLevelCount == 0, next == bytes.count {
        damage(&sink, "json-error-page", at: position, text)
        return nil
      }
      topLevelCount += 1
      sink.skip("json-error-page", at: position, text)
      return end
    }
    if separation == .unknown {
      let isOneLine = !bytes[position..<end].contains { $0 == 0x0A || $0 == 0x0D }
      separation = isOneLine ? .lines : .values
    }
    topLevelCount += 1
    path = ""
    elementNumber = nil
    recordPosition = position
    for key in wrapperKeys.sorted() {
      guard let inner = document.member(key, of: document.root), document.kind(of: inner) == .object else { continue }
      path = "/" + key
      document.forEachMember(of: document.root) { key, value in
        if value != inner { handle(.member(key: document.string(key) ?? "", value), self, &sink) }
      }
      handle(.record(inner), self, &sink)
      recordPosition = end - 1
      handle(.pageEnd, self, &sink)
      return end
    }
    handle(.record(document.root), self, &sink)
    return end
  }

  /// Keys by which answers that are errors are told from records.
  private enum MessageKey: String, CaseIterable, Sendable {
    case error, errors, message, detail
    case title, author, authors, authorships, creators, doi, id, paperId, type, attributes
    case upperDOI = "DOI"
    case displayName = "display_name"
  }
  private static let messageKeys = JSONKeys<MessageKey>()

  /// What an answer that is an error says; nil if the value isn't one.
  private func errorMessage() -> String? {
    var message: JSONDocument.Node?
    var isRecord = false
    document.forEachMember(of: document.root) { key, value in
      guard !isRecord, let key = document.key(key, in: JSONRecordStream.messageKeys) else { return }
      let kind = document.kind(of: value)
      switch key {
      // Crossref calls its data "message".
      case .message where kind == .object: isRecord = true
      case .error, .errors, .message, .detail:
        if message == nil, kind != .null, kind != .false { message = value }
      default: isRecord = true
      }
    }
    guard !isRecord, let message else { return nil }
    return FieldText.prefix(
      document.string(message) ?? String(decoding: document.source(of: message), as: UTF8.self), bytes: 200)
  }
}

// MARK: Lists in objects

extension JSONRecordStream {
  private struct List {
    /// Behind its opening bracket.
    var start: Int
    var path: String
    var wrappers: Int
    /// Members before it: key and position of the value.
    var members: [(key: String, position: Int)]
  }

  /// Whether a whole object has, or may have in an object in it, a list of records.
  private func holdsList(_ root: JSONDocument.Node) -> Bool {
    var found = false
    document.forEachMember(of: root) { key, value in
      switch document.kind(of: value) {
      case .array: found = found || listKeys.contains { document.equals(key, $0) }
      case .object: found = found || wrapperKeys.contains { document.equals(key, $0) }
      default: break
      }
    }
    return found
  }

  /// The list of records in the object that begins at `position`, if it is there and what is before it is whole.
  private func findList(from position: Int, in bytes: [UInt8]) -> List? {
    guard bytes[position] == 0x7B, !listKeys.isEmpty else { return nil }
    var probe = JSONDocument(maxDepth: maxDepth)
    var list = List(start: position + 1, path: "", wrappers: 1, members: [])
    while true {
      guard let member = JSONRecordStream.member(from: list.start, in: bytes, isFinal: false, &probe) else {
        return nil
      }
      if bytes[member.value] == 0x5B, listKeys.contains(member.key) {
        list.start = member.value + 1
        list.path += "/" + member.key
        return list
      }
      if bytes[member.value] == 0x7B, wrapperKeys.contains(member.key), list.wrappers == 1 {
        list.start = member.value + 1
        list.path += "/" + member.key
        list.wrappers = 2
        continue
      }
      guard case .complete(let end) = probe.index(bytes, from: member.value, isFinal: false) else { return nil }
      list.members.append((member.key, member.value))
      var next = JSONRecordStream.skipSpace(bytes, from: end)
      while next < bytes.count, bytes[next] == 0x7D, list.wrappers == 2 {
        list.wrappers = 1
        list.path = ""
        next = JSONRecordStream.skipSpace(bytes, from: next + 1)
      }
      guard next < bytes.count, bytes[next] == 0x2C else { return nil }
      list.start = next + 1
    }
  }

  private mutating func open(
    _ list: List, _ bytes: [UInt8], _ sink: inout RecordSink,
    _ handle: (_ event: Event, _ stream: borrowing JSONRecordStream, _ sink: inout RecordSink) -> Void
  ) -> Int? {
    topLevelCount += 1
    for member in list.members {
      guard case .complete = document.index(bytes, from: member.position, isFinal: false) else { continue }
      recordPosition = member.position
      handle(.member(key: member.key, document.root), self, &sink)
    }
    beginList(path: list.path, wrappers: list.wrappers)
    return list.start
  }

  /// What follows the list in the objects around it.
  private mutating func memberAfterList(
    at position: Int, _ window: ByteWindow, _ sink: inout RecordSink,
    _ handle: (_ event: Event, _ stream: borrowing JSONRecordStream, _ sink: inout RecordSink) -> Void
  ) -> Int? {
    let bytes = window.bytes
    if bytes[position] == 0x7D {
      wrappers -= 1
      if wrappers == 0 {
        path = ""
        state = .between
        recordPosition = position
        handle(.pageEnd, self, &sink)
      }
      return position + 1
    }
    guard bytes[position] == 0x2C else {
      return damage(&sink, JSONFault(expecting: "',' or '}'", at: position, in: bytes))
    }
    document.maxDepth = max(1, maxDepth - wrappers)
    // Indexed as an object of its own: what is wrong in it is found by the one reader of JSON.
    let start = JSONRecordStream.skipSpace(bytes, from: position + 1)
    guard start < bytes.count else { return nil }
    guard bytes[start] == 0x22 else {
      return damage(&sink, JSONFault(expecting: "a key in quotes", at: start, in: bytes))
    }
    switch document.index(bytes, from: start, isFinal: window.isFinal) {
    case .incomplete: return nil
    case .invalid(let fault): return damage(&sink, fault)
    case .complete(let keyEnd):
      let key = document.string(document.root) ?? ""
      let colon = JSONRecordStream.skipSpace(bytes, from: keyEnd)
      guard colon < bytes.count else { return nil }
      guard bytes[colon] == 0x3A else { return damage(&sink, JSONFault(expecting: "':'", at: colon, in: bytes)) }
      switch document.index(bytes, from: colon + 1, isFinal: window.isFinal) {
      case .incomplete: return nil
      case .invalid(let fault): return damage(&sink, fault)
      case .complete(let end):
        // A number or word that touches the end is known to be whole only by what follows.
        if end == bytes.count, !window.isFinal { return nil }
        recordPosition = document.position(of: document.root)
        handle(.member(key: key, document.root), self, &sink)
        return end
      }
    }
  }

  /// Key and position of the value of the member that begins at `position` or behind the white space there.
  static func member(
    from position: Int, in bytes: [UInt8], isFinal: Bool, _ probe: inout JSONDocument
  ) -> (key: String, value: Int)? {
    let start = skipSpace(bytes, from: position)
    guard start < bytes.count, bytes[start] == 0x22,
      case .complete(let end) = probe.index(bytes, from: start, isFinal: isFinal),
      let key = probe.string(probe.root)
    else { return nil }
    let colon = skipSpace(bytes, from: end)
    guard colon < bytes.count, bytes[colon] == 0x3A else { return nil }
    let value = skipSpace(bytes, from: colon + 1)
    return value < bytes.count ? (key, value) : nil
  }
}

// MARK: Bytes and faults

extension JSONRecordStream {
  @discardableResult
  private mutating func damage(_ sink: inout RecordSink, _ fault: JSONFault) -> Int? {
    damage(&sink, fault.code, at: fault.position, fault.text)
    return nil
  }

  private mutating func damage(_ sink: inout RecordSink, _ code: String, at position: Int, _ text: String) {
    state = .damaged
    sink.damage(code, at: position, text)
  }

  static func skipSpace(_ bytes: [UInt8], from position: Int) -> Int {
    var position = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return position
      }
    }
    return position
  }

  private static func skipBlanks(_ bytes: [UInt8], from position: Int) -> Int {
    var position = position
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position
  }

  /// Position of the first line break from `position` on.
  private static func lineEnd(_ bytes: [UInt8], from position: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer[position...].firstIndex { $0 == 0x0A || $0 == 0x0D }
    }
  }

  /// Whether the line after the one at `position` begins with an object, as in JSON lines and in nothing else that is
  /// not whole; nil if more bytes are needed to tell.
  private static func looksLikeLines(_ bytes: [UInt8], from position: Int, isFinal: Bool) -> Bool? {
    guard let end = lineEnd(bytes, from: position) else { return isFinal ? false : nil }
    var next = end
    while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x0D { next += 1 }
    guard next < bytes.count else { return isFinal ? false : nil }
    return bytes[next] == 0x7B
  }
}

extension JSONFault {
  fileprivate init(expecting what: String, at position: Int, in bytes: [UInt8]) {
    let found =
      position < bytes.count && bytes[position] > 0x20 && bytes[position] < 0x7F
      ? "'\(Character(Unicode.Scalar(bytes[position])))'" : position < bytes.count ? "something else" : "the end"
    self.init(kind: .grammar, position: position, text: "expected \(what), found \(found)")
  }
}
