import CoterieRecords
import Testing

/// Titles and authors are those of published papers, or made up to be awkward; the mark `|` shows where they meet.
struct GluedBylinesTests {
  private func records(_ lines: [String]) -> [Record] {
    lines.enumerated().map { number, line in
      var text = line.filter { $0 != "|" }
      let isTruncated = text.hasSuffix(" et al.")
      if isTruncated { text.removeLast(7) }
      var record = Record(
        source: Record.Source(file: "page.txt", line: 3 * number + 2, key: "\(number + 1)"), title: text)
      record.authorsTruncated = isTruncated
      record.gluedByline = GluedByline(text: text, file: "in/page.txt", line: 3 * number + 2, column: 1)
      return record
    }
  }

  private func settled(_ lines: [String]) -> (lines: [String], diagnostics: [Diagnostic]) {
    var records = records(lines)
    let diagnostics = GluedBylines.settle(&records)
    let shown = records.map { record in
      record.title + "|" + record.authors.map(\.name.display).joined(separator: ", ")
        + (record.authorsTruncated ? " et al." : "")
    }
    return (shown, diagnostics)
  }

  /// One line with nothing around it.
  @Test(arguments: [
    "EUDAIMONIA: Evaluating Undesirable Dynamics in AI|Jun Rui Huang, Wang Bill Zhu, Ziyi Liu et al.",
    "Are Sample-Efficient NLP Models More Robust?|Nelson F. Liu, Ananya Kumar, Percy Liang et al.",
    "Sampling More, Getting Less: Calibration is the Diversity Bottleneck in LLMs|Amin Banayeeanzade, Qingchuan Yang",
    "Dynabench: Rethinking Benchmarking in NLP|Douwe Kiela, Max Bartolo, Yixin Nie et al.",
    "Deep Sets|Manzil Zaheer, Satwik Kottur, Siamak Ravanbakhsh et al.",
    "Energy and Policy Considerations for Deep Learning in NLP|Emma Strubell, Ananya Ganesh, Andrew McCallum",
    "Efficient Methods for Topic Model Inference|Andrew McCallum, David Mimno",
    "The deterministic information bottleneck|DJ Strouse, David J. Schwab",
    "Massive Choice, Ample Tasks (MaChAmp): A Toolkit for Multi-task Learning in NLP|Rob van der Goot, Ahmet Üstün",
    "The structure and function of complex networks|M. E. J. Newman",
    "Gravity from entropy in QFT|E. Verlinde, R. Bousso",
    "A search for the Higgs boson in proton-proton collisions at 13 TeV|J. Smith, A. O'Brien, P. de la Cruz et al.",
    "Notes on iOS|Wei Zhang",
    "What is a \"Word\"?|Juan de la Cruz, Miles O'Brien",
    "A Survey of Graph Neural Networks (2019)|JinYeong Bak, Alice Oh",
    "Universal Dependencies v2|Joakim Nivre, Marie-Catherine de Marneffe, Filip Ginter et al.",
    "On the zeros of ζ(s)|Łukasz Kowalski, Øystein Berg",
    "Transfer to GPT-4|Élise Dupont, Žiga Novak",
    "RoBERTa: A Robustly Optimized BERT Pretraining Approach|Yinhan Liu, Myle Ott, Naman Goyal et al.",
    "Sharp bounds in L^2|Terence Tao",
    "How does BERT process Basque?|Rodrigo Agerri, Eneko Agirre",
    "Measuring what matters.|Sergey Brin, Lawrence Page",
    "Homotopy limits, colimits, and spectra|Emily Riehl",
    "深度学习的研究|王伟, 李明",
  ])
  func dividesALineAlone(_ line: String) { #expect(settled([line]).lines == [line]) }

  /// What a line alone doesn't tell, its page does.
  @Test func learnsFromThePage() {
    let lines = [
      "Chunking with Hidden States|Su Jian, GuoDong Zhou",
      "A Chunk Tagger|GuoDong Zhou, Su Jian",
      "Neural Parsing for PlanetOS|Ann Xyloph, GuoDong Zhou",
      "Tests of PlanetOS in the Field|GuoDong Zhou",
      "A Tagger for PlanetOS|Xyloph Oson, GuoDong Zhou",
      "Talks|danah boyd, GuoDong Zhou",
    ]
    #expect(Array(settled(lines).lines.prefix(5)) == Array(lines.prefix(5)))
  }

  @Test func doesNotDependOnOrder() {
    let lines = [
      "Chunking with Hidden States|Su Jian, GuoDong Zhou", "A Chunk Tagger|GuoDong Zhou, Su Jian",
      "Hidden States|Tagger Chunk, Su Jian", "Parsing with LLMsA|B. Cde, F. Ghi",
    ]
    let forward = settled(lines)
    let backward = settled(lines.reversed())
    #expect(forward.lines == backward.lines.reversed())
    #expect(forward.diagnostics.count == backward.diagnostics.count)
  }

  /// The same line on many pages doesn't confirm itself.
  @Test func countsALineOnce() {
    let line = "Reading OpenQ|Xa Ye, Bo Li"
    let once = settled([line])
    let often = settled(Array(repeating: line, count: 9))
    #expect(Set(often.lines) == Set(once.lines))
    #expect(often.diagnostics.count == 9 * once.diagnostics.count)
  }

  @Test func learnsFromRecordsThatNeedNoSettling() {
    var records = records(["A Study of OpenXYZ. Qux, B. Foo"])
    var known = Record(source: Record.Source(file: "a.bib", line: 1, key: "a"), title: "A study of OpenXY")
    known.authors = [Contributor(name: Name(given: "Z.", family: "Qux"))]
    records.append(known)
    _ = GluedBylines.settle(&records)
    #expect(records[0].title == "A Study of OpenXY")
    #expect(records[0].authors.map(\.name.display) == ["Z. Qux", "B. Foo"])
    #expect(records[1] == known)
  }

  @Test func reportsWhatItGuesses() {
    let guess = settled(["Parsing with XYZABC. Cdefg"])
    #expect(guess.diagnostics.map(\.code) == ["byline-guess"])
    #expect(guess.diagnostics.map(\.line) == [2])
    #expect(guess.diagnostics.map(\.file) == ["in/page.txt"])
    let none = settled(["there is nobody here"])
    #expect(none.lines == ["there is nobody here|"])
    #expect(none.diagnostics.map(\.code) == ["byline-none"])
  }

  @Test func survivesAnyText() {
    let awkward = [
      "", ",", ", ", "A", "AB", "A, B, C, D, E, F, G, H", ", , , A", "Jr., Jr.", "a, Jr.", "\u{301}A\u{301}",
      "’t Hooft’t",
      "🙂🙂", "Ａ１", "X" + String(repeating: "Y", count: 2000), String(repeating: "aB ", count: 500), "А́Б В, Г",
    ]
    #expect(settled(awkward).lines.count == awkward.count)
    #expect(awkward.allSatisfy { settled([$0]).lines.count == 1 })
  }

  @Test func leavesSettledRecordsAlone() {
    var records = [Record(source: Record.Source(file: "a", line: 1, key: "1"), title: "Deep SetsManzil Zaheer")]
    let before = records
    #expect(GluedBylines.settle(&records).isEmpty)
    #expect(records == before)
  }
}
