import ArgumentParser
import Coterie

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "The table of authors, sorted by any metric.")

  @OptionGroup var collection: CollectionOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: ArgumentHelp("Metric that sorts.", valueName: "metric"))
  var by: Metric?

  @Option(name: .customLong("with"), help: ArgumentHelp("Further metric columns: a,b,c.", valueName: "metrics"))
  var with: MetricList = MetricList([])

  @Option(help: ArgumentHelp("Rows shown; 0 is all.", valueName: "number"))
  var top: Int = 25

  @Option(help: "Output form: table, csv, json, markdown, latex.")
  var to: TableFormat = .table

  func validate() throws {
    if top < 0 { throw ValidationError("--top takes a number from 0 (all).") }
  }

  func run() throws {
    var walk = try Walk(collection)
    var subject = try walk.subject(network, selection)
    // A network file has no papers to rank by.
    let metric = by ?? (subject.corpus == nil ? .strength : .papers)
    let ranking = Ranking(by: metric, with: with.metrics, top: top)
    guard
      var table = ranking.table(
        of: &subject, shown: selection.selection.shown(in: subject), timings: &walk.timings)
    else {
      walk.say("a network file has no papers: \(Metric.corpusMetricNames) need records")
      throw ExitStatus.usage
    }
    try walk.print(&table, as: to)
    try walk.finish()
  }
}

/// `betweenness,pagerank`.
struct MetricList: ExpressibleByArgument {
  let metrics: [Metric]

  init(_ metrics: [Metric]) { self.metrics = metrics }

  init?(argument: String) {
    var metrics: [Metric] = []
    for name in argument.split(separator: ",") {
      guard let metric = Metric(rawValue: String(name)) else { return nil }
      metrics.append(metric)
    }
    self.metrics = metrics
  }

  var defaultValueDescription: String { metrics.map(\.rawValue).joined(separator: ",") }
}

extension Walk {
  /// Prints a table; what a reader must know goes under a table for people, and to standard error beside data.
  mutating func print(_ table: inout Table, as format: TableFormat) throws {
    table.notes += remarks
    if format == .csv || format == .json {
      for text in table.notes { note(text) }
    }
    let text = table.text(as: format)
    try timings.measure("write") { try StandardOutput.write(text) }
  }
}
