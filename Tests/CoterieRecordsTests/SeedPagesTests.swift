import CoterieRecords
import CoterieText
import Testing

/// The four pages that came with the project. Expected values were found by reading the pages, and the graph's by a
/// few lines of Python over the lists of names.
@Suite(.enabled(if: SeedPages.areHere, "skipped: ../shared absent"))
struct SeedPagesTests {
  @Test(arguments: [
    ("000", "paper-page", 50), ("002", "paper-list", 66), ("003", "paper-list", 35), ("004", "paper-list", 304),
  ])
  func readsEveryRecord(_ prefix: String, _ format: String, _ count: Int) throws {
    let bytes = try SeedPages.bytes(prefix)
    let formats = RecordFormats.all.filter { $0.recognizes(ByteWindow(bytes: bytes, isFinal: true)) }
    #expect(formats.first?.name == format)
    let reader = try #require(formats.first)
    let reading = PageReading(reader, bytes).settled()
    #expect(reading.records.count == count)
    #expect(reading.skipped == 0)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func dividesThePersonsPage() throws {
    let shown = PageReading(PaperPage.self, try SeedPages.bytes("000")).settled().shown
    for expected in [
      "EUDAIMONIA: Evaluating Undesirable Dynamics in AI @1 by Jun Rui Huang, Wang Bill Zhu, Ziyi Liu et al."
        + " on 2026-05-28? [CL]",
      "Are Sample-Efficient NLP Models More Robust? @7 by Nelson F. Liu, Ananya Kumar, Percy Liang et al. of stanford"
        + " on 2022-10-12 [CL]",
      "When Do LLMs Admit Their Mistakes? Understanding the Role of Model Belief in Retraction @55"
        + " by Yuqing Yang, Robin Jia on 2025-05-22 [CL Code]",
      "Sampling More, Getting Less: Calibration is the Diversity Bottleneck in LLMs @61"
        + " by Amin Banayeeanzade, Qingchuan Yang, Dhruv Tarsadiya et al. on 2026-05-11? [CL]",
      "TokenSmith: Streamlining Data Editing, Search, and Inspection for Large-Scale Language Model Training and"
        + " Interpretability @73 by Mohammad Aflah Khan, Ameya Godbole, Johnny Tian-Zheng Wei et al. on 2025-07-25 [CL Code]",
      "Dynabench: Rethinking Benchmarking in NLP @88 by Douwe Kiela, Max Bartolo, Yixin Nie et al. on 2021-04-07 [CL Code]",
      "How Predictable Are Large Language Model Capabilities? A Case Study on BIG-bench @148"
        + " by Qinyuan Ye, Harvey Yiyun Fu, Xiang Ren et al. on 2023-05-24 [CL]",
    ] {
      #expect(shown.contains(expected))
    }
  }

  @Test func givesThePagesCoauthors() throws {
    let records = PageReading(PaperPage.self, try SeedPages.bytes("000")).settled().records
    var weights: [Set<String>: Int] = [:]
    var people: Set<String> = []
    for record in records {
      let names = record.authors.map(\.name.display)
      people.formUnion(names)
      for (index, a) in names.enumerated() {
        for b in names[(index + 1)...] { weights[[a, b], default: 0] += 1 }
      }
    }
    #expect(people.count == 75)
    #expect(weights.count == 116)
    #expect(weights.values.reduce(0, +) == 138)
  }

  @Test func readsTheOddRecordsOfTheResultPages() throws {
    let first = PageReading(PaperList.self, try SeedPages.bytes("002")).shown
    for expected in [
      "Your Brain on ChatGPT: Accumulation of Cognitive Debt when Using an AI Assistant for Essay Writing Task @29"
        + " by 8 on 2025-06-10? (1)",
      "LLMs Can Get \"Brain Rot\"! @61", "Kinetics: Rethinking Test-Time Scaling Laws @193",
      "Beyond the Imitation Game: Quantifying and extrapolating the capabilities of language models @245"
        + " by 445 on 2022-06-09",
      "Skill-Targeted Adaptive Training @449",
    ] {
      #expect(first.contains(expected))
    }
    #expect(first.contains { $0.hasSuffix("of TongyiLab on 2025-10-28? (2)") })
    #expect(first.contains { $0.hasPrefix("AgentTTS") && $0.hasSuffix("@437") })
    let second = PageReading(PaperList.self, try SeedPages.bytes("003")).shown
    #expect(second.first?.hasSuffix("by 3 on 2026-02-16?") == true)
    for ending in [
      "of Tencent Hunyuan on 2025-12-28 (3)", "of ByteDance Seed on 2025-10-09 (2)", "of Duke NLP on 2025-09-29",
    ] {
      #expect(second.contains { $0.hasSuffix(ending) })
    }
  }

  @Test func readsTheOlderLayout() throws {
    let titles = PageReading(PaperList.self, try SeedPages.bytes("004")).records.map(\.title)
    #expect(titles.first == "Pushing the Limits of Large Language Model Quantization via the Linearity Theorem")
    for title in ["Deep Sets", "mGPT: Few-Shot Learners Go Multilingual", "i-RIM applied to the fastMRI challenge"] {
      #expect(titles.contains(title))
    }
  }

  @Test(arguments: ["000", "002", "003", "004"])
  func neverTrapsOnATextCutAnywhere(_ prefix: String) throws {
    let bytes = try SeedPages.bytes(prefix)
    let format: any RecordFormat.Type = prefix == "000" ? PaperPage.self : PaperList.self
    let whole = PageReading(format, bytes).records.map(\.title)
    for count in stride(from: 0, to: bytes.count, by: 997) {
      let titles = PageReading(format, Array(bytes[..<count])).records.map(\.title).dropLast()
      #expect(Array(titles) == Array(whole.prefix(titles.count)))
    }
  }
}
