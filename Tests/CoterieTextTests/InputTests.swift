import Foundation
import TestSupport
import Testing

@testable import CoterieText

@Suite struct InputTests {
  @Test("folders are read recursively in the order of names, hidden files passed over")
  func folders() throws {
    let scratch = try Scratch()
    for name in ["b.bib", "a/z.bib", "a/b/c.ris", "a.txt", ".DS_Store", ".git/config", "a/.hidden"] {
      try scratch.write(name, [0x41])
    }
    let list = try InputList(arguments: [scratch.folder.path])
    #expect(list.inputs.map(\.path) == ["a/b/c.ris", "a/z.bib", "a.txt", "b.bib"].map(scratch.path))
    #expect(list.inputs.allSatisfy { $0.isFromFolder && $0.size == 1 })
    #expect(list.inputs.map(\.baseName) == ["c.ris", "z.bib", "a.txt", "b.bib"])
    #expect(list.notes.isEmpty)
  }

  @Test("the same file named twice is read once with a note (F12)")
  func twice() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.bib", [0x41])
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link.bib"), withDestinationPath: path)
    let list = try InputList(arguments: [path, scratch.path("./a.bib"), scratch.path("link.bib"), "-", "-"])
    #expect(list.inputs.map(\.path) == [path, "-"])
    #expect(list.notes.map(\.code) == ["input-twice", "input-twice", "input-twice"])
    // Named after its folder, it is named all the same.
    let named = try InputList(arguments: [scratch.folder.path, path])
    #expect(named.inputs.map(\.isFromFolder) == [false])
  }

  @Test("links that lead back, FIFOs and dangling links in folders are passed over")
  func odd() throws {
    let scratch = try Scratch()
    try scratch.write("a/x.bib", [0x41])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: scratch.path("a/up"), withDestinationPath: scratch.folder.path)
    try manager.createSymbolicLink(atPath: scratch.path("dangling"), withDestinationPath: scratch.path("nowhere"))
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    let list = try InputList(arguments: [scratch.folder.path])
    #expect(list.inputs.map(\.path) == [scratch.path("a/x.bib")])
    #expect(Set(list.notes.map(\.code)) == ["input-loop", "input-unreadable", "input-special"])
  }

  @Test("missing files, and nothing but empty folders, end with 66")
  func missing() throws {
    let scratch = try Scratch()
    var error = #expect(throws: FileError.self) { try InputList(arguments: [scratch.path("no.bib")]) }
    #expect(error?.status == .inputMissing)
    #expect(error?.description == "\(scratch.path("no.bib")): no such file")
    error = #expect(throws: FileError.self) { try InputList(arguments: [scratch.folder.path]) }
    #expect(error?.status == .inputMissing)
    #expect(throws: FileError.self) { try InputList(arguments: []) }
    let file = try scratch.write("x/a.bib", [0x41])
    try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: true)
    let list = try InputList(arguments: [scratch.path("empty"), file])
    #expect(list.notes.map(\.code) == ["input-empty-folder"])
    #expect(list.inputs.count == 1)
  }

  @Test("a name that isn't UTF-8 is opened by its bytes (F109)")
  func rawNames() throws {
    let scratch = try Scratch()
    let path = Array(scratch.folder.path.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF), 0x61, 0]
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    #expect(write(descriptor, "abc", 3) == 3)
    close(descriptor)
    let list = try InputList(arguments: [scratch.folder.path])
    let input = try #require(list.inputs.first)
    #expect(input.baseName == "\u{FFFD}a")
    var text: [UInt8] = []
    try TextStream(input).append(to: &text)
    #expect(text == Array("abc".utf8))
  }
}
