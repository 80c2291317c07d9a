/// What a joint paper is worth.
public enum Counting: String, Sendable, CaseIterable {
  /// Every joint paper makes a link one stronger.
  case full
  /// Each of a paper's n authors has 1/n of it, and each of their links gets 1/(n − 1), so that a paper makes each of
  /// its authors one stronger (Perianes-Rodriguez, Waltman & van Eck 2016, doi:10.1016/j.joi.2016.10.006).
  case fractional

  /// What a paper of `authors` authors, at least 2, adds to each of its links.
  func linkWeight(authors: Int) -> Double {
    self == .full ? 1 : 1 / Double(authors - 1)
  }
}
