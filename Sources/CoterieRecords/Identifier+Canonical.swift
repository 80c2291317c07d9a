// Canonical spellings of identifiers, and what can be checked about them.

extension Identifier {
  /// The identifier that `raw` spells, in the scheme's canonical form, or nil if it can't be one of that scheme.
  ///
  /// Prefixes such as `https://doi.org/`, `doi:` or `arXiv:` and white space around are taken away.
  ///
  /// | scheme | canonical | checked |
  /// |---|---|---|
  /// | `doi` | `10.1000/abc`, lower case, percent-decoded, without punctuation at the end | `10.REGISTRANT/…` |
  /// | `orcid` | `0000-0002-1825-0097` | ISO 7064 MOD 11-2 |
  /// | `arxiv` | `2301.00001`, `math/0601001`, without version and subject class | form; month |
  /// | `pmid`, `pmcid` | `12345`, `PMC12345` | digits |
  /// | `openalex` | `W2741809807` | letter and digits |
  /// | `isbn` | 13 digits | both checksums |
  /// | `issn` | `1234-567X` | checksum |
  /// | `dblp` | `conf/acl/Smith20` | form |
  /// | `acl` | `P19-1001`, `2020.acl-main.1` | form |
  /// | `s2` | 40 hexadecimal digits, or the corpus or author number | form |
  ///
  /// Other schemes keep the text without white space around; empty is nil.
  ///
  /// - Complexity: O(n) in the length of `raw`.
  public init?(_ scheme: Scheme, _ raw: String) {
    guard let value = Spelling(raw).canonical(scheme) else { return nil }
    self.init(scheme: scheme, canonical: value)
  }

  /// The identifier of a paper that an address leads to: DOI, arXiv, PubMed, ACL Anthology, dblp, OpenAlex.
  public init?(address: String) {
    let text = Spelling(address)
    guard let host = text.hostAndPath?.host else { return nil }
    var scheme = Scheme.doi
    if host.isAt("doi.org") {
      scheme = .doi
    } else if host.isAt("arxiv.org") {
      scheme = .arxiv
    } else if host.isAt("aclanthology.org") || host.isAt("aclweb.org") || host.isAt("aclanthology.info") {
      scheme = .acl
    } else if host.isAt("ncbi.nlm.nih.gov") {
      scheme = text.canonical(.pmcid) == nil ? .pmid : .pmcid
    } else if host.isAt("dblp.org") || host.isAt("dblp.uni-trier.de") || host.isAt("dblp.dagstuhl.de") {
      scheme = .dblp
    } else if host.isAt("openalex.org") {
      scheme = .openAlex
    } else {
      return nil
    }
    guard let value = text.canonical(scheme) else { return nil }
    self.init(scheme: scheme, canonical: value)
  }
}

/// An identifier as somebody wrote it, without white space around.
private struct Spelling {
  let bytes: ArraySlice<UInt8>

  init(_ text: String) {
    bytes = Array(text.utf8)[...].trimmed
  }

  func canonical(_ scheme: Identifier.Scheme) -> String? {
    switch scheme {
    case .doi: doi
    case .orcid: orcid
    case .arxiv: arxiv
    case .pmid: pmid
    case .pmcid: pmcid
    case .openAlex: openAlex
    case .isbn: isbn
    case .issn: issn
    case .dblp: dblp
    case .acl: acl
    case .semanticScholar: semanticScholar
    case .webOfScience: webOfScience
    default: bytes.isEmpty ? nil : bytes.text
    }
  }

  /// Of an address with `http://`, `https://` or none: the host, and what stands behind the `/`.
  var hostAndPath: (host: ArraySlice<UInt8>, path: ArraySlice<UInt8>)? {
    var rest = bytes
    if !rest.drop("https://") { rest.drop("http://") }
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")), rest[..<slash].contains(UInt8(ascii: ".")) else {
      return nil
    }
    let host = rest[..<slash]
    guard host.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
    else { return nil }
    return (host, rest[(slash + 1)...])
  }

  /// The last step of a path that ends with `/` or not, without query; or everything if there is no path.
  private var lastStep: ArraySlice<UInt8> {
    var rest = bytes
    if let query = rest.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      rest = rest[..<query]
    }
    while rest.last == UInt8(ascii: "/") { rest.removeLast() }
    if let slash = rest.lastIndex(of: UInt8(ascii: "/")) { rest = rest[(slash + 1)...] }
    return rest
  }

  var doi: String? {
    var rest = bytes
    if rest.contains(UInt8(ascii: "%")) { rest = rest.percentDecoded[...] }
    guard rest.count < 2048 else { return nil }
    // What stands before the `10.`: nothing, an address, `doi:`, `DOI`.
    var begin = rest.startIndex
    while begin < rest.endIndex, !rest.beginsDOI(at: begin) { begin += 1 }
    guard begin < rest.endIndex, begin == rest.startIndex || rest[..<begin].isDOIPrefix else { return nil }
    rest = rest[begin...]
    if let blank = rest.firstIndex(where: { $0.isASCIIBlank }) { rest = rest[..<blank] }
    while let last = rest.last {
      switch last {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: "}"), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        rest.removeLast()
        continue
      case UInt8(ascii: ")") where !rest.isBalanced(UInt8(ascii: "("), UInt8(ascii: ")")),
        UInt8(ascii: "]") where !rest.isBalanced(UInt8(ascii: "["), UInt8(ascii: "]")),
        UInt8(ascii: ">") where !rest.isBalanced(UInt8(ascii: "<"), UInt8(ascii: ">")):
        rest.removeLast()
        continue
      default: break
      }
      break
    }
    var index = rest.startIndex + 3
    while index < rest.endIndex, rest[index].isASCIIDigit || rest[index] == UInt8(ascii: ".") { index += 1 }
    guard index - rest.startIndex >= 7, index + 1 < rest.endIndex, rest[index] == UInt8(ascii: "/"),
      !rest.contains(where: { $0 < 32 || $0 == 127 })
    else { return nil }
    return rest.contains { $0.isASCIIUppercase || $0 >= 0x80 } ? rest.text.lowercased() : rest.text
  }

  var orcid: String? {
    var digits: [UInt8] = []
    for byte in lastStep.dropping("orcid:") where byte != UInt8(ascii: "-") && byte != 32 {
      guard byte.isASCIIDigit || (byte.asciiLowercased == UInt8(ascii: "x") && digits.count == 15) else { return nil }
      digits.append(byte.isASCIIDigit ? byte : UInt8(ascii: "X"))
      if digits.count > 16 { return nil }
    }
    guard digits.count == 16 else { return nil }
    // ISO 7064 MOD 11-2
    var sum = 0
    for digit in digits.dropLast() { sum = (sum + Int(digit & 15)) * 2 % 11 }
    let check = (12 - sum) % 11
    guard digits[15] == (check == 10 ? UInt8(ascii: "X") : UInt8(check) + 48) else { return nil }
    var out: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, index % 4 == 0 { out.append(UInt8(ascii: "-")) }
      out.append(digit)
    }
    return out[...].text
  }

  var arxiv: String? {
    var rest = bytes
    if let (host, path) = hostAndPath,
      host.suffix(9).equalsIgnoringCase("arxiv.org") || host.suffix(7).equalsIgnoringCase("doi.org")
    {
      rest = path
      if !rest.drop("abs/"), !rest.drop("pdf/") { rest.drop("html/") }
    }
    rest.drop("doi:")
    rest.drop("10.48550/")
    rest.drop("arxiv.")
    rest.drop("arxiv:")
    rest.drop("abs/")
    rest = rest.trimmed
    if let stop = rest.firstIndex(where: {
      $0 == 32 || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }) {
      rest = rest[..<stop]
    }
    if rest.suffix(4).equalsIgnoringCase(".pdf") { rest = rest.dropLast(4) }
    var end = rest.endIndex
    while end > rest.startIndex, rest[end - 1].isASCIIDigit { end -= 1 }
    if end < rest.endIndex, end > rest.startIndex, rest[end - 1].asciiLowercased == UInt8(ascii: "v") {
      rest = rest[..<(end - 1)]
    }
    func isMonth(_ at: Int) -> Bool {
      let month = Int(rest[at] & 15) * 10 + Int(rest[at + 1] & 15)
      return (1...12).contains(month)
    }
    let first = rest.startIndex
    if let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      // `math.GT/0309136`: the subject class is not part of it.
      var archive = rest[..<slash]
      if let dot = archive.firstIndex(of: UInt8(ascii: ".")) { archive = archive[..<dot] }
      let number = rest[(slash + 1)...]
      guard number.count == 7, number.allSatisfy({ $0.isASCIIDigit }), isMonth(slash + 3), archive.count >= 2,
        archive.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") })
      else { return nil }
      return archive.text.lowercased() + "/" + number.text
    }
    guard rest.count == 9 || rest.count == 10, rest[first + 4] == UInt8(ascii: ".") else { return nil }
    guard rest.enumerated().allSatisfy({ $0.offset == 4 || $0.element.isASCIIDigit }), isMonth(first + 2) else {
      return nil
    }
    return rest.text
  }

  var pmid: String? {
    let rest = lastStep.dropping("pmid:").dropping("pmid").trimmed
    return rest.number(most: 9)
  }

  var pmcid: String? {
    let rest = lastStep.dropping("pmcid:").trimmed
    guard rest.prefix(3).equalsIgnoringCase("pmc") else { return nil }
    return rest.dropFirst(3).number(most: 9).map { "PMC" + $0 }
  }

  var openAlex: String? {
    let rest = lastStep.dropping("openalex:")
    guard let letter = rest.first, letter.isASCIILetter, let number = rest.dropFirst().number(most: 12) else {
      return nil
    }
    return "\(Character(Unicode.Scalar(letter & 0xDF)))\(number)"
  }

  var isbn: String? {
    var rest = bytes
    rest.drop("isbn")
    if rest.drop("-13") || rest.drop("-10") {}
    rest.drop(":")
    var digits: [Int] = []
    for byte in rest where byte != UInt8(ascii: "-") && byte != 32 {
      if byte.isASCIIDigit {
        digits.append(Int(byte & 15))
      } else if byte.asciiLowercased == UInt8(ascii: "x"), digits.count == 9 {
        digits.append(10)
      } else {
        return nil
      }
      if digits.count > 13 { return nil }
    }
    func check13(_ digits: some Sequence<Int>) -> Int {
      (10 - digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) } % 10) % 10
    }
    if digits.count == 10 {
      guard digits.enumerated().reduce(0, { $0 + (10 - $1.offset) * $1.element }) % 11 == 0 else { return nil }
      digits = [9, 7, 8] + digits.dropLast()
      digits.append(check13(digits))
    }
    guard digits.count == 13, digits[0] == 9, digits[1] == 7, digits[2] >= 8, check13(digits.dropLast()) == digits[12]
    else { return nil }
    return digits.map(String.init).joined()
  }

  var issn: String? {
    var rest = bytes
    if rest.drop("e-issn") || rest.drop("eissn") || rest.drop("issn") {}
    rest.drop(":")
    var digits: [UInt8] = []
    for byte in rest where byte != UInt8(ascii: "-") && byte != 32 {
      guard byte.isASCIIDigit || (byte.asciiLowercased == UInt8(ascii: "x") && digits.count == 7) else { return nil }
      digits.append(byte.isASCIIDigit ? byte : UInt8(ascii: "X"))
      if digits.count > 8 { return nil }
    }
    guard digits.count == 8 else { return nil }
    let sum = digits.enumerated().reduce(0) {
      $0 + (8 - $1.offset) * ($1.element == UInt8(ascii: "X") ? 10 : Int($1.element & 15))
    }
    guard sum % 11 == 0 else { return nil }
    return digits[..<4].text + "-" + digits[4...].text
  }

  var dblp: String? {
    var rest = bytes
    if let (host, path) = hostAndPath, host.prefix(4).equalsIgnoringCase("dblp") { rest = path }
    rest.drop("dblp:")
    if rest.drop("rec/") { if rest.drop("bibtex/") || rest.drop("bib/") || rest.drop("html/") {} }
    for suffix in [".bib", ".html", ".xml"] where rest.text.hasSuffix(suffix) {
      rest = rest.dropLast(suffix.utf8.count)
    }
    let steps = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard steps.count >= 2, steps.allSatisfy({ !$0.isEmpty }), !rest.contains(where: { $0 <= 32 }) else { return nil }
    return rest.text
  }

  var acl: String? {
    var rest = lastStep
    if rest.suffix(4).equalsIgnoringCase(".pdf") || rest.suffix(4).equalsIgnoringCase(".bib") {
      rest = rest.dropLast(4)
    }
    let first = rest.startIndex
    // P19-1001
    if rest.count == 8, rest[first].isASCIILetter, rest[first + 3] == UInt8(ascii: "-"),
      rest.enumerated().allSatisfy({ $0.offset == 0 || $0.offset == 3 || $0.element.isASCIIDigit })
    {
      return "\(Character(Unicode.Scalar(rest[first] & 0xDF)))" + rest.dropFirst().text
    }
    // 2020.acl-main.1
    guard rest.count >= 8, rest.prefix(4).allSatisfy(\.isASCIIDigit), rest[first + 4] == UInt8(ascii: "."),
      let dot = rest.lastIndex(of: UInt8(ascii: ".")), dot > first + 4, dot + 1 < rest.endIndex,
      rest[(dot + 1)...].allSatisfy(\.isASCIIDigit)
    else { return nil }
    let venue = rest[(first + 5)..<dot]
    guard venue.contains(UInt8(ascii: "-")),
      venue.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    else { return nil }
    return rest.text.lowercased()
  }

  var semanticScholar: String? {
    let rest = lastStep.dropping("corpusid:")
    if let number = rest.number(most: 15) { return number }
    guard rest.count == 40, rest.allSatisfy({ $0.isASCIIDigit || (0x61...0x66).contains($0.asciiLowercased) }) else {
      return nil
    }
    return rest.text.lowercased()
  }

  var webOfScience: String? {
    var rest = bytes
    if rest.drop("wos:") || rest.drop("isi:") {}
    guard !rest.isEmpty, rest.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else { return nil }
    return "WOS:" + rest.text.uppercased()
  }
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }

  fileprivate var trimmed: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first, first.isASCIIBlank { rest.removeFirst() }
    while let last = rest.last, last.isASCIIBlank { rest.removeLast() }
    return rest
  }

  /// Takes a lower-case prefix away, in whatever case it stands there, and blanks behind it.
  @discardableResult
  fileprivate mutating func drop(_ word: StaticString) -> Bool {
    guard prefix(word.utf8CodeUnitCount).equalsIgnoringCase(word) else { return false }
    removeFirst(word.utf8CodeUnitCount)
    while let first, first.isASCIIBlank { removeFirst() }
    return true
  }

  fileprivate func dropping(_ word: StaticString) -> ArraySlice<UInt8> {
    var rest = self
    rest.drop(word)
    return rest
  }

  /// The host is that domain or in it.
  fileprivate func isAt(_ domain: StaticString) -> Bool {
    let rest = dropLast(domain.utf8CodeUnitCount)
    return rest.count + domain.utf8CodeUnitCount == count && (rest.isEmpty || rest.last == UInt8(ascii: "."))
      && suffix(domain.utf8CodeUnitCount).equalsIgnoringCase(domain)
  }

  /// A number without leading zeros.
  fileprivate func number(most digits: Int) -> String? {
    let rest = drop { $0 == UInt8(ascii: "0") }
    guard !rest.isEmpty, rest.count <= digits, rest.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    return rest.text
  }

  fileprivate func hasDOIStart(at index: Int) -> Bool {
    index + 3 <= endIndex && self[index] == UInt8(ascii: "1") && self[index + 1] == UInt8(ascii: "0")
      && self[index + 2] == UInt8(ascii: ".")
  }

  fileprivate func beginsDOI(at index: Int) -> Bool {
    index + 3 <= endIndex && self[index] == UInt8(ascii: "1") && self[index + 1] == UInt8(ascii: "0")
      && self[index + 2] == UInt8(ascii: ".")
  }

  /// What may stand before the `10.` of a DOI: nothing, `doi:`, or an address of a resolver.
  fileprivate var isDOIPrefix: Bool {
    var rest = self
    if !rest.drop("https:"), !rest.drop("http:") {}
    rest.drop("//")
    for word: StaticString in ["dx.doi.org/", "www.doi.org/", "doi.org/", "doi:", "doi", "/"] { rest.drop(word) }
    rest.drop("doi:")
    rest.drop(":")
    if rest.isEmpty { return true }
    // Resolvers of libraries and publishers: `…doi.org.proxy…/`, `https://publisher.example/doi/`.
    return rest.contains(UInt8(ascii: ".")) && rest.last == UInt8(ascii: "/")
  }

  fileprivate var percentDecoded: [UInt8] {
    func digit(_ byte: UInt8) -> UInt8? {
      if byte.isASCIIDigit { return byte & 15 }
      let low = byte.asciiLowercased
      return (0x61...0x66).contains(low) ? low - 0x61 + 10 : nil
    }
    var out: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      if self[index] == UInt8(ascii: "%"), index + 2 < endIndex, let high = digit(self[index + 1]),
        let low = digit(self[index + 2])
      {
        out.append(high << 4 | low)
        index += 3
      } else {
        out.append(self[index])
        index += 1
      }
    }
    return out
  }

  fileprivate func isBalanced(_ open: UInt8, _ close: UInt8) -> Bool {
    reduce(0) { $1 == open ? $0 + 1 : $1 == close ? $0 - 1 : $0 } >= 0
  }
}
