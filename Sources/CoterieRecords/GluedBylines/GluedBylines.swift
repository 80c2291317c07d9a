import CoterieText

/// Divides lines in which a page prints a title and its authors without anything between them.
///
/// Every place in a line where a name may begin is weighed: how the words on both sides are written, whether the name's
/// words occur as names and the title's last word as a word in the rest of the collection, how often they do so in
/// general (`NameTokens`). The best place wins; where a second one comes close, a warning says so. What one round decides
/// clearly is evidence for the second. Nothing depends on the order of records.
public enum GluedBylines {
  /// Lead of a score over the next one that makes a decision evidence: odds of 9 to 1, or, where both divide one word, of
  /// 400 to 1: `Guo|Dong Zhou` is wrong on all lines of a page or on none.
  private static let clearLead = 2.2
  private static let clearLeadInWord = 6.0
  /// Lead below which a decision is reported: odds of 99 to 1.
  private static let safeLead = 4.6

  /// Settles the bylines of all records: sets `title` and `authors`, removes `gluedByline`.
  ///
  /// - Returns: Warnings: `byline-guess` where two ways to divide a line are close, `byline-none` where there is none.
  /// - Complexity: O(n s w), n lines with s possible splits and w words each.
  public static func settle(_ records: inout [Record]) -> [Diagnostic] {
    var indices: [LineKey: Int] = [:]
    var witnesses: [GluedWitness] = []
    var witnessOf: [Int] = []
    var base = GluedEvidence()
    var places: [Int] = []
    // The same line on two pages is one witness: it may not confirm itself.
    var pageWords: [[String: Int]] = []
    var keys: [LineKey] = []
    for (place, record) in records.enumerated() {
      guard let byline = record.gluedByline else { continue }
      let key = LineKey(text: byline.text, isTruncated: record.authorsTruncated)
      let index = indices[key] ?? keys.count
      if index == keys.count {
        indices[key] = index
        keys.append(key)
        pageWords.append([:])
      }
      pageWords[index].merge(byline.pageWords, uniquingKeysWith: max)
      places.append(place)
      witnessOf.append(index)
    }
    guard !places.isEmpty else { return [] }
    for record in records where record.gluedByline == nil { base.add(record) }
    for (key, words) in zip(keys, pageWords) {
      witnesses.append(
        GluedWitness(line: GluedLine(key.text, isTruncated: key.isTruncated), pageWords: words))
    }
    var decisions: [Decision?] = []
    for _ in 0..<2 {
      var all = base
      for witness in witnesses { all.add(witness.own) }
      decisions = witnesses.map { decide($0, given: all) }
      for (index, decision) in decisions.enumerated() {
        if let decision, decision.lead > (decision.isWithinWord ? clearLeadInWord : clearLead) {
          witnesses[index].own = witnesses[index].evidence(of: decision.split)
        }
      }
    }
    var diagnostics: [Diagnostic] = []
    for (place, index) in zip(places, witnessOf) {
      guard let byline = records[place].gluedByline else { continue }
      records[place].gluedByline = nil
      if let text = apply(decisions[index], of: witnesses[index].line, to: &records[place]) {
        diagnostics.append(
          Diagnostic(
            file: byline.file, line: byline.line, column: byline.column, severity: .warning, code: text.code,
            text: text.message, record: records[place].source.key, field: "author"))
      }
    }
    return diagnostics
  }

  private struct LineKey: Hashable {
    var text: String
    var isTruncated: Bool
  }

  private struct Decision {
    var split: GluedLine.Split
    var lead: Double
    var second: GluedLine.Split?

    var isWithinWord: Bool { second?.part == split.part && second?.word == split.word }
  }

  /// The best split; of equal ones the first in the text.
  private static func decide(_ witness: GluedWitness, given all: GluedEvidence) -> Decision? {
    var best: (split: GluedLine.Split, score: Double)?
    var second: (split: GluedLine.Split, score: Double)?
    for split in witness.line.splits {
      let score = GluedFacts(split, of: witness, given: all).score
      if best.map({ score > $0.score }) ?? true {
        second = best
        best = (split, score)
      } else if second.map({ score > $0.score }) ?? true {
        second = (split, score)
      }
    }
    guard let best else { return nil }
    return Decision(
      split: best.split, lead: second.map { best.score - $0.score } ?? .infinity, second: second?.split)
  }

  /// Writes a decision into a record; returns what there is to say about it.
  private static func apply(
    _ decision: Decision?, of line: GluedLine, to record: inout Record
  ) -> (code: String, message: String)? {
    guard let decision else {
      record.title = line.text
      record.authors = []
      return ("byline-none", "no author found behind the title")
    }
    record.title = line.title(decision.split)
    record.authors = line.authors(decision.split).map { Contributor(name: Name(personal: $0)) }
    guard decision.lead < safeLead, let second = decision.second else { return nil }
    func shown(_ split: GluedLine.Split) -> String {
      "'\(line.titleEnd(split).text)|\(GluedLine.joined(line.firstName(split)))'"
    }
    return (
      "byline-guess", "title and first author divided as \(shown(decision.split)); also possible: \(shown(second))"
    )
  }
}
