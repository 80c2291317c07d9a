import CoterieText

/// Makes a record of Web of Science's fields, of whichever form of export.
struct WebOfScienceRecord {
  var fields: TaggedFields
  let options: ReadOptions
  private var record = Record(source: Record.Source(file: "", line: 1, key: ""), title: "")
  private var index = TaggedNameIndex()

  init(fields: TaggedFields, options: ReadOptions) {
    self.fields = fields
    self.options = options
  }

  mutating func record(source: Record.Source) -> Record {
    record.source = source
    record.title = FieldText.withoutTags(fields.first("TI") ?? "", FieldText.isMarkupTag)
    readKind()
    record.container = fields.first("SO") ?? fields.first("J9") ?? fields.first("JI")
    if record.kind == .book, record.container == record.title { record.container = nil }
    readAuthors()
    readPersonIdentifiers()
    readAddresses()
    readDate()
    record.publisher = fields.first("PU")
    record.volume = fields.first("VL")
    record.issue = fields.first("IS")
    readPages()
    record.language = fields.first("LA")
    record.citationCount = fields.first("TC").flatMap { Int($0) }
    var seen: Set<String> = []
    record.keywords = (fields.list("DE") + fields.list("ID")).filter { seen.insert($0).inserted }
    if options.abstracts { record.abstract = fields.first("AB") }
    readIdentifiers()
    if options.references {
      for field in fields.all("CR") {
        record.references += fields.lines(field).map(WebOfScienceReference.read)
      }
    }
    return record
  }

  // MARK: Kind, date, pages

  private mutating func readKind() {
    let types = fields.list("DT").map { $0.lowercased() }
    if types.contains("retracted publication") || types.contains("withdrawn publication") { record.isRetracted = true }
    if isMarkedAsRetracted(record.title) { record.isRetracted = true }
    if types.contains("book chapter") {
      record.kind = .chapter
      return
    }
    for type in types {
      switch type {
      case "proceedings paper": record.kind = .paperConference
      case "book review": record.kind = .reviewBook
      case "book": record.kind = .book
      case "preprint": record.kind = .article
      case "data set", "dataset", "data study": record.kind = .dataset
      case "dissertation", "thesis", "dissertation/thesis", "awarded grant":
        record.kind = type == "awarded grant" ? .document : .thesis
      case "software": record.kind = .software
      case "software review", "hardware review", "database review": record.kind = .review
      case "retracted publication", "withdrawn publication", "early access": continue
      default: record.kind = .articleJournal
      }
      return
    }
    switch fields.first("PT") {
    case "J": record.kind = .articleJournal
    case "B": record.kind = .book
    case "P": record.kind = .patent
    case "D": record.kind = .dataset
    default: break
    }
  }

  /// `PY` has the year; `PD`, which has month and day, sometimes repeats it. `EA` is the date of early access.
  private mutating func readDate() {
    var year: PartialDate?
    for tag in ["PY", "EA"] as [Tag] {
      guard year == nil, let field = fields.all(tag).first else { continue }
      let text = fields.text(field)
      year = TaggedDate.date(text)
      if year == nil, !text.isEmpty {
        fields.note("date-invalid", "no year in '\(FieldText.prefix(text, bytes: 60))'", in: field)
      }
    }
    record.date = year
    guard let text = fields.first("PD"), let date = TaggedDate.date(text, year: year?.year) else { return }
    if year == nil || date.year == year?.year && date.month != nil { record.date = date }
  }

  private mutating func readPages() {
    guard let first = fields.first("BP") else {
      record.pages = fields.first("AR") ?? fields.first("EP")
      return
    }
    let last = fields.first("EP")
    record.pages = last == nil || last == first ? first : first + "-" + (last ?? "")
  }

  // MARK: Authors

  private mutating func readAuthors() {
    var short = names("AU", areAuthors: true)
    var full = names("AF", areAuthors: true)
    if short.isEmpty, full.isEmpty {
      short = names("BA", areAuthors: true)
      full = names("BF", areAuthors: true)
    }
    if !full.isEmpty, !short.isEmpty, full.count != short.count, let field = fields.all("AF").first {
      fields.note("wos-authors", "\(short.count) authors in AU, \(full.count) in AF; AF counts", in: field)
    }
    record.authors = (full.isEmpty ? short : full).map { Contributor(name: $0) }
    for (person, author) in record.authors.enumerated() { index.add(author.name, person: person) }
    if short.count == full.count {
      for (person, name) in short.enumerated() { index.add(name, person: person) }
    }
    let known = Set(record.authors.map(\.name.display))
    for group in fields.list("CA", byLine: true) where !known.contains(group) {
      record.authors.append(Contributor(name: Name(literal: group)))
      index.add(Name(literal: group), person: record.authors.count - 1)
    }
    record.editors = (names("BE", areAuthors: false) + names("ED", areAuthors: false)).map { Contributor(name: $0) }
    let groups = fields.list("GP", byLine: true)
    if !groups.isEmpty { record.organization = groups.joined(separator: "; ") }
  }

  private mutating func names(_ tag: Tag, areAuthors: Bool) -> [Name] {
    var names: [Name] = []
    for part in fields.list(tag, byLine: true) {
      switch TaggedNames.read(part) {
      case .name(let name): names.append(name)
      case .nameAndOthers(let name):
        names.append(name)
        if areAuthors { record.authorsTruncated = true }
      case .others: if areAuthors { record.authorsTruncated = true }
      case .nothing: break
      }
    }
    return names
  }

  /// `OI` and `RI`: `Lund, Mara/0000-0002-1825-0097; Berg, Nils/0000-…`. They name authors, and sometimes others.
  private mutating func readPersonIdentifiers() {
    for (tag, scheme) in [("OI", Identifier.Scheme.orcid), ("RI", .researcherID)] as [(Tag, Identifier.Scheme)] {
      for field in fields.all(tag) {
        for part in fields.text(field).split(separator: ";") {
          guard let slash = part.lastIndex(of: "/") else { continue }
          let value = String(part[part.index(after: slash)...])
          guard let id = Identifier(scheme, value) else {
            fields.note("\(scheme.rawValue)-invalid", "'\(FieldText.prefix(value, bytes: 60))' isn't used", in: field)
            continue
          }
          guard case .name(let name) = TaggedNames.read(part[..<slash].trimmed),
            let person = index.person(named: name)
          else { continue }
          if !record.authors[person].identifiers.contains(id) { record.authors[person].identifiers.append(id) }
        }
      }
    }
  }

  // MARK: Addresses

  /// `C1` has addresses, since 2008 with those in brackets whose they are; `RP` the addresses of corresponding authors.
  private mutating func readAddresses() {
    var shared: [String] = []
    for field in fields.all("C1") {
      for line in fields.lines(field) {
        guard line.hasPrefix("["), let close = line.firstIndex(of: "]") else {
          shared.append(line)
          continue
        }
        let affiliation = Self.affiliation(String(line[line.index(after: close)...]))
        for part in line[line.index(after: line.startIndex)..<close].split(separator: ";") {
          guard case .name(let name) = TaggedNames.read(part.trimmed),
            let person = index.person(named: name)
          else { continue }
          add(affiliation, to: person)
        }
      }
    }
    if record.authors.count == 1 {
      for line in shared { add(Self.affiliation(line), to: 0) }
    } else if !shared.isEmpty, record.organization == nil {
      record.organization = shared.map { Self.affiliation($0).name }.joined(separator: "; ")
    }
    readCorrespondence()
  }

  /// `Lund, MK (corresponding author), Univ Oslo, Oslo, Norway.; Berg, N; Solo, H (reprint author), …`, for authors
  /// without an address.
  private mutating func readCorrespondence() {
    let hadNone = record.authors.map(\.affiliations.isEmpty)
    for field in fields.all("RP") {
      var people: [String] = []
      for part in fields.text(field).split(separator: ";") {
        let text = part.trimmed
        guard let open = text.byteRange(of: " ("), let marker = text.byteRange(of: " author), "),
          open.lowerBound < marker.lowerBound
        else {
          people.append(text)
          continue
        }
        people.append(String(text[..<open.lowerBound]))
        let affiliation = Self.affiliation(String(text[marker.upperBound...]))
        for name in people {
          guard case .name(let name) = TaggedNames.read(name), let person = index.person(named: name), hadNone[person]
          else { continue }
          add(affiliation, to: person)
        }
        people = []
      }
    }
  }

  private mutating func add(_ affiliation: Affiliation, to person: Int) {
    guard !affiliation.name.isEmpty, !record.authors[person].affiliations.contains(affiliation) else { return }
    record.authors[person].affiliations.append(affiliation)
  }

  private static func affiliation(_ text: String) -> Affiliation {
    var name = FieldText.clean(text)
    if name.hasSuffix(".") { name.removeLast() }
    return Affiliation(name: name, country: Countries.code(inAddress: name))
  }

  // MARK: Identifiers

  private mutating func readIdentifiers() {
    for (tag, scheme) in [("UT", Identifier.Scheme.webOfScience), ("DI", .doi), ("PM", .pmid)]
      as [(Tag, Identifier.Scheme)]
    {
      for field in fields.all(tag) {
        let text = fields.text(field)
        guard !text.isEmpty else { continue }
        if let id = Identifier(scheme, text) {
          if !record.identifiers.contains(id) { record.identifiers.append(id) }
        } else {
          fields.note(
            scheme.rawValue, "'\(FieldText.prefix(text, bytes: 60))' isn't a sound \(scheme.rawValue)", in: field)
        }
      }
    }
    for tag in ["SN", "EI", "BN"] as [Tag] {
      for field in fields.all(tag) {
        for id in SerialNumbers.read(fields.text(field)) where !record.identifiers.contains(id) {
          record.identifiers.append(id)
        }
      }
    }
  }
}
