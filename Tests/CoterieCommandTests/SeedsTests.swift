import Foundation
import TestSupport
import Testing

/// The records that the project was created from; figures from the issue, counted there with other tools.
@Suite(.enabled(if: Checkout.hasShared, Comment(rawValue: Checkout.sharedAbsent)))
struct SeedsTests {
  static let seeds = Checkout.shared.appendingPathComponent("seeds").path

  static var page: String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds)) ?? []
    return seeds + "/" + (names.first { $0.hasPrefix("000") } ?? "")
  }

  @Test("50 + 66 + 35 + 304 records are read and 449 kept")
  func counts() throws {
    let run = try CommandRun(["records", Self.seeds, "--to", "csl-json"])
    #expect(run.errors.contains("records: 455 read, 449 kept, 6 merged, 0 skipped"))
    #expect(run.rows.count == 449)
    let check = try CommandRun(["check", Self.seeds, "--to", "json"])
    #expect(check.rows.compactMap { $0["records"] as? Int } == [50, 66, 35, 304])
  }

  @Test("the ranking begins Robin Jia 18, then three with 8")
  func ranking() throws {
    let run = try CommandRun(["rank", Self.seeds, "--names", "exact", "--by", "papers", "--top", "4", "--to", "json"])
    #expect(
      run.rows.map { $0["author"] as? String } == ["Robin Jia", "Ameya Godbole", "Deqing Fu", "Johnny Tian-Zheng Wei"])
    #expect(run.rows.map { $0["papers"] as? Int } == [18, 8, 8, 8])
    #expect(run.rows.map { $0["rank"] as? Int } == [1, 2, 2, 2])
    #expect(run.errors.contains("399 papers of 449 have no author names"))
  }

  @Test("the graph of page 000: 75 people, 116 edges, weight 138; Robin Jia's betweenness 1081.1556")
  func graph() throws {
    let scratch = try Scratch()
    let rank = try CommandRun(
      ["rank", Self.page, "--names", "exact", "--by", "betweenness", "--top", "0", "--to", "json"])
    #expect(rank.rows.count == 75)
    #expect(rank.rows.first?["author"] as? String == "Robin Jia")
    let value = try #require(rank.rows.first?["betweenness"] as? Double)
    #expect(abs(value - 1081.1556) < 5e-5)
    let export = try CommandRun(["export", Self.page, "--names", "exact", "-o", scratch.path("e.csv")])
    #expect(export.status == 0)
    let rows = try String(contentsOfFile: scratch.path("e.csv"), encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 116)
    #expect(rows.compactMap { Double($0.split(separator: ",")[2]) }.reduce(0, +) == 138)
    // Components of 55, 5 and five of 3: the sizes of what can reach each other over these rows.
    var parent: [Substring: Substring] = [:]
    func root(_ name: Substring) -> Substring {
      var name = name
      while let next = parent[name], next != name { name = next }
      return name
    }
    for row in rows {
      let ends = row.split(separator: ",")
      for end in ends[..<2] where parent[end] == nil { parent[end] = end }
      let (a, b) = (root(ends[0]), root(ends[1]))
      if a != b { parent[b] = a }
    }
    let sizes = Dictionary(grouping: parent.keys, by: root).values.map(\.count).sorted(by: >)
    #expect(sizes == [55, 5, 3, 3, 3, 3, 3])
  }

  @Test("map and rank say how many papers had no author names, and that lists are cut")
  func notes() throws {
    let scratch = try Scratch()
    let map = try CommandRun(["map", Self.seeds, "-o", scratch.path("m.svg")])
    #expect(map.status == 0)
    #expect(map.errors.contains("399 papers of 449 have no author names"))
    let svg = try String(contentsOfFile: scratch.path("m.svg"), encoding: .utf8)
    #expect(svg.contains("no author names"))
    #expect(svg.contains("37 author lists are cut"))
  }
}
