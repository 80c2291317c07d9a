/// Coordinates of a model's vertices, kept apart so that kernels read them in order.
struct Coordinates: Equatable {
  var x: [Double]
  var y: [Double]

  var count: Int { x.count }

  init(count: Int) {
    x = [Double](repeating: 0, count: count)
    y = x
  }

  /// Uniform in the square −1 ... 1.
  init(count: Int, random: inout LayoutRandom) {
    self.init(count: count)
    for vertex in 0..<count {
      x[vertex] = 2 * random.unit() - 1
      y[vertex] = 2 * random.unit() - 1
    }
  }
}

extension Coordinates {
  /// Root of the mean squared distance from the centre.
  var spread: Double {
    guard count > 0 else { return 0 }
    let n = Double(count)
    let centreX = x.reduce(0, +) / n
    let centreY = y.reduce(0, +) / n
    var sum = 0.0
    for point in 0..<count {
      let dx = x[point] - centreX
      let dy = y[point] - centreY
      sum += dx * dx + dy * dy
    }
    return (sum / n).squareRoot()
  }

  /// Centres the places, turns them so that the first axis is the one of largest variance, and flips each axis so
  /// that the median is not above 0; as VOSviewer does, but for the scale.
  mutating func standardise() {
    let n = Double(count)
    guard count > 0 else { return }
    let centreX = x.reduce(0, +) / n
    let centreY = y.reduce(0, +) / n
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in 0..<count {
      x[point] -= centreX
      y[point] -= centreY
      xx += x[point] * x[point]
      xy += x[point] * y[point]
      yy += y[point] * y[point]
    }
    guard !tidy() else { return }
    // The first eigenvector of the covariance matrix, without trigonometry.
    let half = (xx - yy) / 2
    let root = (half * half + xy * xy).squareRoot()
    var axis = half >= 0 ? (x: half + root, y: xy) : (x: xy, y: root - half)
    let length = (axis.x * axis.x + axis.y * axis.y).squareRoot()
    axis = length > 0 ? (axis.x / length, axis.y / length) : (1, 0)
    turn(to: axis)
    flip()
  }

  private mutating func flip() {
    if Coordinates.median(x) > 0 { for point in 0..<count { x[point] = -x[point] } }
    if Coordinates.median(y) > 0 { for point in 0..<count { y[point] = -y[point] } }
  }

  /// Turns a few points (at most 12; else nothing happens) so that a line between two of them lies level and their
  /// rectangle is smallest, the wide side level: principal axes say nothing about a triangle or a square.
  ///
  /// - Precondition: centred.
  private mutating func tidy() -> Bool {
    guard (2...12).contains(count) else { return false }
    var best = (x: 1.0, y: 0.0)
    var bestArea = Double.infinity
    for first in 0..<count {
      for second in first + 1..<count {
        let dx = x[second] - x[first]
        let dy = y[second] - y[first]
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { continue }
        let axis = (x: dx / length, y: dy / length)
        let extent = extents(along: axis)
        // Clearly smaller, so that rounding doesn't choose between equals.
        guard extent.x * extent.y < bestArea * (1 - 1e-6) - 1e-12 else { continue }
        bestArea = extent.x * extent.y
        best = extent.x >= extent.y ? axis : (-axis.y, axis.x)
      }
    }
    turn(to: best)
    flip()
    return true
  }

  private func extents(along axis: (x: Double, y: Double)) -> (x: Double, y: Double) {
    var turned = self
    turned.turn(to: axis)
    let width = (turned.x.max() ?? 0) - (turned.x.min() ?? 0)
    let height = (turned.y.max() ?? 0) - (turned.y.min() ?? 0)
    return (width, height)
  }

  /// Turns so that this unit vector becomes the first axis.
  private mutating func turn(to axis: (x: Double, y: Double)) {
    for point in 0..<count {
      (x[point], y[point]) = (axis.x * x[point] + axis.y * y[point], axis.x * y[point] - axis.y * x[point])
    }
  }

  /// Lengthens one axis and shortens the other, so that the extents come nearer to this ratio.
  mutating func stretch(towards ratio: Double, atMost limit: Double) {
    guard let left = x.min(), let right = x.max(), let low = y.min(), let high = y.max() else { return }
    guard right > left, high > low else { return }
    let wanted = ratio * (high - low) / (right - left)
    let factor = min(max(wanted, 1 / limit), limit).squareRoot()
    for point in 0..<count {
      x[point] *= factor
      y[point] /= factor
    }
  }

  /// Mean distance over all pairs.
  ///
  /// - Complexity: O(V²).
  var meanDistance: Double {
    guard count > 1 else { return 0 }
    var sum = 0.0
    for first in 0..<count {
      for second in 0..<first {
        let dx = x[first] - x[second]
        let dy = y[first] - y[second]
        sum += (dx * dx + dy * dy).squareRoot()
      }
    }
    return sum / (Double(count) * Double(count - 1) / 2)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
