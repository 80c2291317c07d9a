import Foundation

extension PageText {
  /// Unicode's composed form.
  static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0xCC } ? text : text.precomposedStringWithCanonicalMapping
  }
}
