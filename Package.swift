// swift-tools-version: 6.1
// Coterie: who writes with whom, and who cites whom. The targets stand in the order of the path
// bytes → Record → Corpus → Network → scores → figure; a target imports only what stands above it.
import PackageDescription

let package = Package(
  name: "Coterie",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Coterie", targets: ["Coterie"]),
    .executable(name: "coterie", targets: ["CoterieCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // System libraries, and the small C shim that is all Swift sees of Graphviz.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "CGraphvizShim", dependencies: ["CGraphviz"],
      linkerSettings: [.linkedLibrary("gvc"), .linkedLibrary("cgraph")]),

    // bytes → text → records → corpus
    .target(
      name: "CoterieText",
      dependencies: ["CZlib", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "CoterieRecords", dependencies: ["CoterieText"]),
    .target(name: "CoterieCorpus", dependencies: ["CoterieText", "CoterieRecords"]),
    .target(name: "CoterieIndicators", dependencies: ["CoterieRecords", "CoterieCorpus"]),

    // graph → scores
    .target(name: "CoterieGraph"),
    .target(
      name: "CoterieNetworks",
      dependencies: ["CoterieText", "CoterieRecords", "CoterieCorpus", "CoterieGraph"]),
    .target(name: "CoterieAnalysis", dependencies: ["CoterieGraph"]),

    // scores → figures and tables
    .target(name: "CoterieRendering", dependencies: ["CoterieGraph", "CGraphvizShim"]),
    .target(
      name: "CoterieReport",
      dependencies: [
        "CoterieText", "CoterieRecords", "CoterieCorpus", "CoterieIndicators", "CoterieGraph", "CoterieNetworks",
        "CoterieAnalysis", "CoterieRendering",
      ]),

    // the library's umbrella and the command line
    .target(
      name: "Coterie",
      dependencies: [
        "CoterieText", "CoterieRecords", "CoterieCorpus", "CoterieIndicators", "CoterieGraph", "CoterieNetworks",
        "CoterieAnalysis", "CoterieRendering", "CoterieReport",
      ]),
    .executableTarget(
      name: "CoterieCommand",
      dependencies: [
        "Coterie", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),

    // one test target per source target
    .target(name: "TestSupport", dependencies: ["CoterieGraph"], path: "Tests/TestSupport"),
    .testTarget(name: "CoterieTextTests", dependencies: ["CoterieText", "TestSupport"]),
    .testTarget(name: "CoterieRecordsTests", dependencies: ["CoterieRecords", "TestSupport"]),
    .testTarget(name: "CoterieCorpusTests", dependencies: ["CoterieCorpus", "TestSupport"]),
    .testTarget(name: "CoterieIndicatorsTests", dependencies: ["CoterieIndicators", "TestSupport"]),
    .testTarget(name: "CoterieGraphTests", dependencies: ["CoterieGraph", "TestSupport"]),
    .testTarget(name: "CoterieNetworksTests", dependencies: ["CoterieNetworks", "TestSupport"]),
    .testTarget(name: "CoterieAnalysisTests", dependencies: ["CoterieAnalysis", "TestSupport"]),
    .testTarget(name: "CoterieRenderingTests", dependencies: ["CoterieRendering", "TestSupport"]),
    .testTarget(name: "CoterieReportTests", dependencies: ["CoterieReport", "TestSupport"]),
    .testTarget(name: "CoterieTests", dependencies: ["Coterie", "TestSupport"]),
    .testTarget(
      name: "CoterieCommandTests", dependencies: ["Coterie", "CoterieCommand", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
