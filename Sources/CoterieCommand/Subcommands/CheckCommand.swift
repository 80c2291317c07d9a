import ArgumentParser
import Coterie

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads everything, analyses nothing, and says what is wrong or missing.")

  @OptionGroup var collection: CollectionOptions

  @Option(help: "Output form: table, csv, json, markdown, latex.")
  var to: TableFormat = .table

  func run() throws {
    var walk = try Walk(collection)
    let collection = try walk.collection(goesOn: true)
    let health = Health(of: collection.corpus, report: collection.report)
    let tables = to == .table || to == .markdown || to == .latex ? health.tables : [health.files]
    let text = tables.map { $0.text(as: to) }.joined(separator: "\n")
    try walk.timings.measure("write") { try StandardOutput.write(text) }
    try walk.finish()
  }
}
