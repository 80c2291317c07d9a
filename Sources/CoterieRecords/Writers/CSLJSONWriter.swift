import CoterieText

/// Writes records as a CSL-JSON array (schema 1.0.2) that `CSLJSON` reads back to the same records.
///
/// What CSL has no variable for goes under `custom`; `CSLCustom` lists its members. Three things are not kept to the letter: where a
/// record was read is told by `custom.sources`, since reading it again is reading another file; identifiers come back
/// grouped by scheme, in the order in which the schemes first occur; and of equal `id`s the second gets `-2`.
///
/// ```swift
/// var writer = CSLJSONWriter()
/// for (record, sources) in collection {
///   writer.add(record, sources: sources)
///   try file.write(writer.take())
/// }
/// writer.finish()
/// try file.write(writer.take())
/// ```
///
/// - Complexity: O(n) in the bytes written.
public struct CSLJSONWriter: Sendable {
  private var json = JSONWriter(style: .pretty)
  private var usedIDs: Set<String> = []
  /// The number to try next behind an id that is taken.
  private var nextNumbers: [String: Int] = [:]
  private var isFinished = false

  public init() {
    json.beginArray()
  }

  /// All of a collection at once. Records beyond the end of `sources` have their own place as their only source.
  public static func bytes(of records: [Record], sources: [[Record.Source]] = []) -> [UInt8] {
    var writer = CSLJSONWriter()
    for (index, record) in records.enumerated() {
      writer.add(record, sources: index < sources.count ? sources[index] : [])
    }
    writer.finish()
    return writer.take()
  }

  /// Ends the array. Nothing may be added afterwards.
  public mutating func finish() {
    guard !isFinished else { return }
    isFinished = true
    json.endArray()
    json.newline()
  }

  /// Takes out what has been written since the last call.
  public mutating func take() -> [UInt8] { json.take() }

  /// Writes a record.
  ///
  /// - Parameter sources: Every place where it was read; its own place if there is none.
  public mutating func add(_ record: Record, sources: [Record.Source] = []) {
    json.beginObject()
    json.member("id", uniqueID(record.source.key))
    json.member("type", (record.kind ?? .document).rawValue)
    member("title", record.title)
    names("author", record.authors)
    names("editor", record.editors)
    if let date = record.date { self.date(date) }
    member("container-title", record.container)
    member("publisher", record.publisher)
    member("volume", record.volume)
    member("issue", record.issue)
    member("page", record.pages)
    let cslIdentifiers = cslIdentifiers(record.identifiers)
    member("URL", record.url)
    member("language", record.language)
    let keyword = record.keywords.joined(separator: "; ")
    member("keyword", keyword)
    member("abstract", record.abstract)
    json.key("custom")
    json.beginObject()
    flags(record)
    counts(record)
    member("organization", record.organization)
    texts("tags", record.tags)
    if CSLItem.splitKeywords(keyword) != record.keywords { texts("keywords", record.keywords) }
    if cslIdentifiers != record.identifiers { ids(record.identifiers) }
    people("authors", record.authors)
    people("editors", record.editors)
    references(record.references)
    self.sources(sources.isEmpty ? [record.source] : sources)
    json.endObject()
    json.endObject()
  }

  // MARK: CSL's variables

  private mutating func uniqueID(_ key: String) -> String {
    let key = key.isEmpty ? "item" : key
    if usedIDs.insert(key).inserted { return key }
    var number = nextNumbers[key] ?? 2
    while !usedIDs.insert("\(key)-\(number)").inserted { number += 1 }
    nextNumbers[key] = number + 1
    return "\(key)-\(number)"
  }

  private mutating func member(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { json.member(name, text) }
  }

  private mutating func texts(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    json.key(name)
    json.value(texts, isInline: true)
  }

  private mutating func names(_ name: String, _ people: [Contributor]) {
    guard !people.isEmpty else { return }
    json.key(name)
    json.beginArray()
    for person in people {
      json.beginObject(isInline: true)
      if person.name.isLiteral {
        json.member("literal", person.name.family)
      } else {
        json.member("family", person.name.family)
        member("given", person.name.given)
        member("non-dropping-particle", person.name.particle)
        member("suffix", person.name.suffix)
      }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func date(_ date: PartialDate) {
    json.key("issued")
    json.beginObject(isInline: true)
    json.key("date-parts")
    json.beginArray()
    json.beginArray()
    json.value(date.year)
    if let month = date.month {
      json.value(month)
      if let day = date.day { json.value(day) }
    }
    json.endArray()
    json.endArray()
    json.endObject()
  }

  /// Writes the identifiers that CSL has variables for, and returns those that will be read from them.
  private mutating func cslIdentifiers(_ identifiers: [Identifier]) -> [Identifier] {
    var written: [Identifier] = []
    for (name, scheme) in [("DOI", Identifier.Scheme.doi), ("PMID", .pmid), ("PMCID", .pmcid)] {
      guard let identifier = identifiers.first(where: { $0.scheme == scheme }) else { continue }
      json.member(name, identifier.value)
      written.append(identifier)
    }
    // A book may have several.
    for (name, scheme) in [("ISBN", Identifier.Scheme.isbn), ("ISSN", .issn)] {
      let all = identifiers.filter { $0.scheme == scheme }
      guard !all.isEmpty else { continue }
      json.member(name, all.map(\.value).joined(separator: " "))
      written += all
    }
    return written
  }

  // MARK: What goes under custom

  private mutating func flags(_ record: Record) {
    if record.kind == nil { json.member("untyped", true) }
    if record.authorsTruncated { json.member("authorsTruncated", true) }
    if record.isRetracted { json.member("retracted", true) }
    if record.date?.yearIsInferred == true { json.member("yearInferred", true) }
  }

  private mutating func counts(_ record: Record) {
    if let count = record.authorCount { json.member("authorCount", count) }
    if let count = record.citationCount { json.member("citationCount", count) }
    if let count = record.trailingCount { json.member("trailingCount", count) }
  }

  private mutating func ids(_ identifiers: [Identifier]) {
    guard !identifiers.isEmpty else { return }
    json.key("ids")
    json.beginObject(isInline: true)
    var schemes: [Identifier.Scheme] = []
    for identifier in identifiers where !schemes.contains(identifier.scheme) { schemes.append(identifier.scheme) }
    for scheme in schemes {
      json.key(scheme.rawValue)
      json.value(identifiers.filter { $0.scheme == scheme }.map(\.value))
    }
    json.endObject()
  }

  /// What CSL's names can't carry, of those who have any of it.
  private mutating func people(_ name: String, _ people: [Contributor]) {
    guard people.contains(where: { !$0.identifiers.isEmpty || !$0.affiliations.isEmpty }) else { return }
    json.key(name)
    json.beginArray()
    for (position, person) in people.enumerated() where !person.identifiers.isEmpty || !person.affiliations.isEmpty {
      json.beginObject(isInline: true)
      json.member("position", position)
      ids(person.identifiers)
      if !person.affiliations.isEmpty {
        json.key("affiliations")
        json.beginArray()
        for affiliation in person.affiliations {
          json.beginObject()
          json.member("name", affiliation.name)
          member("country", affiliation.country)
          ids(affiliation.identifiers)
          json.endObject()
        }
        json.endArray()
      }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func references(_ references: [CitedReference]) {
    guard !references.isEmpty else { return }
    json.key("references")
    json.beginArray()
    for reference in references {
      json.beginObject(isInline: true)
      member("text", reference.text)
      ids(reference.identifiers)
      member("title", reference.title)
      member("author", reference.firstAuthor)
      if let year = reference.year { json.member("year", year) }
      member("source", reference.source)
      member("volume", reference.volume)
      member("page", reference.page)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func sources(_ sources: [Record.Source]) {
    json.key("sources")
    json.beginArray()
    for source in sources {
      json.beginObject(isInline: true)
      json.member("file", source.file)
      json.member("line", source.line)
      json.member("key", source.key)
      json.endObject()
    }
    json.endArray()
  }
}
