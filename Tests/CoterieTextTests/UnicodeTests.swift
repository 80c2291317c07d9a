import Foundation
import Testing

@testable import CoterieText

@Suite struct UnicodeTests {
  @Test(
    "folding drops case, accents and compatibility forms (F50, F51, F58)",
    arguments: [
      ("Müller", "muller"), ("MÜLLER", "muller"), ("Mu\u{308}ller", "muller"), ("Ørsted", "orsted"),
      ("Straße", "strasse"), ("GROẞ", "gross"), ("Æsir œuvre", "aesir oeuvre"), ("Łukasz Đorđe", "lukasz dorde"),
      ("Þórður Guðmundsson", "thordur gudmundsson"), ("Yıldız İNAN", "yildiz inan"), ("Ｗａｎｇ １", "wang 1"),
      ("ﬁnd", "find"), ("Nguyễn Thị Hồng", "nguyen thi hong"), ("王伟", "王伟"), ("Андрей Ёлкин", "андреи елкин"),
      ("ΑΣ ς", "ασ σ"), ("한글", "한글"), ("がぎ", "がぎ"), ("O’Brien–Smith", "o'brien-smith"), ("a\u{AD}b\u{200B}c", "abc"),
      ("\u{200E}Li", "li"), ("a\u{A0}b", "a b"), ("", ""), ("Plain ASCII 42-_", "plain ascii 42-_"), ("ﬀﬃ", "ffffi"),
      ("हिन्दी", "हिन्दी"), ("محمّد", "محمد"), ("Ǆ", "dz"), ("x²", "x2"),
    ])
  func folding(text: String, expected: String) {
    // Compared as scalars: Swift's == takes canonically equivalent texts for equal.
    #expect(Array(folded(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("folding twice is folding once, and NFD folds as NFC, for every scalar value (F50)")
  func foldingIsStable() {
    for value in (0x80 as UInt32)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let once = folded(text)
      if Array(folded(once).utf8) != Array(once.utf8) {
        Issue.record("U+\(String(value, radix: 16)) folds to \(once) and then to \(folded(once))")
      }
      let apart = folded(text.decomposedStringWithCanonicalMapping)
      if Array(apart.utf8) != Array(once.utf8) {
        Issue.record("U+\(String(value, radix: 16)) folds to \(once), its NFD to \(apart)")
      }
    }
  }

  @Test("NFC is Foundation's (ICU's) for every scalar value and for mixed runs of marks")
  func compositionAgainstICU() {
    func check(_ text: String) {
      let expected = text.precomposedStringWithCanonicalMapping
      if Array(nfc(text).utf8) != Array(expected.utf8) {
        Issue.record("\(text.unicodeScalars.map { String($0.value, radix: 16) })")
      }
    }
    for value in (0 as UInt32)...0x3_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      check(String(Character(scalar)))
      check(String(Character(scalar)).decomposedStringWithCanonicalMapping)
    }
    // A small generator of its own, so that a failure can be repeated.
    var state: UInt64 = 42
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces: [UInt32] = [
      0x61, 0x65, 0x69, 0x41, 0x300, 0x301, 0x302, 0x308, 0x31B, 0x323, 0x327, 0x328, 0x345, 0x3B1, 0x313, 0x314, 0x342,
      0x915, 0x93C, 0x94D, 0x304B, 0x3099, 0x5D0, 0x5B7, 0x5BC, 0x627, 0x653,
      0x654, 0x655, 0xE4, 0x1EA5, 0x2126, 0xF900, 0x1109A, 0x110BA, 0x20,
    ]
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<(1 + next(8)) {
        if let scalar = Unicode.Scalar(pieces[next(pieces.count)]) { text.unicodeScalars.append(scalar) }
      }
      check(text)
    }
  }

  @Test("Hangul is composed by arithmetic (Unicode 16, 3.12)")
  func hangul() {
    // 가 + ᆨ = 각, ᄒ + ᅡ + ᆫ = 한; a second vowel or a trail without a syllable stays.
    #expect(nfc("\u{AC00}\u{11A8}").unicodeScalars.map(\.value) == [0xAC01])
    #expect(nfc("\u{1112}\u{1161}\u{11AB}").unicodeScalars.map(\.value) == [0xD55C])
    #expect(nfc("\u{AC01}\u{11A8}").unicodeScalars.map(\.value) == [0xAC01, 0x11A8])
    #expect(nfc("\u{1161}\u{1161}\u{AC00}").unicodeScalars.map(\.value) == [0x1161, 0x1161, 0xAC00])
    #expect(nfc("\u{AC00}\u{11A7}").unicodeScalars.map(\.value) == [0xAC00, 0x11A7])
  }

  @Test("100,000 marks on one letter take linear time (F59)")
  func manyMarks() {
    let text = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
    // ạ swallows the dot below, which sorts before the acutes; the first acute has no composed form with it.
    #expect(nfc(text).unicodeScalars.count == 100_000)
    #expect(folded(text) == "a")
  }

  @Test(
    "slugs (COMMANDS.md: lower case, letters of any script kept, anything else a hyphen)",
    arguments: [
      ("Jun Rui", "jun-rui"), ("  Müller,  J. ", "muller-j"), ("王伟", "王伟"), ("O'Brien", "o-brien"), ("--", ""),
      ("A--B__C", "a-b-c"), ("Ｗａｎｇ", "wang"), ("x₂", "x2"), ("नमस्ते", "नमस्ते"), ("\u{301}x", "x"), ("김 철수", "김-철수"),
      ("Jean‐Luc", "jean-luc"),
    ])
  func slugs(text: String, expected: String) {
    #expect(Array(slug(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("control, escape and bidirectional characters never reach a terminal (F52, F53)")
  func terminal() {
    #expect(displaySafe("a\u{1B}[31mb\r\n\u{202E}c\u{9B}\u{7F}") == "a\\u{1B}[31mb\\u{D}\\u{A}\\u{202E}c\\u{9B}\\u{7F}")
    #expect(displaySafe("Müller 王 \u{301}") == "Müller 王 \u{301}")
  }
}
