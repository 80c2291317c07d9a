import CoterieText

/// GEXF 1.3 (gexf.net), Gephi's own format, which networkx reads too.
public enum GEXF: NetworkFormat {
  /// The network as a GEXF text: vertices under their stable ids, with labels and typed attributes; places, if they
  /// are known, as `viz:position`.
  public static func text(of network: AnnotatedNetwork) -> String {
    var columns = network.attributes
    if let clusters = network.clusters { columns.append(.init("cluster", .integers(clusters))) }
    let positions = network.writtenPositions
    let links = network.writtenLinks
    let hasPapers = links.contains { $0.papers != nil }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
    if !network.title.isEmpty || !network.description.isEmpty {
      text += "  <meta>\n"
      if !network.title.isEmpty { text += "    <title>\(xmlEscaped(network.title))</title>\n" }
      if !network.description.isEmpty { text += "    <description>\(xmlEscaped(network.description))</description>\n" }
      text += "  </meta>\n"
    }
    text += "  <graph defaultedgetype=\"\(network.isDirected ? "directed" : "undirected")\" mode=\"static\">\n"
    if !columns.isEmpty {
      text += "    <attributes class=\"node\" mode=\"static\">\n"
      let names = distinctNames(columns.map(\.name), reserved: ["label", "id", "viz"], separator: "-")
      for (number, column) in columns.enumerated() {
        text +=
          "      <attribute id=\"\(number)\" title=\"\(attribute(names[number]))\" type=\"\(type(of: column))\"/>\n"
      }
      text += "    </attributes>\n"
    }
    if hasPapers {
      text += "    <attributes class=\"edge\" mode=\"static\">\n"
      text += "      <attribute id=\"papers\" title=\"papers\" type=\"long\"/>\n    </attributes>\n"
    }
    text += "    <nodes>\n"
    for vertex in network.ids.indices {
      text += "      <node id=\"\(attribute(network.ids[vertex]))\" label=\"\(attribute(network.labels[vertex]))\">"
      var values = ""
      for (number, column) in columns.enumerated() {
        if let value = column.text(at: vertex) {
          values += "<attvalue for=\"\(number)\" value=\"\(attribute(value))\"/>"
        }
      }
      if !values.isEmpty { text += "<attvalues>\(values)</attvalues>" }
      if let place = positions?[vertex] {
        text += "<viz:position x=\"\(JSONWriter.text(of: place.x))\" y=\"\(JSONWriter.text(of: place.y))\" z=\"0\"/>"
      }
      text += "</node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    for (number, link) in links.enumerated() {
      text += "      <edge id=\"\(number)\" source=\"\(attribute(network.ids[link.source]))\""
      text += " target=\"\(attribute(network.ids[link.target]))\" weight=\"\(JSONWriter.text(of: link.weight))\""
      if let papers = link.papers {
        text += "><attvalues><attvalue for=\"papers\" value=\"\(papers)\"/></attvalues></edge>\n"
      } else {
        text += "/>\n"
      }
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  /// Text in an attribute, where a plain tab or line break would become a blank.
  private static func attribute(_ text: String) -> String {
    let escaped = xmlEscaped(text)
    guard escaped.utf8.contains(where: { $0 == 9 || $0 == 10 }) else { return escaped }
    var result = ""
    for scalar in escaped.unicodeScalars {
      switch scalar {
      case "\t": result += "&#9;"
      case "\n": result += "&#10;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func type(of attribute: AnnotatedNetwork.Attribute) -> String {
    switch attribute.values {
    case .integers: "long"
    case .numbers: "double"
    case .texts: "string"
    }
  }
}
