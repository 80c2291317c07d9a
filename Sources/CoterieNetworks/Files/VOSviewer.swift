import CoterieText

/// VOSviewer's files: a pair of texts, the map (vertices) and the network (links), or one JSON for both
/// (`VOSviewerJSON` writes it).
public enum VOSviewer: NetworkFormat {
  /// The map file: id, label, place, cluster, weights and scores, separated by tabs, with a byte order mark.
  public static func map(of network: AnnotatedNetwork) -> String {
    let positions = network.writtenPositions
    let columns = network.attributes.filter { if case .texts = $0.values { false } else { true } }
    var header = ["id", "label", "description"]
    if network.urls != nil { header.append("url") }
    if positions != nil { header += ["x", "y"] }
    if network.clusters != nil { header.append("cluster") }
    header += columns.map { "\($0.isWeight ? "weight" : "score")<\(singleLine($0.name))>" }
    var text = "\u{FEFF}" + header.map(field).joined(separator: "\t") + "\n"
    for vertex in network.ids.indices {
      var row = ["\(vertex + 1)", field(network.labels[vertex]), field(network.ids[vertex])]
      if let urls = network.urls { row.append(field(urls[vertex] ?? "")) }
      if let place = positions?[vertex] { row += [JSONWriter.text(of: place.x), JSONWriter.text(of: place.y)] }
      if let clusters = network.clusters { row.append("\(clusters[vertex])") }
      row += columns.map { $0.text(at: vertex) ?? "" }
      text += row.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// The network file: pairs of ids of the map, with the strength, separated by tabs.
  public static func network(of network: AnnotatedNetwork) -> String {
    var text = "\u{FEFF}"
    for link in network.writtenLinks {
      text += "\(link.source + 1)\t\(link.target + 1)\t\(JSONWriter.text(of: link.weight))\n"
    }
    return text
  }

  /// The name of the network file that goes with a map file, and the other way round: `NAME-map.txt` or `NAME_map.txt`
  /// with `NAME-network.txt` or `NAME_network.txt`. Nil for other names.
  public static func partner(of name: String) -> String? {
    for (own, other) in [("map.txt", "network.txt"), ("network.txt", "map.txt")] {
      guard name.hasSuffix(own) else { continue }
      let stem = name.dropLast(own.count)
      if stem.isEmpty || "-_. ".contains(stem.last ?? "x") || stem.hasSuffix("/") { return stem + other }
    }
    return nil
  }

  private static func field(_ text: String) -> String {
    let line = singleLine(text)
    guard line.utf8.contains(0x22) || line.utf8.first == 0x20 || line.utf8.last == 0x20 else { return line }
    return "\"" + line.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
