/// Turns entries into records.
struct BibTeXRecords: Sendable {
  private let options: ReadOptions
  private var names = BibTeXNames()

  init(options: ReadOptions) {
    self.options = options
  }

  mutating func record(_ entry: BibTeXEntry, source: Record.Source, into sink: inout RecordSink) -> Record {
    var record = Record(source: source, title: joined(entry, .title, .subtitle))
    record.kind = kind(of: entry)
    if let value = entry[.author] {
      record.authors = people(entry, value, into: &sink)
      record.authorsTruncated = names.isTruncated
      if let value = entry[.authorORCIDs] { addORCIDs(entry, value, to: &record.authors, into: &sink) }
    }
    if let value = entry[.editor] { record.editors = people(entry, value, into: &sink) }
    record.date = date(of: entry, into: &sink)
    record.container = container(of: entry)
    record.publisher = text(entry, .publisher, .school, .institution)
    if let organization = text(entry, .organization) ?? text(entry, .collaboration) {
      if record.authors.isEmpty || entry.has(.collaboration) {
        record.organization = organization
      } else if record.publisher == nil {
        record.publisher = organization
      }
    } else if record.authors.isEmpty, record.editors.isEmpty {
      record.organization = text(entry, .institution, .school)
    }
    record.volume = text(entry, .volume)
    record.issue = text(entry, .number, .issue)
    record.pages = (text(entry, .pages) ?? text(entry, .eid)).map(Self.pages)
    record.language = text(entry, .langid, .language)
    record.url = url(of: entry)
    record.keywords = keywords(of: entry)
    if options.abstracts { record.abstract = text(entry, .abstract) }
    identify(&record, entry, into: &sink)
    return record
  }

  // MARK: Text

  /// The first of these fields that isn't empty.
  private func text(
    _ entry: BibTeXEntry, _ field: BibTeXField, _ second: BibTeXField? = nil, _ third: BibTeXField? = nil
  ) -> String? {
    if let value = entry[field] {
      let text = TeXText.plain(entry.text(of: value), value.range)
      if !text.isEmpty { return text }
    }
    guard let second else { return nil }
    return text(entry, second, third)
  }

  /// A title with its subtitle.
  private func joined(_ entry: BibTeXEntry, _ title: BibTeXField, _ subtitle: BibTeXField) -> String {
    let main = text(entry, title) ?? ""
    guard let sub = text(entry, subtitle) else { return main }
    if main.isEmpty { return sub }
    return main + (main.last.map { ":?!.".contains($0) } == true ? " " : ": ") + sub
  }

  private func container(of entry: BibTeXEntry) -> String? {
    let title: BibTeXField
    if entry.has(.journaltitle) {
      title = .journaltitle
    } else if entry.has(.journal) {
      title = .journal
    } else if entry.has(.booktitle) {
      title = .booktitle
    } else {
      title = .shortjournal
    }
    let text = joined(entry, title, title == .booktitle ? .booksubtitle : .journalsubtitle)
    if !text.isEmpty { return text }
    // The volume of a work in several.
    return self.text(entry, .maintitle)
  }

  /// `12-34`, whatever dash stands there.
  private static func pages(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: if out.last != "-" { out.append("-") }
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private func keywords(of entry: BibTeXEntry) -> [String] {
    guard let text = text(entry, .keywords) else { return [] }
    let separator: Character = text.utf8.contains(UInt8(ascii: ";")) ? ";" : ","
    return text.split(separator: separator).compactMap { part in
      let words = part.split(separator: " ")
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }

  private func url(of entry: BibTeXEntry) -> String? {
    if let value = entry[.url] {
      let url = TeXText.verbatim(entry.text(of: value), value.range)
      if !url.isEmpty { return url }
    }
    guard let value = entry[.howpublished] else { return nil }
    let url = TeXText.verbatim(entry.text(of: value), value.range)
    return url.hasPrefix("http://") || url.hasPrefix("https://") ? url : nil
  }

  private func kind(of entry: BibTeXEntry) -> Record.Kind? {
    if entry.type == "article", let subtype = text(entry, .entrysubtype)?.lowercased() {
      if subtype == "newspaper" { return .articleNewspaper }
      if subtype == "magazine" { return .articleMagazine }
    }
    return Self.kinds[entry.type]
  }

  /// Types of BibTeX, biblatex and reference managers.
  private static let kinds: [String: Record.Kind] = [
    "article": .articleJournal, "suppperiodical": .articleJournal, "book": .book, "mvbook": .book,
    "collection": .book, "mvcollection": .book, "reference": .book, "mvreference": .book, "proceedings": .book,
    "mvproceedings": .book, "inbook": .chapter, "bookinbook": .chapter, "suppbook": .chapter, "incollection": .chapter,
    "suppcollection": .chapter, "inreference": .entry, "inproceedings": .paperConference,
    "conference": .paperConference, "booklet": .pamphlet, "manual": .document, "misc": .document, "report": .report,
    "techreport": .report, "thesis": .thesis, "phdthesis": .thesis, "mastersthesis": .thesis,
    "unpublished": .manuscript,
    "periodical": .periodical, "online": .webpage, "electronic": .webpage, "www": .webpage, "webpage": .webpage,
    "dataset": .dataset, "data": .dataset, "software": .software, "patent": .patent, "review": .review,
    "audio": .song, "music": .song, "video": .motionPicture, "movie": .motionPicture, "artwork": .graphic,
    "image": .graphic, "performance": .performance, "legislation": .legislation, "jurisdiction": .legalCase,
    "standard": .standard, "letter": .personalCommunication, "preprint": .article,
  ]

  // MARK: People

  private mutating func people(
    _ entry: BibTeXEntry, _ value: BibTeXEntry.Value, into sink: inout RecordSink
  ) -> [Contributor] {
    names.read(entry.text(of: value), value.range)
    for problem in names.problems {
      entry.warn(
        problem.code, problem.text, value.field, at: value.isJoined ? nil : problem.position, in: &sink)
    }
    return names.names.map { Contributor(name: $0) }
  }

  /// biblatex's annotation `author+an:orcid = {1="0000-…"; 2="…"}`.
  private func addORCIDs(
    _ entry: BibTeXEntry, _ value: BibTeXEntry.Value, to authors: inout [Contributor], into sink: inout RecordSink
  ) {
    let text = TeXText.verbatim(entry.text(of: value), value.range)
    for part in text.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let number = Int(sides[0]), authors.indices.contains(number - 1) else { continue }
      let raw = sides[1].filter { $0 != "\"" }
      if let orcid = Identifier(.orcid, String(raw)) {
        authors[number - 1].identifiers.append(orcid)
      } else {
        entry.warn("orcid", "'\(raw)' isn't an ORCID", .authorORCIDs, in: &sink)
      }
    }
  }

  // MARK: Dates

  private func date(of entry: BibTeXEntry, into sink: inout RecordSink) -> PartialDate? {
    if let text = text(entry, .date) {
      let reading = BibTeXDate.iso(text)
      if !reading.isSound {
        entry.warn("bibtex-date", "the date '\(brief(text))' can't be read whole", .date, in: &sink)
      }
      if let date = reading.date { return date }
      if let year = BibTeXDate.year(text).year { return PartialDate(year: year) }
    }
    guard let text = text(entry, .year) else { return nil }
    let (year, isSound) = BibTeXDate.year(text)
    guard let year else {
      // biblatex allows a whole date here, as `2019-05-28`.
      let reading = BibTeXDate.iso(text)
      if reading.date != nil, reading.isSound { return reading.date }
      entry.warn("bibtex-year", "the year '\(brief(text))' can't be read", .year, in: &sink)
      return nil
    }
    if !isSound {
      let reading = BibTeXDate.iso(text)
      if let date = reading.date, reading.isSound { return date }
      entry.warn("bibtex-year", "the year '\(brief(text))' is taken for \(year)", .year, in: &sink)
    }
    var date = PartialDate(year: year)
    guard let text = self.text(entry, .month) else { return date }
    let month = BibTeXDate.month(text)
    if !month.isSound { entry.warn("bibtex-month", "the month '\(brief(text))' can't be read", .month, in: &sink) }
    guard let number = month.month else { return date }
    date = PartialDate(year: year, month: number, day: month.day)
    if let text = self.text(entry, .day) {
      let day = BibTeXDate.number(Array(text.utf8)[...])
      if let day, (1...BibTeXDate.days(in: number, of: year)).contains(day) {
        date.day = day
      } else {
        entry.warn("bibtex-day", "the day '\(brief(text))' can't be read", .day, in: &sink)
      }
    }
    return date
  }

  private func brief(_ text: String) -> String {
    text.count > 40 ? String(text.prefix(40)) + "…" : text
  }

  // MARK: Identifiers

  private func identify(_ record: inout Record, _ entry: BibTeXEntry, into sink: inout RecordSink) {
    func verbatim(_ field: BibTeXField) -> String? {
      guard let value = entry[field] else { return nil }
      let text = TeXText.verbatim(entry.text(of: value), value.range)
      return text.isEmpty ? nil : text
    }
    func add(_ identifier: Identifier?) {
      if let identifier, !record.identifiers.contains(identifier) { record.identifiers.append(identifier) }
    }
    func addAll(_ scheme: Identifier.Scheme, _ field: BibTeXField, _ parts: [String]) {
      for part in parts {
        if let identifier = Identifier(scheme, part) {
          add(identifier)
        } else {
          entry.warn("\(scheme.rawValue)", "'\(brief(part))' isn't a sound \(scheme.rawValue)", field, in: &sink)
        }
      }
    }
    if let doi = verbatim(.doi) {
      addAll(.doi, .doi, [doi])
    }
    if let eprint = verbatim(.eprint) {
      switch text(entry, .eprinttype, .archiveprefix)?.lowercased() {
      case "arxiv": addAll(.arxiv, .eprint, [eprint])
      case "pubmed", "pmid": addAll(.pmid, .eprint, [eprint])
      case "pmc", "pmcid": addAll(.pmcid, .eprint, [eprint])
      case nil: add(Identifier(.arxiv, eprint))
      default: break
      }
    }
    if let pmid = verbatim(.pmid) { addAll(.pmid, .pmid, [pmid]) }
    if let pmcid = verbatim(.pmcid) {
      addAll(.pmcid, .pmcid, [pmcid.first?.isNumber == true ? "PMC" + pmcid : pmcid])
    }
    if let url = record.url { add(Identifier(address: url)) }
    if let address = verbatim(.biburl) { add(Identifier(address: address)) }
    if entry.key.hasPrefix("DBLP:") { add(Identifier(.dblp, entry.key)) }
    addPreprint(to: &record)
    if let isbn = text(entry, .isbn) { addAll(.isbn, .isbn, numbers(isbn)) }
    if let issn = text(entry, .issn) { addAll(.issn, .issn, numbers(issn)) }
  }

  /// Several ISBNs or ISSNs in a field, perhaps with words in parentheses.
  private func numbers(_ text: String) -> [String] {
    var out: [String] = []
    for part in text.split(whereSeparator: { ",;/|()".contains($0) }) {
      var number = ""
      for word in part.split(separator: " ") {
        let digits = word.utf8.filter(\.isASCIIDigit).count
        if digits > 0, digits + 6 >= word.utf8.count {
          // `3 540 12345 6` is one number in several words, `0123456789 9876543210` two.
          if number.utf8.filter(\.isASCIIDigit).count + digits > 13 || digits >= 8 {
            if !number.isEmpty { out.append(number) }
            number = String(word)
          } else {
            number += word
          }
        }
      }
      if !number.isEmpty { out.append(number) }
    }
    return out
  }

  /// `CoRR` with volume `abs/1503.02531`, and `arXiv preprint arXiv:1503.02531`: how preprints are cited as articles.
  private func addPreprint(to record: inout Record) {
    guard let container = record.container, !record.identifiers.contains(where: { $0.scheme == .arxiv }) else { return }
    var number: String?
    if container == "CoRR", let volume = record.volume, volume.hasPrefix("abs/") {
      number = String(volume.dropFirst(4))
    } else if let colon = container.utf8.firstIndex(of: UInt8(ascii: ":")),
      container.utf8[..<colon].suffix(5).equalsIgnoringCase("arxiv")
    {
      number = String(container[colon...].dropFirst())
    }
    if let number, let identifier = Identifier(.arxiv, number) { record.identifiers.append(identifier) }
  }
}
