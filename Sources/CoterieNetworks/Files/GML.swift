import CoterieText

/// GML (Himsolt, "GML: A portable graph file format", 1997): ASCII, with references for all other characters.
public enum GML: NetworkFormat {
  /// The network as a GML text. Its numbers of vertices are those of the network, from 0; stable ids are the attribute
  /// `key`. Names of attributes keep their letters and digits only, as the format asks.
  public static func text(of network: AnnotatedNetwork) -> String {
    var columns = network.attributes
    if let clusters = network.clusters { columns.append(.init("cluster", .integers(clusters))) }
    let names = self.names(of: columns)
    let positions = network.writtenPositions
    var text = "Creator \"Coterie\"\n"
    text += "graph [\n  directed \(network.isDirected ? 1 : 0)\n"
    if !network.title.isEmpty { text += "  label \"\(escaped(network.title))\"\n" }
    if !network.description.isEmpty { text += "  comment \"\(escaped(network.description))\"\n" }
    for vertex in network.ids.indices {
      text += "  node [\n    id \(vertex)\n    label \"\(escaped(network.labels[vertex]))\"\n"
      text += "    key \"\(escaped(network.ids[vertex]))\"\n"
      for (name, column) in zip(names, columns) {
        guard let value = column.text(at: vertex) else { continue }
        if case .texts = column.values {
          text += "    \(name) \"\(escaped(value))\"\n"
        } else {
          text += "    \(name) \(value)\n"
        }
      }
      if let place = positions?[vertex] {
        text +=
          "    graphics [\n      x \(JSONWriter.text(of: place.x))\n      y \(JSONWriter.text(of: place.y))\n    ]\n"
      }
      text += "  ]\n"
    }
    for link in network.writtenLinks {
      text += "  edge [\n    source \(link.source)\n    target \(link.target)\n"
      text += "    weight \(JSONWriter.text(of: link.weight))\n"
      if let papers = link.papers { text += "    papers \(papers)\n" }
      text += "  ]\n"
    }
    return text + "]\n"
  }

  /// Names that the format allows, each once.
  private static func names(of columns: [AnnotatedNetwork.Attribute]) -> [String] {
    let names = columns.map { column in
      var name = ""
      for scalar in column.name.unicodeScalars where scalar.isASCII {
        let isLetter = scalar.properties.isAlphabetic
        if isLetter || (!name.isEmpty && scalar.properties.numericType != nil) { name.unicodeScalars.append(scalar) }
      }
      return name.isEmpty ? "value" : name
    }
    return distinctNames(names, reserved: ["id", "label", "key", "graphics", "name"], separator: "")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in singleLine(text).unicodeScalars {
      switch scalar {
      case "\"": result += "&quot;"
      case "&": result += "&amp;"
      default:
        if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += "&#\(scalar.value);" }
      }
    }
    return result
  }
}
