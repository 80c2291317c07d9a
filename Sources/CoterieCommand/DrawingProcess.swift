import Coterie
import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Graphviz in a child process of this command, so that a crash or a hang of it costs one figure and not the run.
enum DrawingProcess {
  /// Why there is no picture.
  struct Failure: Error {
    let status: ExitStatus
    let text: String

    init(_ status: ExitStatus, _ text: String) {
      self.status = status
      self.text = text
    }

    init(_ error: RenderingError) {
      switch error {
      case .unavailable: status = .unavailable
      case .invalidFigure, .graphviz: status = .internalError
      }
      text = error.description
    }
  }

  /// Longest picture that is taken from a child. So much room is set aside at once.
  private static let maxPicture = 128 << 20

  /// Has `coterie draw FORMAT` draw the graph.
  static func render(_ dot: [UInt8], as format: PictureFormat, timeout: Duration) async throws -> [UInt8] {
    if format == .dot { return dot }
    let path = try ownPath()
    // Whichever ends first: the child, or the time it is given. Leaving ends the other.
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask {
        let result = try await Subprocess.run(
          .path(FilePath(path)), arguments: ["draw", format.rawValue], input: .array(dot),
          output: .bytes(limit: maxPicture), error: .string(limit: 1 << 16))
        let message = result.standardError.split(separator: "\n").last.map(String.init) ?? ""
        switch result.terminationStatus {
        case .exited(0): return result.standardOutput
        case .exited(let code):
          throw Failure(ExitStatus(rawValue: code) ?? .internalError, "drawing \(format.rawValue): \(message)")
        case .signaled(let signal):
          throw Failure(.internalError, "drawing \(format.rawValue): Graphviz ended by signal \(signal)")
        }
      }
      group.addTask {
        try await Task.sleep(for: timeout)
        throw Failure(.limit, "drawing \(format.rawValue) took longer than \(timeout) (--timeout)")
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw Failure(.internalError, "drawing didn't start") }
      return first
    }
  }

  /// This command's own file.
  private static func ownPath() throws -> String {
    #if os(Linux)
      return "/proc/self/exe"
    #else
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else {
        throw Failure(.internalError, "the command doesn't find itself")
      }
      return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #endif
  }
}
