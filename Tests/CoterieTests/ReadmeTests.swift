import Foundation
import TestSupport
import Testing

struct ReadmeTests {
  static func text(_ path: String) throws -> String {
    try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("README's Swift example is the one that is compiled, and it runs")
  func example() throws {
    let readme = try Self.text("README.md")
    let start = try #require(readme.range(of: "```swift\n"))
    let end = try #require(readme[start.upperBound...].range(of: "\n```"))
    let shown = readme[start.upperBound..<end.lowerBound].split(separator: "\n")
    let source = try Self.text("Tests/CoterieTests/ReadmeExample.swift")
    let begin = try #require(source.range(of: "// begin\n"))
    let finish = try #require(source.range(of: "  // end"))
    let compiled = source[begin.upperBound..<finish.lowerBound].split(separator: "\n").map { $0.dropFirst(2) }
    #expect(shown == compiled)

    var printed: [String] = []
    try readmeExample(Checkout.root.appendingPathComponent("Examples/sigmorphon").path) { printed.append($0) }
    #expect(printed.count == 1)
    // The broker is the one with the highest betweenness of the ranking in README.
    #expect(printed[0].hasPrefix("Garrett Nicolai, 18 papers, cluster "))
  }

  @Test("README is short and its links lead somewhere")
  func links() throws {
    let readme = try Self.text("README.md")
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count < 150)
    for file in ["README.md", "CONTRIBUTING.md", "Examples/README.md", "Examples/bench/README.md"] {
      let folder = Checkout.root.appendingPathComponent(file).deletingLastPathComponent()
      for match in try Self.text(file).matches(of: /\]\(([^)#]+)\)/) where !match.1.hasPrefix("http") {
        let target = folder.appendingPathComponent(String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(file) links to \(match.1)")
      }
    }
  }

  @Test("the ranking in README is what the command prints")
  func ranking() throws {
    let run = try CommandRun([
      "rank", Checkout.root.appendingPathComponent("Examples/sigmorphon").path, "--top", "5", "--with", "betweenness",
      "--to",
      "markdown",
    ])
    let rows = run.text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 7)
    let readme = try Self.text("README.md")
    for row in rows { #expect(readme.contains(row), "README lacks: \(row)") }
  }
}
