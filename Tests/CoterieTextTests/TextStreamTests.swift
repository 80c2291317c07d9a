import CZlib
import Foundation
import TestSupport
import Testing

@testable import CoterieText

/// A gzip member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
  var input = bytes
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
      return target.count - Int(stream.avail_out)
    }
  }
  return Array(output.prefix(count))
}

/// Everything that a stream gives, in chunks of about `count` bytes.
private func readAll(
  _ path: String, options: InputOptions = InputOptions(), count: Int = 1 << 20
) throws -> (stream: TextStream, text: [UInt8], notes: [TextNote]) {
  let stream = try TextStream(Input(path: path), options: options)
  var text: [UInt8] = []
  var notes: [TextNote] = []
  while !stream.isAtEnd {
    try stream.append(to: &text, count: count)
    notes += stream.takeNotes()
  }
  try stream.drain()
  return (stream, text, notes)
}

@Suite struct TextStreamTests {
  @Test("a plain file: text, length and SHA-256 (FIPS 180-2's example 'abc')")
  func plain() throws {
    let scratch = try Scratch()
    let (stream, text, notes) = try readAll(scratch.write("a.txt", Array("abc".utf8)))
    #expect(text == Array("abc".utf8))
    #expect(notes.isEmpty)
    #expect(stream.byteCount == 3)
    #expect(stream.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(stream.input.baseName == "a.txt")
    // The empty message's sum, from the same standard's test vectors.
    let empty = try readAll(scratch.write("e.txt", []))
    #expect(empty.text.isEmpty)
    #expect(empty.stream.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("gzip is known by content, members follow each other, and the sum is of the packed bytes")
  func packed() throws {
    let scratch = try Scratch()
    let one = Array(String(repeating: "Größe ", count: 1000).utf8)
    let two = Array("zwei".utf8)
    let bytes = gzip(one) + gzip([]) + gzip(two)
    let plain = try scratch.write("x.bin", bytes)
    for count in [1, 7, 4096, 1 << 20] {
      let (stream, text, notes) = try readAll(plain, count: count)
      #expect(text == one + two)
      #expect(notes.isEmpty)
      #expect(stream.isGzip)
      #expect(stream.byteCount == bytes.count)
    }
    let padded = try readAll(scratch.write("p.gz", bytes + [UInt8](repeating: 0, count: 512)))
    #expect(padded.text == one + two)
    #expect(padded.notes.isEmpty)
    let trailing = try readAll(scratch.write("t.gz", bytes + Array("garbage".utf8)))
    #expect(trailing.text == one + two)
    #expect(trailing.notes.map(\.kind) == [.gzipTrailing])
    #expect(trailing.stream.byteCount == bytes.count + 7)
  }

  @Test("gzip cut at every byte: a true beginning of the text, and damage that is said (F10)")
  func truncated() throws {
    let scratch = try Scratch()
    var whole: [UInt8] = []
    for number in 0..<200 { whole += Array("line \(number * number) é\n".utf8) }
    let bytes = gzip(whole)
    for cut in 2..<bytes.count {
      let (stream, text, notes) = try readAll(scratch.write("c.gz", bytes[0..<cut]))
      #expect(whole.starts(with: text))
      #expect(stream.isDamaged)
      #expect(notes.map(\.kind) == [.gzipDamaged])
      #expect(notes.first?.detail == "the gzip file is cut short after \(cut) bytes")
    }
  }

  @Test("gzip with any one byte changed never reads as another text without damage")
  func corrupt() throws {
    let scratch = try Scratch()
    let whole = Array("The quick brown fox jumps over the lazy dog. 0123456789".utf8)
    let bytes = gzip(whole)
    // The header's time, flags of the packer and system (bytes 4 to 9) say nothing about the text.
    for position in 10..<bytes.count {
      var changed = bytes
      changed[position] ^= 0x55
      let (stream, text, _) = try readAll(scratch.write("c.gz", changed))
      #expect(stream.isDamaged || text == whole, "byte \(position)")
      #expect(stream.byteCount == bytes.count)
    }
  }

  @Test("a bomb stops at the ratio, a long text at --max-bytes, endless input too (F12, F84)")
  func limits() throws {
    let scratch = try Scratch()
    // 80 MB of zeros, 1030 : 1.
    let bomb = try scratch.write("bomb.gz", gzip([UInt8](repeating: 0x20, count: 80_000_000)))
    var error = #expect(throws: FileError.self) { try readAll(bomb) }
    #expect(error?.status == .limit)
    #expect(error?.limit == "--max-ratio")
    let text = try scratch.write("a.txt", [UInt8](repeating: 0x61, count: 5000))
    error = #expect(throws: FileError.self) { try readAll(text, options: InputOptions(maxBytes: 4999)) }
    #expect(error?.limit == "--max-bytes")
    #expect(try readAll(text, options: InputOptions(maxBytes: 5000)).text.count == 5000)
    let packed = try scratch.write("a.gz", gzip([UInt8](repeating: 0x61, count: 5000)))
    error = #expect(throws: FileError.self) { try readAll(packed, options: InputOptions(maxBytes: 4999)) }
    #expect(error?.limit == "--max-bytes")
    error = #expect(throws: FileError.self) {
      try readAll("/dev/zero", options: InputOptions(maxBytes: 10_000_000))
    }
    #expect(error?.status == .limit)
  }

  @Test("missing 66, folder 66, unreadable 66 (F12)")
  func failures() throws {
    let scratch = try Scratch()
    #expect(throws: FileError(.inputMissing, path: scratch.path("no"), "no such file")) {
      try readAll(scratch.path("no"))
    }
    let error = #expect(throws: FileError.self) { try readAll(scratch.folder.path) }
    #expect(error?.status == .inputMissing)
  }

  @Test("a FIFO is read to its end (F12)")
  func fifo() throws {
    let scratch = try Scratch()
    let path = scratch.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let bytes = [UInt8](repeating: 0x62, count: 300_000)
    Thread.detachNewThread {
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      handle.write(Data(bytes))
      try? handle.close()
    }
    #expect(try readAll(path).text == bytes)
  }
}
