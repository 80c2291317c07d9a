import CoterieRecords
import CoterieText

/// An order of records by what they say: date (undated last), title, first author, ids, and then whatever else tells
/// two records apart. Where a record was read comes last, so that it decides only between equals.
enum RecordOrder {
  static func precedes(_ a: Record, _ titleA: String, _ b: Record, _ titleB: String) -> Bool {
    if a.date != b.date {
      guard let dateA = a.date else { return false }
      guard let dateB = b.date else { return true }
      return dateA < dateB
    }
    if titleA != titleB { return titleA < titleB }
    return details(a).lexicographicallyPrecedes(details(b))
  }

  /// Only looked at between records of one date and title.
  private static func details(_ record: Record) -> [String] {
    var parts = [record.title]
    parts.append(contentsOf: record.authors.map(\.name.display))
    parts.append("\u{0}")
    parts.append(contentsOf: record.identifiers.sorted().map { "\($0.scheme.rawValue):\($0.value)" })
    parts.append("\u{0}")
    for field in [record.container, record.volume, record.issue, record.pages, record.publisher] {
      parts.append(field ?? "")
    }
    parts.append(record.kind?.rawValue ?? "")
    parts.append(record.organization ?? "")
    parts.append(contentsOf: ["\(record.authorCount ?? -1)", "\(record.citationCount ?? -1)"])
    parts.append(contentsOf: record.tags)
    parts.append(contentsOf: [record.source.key, record.source.file])
    return parts
  }
}

/// Makes one work of the records that describe it.
///
/// A field comes from the best record that has it: one with a DOI before one without, a complete author list before a
/// cut one, a longer before a shorter, a dated before an undated. Ids, keywords, tags and references are united.
enum WorkMerging {
  /// The work of at least two records, and where they were read, ascending.
  static func merge(_ group: [Record]) -> (record: Record, sources: [Record.Source]) {
    let ranked = group.map { (record: $0, quality: quality($0), title: MatchKey.compact($0.title)) }.sorted { a, b in
      if a.quality != b.quality { return b.quality.lexicographicallyPrecedes(a.quality) }
      return RecordOrder.precedes(a.record, a.title, b.record, b.title)
    }.map(\.record)
    var merged = ranked[0]
    for record in ranked.dropFirst() { fill(&merged, from: record) }
    merged.date = bestDate(ranked)
    if let list = ranked.max(by: { authorListQuality($0) < authorListQuality($1) }) {
      merged.authors = list.authors
      merged.authorsTruncated = list.authorsTruncated
    }
    // The list that is complete settles what the others left open.
    if !merged.authorsTruncated, let count = merged.authorCount, count > merged.authors.count, !merged.authors.isEmpty {
      merged.authorsTruncated = true
    }
    merged.citationCount = ranked.compactMap(\.citationCount).max()
    merged.isRetracted = ranked.contains(where: \.isRetracted)
    var sources: [Record.Source] = []
    for source in ranked.map(\.source).sorted() where sources.last != source { sources.append(source) }
    merged.source = sources[0]
    return (merged, sources)
  }

  private static func quality(_ record: Record) -> [Int] {
    [
      record.identifiers.contains { $0.scheme == .doi } ? 1 : 0,
      record.authors.isEmpty || record.authorsTruncated ? 0 : 1,
      record.authors.count,
      record.container == nil ? 0 : 1,
      record.date == nil ? 0 : 1,
      record.title.utf8.count,
    ]
  }

  private static func authorListQuality(_ record: Record) -> (Int, Int) {
    (record.authors.isEmpty ? 0 : record.authorsTruncated ? 1 : 2, record.authors.count)
  }

  /// A printed year before an inferred one, then the more precise, then the earlier.
  private static func bestDate(_ records: [Record]) -> PartialDate? {
    records.compactMap(\.date).min { a, b in
      if a.yearIsInferred != b.yearIsInferred { return b.yearIsInferred }
      let (precisionA, precisionB) = (precision(a), precision(b))
      return precisionA != precisionB ? precisionA > precisionB : a < b
    }
  }

  private static func precision(_ date: PartialDate) -> Int {
    (date.month == nil ? 0 : 1) + (date.day == nil ? 0 : 1)
  }

  private static func fill(_ merged: inout Record, from other: Record) {
    if merged.title.isEmpty { merged.title = other.title }
    merged.kind = merged.kind ?? other.kind
    merged.authorCount = merged.authorCount ?? other.authorCount
    if merged.editors.isEmpty { merged.editors = other.editors }
    merged.container = merged.container ?? other.container
    merged.publisher = merged.publisher ?? other.publisher
    merged.volume = merged.volume ?? other.volume
    merged.issue = merged.issue ?? other.issue
    merged.pages = merged.pages ?? other.pages
    merged.language = merged.language ?? other.language
    merged.url = merged.url ?? other.url
    merged.organization = merged.organization ?? other.organization
    merged.trailingCount = merged.trailingCount ?? other.trailingCount
    merged.abstract = merged.abstract ?? other.abstract
    for id in other.identifiers where !merged.identifiers.contains(id) { merged.identifiers.append(id) }
    for tag in other.tags where !merged.tags.contains(tag) { merged.tags.append(tag) }
    for keyword in other.keywords where !merged.keywords.contains(keyword) { merged.keywords.append(keyword) }
    if merged.references.isEmpty { merged.references = other.references }
  }
}
