import CoterieText

/// Pajek's networks (`.net`), which VOSviewer, Gephi, igraph and networkx read too.
public enum Pajek: NetworkFormat {
  /// The network as a `.net` text; vertices are known by their labels. Characters that readers trip over in quotes
  /// (`"` and `\`) are written as Pajek's references `&#34;` and `&#92;`.
  public static func text(of network: AnnotatedNetwork) -> String {
    let places = network.writtenPositions.map(unitSquare)
    var text = ""
    if !network.title.isEmpty { text += "*Network \(singleLine(network.title))\n" }
    text += "*Vertices \(network.ids.count)\n"
    for vertex in network.ids.indices {
      text += "\(vertex + 1) \"\(escaped(network.labels[vertex]))\""
      if let place = places?[vertex] {
        text += " \(JSONWriter.text(of: place.x)) \(JSONWriter.text(of: place.y)) ellipse"
      }
      text += "\n"
    }
    text += network.isDirected ? "*Arcs\n" : "*Edges\n"
    for link in network.writtenLinks {
      text += "\(link.source + 1) \(link.target + 1) \(JSONWriter.text(of: link.weight))\n"
    }
    return text
  }

  /// The clusters as a partition (`.clu`), which goes with the network; nil if there are none.
  public static func partition(of network: AnnotatedNetwork) -> String? {
    guard let clusters = network.clusters else { return nil }
    return "*Vertices \(clusters.count)\n" + clusters.map { "\($0)\n" }.joined()
  }

  /// Pajek draws in a square of side 1 whose y points downwards.
  private static func unitSquare(_ positions: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard let first = positions.first else { return [] }
    var (low, high) = (first, first)
    for place in positions {
      low = (min(low.x, place.x), min(low.y, place.y))
      high = (max(high.x, place.x), max(high.y, place.y))
    }
    // Halves, so that no difference overflows.
    let side = max(high.x / 2 - low.x / 2, high.y / 2 - low.y / 2) * 2
    let center = (x: low.x / 2 + high.x / 2, y: low.y / 2 + high.y / 2)
    func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
    func part(_ value: Double, _ middle: Double) -> Double { side > 0 ? (value / side - middle / side) * 0.9 : 0 }
    return positions.map { place in
      (rounded(0.5 + part(place.x, center.x)), rounded(0.5 - part(place.y, center.y)))
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(singleLine(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"": result += "&#34;"
      case "\\": result += "&#92;"
      case "&" where index + 1 < scalars.count && scalars[index + 1] == "#": result += "&#38;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
