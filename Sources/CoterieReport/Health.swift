import CoterieCorpus
import CoterieRecords

/// The health of a collection: what each file gave, which fields are there, and what each gap will do to a map.
public struct Health: Sendable {
  /// One row a file: `file`, `format`, `records`, `skipped`, `warnings`, `errors`, `state`.
  public let files: Table
  /// One row a field: how many papers have it.
  public let coverage: Table
  /// Findings, most serious first, each with what it does to a map.
  public let findings: Table

  public var tables: [Table] { [files, coverage, findings] }

  public init(of corpus: Corpus, report: ReadingReport) {
    files = Health.files(report)
    coverage = Health.coverage(corpus)
    findings = Health.findings(corpus, report)
  }

  private static func files(_ report: ReadingReport) -> Table {
    var table = Table(columns: [
      Table.Column("file"), Table.Column("format"), Table.Column("records"), Table.Column("skipped"),
      Table.Column("warnings"), Table.Column("errors"), Table.Column("state"),
    ])
    for file in report.files {
      func count(_ severity: Diagnostic.Severity) -> Int {
        file.diagnosticCounts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
      }
      let state: String
      switch file.outcome {
      case .read: state = file.isDamaged ? "damaged" : "sound"
      case .empty: state = "empty"
      case .unrecognized(let kind): state = "looks like \(kind.rawValue)"
      }
      table.rows.append([
        .text(file.path), file.format.map(Table.Cell.text) ?? .absent, .integer(file.recordCount),
        .integer(file.skippedCount), .integer(count(.warning)), .integer(count(.error)), .text(state),
      ])
    }
    return table
  }

  private static func coverage(_ corpus: Corpus) -> Table {
    var table = Table(columns: [
      Table.Column("field"), Table.Column("papers"), Table.Column("share", header: "share %", decimals: 1),
    ])
    let fields: [(String, (Work) -> Bool)] = [
      ("title", { !$0.record.title.isEmpty }), ("author names", { !$0.record.authors.isEmpty }),
      ("complete author list", { !$0.record.authors.isEmpty && !$0.record.authorsTruncated }),
      ("year", { $0.record.date != nil }), ("printed year", { $0.record.date.map { !$0.yearIsInferred } ?? false }),
      ("DOI", { work in work.record.identifiers.contains { $0.scheme == .doi } }),
      ("journal or proceedings", { $0.record.container != nil }),
      (
        "ORCID of an author",
        { work in
          work.record.authors.contains { $0.identifiers.contains { $0.scheme == .orcid } }
        }
      ),
      ("affiliations", { work in work.record.authors.contains { !$0.affiliations.isEmpty } }),
      ("cited references", { !$0.record.references.isEmpty }), ("citation count", { $0.record.citationCount != nil }),
      ("keywords", { !$0.record.keywords.isEmpty }),
    ]
    for (name, has) in fields {
      let count = corpus.works.count(where: has)
      let share = corpus.works.isEmpty ? Table.Cell.absent : .number(100 * Double(count) / Double(corpus.works.count))
      table.rows.append([.text(name), .integer(count), share])
    }
    return table
  }

  private static func findings(_ corpus: Corpus, _ report: ReadingReport) -> Table {
    var table = Table(columns: [
      Table.Column("finding"), Table.Column("count"), Table.Column("effect", header: "what it does to a map"),
    ])
    func add(_ finding: String, _ count: Int, _ effect: String) {
      if count > 0 { table.rows.append([.text(finding), .integer(count), .text(effect)]) }
    }
    add(
      "damaged files", report.files.count(where: \.isDamaged),
      "records behind the damage are missing; map and rank need --keep-going")
    add("records left out as unreadable", report.skippedCount, "their authors and links are missing")
    add("papers without author names", corpus.worksWithoutAuthors, "they give no vertex and no link")
    add(
      "papers with a cut author list", corpus.worksWithTruncatedAuthors,
      "authors behind the cut and their links are missing; ranks by papers are too low for them")
    add(
      "records merged as duplicates", corpus.recordCount - corpus.works.count,
      "each paper counts once; --no-merge keeps them apart")
    add("papers without a year", corpus.works.count { $0.record.date == nil }, "--years leaves them out")
    add(
      "papers whose year was inferred", corpus.works.count { $0.record.date?.yearIsInferred ?? false },
      "trends may be off by one year")
    add(
      "papers dated before 1800 or after 2100",
      corpus.works.count { work in
        work.record.date.map { !(1800...2100).contains($0.year) } ?? false
      }, "probably misprints: look at the dates")
    add(
      "papers with more than 100 authors", corpus.works.count { $0.authors.count > 100 },
      "they give no links unless --max-authors is raised")
    add(
      "author names printed in several ways", corpus.authors.count { $0.spellings.count > 1 },
      "taken for one person by --names \(corpus.namePolicy.rawValue)")
    add(
      "authors with initials only",
      corpus.authors.count { author in
        author.spellings.allSatisfy { Health.isInitialsOnly($0.name) }
      }, "several people may share such a name")
    add("retracted papers", corpus.works.count { $0.record.isRetracted }, "they count like others")
    return table
  }

  /// `J. R. Doe`: nothing before the last word but single letters.
  private static func isInitialsOnly(_ name: String) -> Bool {
    let words = name.split(whereSeparator: { $0 == " " || $0 == "." || $0 == "-" })
    return words.count > 1 && words.dropLast().allSatisfy { $0.count == 1 }
  }
}
