import CoterieRecords
import CoterieText
import Testing

struct PaperListTests {
  @Test func readsAResultPage() throws {
    let reading = PageReading(PaperList.self, try PageReading.fixture("paper-list/valid/results.txt"))
    #expect(
      reading.shown == [
        "Attention Is All You Need @13 by 8 on 2017-06-12 (3)",
        "Deep Sets @21",
        "Order Matters: Sequence to sequence for sets @25 by 1 on 2015-11-19",
        "Scaling Laws for Neural Language Models @33 of OpenAI on 2023-01-23? (1)",
        "BLOOM: A 176B-Parameter Open-Access Multilingual Language Model @41 by 1024 on 2022-11-09",
        "Textbooks Are All You Need @47 by 22",
      ])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.records.allSatisfy { $0.abstract == nil && $0.authors.isEmpty && $0.gluedByline == nil })
  }

  @Test func readsTheOlderLayout() throws {
    let reading = PageReading(
      PaperList.self, try PageReading.fixture("paper-list/valid/older.txt"), options: ReadOptions(abstracts: true))
    #expect(
      reading.shown == [
        "Deep Sets @3", "Pointer Sentinel Mixture Models @5", "Regularizing and Optimizing LSTM Language Models @7",
      ])
    #expect(reading.records.map { $0.abstract?.prefix(9) } == ["Functions", "A languag", nil])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func saysWhatBelongsToNoRecord() throws {
    let reading = PageReading(PaperList.self, try PageReading.fixture("paper-list/invalid/holes.txt"))
    #expect(
      reading.shown == [
        "Attention Is All You Need @7 by 8 on 2017-06-12", "Textbooks Are All You Need @19",
      ])
    #expect(
      reading.places == [
        "in/page.txt:3:3: error paper-list-no-title", "in/page.txt:15:3: error paper-list-no-title",
        "in/page.txt:25:1: warning paper-list-stray",
      ])
    #expect(reading.skipped == 2)
  }

  @Test(arguments: ["paper-list/valid/results.txt", "paper-list/valid/older.txt", "paper-list/invalid/holes.txt"])
  func givesTheSameWhereverTheTextIsDivided(_ path: String) throws {
    let bytes = try PageReading.fixture(path)
    let whole = PageReading(PaperList.self, bytes)
    for cut in 0...bytes.count { #expect(PageReading(PaperList.self, bytes, pieces: [cut]) == whole) }
  }

  @Test func doesNotNeedBlankLinesOrLineFeeds() throws {
    let bytes = try PageReading.fixture("paper-list/valid/results.txt")
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = PageReading(PaperList.self, bytes)
    let dense = text.split(separator: "\n").joined(separator: "\r\n")
    let spaced = text.split(separator: "\n").joined(separator: "\r\r\r")
    for other in [dense, spaced] {
      let reading = PageReading(PaperList.self, Array(other.utf8))
      #expect(reading.records.map(\.title) == whole.records.map(\.title))
      #expect(reading.records.map(\.date) == whole.records.map(\.date))
      #expect(reading.records.map(\.authorCount) == whole.records.map(\.authorCount))
      #expect(reading.diagnostics.isEmpty)
    }
  }

  @Test func keepsWholeRecordsOfATextCutAnywhere() throws {
    let bytes = try PageReading.fixture("paper-list/valid/results.txt")
    let whole = PageReading(PaperList.self, bytes).records.map(\.title)
    for count in 0..<bytes.count {
      let titles = PageReading(PaperList.self, Array(bytes[..<count])).records.map(\.title).dropLast()
      #expect(Array(titles) == Array(whole.prefix(titles.count)))
    }
  }

  @Test(arguments: [
    "A title\n\nAn abstract of it.\n\n  • 4 authors\n·\nJun 10 1\n",
    "Get trending papers in your email inbox!\nSubscribeA title\nAn abstract of it.\n",
    "A title\nAn abstract.\na A\n·\nJun 1\nB title\nAn abstract.\nb B\n·\nJun 1\nC title\nText.\nc C\n·\nJun 1\n",
  ])
  func recognizesPages(_ text: String) { #expect(PaperList.recognizes(ByteWindow(text))) }

  @Test(arguments: [
    "", "# Coterie\n\n• 4 authors\n• 3 tests\n", "Subscribe\nto our list\nJun 1\n", "·\n", "<p>• 4 authors\n·\nJun 1\n",
    "Dear all,\nGet trending papers in your email?\n", "CLMay 28\nDeep SetsManzil Zaheer, Satwik Kottur\n",
  ])
  func leavesOtherTextsAlone(_ text: String) { #expect(!PaperList.recognizes(ByteWindow(text))) }
}
