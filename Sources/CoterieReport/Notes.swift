import CoterieCorpus

extension Subject {
  /// What a reader of any table or figure of this network must know, as sentences.
  public func notes() -> [String] {
    guard let corpus else { return [] }
    var notes: [String] = []
    let unnamed = corpus.worksWithoutAuthors
    if unnamed > 0 {
      notes.append(
        "\(counted(unnamed, "paper")) of \(corpus.works.count) \(unnamed == 1 ? "has" : "have") no author names"
          + " and \(unnamed == 1 ? "gives" : "give") no author and no link.")
    }
    let cut = corpus.worksWithTruncatedAuthors
    if cut > 0 {
      notes.append(
        "\(counted(cut, "author list")) \(cut == 1 ? "is" : "are") cut (et al.) in the input:"
          + " counts and links of the authors left out are missing.")
    }
    if papersOverCap > 0, let maxAuthors {
      notes.append(
        "\(counted(papersOverCap, "paper")) with more than \(maxAuthors) authors"
          + " \(papersOverCap == 1 ? "gives" : "give") no links (--max-authors).")
    }
    return notes
  }
}

/// `1 paper`, `2 papers`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
