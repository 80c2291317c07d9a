import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is being written. A regular file is whole or absent: its bytes go to a temporary file in the same folder
/// that takes the name on `commit`, and vanishes with the owner if that is never called. Devices, pipes and `-`
/// (standard output) are written directly.
///
/// A symbolic link is followed and its target replaced; permissions of the old file are kept. A folder that isn't there
/// is not made.
public final class OutputFile {
  /// The output as the user named it.
  public let path: String
  private let target: Target
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isOpen = true

  private enum Target {
    case stream
    case regular(temporary: [CChar], slot: Int?, final: [CChar], folder: [CChar])
  }

  private static let bufferCount = 1 << 16
  private static let counter = Atomic<Int>(0)

  /// Begins an output.
  ///
  /// - Parameter inputs: What is being read: none of it may be overwritten.
  /// - Throws: `FileError` 64 if the output is one of the inputs, 73 if it can't be created.
  public init(path: String, inputs: [Input] = []) throws(FileError) {
    self.path = path
    guard path != "-" else {
      target = .stream
      descriptor = STDOUT_FILENO
      return
    }
    // What `/dev/stdout` links to may have no name of its own, such as a pipe.
    let named = Array(path.utf8CString)
    let isStream = FileStatus(path: named)?.kind == .other
    let final = isStream ? named : try resolvingLinks(named, path: path)
    let old = FileStatus(path: final)
    if let old {
      for input in inputs {
        let status = input.isStandardInput ? FileStatus(descriptor: STDIN_FILENO) : FileStatus(path: input.systemPath)
        guard status?.kind == .regular, status?.identity == old.identity else { continue }
        throw FileError(.usage, path: path, "is also an input and would be overwritten")
      }
    }
    switch old?.kind {
    case .folder?: throw FileError(.cannotCreate, path: path, "is a folder")
    case .other?:
      descriptor = OutputFile.openOnce(final, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw FileError.creating(path, errno) }
      target = .stream
    case .regular?, nil:
      if old != nil, access(final, W_OK) != 0 {
        throw FileError(.cannotCreate, path: path, "can't be written: \(systemMessage(errno))")
      }
      let (folder, name) = split(final)
      var temporary: [CChar] = []
      var created: Int32 = -1
      while created < 0 {
        let number = OutputFile.counter.wrappingAdd(1, ordering: .relaxed).newValue
        temporary = folder + [0x2E] + name.prefix(200) + ".\(getpid())-\(number).tmp".utf8CString
        created = OutputFile.openOnce(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
        let code = errno
        if created < 0, code != EEXIST { throw FileError.creating(path, code) }
      }
      descriptor = created
      if let old {
        // The owner can be kept only by those who may give files away; the mode always.
        old.keepOwnerAndMode(of: created)
      }
      target = .regular(
        temporary: temporary, slot: TemporaryFiles.register(temporary), final: final,
        folder: folder.isEmpty ? [0x2E, 0] : folder + [0])
    }
  }

  deinit {
    guard isOpen else { return }
    switch target {
    case .stream: if descriptor > STDERR_FILENO { close(descriptor) }
    case .regular(let temporary, let slot, _, _):
      close(descriptor)
      unlink(temporary)
      TemporaryFiles.forget(slot)
    }
  }

  /// Appends bytes.
  ///
  /// - Throws: `FileError` 74 if they can't be written.
  public func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferCount { try flush() }
  }

  /// Appends a text in UTF-8.
  public func write(_ text: String) throws(FileError) { try write(text.utf8) }

  /// Hands everything written so far to the system.
  public func flush() throws(FileError) {
    var start = 0
    while start < buffer.count {
      let from = start
      #if canImport(Darwin)
        let count = buffer.withUnsafeBytes {
          Darwin.write(descriptor, $0.baseAddress.map { $0 + from }, $0.count - from)
        }
      #elseif canImport(Musl)
        let count = buffer.withUnsafeBytes { Musl.write(descriptor, $0.baseAddress.map { $0 + from }, $0.count - from) }
      #else
        let count = buffer.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress.map { $0 + from }, $0.count - from)
        }
      #endif
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        buffer = []
        throw FileError.writing(path, code)
      }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Gives the output its name; nothing can be written afterwards.
  public func commit() throws(FileError) { try OutputFile.commit([self]) }

  /// Gives several outputs their names, after all of them lie safely on disk: if one can't be completed, none changes.
  ///
  /// - Throws: `FileError` 64 if two outputs are one file, 73 or 74 if one can't be completed.
  public static func commit(_ files: [OutputFile]) throws(FileError) {
    var names: Set<[CChar]> = []
    for file in files {
      if case .regular(_, _, let final, _) = file.target, !names.insert(final).inserted {
        throw FileError(.usage, path: file.path, "is named as an output twice")
      }
    }
    for file in files { try file.settle() }
    for file in files { try file.rename() }
    // The new names are on disk only when their folders are; a file system that can't promise it is no failure.
    var folders: Set<[CChar]> = []
    for file in files {
      guard case .regular(_, _, _, let folder) = file.target, folders.insert(folder).inserted else { continue }
      let descriptor = Self.openOnce(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      fsync(descriptor)
      close(descriptor)
    }
  }

  /// Puts all bytes on disk, still under the temporary name.
  private func settle() throws(FileError) {
    try flush()
    guard case .regular = target else { return }
    while fsync(descriptor) != 0 {
      let code = errno
      if code == EINTR { continue }
      if code == EINVAL || code == ENOTSUP || code == EROFS { return }
      throw FileError.writing(path, code)
    }
  }

  private func rename() throws(FileError) {
    guard case .regular(let temporary, let slot, let final, _) = target else { return }
    let status = temporary.withUnsafeBufferPointer { old in
      final.withUnsafeBufferPointer { new in systemRename(old.baseAddress, new.baseAddress) }
    }
    guard status == 0 else { throw FileError.creating(path, errno) }
    isOpen = false
    TemporaryFiles.forget(slot)
    // Errors of writing were seen by fsync.
    close(descriptor)
  }

  private static func openOnce(_ path: [CChar], _ flags: Int32) -> Int32 {
    while true {
      #if canImport(Darwin)
        let descriptor = Darwin.open(path, flags, 0o666)
      #elseif canImport(Musl)
        let descriptor = Musl.open(path, flags, 0o666)
      #else
        let descriptor = Glibc.open(path, flags, 0o666)
      #endif
      if descriptor >= 0 || errno != EINTR { return descriptor }
    }
  }
}

private func systemRename(_ old: UnsafePointer<CChar>?, _ new: UnsafePointer<CChar>?) -> Int32 {
  guard let old, let new else { return -1 }
  return rename(old, new)
}

extension FileStatus {
  /// Gives a new file the mode of this one, and its owner if possible.
  fileprivate func keepOwnerAndMode(of descriptor: Int32) {
    _ = fchown(descriptor, owner, group)
    _ = fchmod(descriptor, mode_t(truncatingIfNeeded: mode))
  }
}

extension FileError {
  fileprivate static func creating(_ path: String, _ code: Int32) -> FileError {
    switch code {
    case ENOENT, ENOTDIR: FileError(.cannotCreate, path: path, "can't be created: its folder isn't there")
    case EMFILE, ENFILE, ENOMEM, ENOSPC, EIO, EDQUOT:
      FileError(.inputOutput, path: path, "can't be created: \(systemMessage(code))")
    default: FileError(.cannotCreate, path: path, "can't be created: \(systemMessage(code))")
    }
  }

  fileprivate static func writing(_ path: String, _ code: Int32) -> FileError {
    FileError(.inputOutput, path: path, "can't be written: \(systemMessage(code))", isBrokenPipe: code == EPIPE)
  }
}

/// The folder of a path with its last slash (empty for the current one), and the name in it.
private func split(_ path: [CChar]) -> (folder: [CChar], name: ArraySlice<CChar>) {
  let bytes = path.prefix { $0 != 0 }
  guard let slash = bytes.lastIndex(of: 0x2F) else { return ([], bytes) }
  return (Array(bytes[...slash]), bytes[(slash + 1)...])
}

/// The path behind symbolic links, even if there is no file yet.
private func resolvingLinks(_ systemPath: [CChar], path: String) throws(FileError) -> [CChar] {
  var current = systemPath
  for _ in 0..<40 {
    var room = [CChar](repeating: 0, count: 4096)
    let count = readlink(current, &room, room.count)
    guard count >= 0 else { return current }
    let link = Array(room[0..<min(count, room.count)])
    current = (link.first == 0x2F ? link : split(current).folder + link) + [0]
  }
  throw FileError(.cannotCreate, path: path, "can't be created: \(systemMessage(ELOOP))")
}
