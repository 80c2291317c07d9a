import CoterieText

/// A DOT graph of the whole network for people who go on in Graphviz: ids, labels, weights, places, attributes. It is
/// plain; the styled DOT of a figure comes from drawing it.
public enum DOTGraph {
  public static func text(of network: AnnotatedNetwork) -> String {
    let edge = network.isDirected ? "->" : "--"
    var text = "\(network.isDirected ? "digraph" : "graph") \"\(escaped(network.title))\" {\n"
    text += "  node [shape=point, width=0.05]\n"
    let positions = network.writtenPositions
    for vertex in network.ids.indices {
      var parts = ["label=\"\(escaped(network.labels[vertex]))\"", "tooltip=\"\(escaped(network.labels[vertex]))\""]
      if let positions {
        let place = positions[vertex]
        parts.append("pos=\"\(JSONWriter.text(of: place.x)),\(JSONWriter.text(of: place.y))\"")
      }
      if let clusters = network.clusters { parts.append("cluster=\(clusters[vertex])") }
      for attribute in network.attributes {
        guard let value = attribute.text(at: vertex) else { continue }
        parts.append("\"\(escaped(attribute.name))\"=\"\(escaped(value))\"")
      }
      text += "  \"\(escaped(network.ids[vertex]))\" [\(parts.joined(separator: ", "))]\n"
    }
    for link in network.writtenLinks {
      var parts = ["weight=\"\(JSONWriter.text(of: link.weight))\""]
      if let papers = link.papers { parts.append("papers=\(papers)") }
      text += "  \"\(escaped(network.ids[link.source]))\" \(edge) \"\(escaped(network.ids[link.target]))\""
      text += " [\(parts.joined(separator: ", "))]\n"
    }
    return text + "}\n"
  }

  /// Text in double quotes that Graphviz shows as it is: backslashes are escapes to it, `&` begins an entity, and its
  /// scanner of version 2.42 breaks on strings of 16 KiB.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(4000) {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      case "\n", "\r", "\t": result += " "
      default:
        if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
