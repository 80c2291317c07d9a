import ArgumentParser
import Coterie

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard error, written whole lines at a time.
enum StandardError {
  static func print(_ line: String) {
    var bytes = Array(line.utf8)
    bytes.append(10)
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return
      }
      start += written
    }
  }
}

/// Standard output: results and nothing else.
enum StandardOutput {
  /// Writes all of it. When nobody reads any more (`| head`), the run ends quietly.
  static func write(_ text: String) throws {
    let file = try OutputFile(path: "-")
    try file.write(text)
    try file.commit()
  }
}

/// What the process does about signals, and how it ends.
enum Run {
  static func prepare() {
    // A reader that goes away is an error of write(2), not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    TemporaryFiles.removeOnSignals()
  }

  /// Ends the process.
  static func end(_ status: ExitStatus) -> Never {
    exit(status.rawValue)
  }
}
