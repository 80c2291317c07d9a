import CoterieText
import Foundation
import TestSupport
import Testing

@testable import CoterieRecords

private func options(format: String? = nil) -> ReadingOptions {
  ReadingOptions(format: format, formats: [LineFormat.self, OtherFormat.self])
}

private func read(_ paths: [String], _ options: ReadingOptions = options()) throws -> ReadRecords {
  try RecordReading.readAll(InputList(arguments: paths), options: options)
}

@Suite struct RecordReadingTests {
  @Test("records come in the order of the inputs, each with file, line and sum")
  func order() throws {
    let scratch = try Scratch()
    var paths: [String] = []
    for number in 0..<30 {
      let lines = "#lines\n" + (0...number).map { "\(number)-\($0)\n" }.joined()
      paths.append(try scratch.write("\(29 - number).lines", Array(lines.utf8)))
    }
    let result = try read(paths)
    #expect(result.records.map(\.title) == (0..<30).flatMap { n in (0...n).map { "\(n)-\($0)" } })
    #expect(result.records[2].source == Record.Source(file: "28.lines", line: 3, key: "2"))
    #expect(result.report.files.map(\.path) == paths)
    #expect(result.report.files.map(\.recordCount) == (0..<30).map { $0 + 1 })
    #expect(result.report.files.allSatisfy { $0.format == "lines" && $0.sha256?.count == 64 })
    #expect(result.report.status() == .success)
    // One core gives the same as all.
    var one = options()
    one.jobs = 1
    #expect(try read(paths, one).records == result.records)
  }

  @Test("records longer than a chunk, and many chunks, come out whole with the right lines (F9)")
  func longRecords() throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: 2_500_000)
    var text = "#lines\n"
    for number in 0..<6 { text += number % 2 == 0 ? "\(number)\n" : "\(long)\n" }
    for number in 0..<120_000 { text += "line \(number)\r\n" }
    let path = try scratch.write("a", Array(text.utf8))
    let result = try read([path])
    #expect(result.records.count == 120_006)
    #expect(result.records[3].title == long)
    #expect(result.records[5].source.line == 7)
    #expect(result.records.last?.source.line == 120_007)
  }

  @Test("bad records are skipped and counted; read = kept + merged + skipped")
  func skipped() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a", Array("#lines\none\n!\n?\ntwo".utf8))
    let result = try read([path])
    #expect(result.records.map(\.title) == ["one", "two"])
    let file = try #require(result.report.files.first)
    #expect(file.skippedCount == 1)
    #expect(file.diagnostics.map(\.code) == ["line-bad", "line-odd"])
    #expect(file.diagnostics.map(\.line) == [3, 4])
    #expect(result.report.readCount == 3)
    #expect(result.report.status() == .success)
    #expect(result.report.status(strict: true) == .unusableData)
    let summary = RecordSummary(result.report, kept: 1)
    #expect(summary.line == "records: 3 read, 1 kept, 1 merged, 1 skipped, 1 warnings")
  }

  @Test("a damaged file gives its whole records, 65, and goes on only when asked")
  func damaged() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a", Array("#lines\none\n%\ntwo\n".utf8))
    let result = try read([path])
    #expect(result.records.map(\.title) == ["one"])
    #expect(result.report.isDamaged)
    #expect(result.report.status() == .unusableData)
    #expect(result.report.status(keepGoing: true) == .success)
    // The sum is of all of it all the same: sha256sum of these 17 bytes.
    #expect(result.report.files[0].byteCount == 17)
    #expect(result.report.files[0].sha256 == "2c065197ee72540245c71a34f20827d7fa77b9b64c6c01c7654f513d8bd1e447")
  }

  @Test("wrong formats: named files are errors, files of a folder passed over, a mismatch names both (F11)")
  func formats() throws {
    let scratch = try Scratch()
    let good = try scratch.write("in/a", Array("#lines\none\n".utf8))
    let html = try scratch.write("in/b.bib", Array("\n <!DOCTYPE html><html>".utf8))
    let pdf = try scratch.write("c.bib", Array("%PDF-1.7 \u{1}".utf8))
    let folder = try read([scratch.path("in")])
    #expect(folder.report.status() == .success)
    #expect(folder.report.files.map(\.format) == ["lines", nil])
    #expect(folder.report.files[1].diagnostics.map(\.severity) == [.warning])
    let named = try read([good, html])
    #expect(named.report.status() == .unusableData)
    #expect(named.report.files[1].diagnostics.first?.text.hasPrefix("looks like HTML") == true)
    #expect(try read([pdf]).report.files[0].diagnostics.first?.text == "looks like PDF")
    let forced = try read([good], options(format: "other"))
    #expect(forced.records.count == 1)
    #expect(forced.report.files[0].diagnostics.first?.text == "read as other, but looks like lines")
    let error = #expect(throws: FileError.self) { try read([good], options(format: "nonsense")) }
    #expect(error?.status == .usage)
  }

  @Test("empty and blank files are warnings, and 65 only if nothing has a record (F1, F2)")
  func empty() throws {
    let scratch = try Scratch()
    let empty = try scratch.write("e", [])
    let blank = try scratch.write("b", Array("\u{FEFF} \r\n\t".utf8))
    let none = try scratch.write("n", Array("#lines\n".utf8))
    let good = try scratch.write("g", Array("#lines\nx\n".utf8))
    let result = try read([empty, blank, none])
    #expect(result.report.status() == .unusableData)
    #expect(result.report.files.map(\.outcome) == [.empty, .empty, .read])
    #expect(result.report.diagnostics.map(\.code) == ["file-empty", "file-empty", "file-no-records"])
    #expect(try read([empty, blank, none, good]).report.status() == .success)
  }

  @Test("NULs inside are dropped with one warning, those at the end and ^Z without (F8)")
  func controls() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a", Array("#lines\no\u{0}n\u{0}e\ntwo\n\u{1A}\u{0}\u{0}".utf8))
    let result = try read([path])
    #expect(result.records.map(\.title) == ["one", "two"])
    #expect(result.report.files[0].diagnostics.map(\.code) == ["nul-dropped"])
    #expect(result.report.files[0].diagnostics.map(\.line) == [2])
    #expect(result.report.files[0].diagnostics.map(\.column) == [2])
  }

  @Test("what decoding met has its place, also past the first chunk (F3, F5)")
  func decoding() throws {
    let scratch = try Scratch()
    var bytes = Array("#lines\nMüller\n".utf8)
    for number in 0..<120_000 { bytes += Array("line \(number)\n".utf8) }
    bytes += Array("ab".utf8) + [0xFF] + Array("c\nx\u{FEFF}y".utf8) + [0xFE]
    let result = try read([try scratch.write("a", bytes)])
    #expect(result.records.suffix(2).map(\.title) == ["ab\u{FFFD}c", "xy\u{FFFD}"])
    let notes = result.report.files[0].diagnostics
    #expect(notes.map(\.code) == ["encoding-invalid", "encoding-bom"])
    #expect(notes.map(\.line) == [120_003, 120_004])
    #expect(notes.map(\.column) == [3, 2])
    #expect(notes[0].text.hasPrefix("2 bytes are not UTF-8"))
  }

  @Test("limits have names: records, record length (F85)")
  func limits() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a", Array("#lines\n1\n2\n3\n".utf8))
    var some = options()
    some.maxRecords = 2
    var error = #expect(throws: FileError.self) { try read([path], some) }
    #expect(error?.limit == "--max-records")
    #expect(error?.status == .limit)
    let long = try scratch.write("b", Array("#lines\n".utf8) + [UInt8](repeating: 0x61, count: 3_000_000))
    some = options()
    some.maxRecord = 2_000_000
    error = #expect(throws: FileError.self) { try read([long], some) }
    #expect(error?.limit == "--max-record")
  }

  @Test("the first failing file in the order of inputs is the one that is named")
  func failures() throws {
    let scratch = try Scratch()
    let good = try scratch.write("a", Array("#lines\n1\n".utf8))
    let gone = try scratch.write("gone", Array("#lines\n1\n".utf8))
    let list = try InputList(arguments: [good, gone])
    try FileManager.default.removeItem(atPath: gone)
    let error = #expect(throws: FileError.self) { try RecordReading.readAll(list, options: options()) }
    #expect(error == FileError(.inputMissing, path: gone, "no such file"))
  }
}

@Suite struct DiagnosticReportTests {
  let diagnostic = Diagnostic(
    file: "a\u{1B}.bib", line: 3, column: 7, severity: .error, code: "bibtex-unclosed", text: "a \"brace\" é😀",
    record: "k1", field: "author")

  @Test("a line of text names place, severity, code, record and field, and is safe for terminals (F53)")
  func text() {
    #expect(
      diagnostic.textLine
        == "a\\u{1B}.bib:3:7: error: [bibtex-unclosed] a \"brace\" é😀 (record 'k1', field 'author')")
    var plain = diagnostic
    plain.record = nil
    plain.field = nil
    plain.severity = .warning
    #expect(plain.textLine == "a\\u{1B}.bib:3:7: warning: [bibtex-unclosed] a \"brace\" é😀")
  }

  @Test("a line of JSON reads back with Foundation")
  func json() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(diagnostic.jsonLine.utf8)) as? [String: Any])
    #expect(object["file"] as? String == "a\u{1B}.bib")
    #expect(object["line"] as? Int == 3)
    #expect(object["column"] as? Int == 7)
    #expect(object["severity"] as? String == "error")
    #expect(object["code"] as? String == "bibtex-unclosed")
    #expect(object["text"] as? String == "a \"brace\" é😀")
    #expect(object["record"] as? String == "k1")
    #expect(object["field"] as? String == "author")
    #expect(object.count == 8)
    var plain = diagnostic
    plain.record = nil
    #expect(plain.jsonLine.contains("\"record\":null"))
  }

  @Test("of each code 20 are printed, all are counted")
  func limit() {
    var report = DiagnosticReport()
    #expect(report.lines(for: [Diagnostic](repeating: diagnostic, count: 15)).count == 15)
    #expect(report.lines(for: [Diagnostic](repeating: diagnostic, count: 15)).count == 5)
    var other = diagnostic
    other.code = "other"
    #expect(report.lines(for: [other]).count == 1)
    let counts = [
      DiagnosticKind(severity: .error, code: "bibtex-unclosed"): 30,
      DiagnosticKind(severity: .warning, code: "other"): 1,
    ]
    #expect(report.remainders(counts) == ["[bibtex-unclosed] was reported 30 times; the first 20 are shown"])
  }
}
