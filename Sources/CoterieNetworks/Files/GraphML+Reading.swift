import CoterieText

extension GraphML {
  public static let name = "graphml"
  public static let title = "GraphML"
  public static let fileExtensions = ["graphml"]
  public static let recognition = "XML whose root is <graphml>"

  public static func recognizes(_ head: ByteWindow) -> Bool { XMLNetworkWalk.isRoot("graphml", of: head) }

  /// Reads the first graph. Labels are the data `label`, or else `name`, or else the id; weights are the data `weight`,
  /// or else `strength` or `value`. Graphs in graphs and hyperedges are faults.
  public static func read(_ text: [UInt8]) -> NetworkFile {
    var network = NetworkCollector(text, format: name)
    var walk = XMLNetworkWalk(text, containers: ["graphml", "graph"])
    var nodeKeys = Keys()
    var edgeKeys = Keys()
    var hasGraph = false
    while let step = walk.next(&network) {
      switch step {
      case .opened("graph"):
        if hasGraph {
          network.fault("graphs", at: walk.position, "there is a second graph; one file holds one network")
          return network.file()
        }
        hasGraph = true
        network.isDirectedByDefault = walk.attribute("edgedefault") == "directed"
      case .opened: continue
      case .element("key"):
        let use = walk.tree.attribute("for", of: 0) ?? "all"
        if use == "node" || use == "all" { nodeKeys.add(walk.tree) }
        if use == "edge" || use == "all" { edgeKeys.add(walk.tree) }
      case .element("node") where hasGraph: node(walk, nodeKeys, &network)
      case .element("edge") where hasGraph: edge(walk, edgeKeys, &network)
      case .element("hyperedge"):
        network.fault("hyperedge", at: walk.position, "links of more than two vertices are not read")
      case .element("graph"): network.fault("nested", at: walk.position, "graphs in graphs are not read")
      case .element: continue
      }
    }
    if !hasGraph, !network.hasFaults { network.fault("graph", at: 0, "there is no graph in the file") }
    return network.file()
  }

  private static func node(_ walk: XMLNetworkWalk, _ keys: Keys, _ network: inout NetworkCollector) {
    let tree = walk.tree
    guard let id = tree.attribute("id", of: 0) else {
      return network.fault("id", at: walk.position, "a node without an id")
    }
    if let graph = tree.child(of: 0, named: "graph") {
      network.fault("nested", at: tree.position(of: graph), "graphs in graphs are not read")
    }
    let values = keys.values(of: tree)
    func number(_ name: String) -> Double? { values(name).flatMap { fileNumber($0) } }
    network.declare(
      id,
      .init(
        label: values("label") ?? values("name"), x: number("x"), y: number("y"),
        cluster: number("cluster").flatMap { Int(exactly: $0) }), at: walk.position)
  }

  private static func edge(_ walk: XMLNetworkWalk, _ keys: Keys, _ network: inout NetworkCollector) {
    let tree = walk.tree
    guard let source = tree.attribute("source", of: 0), let target = tree.attribute("target", of: 0) else {
      return network.fault("end", at: walk.position, "the edge lacks one of its two ends")
    }
    if let graph = tree.child(of: 0, named: "graph") {
      network.fault("nested", at: tree.position(of: graph), "graphs in graphs are not read")
    }
    let values = keys.values(of: tree)
    let direction = tree.attribute("directed", of: 0)
    network.link(
      network.number(of: source), network.number(of: target),
      weight: weightNames.lazy.compactMap { values($0) }.first,
      isDirected: direction.map { $0 == "true" || $0 == "1" } ?? network.isDirectedByDefault, at: walk.position)
  }

  /// The keys of nodes or of edges that a network needs: names by id, and defaults by name.
  private struct Keys {
    private var names: [String: String] = [:]
    private var defaults: [String: String] = [:]
    private static let known = ["label", "name", "x", "y", "cluster"] + weightNames

    mutating func add(_ tree: XMLTree) {
      guard let id = tree.attribute("id", of: 0) else { return }
      let name = (tree.attribute("attr.name", of: 0) ?? id).lowercased()
      guard Self.known.contains(name) else { return }
      names[id] = name
      if let child = tree.child(of: 0, named: "default") { defaults[name] = tree.text(of: child) }
    }

    /// Finds what an element's data, or else the default, says under a name.
    func values(of tree: XMLTree) -> (String) -> String? {
      var found: [(name: String, text: String)] = []
      if !names.isEmpty {
        for data in tree.children(of: 0) where tree.isNamed(data, "data") {
          if let key = tree.attribute("key", of: data), let name = names[key] {
            found.append((name, tree.text(of: data)))
          }
        }
      }
      return { name in found.last { $0.name == name }?.text ?? defaults[name] }
    }
  }
}
