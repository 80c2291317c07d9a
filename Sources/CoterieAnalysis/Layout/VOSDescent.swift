/// Squared distances below this count as this much, so that coincident points stay finite.
let leastSquare = 1e-20

extension VOSModel {
  /// Gradient descent over all pairs, one vertex at a time in random order: the layout algorithm of VOSviewer
  /// (constant length of step; grown after 5 improvements in a row, shrunk after a deterioration).
  ///
  /// - Returns: the value of the objective before the last sweep.
  /// - Complexity: O(sweeps · (V² + E)).
  @discardableResult
  func descend(
    _ places: inout Coordinates, exponents: VOSExponents, step firstStep: Double, random: inout LayoutRandom,
    sweeps: Int = 1000
  ) -> Double {
    let reduction = 0.75
    var step = firstStep
    var improvements = 0
    var value = Double.infinity
    var order = Array(0..<count)
    for _ in 0..<sweeps where step >= 0.001 {
      random.shuffle(&order)
      let before = value
      value = sweep(&places, exponents: exponents, order: order, step: step, settling: false)
      if value < before {
        improvements += 1
        if improvements >= 5 {
          step = min(step / reduction, firstStep)
          improvements = 0
        }
      } else {
        step *= reduction
        improvements = 0
      }
    }
    return value
  }

  /// Takes the descent's last digits: steps as long as the curvature says, until nothing moves.
  @discardableResult
  func settle(_ places: inout Coordinates, exponents: VOSExponents, sweeps: Int = 100) -> Double {
    let order = Array(0..<count)
    var value = Double.infinity
    for _ in 0..<sweeps {
      let before = value
      value = sweep(&places, exponents: exponents, order: order, step: 0.05, settling: true)
      if before.isFinite, before - value <= 1e-8 * abs(value) { break }
    }
    return value
  }

  /// The objective.
  ///
  /// - Complexity: O(V² + E).
  func value(at places: Coordinates, exponents: VOSExponents) -> Double {
    var still = places
    return sweep(&still, exponents: exponents, order: Array(0..<count), step: 0, settling: false)
  }

  /// Moves every vertex once, against the gradient: by `step`, or (`settling`) by gradient over curvature, at most
  /// `step`. Returns the objective summed up as the sweep met it.
  private func sweep(
    _ places: inout Coordinates, exponents: VOSExponents, order: [Int], step: Double, settling: Bool
  ) -> Double {
    let n = count
    var value = 0.0
    let attraction = Double(exponents.attraction)
    let repulsion = Double(exponents.repulsion)
    places.x.withUnsafeMutableBufferPointer { x in
      places.y.withUnsafeMutableBufferPointer { y in
        masses.withUnsafeBufferPointer { masses in
          neighbors.withUnsafeBufferPointer { neighbors in
            strengths.withUnsafeBufferPointer { strengths in
              for vertex in order {
                let px = x[vertex]
                let py = y[vertex]
                var gx = 0.0
                var gy = 0.0
                var curvature = 0.0
                var pulled = 0.0
                var pushed = 0.0
                for slot in offsets[vertex]..<offsets[vertex + 1] {
                  let other = Int(neighbors[slot])
                  let dx = px - x[other]
                  let dy = py - y[other]
                  let squared = max(dx * dx + dy * dy, leastSquare)
                  let factor = strengths[slot] * exponents.pull(squared)
                  gx += factor * dx
                  gy += factor * dy
                  curvature += factor * max(1, attraction - 1)
                  pulled += factor * squared
                }
                var rx = 0.0
                var ry = 0.0
                var bend = 0.0
                if exponents.repulsion == 0 {
                  for other in 0..<n where other != vertex {
                    let dx = px - x[other]
                    let dy = py - y[other]
                    let squared = max(dx * dx + dy * dy, leastSquare)
                    let factor = masses[other] / squared
                    rx += factor * dx
                    ry += factor * dy
                    bend += factor
                    pushed += masses[other] * 0.5 * naturalLogarithm(squared)
                  }
                } else {
                  for other in 0..<n where other != vertex {
                    let dx = px - x[other]
                    let dy = py - y[other]
                    let squared = max(dx * dx + dy * dy, leastSquare)
                    let factor = masses[other] * exponents.push(squared)
                    rx += factor * dx
                    ry += factor * dy
                    bend += factor
                    pushed += factor * squared
                  }
                  pushed /= repulsion
                }
                if background > 0 {
                  for other in 0..<n where other != vertex {
                    let dx = px - x[other]
                    let dy = py - y[other]
                    let squared = max(dx * dx + dy * dy, leastSquare)
                    let factor = background * exponents.pull(squared)
                    gx += factor * dx
                    gy += factor * dy
                    curvature += factor * max(1, attraction - 1)
                    pulled += factor * squared
                  }
                }
                gx -= masses[vertex] * rx
                gy -= masses[vertex] * ry
                curvature += masses[vertex] * bend * max(1, 1 - repulsion)
                value += 0.5 * pulled / attraction - 0.5 * masses[vertex] * pushed
                let length = (gx * gx + gy * gy).squareRoot()
                guard length > 0, length.isFinite else { continue }
                let move = settling ? min(step, length / curvature) : step
                x[vertex] = px - gx / length * move
                y[vertex] = py - gy / length * move
              }
            }
          }
        }
      }
    }
    return value
  }
}

/// ln of a positive, normal number, to about 1e-15: the same digits on every machine, which no library promises.
func naturalLogarithm(_ value: Double) -> Double {
  var exponent = Double(value.exponent)
  var significand = value.significand
  if significand > 1.414_213_562_373_095 {
    significand /= 2
    exponent += 1
  }
  // ln s = 2·artanh((s − 1) / (s + 1)), the argument at most 0.172.
  let ratio = (significand - 1) / (significand + 1)
  let squared = ratio * ratio
  var sum = 0.0
  for odd in stride(from: 21.0, through: 1, by: -2) { sum = sum * squared + 1 / odd }
  return exponent * 0.693_147_180_559_945_3 + 2 * ratio * sum
}
