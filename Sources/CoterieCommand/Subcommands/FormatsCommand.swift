import ArgumentParser
import Coterie

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "The formats, what each can carry, and how each is recognised.")

  @Option(help: "Output form: table, csv, json, markdown, latex.")
  var to: TableFormat = .table

  func run() throws {
    var table = Table(columns: [
      Table.Column("format"), Table.Column("title"), Table.Column("extensions"), Table.Column("kind"),
      Table.Column("recognised", header: "recognised by"), Table.Column("carries"),
    ])
    for format in RecordFormats.all {
      table.rows.append([
        .text(format.name), .text(format.title), .list(format.fileExtensions), .text("records"),
        .text(format.recognition), .list(RecordField.allCases.filter(format.carries.contains).map(\.rawValue)),
      ])
    }
    for format in NetworkFiles.all {
      table.rows.append([
        .text(format.name), .text(format.title), .list(format.fileExtensions), .text("network"),
        .text(format.recognition), .list(["vertices", "links", "weights"]),
      ])
    }
    try StandardOutput.write(table.text(as: to))
  }
}
