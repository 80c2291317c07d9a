import Coterie
import Foundation
import TestSupport
import Testing

/// The house's law: the path goes one way, and lists name every file.
struct ArchitectureTests {
  /// What each target may import, as DESIGN's table has it.
  static let allowed: [String: Set<String>] = [
    "CGraphviz": [], "CGraphvizShim": ["CGraphviz"], "CZlib": [],
    "CoterieText": ["CZlib"],
    "CoterieRecords": ["CoterieText"],
    "CoterieCorpus": ["CoterieText", "CoterieRecords"],
    "CoterieIndicators": ["CoterieRecords", "CoterieCorpus"],
    "CoterieGraph": [],
    "CoterieNetworks": ["CoterieText", "CoterieRecords", "CoterieCorpus", "CoterieGraph"],
    "CoterieAnalysis": ["CoterieGraph"],
    "CoterieRendering": ["CoterieGraph", "CGraphvizShim"],
    "CoterieReport": [
      "CoterieText", "CoterieRecords", "CoterieCorpus", "CoterieIndicators", "CoterieGraph", "CoterieNetworks",
      "CoterieAnalysis", "CoterieRendering",
    ],
    "Coterie": [
      "CoterieText", "CoterieRecords", "CoterieCorpus", "CoterieIndicators", "CoterieGraph", "CoterieNetworks",
      "CoterieAnalysis", "CoterieRendering", "CoterieReport",
    ],
    "CoterieCommand": ["Coterie"],
  ]

  @Test("imports only go the way of the path")
  func imports() throws {
    let sources = Checkout.root.appendingPathComponent("Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter { !$0.hasPrefix(".") }
    #expect(
      Set(targets) == Set(ArchitectureTests.allowed.keys), "a target is missing in the table above, or has no folder")
    var files = 0
    for target in targets {
      for file in ArchitectureTests.swiftFiles(in: sources.appendingPathComponent(target)) {
        files += 1
        for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
          let words = line.split(separator: " ")
          guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
            words[..<at].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" || $0 == "private" })
          else { continue }
          let module = String(words[words.count - 1].split(separator: ".")[0])
          guard module.hasPrefix("Coterie") || module == "CGraphviz" || module == "CGraphvizShim" || module == "CZlib"
          else {
            continue
          }
          #expect(
            ArchitectureTests.allowed[target, default: []].contains(module),
            "\(target) imports \(module) in \(file.lastPathComponent)")
        }
      }
    }
    #expect(files > 50)
  }

  @Test("only the rendering target sees Graphviz, and only through the shim")
  func graphvizStaysBehindItsShim() throws {
    let sources = Checkout.root.appendingPathComponent("Sources")
    for file in ArchitectureTests.swiftFiles(in: sources) where !file.path.contains("/CoterieRendering/") {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("import CGraphviz"), "\(file.lastPathComponent) imports Graphviz")
    }
  }

  @Test("the list of formats names every format on disk")
  func formats() throws {
    let folder = Checkout.root.appendingPathComponent("Sources/CoterieRecords/Formats")
    var declared: Set<String> = []
    for file in ArchitectureTests.swiftFiles(in: folder) {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /struct (\w+): RecordFormat/) {
        declared.insert(String(match.1))
        #expect(file.lastPathComponent == "\(match.1).swift")
      }
    }
    #expect(declared == Set(RecordFormats.all.map { "\($0)" }))
    #expect(Set(RecordFormats.all.map { $0.name }).count == RecordFormats.all.count)
  }

  @Test("every centrality on disk is a metric of the command line")
  func metrics() throws {
    let folder = Checkout.root.appendingPathComponent("Sources/CoterieAnalysis/Centrality")
    var names: Set<String> = []
    for file in ArchitectureTests.swiftFiles(in: folder) {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /static let name = "([a-z-]+)"/) {
        names.insert(String(match.1))
      }
    }
    #expect(names == Set(Metric.allCases.filter { !$0.needsCorpus && $0 != .cluster }.map(\.rawValue)))
  }

  static func swiftFiles(in folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var files: [URL] = []
    while let url = walk?.nextObject() as? URL {
      if url.pathExtension == "swift" { files.append(url) }
    }
    return files.sorted { $0.path < $1.path }
  }
}
