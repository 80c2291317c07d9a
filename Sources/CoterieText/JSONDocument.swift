/// One JSON value (RFC 8259): checked from end to end, and indexed, so that whatever is asked for is found without
/// reading the rest again. Strings and numbers are made only when asked for.
///
/// `index` walks the bytes once, without recursion, and notes for every value its kind, its bytes and where the value
/// after it is noted. The notes are kept from one record to the next, so reading many records allocates little.
///
/// ```swift
/// var document = JSONDocument()
/// let bytes = Array(#"{"title": "On Growth", "year": 1917}"#.utf8)
/// if case .complete = document.index(bytes) {
///   let title = document.member("title", of: document.root).flatMap { document.string($0) }
/// }
/// ```
public struct JSONDocument: Sendable {
  /// The bytes that were indexed.
  @usableFromInline var bytes: [UInt8] = []
  /// Values in the order of the text; a container is followed by its contents, in objects by keys and values in turn.
  @usableFromInline var entries: [Entry] = []
  /// Number of entries in use.
  @usableFromInline var count = 0
  /// Position of the root's first byte, from which entries count.
  @usableFromInline var base = 0
  /// Positions of escapes of half a surrogate pair, which read as U+FFFD.
  public internal(set) var loneSurrogates: [Int] = []
  /// Deepest nesting of arrays and objects that is accepted.
  public var maxDepth: Int

  public init(maxDepth: Int = 512) {
    self.maxDepth = maxDepth
  }

  /// What a value is.
  public enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object
  }

  /// A value in the document that returned it, until that document is indexed anew or cleared.
  public struct Node: Sendable, Hashable {
    @usableFromInline let entry: Int
    @inlinable init(entry: Int) { self.entry = entry }
  }

  @usableFromInline struct Entry: Sendable {
    /// First byte, counted from the base; of a string its opening quote.
    @usableFromInline var start: UInt32
    /// Behind the last byte.
    @usableFromInline var end: UInt32
    /// Entry behind this value and all that is in it.
    @usableFromInline var next: UInt32
    @usableFromInline var kind: Kind
    /// A string with escapes.
    @usableFromInline var isEscaped: Bool

    @inlinable init(start: UInt32, end: UInt32, next: UInt32, kind: Kind, isEscaped: Bool = false) {
      self.start = start
      self.end = end
      self.next = next
      self.kind = kind
      self.isEscaped = isEscaped
    }
  }

  /// Lets go of the bytes, but keeps the memory for the next value.
  public mutating func clear() {
    bytes = []
    count = 0
  }

  // MARK: Finding

  /// The value that was indexed. There must be one.
  @inlinable public var root: Node { Node(entry: 0) }

  @inlinable public func kind(of node: Node) -> Kind { entries[node.entry].kind }

  @inlinable public func isNull(_ node: Node) -> Bool { kind(of: node) == .null }

  /// Position of the value's first byte.
  @inlinable public func position(of node: Node) -> Int { base + Int(entries[node.entry].start) }

  /// Position behind the value's last byte.
  @inlinable public func end(of node: Node) -> Int { base + Int(entries[node.entry].end) }

  /// Calls `body` with key and value of each member of an object, in the order of the text; with nothing for other
  /// values. Keys are string values.
  @inlinable
  public func forEachMember(of object: Node, _ body: (_ key: Node, _ value: Node) throws -> Void) rethrows {
    guard entries[object.entry].kind == .object else { return }
    let end = Int(entries[object.entry].next)
    var key = object.entry + 1
    while key < end {
      let value = key + 1
      try body(Node(entry: key), Node(entry: value))
      key = Int(entries[value].next)
    }
  }

  /// Calls `body` with each element of an array, with nothing for other values.
  @inlinable
  public func forEachElement(of array: Node, _ body: (_ element: Node) throws -> Void) rethrows {
    guard entries[array.entry].kind == .array else { return }
    let end = Int(entries[array.entry].next)
    var element = array.entry + 1
    while element < end {
      try body(Node(entry: element))
      element = Int(entries[element].next)
    }
  }

  /// The value of the member of that name, the last one if there are several.
  ///
  /// - Complexity: O(m), m the number of members. To read many members, use `forEachMember` with `JSONKeys`.
  public func member(_ name: String, of object: Node) -> Node? {
    var found: Node?
    forEachMember(of: object) { key, value in
      if equals(key, name) { found = value }
    }
    return found
  }

  /// The elements of an array; none of another value.
  public func elements(of array: Node) -> [Node] {
    var elements: [Node] = []
    forEachElement(of: array) { elements.append($0) }
    return elements
  }

  /// Whether an array or object has nothing in it.
  public func isEmpty(_ container: Node) -> Bool { Int(entries[container.entry].next) == container.entry + 1 }

  /// RFC 6901 pointer of a value, from the root: `/author/3/family`. The root's own is empty.
  ///
  /// - Complexity: O(d · m), d the value's depth, m the number of members of a container. It is meant for diagnostics.
  public func pointer(to node: Node) -> String {
    var pointer = ""
    var container = root
    while container.entry < node.entry {
      var step: (token: String, value: Node)?
      var index = 0
      forEachElement(of: container) { element in
        if element.entry <= node.entry { step = ("\(index)", element) }
        index += 1
      }
      forEachMember(of: container) { key, value in
        if key.entry <= node.entry { step = (string(key) ?? "", value) }
      }
      guard let step else { break }
      pointer += "/" + JSONDocument.escapedToken(step.token)
      container = step.value
    }
    return pointer
  }

  private static func escapedToken(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return token }
    var escaped = ""
    for character in token.unicodeScalars {
      switch character {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  /// The keys of an object that occur again further on, in the order of the text.
  ///
  /// - Complexity: O(m log m), m the number of members.
  public func repeatedKeys(of object: Node) -> [Node] {
    var keys: [Node] = []
    forEachMember(of: object) { key, _ in keys.append(key) }
    guard keys.count > 1 else { return [] }
    let names = keys.map { string($0) ?? "" }
    let order = names.indices.sorted { a, b in
      if names[a].utf8.elementsEqual(names[b].utf8) { return a < b }
      return names[a].utf8.lexicographicallyPrecedes(names[b].utf8)
    }
    var repeated: [Int] = []
    for (a, b) in zip(order, order.dropFirst()) where names[a].utf8.elementsEqual(names[b].utf8) { repeated.append(a) }
    return repeated.sorted().map { keys[$0] }
  }
}
