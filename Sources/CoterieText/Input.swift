#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One file to be read, or standard input.
public struct Input: Sendable, Hashable {
  /// The file as the user named it; for a file of a folder, the folder's name and the way down; `-` is standard input.
  public let path: String
  /// Last part of the path: all of it that may stay with results.
  public let baseName: String
  /// Found in a folder rather than named: an unknown format is then no error.
  public internal(set) var isFromFolder: Bool
  /// Size in bytes as it lies on disk; nil when it isn't a regular file.
  public let size: Int?
  /// The path in the system's own bytes, which need not be UTF-8.
  let systemPath: [CChar]

  var isStandardInput: Bool { path == "-" }

  /// A file by name, or standard input for `-`. Nothing is checked before it is opened.
  public init(path: String) {
    self.init(path: path, systemPath: path.utf8CString.map { $0 }, size: nil, isFromFolder: false)
  }

  init(path: String, systemPath: [CChar], size: Int?, isFromFolder: Bool) {
    self.path = path
    baseName = path.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? path
    self.isFromFolder = isFromFolder
    self.size = size
    self.systemPath = systemPath
  }
}

/// Something that is worth knowing about the inputs as they were named.
public struct InputNote: Sendable, Hashable {
  /// A short stable word, such as `input-twice`.
  public let code: String
  /// The file as the user named it.
  public let path: String
  public let text: String
}

/// The files that a command line names: folders opened, repetitions dropped.
public struct InputList: Sendable {
  /// In the order of the arguments, files of a folder by their bytes' order.
  public private(set) var inputs: [Input] = []
  public private(set) var notes: [InputNote] = []

  private var positions: [FileStatus.Identity: Int] = [:]
  private var hasStandardInput = false

  /// Finds the files behind `arguments`: files, folders (read recursively, hidden files passed over), `-`.
  ///
  /// The same file named twice is read once, and noted.
  /// - Throws: `FileError` 66 if an argument doesn't exist, or if there is nothing to read at all.
  public init(arguments: [String]) throws(FileError) {
    for argument in arguments {
      if argument == "-" {
        addStandardInput()
        continue
      }
      let systemPath = Array(argument.utf8CString)
      guard let status = FileStatus(path: systemPath) else { throw FileError.opening(argument, errno) }
      if status.kind == .folder {
        try addFolder(argument, systemPath: systemPath)
      } else {
        let size = status.kind == .regular ? status.size : nil
        add(Input(path: argument, systemPath: systemPath, size: size, isFromFolder: false), status.identity)
      }
    }
    if inputs.isEmpty, let first = notes.first { throw FileError(.inputMissing, path: first.path, first.text) }
    if inputs.isEmpty { throw FileError(.usage, path: "", "no input is named") }
  }

  private mutating func addStandardInput() {
    if hasStandardInput {
      notes.append(InputNote(code: "input-twice", path: "-", text: "standard input is named twice and read once"))
      return
    }
    hasStandardInput = true
    inputs.append(Input(path: "-", systemPath: [], size: nil, isFromFolder: false))
  }

  private mutating func add(_ input: Input, _ identity: FileStatus.Identity) {
    guard let position = positions[identity] else {
      positions[identity] = inputs.count
      inputs.append(input)
      return
    }
    // A file that is also named itself has to be of a known format.
    if !input.isFromFolder { inputs[position].isFromFolder = false }
    notes.append(
      InputNote(
        code: "input-twice", path: input.path,
        text: "is the same file as \(inputs[position].path) and read once"))
  }

  /// Adds the files below a folder without recursion; a folder that was seen already (a loop of links) is left alone.
  private mutating func addFolder(_ path: String, systemPath: [CChar]) throws(FileError) {
    var seen: Set<FileStatus.Identity> = []
    var found = 0
    // A stack of what is still to be looked at, the next on top.
    var pending = [(path: path, systemPath: systemPath)]
    while let (path, systemPath) = pending.popLast() {
      guard let status = FileStatus(path: systemPath) else {
        notes.append(InputNote(code: "input-unreadable", path: path, text: "passed over: \(systemMessage(errno))"))
        continue
      }
      switch status.kind {
      case .regular:
        found += 1
        add(Input(path: path, systemPath: systemPath, size: status.size, isFromFolder: true), status.identity)
      case .other:
        notes.append(InputNote(code: "input-special", path: path, text: "passed over: not a regular file"))
      case .folder:
        guard seen.insert(status.identity).inserted else {
          notes.append(
            InputNote(code: "input-loop", path: path, text: "passed over: a link back to a folder already read"))
          continue
        }
        let names = try folderEntries(path, systemPath: systemPath)
        for name in names.reversed() {
          pending.append((joined(path, name), joined(systemPath, name)))
        }
      }
    }
    if found == 0 { notes.append(InputNote(code: "input-empty-folder", path: path, text: "no files in this folder")) }
  }

  private func joined(_ folder: String, _ name: [UInt8]) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + String(decoding: name, as: UTF8.self)
  }

  private func joined(_ folder: [CChar], _ name: [UInt8]) -> [CChar] {
    var path = folder
    if path.last == 0 { path.removeLast() }
    if path.last != 0x2F { path.append(0x2F) }
    path.append(contentsOf: name.map { CChar(bitPattern: $0) })
    path.append(0)
    return path
  }

  /// Names in a folder, hidden ones left out, in the order of their bytes.
  private func folderEntries(_ path: String, systemPath: [CChar]) throws(FileError) -> [[UInt8]] {
    guard let folder = opendir(systemPath) else { throw FileError.opening(path, errno) }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { bytes in
          Array(
            UnsafeBufferPointer(
              start: bytes,
              count: strnlen(
                UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), MemoryLayout.size(ofValue: pointer.pointee)
              )))
        }
      }
      if name.first != 0x2E { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
