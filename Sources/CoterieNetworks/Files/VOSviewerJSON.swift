import CoterieText

/// VOSviewer's JSON, which VOSviewer and VOSviewer Online open: items with weights, scores, places and clusters, links
/// with strengths.
public enum VOSviewerJSON {
  /// The sections of `config`, which tell VOSviewer Online how to show the network. Their members go into the file as
  /// they are given; empty sections don't.
  public struct Configuration: Sendable {
    public enum Value: Sendable, Hashable {
      case number(Double)
      case flag(Bool)
      case text(String)
    }

    public var parameters: [(name: String, value: Value)] = []
    public var terminology: [(name: String, text: String)] = []
    public var templates: [(name: String, text: String)] = []
    public var styles: [(name: String, text: String)] = []

    public init() {}
  }

  public static func text(of network: AnnotatedNetwork, configuration: Configuration? = nil) -> String {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    writer.key("network")
    writer.beginObject()
    writer.key("items")
    writer.beginArray()
    let positions = network.writtenPositions
    for vertex in network.ids.indices { item(vertex, of: network, positions, &writer) }
    writer.endArray()
    writer.key("links")
    writer.beginArray()
    for link in network.writtenLinks {
      writer.beginObject()
      writer.member("source_id", link.source + 1)
      writer.member("target_id", link.target + 1)
      writer.member("strength", link.weight)
      writer.endObject()
    }
    writer.endArray()
    clusters(of: network, &writer)
    writer.endObject()
    if let configuration { write(configuration, &writer) }
    writer.key("info")
    writer.beginObject()
    writer.member("title", network.title)
    writer.member("description", network.description)
    writer.endObject()
    writer.endObject()
    writer.newline()
    return writer.string
  }

  private static func item(
    _ vertex: Int, of network: AnnotatedNetwork, _ positions: [(x: Double, y: Double)]?, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("id", vertex + 1)
    writer.member("label", network.labels[vertex])
    writer.member("description", network.ids[vertex])
    if let url = network.urls?[vertex] { writer.member("url", url) }
    if let positions {
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
          if values[vertex].isFinite { writer.member(column.name, values[vertex]) }
        case .texts: continue
        }
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// Clusters are listed only where they have names: their numbers are with the items.
  private static func clusters(of network: AnnotatedNetwork, _ writer: inout JSONWriter) {
    guard let labels = network.clusterLabels, !labels.isEmpty else { return }
    writer.key("clusters")
    writer.beginArray()
    for (index, label) in labels.enumerated() {
      writer.beginObject()
      writer.member("cluster", index + 1)
      writer.member("label", label)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(_ configuration: Configuration, _ writer: inout JSONWriter) {
    writer.key("config")
    writer.beginObject()
    if !configuration.parameters.isEmpty {
      writer.key("parameters")
      writer.beginObject()
      for (name, value) in configuration.parameters {
        switch value {
        case .number(let number): writer.member(name, number)
        case .flag(let flag): writer.member(name, flag)
        case .text(let text): writer.member(name, text)
        }
      }
      writer.endObject()
    }
    let texts = [
      ("terminology", configuration.terminology), ("templates", configuration.templates),
      ("styles", configuration.styles),
    ]
    for (key, members) in texts where !members.isEmpty {
      writer.key(key)
      writer.beginObject()
      for (name, text) in members { writer.member(name, text) }
      writer.endObject()
    }
    writer.endObject()
  }
}
