import Testing

@testable import CoterieText

/// A text decoded in pieces of `size` bytes, and what was noted.
private func decode(
  _ bytes: [UInt8], pieces size: Int = .max, as encoding: TextEncoding? = nil
) -> (text: [UInt8], notes: [TextNote], counts: [TextNote.Kind: Int]) {
  var decoder = TextDecoder(requested: encoding)
  var result: [UInt8] = []
  var notes: [TextNote] = []
  var position = 0
  repeat {
    var buffer: [UInt8] = []
    decoder.resume(&buffer)
    let end = size < bytes.count - position ? position + size : bytes.count
    buffer.append(contentsOf: bytes[position..<end])
    position = end
    decoder.decode(&buffer, from: 0, isFinal: position == bytes.count)
    notes += decoder.takeNotes()
    result += buffer
  } while position < bytes.count
  return (result, notes, decoder.counts)
}

private func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
  var bytes: [UInt8] = []
  for unit in (mark ? [0xFEFF] : []) + Array(text.utf16) {
    let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    bytes += bigEndian ? pair.reversed() : pair
  }
  return bytes
}

@Suite struct TextDecoderTests {
  static let sample = "@article{k,\r\n title = {Größe, 王伟, 😀 \u{301}},\n year = 2020}\n"

  @Test("the same text comes out wherever the pieces are divided", arguments: [1, 2, 3, 5, 7, 64, 4096, 5000])
  func boundaries(size: Int) {
    let long = String(repeating: Self.sample, count: 100)
    #expect(decode(Array(long.utf8), pieces: size).text == Array(long.utf8))
    #expect(decode([0xEF, 0xBB, 0xBF] + long.utf8, pieces: size).text == Array(long.utf8))
    for bigEndian in [false, true] {
      for mark in [false, true] {
        #expect(decode(utf16(long, bigEndian: bigEndian, mark: mark), pieces: size).text == Array(long.utf8))
      }
    }
    let latin = [UInt8](repeating: 0x20, count: 5000) + Array("Universit".utf8) + [0xE9] + Array(" x ".utf8) + [0xFC]
    let result = decode(latin, pieces: size)
    #expect(result.text.suffix(16) == Array("Université x ü".utf8)[...])
    #expect(result.counts == [.assumed: 2])
    #expect(result.notes.map(\.offset) == [5009])
  }

  @Test("a byte order mark at the start is removed, one in the middle dropped and counted (F3)")
  func byteOrderMarks() {
    let result = decode(Array("\u{FEFF}a\u{FEFF}b\u{FEFF}".utf8))
    #expect(result.text == Array("ab".utf8))
    #expect(result.notes == [TextNote(kind: .byteOrderMark, offset: 1, detail: "")])
    #expect(result.counts == [.byteOrderMark: 2])
    #expect(decode(Array("\u{FEFF}".utf8)).text.isEmpty)
  }

  @Test("UTF-16 with an odd byte at its end keeps the text before it (F4)")
  func oddLength() {
    let result = decode(utf16("@book{x}") + [0x41])
    #expect(result.text == Array("@book{x}".utf8))
    #expect(result.notes == [TextNote(kind: .oddLength, offset: 8, detail: "")])
  }

  @Test("a lone surrogate in UTF-16 is U+FFFD")
  func loneSurrogates() {
    let bytes = utf16("abcd") + [0x00, 0xD8] + utf16("e", mark: false) + [0x00, 0xDC]
    let result = decode(bytes)
    #expect(result.text == Array("abcd\u{FFFD}e\u{FFFD}".utf8))
    #expect(result.counts == [.invalid: 4])
  }

  @Test(
    "overlong forms, surrogates, values past U+10FFFF and cut sequences: each bad byte is U+FFFD (F5, F6)",
    arguments: [
      ([0xC0, 0xAF], 2), ([0xC1, 0x81], 2), ([0xE0, 0x80, 0xAF], 3), ([0xE0, 0x9F, 0xBF], 3), ([0xED, 0xA0, 0x80], 3),
      ([0xED, 0xBF, 0xBF], 3), ([0xF0, 0x80, 0x80, 0xAF], 4), ([0xF0, 0x8F, 0xBF, 0xBF], 4),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF5, 0x80, 0x80, 0x80], 4), ([0x80], 1), ([0xBF], 1), ([0xFF], 1),
      ([0xE2, 0x82], 2), ([0xF0, 0x9F, 0x98], 3), ([0xC3], 1), ([0xE2, 0x28, 0xA1], 2),
    ] as [([UInt8], Int)])
  func invalid(bytes: [UInt8], bad: Int) {
    // Forced, and at each distance from the end of the text.
    for tail in ["", "x", "xyz"] {
      let text = Array("ab".utf8) + bytes + Array(tail.utf8)
      for size in [1, 2, .max] {
        let result = decode(text, pieces: size, as: .utf8)
        #expect(result.counts == [.invalid: bad])
        #expect(result.notes.first?.offset == 2)
        #expect(String(validating: result.text, as: UTF8.self) != nil)
        #expect(result.text.split(separator: 0xEF).count == bad + 1 || bytes.contains(0x28))
      }
    }
  }

  @Test("the well-formed extremes pass: U+0080, U+07FF, U+0800, U+D7FF, U+E000, U+FFFF, U+10000, U+10FFFF")
  func extremes() {
    let text = "\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    let result = decode(Array(text.utf8))
    #expect(result.text == Array(text.utf8))
    #expect(result.notes.isEmpty)
  }

  @Test("every byte pair is judged as the standard library judges it")
  func pairs() {
    for first in (0x80 as UInt8)...0xFF {
      for second in (0 as UInt8)...0xFF {
        for third: UInt8 in [0x41, 0x80, 0xBF] {
          let bytes = [0x41, first, second, third, 0x80, 0x41]
          let valid = String(validating: bytes, as: UTF8.self) != nil
          if (scanUTF8(bytes, from: 0) == .end) != valid { Issue.record("\(bytes)") }
        }
      }
    }
  }

  @Test("lone bytes past ASCII among letters are windows-1252, runs of them are not (F5)")
  func guessing() {
    #expect(decode(Array("M".utf8) + [0xFC] + Array("ller".utf8)).text == Array("Müller".utf8))
    #expect(decode([0x93] + Array("x".utf8) + [0x94] + Array("y".utf8) + [0x80]).text == Array("“x”y€".utf8))
    // Шекспир in windows-1251, 王 in GBK: no Latin letters come of them.
    #expect(decode([0xD8, 0xE5, 0xEA, 0xF1, 0xEF, 0xE8, 0xF0]).counts == [.invalid: 7])
    #expect(decode([0xCD, 0xF5]).counts == [.invalid: 2])
    // One bad byte in a text that is UTF-8 otherwise.
    #expect(decode(Array("Müller ".utf8) + [0xFC]).text == Array("Müller \u{FFFD}".utf8))
    // UTF-8 cut in the middle of its only character.
    #expect(decode(Array("M".utf8) + [0xC3]).text == Array("M\u{FFFD}".utf8))
  }

  @Test("an encoding that is asked for is taken, unless a mark says otherwise")
  func requested() {
    #expect(decode([0xC3, 0xBC], as: .windows1252).text == Array("Ã¼".utf8))
    #expect(decode([0xFC], as: .utf8).text == Array("\u{FFFD}".utf8))
    #expect(decode(utf16("ab"), as: .utf8).text == Array("ab".utf8))
    #expect(decode(utf16("王", mark: false), as: .utf16LittleEndian).text == Array("王".utf8))
    #expect(TextEncoding(label: "ISO_8859-1") == .windows1252)
    #expect(TextEncoding(label: "Latin-1") == .windows1252)
    #expect(TextEncoding(label: "UTF8") == .utf8)
    #expect(TextEncoding(label: "EBCDIC-US") == nil)
  }

  @Test("a declared ISO-8859-1 that is true is decoded, one that isn't is UTF-8 (F46)")
  func declared() {
    let head = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8)
    let tail = Array("</a>".utf8)
    let latin = decode(head + [0xFC] + tail)
    #expect(latin.text == head + Array("ü".utf8) + tail)
    #expect(latin.notes.isEmpty)
    let other = decode(head + Array("ü".utf8) + tail)
    #expect(other.text == head + Array("ü".utf8) + tail)
    #expect(other.notes == [TextNote(kind: .declaration, offset: head.count, detail: "ISO-8859-1")])
    let unknown = decode(Array("<?xml version='1.0' encoding = 'EBCDIC-FI'?><a/>".utf8))
    #expect(unknown.text.isEmpty)
    #expect(unknown.notes == [TextNote(kind: .unknownEncoding, offset: 0, detail: "EBCDIC-FI")])
    // A declaration in UTF-16 speaks of what it stands in.
    #expect(decode(utf16("<?xml version='1.0' encoding='UTF-16'?><a/>")).text.suffix(4) == Array("<a/>".utf8)[...])
  }

  @Test("random bytes always give well-formed UTF-8, the same in pieces of any size")
  func random() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let alphabet: [UInt8] = [0x20, 0x41, 0x0A, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xA0, 0xEF, 0xBB, 0xF0, 0xFF, 0x00]
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? alphabet.randomElement(using: &generator)! : UInt8.random(in: 0...255, using: &generator)
      }
      let whole = decode(bytes)
      #expect(String(validating: whole.text, as: UTF8.self) != nil)
      for size in 1...4 {
        let pieces = decode(bytes, pieces: size)
        #expect(pieces.text == whole.text, "\(bytes) in pieces of \(size)")
        #expect(pieces.counts == whole.counts, "\(bytes) in pieces of \(size)")
      }
    }
  }
}
