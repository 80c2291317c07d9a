/// A number of shortest paths: significand · 2^exponent, without an upper end. There can be more paths than any number
/// type holds: a chain of k diamonds has 2ᵏ.
struct ScaledCount: Sendable {
  /// 0 or of [1, 2¹²⁸).
  private var significand: Double
  /// A multiple of 128.
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
}
