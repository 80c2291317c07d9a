import ArgumentParser
import Coterie

/// The child process that draws: a graph on standard input, Graphviz' bytes on standard output.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draws one pinned graph; used by map.", shouldDisplay: false)

  @Argument var format: PictureFormat

  func run() throws {
    var text: [UInt8] = []
    let stream = try TextStream(Input(path: "-"))
    while !stream.isAtEnd { try stream.append(to: &text) }
    do {
      let picture = try Graphviz.render(text, as: format)
      let output = try OutputFile(path: "-")
      try output.write(picture)
      try output.commit()
    } catch let error as RenderingError {
      let failure = DrawingProcess.Failure(error)
      StandardError.print(failure.text)
      throw failure.status
    }
  }
}

extension PictureFormat: ExpressibleByArgument {}
