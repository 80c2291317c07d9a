/// Writes JSON (RFC 8259) in the order of the calls: the same calls give the same bytes.
///
/// Text stays UTF-8; only what must be escaped is. Numbers are written as short as reads back to the same value,
/// integral ones without a fraction. What JSON has no number for (not a number, infinity) becomes `null`.
///
/// ```swift
/// var json = JSONWriter(style: .pretty)
/// json.beginObject()
/// json.member("title", "On Growth")
/// json.key("pages")
/// json.value(793)
/// json.endObject()
/// ```
///
/// Closing what isn't open, a key outside an object and a second root are mistakes of the caller: preconditions. Several roots,
/// one a line, are written with `newline`.
public struct JSONWriter: Sendable {
  public enum Style: Sendable {
    /// All on one line.
    case compact
    /// Each member and element on its own line, indented by two spaces.
    case pretty
  }

  /// What has been written and not yet taken.
  public private(set) var bytes: [UInt8] = []
  public let style: Style
  private struct Level {
    var isObject: Bool
    var isEmpty = true
    var awaitsValue = false
    var isInline: Bool
  }
  private var levels: [Level] = []
  private var hasRoot = false

  public init(style: Style = .compact) {
    self.style = style
  }

  /// The text so far.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes out what has been written, so that it can be handed on piece by piece.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: false) }
    return bytes
  }

  // MARK: Containers

  /// - Parameter isInline: Whether all in it stays on its line, whatever the style.
  public mutating func beginObject(isInline: Bool = false) { begin(0x7B, isObject: true, isInline) }
  public mutating func endObject() { end(0x7D, isObject: true) }
  /// - Parameter isInline: Whether all in it stays on its line, whatever the style.
  public mutating func beginArray(isInline: Bool = false) { begin(0x5B, isObject: false, isInline) }
  public mutating func endArray() { end(0x5D, isObject: false) }

  /// A member's key; its value is written next.
  public mutating func key(_ key: String) {
    precondition(levels.last?.isObject == true && levels.last?.awaitsValue == false, "a key belongs in an object")
    separate()
    append(key)
    bytes.append(0x3A)
    if style == .pretty { bytes.append(0x20) }
    levels[levels.count - 1].awaitsValue = true
  }

  /// Ends a root, so that another may follow on the next line (JSON lines).
  public mutating func newline() {
    precondition(levels.isEmpty, "an array or object is open")
    bytes.append(0x0A)
    hasRoot = false
  }

  // MARK: Values

  public mutating func value(_ text: String) {
    prepare()
    append(text)
  }

  public mutating func value(_ number: Int) {
    prepare()
    bytes.append(contentsOf: number.description.utf8)
  }

  /// `null` unless finite.
  public mutating func value(_ number: Double) {
    prepare()
    guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
    let text = number.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  public mutating func value(_ bool: Bool) {
    prepare()
    bytes.append(contentsOf: (bool ? "true" : "false").utf8)
  }

  public mutating func null() {
    prepare()
    bytes.append(contentsOf: "null".utf8)
  }

  /// An array of texts.
  public mutating func value(_ texts: [String], isInline: Bool = false) {
    beginArray(isInline: isInline)
    for text in texts { value(text) }
    endArray()
  }

  public mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ bool: Bool) {
    key(name)
    value(bool)
  }

  // MARK: Inside

  private mutating func begin(_ bracket: UInt8, isObject: Bool, _ isInline: Bool) {
    let isInline = isInline || style == .compact || levels.last?.isInline == true
    prepare()
    bytes.append(bracket)
    levels.append(Level(isObject: isObject, isInline: isInline))
  }

  private mutating func end(_ bracket: UInt8, isObject: Bool) {
    guard let level = levels.popLast(), level.isObject == isObject, !level.awaitsValue else {
      preconditionFailure("what is closed is not what is open")
    }
    if !level.isEmpty, !level.isInline { breakLine() }
    bytes.append(bracket)
  }

  /// What stands before a value.
  private mutating func prepare() {
    guard let level = levels.last else {
      precondition(!hasRoot, "a text has one root")
      hasRoot = true
      return
    }
    if level.isObject {
      precondition(level.awaitsValue, "a value in an object needs a key")
      levels[levels.count - 1].awaitsValue = false
    } else {
      separate()
    }
  }

  private mutating func separate() {
    let level = levels[levels.count - 1]
    if !level.isEmpty {
      bytes.append(0x2C)
      if level.isInline, style == .pretty { bytes.append(0x20) }
    }
    if !level.isInline { breakLine() }
    levels[levels.count - 1].isEmpty = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: levels.count * 2))
  }

  private mutating func append(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { letters in
      var start = 0
      for position in 0..<letters.count {
        let letter = letters[position]
        if letter >= 0x20, letter != 0x22, letter != 0x5C { continue }
        bytes.append(contentsOf: letters[start..<position])
        start = position + 1
        bytes.append(0x5C)
        switch letter {
        case 0x08: bytes.append(0x62)
        case 0x09: bytes.append(0x74)
        case 0x0A: bytes.append(0x6E)
        case 0x0C: bytes.append(0x66)
        case 0x0D: bytes.append(0x72)
        case 0x22, 0x5C: bytes.append(letter)
        default:
          let hex = String(letter, radix: 16)
          bytes.append(contentsOf: (hex.utf8.count == 1 ? "u000" : "u00").utf8)
          bytes.append(contentsOf: hex.utf8)
        }
      }
      bytes.append(contentsOf: letters[start...])
    }
    bytes.append(0x22)
  }
}
