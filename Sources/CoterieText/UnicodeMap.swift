/// A map from scalar values to short runs of them, unpacked from a table of `UnicodeTables`.
struct UnicodeMap: Sendable {
  private static let blockShift: UInt32 = 7
  /// For each block of 128 scalar values, its place in `entries`; block 0 is empty.
  private var blocks: [UInt16]
  /// One entry a scalar value of the blocks in use: 0 for none, else the place of its target in `targets`, plus one.
  private var entries: [UInt16]
  /// Targets as length and scalar values.
  private var targets: [UInt32] = []

  /// Unpacks a table.
  init(_ table: StaticString) {
    blocks = [UInt16](repeating: 0, count: 0x110000 >> Int(Self.blockShift))
    entries = [UInt16](repeating: 0, count: 1 << Int(Self.blockShift))
    // Many scalars share a target.
    var known: [[UInt32]: UInt16] = [:]
    var next: UInt32 = 0x80
    table.withUTF8Buffer { text in
      for token in text.split(whereSeparator: { $0 <= 0x20 }) {
        var gap: UInt32 = 0
        var count: UInt32 = 0
        var target: [UInt32] = []
        var state = 0
        var number: UInt32 = 0
        var hasDigits = false
        for byte in token {
          switch byte {
          case UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ","):
            if state == 0 { gap = number } else if state == 1 { count = number } else { target.append(number) }
            state = byte == UInt8(ascii: "+") ? 1 : 2
            number = 0
            hasDigits = false
          default:
            number = number &* 36 &+ UInt32(byte >= 0x61 ? byte &- 0x61 &+ 10 : byte &- 0x30)
            hasDigits = true
          }
        }
        if hasDigits { target.append(number) }
        next += gap
        for step in 0..<max(count, 1) {
          let mapped = count > 1 ? target.map { $0 + step } : target
          let place = known[mapped] ?? UInt16(clamping: targets.count + 1)
          if known[mapped] == nil {
            known[mapped] = place
            targets.append(UInt32(mapped.count))
            targets.append(contentsOf: mapped)
          }
          set(next, to: place)
          next += 1
        }
      }
    }
  }

  private mutating func set(_ scalar: UInt32, to place: UInt16) {
    let block = Int(scalar >> Self.blockShift)
    if blocks[block] == 0 {
      blocks[block] = UInt16(entries.count >> Int(Self.blockShift))
      entries.append(contentsOf: repeatElement(0, count: 1 << Int(Self.blockShift)))
    }
    entries[Int(blocks[block]) << Int(Self.blockShift) + Int(scalar & 0x7F)] = place
  }

  /// What `scalar` is mapped to; nil if the table doesn't say.
  @inline(__always)
  subscript(scalar: UInt32) -> ArraySlice<UInt32>? {
    let entry = entries[Int(blocks[Int(scalar >> Self.blockShift)]) << Int(Self.blockShift) + Int(scalar & 0x7F)]
    guard entry != 0 else { return nil }
    let start = Int(entry)
    return targets[start..<start + Int(targets[start - 1])]
  }

  /// Every scalar value with a target, rising.
  var keys: [UInt32] {
    (0..<0x110000 as Range<UInt32>).filter { self[$0] != nil }
  }
}
