/// Draws a layout's empty strips together and its crowded ones apart, along each axis by itself, so that a few far
/// groups don't leave most of the page empty. Left of, right of, above and below stay as they are.
struct EvenSpread {
  /// 0: nothing moves; 1: the coarse marginal densities become even.
  var strength: Double

  /// Replaces each coordinate by the integral of (smoothed density)^strength up to it. The density is smoothed over
  /// about a tenth of the extent: groups keep their gaps, deserts shrink.
  ///
  /// - Complexity: O(V).
  func apply(_ places: inout Coordinates) {
    guard places.count > 2, strength > 0 else { return }
    warp(&places.x)
    warp(&places.y)
  }

  private func warp(_ values: inout [Double]) {
    guard let least = values.min(), let most = values.max(), most > least, (most - least).isFinite else { return }
    let bins = 64
    let width = (most - least) / Double(bins)
    var density = [Double](repeating: 0, count: bins)
    for value in values { density[min(bins - 1, Int((value - least) / width))] += 1 }
    // Three passes of a moving average come near a bell.
    for _ in 0..<3 {
      let before = density
      for bin in 0..<bins {
        var sum = 0.0
        for near in bin - 2...bin + 2 { sum += before[min(max(near, 0), bins - 1)] }
        density[bin] = sum / 5
      }
    }
    let mean = Double(values.count) / Double(bins)
    // The floor keeps a desert from vanishing.
    let slopes = density.map { slope(max($0 / mean, 0.02)) }
    var starts = [0.0]
    for slope in slopes { starts.append(starts[starts.count - 1] + slope * width) }
    for index in values.indices {
      let position = (values[index] - least) / width
      let bin = min(bins - 1, Int(position))
      values[index] = starts[bin] + (position - Double(bin)) * slopes[bin] * width
    }
    let middle = values.reduce(0, +) / Double(values.count)
    for index in values.indices { values[index] -= middle }
  }

  /// density^strength for strengths in sixteenths, by square roots alone: these have the same digits everywhere.
  private func slope(_ density: Double) -> Double {
    var result = 1.0
    var root = density
    var rest = strength
    for _ in 0..<4 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
