import CoterieText

/// The beginning of an XML file, by which its format is known.
struct XMLHead {
  /// Name of the root element; empty if the text doesn't begin as XML does.
  var root = ""
  /// Names of the elements in it that begin in the window, in order, each once.
  var inner: [String] = []

  init(_ head: ByteWindow) {
    guard head.rest.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) == UInt8(ascii: "<") else { return }
    var reader = XMLReader()
    reader.begin(head)
    while inner.count < 8 {
      switch reader.next(head) {
      case .start:
        let name = String(decoding: head.bytes[reader.name], as: UTF8.self)
        if reader.depth == 1 { root = name } else if !inner.contains(name) { inner.append(name) }
      case .end, .text, .cdata, .comment, .instruction: break
      case .needsMore, .finished, .fault: return
      }
    }
  }
}

/// Walks through an XML file whose records are elements, and hands over each record whole: what XML formats share.
struct XMLRecords: Sendable {
  enum Choice {
    /// Look at the elements in it.
    case enter
    /// Hand it over whole.
    case take
    /// It holds no records.
    case pass
  }

  private var reader: XMLReader
  /// Depth of the element that is being passed over, if one is.
  private var passing: Int?

  init(options: ReadOptions, entities: XMLEntities = XMLEntities()) {
    reader = XMLReader(maxDepth: options.maxDepth, entities: entities)
  }

  /// Reads what is whole in the window, as `RecordFormat.read` does.
  ///
  /// - Parameters:
  ///   - choose: What to do with an element, given its name and depth (the root's is 1) and its attributes.
  ///   - take: Makes a record of an element that was to be handed over.
  ///   - finished: Has the last word on a sound file.
  mutating func read(
    _ window: ByteWindow, into sink: inout RecordSink,
    choose: (_ name: ArraySlice<UInt8>, _ depth: Int, _ attribute: (StaticString) -> String?) -> Choice,
    take: (_ tree: XMLTree, inout RecordSink) -> Void,
    finished: (inout RecordSink) -> Void = { _ in }
  ) -> Int {
    var tree = XMLTree()
    reader.begin(window)
    while true {
      let mark = reader.mark
      switch reader.next(window) {
      case .start:
        if passing != nil { continue }
        let choice = choose(window.bytes[reader.name], reader.depth) { reader.value(of: $0, in: window) }
        switch choice {
        case .enter: break
        case .pass: passing = reader.depth
        case .take:
          switch tree.read(window, from: &reader, mark: mark) {
          case .read: take(tree, &sink)
          case .needsMore: return mark.position
          case .fault(let fault): return stop(fault, mark.position, window, &sink)
          }
          report(&sink)
        }
      case .end:
        if let depth = passing, reader.depth < depth { passing = nil }
      case .text, .cdata, .comment, .instruction: report(&sink)
      case .needsMore:
        return mark.position
      case .finished:
        finished(&sink)
        return window.bytes.count
      case .fault(let fault):
        return stop(fault, mark.position, window, &sink)
      }
    }
  }

  private mutating func report(_ sink: inout RecordSink) {
    guard !reader.unknownEntities.isEmpty else { return }
    for (name, position) in reader.takeUnknownEntities() {
      sink.warn("xml-entity", at: position, "nobody says what '&\(name);' is; kept as it stands")
    }
  }

  private mutating func stop(_ fault: XMLFault, _ position: Int, _ window: ByteWindow, _ sink: inout RecordSink) -> Int
  {
    report(&sink)
    sink.damage(fault.code, at: fault.position, fault.text)
    return window.isFinal ? window.bytes.count : position
  }
}
