import Testing

@testable import CoterieText

/// The tokens of a text as strings, shown in windows that grow by `step` bytes and drop what is consumed.
private func tokens(_ bytes: [UInt8], step: Int = .max, maxDepth: Int = 512) -> [String] {
  var reader = XMLReader(maxDepth: maxDepth)
  var tokens: [String] = []
  var dropped = 0
  var shown = min(step, bytes.count)
  while true {
    let window = ByteWindow(bytes: Array(bytes[dropped..<shown]), isFinal: shown == bytes.count)
    reader.begin(window)
    reading: while true {
      func string(_ range: Range<Int>) -> String { String(decoding: window.bytes[range], as: UTF8.self) }
      func text(_ range: Range<Int>, _ entities: XMLEntities?, _ isAttribute: Bool) -> String {
        var output: [UInt8] = []
        appendXMLText(window.bytes, range, entities, isAttribute: isAttribute, to: &output)
        return String(decoding: output, as: UTF8.self)
      }
      switch reader.next(window) {
      case .start:
        let attributes = reader.attributes.map { " \(string($0.name))=\(text($0.value, reader.entities, true))" }
        tokens.append("<\(string(reader.name))\(attributes.joined())>")
      case .end: tokens.append("</>")
      case .text: tokens.append(text(reader.content, reader.entities, false))
      case .cdata: tokens.append("CDATA:" + text(reader.content, nil, false))
      case .comment: tokens.append("--" + string(reader.content))
      case .instruction: tokens.append("?")
      case .finished: return tokens
      case .fault(let fault): return tokens + ["\(fault.code)@\(fault.position + dropped)"]
      case .needsMore:
        dropped += reader.position
        shown = shown + step < bytes.count ? shown + step : bytes.count
        break reading
      }
    }
  }
}

private func tokens(_ text: String, step: Int = .max) -> [String] { tokens(Array(text.utf8), step: step) }

@Suite struct XMLReaderTests {
  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE a SYSTEM "a.dtd" [ <!ENTITY who "J. &amp; M. Müller"> <!-- > ] --> <!ELEMENT a ANY> ]>
    <!-- before --><a x="1" y='&lt;&quot;\t&#xE9;'>t&uuml;&who;<b/>&#228;<![CDATA[<&amp;]]>\r\n<ns:c\n>é王</ns:c ></a>
    <?done?>
    """

  static let sampleTokens = [
    "?", "\n", "?", "\n", "-- before ", "<a x=1 y=<\" é>", "tüJ. & M. Müller", "<b>", "</>", "ä", "CDATA:<&amp;", "\n",
    "<ns:c>", "é王", "</>", "</>", "\n", "?",
  ]

  @Test("tokens are the same wherever the text is divided", arguments: [1, 2, 3, 7, .max])
  func boundaries(step: Int) {
    #expect(tokens(Self.sample, step: step) == Self.sampleTokens)
  }

  @Test("cut at every byte: the tokens before the cut, then a fault (F44)")
  func truncated() {
    let bytes = Array(Self.sample.utf8)
    let end = bytes.count - "\n<?done?>".utf8.count
    for cut in 0..<end {
      let found = tokens(Array(bytes[0..<cut]))
      let last = found.last ?? ""
      #expect(last.hasPrefix("syntax-end@") || last.hasPrefix("syntax-empty@"), "cut at \(cut): \(found)")
    }
    // A cut may leave half a text, so that only what comes before it is compared.
    for cut in 0..<end {
      let found = tokens(Array(bytes[0..<cut])).dropLast(2)
      #expect(Self.sampleTokens.starts(with: found), "cut at \(cut)")
    }
  }

  @Test(
    "what isn't well formed is refused at its place (F45)",
    arguments: [
      ("<a></b>", "syntax-xml@3"), ("<a>", "syntax-end@3"), ("</a>", "syntax-xml@0"), ("<a/><b/>", "syntax-xml@4"),
      ("<a/>x", "syntax-xml@4"), ("x<a/>", "syntax-xml@0"), ("<a b></a>", "syntax-xml@4"), ("<a b=c/>", "syntax-xml@5"),
      ("<a b='1' b='2'/>", "syntax-xml@9"), ("<a b='1'c='2'/>", "syntax-xml@8"), ("<a b='<'/>", "syntax-xml@6"),
      ("<a>&</a>", "syntax-xml@3"), ("<a>& b;</a>", "syntax-xml@3"), ("<a>&#0;</a>", "syntax-xml@3"),
      ("<a>&#xFFFFFFFF;</a>", "syntax-xml@3"), ("<a>&#xD800;</a>", "syntax-xml@3"), ("<a>&#;</a>", "syntax-xml@3"),
      ("<a>&#x;</a>", "syntax-xml@3"), ("<a>\u{0}</a>", "syntax-xml@3"), ("<a>\u{8}</a>", "syntax-xml@3"),
      ("<a>\u{FFFF}</a>", "syntax-xml@3"), ("<a>]]></a>", "syntax-xml@3"), ("<a><!-- -- --></a>", "syntax-xml@8"),
      ("<a><!-- ", "syntax-end@3"), ("<a><![CDATA[", "syntax-end@3"), ("<a><!x></a>", "syntax-xml@3"),
      ("<1/>", "syntax-xml@0"), ("<a\u{FFFD}/>", "syntax-xml@0"), ("< a/>", "syntax-xml@0"), ("<a/ >", "syntax-xml@2"),
      ("", "syntax-empty@0"), (" \n", "syntax-empty@2"), ("<!-- x -->", "syntax-empty@10"),
      (" <?xml version='1.0'?><a/>", "syntax-xml@1"), ("<a><?xml version='1.0'?></a>", "syntax-xml@3"),
      ("<?xml?><a/>", "syntax-xml@0"), ("<a/><!DOCTYPE a>", "syntax-xml@4"),
      ("<!DOCTYPE a [<b>]><a/>", "syntax-xml@13"),
      ("<a>x</ a>", "syntax-xml@4"), ("<a></a b>", "syntax-xml@3"), ("<a b='&x'/>", "syntax-xml@6"),
      ("<a><![CDATA[\u{1}]]></a>", "syntax-xml@12"), ("<![CDATA[x]]>", "syntax-xml@0"), ("<a", "syntax-end@0"),
      ("<", "syntax-end@0"), ("<a b='", "syntax-end@0"), ("<a></a", "syntax-end@3"),
    ])
  func malformed(text: String, fault: String) {
    for step in [1, 2, .max] { #expect(tokens(text, step: step).last == fault, "\(text) by \(step)") }
  }

  @Test(
    "what is well formed passes",
    arguments: [
      "<a/>", "<a ></a >", "<a b = '1'\n c=\"'\"/>", "<?xml version='1.0'?><a/>", "<_a-1.b:c/>", "<é王/>",
      "<a>]]&gt;</a>",
      "<a>]] ></a>", "<a><?p?><?q r?></a>", "<!DOCTYPE a><a/>", "<!DOCTYPE a PUBLIC '-//x>' 'y>'><a/>\n<!-- -->",
      "<!DOCTYPE a [<!ATTLIST a b CDATA '>'> %p; <?q ]> ?>]><a/>", "<a>&apos;&quot;&#x10FFFF;\u{FFFD}</a>",
      "<a>\u{7F}\u{85}</a>",
      "<a><![CDATA[]]]]><![CDATA[>]]></a>",
    ])
  func wellFormed(text: String) {
    for step in [1, .max] {
      #expect(tokens(text, step: step).last?.hasPrefix("syntax") == false, "\(text) by \(step)")
    }
  }

  @Test("an unknown entity stays visible and is noted (F43)")
  func unknownEntities() {
    var reader = XMLReader()
    let window = ByteWindow("<a>x &foo; y</a>")
    #expect(reader.next(window) == .start)
    #expect(reader.next(window) == .text)
    let unknown = reader.takeUnknownEntities()
    #expect(unknown.map(\.name) == ["foo"])
    #expect(unknown.map(\.position) == [5])
    #expect(tokens("<a>x &foo; y</a>")[1] == "x &foo; y")
  }

  @Test("entity bombs are refused: billion laughs, circles, quadratic blow-up, parameter entities (F40)")
  func bombs() {
    var laughs = "<!DOCTYPE l [<!ENTITY l0 \"lol\">"
    for level in 1...30 {
      laughs += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    #expect(tokens(laughs + "]><l>&l30;</l>").last?.hasPrefix("syntax-entities") == true)
    // Declared and never used, it does no harm.
    #expect(tokens(laughs + "]><l/>").last == "</>")
    #expect(
      tokens("<!DOCTYPE a [<!ENTITY b \"&c;\"><!ENTITY c \"&b;\">]><a>&b;</a>").last?.hasPrefix("syntax-entities")
        == true)
    #expect(tokens("<!DOCTYPE a [<!ENTITY b \"&b;\">]><a>&b;</a>").last?.hasPrefix("syntax-entities") == true)
    let long = String(repeating: "x", count: 60_000)
    let quadratic = "<!DOCTYPE a [<!ENTITY b \"\(long)\">]><a>" + String(repeating: "&b;", count: 100_000) + "</a>"
    #expect(tokens(quadratic).last?.hasPrefix("syntax-entities") == true)
    let parameters =
      "<!DOCTYPE a [<!ENTITY % x \"<!ENTITY y 'boom'>\"> %x; <!ENTITY z \"late\">]><a>&y;&z;</a>"
    #expect(tokens(parameters).dropFirst().dropFirst().first == "&y;&z;")
  }

  @Test("external entities are never opened (F41)")
  func external() {
    #expect(tokens("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")[2] == "&x;")
  }

  @Test("nesting past the limit is a fault, however deep (F47)")
  func depth() {
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(tokens(deep).last == "syntax-depth@1536")
    let allowed = String(repeating: "<a>", count: 512) + String(repeating: "</a>", count: 512)
    #expect(tokens(allowed).count == 1024)
  }

  @Test("many attributes, a long text and many small windows take linear time (F47)")
  func large() {
    let attributes = (0..<100_000).map { " a\($0)='1'" }.joined()
    #expect(tokens("<a\(attributes)/>").count == 2)
    #expect(tokens("<a\(attributes) a5=''/>").last?.hasPrefix("syntax-xml") == true)
    #expect(tokens("<a>" + String(repeating: "x", count: 2_000_000) + "</a>").count == 3)
  }

  @Test("random text never traps, and windows of any size give the same")
  func random() {
    let pieces = [
      "<", ">", "/", "a", "<a>", "</a>", "<a b='", "'", "\"", "=", " ", "&", ";", "&amp;", "&#", "x", "<!--", "-->",
      "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a [", "]>", "<!ENTITY b 'c'>", "&b;", "é", "\u{0}", "\n", "\r",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...12)).map { _ in pieces.randomElement()! }.joined()
      let whole = tokens("<a>" + text)
      #expect(tokens("<a>" + text, step: 1) == whole, "<a>\(text)")
    }
  }
}

@Suite struct XMLTreeTests {
  private func tree(_ text: String) throws -> XMLTree {
    var reader = XMLReader()
    let window = ByteWindow(text)
    let mark = reader.mark
    #expect(reader.next(window) == .start)
    var tree = XMLTree()
    #expect(tree.read(window, from: &reader, mark: mark) == .read)
    return tree
  }

  @Test("mixed content stays in order, CDATA is data (F48)")
  func mixed() throws {
    let tree = try tree("<t>A <b>bold</b>\n  <i>x<sub>2</sub></i> &amp; <![CDATA[<c> &amp;]]>\r\n</t>")
    #expect(tree.foldedText(of: 0) == "A bold x2 & <c> &amp;")
    #expect(tree.text(of: 0) == "A bold\n  x2 & <c> &amp;\n")
  }

  @Test("children, attributes and positions")
  func structure() throws {
    let tree = try tree("<r k='a&amp;b'><x n='1'/><y><x n='2'/></y><x n='3'>t</x> </r>")
    #expect(tree.attribute("k", of: 0) == "a&b")
    #expect(tree.attribute("z", of: 0) == nil)
    #expect(tree.children(of: 0).map(tree.name) == ["x", "y", "x"])
    let xs = tree.children(of: 0, named: "x")
    #expect(xs.map { tree.attribute("n", of: $0) } == ["1", "3"])
    #expect(xs.map(tree.position) == [15, 42])
    let y = try #require(tree.child(of: 0, named: "y"))
    #expect(tree.children(of: y).count == 1)
    #expect(tree.child(of: 0, named: "z") == nil)
    #expect(tree.foldedText(of: 0, child: "x") == nil)
  }

  @Test("an element that isn't whole leaves the reader before it")
  func partial() {
    var reader = XMLReader()
    let text = Array("<r><x>a<y/>b</x></r>".utf8)
    for cut in 4..<16 {
      reader = XMLReader()
      var window = ByteWindow(bytes: Array(text[0..<cut]), isFinal: false)
      #expect(reader.next(window) == .start)
      let mark = reader.mark
      guard reader.next(window) == .start else { continue }
      var tree = XMLTree()
      #expect(tree.read(window, from: &reader, mark: mark) == .needsMore, "cut at \(cut)")
      #expect(reader.position == 3)
      #expect(reader.depth == 1)
      window = ByteWindow(bytes: text, isFinal: true)
      #expect(reader.next(window) == .start)
      #expect(tree.read(window, from: &reader, mark: mark) == .read)
      #expect(tree.text(of: 0) == "ab")
      #expect(reader.next(window) == .end)
      #expect(reader.next(window) == .finished)
    }
  }
}
