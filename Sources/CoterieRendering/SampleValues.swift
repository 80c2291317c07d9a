/// Values that a legend shows.
enum SampleValues {
  /// Up to three values between the smallest and the largest: both of them, and a round one near their geometric
  /// mean.
  static func choose(from values: [Double]) -> [Double] {
    guard let low = values.filter({ $0 > 0 }).min(), let high = values.max(), high > 0 else { return [] }
    guard high / low > 1.0001 else { return [high] }
    let middle = round((low * high).squareRoot())
    return middle > low * 1.3 && middle < high / 1.3 ? [low, middle, high] : [low, high]
  }

  /// The nearest of 1, 2, 5, 10, 20, 50, … on a ratio scale.
  private static func round(_ value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value, power < 1e15 { power *= 10 }
    while power > value, power > 1e-6 { power /= 10 }
    let steps = [power, 2 * power, 5 * power, 10 * power]
    return steps.min { max($0 / value, value / $0) < max($1 / value, value / $1) } ?? value
  }

  /// A whole number as such, others with up to two decimals.
  static func text(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return "\(value)" }
    return Decimal.text(value, places: 2)
  }
}

/// Numbers as text, with a point and without trailing zeros, wherever and whenever.
enum Decimal {
  /// - Precondition: `value` is finite and below 1e15 in size; else the answer is `0`.
  static func text(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15, (0...4).contains(places) else { return "0" }
    var power = 1
    for _ in 0..<places { power *= 10 }
    let scaled = (abs(value) * Double(power)).rounded()
    guard scaled < 9e18 else { return "0" }
    let units = Int(scaled)
    if units == 0 { return "0" }
    var text = (value < 0 ? "-" : "") + "\(units / power)"
    var rest = units % power
    if rest > 0 {
      var digits = places
      while rest % 10 == 0 {
        rest /= 10
        digits -= 1
      }
      let fraction = "\(rest)"
      text += "." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
    return text
  }
}
