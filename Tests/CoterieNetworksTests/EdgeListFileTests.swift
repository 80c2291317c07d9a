import CoterieGraph
import CoterieNetworks
import CoterieText
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
}
