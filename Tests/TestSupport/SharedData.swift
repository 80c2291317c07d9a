import CoterieGraph
import Foundation

/// The archives that lie beside the checkout in `../shared/data`. They are not part of the project; tests that need them are skipped without.
public enum SharedData {
  public static let absent = "skipped: ../shared absent"

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/data")

  /// Whether an archive such as `graphs.tar.xz` is there.
  public static func has(_ archive: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(archive).path)
  }

  /// The bytes of one file of an archive, by the end of its path, unpacked if its name ends in `.gz`.
  public static func file(_ path: String, in archive: String) throws -> [UInt8] {
    let member = try run("tar", ["-tf", folder.appendingPathComponent(archive).path])
    let names = String(decoding: member, as: UTF8.self).split(separator: "\n")
    guard let name = names.first(where: { $0.hasSuffix(path) }) else { throw CocoaError(.fileNoSuchFile) }
    let extract = "tar -xOf \"$0\" \"$1\"" + (path.hasSuffix(".gz") ? " | gzip -dc" : "")
    return try run("sh", ["-c", extract, folder.appendingPathComponent(archive).path, String(name)])
  }

  /// An edge list of whitespace-separated names, as a simple unweighted graph; names in the order they occur.
  public static func graph(_ path: String, in archive: String = "graphs.tar.xz") throws -> (
    graph: Graph, names: [String]
  ) {
    var number: [Substring: UInt32] = [:]
    var names: [String] = []
    var edges: [EdgeList.Edge] = []
    let text = String(decoding: try file(path, in: archive), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let ends = line.split(whereSeparator: \.isWhitespace).prefix(2).map { name in
        if let known = number[name] { return known }
        number[name] = UInt32(names.count)
        names.append(String(name))
        return UInt32(names.count - 1)
      }
      if ends.count == 2 { edges.append(EdgeList.Edge(ends[0], ends[1])) }
    }
    return (Graph(EdgeList(vertexCount: names.count, edges: edges, isWeighted: false)), names)
  }

  private static func run(_ tool: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }
}
