import ArgumentParser
import Coterie

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The network with the metrics asked for, as a file for another program.",
    discussion: """
      The extension of -o says what is written: .csv, .graphml, .gexf, .gml, .net (Pajek, its clusters in a .clu), .dot, \
      .json (VOSviewer's JSON), NAME-map.txt (VOSviewer's map, with NAME-network.txt beside it).
      """)

  @OptionGroup var collection: CollectionOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var selection: SelectionOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Output; repeatable.", valueName: "file"))
  var output: [String] = []

  @Option(help: "What a CSV lists: edges, vertices.")
  var what: ExportedRows = .edges

  @Option(name: .customLong("with"), help: ArgumentHelp("Metrics of the vertices: a,b,c.", valueName: "metrics"))
  var with: MetricList = MetricList([])

  @Flag(help: "Places of the vertices also where the format doesn't need them.")
  var positions = false

  @Option(help: "How positions are computed: vos.")
  var layout: LayoutChoice = .vos

  @Option(help: ArgumentHelp("Vertices exported, those with most papers; 0 is all.", valueName: "number"))
  var top: Int = 0

  @Flag(name: .customLong("raw-csv"), help: "Don't defuse CSV cells that a spreadsheet would execute.")
  var rawCSV = false

  func validate() throws {
    if output.isEmpty {
      throw ValidationError(
        "export needs an output: -o edges.csv (or .graphml, .gexf, .gml, .net, .dot, .json, -map.txt).")
    }
    for path in output where ExportFormat(path: path) == nil {
      throw ValidationError(
        "'\(path)' says no format: it must end with .csv, .graphml, .gexf, .gml, .net, .clu, .dot, .json or -map.txt.")
    }
    if top < 0 { throw ValidationError("--top takes a number from 0 (all).") }
  }

  func run() throws {
    var walk = try Walk(collection)
    // VOSviewer's map goes with its network.
    let pairs = output.filter { $0.hasSuffix("-map.txt") }.map { String($0.dropLast("map.txt".count)) + "network.txt" }
    let paths = output + pairs.filter { !output.contains($0) }
    let formats = paths.compactMap(ExportFormat.init(path:))
    let files = try paths.map { try OutputFile(path: $0, inputs: walk.inputs.inputs) }
    var subject = try walk.subject(network, selection)
    let own: [Metric] = subject.corpus == nil ? [.degree, .strength] : [.papers, .fractional, .degree, .strength]
    let needsPlaces = positions || formats.contains { $0.carriesPlaces }
    let shown = subject.top(top, of: selection.selection.shown(in: subject), timings: &walk.timings)
    let notes = subject.notes() + walk.remarks
    guard
      let annotated = subject.annotated(
        metrics: own + with.metrics.filter { !own.contains($0) }, shown: shown,
        clusters: needsPlaces || with.metrics.contains(.cluster),
        layout: needsPlaces ? VOSLayout(seed: network.seed, threads: collection.jobs) : nil,
        description: notes.joined(separator: " "),
        timings: &walk.timings)
    else {
      walk.say("a network file has no papers: \(Metric.corpusMetricNames) need records")
      throw ExitStatus.usage
    }
    for text in notes { walk.note(text) }
    try walk.timings.measure("write") {
      for (format, file) in zip(formats, files) { try file.write(text(of: annotated, as: format)) }
      try OutputFile.commit(files)
    }
    try walk.finish()
  }

  private func text(of network: AnnotatedNetwork, as format: ExportFormat) -> String {
    switch format {
    case .csv: (what == .edges ? network.linkTable : network.vertexTable).text(as: .csv, raw: rawCSV)
    case .graphml: GraphML.text(of: network)
    case .gexf: GEXF.text(of: network)
    case .gml: GML.text(of: network)
    case .net: Pajek.text(of: network)
    case .clu: Pajek.partition(of: network) ?? ""
    case .json: VOSviewerJSON.text(of: network)
    case .dot: DOTGraph.text(of: network)
    case .vosviewerMap: VOSviewer.map(of: network)
    case .vosviewerNetwork: VOSviewer.network(of: network)
    }
  }
}

enum ExportedRows: String, CaseIterable, ExpressibleByArgument {
  case edges, vertices
}

/// What an export's extension names.
enum ExportFormat: String {
  case csv, graphml, gexf, gml, net, clu, json, dot, vosviewerMap, vosviewerNetwork

  init?(path: String) {
    if path.hasSuffix("-map.txt") {
      self = .vosviewerMap
    } else if path.hasSuffix("-network.txt") {
      self = .vosviewerNetwork
    } else {
      guard let name = pathExtension(of: path) else { return nil }
      self.init(rawValue: name)
    }
  }

  /// Whether files of it hold the places of all their vertices, and their clusters.
  var carriesPlaces: Bool {
    switch self {
    case .csv, .graphml, .gml: false
    case .gexf, .net, .clu, .json, .dot, .vosviewerMap, .vosviewerNetwork: true
    }
  }
}
