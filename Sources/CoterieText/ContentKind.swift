/// What a file that is no bibliography looks like, for people who saved the wrong thing.
public enum ContentKind: String, Sendable, CaseIterable {
  case empty = "nothing but white space"
  case html = "HTML, perhaps a page to log in or an error page"
  case pdf = "PDF"
  case zip = "a ZIP archive (XLSX and DOCX files are such), which is not opened"
  case gzip = "gzip within gzip, which is not opened"
  case xz = "an xz archive"
  case bzip2 = "a bzip2 archive"
  case zstandard = "a Zstandard archive"
  case tar = "a tar archive"
  case image = "an image"
  case oldOffice = "an old Office document (XLS, DOC)"
  case rtf = "a rich-text document"
  case postScript = "PostScript"
  case sqlite = "an SQLite database"
  case json = "JSON of a kind not known here"
  case xml = "XML of a kind not known here"
  case binary = "binary data"
  case text = "text of a kind not known here"

  /// Judges a file's first bytes, after unpacking and before decoding.
  public init(head: [UInt8]) {
    func starts(_ magic: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: magic) }
    func starts(_ magic: String, at offset: Int = 0) -> Bool { starts(Array(magic.utf8), at: offset) }

    var text = head[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let lower = text.prefix(64).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let isMarkup = lower.first == UInt8(ascii: "<")
    switch true {
    case text.isEmpty: self = .empty
    case starts("%PDF"): self = .pdf
    case starts([0x50, 0x4B, 0x03, 0x04]), starts([0x50, 0x4B, 0x05, 0x06]): self = .zip
    case starts([0x1F, 0x8B]): self = .gzip
    case starts([0xFD] + Array("7zXZ".utf8)): self = .xz
    case starts("BZh"): self = .bzip2
    case starts([0x28, 0xB5, 0x2F, 0xFD]): self = .zstandard
    case starts("ustar", at: 257): self = .tar
    case starts([0x89] + Array("PNG".utf8)), starts([0xFF, 0xD8, 0xFF]), starts("GIF8"), starts("RIFF"),
      starts([0x49, 0x49, 0x2A, 0x00]), starts([0x4D, 0x4D, 0x00, 0x2A]):
      self = .image
    case starts([0xD0, 0xCF, 0x11, 0xE0]): self = .oldOffice
    case starts("{\\rtf"): self = .rtf
    case starts("%!PS"): self = .postScript
    case starts("SQLite format 3"): self = .sqlite
    case isMarkup && Self.isHTML(head): self = .html
    case isMarkup: self = .xml
    case lower.first == UInt8(ascii: "{"), lower.first == UInt8(ascii: "["): self = .json
    case Self.isBinary(head): self = .binary
    default: self = .text
    }
  }

  private static func isHTML(_ head: [UInt8]) -> Bool {
    let lower = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.firstRange(of: Array("<html".utf8)) != nil || lower.firstRange(of: Array("<!doctype html".utf8)) != nil
      || lower.firstRange(of: Array("<head".utf8)) != nil || lower.firstRange(of: Array("<body".utf8)) != nil
  }

  /// Zeros and control characters that no text has; UTF-16, which has zeros too, is text.
  private static func isBinary(_ head: [UInt8]) -> Bool {
    if TextEncoding.detected(in: head[...]) != nil { return false }
    let controls = head.count { $0 < 0x09 || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) }
    return controls * 20 > head.count
  }
}
