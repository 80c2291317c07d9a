/// The keys that a reader knows, for finding out quickly which of them stands in a document.
///
/// ```swift
/// enum Key: String, CaseIterable { case title, issued, containerTitle = "container-title" }
/// let keys = JSONKeys<Key>()
/// document.forEachMember(of: item) { key, value in
///   switch document.key(key, in: keys) {
///   case .title: …
///   case nil: break  // a key that the reader doesn't know
///   }
/// }
/// ```
public struct JSONKeys<Key: RawRepresentable & CaseIterable & Sendable>: Sendable where Key.RawValue == String {
  @usableFromInline let keys: [Key]
  @usableFromInline let table: JSONKeyTable

  public init() {
    keys = Array(Key.allCases)
    table = JSONKeyTable(keys.map(\.rawValue))
  }

  public var count: Int { keys.count }

  /// A key by its number among all cases.
  @inlinable public subscript(number: Int) -> Key { keys[number] }
}

/// A hash table of names by their length, first and last eight bytes.
@usableFromInline
struct JSONKeyTable: Sendable {
  private struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Number among the names, or -1.
    var name: Int32 = -1
    var length: Int32 = 0
  }
  private var slots: [Slot]
  private let mask: Int
  private let names: [[UInt8]]

  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
    var size = 16
    while size < names.count * 4 { size *= 2 }
    mask = size - 1
    slots = [Slot](repeating: Slot(), count: size)
    for (number, name) in self.names.enumerated() {
      let (first, last) = JSONKeyTable.ends(of: name.span.bytes, from: 0, to: name.count)
      var slot = JSONKeyTable.hash(first, last, name.count) & mask
      while slots[slot].name >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(first: first, last: last, name: Int32(number), length: Int32(name.count))
    }
  }

  /// The number of the name that stands at `start..<end`, or -1.
  func find(_ text: RawSpan, from start: Int, to end: Int) -> Int {
    let length = end - start
    let (first, last) = JSONKeyTable.ends(of: text, from: start, to: end)
    var index = JSONKeyTable.hash(first, last, length) & mask
    while true {
      let slot = slots[index]
      if slot.name < 0 { return -1 }
      if slot.first == first, slot.last == last, Int(slot.length) == length {
        // Both ends tell all of a name of up to 16 bytes.
        if length <= 16 { return Int(slot.name) }
        let name = names[Int(slot.name)]
        if (8..<(length - 8)).allSatisfy({ name[$0] == byte(text, start + $0) }) { return Int(slot.name) }
      }
      index = (index + 1) & mask
    }
  }

  /// The first and the last eight bytes; all of them, and none, of a shorter name.
  @inline(__always)
  private static func ends(of text: RawSpan, from start: Int, to end: Int) -> (first: UInt64, last: UInt64) {
    if end - start >= 8 { return (eightBytes(text, start), eightBytes(text, end - 8)) }
    var all: UInt64 = 0
    for position in start..<max(start, end) { all = all << 8 | UInt64(byte(text, position)) }
    return (all, 0)
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ last: UInt64, _ length: Int) -> Int {
    let mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}

extension JSONDocument {
  /// Which of the known keys a string value is; nil if it is none of them.
  @inlinable
  public func key<Key>(_ node: Node, in keys: JSONKeys<Key>) -> Key? {
    let number = number(of: node, in: keys.table)
    return number < 0 ? nil : keys.keys[number]
  }

  /// The number, among all cases, of the key that a string value is; -1 if it is none of them.
  @inlinable
  public func number<Key>(of node: Node, in keys: JSONKeys<Key>) -> Int { number(of: node, in: keys.table) }

  @usableFromInline
  func number(of node: Node, in table: JSONKeyTable) -> Int {
    let entry = entries[node.entry]
    guard entry.kind == .string else { return -1 }
    if entry.isEscaped {
      let text = Array((string(node) ?? "").utf8)
      return table.find(text.span.bytes, from: 0, to: text.count)
    }
    let end = base + Int(entry.end) - 1
    precondition(end <= bytes.count)
    return table.find(bytes.span.bytes, from: base + Int(entry.start) + 1, to: end)
  }
}
