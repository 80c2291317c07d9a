import CoterieText

/// Makes a record of the fields of RIS.
struct RISRecord {
  var fields: TaggedFields
  let options: ReadOptions
  private var identifiers: Set<Identifier> = []
  private var record = Record(source: Record.Source(file: "", line: 1, key: ""), title: "")

  init(fields: TaggedFields, options: ReadOptions) {
    self.fields = fields
    self.options = options
  }

  mutating func record(source: Record.Source) -> Record {
    record.source = source
    let type = fields.first("TY")
    record.kind = type.flatMap { Record.Kind(ris: $0) }
    if let type, record.kind == nil, let field = fields.all("TY").first {
      fields.note("ris-type", "'\(FieldText.prefix(type, bytes: 40))' is no type of RIS", in: field)
    }
    readTitles()
    readPeople(isEdited: type?.uppercased() == "EDBOOK")
    readDate()
    record.publisher = fields.first("PB") ?? fields.first("PU")
    record.volume = fields.first("VL") ?? fields.first("VO")
    record.issue = fields.first("IS") ?? fields.first("CP") ?? fields.first("IP")
    record.pages = pages()
    record.language = fields.first("LA")
    record.keywords = keywords()
    if options.abstracts { record.abstract = fields.first("AB") ?? fields.first("N2") }
    readLinks()
    readIdentifiers()
    readNotes()
    let work = (fields.first("M3") ?? "").lowercased()
    record.isRetracted = work == "retracted" || work == "retracted publication" || isMarkedAsRetracted(record.title)
    return record
  }

  // MARK: Titles

  private mutating func readTitles() {
    let isBook = record.kind == .book || record.kind == .thesis
    let book = fields.first("BT")
    var title = fields.first("TI") ?? fields.first("T1") ?? fields.first("CT")
    if title == nil { title = isBook || !fields.has("T2") ? book ?? fields.first("ST") : fields.first("ST") }
    record.title = title.map { FieldText.withoutTags($0, FieldText.isMarkupTag) } ?? ""
    var containers: [String?] = [fields.first("JF"), isBook ? nil : fields.first("T2"), fields.first("JO")]
    containers += [book == title ? nil : book, fields.first("JA"), fields.first("J2"), fields.first("J1")]
    record.container = containers.lazy.compactMap { $0 }.first
  }

  // MARK: People

  private mutating func readPeople(isEdited: Bool) {
    // Where an address follows its author, it is theirs; where all addresses follow all authors, nobody says.
    let peopleTags: Set<Tag> = ["AU", "A1"]
    let addressTags: Set<Tag> = ["AD", "C1"]
    let lastAuthor = fields.fields.lastIndex { peopleTags.contains($0.tag) } ?? -1
    let areInterleaved =
      fields.fields.prefix(lastAuthor + 1).contains { addressTags.contains($0.tag) }
      && fields.fields.firstIndex { peopleTags.contains($0.tag) } ?? 0
        < fields.fields.firstIndex { addressTags.contains($0.tag) } ?? 0
    var authors: [Contributor] = []
    var addresses: [String] = []
    var seenAddresses: Set<String> = []
    for field in fields.fields {
      switch field.tag {
      case "AU", "A1": authors += people(field, areAuthors: true)
      case "A2", "A3", "ED": record.editors += people(field, areAuthors: false)
      case "AD", "C1":
        guard areInterleaved || field.tag == "AD" else { continue }
        for line in fields.lines(field) {
          if areInterleaved, let last = authors.indices.last {
            authors[last].affiliations.append(affiliation(line))
          } else if seenAddresses.insert(line).inserted {
            addresses.append(line)
          }
        }
      default: break
      }
    }
    // Exports with both `AU` and `A1` repeat themselves.
    if fields.has("AU"), fields.has("A1") {
      var seen: Set<Name> = []
      authors = authors.filter { seen.insert($0.name).inserted }
    }
    place(addresses, on: &authors)
    readORCIDs(&authors)
    if isEdited { record.editors = authors + record.editors } else { record.authors = authors }
  }

  private mutating func people(_ field: TaggedField, areAuthors: Bool) -> [Contributor] {
    var people: [Contributor] = []
    for line in fields.lines(field) {
      for part in line.split(separator: ";") {
        switch TaggedNames.read(part.trimmed) {
        case .name(let name):
          if name.isLiteral, name.family.contains(",") {
            fields.note("name-literal", "more commas than a name has; kept as it stands", in: field)
          }
          people.append(Contributor(name: name))
        case .others: if areAuthors { record.authorsTruncated = true }
        case .nameAndOthers(let name):
          people.append(Contributor(name: name))
          if areAuthors { record.authorsTruncated = true }
        case .nothing: break
        }
      }
    }
    return people
  }

  private func affiliation(_ text: String) -> Affiliation {
    Affiliation(name: text, country: Countries.code(inFreeAddress: text))
  }

  /// Gives an address to the author whom it names (`Lund, Mara K.: Univ Oslo`), or to the only one.
  private mutating func place(_ addresses: [String], on authors: inout [Contributor]) {
    var others: [String] = []
    let index = Self.index(of: authors)
    for address in addresses {
      if let colon = address.byteRange(of: ": "),
        case .name(let name) = TaggedNames.read(String(address[..<colon.lowerBound])),
        let person = index.person(named: name)
      {
        let text = String(address[colon.upperBound...])
        // Some give a mail address here.
        if !text.contains("@") || text.contains(" ") { authors[person].affiliations.append(affiliation(text)) }
      } else if authors.count == 1 {
        authors[0].affiliations.append(affiliation(address))
      } else {
        others.append(address)
      }
    }
    if !others.isEmpty { record.organization = others.joined(separator: "; ") }
  }

  private static func index(of authors: [Contributor]) -> TaggedNameIndex {
    var index = TaggedNameIndex()
    for (person, author) in authors.enumerated() { index.add(author.name, person: person) }
    return index
  }

  /// Ovid's `AI  - Lund, Mara K.; ORCID: https://orcid.org/0000-…`.
  private mutating func readORCIDs(_ authors: inout [Contributor]) {
    let tags = fields.all("AI")
    guard !tags.isEmpty else { return }
    let index = Self.index(of: authors)
    for field in tags {
      for line in fields.lines(field) {
        let parts = line.split(separator: ";").map { $0.trimmed }
        guard parts.count == 2, parts[1].hasPrefix("ORCID:"), case .name(let name) = TaggedNames.read(parts[0]),
          let person = index.person(named: name)
        else { continue }
        if let orcid = Identifier(.orcid, String(parts[1].dropFirst(6))) {
          authors[person].identifiers.append(orcid)
        } else {
          fields.note("orcid-invalid", "'\(FieldText.prefix(parts[1], bytes: 60))' is no ORCID; not used", in: field)
        }
      }
    }
  }

  // MARK: Date, pages, keywords

  private mutating func readDate() {
    var date: PartialDate?
    for tag in ["PY", "Y1", "YR", "DA"] as [Tag] {
      for field in fields.all(tag) {
        let text = fields.text(field)
        guard !text.isEmpty else { continue }
        guard let found = TaggedDate.date(text, year: date?.year) else {
          if date == nil, text.contains(where: { $0 != "/" && $0 != " " }), tag != "DA" || !fields.has("PY") {
            fields.note("date-invalid", "no year in '\(FieldText.prefix(text, bytes: 60))'", in: field)
          }
          continue
        }
        // A later field may say more of the same year, or the year itself if no earlier one did.
        if date == nil || date?.month == nil && found.year == date?.year { date = found }
      }
    }
    record.date = date
  }

  private func pages() -> String? {
    let first = fields.first("SP")
    let last = fields.first("EP")
    // Ovid writes `No` and `Specified` into the two.
    if first == "No", last == "Specified" { return nil }
    guard let first else { return fields.first("C7") ?? fields.first("PG") ?? fields.first("PP") ?? last }
    guard let last, last != first, !first.contains("-") else { return first }
    return first + "-" + last
  }

  private func keywords() -> [String] {
    var seen: Set<String> = []
    var keywords: [String] = []
    for part in fields.list("KW", byLine: true) {
      // A star marks what a paper is mostly about.
      let keyword = part.first == "*" ? String(part.dropFirst()) : part
      if !keyword.isEmpty, seen.insert(keyword).inserted { keywords.append(keyword) }
    }
    return keywords
  }

  // MARK: Identifiers and notes

  private mutating func add(_ identifier: Identifier?) {
    if let identifier, identifiers.insert(identifier).inserted { record.identifiers.append(identifier) }
  }

  private mutating func readLinks() {
    for tag in ["DO", "DI"] as [Tag] {
      for field in fields.all(tag) {
        let text = fields.text(field)
        guard !text.isEmpty else { continue }
        if let doi = Identifier(.doi, text) {
          add(doi)
        } else {
          fields.note("doi", "'\(FieldText.prefix(text, bytes: 60))' isn't a sound doi", in: field)
        }
      }
    }
    for tag in ["UR", "L1", "L2", "L3", "L4", "LK"] as [Tag] {
      for field in fields.all(tag) {
        for line in fields.lines(field) {
          for part in line.split(separator: " ") {
            let address = part.last == ";" ? String(part.dropLast()) : String(part)
            guard address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("www.") else {
              continue
            }
            if record.url == nil, tag == "UR" { record.url = address }
            add(Identifier(address: address))
            if let eid = Self.scopusID(in: address) { add(Identifier(.scopus, eid)) }
          }
        }
      }
    }
  }

  /// The `2-s2.0-85…` in an address of Scopus.
  private static func scopusID(in address: String) -> String? {
    guard let start = address.byteRange(of: "eid=2-s2.0-") else { return nil }
    let digits = address[start.upperBound...].prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : "2-s2.0-" + digits
  }

  private mutating func readIdentifiers() {
    let number = fields.first("AN") ?? ""
    if number.hasPrefix("WOS:") { add(Identifier(.webOfScience, number)) }
    let databases = [fields.first("DB"), fields.first("DP")].map { ($0 ?? "").lowercased() }
    if databases.contains(where: { $0.contains("pubmed") || $0 == "nlm" || $0.hasPrefix("medline") }) {
      add(Identifier(.pmid, number))
    }
    if databases.contains("scopus") { add(Identifier(.pmid, fields.first("C2") ?? "")) }
    if databases.contains("embase") { add(Identifier(.pmid, fields.first("C5") ?? "")) }
    add(Identifier(.pmcid, fields.first("C2") ?? ""))
    if let text = fields.first("C3"), text.uppercased().hasPrefix("PUBMED ") {
      add(Identifier(.pmid, String(text.dropFirst(7))))
    }
    // Reference Manager kept the DOI there.
    if let text = fields.first("M3"), text.hasPrefix("10.") || text.lowercased().hasPrefix("doi") {
      add(Identifier(.doi, text))
    }
    for field in fields.all("SN") {
      for line in fields.lines(field) { for id in SerialNumbers.read(line) { add(id) } }
    }
  }

  private mutating func readNotes() {
    for field in fields.all("N1") {
      let lines = fields.lines(field)
      for line in lines {
        for label in ["Cited By :", "Cited By:", "Times Cited in Web of Science Core Collection:", "Times Cited:"]
        where record.citationCount == nil && line.hasPrefix(label) {
          record.citationCount = Int(line.dropFirst(label.count).trimmingPrefix(" ").prefix { $0.isNumber })
        }
      }
      guard options.references, let first = lines.first, first.hasPrefix("References:") else { continue }
      for line in [String(first.dropFirst(11))] + lines.dropFirst() {
        // Scopus ends each with a semicolon.
        let text = FieldText.clean(line.hasSuffix(";") ? String(line.dropLast()) : line)
        if !text.isEmpty { record.references.append(Self.reference(text)) }
      }
    }
    if record.citationCount == nil { record.citationCount = fields.first("TC").flatMap { Int($0) } }
  }

  /// `Pike, C.R., Roberts, A.P., (1999) J. Appl. Phys., 85, p. 6660. , https://doi.org/10.1000/x`
  private static func reference(_ text: String) -> CitedReference {
    var reference = CitedReference(text: text)
    if let open = text.firstIndex(of: "(") {
      let digits = text[text.index(after: open)...].prefix(4)
      if digits.count == 4, let year = BibTeXDate.number(Array(digits.utf8)[...]), year > 0 { reference.year = year }
    }
    if let start = text.byteRange(of: "https://doi.org/"), let doi = Identifier(.doi, String(text[start.lowerBound...]))
    {
      reference.identifiers = [doi]
    }
    return reference
  }
}

/// Whether a title begins as publishers mark a retracted paper's.
func isMarkedAsRetracted(_ title: String) -> Bool {
  let beginning = title.prefix(18).uppercased()
  return ["RETRACTED:", "RETRACTED ARTICLE", "[RETRACTED", "(RETRACTED"].contains { beginning.hasPrefix($0) }
}

/// ISSNs and ISBNs in a text: `1932-8494; 1932-8486`, `03064530 (ISSN)`, `978-3-16-148410-0`, `1895-5770 1895-5770`.
enum SerialNumbers {
  static func read(_ text: String) -> [Identifier] {
    var found: [Identifier] = []
    var seen: Set<Identifier> = []
    func add(_ text: some StringProtocol) -> Bool {
      guard let id = Identifier(.issn, String(text)) ?? Identifier(.isbn, String(text)) else { return false }
      if seen.insert(id).inserted { found.append(id) }
      return true
    }
    for part in text.split(whereSeparator: { ";,/|".contains($0) }) {
      let plain = part.split(separator: "(", maxSplits: 1).first ?? part
      if add(plain) { continue }
      for word in plain.split(separator: " ") where word.utf8.count >= 8 { _ = add(word) }
    }
    return found
  }
}
