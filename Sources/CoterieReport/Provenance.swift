import CoterieText

/// What a figure was made from, embedded in it as JSON: base names and SHA-256 of the inputs, the options that matter,
/// the versions. No path, no time, no machine, so that the same work gives the same bytes anywhere.
public struct Provenance: Sendable {
  public struct InputFile: Sendable, Hashable, Comparable {
    public let name: String
    /// Lower-case hexadecimal SHA-256 of the bytes on disk.
    public let sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }

    public static func < (a: InputFile, b: InputFile) -> Bool { (a.name, a.sha256) < (b.name, b.sha256) }
  }

  public var command: String
  public var inputs: [InputFile]
  /// Option names without dashes and their values, in the order in which they are written.
  public var options: [(name: String, value: String)]
  public var graphvizVersion: String

  public init(command: String, inputs: [InputFile], options: [(name: String, value: String)], graphvizVersion: String) {
    self.command = command
    self.inputs = inputs.sorted()
    self.options = options
    self.graphvizVersion = graphvizVersion
  }

  public var json: String {
    var writer = JSONWriter(style: .compact)
    writer.beginObject()
    writer.member("generator", "Coterie \(coterieVersion)")
    writer.member("graphviz", graphvizVersion)
    writer.member("command", command)
    writer.key("inputs")
    writer.beginArray()
    for input in inputs {
      writer.beginObject()
      writer.member("name", input.name)
      writer.member("sha256", input.sha256)
      writer.endObject()
    }
    writer.endArray()
    writer.key("options")
    writer.beginObject()
    for (name, value) in options { writer.member(name, value) }
    writer.endObject()
    writer.endObject()
    return writer.string
  }
}
