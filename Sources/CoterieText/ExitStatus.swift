/// How a run ends, after sysexits(3).
public enum ExitStatus: Int32, Sendable, CaseIterable {
  case success = 0
  /// The command line asks for something that can't be meant.
  case usage = 64
  /// The data can't be used.
  case unusableData = 65
  /// An input isn't there or may not be read.
  case inputMissing = 66
  /// Graphviz can't draw.
  case unavailable = 69
  case internalError = 70
  /// An output can't be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way.
  case inputOutput = 74
  /// A limit was hit.
  case limit = 75
  case interrupted = 130
}

/// Something that a file or stream made impossible.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  public let status: ExitStatus
  /// The file as the user named it; empty if it is about none.
  public let path: String
  /// What is wrong, without the path.
  public let text: String
  /// The option that moves the limit that was hit, such as `--max-bytes`.
  public let limit: String?
  /// Whoever reads the output has gone (`| head`): no reason to complain.
  public let isBrokenPipe: Bool

  public init(
    _ status: ExitStatus, path: String, _ text: String, limit: String? = nil, isBrokenPipe: Bool = false
  ) {
    self.status = status
    self.path = path
    self.text = text
    self.limit = limit
    self.isBrokenPipe = isBrokenPipe
  }

  /// A limit that was hit: names the option that moves it.
  static func limit(_ option: String, path: String, _ text: String) -> FileError {
    FileError(.limit, path: path, "\(text) (\(option))", limit: option)
  }

  /// `path: text`, safe to print on a terminal.
  public var description: String {
    displaySafe(path.isEmpty ? text : "\(path): \(text)")
  }
}
