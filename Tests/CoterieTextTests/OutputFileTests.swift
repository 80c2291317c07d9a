import Foundation
import TestSupport
import Testing

@testable import CoterieText

@Suite struct OutputFileTests {
  @Test("an output takes its name on commit, and nothing is left without it (F101)")
  func wholeOrAbsent() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.svg", Array("old".utf8))
    do {
      let file = try OutputFile(path: path)
      try file.write("new")
      try file.flush()
      #expect(try scratch.read("a.svg") == Array("old".utf8))
      #expect(scratch.names.count == 2)
    }
    #expect(scratch.names == ["a.svg"])
    #expect(try scratch.read("a.svg") == Array("old".utf8))
    let file = try OutputFile(path: path)
    try file.write("new")
    try file.commit()
    #expect(scratch.names == ["a.svg"])
    #expect(try scratch.read("a.svg") == Array("new".utf8))
  }

  @Test("long outputs arrive byte for byte")
  func long() throws {
    let scratch = try Scratch()
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 8) }
    let file = try OutputFile(path: scratch.path("a.bin"))
    for start in stride(from: 0, to: bytes.count, by: 777) { try file.write(bytes[start...].prefix(777)) }
    try file.commit()
    #expect(try scratch.read("a.bin") == bytes)
  }

  @Test("the mode of the old file is kept, and a link stays a link (F102)")
  func linksAndModes() throws {
    let scratch = try Scratch()
    let target = try scratch.write("real/a.csv", Array("old".utf8))
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    try manager.createSymbolicLink(atPath: scratch.path("link.csv"), withDestinationPath: "real/a.csv")
    let file = try OutputFile(path: scratch.path("link.csv"))
    try file.write("new")
    try file.commit()
    #expect(try manager.destinationOfSymbolicLink(atPath: scratch.path("link.csv")) == "real/a.csv")
    #expect(try scratch.read("real/a.csv") == Array("new".utf8))
    #expect(try manager.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o640)
    // A link to a file that isn't there yet makes that file.
    try manager.createSymbolicLink(atPath: scratch.path("new.csv"), withDestinationPath: "real/b.csv")
    let other = try OutputFile(path: scratch.path("new.csv"))
    try other.write("x")
    try other.commit()
    #expect(try scratch.read("real/b.csv") == Array("x".utf8))
    // A link that leads to itself.
    try manager.createSymbolicLink(atPath: scratch.path("loop"), withDestinationPath: "loop")
    let error = #expect(throws: FileError.self) { try OutputFile(path: scratch.path("loop")) }
    #expect(error?.status == .cannotCreate)
  }

  @Test("a folder that isn't there is not made, a folder is no file: 73")
  func folders() throws {
    let scratch = try Scratch()
    for path in [scratch.path("no/a.svg"), scratch.folder.path] {
      let error = #expect(throws: FileError.self) { try OutputFile(path: path) }
      #expect(error?.status == .cannotCreate)
    }
    #expect(scratch.names.isEmpty)
  }

  @Test("an output that is an input is refused: 64 (F105)")
  func inputs() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.bib", Array("old".utf8))
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: path)
    let error = #expect(throws: FileError.self) {
      try OutputFile(path: scratch.path("link"), inputs: [Input(path: path)])
    }
    #expect(error?.status == .usage)
    #expect(throws: Never.self) {
      try OutputFile(path: scratch.path("b.bib"), inputs: [Input(path: path), Input(path: "-")])
    }
  }

  @Test("devices and pipes are written, not replaced (F102)")
  func devices() throws {
    let null = try OutputFile(path: "/dev/null")
    try null.write("x")
    try null.commit()
    #expect(FileStatus(path: Array("/dev/null".utf8CString))?.kind == .other)
    // Every write to /dev/full fails with ENOSPC.
    let full = try OutputFile(path: "/dev/full")
    let error = #expect(throws: FileError.self) {
      try full.write("x")
      try full.commit()
    }
    #expect(error?.status == .inputOutput)
    #expect(FileStatus(path: Array("/dev/full".utf8CString))?.kind == .other)
  }

  @Test("several outputs change together or not at all")
  func together() throws {
    let scratch = try Scratch()
    let first = try OutputFile(path: scratch.write("a.svg", Array("old".utf8)))
    try first.write("new")
    let full = try OutputFile(path: "/dev/full")
    try full.write("x")
    #expect(throws: FileError.self) { try OutputFile.commit([first, full]) }
    #expect(try scratch.read("a.svg") == Array("old".utf8))
    let second = try OutputFile(path: scratch.path("b.svg"))
    try second.write("b")
    try OutputFile.commit([first, second])
    #expect(try scratch.read("a.svg") == Array("new".utf8))
    #expect(try scratch.read("b.svg") == Array("b".utf8))
    #expect(scratch.names == ["a.svg", "b.svg"])
    // The same output twice.
    let files = [try OutputFile(path: scratch.path("c")), try OutputFile(path: scratch.path("c"))]
    let error = #expect(throws: FileError.self) { try OutputFile.commit(files) }
    #expect(error?.status == .usage)
  }

  @Test("two writers of one target: one wins whole (F108)")
  func race() throws {
    let scratch = try Scratch()
    let path = scratch.path("a")
    let texts = ["first", "second"].map { String(repeating: $0, count: 50_000) }
    DispatchQueue.concurrentPerform(iterations: 20) { index in
      guard let file = try? OutputFile(path: path) else { return }
      try? file.write(texts[index & 1])
      try? file.commit()
    }
    let text = String(decoding: try scratch.read("a"), as: UTF8.self)
    #expect(texts.contains(text))
    #expect(scratch.names == ["a"])
  }

  @Test("names of 255 bytes work")
  func longNames() throws {
    let scratch = try Scratch()
    let name = String(repeating: "n", count: 255)
    let file = try OutputFile(path: scratch.path(name))
    try file.write("x")
    try file.commit()
    #expect(scratch.names == [name])
  }

  @Test("temporary files are removed when the process is told to end (F101)")
  func temporaries() throws {
    // What the signal handler calls, on files of this test alone.
    let scratch = try Scratch()
    let file = scratch.path("t.tmp")
    try scratch.write("t.tmp", [])
    let slot = TemporaryFiles.register(Array(file.utf8CString))
    #expect(slot != nil)
    TemporaryFiles.remove(slot)
    #expect(scratch.names.isEmpty)
  }
}
