/// The text as keys compare it: lower case; without accents (`ø` is `o`, `ß` `ss`, `æ` `ae`, `ł` `l`, `đ` and `ð` `d`,
/// `þ` `th`, `ı` `i`); compatibility forms such as full-width letters and ligatures as plain ones; one kind of hyphen,
/// apostrophe, quotation mark and space; without soft hyphens, zero-width and bidirectional controls. Letters of every
/// script stay, with the marks that aren't accents (kana, Indic scripts). The same in every locale and on every system.
///
/// Canonically equivalent texts give the same, and folding twice is folding once.
public func folded(_ text: String) -> String {
  var text = text
  return text.withUTF8 { buffer in
    if buffer.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: buffer.count) { result in
        for (index, byte) in buffer.enumerated() {
          result[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return buffer.count
      }
    }
    return foldedBeyondASCII(String(decoding: buffer, as: UTF8.self))
  }
}

private let foldings = UnicodeMap(UnicodeTables.folding)

private func foldedBeyondASCII(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in nfc(text).unicodeScalars {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value &- 0x41 < 26 ? value | 0x20 : value))
    } else if let target = foldings[value] {
      for part in target { appendUTF8(part, to: &bytes) }
    } else {
      appendUTF8(value, to: &bytes)
    }
  }
  // Dropped accents may leave parts side by side that belong together.
  return nfc(String(decoding: bytes, as: UTF8.self))
}

/// The text as an id: folded, letters of every script and digits kept, a hyphen for whatever stands between them; no
/// hyphen at either end, and no two in a row. Empty if there is neither letter nor digit.
public func slug(_ text: String) -> String {
  let text = folded(text)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var gap = false
  for scalar in text.unicodeScalars {
    guard isWordCharacter(scalar, first: bytes.isEmpty || gap) else {
      gap = true
      continue
    }
    if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    gap = false
    appendUTF8(scalar.value, to: &bytes)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Letters and digits; and marks, unless they come first and so have no letter.
private func isWordCharacter(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x61...0x7A: return true
  case ..<0x80: return false
  default: break
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: return true
  case .nonspacingMark, .spacingMark: return !first
  default: return false
  }
}
