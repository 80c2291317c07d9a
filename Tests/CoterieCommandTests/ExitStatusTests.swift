import Foundation
import TestSupport
import Testing

/// COMMANDS: exit status follows sysexits, messages say what is wrong, and no input ends the process by a signal.
struct ExitStatusTests {
  static let good = "@article{a, author = {Doe, Jane and Roe, Karl}, title = {One}, year = 2020}\n"

  /// (name, content, status of rank, words of the message)
  static let cases: [(String, [UInt8], Int32, String)] = [
    ("empty.bib", [], 65, "empty"),
    ("blank.bib", Array("  \n\n".utf8), 65, "empty"),
    ("good.bib", Array(good.utf8), 0, "1 read, 1 kept"),
    ("crlf.bib", Array(good.replacing("\n", with: "\r\n").utf8), 0, "1 read, 1 kept"),
    (
      "latin1.bib",
      Array("@article{a, author = {M".utf8) + [0xFC] + Array("ller, Karl}, title = {One}, year = 2020}\n".utf8), 0,
      "warning"
    ),
    ("page.html", Array("<!DOCTYPE html><html><body>Sign in</body></html>".utf8), 65, "HTML"),
    ("paper.pdf", Array("%PDF-1.5\n%\u{e2}\u{e3}".utf8), 65, "PDF"),
    ("random.bin", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, 65, "looks like"),
    ("cut.json", Array("[{\"id\": \"a\", \"title\": \"One\"}, {\"id\": \"b\", \"titl".utf8), 65, "syntax-"),
    ("cut.bib", Array((good + "@article{b, title = {Two").utf8), 0, "1 skipped"),
    ("prose.txt", Array("Dear all, please find attached the list of papers.\n".utf8), 65, "looks like"),
  ]

  @Test("malformed, truncated, empty, binary, latin-1 and CRLF inputs", arguments: cases.indices)
  func inputs(index: Int) throws {
    let (name, content, status, words) = Self.cases[index]
    let scratch = try Scratch()
    let run = try CommandRun(["rank", try scratch.file(name, content), "--to", "json"])
    #expect(!run.wasKilled)
    #expect(run.status == status, "\(name): \(run.errors)")
    #expect(run.errors.contains(words), "\(name): \(run.errors)")
    if status == 0 { #expect(!run.rows.isEmpty) } else { #expect(run.output.isEmpty) }
  }

  @Test("--strict turns a skipped record into 65; --keep-going uses what is whole of a damaged file")
  func strictAndKeepGoing() throws {
    let scratch = try Scratch()
    let cutBib = try scratch.file("cut.bib", Self.good + "@article{b, title = {Two")
    #expect(try CommandRun(["rank", cutBib, "--strict"]).status == 65)
    let items = "[{\"id\": \"a\", \"title\": \"One\", \"author\": [{\"family\": \"Doe\", \"given\": \"J.\"}]}, {\"id\""
    let cut = try scratch.file("cut.json", items)
    let refused = try CommandRun(["rank", cut, "--to", "json"])
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("1 whole record"))
    let used = try CommandRun(["rank", cut, "--to", "json", "--keep-going"])
    #expect(used.status == 0)
    #expect(used.rows.count == 1)
    #expect(used.errors.contains("damaged"))
  }

  @Test("check and records go through to the end of a damaged file, write what they have, and exit 65")
  func damagedButWritten() throws {
    let scratch = try Scratch()
    let cut = try scratch.file("cut.json", "[{\"id\": \"a\", \"title\": \"One\"}, {\"id\"")
    let records = try CommandRun(["records", cut, "--to", "csl-json"])
    #expect(records.status == 65)
    #expect(records.rows.count == 1)
    #expect(try CommandRun(["check", cut]).status == 65)
    #expect(try CommandRun(["check", cut]).text.contains("damaged"))
  }

  @Test("missing inputs are 66, wrong options 64, an output in no folder 73, an output that is an input 64")
  func others() throws {
    let scratch = try Scratch()
    let good = try scratch.file("good.bib", Self.good)
    #expect(try CommandRun(["rank", scratch.path("nothing.bib")]).status == 66)
    for wrong in [
      ["rank"], ["rank", good, "--by", "fame"], ["rank", good, "--to", "xml"], ["rank", good, "--format", "docx"],
      ["paint", good],
      ["map", good], ["map", good, "-o", "x.gif"], ["rank", good, "--counting", "half"], ["rank", good, "--jobs", "0"],
      ["rank", good, "--years", "2020-2010"], ["rank", good, "--resolution", "nan"],
      ["rank", good, "--encoding", "klingon"],
    ] {
      let run = try CommandRun(wrong)
      #expect(run.status == 64, "\(wrong): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try CommandRun(["map", good, "-o", scratch.path("no/folder/x.svg")]).status == 73)
    #expect(try CommandRun(["records", good, "-o", good]).status == 64)
    #expect(try String(contentsOfFile: good, encoding: .utf8) == Self.good)
    #expect(try CommandRun(["--version"]).text.hasPrefix("coterie "))
    #expect(try CommandRun(["rank", "--help"]).status == 0)
  }

  @Test("a limit that is hit is 75 and named; the old output is untouched and nothing temporary stays")
  func limits() throws {
    let scratch = try Scratch()
    let good = try scratch.file("good.bib", Self.good + Self.good.replacing("{a,", with: "{b,"))
    let bytes = try CommandRun(["rank", good, "--max-bytes", "20"])
    #expect(bytes.status == 75)
    #expect(bytes.errors.contains("--max-bytes"))
    let old = try scratch.file("old.json", "old")
    let records = try CommandRun(["records", good, "--max-records", "1", "-o", old])
    #expect(records.status == 75)
    #expect(records.errors.contains("--max-records"))
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    #expect(scratch.names == ["good.bib", "old.json"])
  }

  @Test("standard input, gzip, folders, and one file named twice")
  func sources() throws {
    let scratch = try Scratch()
    let good = try scratch.file("good.bib", Self.good)
    #expect(try CommandRun(["rank", "-", "--to", "json"], input: Array(Self.good.utf8)).rows.count == 2)
    let folder = try CommandRun(["rank", scratch.folder.path, "--to", "json"])
    #expect(folder.rows.count == 2)
    let twice = try CommandRun(["rank", good, good, "--to", "json"])
    #expect(twice.rows.first?["papers"] as? Int == 1)
    #expect(twice.errors.contains("1 read"))
    _ = try scratch.file("notes.txt", "nothing but notes\n")
    let mixed = try CommandRun(["rank", scratch.folder.path, "--to", "json"])
    #expect(mixed.status == 0)
    #expect(mixed.errors.contains("passed over"))
  }
}
