extension JSONDocument {
  /// The text of a string, escapes resolved; nil for other values.
  public func string(_ node: Node) -> String? {
    let entry = entries[node.entry]
    guard entry.kind == .string else { return nil }
    let contents = bytes[(base + Int(entry.start) + 1)..<(base + Int(entry.end) - 1)]
    return entry.isEscaped ? JSONDocument.unescaped(contents) : String(decoding: contents, as: UTF8.self)
  }

  /// The bytes of a value as they stand in the text, quotes and escapes included.
  public func source(of node: Node) -> ArraySlice<UInt8> { bytes[position(of: node)..<end(of: node)] }

  /// The text of a number as it stands there, whatever its size; nil for other values.
  public func number(_ node: Node) -> String? {
    kind(of: node) == .number ? String(decoding: source(of: node), as: UTF8.self) : nil
  }

  /// The value of a number written without fraction and exponent, if an `Int` can hold it; nil otherwise.
  public func integer(_ node: Node) -> Int? {
    guard kind(of: node) == .number else { return nil }
    var digits = source(of: node)
    let isNegative = digits.first == 0x2D
    if isNegative { digits = digits.dropFirst() }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let unit = Int(digit - 0x30)
      let (next, overflow2) =
        isNegative ? tens.subtractingReportingOverflow(unit) : tens.addingReportingOverflow(unit)
      if overflow || overflow2 { return nil }
      value = next
    }
    return value
  }

  /// The value of a number if a `Double` can hold it (`1e400` is none); nil otherwise.
  public func double(_ node: Node) -> Double? {
    guard let text = number(node), let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The value of `true` and `false`; nil for other values.
  @inlinable
  public func bool(_ node: Node) -> Bool? {
    switch kind(of: node) {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// Whether a value is the string `text`, byte for byte.
  public func equals(_ node: Node, _ text: String) -> Bool {
    let entry = entries[node.entry]
    guard entry.kind == .string else { return false }
    if entry.isEscaped { return string(node).map { $0.utf8.elementsEqual(text.utf8) } ?? false }
    guard Int(entry.end - entry.start) - 2 == text.utf8.count else { return false }
    var position = base + Int(entry.start) + 1
    for byte in text.utf8 {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }

  /// The text of a valid string's contents.
  private static func unescaped(_ contents: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(contents.count)
    var position = contents.startIndex
    /// The number behind `\u` at a position, if one is there.
    func escapedUnit(at position: Int) -> UInt32? {
      guard position + 6 <= contents.endIndex, contents[position] == 0x5C, contents[position + 1] == 0x75 else {
        return nil
      }
      return contents[(position + 2)..<(position + 6)].reduce(0) { $0 << 4 | UInt32(hexValue($1) ?? 0) }
    }
    while position < contents.endIndex {
      let byte = contents[position]
      guard byte == 0x5C, position + 1 < contents.endIndex else {
        text.append(byte)
        position += 1
        continue
      }
      switch contents[position + 1] {
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75:
        var value = escapedUnit(at: position) ?? 0xFFFD
        position += 4
        if value & 0xFC00 == 0xD800, let low = escapedUnit(at: position + 2), low & 0xFC00 == 0xDC00 {
          value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
          position += 6
        }
        // Half a pair has no scalar.
        text.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      case let other: text.append(other)
      }
      position += 2
    }
    return String(decoding: text, as: UTF8.self)
  }
}
