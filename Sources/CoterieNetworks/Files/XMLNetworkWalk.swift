import CoterieText

/// Steps through an XML network file: its containers are entered, everything in them comes as a whole.
struct XMLNetworkWalk {
  enum Step {
    /// The start tag of a container, whose attributes the walk's `attribute(_:)` gives.
    case opened(String)
    /// A whole element, in `tree`.
    case element(String)
  }

  private let window: ByteWindow
  private var reader = XMLReader()
  private(set) var tree = XMLTree()
  /// Names of the elements to enter, the root's first; several of one depth are separated by blanks.
  private let containers: [[Substring]]
  /// Where the element given last begins.
  private(set) var position = 0

  init(_ text: [UInt8], containers: [String]) {
    window = ByteWindow(bytes: text, isFinal: true)
    self.containers = containers.map { $0.split(separator: " ") }
  }

  /// The next container or element; nil at the end, and where the text is no XML, which is noted.
  mutating func next(_ network: inout NetworkCollector) -> Step? {
    while true {
      let mark = reader.mark
      switch reader.next(window) {
      case .start:
        position = reader.tokenStart
        let name = String(decoding: window.bytes[reader.name], as: UTF8.self)
        let depth = reader.depth - 1
        if depth < containers.count, containers[depth].contains(where: { $0 == name }) { return .opened(name) }
        guard tree.read(window, from: &reader, mark: mark) == .read else { return damage(&network) }
        return .element(name)
      case .finished: return nil
      case .fault, .needsMore: return damage(&network)
      case .end, .text, .cdata, .comment, .instruction: continue
      }
    }
  }

  private func damage(_ network: inout NetworkCollector) -> Step? {
    let failure = reader.failure
    network.fault(failure?.code ?? "syntax-xml", at: failure?.position ?? position, failure?.text ?? "no XML")
    return nil
  }

  /// An attribute of the container opened last.
  func attribute(_ name: StaticString) -> String? { reader.value(of: name, in: window) }

  /// Whether the first element of a text has that name.
  static func isRoot(_ name: String, of head: ByteWindow) -> Bool {
    var reader = XMLReader()
    reader.begin(head)
    while true {
      switch reader.next(head) {
      case .start: return head.bytes[reader.name].elementsEqual(name.utf8)
      case .text, .comment, .instruction: continue
      default: return false
      }
    }
  }
}

/// Names of link attributes that hold its strength, the best first.
let weightNames = ["weight", "strength", "value"]
