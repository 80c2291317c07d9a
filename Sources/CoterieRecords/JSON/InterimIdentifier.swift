/// The identifier that a text spells; nil if it is none of that scheme.
func canonicalIdentifier(_ scheme: Identifier.Scheme, _ raw: String) -> Identifier? {
  var text = FieldText.clean(raw)
  func drop(_ prefixes: [String]) {
    for prefix in prefixes where text.lowercased().hasPrefix(prefix) { text = String(text.dropFirst(prefix.count)) }
  }
  drop(["https://", "http://", "www."])
  switch scheme {
  case .doi:
    drop(["dx.doi.org/", "doi.org/", "doi:", "doi "])
    text = text.lowercased()
    while text.last == "." { text.removeLast() }
    guard text.hasPrefix("10."), text.contains("/") else { return nil }
  case .orcid:
    drop(["orcid.org/"])
    text = text.uppercased()
    let digits = text.utf8.filter { $0 != 0x2D }
    guard digits.count == 16, digits.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let sum = digits.dropLast().reduce(0) { (Int($0) + Int($1 - 0x30)) * 2 % 11 }
    let check = (12 - sum) % 11
    guard digits.last == (check == 10 ? 0x58 : UInt8(0x30 + check)) else { return nil }
    let all = Array(digits)
    text = stride(from: 0, to: 16, by: 4).map { String(decoding: all[$0..<($0 + 4)], as: UTF8.self) }
      .joined(separator: "-")
  case .openAlex:
    drop(["openalex.org/"])
    text = text.uppercased()
  case .pmid:
    drop(["pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "pmid:"])
    text = FieldText.clean(text)
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  case .pmcid:
    drop(["ncbi.nlm.nih.gov/pmc/articles/", "pmcid:"])
    text = FieldText.clean(text).uppercased()
    if !text.hasPrefix("PMC") { text = "PMC" + text }
  case .issn, .isbn: text = text.uppercased()
  default: text = FieldText.clean(raw)
  }
  return text.isEmpty ? nil : Identifier(scheme: scheme, canonical: text)
}
