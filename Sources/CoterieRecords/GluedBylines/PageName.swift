/// A name as pages print it: given names first.
enum PageName {
  private static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]

  static func parsed(_ text: String) -> Name {
    var words = text.split(separator: " ").map(String.init)
    var suffix = ""
    if words.count > 2, let last = words.last, suffixes.contains(last) {
      suffix = words.removeLast()
      if let end = words.indices.last, words[end].hasSuffix(",") { words[end].removeLast() }
    }
    guard let family = words.popLast() else { return Name(family: text) }
    var particle: [String] = []
    while let last = words.last, words.count > 1, WordShape.particles.contains(last) {
      particle.insert(last, at: 0)
      words.removeLast()
    }
    return Name(
      given: words.joined(separator: " "), particle: particle.joined(separator: " "), family: family, suffix: suffix)
  }
}
