import CoterieText
import Testing

@Suite("JSON: what is written") struct JSONWriterTests {
  private func sample(_ style: JSONWriter.Style) -> String {
    var json = JSONWriter(style: style)
    json.beginObject()
    json.member("b", "x")
    json.key("a")
    json.beginArray()
    json.value(1)
    json.value(true)
    json.null()
    json.beginArray()
    json.endArray()
    json.endArray()
    json.key("d")
    json.beginArray(isInline: true)
    json.value(2024)
    json.value(5)
    json.endArray()
    json.key("o")
    json.beginObject()
    json.endObject()
    json.endObject()
    return json.string
  }

  @Test func styles() {
    #expect(sample(.compact) == #"{"b":"x","a":[1,true,null,[]],"d":[2024,5],"o":{}}"#)
    #expect(
      sample(.pretty) == """
        {
          "b": "x",
          "a": [
            1,
            true,
            null,
            []
          ],
          "d": [2024, 5],
          "o": {}
        }
        """)
  }

  // RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F must be escaped, nothing else.
  @Test func escapes() {
    var json = JSONWriter()
    json.value("\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/\u{7F}é\u{2028}𝄞")
    #expect(json.string == #""\u0000\u0001\b\t\n\u000b\f\r\u001f \"\\/"# + "\u{7F}é\u{2028}𝄞\"")
  }

  @Test func numbers() {
    var json = JSONWriter()
    json.beginArray()
    for number in [0.0, -0.0, 1, -3, 0.1, 1.0 / 3, 1e15, 1e16, 1e300, Double.leastNonzeroMagnitude, 123456.789] {
      json.value(number)
    }
    for number in [Double.nan, .infinity, -.infinity] { json.value(number) }
    json.value(Int.min)
    json.endArray()
    // Shortest digits that read back the same, as David Gay's and all later algorithms give them.
    #expect(
      json.string
        == "[0,-0,1,-3,0.1,0.3333333333333333,1000000000000000,1e+16,1e+300,5e-324,123456.789,null,null,null,-9223372036854775808]"
    )
  }

  @Test func linesAndTaking() {
    var json = JSONWriter()
    for number in 1...3 {
      json.beginObject()
      json.member("n", number)
      json.endObject()
      json.newline()
      if number == 2 { #expect(json.take() == Array("{\"n\":1}\n{\"n\":2}\n".utf8)) }
    }
    #expect(json.string == "{\"n\":3}\n")
  }

  @Test("What is written reads back", arguments: JSONCases.valid) func roundTrip(text: String) throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    for style in [JSONWriter.Style.compact, .pretty] {
      var json = JSONWriter(style: style)
      write(value, to: &json)
      let back = try JSONValue(parsing: json.bytes)
      #expect(comparable(back) == comparable(value))
    }
  }

  private func write(_ value: JSONValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .bool(let bool): json.value(bool)
    case .number(let text): json.value(Double(text) ?? .nan)
    case .string(let text): json.value(text)
    case .array(let elements):
      json.beginArray()
      for element in elements { write(element, to: &json) }
      json.endArray()
    case .object(let members):
      json.beginObject()
      for member in members {
        json.key(member.key)
        write(member.value, to: &json)
      }
      json.endObject()
    }
  }

  /// The value with its numbers as the writer has them.
  private func comparable(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number: value.double.map { .number("\($0)") } ?? .null
    case .array(let elements): .array(elements.map(comparable))
    case .object(let members): .object(members.map { .init($0.key, comparable($0.value)) })
    default: value
    }
  }
}
