extension JSONDocument {
  /// What came of indexing.
  public enum Outcome: Sendable, Hashable {
    /// The value is whole and valid; `end` is the position behind it.
    case complete(end: Int)
    /// What is here may be the beginning of a value, but more bytes are needed.
    case incomplete
    case invalid(JSONFault)
  }

  /// Indexes the value that begins at `start` or behind the white space there.
  ///
  /// What follows the value is not looked at. After an outcome other than `.complete` nothing may be asked of the
  /// document but to index again.
  ///
  /// - Parameters:
  ///   - end: Position where to stop; the end of the bytes if there is none.
  ///   - isFinal: Whether the text ends there; a value that goes on is then `.invalid`, never `.incomplete`.
  /// - Complexity: O(n), n the length of the value.
  public mutating func index(
    _ bytes: [UInt8], from start: Int = 0, to end: Int? = nil, isFinal: Bool = true
  ) -> Outcome {
    self.bytes = bytes
    count = 0
    loneSurrogates.removeAll(keepingCapacity: true)
    let end = min(end ?? bytes.count, bytes.count)
    let text = bytes.span.bytes
    base = skipJSONSpace(text, from: max(0, start), to: end)
    // Positions in entries are 32 bits wide.
    let limit = min(end, base + Int(UInt32.max))
    var run = JSONIndexing(position: base, limit: limit, base: base, maxDepth: maxDepth)
    if entries.count < 256 { entries = [Entry](repeating: .blank, count: 256) }
    var step = run.advance(over: text, noting: &entries)
    while case .full = step {
      entries.append(contentsOf: repeatElement(.blank, count: entries.count))
      step = run.advance(over: text, noting: &entries)
    }
    count = run.used
    loneSurrogates = run.loneSurrogates
    switch step {
    // A number may go on in the bytes to come.
    case .scan(.end(let behind)) where behind == end && !isFinal && entries[0].kind == .number: return .incomplete
    case .scan(.end(let behind)): return .complete(end: behind)
    case .scan(.fault(let fault)): return .invalid(fault)
    case .scan(.truncated), .full:
      if limit < end {
        return .invalid(JSONFault(kind: .size, position: base, text: "a single value of more than 4 GiB"))
      }
      guard isFinal else { return .incomplete }
      let text = base < end ? "the text ends inside a value" : "there is no value"
      return .invalid(JSONFault(kind: .truncated, position: end, text: text))
    }
  }

  /// A whole text: one value, with nothing but white space (and a byte order mark in front) around it.
  ///
  /// - Throws: `JSONFault`, the first one in the text.
  public init(_ bytes: [UInt8], maxDepth: Int = 512) throws(JSONFault) {
    self.init(maxDepth: maxDepth)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch index(bytes, from: start) {
    case .incomplete: break
    case .invalid(let fault): throw fault
    case .complete(let end):
      let rest = skipJSONSpace(bytes.span.bytes, from: end, to: bytes.count)
      if rest < bytes.count { throw .expected(.end, at: rest, found: bytes[rest]) }
    }
  }
}

/// One walk over a value. It stops when the notes are full, and goes on with longer ones.
private struct JSONIndexing {
  typealias Entry = JSONDocument.Entry
  typealias Kind = JSONDocument.Kind

  enum Step {
    case scan(JSONScan)
    case full
  }

  /// Where the next value begins.
  var position: Int
  let limit: Int
  let base: Int
  let maxDepth: Int
  var used = 0
  var loneSurrogates: [Int] = []
  /// Number of containers that are open.
  private var depth = 0
  /// Entry of the innermost open container. As long as it is open, its `next` is the entry of the one around it.
  private var container: UInt32 = 0
  private var inObject = false
  private var wanted = JSONFault.Wanted.value

  init(position: Int, limit: Int, base: Int, maxDepth: Int) {
    self.position = position
    self.limit = limit
    self.base = base
    self.maxDepth = maxDepth
  }

  /// Walks on to the end of the value, or until fewer than two entries are left.
  mutating func advance(over text: RawSpan, noting entries: inout [Entry]) -> Step {
    var slots = entries.mutableSpan
    while used + 2 <= slots.count {
      // A value begins here, or, right behind '[', perhaps the array's end (then it isn't empty, or it were closed).
      guard position < limit else { return .scan(.truncated) }
      let first = byte(text, position)
      var kind = Kind.string
      var isEscaped = false
      let scan: JSONScan
      switch first {
      case 0x22: scan = scanString(text, &isEscaped)
      case 0x7B, 0x5B:
        kind = first == 0x7B ? .object : .array
        guard depth < maxDepth else {
          let text = "arrays and objects lie more than \(maxDepth) deep in each other"
          return .scan(.fault(JSONFault(kind: .depth, position: position, text: text)))
        }
        let inside = skipJSONSpace(text, from: position + 1, to: limit)
        guard inside < limit else { return .scan(.truncated) }
        if byte(text, inside) == (kind == .object ? 0x7D : 0x5D) {
          scan = .end(inside + 1)
          break
        }
        // Its end and the entry behind it are filled in when it is closed.
        slots[used] = Entry(
          start: UInt32(truncatingIfNeeded: position - base), end: 0, next: container, kind: kind)
        container = UInt32(truncatingIfNeeded: used)
        used += 1
        depth += 1
        inObject = kind == .object
        position = inside
        wanted = .valueOrEnd
        if inObject {
          wanted = .keyOrEnd
          let key = scanKey(text, noting: &slots)
          guard case .end = key else { return .scan(key) }
        }
        continue
      case 0x2D, 0x30...0x39:
        kind = .number
        scan = scanJSONNumber(text, from: position, to: limit)
      case 0x74:
        kind = .true
        scan = scanJSONLiteral(text, from: position, to: limit, "true")
      case 0x66:
        kind = .false
        scan = scanJSONLiteral(text, from: position, to: limit, "false")
      case 0x6E:
        kind = .null
        scan = scanJSONLiteral(text, from: position, to: limit, "null")
      default: return .scan(.fault(.expected(wanted, at: position, found: first)))
      }
      guard case .end(let behind) = scan else { return .scan(scan) }
      slots[used] = Entry(
        start: UInt32(truncatingIfNeeded: position - base), end: UInt32(truncatingIfNeeded: behind - base),
        next: UInt32(truncatingIfNeeded: used + 1), kind: kind, isEscaped: isEscaped)
      used += 1
      position = behind
      if depth == 0 { return .scan(.end(position)) }

      // A value ends here: close the containers that end with it, up to a comma.
      while true {
        position = skipJSONSpace(text, from: position, to: limit)
        guard position < limit else { return .scan(.truncated) }
        let next = byte(text, position)
        if next == 0x2C {
          position = skipJSONSpace(text, from: position + 1, to: limit)
          wanted = .value
          guard inObject else { break }
          wanted = .key
          let key = scanKey(text, noting: &slots)
          guard case .end = key else { return .scan(key) }
          break
        }
        guard next == (inObject ? 0x7D : 0x5D) else {
          return .scan(.fault(.expected(inObject ? .commaOrBrace : .commaOrBracket, at: position, found: next)))
        }
        position += 1
        let closed = Int(container)
        container = slots[closed].next
        slots[closed].end = UInt32(truncatingIfNeeded: position - base)
        slots[closed].next = UInt32(truncatingIfNeeded: used)
        depth -= 1
        if depth == 0 { return .scan(.end(position)) }
        inObject = slots[Int(container)].kind == .object
      }
    }
    return .full
  }

  /// Scans and notes the key that has to stand at the position, and moves to its value.
  @inline(__always)
  private mutating func scanKey(_ text: RawSpan, noting slots: inout MutableSpan<Entry>) -> JSONScan {
    guard position < limit else { return .truncated }
    guard byte(text, position) == 0x22 else {
      return .fault(.expected(wanted, at: position, found: byte(text, position)))
    }
    wanted = .value
    var isEscaped = false
    let scan = scanString(text, &isEscaped)
    guard case .end(let behind) = scan else { return scan }
    slots[used] = Entry(
      start: UInt32(truncatingIfNeeded: position - base), end: UInt32(truncatingIfNeeded: behind - base),
      next: UInt32(truncatingIfNeeded: used + 1), kind: .string, isEscaped: isEscaped)
    used += 1
    let colon = skipJSONSpace(text, from: behind, to: limit)
    guard colon < limit else { return .truncated }
    guard byte(text, colon) == 0x3A else { return .fault(.expected(.colon, at: colon, found: byte(text, colon))) }
    position = skipJSONSpace(text, from: colon + 1, to: limit)
    return .end(position)
  }

  /// Scans the string whose opening quote stands at the position.
  @inline(__always)
  private mutating func scanString(_ text: RawSpan, _ isEscaped: inout Bool) -> JSONScan {
    let stop = skipPlainString(text, from: position + 1, to: limit)
    if stop < limit, byte(text, stop) == 0x22 { return .end(stop + 1) }
    return scanJSONString(text, from: stop, to: limit, isEscaped: &isEscaped, lone: &loneSurrogates)
  }
}

extension JSONDocument.Entry {
  static let blank = JSONDocument.Entry(start: 0, end: 0, next: 0, kind: .null)
}
