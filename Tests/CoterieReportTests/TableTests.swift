import CoterieReport
import Foundation
import Testing

struct TableTests {
  static let table = Table(
    columns: [
      Table.Column("rank"), Table.Column("id", isDataOnly: true), Table.Column("author"),
      Table.Column("score", header: "score (cost unit)", decimals: 2), Table.Column("members", isDataOnly: true),
    ],
    rows: [
      [.integer(1), .text("a"), .text("Ådne \"X\" & Y"), .number(0.5), .list(["p", "q"])],
      [.integer(2), .text("b"), .text("=1+1"), .number(-1e-9), .list([])],
      [.integer(3), .text("c"), .text("王伟"), .absent, .list(["r"])],
    ], notes: ["50% of_it"])

  @Test("JSON is an array of objects with every column, in order, every digit, and nothing else")
  func json() throws {
    let text = Self.table.text(as: .json)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows.count == 3)
    #expect(rows[0]["author"] as? String == "Ådne \"X\" & Y")
    #expect(rows[1]["score"] as? Double == -1e-9)
    #expect(rows[2]["score"] is NSNull)
    #expect(rows[0]["members"] as? [String] == ["p", "q"])
    #expect(text.contains("{\"rank\": 1, \"id\": \"a\""))
    #expect(!text.contains("50%"))
  }

  @Test("an empty table is an empty array")
  func empty() throws {
    let text = Table(columns: [Table.Column("rank")]).text(as: .json)
    #expect((try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Any])?.isEmpty == true)
  }

  @Test("CSV quotes, defuses formulas, and leaves numbers alone (FAULTS 106)")
  func csv() {
    let lines = Self.table.text(as: .csv).split(whereSeparator: \.isNewline)
    #expect(lines[0] == "rank,id,author,score,members")
    #expect(lines[1] == "1,a,\"Ådne \"\"X\"\" & Y\",0.5,p; q")
    #expect(lines[2].hasPrefix("2,b,'=1+1,-1e-09,"))
    #expect(Self.table.text(as: .csv, raw: true).contains("2,b,=1+1,"))
  }

  @Test("columns of the terminal table line up, also with wide characters")
  func aligned() {
    let lines = Self.table.text(as: .table).split(separator: "\n").map(String.init)
    #expect(lines[0] == "rank  author        score (cost unit)")
    #expect(lines[2] == "   1  Ådne \"X\" & Y               0.50")
    #expect(lines[3] == "   2  =1+1                       0.00", "no minus before zero")
    #expect(lines[4] == "   3  王伟                          –")
    #expect(lines.last == "50% of_it")
  }

  @Test("Markdown and LaTeX escape what means something to them")
  func markup() {
    let tricky = Table(columns: [Table.Column("a_b")], rows: [[.text("x|y*z")], [.text("5% & #1 ~ ^ \\ {q}")]])
    #expect(tricky.text(as: .markdown).contains("| x\\|y\\*z |"))
    let latex = tricky.text(as: .latex)
    #expect(latex.contains("a\\_b \\\\"))
    #expect(latex.contains("5\\% \\& \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\{q\\} \\\\"))
    #expect(latex.contains("\\toprule") && latex.contains("\\midrule") && latex.contains("\\bottomrule"))
  }
}
