/// A line in which a page prints a title and its authors without anything between them, as its reader leaves it:
/// `…Undesirable Dynamics in AIJun Rui Huang, Wang Bill Zhu`.
///
/// Where the title ends can only be told when all records are read; `GluedBylines.settle` does it.
public struct GluedByline: Sendable, Equatable {
  /// Title and authors; without `et al.`, which is the record's `authorsTruncated`, and without the affiliation.
  public var text: String
  /// How often the page's running text has the words that the line may be made of, in lower case.
  public var pageWords: [String: Int]
  /// The file as the user named it.
  public var file: String
  /// Line and column of the text's first character, from 1.
  public var line: Int
  public var column: Int

  public init(text: String, pageWords: [String: Int] = [:], file: String = "-", line: Int = 1, column: Int = 1) {
    self.text = text
    self.pageWords = pageWords
    self.file = file
    self.line = line
    self.column = column
  }
}
