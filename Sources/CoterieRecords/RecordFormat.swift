import CoterieText

/// A kind of record file. A conforming type is both the format's description and the state of one reading.
///
/// A reader never aborts a file for a bad record: it reports the record with `sink.skip`, finds the next one and goes
/// on. Only a file whose container is broken (JSON or XML cut short) is `sink.damage`d.
public protocol RecordFormat: Sendable {
  /// The name on the command line, such as `bibtex`.
  static var name: String { get }
  /// What people call it.
  static var title: String { get }
  /// Usual extensions, without the dot. They are for people: files are recognised by content.
  static var fileExtensions: [String] { get }
  /// What its records can carry, in the words of `RecordField`.
  static var carries: Set<RecordField> { get }
  /// How a file is recognised, in a few words.
  static var recognition: String { get }
  /// What its text is made of; `.text` unless the format says otherwise.
  static var syntax: TextSyntax { get }
  /// Whether a text that begins like this is of this format. `head` holds at least the first 64 KiB, or all of it.
  static func recognizes(_ head: ByteWindow) -> Bool

  init(options: ReadOptions)

  /// Emits the records that lie whole in the window and returns the position of the first byte to be shown again.
  ///
  /// The caller shows the window again from there with more bytes behind it, until a window is final; then everything
  /// must be consumed. A record that is not whole in a window that isn't final is left for the next one, so that
  /// the same records come out wherever the text is divided.
  mutating func read(_ window: ByteWindow, into sink: inout RecordSink) -> Int
}

/// What a format can say about a paper.
public enum RecordField: String, Sendable, CaseIterable {
  case title, authors, authorCount, authorIdentifiers, affiliations, countries, editors, date, kind, container
  case publisher, volume, pages, identifiers, organization, tags, keywords, citationCount, references, abstract, url
  case language, retraction
}

/// What a command wants to be read, and how much of it.
public struct ReadOptions: Sendable {
  /// Keep abstracts.
  public var abstracts: Bool
  /// Keep cited references.
  public var references: Bool
  /// Longest field kept, in bytes; a longer one is cut and reported.
  public var maxField: Int
  /// Deepest nesting of braces, arrays or elements.
  public var maxDepth: Int

  public init(abstracts: Bool = false, references: Bool = true, maxField: Int = 1 << 20, maxDepth: Int = 512) {
    self.abstracts = abstracts
    self.references = references
    self.maxField = maxField
    self.maxDepth = maxDepth
  }
}
