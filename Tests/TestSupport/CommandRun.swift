import Foundation

/// One run of the command that this build made.
public struct CommandRun: Sendable {
  public let status: Int32
  /// The process ended by a signal, which no input may bring about.
  public let wasKilled: Bool
  public let output: [UInt8]
  public let errors: String

  public var text: String { String(decoding: output, as: UTF8.self) }

  /// The rows of `--to json`.
  public var rows: [[String: Any]] {
    (try? JSONSerialization.jsonObject(with: Data(output))) as? [[String: Any]] ?? []
  }

  /// The command's file, beside the test bundle.
  public static let executable: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("coterie")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    // SwiftPM's link to the products of the last build.
    return Checkout.root.appendingPathComponent(".build/debug/coterie")
  }()

  /// Runs `coterie` with these arguments.
  public init(
    _ arguments: [String], input: [UInt8] = [], folder: URL? = nil, environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }.merging(environment) { $1 }
    // Files, not pipes: nothing can fill up while the other end waits.
    let scratch = try Scratch()
    let files = try ["in", "out", "err"].map { name in
      let url = scratch.folder.appendingPathComponent(name)
      try Data(name == "in" ? input : []).write(to: url)
      return url
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    wasKilled = process.terminationReason == .uncaughtSignal
    output = [UInt8](try Data(contentsOf: files[1]))
    errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
  }
}
