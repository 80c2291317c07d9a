#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The loops in which reading XML spends its time.

/// The first byte from `start` on that is `<`, `&`, `>`, CR, EF or a control character; the end if there is none.
func plainTextEnd(_ bytes: [UInt8], from start: Int) -> Int {
  XMLCharacters.textClasses.withUnsafeBufferPointer { classes in
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count, classes[Int(buffer[index])] == 0 { index += 1 }
      return index
    }
  }
}

/// The first byte from `start` on that can't belong to a name.
func nameEnd(_ bytes: [UInt8], from start: Int) -> Int {
  XMLCharacters.nameClasses.withUnsafeBufferPointer { classes in
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count, classes[Int(buffer[index])] != 0 { index += 1 }
      return index
    }
  }
}

/// Whether a range, none of whose bytes ends a name, is one.
func isName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let first = range.first else { return false }
  var index = first
  while index < range.upperBound {
    switch XMLCharacters.nameClasses[Int(bytes[index])] {
    case 1: index += 1
    case 2:
      if index == first { return false }
      index += 1
    case 3:
      let (value, length) = XMLCharacters.scalar(in: bytes, at: index)
      guard XMLCharacters.isNameCharacter(value, first: index == first) else { return false }
      index += length
    default: return false
    }
  }
  return true
}

/// Whether `bytes` go on at `position` as `other` does from `start` to its end. There are enough of them.
func matches(_ bytes: [UInt8], at position: Int, _ other: [UInt8], from start: Int) -> Bool {
  var index = start
  while index < other.count {
    if bytes[position + index - start] != other[index] { return false }
    index += 1
  }
  return true
}

/// The first place from `start` on where `text` stands whole.
func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    text.withUTF8Buffer { text in
      guard let base = buffer.baseAddress else { return nil }
      var index = start
      while index + text.count <= buffer.count {
        guard let hit = memchr(base + index, Int32(text[0]), buffer.count - text.count + 1 - index) else { return nil }
        index = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        if (1..<text.count).allSatisfy({ buffer[index + $0] == text[$0] }) { return index }
        index += 1
      }
      return nil
    }
  }
}

/// The first control character in a range that XML doesn't allow there.
func badCharacter(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = buffer[index]
      if byte < 0x20, !XMLCharacters.isSpace(byte) { return index }
      if byte == 0xEF, index + 2 < buffer.count, buffer[index + 1] == 0xBF, buffer[index + 2] >= 0xBE { return index }
      index += 1
    }
    return nil
  }
}
