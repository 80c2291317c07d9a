import ArgumentParser
import Coterie

/// Which network is made of the corpus, and what is computed on it.
struct NetworkOptions: ParsableArguments {
  @Option(help: "Network: coauthorship.")
  var network: NetworkKind = .coauthorship

  @Option(help: "What a joint paper is worth: full, fractional (1/(n-1) a link).")
  var counting: Counting = .full

  @Option(help: ArgumentHelp("Papers with more authors give no links; 0 is no cap.", valueName: "number"))
  var maxAuthors: Int = 100

  @Option(help: "What the clustering maximises: modularity, cpm, vos.")
  var quality: QualityFunction = .modularity

  @Option(help: ArgumentHelp("Resolution of the clustering: higher gives more, smaller clusters.", valueName: "number"))
  var resolution: Double = 1

  @Option(help: ArgumentHelp("Seed of everything random.", valueName: "number"))
  var seed: UInt64 = 0

  @Option(help: ArgumentHelp("Random starts of the clustering; the best is kept.", valueName: "number"))
  var starts: Int = 1

  @Option(help: ArgumentHelp("Rounds of the clustering (default: until stable).", valueName: "number"))
  var iterations: Int?

  @Option(help: "Length of a link for path metrics: unit, inverse (1/weight).")
  var cost: PathCost = .unit

  @Flag(help: "Divide betweenness and harmonic by their largest possible value.")
  var normalized = false

  func validate() throws {
    if maxAuthors < 0 { throw ValidationError("--max-authors takes a number from 0 (no cap).") }
    if !(resolution > 0 && resolution.isFinite) { throw ValidationError("--resolution takes a positive number.") }
    if starts < 1 { throw ValidationError("--starts takes a number from 1.") }
    if let iterations, iterations < 1 { throw ValidationError("--iterations takes a number from 1.") }
  }

  func analysis(jobs: Int?) -> AnalysisOptions {
    AnalysisOptions(
      cost: cost, normalized: normalized, quality: quality, resolution: resolution, seed: seed, starts: starts,
      iterations: iterations, jobs: jobs)
  }
}

enum NetworkKind: String, CaseIterable, ExpressibleByArgument {
  case coauthorship
}

extension Counting: ExpressibleByArgument {}
extension PathCost: ExpressibleByArgument {}
extension QualityFunction: ExpressibleByArgument {}
extension Metric: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}

/// Which part of the network is shown.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only authors with papers of these years: 2015-2024 or 2020.", valueName: "a-b"))
  var years: YearRange?

  @Option(help: ArgumentHelp("Only authors with at least so many papers.", valueName: "number"))
  var minPapers: Int = 0

  @Option(help: "Only the largest connected component: largest.")
  var component: ComponentChoice?

  @Flag(help: "Compute metrics and clusters within the selection instead of the whole network.")
  var within = false

  var selection: Selection {
    Selection(years: years?.years, minPapers: minPapers, largestComponent: component == .largest)
  }
}

enum ComponentChoice: String, CaseIterable, ExpressibleByArgument {
  case largest
}

/// `2015-2024`, `2020`, `2015-`, `-2019`.
struct YearRange: ExpressibleByArgument {
  let years: ClosedRange<Int>

  init?(argument: String) {
    let parts = argument.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    func year(_ text: Substring, else open: Int) -> Int? { text.isEmpty ? open : Int(text) }
    guard parts.contains(where: { !$0.isEmpty }), let from = year(parts[0], else: -9999) else { return nil }
    guard let to = parts.count == 1 ? from : year(parts[1], else: 9999), from <= to else { return nil }
    years = from...to
  }
}
