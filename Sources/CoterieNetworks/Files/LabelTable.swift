/// Numbers texts from 0 in the order in which they are first met: an open-addressing hash table over their bytes.
struct LabelTable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  private struct Slot {
    var hash: UInt32 = 0
    /// Number of the text + 1; 0 where there is none.
    var entry: UInt32 = 0
  }

  /// A power of two of them, half of them free at least.
  private var slots = [Slot](repeating: Slot(), count: 64)

  var count: Int { ends.count }

  func text(_ number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  mutating func number(of text: String) -> Int {
    let letters = Array(text.utf8)
    return number(of: letters.span, from: 0, to: letters.count)
  }

  /// The number of the text that stands at `start..<end`.
  mutating func number(of text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let hash = Self.hash(text, start, end)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].entry != 0 {
      let known = Int(slots[slot].entry) - 1
      if slots[slot].hash == hash, isSame(known, text, start, end) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    for position in start..<end { bytes.append(text[position]) }
    ends.append(bytes.count)
    slots[slot] = Slot(hash: hash, entry: UInt32(truncatingIfNeeded: ends.count))
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func isSame(_ number: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let range = range(of: number)
    guard range.count == end - start else { return false }
    let known = bytes.span
    for offset in 0..<range.count where known[range.lowerBound + offset] != text[start + offset] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.entry != 0 {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot].entry != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), with its upper half folded in.
  private static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in start..<end { hash = (hash ^ UInt64(text[position])) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// All numbers by the bytes of their texts.
  ///
  /// - Complexity: O(n log n); most comparisons are of the first eight bytes, as one number.
  func sorted() -> [Int] {
    struct Key {
      var head: UInt64
      var number: Int
    }
    var keys = (0..<count).map { number in
      var head: UInt64 = 0
      let range = range(of: number)
      for offset in 0..<8 { head = head << 8 | (offset < range.count ? UInt64(bytes[range.lowerBound + offset]) : 0) }
      return Key(head: head, number: number)
    }
    keys.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      return bytes[range(of: a.number)].lexicographicallyPrecedes(bytes[range(of: b.number)])
    }
    return keys.map(\.number)
  }
}
