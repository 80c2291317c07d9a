import CoterieText

/// Makes a record of MEDLINE's fields.
struct MedlineRecord {
  var fields: TaggedFields
  let options: ReadOptions
  private var record = Record(source: Record.Source(file: "", line: 1, key: ""), title: "")

  init(fields: TaggedFields, options: ReadOptions) {
    self.fields = fields
    self.options = options
  }

  mutating func record(source: Record.Source) -> Record {
    record.source = source
    record.kind = .articleJournal
    add(Identifier(.pmid, fields.first("PMID") ?? ""))
    readTitles()
    readPeople()
    readDate()
    record.publisher = fields.first("PB")
    record.volume = fields.first("VI")
    record.issue = fields.first("IP")
    record.pages = fields.first("PG")
    record.language = fields.first("LA")
    if options.abstracts { record.abstract = fields.first("AB") }
    readKinds()
    readKeywords()
    readIdentifiers()
    if record.title.isEmpty { fields.note("title-missing", "no title", at: fields.start, field: "TI") }
    return record
  }

  private mutating func add(_ identifier: Identifier?) {
    if let identifier, !record.identifiers.contains(identifier) { record.identifiers.append(identifier) }
  }

  // MARK: Titles and date

  /// A title in brackets is a translation, and a period at its end is PubMed's.
  private mutating func readTitles() {
    let book = fields.first("BTI")
    var title = fields.first("TI") ?? ""
    record.container = fields.first("JT") ?? fields.first("TA")
    if let book {
      record.kind = title.isEmpty ? .book : .chapter
      if title.isEmpty { title = book } else { record.container = withoutPeriod(book) }
    }
    if title.isEmpty { title = fields.first("TT") ?? "" }
    title = withoutPeriod(title)
    if title.hasPrefix("["), title.hasSuffix("]"), !title.dropFirst().dropLast().contains("[") {
      title = withoutPeriod(String(title.dropFirst().dropLast()))
    }
    record.title = title
  }

  private func withoutPeriod(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  private mutating func readDate() {
    for tag in ["DP", "DEP", "CDAT"] as [Tag] {
      for field in fields.all(tag) {
        let text = fields.text(field)
        record.date = TaggedDate.date(text)
        if record.date != nil { return }
        if !text.isEmpty {
          fields.note("date-invalid", "no year in '\(FieldText.prefix(text, bytes: 60))'", in: field)
        }
      }
    }
    fields.note("date-missing", "no date", at: fields.start, field: "DP")
  }

  // MARK: People

  /// Where the lines after a name belong.
  private enum Person {
    case author(Int)
    case editor(Int)
    /// An investigator, or somebody whom the paper is about.
    case other
  }

  /// Full name and short name are one person; what follows a person is theirs.
  private mutating func readPeople() {
    var current: Person?
    /// Authors whose full name was there, and whose short name was not yet.
    var unpaired: ArraySlice<Int> = []
    var leadingAddresses: [Affiliation] = []
    var previous: Tag?
    for field in fields.fields {
      let text = fields.text(field)
      defer { previous = field.tag }
      guard !text.isEmpty else { continue }
      switch field.tag {
      case "FAU":
        guard let name = name(text, isFull: true) else { continue }
        record.authors.append(Contributor(name: name))
        unpaired.append(record.authors.count - 1)
        current = .author(record.authors.count - 1)
      case "AU":
        guard let name = name(text, isFull: false) else { continue }
        let family = folded(name.particle + name.family)
        let pair = unpaired.prefix(64).firstIndex { index in
          let full = record.authors[index].name
          return folded(full.particle + full.family) == family
        }
        if let pair {
          if pair == unpaired.startIndex { unpaired.removeFirst() } else { unpaired.remove(at: pair) }
        } else if previous == "FAU", !unpaired.isEmpty {
          unpaired.removeLast()
        } else {
          record.authors.append(Contributor(name: name))
          current = .author(record.authors.count - 1)
        }
      case "CN", "CA":
        record.authors.append(Contributor(name: Name(literal: text)))
        current = .author(record.authors.count - 1)
      case "FED":
        record.editors.append(Contributor(name: TaggedNames.full(text)))
        current = .editor(record.editors.count - 1)
      case "ED":
        guard previous != "FED" else { continue }
        record.editors.append(Contributor(name: Name(familyFirst: text)))
        current = .editor(record.editors.count - 1)
      case "FIR", "IR", "FPS", "PS": current = .other
      case "AUID": readIdentifier(text, of: current, in: field)
      case "AD":
        let affiliation = Self.affiliation(text)
        switch current {
        case .author(let index): record.authors[index].affiliations.append(affiliation)
        case .editor(let index): record.editors[index].affiliations.append(affiliation)
        case .other: break
        case nil: leadingAddresses.append(affiliation)
        }
      default: break
      }
    }
    // Until 2013 there was one address, the first author's, and it stood before the names.
    if !record.authors.isEmpty { record.authors[0].affiliations.insert(contentsOf: leadingAddresses, at: 0) }
  }

  /// The author's name; nil if it only says that there are more.
  private mutating func name(_ text: String, isFull: Bool) -> Name? {
    switch TaggedNames.read(text) {
    case .name: return isFull ? TaggedNames.full(text) : Name(familyFirst: text)
    case .nameAndOthers(let name):
      record.authorsTruncated = true
      return name
    case .others:
      record.authorsTruncated = true
      return nil
    case .nothing: return nil
    }
  }

  private mutating func readIdentifier(_ text: String, of person: Person?, in field: TaggedField) {
    guard text.utf8.prefix(5).equalsIgnoringCase("orcid") else { return }
    let number = text.dropFirst(5).drop { $0 == ":" || $0 == " " }
    guard let orcid = Identifier(.orcid, String(number)) else {
      fields.note("orcid-invalid", "'\(FieldText.prefix(text, bytes: 60))' is no ORCID; not used", in: field)
      return
    }
    switch person {
    case .author(let index):
      if !record.authors[index].identifiers.contains(orcid) { record.authors[index].identifiers.append(orcid) }
    case .editor(let index): record.editors[index].identifiers.append(orcid)
    case .other, nil: break
    }
  }

  /// A mail address often follows the country.
  private static func affiliation(_ text: String) -> Affiliation {
    var address = text
    if let mail = address.byteRange(of: "Electronic address:") { address = String(address[..<mail.lowerBound]) }
    while let last = address.split(separator: " ").last, last.contains("@") {
      address = FieldText.clean(String(address.dropLast(last.count + (address.last == " " ? 1 : 0))))
    }
    return Affiliation(name: text, country: Countries.code(inFreeAddress: address))
  }

  // MARK: Kinds, keywords, identifiers

  private mutating func readKinds() {
    for field in fields.all("PT") {
      switch fields.text(field).lowercased() {
      case "retracted publication": record.isRetracted = true
      case "preprint": record.kind = .article
      case "dataset": record.kind = .dataset
      default: break
      }
    }
    if fields.has("RIN") { record.isRetracted = true }
  }

  /// The authors' keywords, then subject headings without their qualifiers.
  private mutating func readKeywords() {
    var seen: Set<String> = []
    for tag in ["OT", "MH"] as [Tag] {
      for field in fields.all(tag) {
        var text = fields.text(field)
        if tag == "MH", let slash = text.firstIndex(of: "/") { text = String(text[..<slash]) }
        if text.hasPrefix("*") { text.removeFirst() }
        if !text.isEmpty, seen.insert(text).inserted { record.keywords.append(text) }
      }
    }
  }

  private mutating func readIdentifiers() {
    for tag in ["LID", "AID"] as [Tag] {
      for field in fields.all(tag) {
        let text = fields.text(field)
        guard text.hasSuffix("[doi]") else { continue }
        if let doi = Identifier(.doi, String(text.dropLast(5))) {
          add(doi)
        } else {
          fields.note("doi", "'\(FieldText.prefix(text, bytes: 60))' isn't a sound doi", in: field)
        }
      }
    }
    add(Identifier(.pmcid, fields.first("PMC") ?? ""))
    for tag in ["IS", "ISBN"] as [Tag] {
      for field in fields.all(tag) { for id in SerialNumbers.read(fields.text(field)) { add(id) } }
    }
  }
}
