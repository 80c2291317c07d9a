/// Turns the bytes of a text that arrives in pieces into well-formed UTF-8, in place: text that is well formed already
/// is checked and not copied. The same text comes out wherever the pieces are divided.
struct TextDecoder: Sendable {
  private enum Mode: Sendable {
    /// Too little is here to tell.
    case unstarted
    /// ASCII so far: the first byte past it, and what stands near it, decide between UTF-8 and windows-1252.
    case guessing(declaredLatin: String?)
    case utf8
    case utf16(bigEndian: Bool)
    case windows1252(isAssumed: Bool)
    case damaged
  }

  /// Bytes that must be here before the first are judged, and those that decide at the first byte past ASCII.
  private static let headLength = 4096
  private static let evidenceLength = 1 << 16

  private let requested: TextEncoding?
  private var mode = Mode.unstarted
  /// Bytes that couldn't be judged yet.
  private var carry: [UInt8] = []
  /// Length of the text so far.
  private(set) var textCount = 0
  /// How often each thing was met.
  private(set) var counts: [TextNote.Kind: Int] = [:]
  private var newNotes: [TextNote] = []

  /// - Parameter requested: The encoding to take for given; nil finds it out.
  init(requested: TextEncoding?) { self.requested = requested }

  /// Puts the bytes left over from the last piece at the end of `buffer`: the next ones belong behind them.
  mutating func resume(_ buffer: inout [UInt8]) {
    buffer.append(contentsOf: carry)
    carry = []
  }

  /// Things met for the first time since the last call.
  mutating func takeNotes() -> [TextNote] {
    defer { newNotes = [] }
    return newNotes
  }

  /// Decodes `buffer` from `start` on, in place.
  ///
  /// - Parameters:
  ///   - isFinal: Nothing follows.
  ///   - isCut: The text should go on, so that half a character at its end says nothing new.
  mutating func decode(_ buffer: inout [UInt8], from start: Int, isFinal: Bool, isCut: Bool = false) {
    if case .unstarted = mode {
      guard isFinal || buffer.count - start >= Self.headLength else {
        hold(&buffer, from: start)
        return
      }
      begin(&buffer, from: start)
    }
    var position = start
    if case .guessing(let declared) = mode {
      guard case .notASCII(let first) = scanUTF8(buffer, from: start, asciiOnly: true) else {
        textCount += buffer.count - start
        return
      }
      if !isFinal, buffer.count - first < Self.evidenceLength {
        textCount += first - start
        hold(&buffer, from: first)
        return
      }
      decide(buffer[first...].prefix(Self.evidenceLength), declaredLatin: declared, offset: textCount + first - start)
      textCount += first - start
      position = first
    }
    switch mode {
    case .unstarted, .guessing: break
    case .utf8: repair(&buffer, from: position, isFinal: isFinal && !isCut)
    case .utf16(let bigEndian): decodeUTF16(&buffer, from: position, bigEndian: bigEndian, isFinal: isFinal && !isCut)
    case .windows1252(let isAssumed): decodeWindows1252(&buffer, from: position, isAssumed: isAssumed)
    case .damaged: buffer.removeSubrange(position...)
    }
  }

  /// Takes back what can't be judged yet.
  private mutating func hold(_ buffer: inout [UInt8], from position: Int) {
    carry = Array(buffer[position...])
    buffer.removeSubrange(position...)
  }

  private mutating func note(_ kind: TextNote.Kind, offset: Int, detail: String = "", count: Int = 1) {
    if counts[kind] == nil { newNotes.append(TextNote(kind: kind, offset: offset, detail: detail)) }
    counts[kind, default: 0] += count
  }

  // MARK: Which encoding

  private mutating func begin(_ buffer: inout [UInt8], from start: Int) {
    let detected = TextEncoding.detected(in: buffer[start...])
    let label = TextEncoding.declaredLabel(in: buffer[start...])
    // A mark is believed before a request, which can't know how one of many files begins.
    let marked = (detected?.markLength ?? 0) > 0 ? detected?.encoding : nil
    switch marked ?? requested ?? detected?.encoding {
    case .utf8?: mode = .utf8
    case .utf16LittleEndian?: mode = .utf16(bigEndian: false)
    case .utf16BigEndian?: mode = .utf16(bigEndian: true)
    case .windows1252?: mode = .windows1252(isAssumed: false)
    case nil:
      let declared = label.map { ($0, TextEncoding(label: $0)) }
      switch declared {
      case (let label, .windows1252)?: mode = .guessing(declaredLatin: label)
      case (let label, nil)? where !label.lowercased().hasPrefix("utf-16") && label.lowercased() != "ucs-2":
        mode = .damaged
        note(.unknownEncoding, offset: 0, detail: label)
      default: mode = .guessing(declaredLatin: nil)
      }
    }
    if let detected, detected.markLength > 0 { buffer.removeSubrange(start..<start + detected.markLength) }
  }

  /// Latin-1 text shows itself by bytes past ASCII that are no UTF-8 and stand alone among letters; other 8-bit
  /// encodings (Cyrillic, Chinese) have them in runs.
  private mutating func decide(_ evidence: ArraySlice<UInt8>, declaredLatin: String?, offset: Int) {
    var valid = 0
    var invalid = 0
    var adjacent = 0
    var last = -2
    let bytes = Array(evidence)
    var position = 0
    search: while true {
      switch scanUTF8(bytes, from: position, asciiOnly: true) {
      case .notASCII(let index):
        let length = Self.sequenceLength(bytes, at: index)
        if length > 0 {
          valid += 1
          position = index + length
        } else if length < 0 {
          break search
        } else {
          invalid += 1
          if index == last + 1 { adjacent += 1 }
          last = index
          // These five bytes are no characters of windows-1252.
          if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(bytes[index]) { adjacent += 1 }
          position = index + 1
        }
      default: break search
      }
    }
    if let declaredLatin {
      if valid > 0, invalid == 0 {
        mode = .utf8
        note(.declaration, offset: offset, detail: declaredLatin)
      } else {
        mode = .windows1252(isAssumed: false)
      }
    } else if invalid > 20 * valid, 2 * adjacent < invalid {
      mode = .windows1252(isAssumed: true)
    } else {
      mode = .utf8
    }
  }

  /// Length of the well-formed character at `index`; 0 if none begins there, -1 if its rest is missing.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    switch scanUTF8(Array(bytes[index..<min(index + 4, bytes.count)]), from: 0) {
    case .invalid(0): return 0
    case .incomplete(0): return index + 4 > bytes.count ? -1 : 0
    default: break
    }
    return bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
  }

  // MARK: Decoding

  private mutating func repair(_ buffer: inout [UInt8], from start: Int, isFinal: Bool) {
    var repaired: [UInt8]? = nil
    var copied = start
    var position = start
    scan: while true {
      let stop = scanUTF8(buffer, from: position)
      switch stop {
      case .end, .notASCII: break scan
      case .incomplete(let index) where !isFinal:
        hold(&buffer, from: index)
        break scan
      case .invalid(let index), .incomplete(let index), .byteOrderMark(let index):
        var output = repaired ?? []
        output.append(contentsOf: buffer[copied..<index])
        if case .byteOrderMark = stop {
          note(.byteOrderMark, offset: textCount + output.count)
          position = index + 3
        } else {
          note(.invalid, offset: textCount + output.count, detail: "UTF-8")
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          position = index + 1
        }
        copied = position
        repaired = output
      }
    }
    if var output = repaired {
      repaired = nil
      output.append(contentsOf: buffer[copied...])
      buffer.replaceSubrange(start..., with: output)
    }
    textCount += buffer.count - start
  }

  private mutating func decodeUTF16(_ buffer: inout [UInt8], from start: Int, bigEndian: Bool, isFinal: Bool) {
    let input = Array(buffer[start...])
    buffer.removeSubrange(start...)
    var index = 0
    func unit(at index: Int) -> UInt32 {
      bigEndian
        ? UInt32(input[index]) << 8 | UInt32(input[index + 1]) : UInt32(input[index + 1]) << 8 | UInt32(input[index])
    }
    while index + 1 < input.count {
      let first = unit(at: index)
      var scalar = first
      var length = 2
      if first & 0xFC00 == 0xD800 {
        if index + 3 < input.count {
          let second = unit(at: index + 2)
          if second & 0xFC00 == 0xDC00 {
            scalar = 0x10000 + ((first & 0x3FF) << 10 | (second & 0x3FF))
            length = 4
          }
        } else if !isFinal {
          break
        }
      }
      index += length
      if scalar == 0xFEFF {
        note(.byteOrderMark, offset: textCount + buffer.count - start)
        continue
      }
      if scalar & 0x1F_F800 == 0xD800 {
        note(.invalid, offset: textCount + buffer.count - start, detail: "UTF-16", count: 2)
        scalar = 0xFFFD
      }
      appendUTF8(scalar, to: &buffer)
    }
    let rest = input[index...]
    if isFinal, !rest.isEmpty { note(.oddLength, offset: textCount + buffer.count - start) }
    carry = isFinal ? [] : Array(rest)
    textCount += buffer.count - start
  }

  private mutating func decodeWindows1252(_ buffer: inout [UInt8], from start: Int, isAssumed: Bool) {
    let input = Array(buffer[start...])
    buffer.removeSubrange(start...)
    for byte in input {
      if byte < 0x80 {
        buffer.append(byte)
        continue
      }
      if isAssumed { note(.assumed, offset: textCount + buffer.count - start) }
      appendUTF8(byte < 0xA0 ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte), to: &buffer)
    }
    textCount += buffer.count - start
  }

  /// The characters of 80 to 9F; five are none.
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

/// Appends a scalar value (no surrogate, at most U+10FFFF) in UTF-8.
@inline(__always)
func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
  case ..<0x800:
    bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  case ..<0x10000:
    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  default:
    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
