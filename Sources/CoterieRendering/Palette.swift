/// A colour with opacity, 0 to 255 each.
public struct Color: Sendable, Hashable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8
  public var alpha: UInt8

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// From `0xRRGGBB`.
  init(_ hex: UInt32, alpha: UInt8 = 255) {
    self.init(UInt8(hex >> 16 & 255), UInt8(hex >> 8 & 255), UInt8(hex & 255), alpha: alpha)
  }

  /// The same colour, more or less opaque.
  func with(alpha: Double) -> Color {
    var copy = self
    copy.alpha = UInt8(max(0, min(255, (alpha * 255).rounded())))
    return copy
  }

  /// `#RRGGBB`, followed by the opacity unless it is full.
  public var hex: String {
    let parts = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}

/// Colours of clusters, largest first: those of Okabe and Ito (https://jfly.uni-koeln.de/color/), which people with
/// any of the common colour vision deficiencies tell apart, and after them lighter and darker kinds of the same hues.
/// Red and green never stand for the first two. Any two differ by 14 or more in CIELAB (ΔE*ab), also to people
/// without one of the three kinds of cones; from the grey of all others, by 10.
public enum Palette {
  public static let clusters: [Color] = [
    Color(0x0072B2), Color(0xE69F00), Color(0x009E73), Color(0xCC79A7), Color(0x56B4E9), Color(0xD55E00),
    Color(0xF0E442), Color(0x003B5C), Color(0x6B4A00), Color(0x8FDCC4), Color(0x99507E), Color(0xF4B48A),
  ]
  /// Whoever belongs to no cluster, or to one beyond those with a colour.
  public static let other = Color(0xADADAD)
  static let betweenClusters = Color(0x7A7A7A)
  static let text = Color(0x1A1A1A)
  static let softText = Color(0x4D4D4D)
  static let outline = Color(0xFFFFFF)
  static let ring = Color(0x1A1A1A)

  /// The colour of a cluster; 0 is the largest.
  public static func color(ofGroup group: Int?) -> Color {
    guard let group, clusters.indices.contains(group) else { return other }
    return clusters[group]
  }

  /// The colour of a thin line of a cluster: light colours are darker there, or they would fade into the paper.
  static func lineColor(ofGroup group: Int?) -> Color {
    let color = color(ofGroup: group)
    let brightness = 2 * Int(color.red) + 5 * Int(color.green) + Int(color.blue)
    guard brightness > 8 * 185 else { return color }
    func darker(_ value: UInt8) -> UInt8 { UInt8(Int(value) * 82 / 100) }
    return Color(darker(color.red), darker(color.green), darker(color.blue), alpha: color.alpha)
  }
}
