import Testing

@testable import CoterieText

/// All rows of a text that is shown in windows growing by `step` bytes, and how it ends.
private func rows(_ text: String, delimiter: UInt8 = 0x2C, step: Int = .max) -> ([CSVReader.Row], CSVReader.Step) {
  let reader = CSVReader(delimiter: delimiter)
  let bytes = Array(text.utf8)
  var rows: [CSVReader.Row] = []
  var position = 0
  var shown = min(step, bytes.count)
  while true {
    let window = ByteWindow(bytes: Array(bytes[0..<shown]), isFinal: shown == bytes.count)
    let outcome = reader.next(in: window, at: &position)
    switch outcome {
    case .row(let row): rows.append(row)
    case .needsMore: shown = min(shown + step, bytes.count)
    case .end, .unclosed: return (rows, outcome)
    }
  }
}

@Suite struct CSVTests {
  @Test("quotes, doubled quotes, line breaks in fields, every line end (F29)", arguments: [1, 2, 3, .max])
  func reading(step: Int) {
    let (found, end) = rows(
      "a,b,c\r\n\"x, y\",\"he said \"\"no\"\"\",\"two\r\nlines\"\r\r\n1,,\n\n,\n\"\"\nlast,\"q\"", step: step)
    #expect(
      found.map(\.fields) == [
        ["a", "b", "c"], ["x, y", "he said \"no\"", "two\r\nlines"], ["1", "", ""], ["", ""], [""], ["last", "q"],
      ])
    #expect(found.map(\.start) == [0, 7, 46, 51, 53, 56])
    #expect(end == .end)
  }

  @Test("an unclosed quote is damage at its place; a stray one is kept and reported")
  func quotes() {
    let (found, end) = rows("a,b\nc,\"d\ne,f\n")
    #expect(found.map(\.fields) == [["a", "b"]])
    #expect(end == .unclosed(6))
    let (stray, _) = rows("\"a\"b,c\"d\n\"e\" ,f\n")
    #expect(stray.map(\.fields) == [["ab", "c\"d"], ["e", "f"]])
    #expect(stray.map(\.strayQuote) == [2, nil])
  }

  @Test(
    "the delimiter is what separates the first row",
    arguments: [
      ("a,b;c,d\n;;;;", 0x2C), ("a;b;c\n", 0x3B), ("a\tb\n", 0x09), ("\"a,b,c\";d\n", 0x3B), ("\n\na\tb", 0x09),
      ("alone\n,,,", nil), ("", nil),
    ] as [(String, UInt8?)])
  func delimiters(text: String, delimiter: UInt8?) {
    #expect(CSVReader.delimiter(of: ByteWindow(text)) == delimiter)
  }

  @Test("a million empty lines, and a long quoted field, take linear time (F9)")
  func long() {
    let (found, _) = rows(
      String(repeating: "\n", count: 1_000_000) + "\"" + String(repeating: "x\n", count: 500_000) + "\"")
    #expect(found.map(\.start) == [1_000_000])
    #expect(found.first?.fields.first?.utf8.count == 1_000_000)
  }

  @Test("formulas are defused, numbers are not (F106)")
  func defusing() {
    var writer = CSVWriter()
    writer.append(["=1+1", "+x", "-x", "@x", "\tx", "\rx", "x=1", "'"])
    writer.append([.number("-0.5"), .integer(-3), .text("-3"), .empty])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "'=1+1,'+x,'-x,'@x,'\tx,\"'\rx\",x=1,'\n-0.5,-3,'-3,\n")
    var raw = CSVWriter(isRaw: true)
    raw.append(["=1+1"])
    #expect(raw.bytes == Array("=1+1\n".utf8))
  }

  @Test("what is written reads back", arguments: [0x2C, 0x3B, 0x09] as [UInt8])
  func roundTrip(delimiter: UInt8) {
    let table = [["a", "b,c;d\te"], ["\"", "\"\"\n\r\n"], ["", ""], ["é王", " x "], [""], ["x"]]
    var writer = CSVWriter(delimiter: delimiter)
    for row in table { writer.append(row) }
    #expect(rows(String(decoding: writer.bytes, as: UTF8.self), delimiter: delimiter).0.map(\.fields) == table)
  }

  @Test("XML escapes, and drops what XML can't hold (F92)")
  func escaping() {
    #expect(xmlEscaped("a<b>&\"c'") == "a&lt;b&gt;&amp;&quot;c&#39;")
    #expect(xmlEscaped("x\u{0}\u{8}\u{1B}\u{FFFE}\u{1FFFF}\u{9F}y\tz\n\r") == "xy\tz\n&#13;")
    #expect(xmlEscaped("plain é王😀") == "plain é王😀")
  }
}
