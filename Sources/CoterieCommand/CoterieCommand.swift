import ArgumentParser
import Coterie

/// The command line: every subcommand parses its options and takes one walk along the path.
@main
struct CoterieCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coterie",
    abstract: "Who writes with whom: ranked authors, clusters and maps from bibliographic records.",
    discussion: """
      INPUT is any mix of files, folders (read recursively) and - (standard input), plain or gzipped, recognised by \
      content. Many files are one collection: duplicates across files are merged.

        coterie map records/ -o team.svg        draw the co-authorship map
        coterie rank records.bib --top 10       the most prolific authors
        coterie check export.json               what is wrong or missing in the input
      """,
    version: "coterie \(coterieVersion) (Graphviz \(Graphviz.version))",
    subcommands: [
      MapCommand.self, RankCommand.self, ClustersCommand.self, CheckCommand.self, RecordsCommand.self,
      ExportCommand.self, FormatsCommand.self, DrawCommand.self,
    ])

  static func main() async {
    Run.prepare()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Run.end(status)
    } catch let error as FileError {
      StandardError.print("coterie: error: \(error.description)")
      Run.end(error.status)
    } catch {
      exit(withError: error)
    }
  }
}
