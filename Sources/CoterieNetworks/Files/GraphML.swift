import CoterieText

/// GraphML (graphml.graphdrawing.org), as networkx, igraph, Gephi and Cytoscape read it.
public enum GraphML: NetworkFormat {
  /// The network as a GraphML text: vertices under their stable ids, with `label` and every attribute typed.
  public static func text(of network: AnnotatedNetwork) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    var columns = network.attributes
    if let clusters = network.clusters { columns.append(.init("cluster", .integers(clusters))) }
    if let positions = network.writtenPositions {
      columns.append(.init("x", .numbers(positions.map(\.x))))
      columns.append(.init("y", .numbers(positions.map(\.y))))
    }
    let names = distinctNames(columns.map(\.name), reserved: ["label"], separator: "-")
    // Ids of keys are unique in the file.
    let keys = names.map { ["weight", "edge-papers"].contains($0) ? "node-\($0)" : $0 }
    let links = network.writtenLinks
    text += key("label", of: "node", type: "string")
    for (index, column) in columns.enumerated() {
      text += key(names[index], of: "node", type: type(of: column), id: keys[index])
    }
    text += key("weight", of: "edge", type: "double")
    let hasPapers = links.contains { $0.papers != nil }
    if hasPapers { text += key("papers", of: "edge", type: "long", id: "edge-papers") }
    text += "  <graph edgedefault=\"\(network.isDirected ? "directed" : "undirected")\">\n"
    if !network.description.isEmpty { text += "    <desc>\(xmlEscaped(network.description))</desc>\n" }
    for vertex in network.ids.indices {
      text += "    <node id=\"\(xmlEscaped(network.ids[vertex]))\">"
      text += data("label", xmlEscaped(network.labels[vertex]))
      for (id, column) in zip(keys, columns) {
        if let value = column.text(at: vertex) { text += data(id, xmlEscaped(value)) }
      }
      text += "</node>\n"
    }
    for link in links {
      text +=
        "    <edge source=\"\(xmlEscaped(network.ids[link.source]))\" target=\"\(xmlEscaped(network.ids[link.target]))\">"
      text += data("weight", JSONWriter.text(of: link.weight))
      if let papers = link.papers { text += data("edge-papers", "\(papers)") }
      text += "</edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private static func key(_ name: String, of element: String, type: String, id: String? = nil) -> String {
    "  <key id=\"\(xmlEscaped(id ?? name))\" for=\"\(element)\" attr.name=\"\(xmlEscaped(name))\" attr.type=\"\(type)\"/>\n"
  }

  private static func data(_ key: String, _ value: String) -> String {
    "<data key=\"\(xmlEscaped(key))\">\(value)</data>"
  }

  private static func type(of attribute: AnnotatedNetwork.Attribute) -> String {
    switch attribute.values {
    case .integers: "long"
    case .numbers: "double"
    case .texts: "string"
    }
  }
}
