import CoterieText
import Testing

@Suite("JSON: what is read") struct JSONValueTests {
  private let text = """
    {"title": "A \\"b\\" \\u00e9\\uD834\\uDD1E", "n": [0, -7, 2.5, 1e400, 9223372036854775807, 9223372036854775808, -9223372036854775808],
     "ok": true, "no": false, "nil": null, "a/b~c": {"x": {"y": [[], {}]}}, "n2": 1, "n2": 2}
    """

  @Test func tree() throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value["title"] == .string("A \"b\" é𝄞"))
    #expect(value["n"]?[1]?.integer == -7)
    #expect(value["n"]?[2]?.double == 2.5)
    #expect(value["n"]?[3]?.double == nil)
    #expect(value["n"]?[4]?.integer == .max)
    #expect(value["n"]?[5]?.integer == nil)
    #expect(value["n"]?[6]?.integer == .min)
    #expect(value["n"]?[7] == nil)
    #expect(value["ok"]?.bool == true)
    #expect(value["no"]?.bool == false)
    #expect(value["nil"]?.isNull == true)
    #expect(value["a/b~c"]?["x"]?["y"] == .array([.array([]), .object([])]))
    // The last member of a name wins.
    #expect(value["n2"]?.integer == 2)
    #expect(value.object?.map(\.key) == ["title", "n", "ok", "no", "nil", "a/b~c", "n2", "n2"])
    #expect(value["absent"] == nil)
    #expect(value[0] == nil)
  }

  @Test func document() throws {
    let document = try JSONDocument(Array(text.utf8))
    let root = document.root
    let numbers = document.elements(of: try #require(document.member("n", of: root)))
    #expect(numbers.map { document.integer($0) } == [0, -7, nil, nil, .max, nil, .min])
    #expect(numbers.map { document.double($0) }[3] == nil)
    #expect(numbers.map { document.number($0) }[3] == "1e400")
    #expect(document.integer(try #require(document.member("n2", of: root))) == 2)
    #expect(document.bool(try #require(document.member("ok", of: root))) == true)
    #expect(document.string(try #require(document.member("ok", of: root))) == nil)
    #expect(document.repeatedKeys(of: root).map { document.string($0) } == ["n2"])

    // RFC 6901: `~` is `~0`, `/` is `~1`.
    let inner = try #require(document.member("a/b~c", of: root).flatMap { document.member("x", of: $0) })
    let y = try #require(document.member("y", of: inner))
    #expect(document.pointer(to: y) == "/a~1b~0c/x/y")
    #expect(document.pointer(to: document.elements(of: y)[1]) == "/a~1b~0c/x/y/1")
    #expect(document.pointer(to: numbers[3]) == "/n/3")
    #expect(text.utf8.dropFirst(document.position(of: numbers[3])).starts(with: "1e400".utf8))
    #expect(String(decoding: document.source(of: numbers[3]), as: UTF8.self) == "1e400")
  }

  private enum Key: String, CaseIterable {
    case id
    case doi = "DOI"
    case title, type, author
    case containerTitle = "container-title"
    case containerTitleShort = "container-title-short"
    case nonDroppingParticle = "non-dropping-particle"
    case empty = ""
    case long = "a-key-that-is-much-longer-than-sixteen-bytes"
  }

  @Test func keys() throws {
    let names =
      Key.allCases.map(\.rawValue) + [
        "Id", "titel", "container-titlf", "dontainer-title", "a-key-that-is-MUCH-longer-than-sixteen-bytes",
        "non-dropping-particl", "x",
      ]
    let text = "{" + names.map { "\"\($0)\": 1" }.joined(separator: ",") + #", "t\u0069tle": 1, "i\u0064 ": 1}"#
    let document = try JSONDocument(Array(text.utf8))
    let keys = JSONKeys<Key>()
    var found: [Key?] = []
    document.forEachMember(of: document.root) { key, _ in found.append(document.key(key, in: keys)) }
    let strangers = [Key?](repeating: nil, count: 7)
    #expect(found == Key.allCases.map { $0 } + strangers + [.title, nil])
  }

  @Test func repeatedKeysCompareBytes() throws {
    // é composed and decomposed are different keys; an escape makes none.
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2,\"\\u00e9\":3,\"b\":4,\"a\":5,\"b\":6,\"b\":7}"
    let document = try JSONDocument(Array(text.utf8))
    let repeated = document.repeatedKeys(of: document.root)
    #expect(repeated.map { document.pointer(to: $0) } == ["/\u{E9}", "/b", "/b"])
    #expect(repeated.map { document.position(of: $0) } == [1, 27, 39])
  }

  @Test func loneSurrogatesAreNoted() throws {
    let document = try JSONDocument(Array(#"["\uD834\uDD1E", "a\uD834", "\uDD1E"]"#.utf8))
    #expect(document.loneSurrogates == [19, 29])
  }
}
