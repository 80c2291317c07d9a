import CoterieText

/// VOSviewer's JSON, which VOSviewer and VOSviewer Online open: items with weights, scores, places and clusters, links
/// with strengths.
public enum VOSviewerJSON {
  public static func text(of network: AnnotatedNetwork) -> String {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    writer.key("network")
    writer.beginObject()
    writer.key("items")
    writer.beginArray()
    for vertex in network.ids.indices { item(vertex, of: network, &writer) }
    writer.endArray()
    writer.key("links")
    writer.beginArray()
    for link in network.links {
      writer.beginObject()
      writer.member("source_id", link.source + 1)
      writer.member("target_id", link.target + 1)
      writer.member("strength", link.weight)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.key("info")
    writer.beginObject()
    writer.member("title", network.title)
    writer.member("description", network.description)
    writer.endObject()
    writer.endObject()
    writer.newline()
    return writer.string
  }

  private static func item(_ vertex: Int, of network: AnnotatedNetwork, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", vertex + 1)
    writer.member("label", network.labels[vertex])
    writer.member("description", network.ids[vertex])
    if let positions = network.positions {
      writer.member("x", positions[vertex].x)
      writer.member("y", positions[vertex].y)
    }
    if let clusters = network.clusters {
      writer.member("cluster", clusters[vertex])
    }
    for (key, isWeight) in [("weights", true), ("scores", false)] {
      let columns = network.attributes.filter { $0.isWeight == isWeight }
      if columns.isEmpty { continue }
      writer.key(key)
      writer.beginObject()
      for column in columns {
        switch column.values {
        case .integers(let values):
          writer.member(column.name, values[vertex])
        case .numbers(let values):
          writer.member(column.name, values[vertex])
        case .texts: continue
        }
      }
      writer.endObject()
    }
    writer.endObject()
  }
}
