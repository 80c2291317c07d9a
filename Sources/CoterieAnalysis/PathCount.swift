/// A number of shortest paths. There can be more than any integer type holds: a chain of k diamonds has 2ᵏ.
protocol PathCount: Sendable {
  static var zero: Self { get }
  static var one: Self { get }
  static func += (count: inout Self, other: Self)
  /// This count divided by another one.
  func divided(by other: Self) -> Double
  /// Whether it is far from overflow.
  var isSafe: Bool { get }
}

extension Double: PathCount {
  static var one: Double { 1 }
  func divided(by other: Double) -> Double { self / other }
  var isSafe: Bool { self < 1e290 }
}

/// significand · 2^exponent, the significand 0 or of [1, 2¹²⁸): a count without an upper end.
struct ScaledCount: PathCount {
  private var significand: Double
  private var exponent: Int

  static let zero = ScaledCount(significand: 0, exponent: 0)
  static let one = ScaledCount(significand: 1, exponent: 0)

  static func += (count: inout ScaledCount, other: ScaledCount) {
    var large = count
    var small = other
    if small.exponent > large.exponent { swap(&large, &small) }
    // Exponents are multiples of 128: a smaller count is of the same one, one step down, or too small to matter.
    switch large.exponent - small.exponent {
    case 0: large.significand += small.significand
    case 128: large.significand += small.significand * 0x1p-128
    default: break
    }
    if large.significand >= 0x1p128 {
      large.significand *= 0x1p-128
      large.exponent += 128
    }
    count = large
  }

  func divided(by other: ScaledCount) -> Double {
    let ratio = significand / other.significand
    switch exponent - other.exponent {
    case 0: return ratio
    case -128: return ratio * 0x1p-128
    case -256: return ratio * 0x1p-256
    default: return 0
    }
  }

  var isSafe: Bool { true }
}
