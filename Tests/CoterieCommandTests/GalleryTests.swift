import Foundation
import TestSupport
import Testing

/// `make gallery` writes `Output/` again, byte for byte: graphs and tables everywhere, pictures where the Graphviz that
/// they name is the one that draws (a picture also depends on it).
struct GalleryTests {
  static let output = Checkout.root.appendingPathComponent("Output")

  @Test("the gallery is what the examples' commands make")
  func gallery() throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      Checkout.root.appendingPathComponent("Examples/gallery.sh").path, CommandRun.executable.path, scratch.folder.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)

    let kept = try FileManager.default.contentsOfDirectory(atPath: Self.output.path).filter { !$0.hasPrefix(".") }
      .sorted()
    #expect(kept == scratch.names)
    #expect(kept.count > 10)
    let version = try CommandRun(["--version"]).text
    for name in kept {
      let old = try Data(contentsOf: Self.output.appendingPathComponent(name))
      let new = try Data(contentsOf: scratch.folder.appendingPathComponent(name))
      switch (name as NSString).pathExtension {
      case "svg":
        let drawnHere = version.contains("(Graphviz \(try Self.graphviz(of: old)))")
        #expect(!drawnHere || old == new, "\(name) differs")
      case "pdf", "png":
        // They name no Graphviz in plain text; their SVG does. Their letters are the font's.
        let stem = (name as NSString).deletingPathExtension
        let svg = try Data(contentsOf: Self.output.appendingPathComponent(stem + ".svg"))
        let drawnHere = version.contains("(Graphviz \(try Self.graphviz(of: svg)))") && Self.hasFontOfGallery
        #expect(!drawnHere || old == new, "\(name) differs")
      default:
        #expect(old == new, "\(name) differs")
      }
    }
  }

  /// Whether this system draws with the font of the gallery: Liberation Sans 2.1.5, as fontconfig counts.
  static let hasFontOfGallery: Bool = {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["fc-match", "-f", "%{family} %{fontversion}", "Liberation Sans"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    let found = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return found == "Liberation Sans 137625"
  }()

  /// The version of Graphviz that an SVG says it was drawn with.
  static func graphviz(of svg: Data) throws -> String {
    let text = String(decoding: svg, as: UTF8.self)
    let start = try #require(text.range(of: "\"graphviz\":\"") ?? text.range(of: "&quot;graphviz&quot;:&quot;"))
    return String(text[start.upperBound...].prefix { $0.isNumber || $0 == "." })
  }

  @Test("stock neato draws the DOT file of a figure, if it is here")
  func stockGraphviz() throws {
    let neato = ["/usr/bin/neato", "/opt/homebrew/bin/neato", "/usr/local/bin/neato"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let neato else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: neato)
    let pipe = Pipe()
    process.arguments = ["-n2", "-Tplain", Self.output.appendingPathComponent("sigmorphon-column.dot").path]
    process.standardOutput = pipe
    try process.run()
    let plain = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(plain.split(separator: "\n").count { $0.hasPrefix("edge ") } > 50)
  }
}
