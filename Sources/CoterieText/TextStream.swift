import Crypto

/// How inputs are read.
public struct InputOptions: Sendable {
  /// The encoding to take for given where no byte order mark says otherwise; nil finds it out (`--encoding`).
  public var encoding: TextEncoding?
  /// Longest text, in bytes, packed or not (`--max-bytes`).
  public var maxBytes: Int
  /// Most bytes of text for one packed byte, once a text is past 64 MiB (`--max-ratio`).
  public var maxRatio: Int

  public init(encoding: TextEncoding? = nil, maxBytes: Int = 8 << 30, maxRatio: Int = 200) {
    self.encoding = encoding
    self.maxBytes = maxBytes
    self.maxRatio = maxRatio
  }
}

/// The text of one input as it is read: unpacked, in well-formed UTF-8, while the bytes on disk are hashed.
///
/// Use from one thread at a time.
public final class TextStream {
  public let input: Input
  /// The first bytes after unpacking and before decoding (up to 512), for telling a PDF from a text.
  public private(set) var head: [UInt8] = []
  /// Bytes read so far, as they lie on disk.
  public private(set) var byteCount = 0
  /// Nothing follows.
  public private(set) var isAtEnd = false
  public private(set) var isGzip = false
  /// The text can't be trusted from its end on; all of it before is whole.
  public private(set) var isDamaged = false

  private static let roomCount = 1 << 18
  private static let ratioStart = 64 << 20

  private let options: InputOptions
  private let file: OpenFile
  private var decoder: TextDecoder
  private var inflater: Inflater?
  private var hasher = SHA256()
  /// Bytes from disk: those from `pieceStart` to `pieceEnd` are not used yet.
  private var piece = [UInt8](repeating: 0, count: TextStream.roomCount)
  private var pieceStart = 0
  private var pieceEnd = 0
  private var isFileAtEnd = false
  private var hasBegun = false
  private var room: [UInt8] = []
  private var newNotes: [TextNote] = []
  private var ownCounts: [TextNote.Kind: Int] = [:]

  /// Opens an input.
  public init(_ input: Input, options: InputOptions = InputOptions()) throws(FileError) {
    self.input = input
    self.options = options
    file = try OpenFile(reading: input)
    decoder = TextDecoder(requested: options.encoding)
  }

  /// Appends the next stretch of text, about `count` bytes, and says whether there may be more.
  ///
  /// - Throws: `FileError` 66 or 74 if reading fails, 75 if a limit is hit.
  public func append(to buffer: inout [UInt8], count: Int = 1 << 20) throws(FileError) {
    guard !isAtEnd else { return }
    let start = buffer.count
    decoder.resume(&buffer)
    // More than asked for is read only as long as the decoder has to hold everything back.
    repeat {
      let contentStart = buffer.count
      let goal = max(count, 1)
      while buffer.count - contentStart < goal {
        guard try appendContent(to: &buffer, limit: goal - (buffer.count - contentStart)) else { break }
      }
      if head.count < 512 { head.append(contentsOf: buffer[contentStart...].prefix(512 - head.count)) }
      let isFinal = buffer.count - contentStart < goal
      decoder.decode(&buffer, from: start, isFinal: isFinal, isCut: isDamaged)
      newNotes.append(contentsOf: decoder.takeNotes())
      if decoder.counts[.unknownEncoding] != nil { isDamaged = true }
      if isFinal || isDamaged {
        isAtEnd = true
      } else if buffer.count == start {
        decoder.resume(&buffer)
      }
    } while buffer.count == start && !isAtEnd
    if decoder.textCount > options.maxBytes {
      throw FileError.limit("--max-bytes", path: input.path, "the text is longer than \(options.maxBytes) bytes")
    }
  }

  /// Reads on to the end of the file for the sake of its sum, without unpacking.
  public func drain() throws(FileError) {
    isAtEnd = true
    pieceStart = pieceEnd
    while try fillPiece() { pieceStart = pieceEnd }
  }

  /// SHA-256 of the bytes on disk, in hexadecimal; of those read so far until `isAtEnd`.
  public var sha256: String {
    var text: [UInt8] = []
    let digits = Array("0123456789abcdef".utf8)
    for byte in hasher.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Things met for the first time since the last call, each at its place in the text.
  public func takeNotes() -> [TextNote] {
    defer { newNotes = [] }
    return newNotes
  }

  /// How often something was met so far.
  public func count(of kind: TextNote.Kind) -> Int { (decoder.counts[kind] ?? 0) + (ownCounts[kind] ?? 0) }

  // MARK: Bytes before decoding

  /// Appends at most `limit` unpacked bytes; false at the end.
  private func appendContent(to buffer: inout [UInt8], limit: Int) throws(FileError) -> Bool {
    if !hasBegun { try begin() }
    guard let inflater else {
      if pieceStart == pieceEnd {
        guard try fillPiece() else { return false }
      }
      let end = min(pieceEnd, pieceStart + limit)
      buffer.append(contentsOf: piece[pieceStart..<end])
      pieceStart = end
      return true
    }
    guard !isDamaged, ownCounts[.gzipTrailing] == nil else { return false }
    while true {
      let before = buffer.count
      let outcome = inflater.unpack(
        piece, count: pieceEnd, from: &pieceStart, limit: limit, room: &room, into: &buffer)
      if inflater.outputCount > Self.ratioStart,
        inflater.outputCount / max(options.maxRatio, 1) > max(inflater.inputCount, 1)
      {
        throw FileError.limit(
          "--max-ratio", path: input.path, "the packed text is more than \(options.maxRatio) times as long as the file")
      }
      switch outcome {
      case .full: return true
      case .needsInput:
        if try fillPiece() {
          if buffer.count > before { return true }
          continue
        }
        if !inflater.isComplete { damage("the gzip file is cut short after \(byteCount) bytes") }
        return buffer.count > before
      case .trailing(let isPadding):
        if !isPadding { newNotes.append(TextNote(kind: .gzipTrailing, offset: .max, detail: "")) }
        ownCounts[.gzipTrailing] = isPadding ? 0 : 1
        try drainPieces()
        return buffer.count > before
      case .corrupt(let reason):
        damage("the gzip file is damaged before byte \(byteCount - (pieceEnd - pieceStart)): \(reason)")
        try drainPieces()
        return buffer.count > before
      }
    }
  }

  /// Reads as much of the beginning as tells gzip from text.
  private func begin() throws(FileError) {
    hasBegun = true
    _ = try fillPiece()
    guard pieceEnd >= 2, piece[0] == 0x1F, piece[1] == 0x8B else { return }
    isGzip = true
    guard let inflater = Inflater() else {
      throw FileError(.inputOutput, path: input.path, "no memory to unpack it")
    }
    self.inflater = inflater
    room = [UInt8](repeating: 0, count: Self.roomCount)
  }

  private func damage(_ text: String) {
    isDamaged = true
    newNotes.append(TextNote(kind: .gzipDamaged, offset: .max, detail: text))
    ownCounts[.gzipDamaged] = 1
  }

  private func drainPieces() throws(FileError) {
    pieceStart = pieceEnd
    while try fillPiece() { pieceStart = pieceEnd }
  }

  /// Reads the next piece from disk, full unless the file ends, and hashes it; false at the end.
  private func fillPiece() throws(FileError) -> Bool {
    guard !isFileAtEnd else { return false }
    let count = try file.read(into: &piece, path: input.path)
    pieceStart = 0
    pieceEnd = count
    guard count > 0 else {
      isFileAtEnd = true
      return false
    }
    byteCount += count
    let hashed = count
    piece.withUnsafeBytes { hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[0..<hashed])) }
    if byteCount > options.maxBytes {
      throw FileError.limit("--max-bytes", path: input.path, "the file is longer than \(options.maxBytes) bytes")
    }
    return true
  }
}
