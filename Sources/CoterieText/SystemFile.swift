#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system knows of a file.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case regular, folder, other
  }

  /// Two paths with the same identity are one file.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let identity: Identity
  let size: Int
  /// Permission bits.
  let mode: UInt32
  let owner: UInt32
  let group: UInt32

  /// The status of the file behind `path`, links followed; nil with `errno` set if there is none.
  init?(path: [CChar]) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The status of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int(clamping: status.st_size)
    mode = UInt32(truncatingIfNeeded: status.st_mode) & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}

/// An open descriptor that closes with its owner; standard streams stay open.
final class OpenFile {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Opens a file for reading.
  init(reading input: Input) throws(FileError) {
    if input.isStandardInput {
      descriptor = STDIN_FILENO
      return
    }
    var result: Int32
    repeat { result = open(input.systemPath, O_RDONLY | O_CLOEXEC) } while result < 0 && errno == EINTR
    guard result >= 0 else { throw FileError.opening(input.path, errno) }
    descriptor = result
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// Reads up to `room.count` bytes; 0 at the end.
  func read(into room: inout [UInt8], path: String) throws(FileError) -> Int {
    let descriptor = descriptor
    while true {
      #if canImport(Darwin)
        let count = room.withUnsafeMutableBytes { Darwin.read(descriptor, $0.baseAddress, $0.count) }
      #elseif canImport(Musl)
        let count = room.withUnsafeMutableBytes { Musl.read(descriptor, $0.baseAddress, $0.count) }
      #else
        let count = room.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      #endif
      if count >= 0 { return count }
      let code = errno
      if code == EINTR { continue }
      let status: ExitStatus = code == EISDIR || code == EACCES ? .inputMissing : .inputOutput
      throw FileError(status, path: path, "can't be read: \(systemMessage(code))")
    }
  }
}

extension FileError {
  /// An input that can't be opened: missing or unreadable is 66, a system short of means is 74.
  static func opening(_ path: String, _ code: Int32) -> FileError {
    switch code {
    case ENOENT, ENOTDIR: FileError(.inputMissing, path: path, "no such file")
    case EMFILE, ENFILE, ENOMEM, EIO: FileError(.inputOutput, path: path, "can't be opened: \(systemMessage(code))")
    default: FileError(.inputMissing, path: path, "can't be opened: \(systemMessage(code))")
    }
  }
}

/// What the system calls an error, such as `Permission denied`.
func systemMessage(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}
