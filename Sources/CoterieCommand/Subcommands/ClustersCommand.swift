import ArgumentParser
import Coterie

struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters", abstract: "The clusters: size, leading authors, papers, years, cohesion.")

  @OptionGroup var collection: CollectionOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: ArgumentHelp("Clusters shown; 0 is all.", valueName: "number"))
  var top: Int = 0

  @Option(help: ArgumentHelp("Smallest cluster shown.", valueName: "number"))
  var minSize: Int = 1

  @Option(help: "Output form: table, csv, json, markdown, latex.")
  var to: TableFormat = .table

  func validate() throws {
    if top < 0 || minSize < 0 { throw ValidationError("--top and --min-size take numbers from 0.") }
  }

  func run() throws {
    var walk = try Walk(collection)
    var subject = try walk.subject(network, selection)
    var table = ClusterTable(top: top, minSize: minSize).table(
      of: &subject, shown: selection.selection.shown(in: subject), timings: &walk.timings)
    if let quality = walk.timings.stages.first(where: { $0.name == "clusters" })?.quality {
      walk.detail("\(network.quality.rawValue) \(quality) at resolution \(network.resolution), seed \(network.seed)")
    }
    try walk.print(&table, as: to)
    try walk.finish()
  }
}
