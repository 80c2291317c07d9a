/// A quadtree over weighted points for the Barnes–Hut approximation (doi:10.1038/324446a0), kept as one array in
/// preorder: a far cell is taken whole and its subtree skipped by an index, without a stack and without recursion.
struct QuadTree {
  private struct Cell {
    /// Centre of mass, and mass.
    var x = 0.0
    var y = 0.0
    var mass = 0.0
    /// Square of the cell's width.
    var squaredWidth = 0.0
    /// Position after the cell's subtree.
    var skip = 1
    /// The points of a leaf, in sorted order; empty in an inner cell.
    var first = 0
    var last = 0
  }

  private var cells: [Cell] = []
  /// The points in the order of their Morton codes.
  private(set) var order: [Int] = []
  private var x: [Double] = []
  private var y: [Double] = []
  private var masses: [Double] = []

  private static let bits = 26
  private static let leafCapacity = 6

  /// - Complexity: O(n) but for the depth, which is at most 26.
  init(_ places: Coordinates, masses pointMasses: [Double]) {
    let n = places.count
    guard n > 0 else { return }
    var (minX, maxX) = (places.x[0], places.x[0])
    var (minY, maxY) = (places.y[0], places.y[0])
    for point in 1..<max(n, 1) {
      minX = min(minX, places.x[point])
      maxX = max(maxX, places.x[point])
      minY = min(minY, places.y[point])
      maxY = max(maxY, places.y[point])
    }
    let extent = max(maxX - minX, maxY - minY, 1e-300)
    let steps = Double((1 << QuadTree.bits) - 1)
    var keys = [UInt64](repeating: 0, count: n)
    for point in 0..<n {
      let column = UInt64(min(max((places.x[point] - minX) / extent * steps, 0), steps))
      let row = UInt64(min(max((places.y[point] - minY) / extent * steps, 0), steps))
      keys[point] = QuadTree.spread(column) | QuadTree.spread(row) << 1
    }
    order = QuadTree.sortedOrder(&keys)
    x = order.map { places.x[$0] }
    y = order.map { places.y[$0] }
    masses = order.map { pointMasses[$0] }
    build(keys, extent: extent)
  }

  /// Puts a zero between every two of the lowest 26 bits.
  private static func spread(_ value: UInt64) -> UInt64 {
    var v = value & 0x3FF_FFFF
    v = (v | v << 16) & 0x0000_FFFF_0000_FFFF
    v = (v | v << 8) & 0x00FF_00FF_00FF_00FF
    v = (v | v << 4) & 0x0F0F_0F0F_0F0F_0F0F
    v = (v | v << 2) & 0x3333_3333_3333_3333
    return (v | v << 1) & 0x5555_5555_5555_5555
  }

  /// Sorts the keys (stable, radix 2048) and returns where each came from.
  private static func sortedOrder(_ keys: inout [UInt64]) -> [Int] {
    let n = keys.count
    var order = Array(0..<n)
    var otherKeys = keys
    var otherOrder = order
    for shift in stride(from: 0, to: 2 * UInt64(bits), by: 11) {
      var starts = [Int](repeating: 0, count: 2049)
      for key in keys { starts[Int(key >> shift & 2047) + 1] += 1 }
      for bucket in 0..<2048 { starts[bucket + 1] += starts[bucket] }
      for item in 0..<n {
        let bucket = Int(keys[item] >> shift & 2047)
        otherKeys[starts[bucket]] = keys[item]
        otherOrder[starts[bucket]] = order[item]
        starts[bucket] += 1
      }
      swap(&keys, &otherKeys)
      swap(&order, &otherOrder)
    }
    return order
  }

  private mutating func build(_ keys: [UInt64], extent: Double) {
    let n = keys.count
    var parents: [Int] = []
    cells.reserveCapacity(n)
    parents.reserveCapacity(n)
    // Ranges that still want a cell; at most three siblings wait on each of the 26 levels.
    var waiting = [(first: 0, last: n, level: 0, parent: -1)]
    while let range = waiting.popLast() {
      var level = range.level
      // Levels on which all points share a quadrant need no cell of their own.
      let difference = keys[range.first] ^ keys[range.last - 1]
      let common = difference == 0 ? QuadTree.bits : (difference.leadingZeroBitCount - (64 - 2 * QuadTree.bits)) / 2
      level = max(level, common)
      let width = extent * Double(sign: .plus, exponent: -level, significand: 1)
      var cell = Cell()
      cell.squaredWidth = width * width
      let index = cells.count
      if range.last - range.first <= QuadTree.leafCapacity || level >= QuadTree.bits {
        cell.first = range.first
        cell.last = range.last
        for point in range.first..<range.last {
          cell.mass += masses[point]
          cell.x += masses[point] * x[point]
          cell.y += masses[point] * y[point]
        }
      } else {
        let shift = UInt64(2 * (QuadTree.bits - 1 - level))
        var end = range.last
        for quadrant in (0..<UInt64(4)).reversed() {
          // The first key of this quadrant, by bisection.
          var low = range.first
          var high = end
          while low < high {
            let middle = (low + high) / 2
            if keys[middle] >> shift & 3 < quadrant { low = middle + 1 } else { high = middle }
          }
          if low < end { waiting.append((first: low, last: end, level: level + 1, parent: index)) }
          end = low
        }
      }
      cells.append(cell)
      parents.append(range.parent)
    }
    // Children stand after their parents: from the back, sums and subtree sizes are complete when they are passed on.
    for index in cells.indices.reversed() {
      let cell = cells[index]
      if parents[index] >= 0 {
        cells[parents[index]].mass += cell.mass
        cells[parents[index]].x += cell.x
        cells[parents[index]].y += cell.y
        cells[parents[index]].skip += cell.skip
      }
      cells[index].x = cell.x / cell.mass
      cells[index].y = cell.y / cell.mass
      cells[index].skip = index + cell.skip
    }
  }

  /// For each point: the sums over all others of mass · d^(ρ − 2) times the vector from the other, and of the factor
  /// alone. A cell is taken whole if its width is below `opening` times its distance.
  ///
  /// - Complexity: O(n log n) for points that are spread out.
  func pushes(exponents: VOSExponents, opening: Double, threads: Int) -> (x: [Double], y: [Double], sum: [Double]) {
    let n = order.count
    var resultX = [Double](repeating: 0, count: n)
    var resultY = resultX
    var resultSum = resultX
    let squaredOpening = opening * opening
    resultX.withUnsafeMutableBufferPointer { bufferX in
      resultY.withUnsafeMutableBufferPointer { bufferY in
        resultSum.withUnsafeMutableBufferPointer { bufferSum in
          let outX = SharedBuffer(bufferX)
          let outY = SharedBuffer(bufferY)
          let outSum = SharedBuffer(bufferSum)
          LayoutChunks.run(n, size: 512, threads: threads) { chunk in
            cells.withUnsafeBufferPointer { cells in
              x.withUnsafeBufferPointer { x in
                y.withUnsafeBufferPointer { y in
                  masses.withUnsafeBufferPointer { masses in
                    for point in chunk {
                      let px = x[point]
                      let py = y[point]
                      var sumX = 0.0
                      var sumY = 0.0
                      var sum = 0.0
                      var index = 0
                      while index < cells.count {
                        let cell = cells[index]
                        let dx = px - cell.x
                        let dy = py - cell.y
                        let squared = dx * dx + dy * dy
                        let isLeaf = cell.first < cell.last
                        if cell.squaredWidth < squaredOpening * squared {
                          let factor = cell.mass * exponents.push(squared)
                          sumX += factor * dx
                          sumY += factor * dy
                          sum += factor
                          index = cell.skip
                        } else if isLeaf, cell.last - cell.first <= QuadTree.leafCapacity {
                          for other in cell.first..<cell.last where other != point {
                            let dx = px - x[other]
                            let dy = py - y[other]
                            let squared = max(dx * dx + dy * dy, leastSquare)
                            let factor = masses[other] * exponents.push(squared)
                            sumX += factor * dx
                            sumY += factor * dy
                            sum += factor
                          }
                          index = cell.skip
                        } else if isLeaf {
                          // A crowd within the grid's last digit counts as one point that keeps its distance.
                          let factor = cell.mass * exponents.push(max(squared, cell.squaredWidth, leastSquare))
                          sumX += factor * dx
                          sumY += factor * dy
                          sum += factor
                          index = cell.skip
                        } else {
                          index += 1
                        }
                      }
                      let vertex = order[point]
                      outX[vertex] = sumX
                      outY[vertex] = sumY
                      outSum[vertex] = sum
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return (resultX, resultY, resultSum)
  }
}
