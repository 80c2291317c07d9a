import CoterieRecords
import CoterieText
import Testing

/// Expected records are what the fixtures' papers are: their titles and authors as arXiv lists them.
struct PaperPageTests {
  private let person = [
    "Energy and Policy Considerations for Deep Learning in NLP @1 by Emma Strubell, Ananya Ganesh, Andrew McCallum"
      + " on 2019-06-05 [CL]",
    "Massive Choice, Ample Tasks (MaChAmp): A Toolkit for Multi-task Learning in NLP @4"
      + " by Rob van der Goot, Ahmet Üstün, Alan Ramponi et al. of itu-copenhagen on 2020-05-28? [cs.CL]",
    "Linguistically-Informed Self-Attention for Semantic Role Labeling @7"
      + " by Emma Strubell, Patrick Verga, Daniel Andor et al. of google on 2018-04-08 [CL Code]",
    "The structure and function of complex networks @11 by M. E. J. Newman on 2003-03-25 [physics.soc-ph]",
    "Gaussian Processes for Independence Tests with Non-iid Data in Causal Inference @13"
      + " by Seth R. Flaxman, Daniel B. Neill, Alexander J. Smola of cmu; mit on 2020-09-07? [cond-mat.dis-nn Code Data]",
  ]

  @Test func readsAPersonsPage() throws {
    let reading = PageReading(PaperPage.self, try PageReading.fixture("paper-page/valid/person.txt")).settled()
    #expect(reading.shown == person)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.records.allSatisfy { $0.abstract == nil && $0.gluedByline == nil })
    #expect(reading.records.map(\.source.key) == ["1", "2", "3", "4", "5"])
  }

  @Test func keepsAbstractsWhenAsked() throws {
    let reading = PageReading(
      PaperPage.self, try PageReading.fixture("paper-page/valid/person.txt"), options: ReadOptions(abstracts: true))
    #expect(
      reading.records.map(\.abstract) == [
        "Counts what training large models costs.", "A toolkit in which one encoder serves many tasks.",
        "One attention head learns to look at its parent.", nil, "Independence is tested where samples are not alone.",
      ])
  }

  @Test func readsMarkedAndCarriageReturnedText() throws {
    let reading = PageReading(PaperPage.self, try PageReading.fixture("paper-page/valid/crlf.txt")).settled()
    #expect(
      reading.shown == [
        "Adam: A Method for Stochastic Optimization @1 by Diederik P. Kingma, Jimmy Ba on 2014-12-22 [LG]",
        "Auto-Encoding Variational Bayes @4 by Diederik P. Kingma, Max Welling on 2015-12-20? [ML]",
      ])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func leavesDatesOutThatHaveNoYear() throws {
    let reading = PageReading(PaperPage.self, try PageReading.fixture("paper-page/invalid/no-year.txt"))
    #expect(reading.records.map(\.date) == [nil])
    #expect(reading.places == ["in/page.txt:1:3: warning page-year-unknown"])
  }

  @Test func skipsWhatHasNoTitle() throws {
    let reading = PageReading(PaperPage.self, try PageReading.fixture("paper-page/invalid/holes.txt")).settled()
    #expect(reading.shown == ["A Method for Stochastic Optimization @4 on 2020-06-06 [ML]"])
    #expect(reading.skipped == 2)
    #expect(
      reading.places == [
        "in/page.txt:3:1: error paper-page-no-title", "in/page.txt:7:1: error paper-page-no-title",
        "in/page.txt:5:1: warning byline-none",
      ])
    #expect(reading.records[0].source.key == "2")
  }

  @Test func givesTheSameWhereverTheTextIsDivided() throws {
    let bytes = try PageReading.fixture("paper-page/valid/person.txt")
    let whole = PageReading(PaperPage.self, bytes)
    for cut in 0...bytes.count { #expect(PageReading(PaperPage.self, bytes, pieces: [cut]) == whole) }
    #expect(PageReading(PaperPage.self, bytes, pieces: Array(repeating: 1, count: bytes.count)) == whole)
  }

  @Test func keepsWholeRecordsOfATextCutAnywhere() throws {
    let bytes = try PageReading.fixture("paper-page/valid/person.txt")
    let whole = PageReading(PaperPage.self, bytes).records.map(\.title)
    for count in 0..<bytes.count {
      let titles = PageReading(PaperPage.self, Array(bytes[..<count])).settledTitles.dropLast()
      #expect(Array(titles) == Array(whole.prefix(titles.count)))
    }
  }

  @Test func cutsLongFields() throws {
    let bytes = Array("CLJun 5, 2019\nÉÉÉÉÉÉÉÉÉÉÉÉÉ\n".utf8)
    let reading = PageReading(PaperPage.self, bytes, options: ReadOptions(maxField: 9))
    #expect(reading.records.map(\.title) == ["ÉÉÉÉ"])
    #expect(reading.places == ["in/page.txt:2:1: warning field-cut"])
  }

  @Test func readsPagesOfAnyLengthInStretches() {
    let record =
      "CLJun 5, 2019\nDeep SetsManzil Zaheer, Satwik Kottur\n" + String(repeating: "word ", count: 20_000) + "\n"
    let bytes = Array(String(repeating: record, count: 200).utf8)
    let pieces = Array(repeating: 1 << 20, count: bytes.count >> 20)
    let reading = PageReading(PaperPage.self, bytes, pieces: pieces)
    #expect(reading.records.count == 200)
    #expect(reading.records.map(\.source.line) == (0..<200).map { 3 * $0 + 1 })
    #expect(PageReading(PaperPage.self, bytes, pieces: [bytes.count / 2]) == reading)
  }

  @Test(arguments: [
    "CLMay 28\nDeep SetsManzil Zaheer, Satwik Kottur\n",
    "94.9CLMay 28\nDeep SetsManzil Zaheer, Satwik Kottur\nAn abstract.\n",
    "astro-ph.GAOct 1, 2021Code\r\nDeep SetsManzil Zaheer\r\n",
    "Jane Doe\n12 papers\nmathJan 3, 2020\nA title of somethingJane Doe\nText.\nqbioJan 3\nAnother titleJane Doe\n",
  ])
  func recognizesPages(_ text: String) { #expect(PaperPage.recognizes(ByteWindow(text))) }

  @Test(arguments: [
    "", "\n", "# Coterie\n\nReleased on May 28, 2024.\n\nMay 28\n", "From: a@b.org\nDate: Tue, 28 May 2024\n\nHello\n",
    "<!DOCTYPE html>\nCLMay 28\nDeep SetsManzil Zaheer\n", "author,title,date\nDoe,Deep Sets,\"May 28, 2024\"\n",
    "@article{a,\n title = {Deep Sets},\n month = may\n}\n", "TY  - JOUR\nTI  - Deep Sets\nDA  - May 28\nER  - \n",
    "CHANGES\n\nMay 28, 2024\nDeep Sets are now read.\n\nMay 2, 2024\nThe first version of it.\n",
    "CLMay 28", "Meet us in CambridgeMay 28 at ten\n", "{\"date\": \"May 28\"}",
  ])
  func leavesOtherTextsAlone(_ text: String) { #expect(!PaperPage.recognizes(ByteWindow(text))) }
}

extension PageReading {
  fileprivate var settledTitles: [String] { records.map(\.title) }
}
