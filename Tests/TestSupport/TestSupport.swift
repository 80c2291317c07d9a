import Foundation

/// Where tests find files.
public enum Checkout {
  /// The project's root folder.
  public static let root: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url
  }()

  /// `Tests/Fixtures`.
  public static let fixtures = root.appendingPathComponent("Tests/Fixtures")

  /// The folder beside the checkout with data that is not part of it.
  public static let shared = root.deletingLastPathComponent().appendingPathComponent("shared")

  /// Whether that folder is there; tests that need it are skipped with `sharedAbsent` where it is not.
  public static let hasShared = FileManager.default.fileExists(atPath: shared.appendingPathComponent("seeds").path)

  public static let sharedAbsent = "skipped: ../shared absent"
}
