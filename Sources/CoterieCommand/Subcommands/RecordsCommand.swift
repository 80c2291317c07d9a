import ArgumentParser
import Coterie

struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "The merged, normalised records.",
    discussion: "CSL-JSON keeps everything: what is written reads back to the same corpus.")

  @OptionGroup var collection: CollectionOptions

  @Option(help: "Output form: csl-json.")
  var to: RecordForm = .cslJSON

  @Option(name: .shortAndLong, help: ArgumentHelp("Output; - is standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Keep abstracts.")
  var abstracts = false

  func run() throws {
    var walk = try Walk(collection)
    let file = try OutputFile(path: output, inputs: walk.inputs.inputs)
    let corpus = try walk.collection(goesOn: true, abstracts: abstracts).corpus
    try walk.timings.measure("write") {
      try file.write(CSLJSONWriter.bytes(of: corpus.works.map(\.record), sources: corpus.works.map(\.sources)))
      try file.commit()
    }
    try walk.finish()
  }
}

enum RecordForm: String, CaseIterable, ExpressibleByArgument {
  case cslJSON = "csl-json"
}
