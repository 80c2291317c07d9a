/// Fields that entries take over from others: `crossref` (what is missing, by the rules of BibTeX and biblatex) and
/// `xdata` (everything).
///
/// Identifiers, addresses, pages, keywords and abstracts of a parent are not the child's, and stay behind.
struct BibTeXInheritance: Sendable {
  /// Entries that others can inherit from, by folded key. Detached.
  private var known: [String: BibTeXEntry] = [:]
  /// Serial numbers of the known entries that have inherited already.
  private var resolved: Set<Int> = []
  /// Known entries whose ancestors are all known, or never will be.
  private var complete: Set<String> = []
  /// The search for the ancestors of an entry.
  private var walk: (serial: Int, stack: [String], visited: Set<String>)?

  /// Keys that differ in case only are one here.
  static func fold(_ key: String) -> String {
    key.utf8.contains { $0.isASCIIUppercase || $0 >= 0x80 } ? key.lowercased() : key
  }

  /// Whether later entries could want to inherit from this one. What was read before its children is kept only if it
  /// is of a type that holds others, so that a file of articles doesn't stay in memory.
  static func isParent(_ type: String) -> Bool {
    switch type {
    case "xdata", "proceedings", "book", "collection", "periodical", "reference": true
    case "mvbook", "mvcollection", "mvproceedings", "mvreference": true
    default: false
    }
  }

  static func refers(_ entry: BibTeXEntry) -> Bool { entry.has(.crossref) || entry.has(.xdata) }

  mutating func keep(_ entry: BibTeXEntry) {
    for key in [Self.fold(entry.key)] + list(entry, .ids) where known[key] == nil { known[key] = entry }
  }

  /// Lets an entry go that was only kept while it waited.
  mutating func release(_ entry: BibTeXEntry) {
    let key = Self.fold(entry.key)
    if !Self.isParent(entry.type), known[key]?.serial == entry.serial {
      known[key] = nil
      resolved.remove(entry.serial)
      complete.remove(key)
    }
  }

  /// The first key among the entry's ancestors that isn't known yet and `mayCome`. Asked again about the same entry, it
  /// goes on where it stopped.
  mutating func awaited(by entry: BibTeXEntry, mayCome: (String) -> Bool) -> String? {
    if walk?.serial != entry.serial {
      walk = (entry.serial, references(entry).map(\.key), [])
    }
    while let key = walk?.stack.popLast() {
      if complete.contains(key) { continue }
      if let parent = known[key] {
        let further = references(parent).map(\.key)
        if walk?.visited.insert(key).inserted == true { walk?.stack += further }
      } else if mayCome(key) {
        walk?.stack.append(key)
        return key
      }
    }
    complete.formUnion(walk?.visited ?? [])
    walk = nil
    return nil
  }

  private struct Reference {
    var key: String
    var isXData: Bool
  }

  private struct Step {
    var entry: BibTeXEntry
    var references: [Reference]
    var next = 0
    var isCyclic = false
  }

  /// The entry with what it inherits. A missing parent, and a cycle, is reported and nothing comes from there.
  ///
  /// - Complexity: O(n) in the sizes of the ancestors that haven't been resolved before.
  mutating func resolve(
    _ entry: BibTeXEntry, into sink: inout RecordSink, wasSeen: (String) -> Bool, budget: (Int) -> Bool
  ) -> BibTeXEntry {
    let folded = Self.fold(entry.key)
    if let memo = known[folded], memo.serial == entry.serial, resolved.contains(entry.serial) { return memo }
    var path: [Step] = [Step(entry: entry, references: references(entry))]
    var depth: [String: Int] = [folded: 0]
    while true {
      let top = path.count - 1
      if path[top].next < path[top].references.count {
        let key = path[top].references[path[top].next].key
        path[top].next += 1
        if let begin = depth[key] {
          report(cycle: path[begin...].map(\.entry.key), by: path[top].entry, into: &sink)
          for index in begin...top { path[index].isCyclic = true }
        } else if let parent = known[key] {
          if !resolved.contains(parent.serial) {
            depth[key] = path.count
            path.append(Step(entry: parent, references: references(parent)))
          }
        } else {
          report(missing: path[top].references[path[top].next - 1], by: path[top].entry, wasSeen(key), into: &sink)
        }
        continue
      }
      var step = path.removeLast()
      let key = Self.fold(step.entry.key)
      depth[key] = nil
      if !step.isCyclic {
        for reference in step.references {
          if let parent = known[reference.key] {
            inherit(from: parent, into: &step.entry, isXData: reference.isXData, budget: budget)
          }
        }
      }
      if known[key]?.serial == step.entry.serial {
        known[key] = step.entry
        resolved.insert(step.entry.serial)
        for alias in list(step.entry, .ids) where known[alias]?.serial == step.entry.serial {
          known[alias] = step.entry
        }
      }
      if path.isEmpty { return step.entry }
    }
  }

  private func references(_ entry: BibTeXEntry) -> [Reference] {
    list(entry, .xdata).map { Reference(key: $0, isXData: true) }
      + list(entry, .crossref).map { Reference(key: $0, isXData: false) }
  }

  /// The keys in a field.
  private func list(_ entry: BibTeXEntry, _ field: BibTeXField) -> [String] {
    guard let value = entry[field] else { return [] }
    let text = TeXText.plain(entry.text(of: value), value.range)
    if field == .crossref { return text.isEmpty ? [] : [Self.fold(text)] }
    return text.split(separator: ",").compactMap { part in
      let words = part.split(separator: " ")
      return words.isEmpty ? nil : Self.fold(words.joined(separator: " "))
    }
  }

  private func report(cycle keys: [String], by entry: BibTeXEntry, into sink: inout RecordSink) {
    let field: BibTeXField = entry.has(.crossref) ? .crossref : .xdata
    let path = (keys + keys.prefix(1)).prefix(12).map { "'\($0)'" }.joined(separator: " → ")
    let text =
      keys.count == 1
      ? "\(path.split(separator: " ").first ?? "") refers to itself" : "references run in a circle: \(path)"
    entry.warn("bibtex-crossref-cycle", text + "; nothing is inherited", field, in: &sink)
  }

  private func report(
    missing reference: Reference, by entry: BibTeXEntry, _ wasSeen: Bool, into sink: inout RecordSink
  ) {
    let why =
      wasSeen
      ? "stands before this entry and isn't of a type that holds others"
      : "isn't in this file"
    entry.warn(
      "bibtex-crossref-missing", "'\(reference.key)' \(why); nothing is inherited",
      reference.isXData ? .xdata : .crossref, in: &sink)
  }

  private func inherit(
    from parent: BibTeXEntry, into child: inout BibTeXEntry, isXData: Bool, budget: (Int) -> Bool
  ) {
    for value in parent.values {
      var field = value.field
      if isXData {
        if field == .xdata || field == .crossref || field == .ids { continue }
      } else {
        switch field {
        case .crossref, .xdata, .ids, .doi, .eprint, .archiveprefix, .eprinttype, .pmid, .pmcid, .url, .pages, .eid:
          continue
        case .keywords, .abstract, .biburl, .entrysubtype, .authorORCIDs, .note, .annote, .file, .key, .type: continue
        case .title, .subtitle:
          let isTitle = field == .title
          switch child.type {
          case "inproceedings", "conference", "incollection", "inbook", "inreference", "bookinbook", "suppbook",
            "suppcollection":
            if parent.has(.booktitle) { continue }
            field = isTitle ? .booktitle : .booksubtitle
          case "article", "suppperiodical":
            if parent.has(.journal) || parent.has(.journaltitle) || child.has(.journal) { continue }
            field = isTitle ? .journaltitle : .journalsubtitle
          default: break
          }
        case .year where child.has(.date), .month where child.has(.date), .date where child.has(.year): continue
        default: break
        }
      }
      if !child.has(field), budget(value.range.count) { child.inherit(value, of: parent, as: field) }
    }
  }
}
