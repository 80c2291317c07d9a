import CoterieText

extension GML {
  public static let name = "gml"
  public static let title = "GML"
  public static let fileExtensions = ["gml"]
  public static let recognition = "keys and values up to graph ["

  public static func recognizes(_ head: ByteWindow) -> Bool {
    var tokens = GMLTokens(Array(head.rest.prefix(1 << 16)))
    while case .key(let key) = tokens.next() {
      switch tokens.next() {
      case .open: return key == "graph"
      case .text, .number: continue
      default: return false
      }
    }
    return false
  }

  /// Reads the first graph. The weight of an edge is its `weight`, or else `strength` or `value`.
  public static func read(_ text: [UInt8]) -> NetworkFile {
    var reader = GMLReader(text)
    return reader.read()
  }
}

/// Reads the lists of a GML text, one inside the other, without recursion.
private struct GMLReader {
  /// What a list says so far, as far as a network needs it.
  private struct Level {
    var key: String
    var start: Int
    var values: [String: String] = [:]
  }

  private static let known: Set<String> = ["id", "label", "name", "source", "target", "x", "y", "cluster", "directed"]
  private static let maxDepth = 512
  private var tokens: GMLTokens
  private var network: NetworkCollector
  private var levels: [Level] = []
  private var hasGraph = false
  private var isDirected = false
  /// Of edges read so far, whose direction the graph tells, perhaps behind them.
  private var edges: [(source: String, target: String, weight: String?, position: Int)] = []

  init(_ text: [UInt8]) {
    tokens = GMLTokens(text)
    network = NetworkCollector(text, format: GML.name)
  }

  mutating func read() -> NetworkFile {
    lists()
    network.isDirectedByDefault = isDirected
    for edge in edges {
      network.link(
        network.number(of: edge.source), network.number(of: edge.target), weight: edge.weight, isDirected: isDirected,
        at: edge.position)
    }
    if !hasGraph, !network.hasFaults { network.fault("graph", at: 0, "there is no graph in the file") }
    return network.file()
  }

  private mutating func lists() {
    while true {
      switch tokens.next() {
      case .end:
        if let level = levels.last {
          network.fault("syntax-end", at: tokens.start, "the text ends within '\(NetworkCollector.shown(level.key)) ['")
        }
        return
      case .close:
        guard let level = levels.popLast() else { return damage("']' without its '['") }
        close(level)
      case .key(let key):
        let start = tokens.start
        switch tokens.next() {
        case .open:
          guard levels.count < Self.maxDepth else {
            return network.fault("syntax-depth", at: start, "lists nested deeper than \(Self.maxDepth)")
          }
          if levels.isEmpty, key == "graph" {
            if hasGraph {
              return network.fault("graphs", at: start, "there is a second graph; one file holds one network")
            }
            hasGraph = true
          }
          levels.append(Level(key: key, start: start))
        case .text(let value), .number(let value): note(key, value)
        case .end: return network.fault("syntax-end", at: start, "the text ends behind a key")
        // What other programs write for numbers that aren't finite.
        case .key(let word) where ["nan", "inf", "infinity"].contains(word.lowercased()): note(key, word)
        case .bad: return damage(tokens.failure)
        case .key, .close: return damage("a key without a value")
        }
      case .text, .number, .open: return damage("a value without a key")
      case .bad: return damage(tokens.failure)
      }
    }
  }

  private mutating func damage(_ text: String) {
    network.fault(tokens.isCut ? "syntax-end" : "syntax-gml", at: tokens.start, text)
  }

  private mutating func note(_ key: String, _ value: String) {
    guard Self.known.contains(key) || weightNames.contains(key), let last = levels.indices.last else { return }
    if key == "directed", levels.count == 1, levels[0].key == "graph" { isDirected = value == "1" }
    levels[last].values[key] = value
  }

  private mutating func close(_ level: Level) {
    switch (levels.count, level.key) {
    case (1, "node") where levels[0].key == "graph":
      guard let id = level.values["id"] else { return network.fault("id", at: level.start, "a node without an id") }
      func number(_ key: String) -> Double? { level.values[key].flatMap { fileNumber($0) } }
      network.declare(
        id,
        .init(
          label: level.values["label"] ?? level.values["name"], x: number("x"), y: number("y"),
          cluster: number("cluster").flatMap { Int(exactly: $0) }), at: level.start)
    case (1, "edge") where levels[0].key == "graph":
      guard let source = level.values["source"], let target = level.values["target"] else {
        return network.fault("end", at: level.start, "the edge lacks one of its two ends")
      }
      edges.append((source, target, weightNames.lazy.compactMap { level.values[$0] }.first, level.start))
    case (2, "graphics") where levels[1].key == "node":
      levels[1].values["x"] = level.values["x"]
      levels[1].values["y"] = level.values["y"]
    case (1..., "graph") where levels[0].key == "graph",
      (2, "node") where levels[0].key == "graph" && levels[1].key == "node":
      network.fault("nested", at: level.start, "graphs in graphs are not read")
    default: return
    }
  }
}

/// The tokens of a GML text.
private struct GMLTokens {
  enum Token {
    case key(String)
    case text(String)
    case number(String)
    case open, close, end, bad
  }

  private let text: [UInt8]
  private var position = 0
  /// Where the token read last begins.
  private(set) var start = 0
  private(set) var failure = ""
  private(set) var isCut = false

  init(_ text: [UInt8]) {
    self.text = text
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> Token {
    skip()
    start = position
    guard position < text.count else { return .end }
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "["):
      position += 1
      return .open
    case UInt8(ascii: "]"):
      position += 1
      return .close
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      while position < text.count, Self.isWord(text[position]) { position += 1 }
      return .number(String(decoding: text[start..<position], as: UTF8.self))
    default:
      guard Self.isLetter(byte) else {
        failure = "neither a key nor a value"
        return .bad
      }
      while position < text.count, Self.isWord(text[position]) { position += 1 }
      let word = String(decoding: text[start..<position], as: UTF8.self)
      return .key(word)
    }
  }

  /// Passes over white space and lines of comment.
  private mutating func skip() {
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "#") {
        while position < text.count, text[position] != 10, text[position] != 13 { position += 1 }
      } else if byte == 0x20 || (byte >= 9 && byte <= 13) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func string() -> Token {
    position += 1
    let begin = position
    while position < text.count, text[position] != UInt8(ascii: "\"") { position += 1 }
    guard position < text.count else {
      failure = "the text ends within a string"
      isCut = true
      return .bad
    }
    position += 1
    return .text(resolvedReferences(String(decoding: text[begin..<(position - 1)], as: UTF8.self), named: true))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }
}
