import CoterieText
import Testing

/// Texts that RFC 8259's grammar accepts, refuses, or leaves to the reader; the cases are the grammar's rules one by one.
enum JSONCases {
  static let valid: [String] = [
    // Any value may be the text (section 2).
    "null", "true", "false", "0", "-0", "\"\"", "[]", "{}", " null ", "\t[\t]\t", "\n{\r\n}\r", "\"a\"", "1",
    // Numbers (section 6).
    "-1", "10", "1.5", "-1.5", "0.0", "0.001", "1e5", "1E5", "1e+5", "1e-5", "1E+05", "1.5e300", "0e0", "-0e-0", "0E+0",
    "1e400", "-1e400", "1E-400", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
    "123456789012345678901234567890.123456789012345678901234567890",
    // Strings (section 7).
    #""\"""#, #""\\""#, #""\/""#, #""\b\f\n\r\t""#, #""\u0000""#, #""\u00e9""#, #""\u00E9""#, #""\uD834\uDD1E""#,
    #""\udbff\udfff""#, #""\u2028\u2029""#, "\"\u{7F}\"", "\"é\"", "\"\u{800}\"", "\"\u{FFFF}\"", "\"\u{10FFFF}\"",
    "\"𝄞\"", "\"\u{FEFF}\"", "\"/\"", "\"'\"", "\"// no comment\"", #""\u005C\u0022""#, "\"eight888\"",
    "\"0123456789abcdef0123456789\\n\"", "\"a\u{300}\"",
    // Arrays and objects (sections 4 and 5).
    "[1]", "[1,2]", "[ 1 , 2 ]", "[[]]", "[[],[]]", "[{}]", "[null,true,false,0,\"\",[],{}]", #"{"a":1}"#,
    #"{ "a" : 1 }"#,
    #"{"a":1,"b":2}"#, #"{"":0}"#, #"{"a":{"a":{"a":[]}}}"#, #"{"a":1,"a":2}"#, #"{"a":[],"b":{}}"#,
    #"{"\u0061":1}"#, #"{"a b":"c d","é":"ü"}"#, "[\n  1,\n  2\n]", "{\n  \"a\": [\n    1\n  ]\n}", "[0,-0,0.0]",
    "[1e1,\"1e1\"]", "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", "[\"\",\"\"]", "[          1          ]",
  ]

  /// With the position of the first byte that can't stand there.
  static let invalid: [(text: String, position: Int)] = [
    // No value.
    ("", 0), (" ", 1), ("\n\t\r", 3), (",", 0), ("]", 0), ("}", 0), (":", 0), ("=", 0), ("\u{C}", 0), ("\u{A0}1", 0),
    ("/", 0), ("// a\n1", 0), ("/* a */1", 0), ("1 // a", 2), ("#1", 0),
    // Literals.
    ("nul", 3), ("nulL", 3), ("Null", 0), ("tru", 3), ("True", 0), ("truE", 3), ("fals", 4), ("falsy", 4), ("nullx", 4),
    ("TRUE", 0), ("undefined", 0), ("NaN", 0), ("Infinity", 0), ("-Infinity", 1), ("nan", 1), ("true false", 5),
    // Numbers.
    ("+1", 0), ("-", 1), ("--1", 1), ("- 1", 1), ("01", 1), ("-01", 2), ("00", 1), ("1.", 2), (".5", 0), ("-.5", 1),
    ("1.e5", 2),
    ("1e", 2), ("1e+", 3), ("1E-", 3), ("1e5.5", 3), ("1.5.5", 3), ("0x10", 1), ("1_000", 1), ("1,000", 1), ("1a", 1),
    ("1 2", 2),
    ("1e1e1", 3), ("1ee1", 2), ("\u{FF11}", 0), ("[1.]", 3), ("[-]", 2), ("[1e]", 3), ("[-a]", 2), ("0b1", 1),
    ("1d", 1), ("1+1", 1),
    // Strings.
    ("\"", 1), ("\"a", 2), ("'a'", 0), ("a", 0), ("\"a\"b", 3), ("\"a\" \"b\"", 4), (#""\x41""#, 2), (#""\a""#, 2),
    (#""\'""#, 2),
    (#""\0""#, 2), (#""\U0041""#, 2), (#""\u""#, 3), (#""\u0""#, 4), (#""\u004""#, 6), (#""\u00G0""#, 5),
    (#""\u 041""#, 3),
    (#""\uD834\u""#, 9), (#""\uD834\uDD1""#, 12), (#""\uD834\x""#, 8), ("\"\n\"", 1), ("\"\t\"", 1), ("\"\u{0}\"", 1),
    ("\"\u{1F}\"", 1), ("\"01234567\u{1}\"", 9), (#""\"#, 2), (#""\u"#, 3), (#""\""#, 3), ("\"\\\n\"", 2),
    ("\u{201C}a\u{201D}", 0),
    // Arrays.
    ("[", 1), ("[1", 2), ("[1,", 3), ("[,", 1), ("[,]", 1), ("[,1]", 1), ("[1,]", 3), ("[1,,2]", 3), ("[1 2]", 3),
    ("[1;2]", 2), ("[1}", 2),
    ("[1]]", 3), ("[1],", 3), ("[[]", 3), ("[\"a\"", 4), ("[\"a\",", 5), ("[1:2]", 2), ("[}", 1), ("[true", 5),
    ("[\u{0}]", 1), ("[1\u{0}]", 2),
    ("[][]", 2), ("[1]x", 3), ("[a]", 1), ("[1,\n2,\n]", 7),
    // Objects.
    ("{", 1), ("{,", 1), ("{,}", 1), ("{1:1}", 1), ("{a:1}", 1), ("{'a':1}", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5),
    (#"{"a":1"#, 6),
    (#"{"a":1,"#, 7), (#"{"a":1,}"#, 7), (#"{"a":1,,"b":2}"#, 7), (#"{"a" 1}"#, 5), (#"{"a",1}"#, 4),
    (#"{"a":1 "b":2}"#, 7), (#"{"a":1]"#, 6),
    (#"{"a""#, 4), (#"{"a"#, 3), (#"{"a":"#, 5), (#"{:1}"#, 1), (#"{null:1}"#, 1), (#"{[]:1}"#, 1), (#"{"a":1}}"#, 7),
    (#"{"a":1}{"b":2}"#, 7),
    (#"{"a"::1}"#, 5), (#"{"a":1:2}"#, 6), (#"{"a":1;"b":2}"#, 6), ("{\"a\":1\u{0}}", 6), (#"{"\x":1}"#, 3),
    (#"{]"#, 1), ("{{}:1}", 1),
    (#"{"a":[}"#, 6), (#"{"a":{]}"#, 6), (#"{"a":tru}"#, 8),
  ]

  /// Bytes that are not UTF-8, inside a string that they make invalid: where the first ill-formed sequence begins.
  static let notUTF8: [(bytes: [UInt8], position: Int)] = [
    ([0x80], 1), ([0xBF], 1), ([0xFF], 1), ([0xFE], 1), ([0xC0, 0xAF], 1), ([0xC1, 0xBF], 1), ([0xC3, 0x28], 1),
    ([0xC3], 1),
    ([0xE0, 0x80, 0xAF], 1), ([0xE0, 0x9F, 0xBF], 1), ([0xE2, 0x82], 1), ([0xE2, 0x28, 0xA1], 1),
    ([0xED, 0xA0, 0x80], 1),
    ([0xED, 0xBF, 0xBF], 1), ([0xF0, 0x80, 0x80, 0x80], 1), ([0xF0, 0x8F, 0xBF, 0xBF], 1), ([0xF0, 0x9F, 0x98], 1),
    ([0xF4, 0x90, 0x80, 0x80], 1), ([0xF5, 0x80, 0x80, 0x80], 1), ([0xC3, 0xA9, 0x80], 3), ([0xE4], 1),
    ([0xC3, 0xA9, 0xE2, 0x82], 3),
    ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0xE9], 9),
  ]

  /// What the grammar allows and readers may refuse: accepted here, with the string or number that is read.
  static let readersChoice: [(text: String, value: JSONValue)] = [
    (#""\uD800""#, .string("\u{FFFD}")), (#""\uDC00""#, .string("\u{FFFD}")), (#""\uDFFF""#, .string("\u{FFFD}")),
    (#""\uD800\uD800""#, .string("\u{FFFD}\u{FFFD}")), (#""\uDC00\uD800""#, .string("\u{FFFD}\u{FFFD}")),
    (#""\uD834x""#, .string("\u{FFFD}x")), (#""\uD834\n""#, .string("\u{FFFD}\n")),
    (#""\uD834\u0041""#, .string("\u{FFFD}A")), (#""\uD834\uD834\uDD1E""#, .string("\u{FFFD}𝄞")),
    (#""x\uDd1e\ud834y""#, .string("x\u{FFFD}\u{FFFD}y")), (#""\uD834\\uDD1E""#, .string("\u{FFFD}\\uDD1E")),
    ("1e400", .number("1e400")), ("-1e400", .number("-1e400")), ("1e-400", .number("1e-400")), ("-0", .number("-0")),
    ("1e999999999999999999999", .number("1e999999999999999999999")),
    ("18446744073709551616", .number("18446744073709551616")),
    ("0.1e-999999999999", .number("0.1e-999999999999")), ("\u{FEFF}1", .number("1")), (#""\u0000""#, .string("\u{0}")),
    (#""\uFFFE""#, .string(String(decoding: [0xFFFE as UInt16], as: UTF16.self))),
  ]
}

@Suite("JSON: what is accepted, what is refused and where") struct JSONDocumentTests {
  private func outcome(_ text: String) -> JSONFault? {
    do {
      _ = try JSONDocument(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("Valid texts are accepted", arguments: JSONCases.valid) func accepts(text: String) {
    #expect(outcome(text) == nil)
  }

  @Test("Invalid texts are refused at the first byte that is wrong", arguments: JSONCases.invalid)
  func refuses(text: String, position: Int) {
    let fault = outcome(text)
    #expect(fault?.position == position, "\(text): \(fault?.text ?? "accepted")")
    // Only what goes on to the end can be cut short.
    #expect((fault?.kind == .truncated) == (position == text.utf8.count), "\(text): \(fault?.text ?? "accepted")")
  }

  @Test("Bytes that are not UTF-8 are refused", arguments: JSONCases.notUTF8)
  func refusesEncoding(bytes: [UInt8], position: Int) throws {
    let text = [0x22] + bytes + [0x22]
    let fault = try #require(throws: JSONFault.self) { try JSONDocument(text) }
    #expect(fault.kind == .encoding)
    #expect(fault.position == position)
    // In a key as in a value, and behind other text.
    let inKey = Array("{\"".utf8) + bytes + Array("\":1}".utf8)
    #expect(throws: JSONFault.self) { try JSONDocument(inKey) }
    #expect(throws: JSONFault.self) { try JSONDocument([0x20] + bytes) }
  }

  @Test("What readers may choose", arguments: JSONCases.readersChoice) func chooses(text: String, value: JSONValue)
    throws
  {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test func tablesAreLargeAndDistinct() {
    #expect(JSONCases.valid.count >= 60)
    #expect(JSONCases.invalid.count >= 60)
    #expect(Set(JSONCases.valid.map { Array($0.utf8) }).count == JSONCases.valid.count)
    #expect(Set(JSONCases.invalid.map { Array($0.text.utf8) }).count == JSONCases.invalid.count)
  }

  @Test func byteOrderMarkIsToleratedOnlyInFront() throws {
    #expect(outcome("\u{FEFF}[1]") == nil)
    #expect(outcome("\u{FEFF}\u{FEFF}[1]")?.position == 3)
    #expect(outcome("[1]\u{FEFF}")?.position == 3)
  }

  @Test("Nesting is limited, without recursion") func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    _ = try JSONDocument(nested(512))
    let fault = try #require(throws: JSONFault.self) { try JSONDocument(nested(513)) }
    #expect(fault.kind == .depth)
    #expect(fault.position == 512)
    let bomb = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONFault.self) { try JSONDocument(bomb) }
    var document = JSONDocument(maxDepth: 2_000_000)
    #expect(document.index(nested(1_000_000)) == .complete(end: 2_000_000))
    #expect(document.pointer(to: document.root) == "")
    let objects = Array(String(repeating: #"{"a":"#, count: 513).utf8)
    let inObjects = try #require(throws: JSONFault.self) { try JSONDocument(objects) }
    #expect(inObjects.kind == .depth)
    #expect(inObjects.position == 512 * 5)
  }

  @Test("In a window that isn't final, a beginning is incomplete, never invalid", arguments: JSONCases.valid)
  func windows(text: String) {
    let bytes = Array(text.utf8)
    var document = JSONDocument()
    guard case .complete(let end) = document.index(bytes) else { return #expect(Bool(false), "\(text)") }
    let isNumber = document.kind(of: document.root) == .number
    for cut in 0..<end {
      #expect(document.index(bytes, to: cut, isFinal: false) == .incomplete, "\(text) cut at \(cut)")
      guard case .invalid(let fault) = document.index(bytes, to: cut, isFinal: true) else {
        // The beginning of a number can be one.
        #expect(isNumber && cut > 0, "\(text) cut at \(cut)")
        continue
      }
      #expect(fault.kind == .truncated && fault.position == cut, "\(text) cut at \(cut)")
    }
    // A number that touches the window's end may go on.
    #expect(document.index(bytes, to: end, isFinal: false) == (isNumber ? .incomplete : .complete(end: end)))
  }

  @Test("A fault is found in every window that shows it", arguments: JSONCases.invalid)
  func faultsInWindows(text: String, position: Int) {
    let bytes = Array(text.utf8)
    var document = JSONDocument()
    for cut in 0...bytes.count where cut <= position {
      if case .invalid = document.index(bytes, to: cut, isFinal: false) {
        #expect(Bool(false), "\(text) cut at \(cut)")
      }
    }
  }

  @Test("Long texts, where words of eight bytes and growing notes matter") func long() throws {
    // A quote, an escape, a control character and a letter of two bytes at every offset from a word's start.
    for length in 0..<40 {
      let plain = String(repeating: "x", count: length)
      #expect(try JSONValue(parsing: Array("[\"\(plain)\"]".utf8)) == .array([.string(plain)]))
      #expect(
        try JSONValue(parsing: Array("[\"\(plain)\\n\(plain)\"]".utf8)) == .array([.string(plain + "\n" + plain)]))
      #expect(try JSONValue(parsing: Array("[\"\(plain)é\(plain)\"]".utf8)) == .array([.string(plain + "é" + plain)]))
      #expect(outcome("[\"\(plain)\u{1}\"]")?.position == length + 2)
      #expect(outcome("[\"\(plain)\u{1F}\(plain)\"]")?.kind == .control)
    }
    let many = (0..<100_000).map { "\($0)" }
    let document = try JSONDocument(Array("[\(many.joined(separator: ","))]".utf8))
    var numbers: [Int] = []
    document.forEachElement(of: document.root) { numbers.append(document.integer($0) ?? -1) }
    #expect(numbers == Array(0..<100_000))
  }
}
