import Foundation
import Testing

@testable import CoterieRendering

@Suite struct GraphvizTests {
  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("It has a version") func version() {
    #expect(Graphviz.version.split(separator: ".").count >= 2)
  }

  @Test(
    "What Graphviz reports as an error is thrown",
    arguments: [
      "graph {", "", "not a graph", "graph { a [pos=\"1,1\"]; b }", "graph { a [pos=\"x\"] }",
      "graph { a [shape=record label=\"{ | }\" pos=\"1,1\"", "graph { a [pos=\"1,1\"] }\0",
    ])
  func errors(dot: String) {
    #expect(throws: RenderingError.self) { try Graphviz.render(Self.bytes(dot), as: .svg) }
  }

  @Test("After an error it draws as before") func recovery() throws {
    let good = Self.bytes("graph g { a [pos=\"1,1\"] }")
    let before = try Graphviz.render(good, as: .svg)
    #expect(throws: RenderingError.self) { try Graphviz.render(Self.bytes("graph g { b }"), as: .svg) }
    #expect(try Graphviz.render(good, as: .svg) == before)
  }

  @Test("A graph that isn't all there is an error") func counts() {
    let dot = Self.bytes("graph { a [pos=\"1,1\"] }")
    #expect(throws: RenderingError.self) { try Graphviz.render(dot, as: .svg, expecting: (2, 0)) }
    #expect(throws: RenderingError.self) { try Graphviz.render(dot, as: .svg, expecting: (1, 1)) }
    #expect(throws: Never.self) { try Graphviz.render(dot, as: .svg, expecting: (1, 0)) }
  }

  @Test("DOT comes back as it was") func dot() throws {
    #expect(try Graphviz.render([1, 2], as: .dot) == [1, 2])
  }

  @Test("The same bytes each time, alone or eight at once", arguments: PictureFormat.allCases)
  func determinism(format: PictureFormat) async throws {
    let drawing = try Drawing(Figures.random(count: 40, seed: 9))
    let first = try drawing.picture(format)
    let figure = Figures.random(count: 40, seed: 9)
    let pictures = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try Drawing(figure).picture(format) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pictures.count == 8)
    #expect(pictures.allSatisfy { $0 == first })
  }

  static let neato = ["/usr/bin/neato", "/usr/local/bin/neato", "/opt/homebrew/bin/neato"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test("`neato -n2` draws the same from the DOT file", .enabled(if: neato != nil)) func stock() throws {
    let drawing = try Drawing(Figures.random(count: 30, seed: 5))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("coterie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("x.dot")
    try Data(drawing.dot).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.neato))
    process.arguments = ["-n2", "-Tsvg", file.path, "-o", folder.appendingPathComponent("x.svg").path]
    let messages = Pipe()
    process.standardError = messages
    try process.run()
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: said, as: UTF8.self).isEmpty)
    let theirs = try Data(contentsOf: folder.appendingPathComponent("x.svg"))
    #expect(try Graphviz.render(drawing.dot, as: .svg) == [UInt8](theirs))
  }
}
