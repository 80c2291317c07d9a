/// The fields of BibTeX and biblatex that mean something here.
enum BibTeXField: Int8, CaseIterable, Sendable {
  case author, editor, title, subtitle, booktitle, booksubtitle, maintitle, journal, journaltitle, journalsubtitle
  case shortjournal, year, date, month, day, publisher, school, institution, organization, howpublished, volume, number
  case issue, pages, eid, doi, eprint, archiveprefix, eprinttype, isbn, issn, pmid, pmcid, url, keywords, language
  case langid, abstract, crossref, xdata, ids, type, biburl, entrysubtype, collaboration, authorORCIDs
  // Known so that a second one is noticed.
  case note, address, location, series, chapter, edition, key, annote, file

  /// The field of that name, whatever its case.
  static func named(_ bytes: [UInt8], _ range: Range<Int>) -> BibTeXField? {
    guard range.count <= 16 else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index].asciiLowercased)) &* 0x100_0000_01B3 }
    guard let (name, field) = table[hash], name.count == range.count else { return nil }
    for (offset, byte) in name.enumerated() where bytes[range.lowerBound + offset].asciiLowercased != byte {
      return nil
    }
    return field
  }

  private static let table: [UInt64: (name: [UInt8], field: BibTeXField)] = {
    var table: [UInt64: (name: [UInt8], field: BibTeXField)] = [:]
    func add(_ name: String, _ field: BibTeXField) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      table[hash] = (Array(name.utf8), field)
    }
    for field in allCases where field != .authorORCIDs { add("\(field)", field) }
    for (name, field) in aliases { add(name, field) }
    return table
  }()

  /// biblatex's aliases, and what reference managers write.
  private static let aliases: [(String, BibTeXField)] = [
    ("keyword", .keywords), ("hyphenation", .langid), ("articleno", .eid),
    ("article-number", .eid), ("pmc", .pmcid), ("link", .url), ("author+an:orcid", .authorORCIDs),
  ]
}
