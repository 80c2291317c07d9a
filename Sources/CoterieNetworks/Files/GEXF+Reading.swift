import CoterieText

extension GEXF {
  public static let name = "gexf"
  public static let title = "GEXF (Gephi)"
  public static let fileExtensions = ["gexf"]
  public static let recognition = "XML whose root is <gexf>"

  public static func recognizes(_ head: ByteWindow) -> Bool { XMLNetworkWalk.isRoot("gexf", of: head) }

  /// Reads versions 1.1, 1.2 and 1.3; of `viz` the positions only, of time nothing. Nodes in nodes are faults.
  public static func read(_ text: [UInt8]) -> NetworkFile {
    var network = NetworkCollector(text, format: name)
    var walk = XMLNetworkWalk(text, containers: ["gexf", "graph", "nodes edges"])
    // Ids of the attributes that a network needs.
    var cluster: String?
    var weights: [String: String] = [:]
    var hasGraph = false
    while let step = walk.next(&network) {
      switch step {
      case .opened("graph"):
        if hasGraph {
          network.fault("graphs", at: walk.position, "there is a second graph; one file holds one network")
          return network.file()
        }
        hasGraph = true
        network.isDirectedByDefault = walk.attribute("defaultedgetype") == "directed"
      case .opened: continue
      case .element("attributes"):
        let isNode = walk.tree.attribute("class", of: 0) == "node"
        for attribute in walk.tree.children(of: 0, named: "attribute") {
          guard let id = walk.tree.attribute("id", of: attribute) else { continue }
          let title = (walk.tree.attribute("title", of: attribute) ?? id).lowercased()
          if isNode, title == "cluster" { cluster = id }
          if !isNode, weightNames.contains(title) { weights[id] = title }
        }
      case .element("node") where hasGraph: node(walk, cluster, &network)
      case .element("edge") where hasGraph: edge(walk, weights, &network)
      case .element: continue
      }
    }
    if !hasGraph, !network.hasFaults { network.fault("graph", at: 0, "there is no graph in the file") }
    return network.file()
  }

  private static func node(_ walk: XMLNetworkWalk, _ cluster: String?, _ network: inout NetworkCollector) {
    let tree = walk.tree
    guard let id = tree.attribute("id", of: 0) else {
      return network.fault("id", at: walk.position, "a node without an id")
    }
    var vertex = NetworkCollector.Vertex(label: tree.attribute("label", of: 0))
    for child in tree.children(of: 0) {
      let name = tree.name(of: child)
      if name == "nodes" {
        network.fault("nested", at: tree.position(of: child), "nodes in nodes are not read")
      } else if name == "position" || name.hasSuffix(":position") {
        vertex.x = tree.attribute("x", of: child).flatMap { fileNumber($0) }
        vertex.y = tree.attribute("y", of: child).flatMap { fileNumber($0) }
      }
    }
    if let cluster, let text = values(of: tree).last(where: { $0.key == cluster })?.text {
      vertex.cluster = fileNumber(text).flatMap { Int(exactly: $0) }
    }
    network.declare(id, vertex, at: walk.position)
  }

  private static func edge(_ walk: XMLNetworkWalk, _ weights: [String: String], _ network: inout NetworkCollector) {
    let tree = walk.tree
    guard let source = tree.attribute("source", of: 0), let target = tree.attribute("target", of: 0) else {
      return network.fault("end", at: walk.position, "the edge lacks one of its two ends")
    }
    var weight = tree.attribute("weight", of: 0)
    if weight == nil, !weights.isEmpty {
      let values = values(of: tree)
      weight =
        weightNames.lazy.compactMap { name in values.last { weights[$0.key] == name }?.text }.first
    }
    let type = tree.attribute("type", of: 0)
    network.link(
      network.number(of: source), network.number(of: target), weight: weight,
      isDirected: type.map { $0 == "directed" } ?? network.isDirectedByDefault, at: walk.position)
  }

  private static func values(of tree: XMLTree) -> [(key: String, text: String)] {
    guard let list = tree.child(of: 0, named: "attvalues") else { return [] }
    return tree.children(of: list, named: "attvalue").compactMap { value in
      guard let key = tree.attribute("for", of: value) ?? tree.attribute("id", of: value),
        let text = tree.attribute("value", of: value)
      else { return nil }
      return (key, text)
    }
  }
}
