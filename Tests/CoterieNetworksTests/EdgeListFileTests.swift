import CoterieGraph
import CoterieNetworks
import CoterieText
import TestSupport
import Testing

/// COMMANDS: repeated and reversed rows add up, loops are dropped and counted, their vertices stay, a weight that isn't
/// finite and positive is a located error.
struct EdgeListFileTests {
  static func read(_ text: String) -> NetworkFile { EdgeListFile.read(Array(text.utf8)) }

  @Test(
    "separators, headers, comments, line ends",
    arguments: [
      "a b\nb c 2\n", "a\tb\nb\tc\t2", "a,b,1\r\nb,c,2\r\n", "# made by hand\na b\n\n% more\nb c 2\n",
      "source,target,weight\na,b,1\nb,c,2\n", "target;weight;source\nb;1;a\nc;2;b\n", "\"a\",\"b\",1\n\"b\",c,2\n",
      "a b\rb c 2\r",
    ])
  func shapes(text: String) {
    let file = Self.read(text)
    #expect(file.labels == ["a", "b", "c"])
    #expect(file.faults.isEmpty)
    let graph = Graph(file.links)
    #expect(graph.edgeCount == 2)
    #expect(graph.totalWeight == 3)
    #expect(EdgeListFile.recognizes(ByteWindow(text)))
  }

  @Test("repeated and reversed rows add up; loops go, their vertices stay")
  func sums() {
    let file = Self.read("x y 1\ny x 2.5\nx y\nz z\n")
    let graph = Graph(file.links)
    #expect(file.labels == ["x", "y", "z"])
    #expect(file.loops == 1)
    #expect(graph.edgeCount == 1)
    #expect(graph.weight(at: 0) == 4.5)
  }

  @Test(
    "bad rows are located",
    arguments: [("a,b,nan", 2), ("a,b,-1", 2), ("a,b,0", 2), ("a,b,inf", 2), ("a", 2), ("a,b,x", 2)])
  func faults(row: String, line: Int) {
    let file = Self.read("a,c,1\n\(row)\nb,c,1\n")
    #expect(file.faults.map(\.place.line) == [line])
    #expect(Graph(file.links).edgeCount == 2)
  }

  @Test("the order of rows changes nothing")
  func order() {
    let a = Self.read("a b 1\nc d 2\nb c 3\n")
    let b = Self.read("b c 3\nd c 2\na b 1\n")
    #expect(a.labels == b.labels)
    #expect(Graph(a.links) == Graph(b.links))
  }

  @Test(
    "other texts are no edge lists",
    arguments: [
      "", "@article{a, title = {b}}", "{\"a\": 1}", "<xml/>", "one two three four\n", "TY  - JOUR\nER  - \n", "hello\n",
    ])
  func others(text: String) {
    #expect(!EdgeListFile.recognizes(ByteWindow(text)))
  }

  @Test("quotes in quotes, fields of blanks, weights to the last digit")
  func fields() {
    let file = Self.read("\"a \"\"b\"\"\",\" c \",0.1\n d , e,1234567890123456\nd,\"a \"\"b\"\"\",3.25e2\n")
    #expect(file.labels == [" c ", "a \"b\"", "d", "e"])
    #expect(file.links.edges.map(\.weight) == [0.1, 1_234_567_890_123_456, 325])
    var random = TestGenerator(5)
    for _ in 0..<500 {
      let text = "\(random.next(100_000)).\(random.next(1_000_000_000))"
      #expect(Self.read("a,b,\(text)\nc,d,0\(text)\n").links.edges.map(\.weight) == [Double(text), Double(text)])
    }
  }

  @Test("many labels: each is one vertex, in order of bytes")
  func many() {
    var random = TestGenerator(9)
    var text = ""
    var labels: Set<String> = []
    for _ in 0..<3000 {
      let pair = (0..<2).map { _ in String(repeating: "ab", count: random.next(9)) + "é\(random.next(900))" }
      labels.formUnion(pair)
      text += pair.joined(separator: "\t") + "\n"
    }
    let file = Self.read(text)
    #expect(file.labels == labels.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let first = text.split(separator: "\n")[0].split(separator: "\t")
    let edge = file.links.edges[0]
    #expect(file.labels[Int(edge.source)] == first[0] && file.labels[Int(edge.target)] == first[1])
  }
}
