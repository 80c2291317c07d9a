/// Lists of authors as Scopus' CSV prints them.
enum ScopusNames {
  /// `Phillips J.C., Braun R.`, `Phillips J.C.; Braun R.`, `Phillips, J.C., Braun, R.`: one text for each author.
  static func list(_ text: String) -> [String] {
    if text.isEmpty || text.hasPrefix("[No author") { return [] }
    if text.utf8.contains(UInt8(ascii: ";")) { return CSVRow<ScopusCSV.Column>.parts(text) }
    let parts = CSVRow<ScopusCSV.Column>.parts(text, ",")
    // A full name alone: `Phillips, James C. (57202138757)`.
    if parts.count == 2, parts[1].hasSuffix(")") { return [text] }
    var names: [String] = []
    for part in parts {
      if let last = names.last, Name.isSuffix(part) || (Name.isInitials(part) && !last.contains(",")) {
        names[names.count - 1] = last + ", " + part
      } else {
        names.append(part)
      }
    }
    return names
  }

  /// A name with the author's number in parentheses behind it.
  static func withoutNumber(_ text: String) -> (name: String, number: String?) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
    let number = text[text.index(after: open)...].dropLast()
    guard !number.isEmpty, number.utf8.allSatisfy(\.isASCIIDigit) else { return (text, nil) }
    return (FieldText.clean(String(text[..<open])), String(number))
  }

  /// Family name, then initials; `MacKerell A.D., Jr.` has a suffix.
  static func name(_ text: String) -> Name {
    if let comma = text.lastIndex(of: ",") {
      let suffix = FieldText.clean(String(text[text.index(after: comma)...]))
      if Name.isSuffix(suffix) {
        var name = name(FieldText.clean(String(text[..<comma])))
        name.suffix = suffix
        return name
      }
    }
    return Name(familyFirst: text)
  }

  /// Gives authors the affiliations that stand behind their names.
  ///
  /// - Parameters:
  ///   - entries: `Phillips, J.C., Beckman Institute, …, United States`; several affiliations of an author follow each
  ///     other with commas alone.
  ///   - known: The affiliations of all, by which those can be told apart.
  ///   - printed: The authors' names as they stand in their own column.
  static func attach(_ entries: [String], known: [String], to authors: inout [Contributor], printed: [String]) {
    let known = known.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    var next = 0
    for (index, entry) in entries.enumerated() {
      var found: (author: Int, rest: Substring)?
      for author in next..<max(next, printed.count) {
        if let rest = rest(of: entry, behind: printed[author]) {
          found = (author, rest)
          break
        }
      }
      if found == nil, entries.count == authors.count { found = (index, withoutName(entry)) }
      guard let (author, rest) = found else { continue }
      next = author + 1
      authors[author].affiliations = affiliations(rest, known: known)
    }
  }

  /// What follows a name and a comma, whether or not commas stand within the name.
  private static func rest(of entry: String, behind name: String) -> Substring? {
    let (entryBytes, nameBytes) = (entry.utf8, name.utf8)
    var (i, j) = (entryBytes.startIndex, nameBytes.startIndex)
    while j < nameBytes.endIndex {
      if nameBytes[j] == UInt8(ascii: ",") {
        j = nameBytes.index(after: j)
        continue
      }
      guard i < entryBytes.endIndex else { return nil }
      if entryBytes[i] == UInt8(ascii: ",") {
        i = entryBytes.index(after: i)
        continue
      }
      guard entryBytes[i] == nameBytes[j] else { return nil }
      i = entryBytes.index(after: i)
      j = nameBytes.index(after: j)
    }
    if i == entryBytes.endIndex { return "" }
    guard entryBytes[i] == UInt8(ascii: ",") else { return nil }
    return entry[entryBytes.index(after: i)...].drop { $0 == " " }
  }

  /// Without the name before it, as far as it looks like one.
  private static func withoutName(_ entry: String) -> Substring {
    let parts = entry.split(separator: ",")
    guard let first = parts.first else { return "" }
    let second = parts.count > 1 ? FieldText.clean(String(parts[1])) : ""
    let nameEnd = Name.isInitials(second) ? parts[1].endIndex : first.endIndex
    return entry[nameEnd...].drop { $0 == "," || $0 == " " }
  }

  private static func affiliations(_ text: Substring, known: [String]) -> [Affiliation] {
    var affiliations: [Affiliation] = []
    var rest = text
    while !rest.isEmpty {
      // Longer ones first: one may begin like another.
      let name = known.first {
        rest.hasPrefix($0) && (rest.utf8.count == $0.utf8.count || rest.dropFirst($0.count).hasPrefix(","))
      }
      let part = name.map { rest.prefix($0.count) } ?? rest
      let text = FieldText.clean(String(part))
      affiliations.append(Affiliation(name: text, country: Countries.code(inFreeAddress: text)))
      rest = rest[part.endIndex...].drop { $0 == "," || $0 == " " }
    }
    return affiliations
  }
}
