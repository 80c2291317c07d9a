import CoterieText

/// Diagnostics as they are printed: every code a limited number of times, and all of them counted.
public struct DiagnosticReport: Sendable {
  public enum Form: String, Sendable, CaseIterable {
    /// `file:line:column: error|warning: [code] text (record 'key', field 'author')`
    case text
    /// One JSON object a line.
    case json
  }

  /// Most prints of one code.
  public var limit: Int
  public var form: Form
  private var printed: [String: Int] = [:]

  public init(form: Form = .text, limit: Int = 20) {
    self.form = form
    self.limit = limit
  }

  /// The lines to print for `diagnostics`, given those printed before.
  public mutating func lines(for diagnostics: [Diagnostic]) -> [String] {
    var lines: [String] = []
    for diagnostic in diagnostics {
      let count = printed[diagnostic.code, default: 0] + 1
      printed[diagnostic.code] = count
      if count <= limit { lines.append(form == .text ? diagnostic.textLine : diagnostic.jsonLine) }
    }
    return lines
  }

  /// For each code that was met more often than it is printed, how often in all; in the order of the codes.
  ///
  /// - Parameter counts: How often each was reported, those that were not kept included.
  public func remainders(_ counts: [DiagnosticKind: Int]) -> [String] {
    var totals: [String: Int] = [:]
    for (kind, count) in counts { totals[kind.code, default: 0] += count }
    return totals.filter { $0.value > limit }.sorted { $0.key < $1.key }
      .map { "[\($0.key)] was reported \($0.value) times; the first \(limit) are shown" }
  }
}

extension Diagnostic {
  /// `file:line:column: error|warning: [code] text (record 'key', field 'author')`, safe to print on a terminal.
  public var textLine: String {
    var subject: [String] = []
    if let record { subject.append("record '\(record)'") }
    if let field { subject.append("field '\(field)'") }
    let about = subject.isEmpty ? "" : " (\(subject.joined(separator: ", ")))"
    return displaySafe("\(file):\(line):\(column): \(severity.rawValue): [\(code)] \(text)\(about)")
  }

  /// The same as an object of JSON on one line, in ASCII: `file`, `line`, `column`, `severity`, `code`, `text`, and
  /// `record` and `field` (null if there is none).
  public var jsonLine: String {
    func quoted(_ text: String?) -> String {
      guard let text else { return "null" }
      var result = "\""
      for unit in text.utf16 {
        switch unit {
        case 0x22: result += "\\\""
        case 0x5C: result += "\\\\"
        case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: unit)))
        default:
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
      return result + "\""
    }
    return "{\"file\":\(quoted(file)),\"line\":\(line),\"column\":\(column),\"severity\":\"\(severity.rawValue)\","
      + "\"code\":\(quoted(code)),\"text\":\(quoted(text)),\"record\":\(quoted(record)),\"field\":\(quoted(field))}"
  }
}

/// The numbers with which a run ends. Read is kept, merged and skipped together, always.
public struct RecordSummary: Sendable, Equatable {
  public var kept: Int
  public var merged: Int
  public var skipped: Int
  public var warnings: Int

  /// - Precondition: No number is negative.
  public init(kept: Int, merged: Int, skipped: Int, warnings: Int) {
    precondition(min(kept, merged, skipped, warnings) >= 0, "counts are not negative")
    self.kept = kept
    self.merged = merged
    self.skipped = skipped
    self.warnings = warnings
  }

  /// The numbers after merging: `kept` records are left of those that `report` counts as handed over.
  public init(_ report: ReadingReport, kept: Int) {
    self.init(
      kept: kept, merged: report.recordCount - kept, skipped: report.skippedCount, warnings: report.warningCount)
  }

  public var read: Int { kept + merged + skipped }

  /// `records: N read, N kept, N merged, N skipped, N warnings`
  public var line: String {
    "records: \(read) read, \(kept) kept, \(merged) merged, \(skipped) skipped, \(warnings) warnings"
  }
}
