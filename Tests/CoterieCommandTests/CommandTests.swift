import Foundation
import TestSupport
import Testing

/// The commands on our own example and on the seeds; expected values are counted by hand or by networkx.
struct CommandTests {
  static let example = ["sigmorphon.bib", "recent.json"].map {
    Checkout.root.appendingPathComponent("Examples/sigmorphon/\($0)").path
  }

  @Test("two files that overlap are one collection")
  func merging() throws {
    let run = try CommandRun(["records", "--to", "csl-json"] + Self.example)
    #expect(run.status == 0)
    #expect(run.errors.contains("records: 246 read, 221 kept, 25 merged, 0 skipped"))
    let merged = run.rows.filter { (($0["custom"] as? [String: Any])?["sources"] as? [Any])?.count == 2 }
    #expect(merged.count == 25)
  }

  @Test("the written collection reads back to the same collection")
  func roundTrip() throws {
    let scratch = try Scratch()
    let first = try CommandRun(["records", "-o", scratch.path("a.json")] + Self.example)
    #expect(first.status == 0)
    for arguments in [["rank", "--top", "0", "--with", "betweenness,pagerank"], ["clusters"]] {
      let from = try CommandRun(arguments + ["--to", "json"] + Self.example)
      let back = try CommandRun(arguments + ["--to", "json", scratch.path("a.json")])
      #expect(from.output == back.output)
      #expect(!from.rows.isEmpty)
    }
  }

  @Test("rows of rank carry the columns that scripts rely on")
  func rankColumns() throws {
    let run = try CommandRun(
      [
        "rank", "--by", "papers", "--with", "betweenness,closeness,harmonic,pagerank,core,cluster", "--top", "1",
        "--to", "json",
      ]
        + Self.example)
    let row = try #require(run.rows.first)
    #expect(
      Set(row.keys) == [
        "rank", "id", "author", "papers", "fractional", "coauthors", "strength", "betweenness", "closeness", "harmonic",
        "pagerank", "core", "cluster",
      ])
    // 18 papers: 15 lines of the BibTeX file name him, and 3 more papers of the JSON file, counted with grep and by eye.
    #expect(row["author"] as? String == "Garrett Nicolai")
    #expect(row["papers"] as? Int == 18)
    #expect(run.errors.contains("1 of 527 authors shown"))
  }

  @Test(
    "the order of files changes no byte", arguments: ["rank --top 0 --with betweenness", "clusters", "records", "map"])
  func orderOfFiles(command: String) throws {
    let scratch = try Scratch()
    var outputs: [[UInt8]] = []
    for (number, files) in [Self.example, Self.example.reversed()].enumerated() {
      var arguments = command.split(separator: " ").map(String.init)
      if command == "map" {
        arguments += ["-o", scratch.path("\(number).svg")]
      } else if command != "records" {
        arguments += ["--to", "json"]
      }
      let run = try CommandRun(arguments + files + ["--jobs", "\(number + 1)"])
      #expect(run.status == 0, "\(run.errors)")
      let bytes =
        command == "map"
        ? [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.path("\(number).svg")))) : run.output
      outputs.append(bytes)
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].count > 100)
  }

  @Test("every doubled paper merges into itself; without merging it doubles the weights")
  func doubled() throws {
    let scratch = try Scratch()
    let text = try String(contentsOfFile: Self.example[0], encoding: .utf8)
    let twice = try scratch.file("twice.bib", text + "\n" + text)
    let once = try CommandRun(["rank", Self.example[0], "--top", "0", "--to", "json"])
    #expect(try CommandRun(["rank", twice, "--top", "0", "--to", "json"]).output == once.output)
    let doubled = try CommandRun(["rank", twice, "--top", "0", "--to", "json", "--no-merge"])
    #expect(doubled.rows.count == once.rows.count)
    for (a, b) in zip(once.rows, doubled.rows) {
      #expect((a["strength"] as? Double ?? 0) * 2 == b["strength"] as? Double)
      #expect((a["papers"] as? Int ?? 0) * 2 == b["papers"] as? Int)
    }
  }

  @Test("export: edges as COMMANDS has them, GraphML, VOSviewer's JSON, DOT")
  func export() throws {
    let scratch = try Scratch()
    let names = ["e.csv", "g.graphml", "v.json", "d.dot", "x.gexf", "m.gml", "p.net", "p.clu", "w-map.txt"]
    let run = try CommandRun(["export"] + Self.example + names.flatMap { ["-o", scratch.path($0)] })
    #expect(run.status == 0, "\(run.errors)")
    #expect(scratch.names == (names + ["w-network.txt"]).sorted())
    // Every network file reads back to the same network; the map finds the network beside it.
    let values = { (run: CommandRun) in run.rows.map { ($0["betweenness"] as? Double ?? -1).rounded() } }
    let query = ["rank", "--by", "betweenness", "--top", "5", "--to", "json"]
    let rank = try CommandRun(query + Self.example)
    for name in ["e.csv", "g.graphml", "v.json", "x.gexf", "m.gml", "p.net", "w-map.txt"] {
      let back = try CommandRun(query + [scratch.path(name)])
      #expect(back.status == 0, "\(name): \(back.errors)")
      #expect(values(rank) == values(back), "\(name)")
      #expect(back.rows.first?["papers"] == nil)
    }
    let edges = try String(contentsOfFile: scratch.path("e.csv"), encoding: .utf8).split(separator: "\n")
    #expect(edges[0] == "source,target,weight,papers")
    let vertices = try CommandRun(
      ["export", "--what", "vertices", "--with", "betweenness", "-o", scratch.path("n.csv")] + Self.example)
    #expect(vertices.status == 0)
    let header = try String(contentsOfFile: scratch.path("n.csv"), encoding: .utf8).split(separator: "\n")[0]
    #expect(header == "id,label,papers,fractional,degree,strength,betweenness")
  }

  @Test("timings name the stages in order of the path, and quality stands with clusters")
  func timings() throws {
    let scratch = try Scratch()
    let run = try CommandRun(
      ["rank", "--by", "betweenness", "--with", "cluster", "--timings", scratch.path("t.json")] + Self.example)
    #expect(run.status == 0)
    let data = try Data(contentsOf: URL(fileURLWithPath: scratch.path("t.json")))
    let stages = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let names = stages.compactMap { $0["stage"] as? String }
    #expect(names.prefix(3) == ["read", "corpus", "network"])
    #expect(Set(names).count == names.count)
    #expect(names.contains("betweenness") && names.contains("clusters") && names.last == "write")
    #expect(stages.first { $0["stage"] as? String == "clusters" }?["quality"] is Double)
    #expect(stages.allSatisfy { ($0["seconds"] as? Double ?? -1) >= 0 })
  }

  @Test("a figure embeds what it was made from and names no path")
  func provenance() throws {
    let scratch = try Scratch()
    let run = try CommandRun(["map", "-o", scratch.path("m.svg"), "-o", scratch.path("m.dot")] + Self.example)
    #expect(run.status == 0, "\(run.errors)")
    let svg = try String(contentsOfFile: scratch.path("m.svg"), encoding: .utf8)
    #expect(svg.contains("recent.json") && svg.contains("sha256"))
    #expect(!svg.contains(Checkout.root.path) && !svg.contains(scratch.folder.path))
    #expect(svg.contains("v-garrett-nicolai"))
    #expect(svg.contains("class=\"node vertex\"") && svg.contains("class=\"node label\""))
  }

  @Test("diagnostics as JSON: one object a line, and the summary line after them")
  func jsonDiagnostics() throws {
    let scratch = try Scratch()
    let bad = try scratch.file(
      "bad.bib",
      "@article{a, title = {One}, author = {Doe, Jane}}\n@article{b, title = {Two\n\n@article{c, title = {Three}, author = {Roe}}\n"
    )
    let run = try CommandRun(["rank", bad, "--diagnostics", "json", "--to", "json"])
    #expect(run.status == 0)
    let lines = run.errors.split(separator: "\n")
    let first = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(Set(first.keys) == ["file", "line", "column", "severity", "code", "text", "record", "field"])
    #expect(first["line"] as? Int == 2)
    #expect(first["severity"] as? String == "error")
    #expect(lines.last == "records: 3 read, 2 kept, 0 merged, 1 skipped, 0 warnings")
  }

  @Test("formats lists every format")
  func formats() throws {
    let names = try CommandRun(["formats", "--to", "json"]).rows.compactMap { $0["format"] as? String }
    for name in ["bibtex", "csl-json", "paper-page", "edge-list"] { #expect(names.contains(name)) }
  }
}
