/// Cited references as Scopus' CSV joins them: by semicolons, which since 2023 stand between a reference's authors too.
///
///     Petri, C.A., Fundamentals of a theory (1963) Proc. IFIP Congress, 62, pp. 386-390; Holt, A.W., (1968) …
///     Theodoridis S., Et al., Evolutionary history, Nat. Commun, 11, (2020)
///     Theodoridis S.; Fordham D.; Evolutionary history, Nat. Commun, 11, (2020)
enum ScopusReferences {
  static func parse(_ text: String) -> [CitedReference] {
    var references: [CitedReference] = []
    var names: [String] = []
    for part in CSVRow<ScopusCSV.Column>.parts(text) {
      if isName(part) {
        names.append(part)
        continue
      }
      references.append(reference(part, names: names))
      names = []
    }
    if !names.isEmpty { references.append(reference("", names: names)) }
    return references
  }

  /// `Theodoridis S.`, `Et al.`: nothing else in a piece.
  private static func isName(_ text: String) -> Bool {
    if isEtAl(text) { return true }
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), let first = words.first, let last = words.last else { return false }
    let initials = Name.isSuffix(String(last)) ? words[words.count - 2] : last
    return initials.utf8.last == UInt8(ascii: ".") && Name.isInitials(String(initials))
      && !Name.isInitials(String(first)) && !text.utf8.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "(") }
  }

  private static func isUndotted(_ text: String) -> Bool {
    text.utf8.last?.isASCIIUppercase == true && isName(text + ".")
  }

  private static func isEtAl(_ text: String) -> Bool { text.utf8.equalsIgnoringCase("et al.") }

  private static func reference(_ text: String, names: [String]) -> CitedReference {
    let whole = (names + (text.isEmpty ? [] : [text])).joined(separator: "; ")
    var reference = CitedReference(text: whole)
    reference.firstAuthor = names.first
    var parts = text.split(separator: ",").map { FieldText.clean(String($0)) }[...]
    // `Arden TMS, Klein CG, Longrich NR.`: only the last has a stop.
    if let last = parts.firstIndex(where: isName), last > 0, parts[..<last].allSatisfy(isUndotted) {
      reference.firstAuthor = reference.firstAuthor ?? parts.first
      parts.removeFirst(last + 1)
    }
    // The authors: `Petri`, `C.A.` or `Petri C.A.`
    while let first = parts.first {
      if isName(first) || isEtAl(first) {
        if reference.firstAuthor == nil { reference.firstAuthor = first }
        parts.removeFirst()
      } else if parts.count > 1, Name.isInitials(parts[parts.startIndex + 1]),
        parts[parts.startIndex + 1].utf8.contains(UInt8(ascii: "."))
      {
        if reference.firstAuthor == nil { reference.firstAuthor = first + " " + parts[parts.startIndex + 1] }
        parts.removeFirst(2)
      } else {
        break
      }
    }
    let rest = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    if let (range, year) = year(in: rest) {
      reference.year = year
      let before = rest[..<range.lowerBound]
      let after = rest[range.upperBound...]
      if after.utf8.contains(where: { $0.isASCIILetter }) {
        // The year stands between title and source.
        reference.title = trimmed(before)
        describe(after.split(separator: ","), titled: false, &reference)
      } else {
        describe(before.split(separator: ","), titled: true, &reference)
      }
    } else {
      describe(rest.split(separator: ","), titled: true, &reference)
    }
    for word in whole.split(separator: " ") where word.contains("10.") {
      if let doi = Identifier(.doi, String(word)) { reference.identifiers.add(doi) }
    }
    return reference
  }

  /// Source, volume, page, and in front of them the title if it isn't known.
  private static func describe(_ parts: [Substring], titled: Bool, _ reference: inout CitedReference) {
    var parts = parts.compactMap { trimmed($0) }
    func isNumber(_ text: String) -> Bool {
      text.utf8.first?.isASCIIDigit == true && text.utf8.count <= 8 && !text.utf8.contains(UInt8(ascii: " "))
    }
    if let page = parts.lastIndex(where: { $0.hasPrefix("p. ") || $0.hasPrefix("pp. ") }) {
      let text = parts[page]
      var printed = text[text.index(after: text.firstIndex(of: " ") ?? text.startIndex)...]
      while printed.last == "." { printed.removeLast() }
      reference.page = trimmed(printed)
      parts.removeSubrange(page...)
    }
    // `9 (3)`
    if parts.count > 1, let last = parts.last, last.hasSuffix(")"), let bracket = last.firstIndex(of: "("),
      let number = trimmed(last[..<bracket]), isNumber(number)
    {
      parts[parts.count - 1] = number
    }
    // Volume, then issue.
    if let number = parts.firstIndex(where: isNumber), number > 0, parts[number...].allSatisfy({ isNumber($0) }) {
      reference.volume = parts[number]
      parts.removeSubrange(number...)
    } else if !titled, parts.count > 1, isNumber(parts[1]) {
      reference.volume = parts[1]
      parts.removeSubrange(1...)
    }
    if !titled {
      reference.source = parts.first
    } else if parts.count > 1 {
      reference.source = parts.last
      reference.title = parts.dropLast().joined(separator: ", ")
    } else {
      reference.title = parts.first
    }
  }

  /// The last `(1999)`.
  private static func year(in text: String) -> (Range<String.Index>, Int)? {
    var end = text.utf8.endIndex
    while let open = text.utf8[..<end].lastIndex(of: UInt8(ascii: "(")) {
      let inside = text.utf8[open...].dropFirst().prefix(5)
      if inside.count == 5, inside.last == UInt8(ascii: ")"), let year = Int(Substring(inside.dropLast())) {
        return (open..<inside.endIndex, year)
      }
      end = open
    }
    return nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String? {
    var text = FieldText.clean(String(text))
    while let last = text.last, last == "," || last == " " { text.removeLast() }
    while let first = text.first, first == "," || first == " " { text.removeFirst() }
    return text.isEmpty ? nil : text
  }
}
