/// A JSON value as a tree, for small texts where convenience counts. Large ones are read from a `JSONDocument`.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number as it is written, whatever its size.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text.
  case object([Member])

  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The tree of a whole text.
  ///
  /// - Throws: `JSONFault`, the first one in the text.
  public init(parsing bytes: [UInt8], maxDepth: Int = 512) throws(JSONFault) {
    let document = try JSONDocument(bytes, maxDepth: maxDepth)
    self = JSONValue(document.root, in: document)
  }

  /// The tree of a value in a document.
  ///
  /// - Complexity: O(n), n the length of the value's text; without recursion.
  public init(_ node: JSONDocument.Node, in document: JSONDocument) {
    /// A container that is being filled: the key it will have in the one around it, where it ends, and what it holds.
    struct Level {
      let key: String?
      let end: Int
      let isObject: Bool
      var elements: [JSONValue] = []
      var members: [Member] = []

      mutating func add(_ value: JSONValue, _ key: String?) {
        if isObject { members.append(Member(key ?? "", value)) } else { elements.append(value) }
      }
      var value: JSONValue { isObject ? .object(members) : .array(elements) }
    }
    var levels: [Level] = []
    var entry = node.entry
    while true {
      var key: String?
      if levels.last?.isObject == true {
        key = document.string(JSONDocument.Node(entry: entry))
        entry += 1
      }
      let node = JSONDocument.Node(entry: entry)
      let kind = document.kind(of: node)
      var value: JSONValue
      if kind == .array || kind == .object, !document.isEmpty(node) {
        levels.append(Level(key: key, end: Int(document.entries[entry].next), isObject: kind == .object))
        entry += 1
        continue
      }
      switch kind {
      case .null: value = .null
      case .false: value = .bool(false)
      case .true: value = .bool(true)
      case .number: value = .number(document.number(node) ?? "")
      case .string: value = .string(document.string(node) ?? "")
      case .array: value = .array([])
      case .object: value = .object([])
      }
      entry += 1
      // Close what ends with it.
      while true {
        guard var level = levels.popLast() else {
          self = value
          return
        }
        level.add(value, key)
        if entry < level.end {
          levels.append(level)
          break
        }
        value = level.value
        key = level.key
      }
    }
  }

  /// The value of an object's member; the last one of that name. Nil if there is none, or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// An element of an array; nil if there is none, or this is no array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  public var object: [Member]? { if case .object(let members) = self { members } else { nil } }
  public var isNull: Bool { self == .null }

  /// The value of a number written without fraction and exponent, if an `Int` can hold it.
  public var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }

  /// The value of a number, if a `Double` can hold it.
  public var double: Double? {
    guard case .number(let text) = self, let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
