import ArgumentParser
import Coterie

struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draws the network: svg, pdf, png, dot.")

  @OptionGroup var collection: CollectionOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Output; its extension says what it is: svg, pdf, png, dot. Repeatable.", valueName: "file"))
  var output: [String] = []

  @Option(help: ArgumentHelp("People drawn, those with most papers; 0 is all.", valueName: "number"))
  var top: Int = 150

  @Option(help: ArgumentHelp("Links drawn, the strongest; 0 is all.", valueName: "number"))
  var links: Int = 1000

  @Option(help: "How positions are computed: vos.")
  var layout: LayoutChoice = .vos

  @Option(help: ArgumentHelp("Print width: 85mm, 178mm, ….", valueName: "width"))
  var width: PrintWidth = PrintWidth(178)

  @Option(help: "Title above the map.")
  var title: String?

  @Option(help: ArgumentHelp("Longest time that drawing one file may take.", valueName: "seconds"))
  var timeout: Int = 300

  func validate() throws {
    if output.isEmpty { throw ValidationError("map needs an output: -o team.svg (or .pdf, .png, .dot).") }
    for path in output where PictureFormat(path: path) == nil {
      throw ValidationError("'\(path)' says no format: its extension must be svg, pdf, png or dot.")
    }
    if top < 0 || links < 0 { throw ValidationError("--top and --links take numbers from 0 (all).") }
    if timeout < 1 { throw ValidationError("--timeout takes a number of seconds from 1.") }
  }

  func run() async throws {
    var walk = try Walk(collection)
    // An output that can't be is found out before the work, not after it.
    let files = try output.map { try OutputFile(path: $0, inputs: walk.inputs.inputs) }
    var subject = try walk.subject(network, selection)
    let map = CollaborationMap(top: top, maxLinks: links, width: width.millimetres, title: title)
    let provenance = Provenance(
      command: "map", inputs: walk.sources, options: embeddedOptions, graphvizVersion: Graphviz.version)
    let figure = map.figure(
      of: &subject, selection: selection.selection, layout: VOSLayout(seed: network.seed, threads: collection.jobs),
      sources: walk.sources.map(\.name), provenance: provenance.json, remarks: walk.remarks, timings: &walk.timings)
    for text in subject.notes() + walk.remarks { walk.note(text) }
    let drawing = try walk.timings.measure("draw") { try Drawing(figure) }
    try await draw(drawing, to: files, &walk)
    try walk.finish()
  }

  /// Draws each format once, in a child process, and commits the outputs together. When drawing fails, the graph that
  /// could not be drawn is still written.
  private func draw(_ drawing: Drawing, to files: [OutputFile], _ walk: inout Walk) async throws {
    var pictures: [PictureFormat: [UInt8]] = [.dot: drawing.dot]
    var failure: DrawingProcess.Failure?
    for path in output {
      guard let format = PictureFormat(path: path), pictures[format] == nil, failure == nil else { continue }
      let clock = ContinuousClock()
      let start = clock.now
      do {
        let raw = try await DrawingProcess.render(drawing.dot, as: format, timeout: .seconds(timeout))
        pictures[format] = try drawing.finished(raw, as: format)
      } catch let error as DrawingProcess.Failure {
        failure = error
      } catch let error as RenderingError {
        failure = DrawingProcess.Failure(error)
      } catch {
        // The child could not be started, or drew more than is taken from it.
        failure = DrawingProcess.Failure(.internalError, "drawing \(format.rawValue): \(error)")
      }
      walk.timings.add(clock.now - start, to: "draw")
    }
    guard let failure else {
      try walk.timings.measure("write") {
        for (path, file) in zip(output, files) {
          if let format = PictureFormat(path: path), let bytes = pictures[format] { try file.write(bytes) }
        }
        try OutputFile.commit(files)
      }
      return
    }
    walk.say(failure.text)
    if failure.status != .unavailable { try writeGraph(drawing.dot, files, walk) }
    throw failure.status
  }

  /// The `.dot` outputs that were asked for; without any, one beside the first figure that is missing.
  private func writeGraph(_ dot: [UInt8], _ files: [OutputFile], _ walk: Walk) throws {
    var asked = zip(output, files).filter { PictureFormat(path: $0.0) == .dot }.map(\.1)
    if asked.isEmpty, let first = output.first, first != "-" {
      let stem = first.lastIndex(of: ".").map { String(first[..<$0]) } ?? first
      asked = [try OutputFile(path: stem + ".dot", inputs: walk.inputs.inputs)]
    }
    for file in asked { try file.write(dot) }
    try OutputFile.commit(asked)
    for file in asked { walk.note("the graph that could not be drawn is in \(file.path)") }
  }

  /// What another run needs to draw the same bytes: every option but outputs, threads, timings and verbosity.
  private var embeddedOptions: [(name: String, value: String)] {
    var options: [(name: String, value: String)] = [
      ("network", network.network.rawValue), ("counting", network.counting.rawValue),
      ("max-authors", "\(network.maxAuthors)"), ("names", collection.names.rawValue),
    ]
    if collection.noMerge { options.append(("no-merge", "")) }
    if let format = collection.format { options.append(("format", format)) }
    if collection.encoding != "auto" { options.append(("encoding", collection.encoding)) }
    if collection.keepGoing { options.append(("keep-going", "")) }
    if let years = selection.years { options.append(("years", "\(years.years.lowerBound)-\(years.years.upperBound)")) }
    if selection.minPapers > 0 { options.append(("min-papers", "\(selection.minPapers)")) }
    if let component = selection.component { options.append(("component", component.rawValue)) }
    if selection.within { options.append(("within", "")) }
    options += [
      ("quality", network.quality.rawValue), ("resolution", "\(network.resolution)"), ("seed", "\(network.seed)"),
      ("starts", "\(network.starts)"),
    ]
    if let iterations = network.iterations { options.append(("iterations", "\(iterations)")) }
    options += [
      ("top", "\(top)"), ("links", "\(links)"), ("layout", layout.rawValue), ("width", width.argument),
    ]
    if let title { options.append(("title", title)) }
    return options
  }
}

enum LayoutChoice: String, CaseIterable, ExpressibleByArgument {
  case vos
}

/// `85mm`, `178mm`, `12cm`.
struct PrintWidth: ExpressibleByArgument {
  let millimetres: Double

  init(_ millimetres: Double) { self.millimetres = millimetres }

  init?(argument: String) {
    let (digits, scale): (Substring, Double) =
      argument.hasSuffix("mm")
      ? (argument.dropLast(2), 1) : argument.hasSuffix("cm") ? (argument.dropLast(2), 10) : (argument[...], 1)
    guard let number = Double(String(digits)), number.isFinite, (30...1000).contains(number * scale) else { return nil }
    millimetres = number * scale
  }

  var argument: String { millimetres == millimetres.rounded() ? "\(Int(millimetres))mm" : "\(millimetres)mm" }
  var defaultValueDescription: String { argument }
}

extension PictureFormat {
  /// The format that an output's extension names.
  init?(path: String) {
    guard let name = pathExtension(of: path) else { return nil }
    self.init(rawValue: name)
  }
}

/// What stands behind the last dot of a path, in lower case; nil without a dot or with one in front only.
func pathExtension(of path: String) -> String? {
  guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return nil }
  return path[path.index(after: dot)...].lowercased()
}
