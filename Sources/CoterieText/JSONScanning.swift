// Walking over the tokens of a JSON text, eight bytes at a time where that pays. A `RawSpan` checks nothing where it is
// read "unchecked" below; every such read is behind a comparison with its end.

/// Where a scan stopped.
enum JSONScan {
  /// Behind the token.
  case end(Int)
  /// At the end of the bytes, which so far may be the beginning of a token.
  case truncated
  case fault(JSONFault)
}

@inline(__always)
func byte(_ text: RawSpan, _ position: Int) -> UInt8 {
  text.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
}

@inline(__always)
func eightBytes(_ text: RawSpan, _ position: Int) -> UInt64 {
  UInt64(littleEndian: text.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
}

/// Position of the first byte from `position` on that is not white space, at most `end`.
@inline(__always)
func skipJSONSpace(_ text: RawSpan, from position: Int, to end: Int) -> Int {
  var position = position
  while position < end {
    let next = byte(text, position)
    if next > 0x20 { return position }
    guard next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 else { return position }
    position += 1
    // Indentation.
    while position + 8 <= end, eightBytes(text, position) == 0x2020_2020_2020_2020 { position += 8 }
  }
  return position
}

/// Position of the first byte from `position` on that is a quote, a backslash, a control character or not ASCII.
@inline(__always)
private func skipPlain(_ text: RawSpan, from position: Int, to end: Int) -> Int {
  var position = position
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  while position + 8 <= end {
    let word = eightBytes(text, position)
    // In each, the lowest high bit that is set marks the first byte of its kind; above it there may be false ones.
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let special =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word) | word
    if special & highs != 0 { return position + (special & highs).trailingZeroBitCount >> 3 }
    position += 8
  }
  while position < end {
    let next = byte(text, position)
    if next == 0x22 || next == 0x5C || next < 0x20 || next >= 0x80 { return position }
    position += 1
  }
  return position
}

/// Position of the closing quote of a string whose contents begin at `start` and are plain ASCII; else of the first
/// byte that is not, or `end`.
@inline(__always)
func skipPlainString(_ text: RawSpan, from start: Int, to end: Int) -> Int {
  skipPlain(text, from: start, to: end)
}

/// Scans the rest of a string, from a position where `skipPlainString` stopped before the closing quote.
@inline(never)
func scanJSONString(_ text: RawSpan, from start: Int, to end: Int, isEscaped: inout Bool, lone: inout [Int]) -> JSONScan
{
  var position = start
  while true {
    position = skipPlain(text, from: position, to: end)
    guard position < end else { return .truncated }
    let next = byte(text, position)
    if next == 0x22 { return .end(position + 1) }
    let scan: JSONScan
    if next == 0x5C {
      isEscaped = true
      scan = scanEscape(text, from: position, to: end, lone: &lone)
    } else if next < 0x20 {
      let name =
        next == 0 ? "NUL" : next == 0x0A || next == 0x0D ? "line break" : next == 0x09 ? "tab" : "control character"
      return .fault(JSONFault(kind: .control, position: position, text: "\(name) inside a string has to be escaped"))
    } else {
      scan = scanNonASCII(text, from: position, to: end)
    }
    guard case .end(let after) = scan else { return scan }
    position = after
  }
}

/// Scans an escape, or a surrogate pair of escapes, that begins at `start`.
private func scanEscape(_ text: RawSpan, from start: Int, to end: Int, lone: inout [Int]) -> JSONScan {
  guard start + 1 < end else { return .truncated }
  switch byte(text, start + 1) {
  case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return .end(start + 2)
  case 0x75: break
  case let other: return .fault(.expected(.escape, at: start + 1, found: other))
  }
  var value: UInt32 = 0
  for offset in 2..<6 {
    guard start + offset < end else { return .truncated }
    let digit = byte(text, start + offset)
    guard let nibble = hexValue(digit) else {
      return .fault(.expected(.hexDigit, at: start + offset, found: digit))
    }
    value = value << 4 | UInt32(nibble)
  }
  guard value & 0xF800 == 0xD800 else { return .end(start + 6) }
  guard value < 0xDC00 else {
    lone.append(start)
    return .end(start + 6)
  }
  // A high half has its partner if `\uDC00`…`\uDFFF` follows. An escape there that is faulty is found on its own.
  var low: UInt32 = 0
  for offset in 6..<12 {
    guard start + offset < end else { return .truncated }
    let next = byte(text, start + offset)
    if offset == 6 ? next == 0x5C : offset == 7 ? next == 0x75 : hexValue(next) != nil {
      low = low << 4 | UInt32(hexValue(next) ?? 0)
    } else {
      lone.append(start)
      return .end(start + 6)
    }
  }
  if low & 0xFC00 == 0xDC00 { return .end(start + 12) }
  lone.append(start)
  return .end(start + 6)
}

@inline(__always)
func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x41...0x46: digit - 0x37
  case 0x61...0x66: digit - 0x57
  default: nil
  }
}

/// Scans characters beyond ASCII, of which the first begins at `start` (Unicode, table 3-7).
@inline(__always)
private func scanNonASCII(_ text: RawSpan, from start: Int, to end: Int) -> JSONScan {
  var position = start
  while position < end {
    let lead = byte(text, position)
    if lead < 0x80 { return .end(position) }
    // The range of the second byte, which leaves out overlong forms, surrogates and what is beyond U+10FFFF.
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return invalidUTF8(position, lead)
    }
    for offset in 1..<length {
      guard position + offset < end else { return .truncated }
      let next = byte(text, position + offset)
      guard next >= low, next <= high else { return invalidUTF8(position, lead) }
      low = 0x80
      high = 0xBF
    }
    position += length
  }
  return .end(position)
}

@inline(never)
private func invalidUTF8(_ position: Int, _ byte: UInt8) -> JSONScan {
  let hex = String(byte, radix: 16, uppercase: true)
  return .fault(JSONFault(kind: .encoding, position: position, text: "byte 0x\(hex) is not UTF-8 here"))
}

/// Scans a number that begins at `start` with a digit or a minus sign. A number that touches the end of the bytes may
/// go on behind them; then `.end` is that end.
@inline(__always)
func scanJSONNumber(_ text: RawSpan, from start: Int, to end: Int) -> JSONScan {
  var position = start
  if byte(text, position) == 0x2D { position += 1 }
  guard position < end else { return .truncated }
  let first = byte(text, position)
  guard isDigit(first) else { return .fault(.expected(.digit, at: position, found: first)) }
  position += 1
  if first != 0x30 {
    while position < end, isDigit(byte(text, position)) { position += 1 }
  } else if position < end, isDigit(byte(text, position)) {
    return .fault(JSONFault(kind: .grammar, position: position, text: "a number may not begin with 0 and a digit"))
  }
  if position < end, byte(text, position) == 0x2E {
    position += 1
    guard position < end else { return .truncated }
    guard isDigit(byte(text, position)) else {
      return .fault(.expected(.digit, at: position, found: byte(text, position)))
    }
    while position < end, isDigit(byte(text, position)) { position += 1 }
  }
  if position < end, byte(text, position) | 0x20 == 0x65 {
    position += 1
    if position < end, byte(text, position) == 0x2B || byte(text, position) == 0x2D { position += 1 }
    guard position < end else { return .truncated }
    guard isDigit(byte(text, position)) else {
      return .fault(.expected(.digit, at: position, found: byte(text, position)))
    }
    while position < end, isDigit(byte(text, position)) { position += 1 }
  }
  return .end(position)
}

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Scans `true`, `false` or `null`, whose first letter stands at `start`.
@inline(__always)
func scanJSONLiteral(_ text: RawSpan, from start: Int, to end: Int, _ literal: StaticString) -> JSONScan {
  let length = literal.utf8CodeUnitCount
  return literal.withUTF8Buffer { letters in
    for offset in 1..<length {
      guard start + offset < end else { return .truncated }
      let next = byte(text, start + offset)
      guard next == letters[offset] else { return .fault(.expected(.literal, at: start + offset, found: next)) }
    }
    return .end(start + length)
  }
}
