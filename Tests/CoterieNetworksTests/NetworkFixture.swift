import CoterieGraph
import CoterieNetworks
import Foundation
import TestSupport
import Testing

/// A fixture, read, and the facts that can be counted in it by hand.
struct NetworkFixture {
  let file: NetworkFile

  init(_ format: any NetworkFormat.Type, _ path: String) throws {
    file = format.read(try Self.bytes("\(format.name)/\(path)"))
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Checkout.fixtures.appendingPathComponent(path)))
  }

  /// Links as `source>target:weight` by label, as the file lists them.
  var links: [String] {
    file.links.edges.map { "\(file.labels[Int($0.source)])>\(file.labels[Int($0.target)]):\($0.weight)" }
  }

  /// `line code`, the format's name left out.
  var faults: [String] {
    file.faults.map { "\($0.place.line) \($0.code.split(separator: "-", maxSplits: 1).last ?? "")" }
  }
}
