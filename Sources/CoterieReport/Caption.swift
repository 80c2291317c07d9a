import CoterieAnalysis
import CoterieCorpus

extension CollaborationMap {
  /// What a reader needs to read the figure and to make it again: what is drawn of what, how it was counted and
  /// clustered, what was left out, and from which files.
  func caption(
    _ subject: Subject, selection: Selection, selected: Int, drawn: Int, drawnLinks: Int, links: Int,
    partition: Partition, sources: [String], remarks: [String]
  ) -> [String] {
    let options = subject.options
    let whole = subject.graph.vertexCount
    let noun = subject.corpus == nil ? "vertices" : whole == 1 ? "author" : "authors"
    var what: [String] = []
    if let corpus = subject.corpus {
      what.append("Co-authorship of \(whole) \(noun) in \(counted(corpus.works.count, "paper")).")
    } else {
      what.append("Network of \(whole) \(noun).")
    }
    let selectedBy = selection.description.joined(separator: ", ")
    if drawn == whole {
      what.append("All are drawn,")
    } else if drawn == selected {
      what.append("Drawn: the \(drawn) \(selectedBy),")
    } else {
      let by = subject.corpus == nil ? "the strongest links" : "most papers"
      what.append(
        "Drawn: the \(drawn) with \(by)\(selection.isEverything ? "" : " among the \(selected) \(selectedBy)"),")
    }
    what.append(
      drawnLinks == links
        ? "with all \(links) links between them." : "with the \(drawnLinks) strongest of \(links) links between them.")
    if drawn < whole { what.append("\(whole - drawn) \(noun) left out.") }

    var how: [String] = []
    if let counting = subject.counting {
      how.append(
        counting == .full
          ? "Full counting: each joint paper makes a link one stronger."
          : "Fractional counting: a joint paper of n authors makes a link 1/(n−1) stronger.")
      if let corpus = subject.corpus { how.append("Names: \(corpus.namePolicy.description).") }
    }
    let clusters = partition.members.count { $0.count > 1 }
    how.append(
      "Colours: \(clusters) clusters of the whole network (Leiden, \(options.quality.rawValue), resolution"
        + " \(plain(options.resolution)), seed \(options.seed)).")
    var from = "Source: \(sources.joined(separator: ", "))."
    if sources.count > 6 {
      from = "Source: \(sources.prefix(5).joined(separator: ", ")) and \(sources.count - 5) more files."
    }
    return [
      what.joined(separator: " "), (how + subject.notes() + remarks).joined(separator: " "),
      from + " Coterie \(coterieVersion).",
    ]
  }
}

extension NamePolicy {
  /// The policy in words, for captions.
  public var description: String {
    switch self {
    case .matched, .folded: "equal but for case, diacritics, hyphens and spacing"
    case .ids: "by author id, else as printed but for case, diacritics and hyphens"
    case .initials: "surname and first initial"
    case .exact: "as printed"
    }
  }
}

/// The version of the library, as captions and figures name it.
public let coterieVersion = "0.1.0"

/// A number without needless digits: `3`, `0.25`, `1.333`.
func plain(_ value: Double) -> String {
  if let whole = Int(exactly: value) { return "\(whole)" }
  let scaled = (value * 1000).rounded()
  guard scaled.isFinite, abs(scaled) < 1e15 else { return "\(value)" }
  return "\(scaled / 1000)"
}
