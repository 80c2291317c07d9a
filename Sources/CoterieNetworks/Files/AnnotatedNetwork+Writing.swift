import CoterieText

/// What every writer of network files asks: only links, numbers and places that any reader takes.
extension AnnotatedNetwork {
  /// The links without loops and without weights that aren't finite and positive.
  var writtenLinks: [Link] {
    links.filter {
      $0.source != $0.target && $0.weight.isFinite && $0.weight > 0 && ids.indices.contains($0.source)
        && ids.indices.contains($0.target)
    }
  }

  /// The places, if all are finite.
  var writtenPositions: [(x: Double, y: Double)]? {
    guard let positions, positions.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    return positions
  }
}

extension AnnotatedNetwork.Attribute {
  /// The value of a vertex as text; nil for a number that isn't finite.
  func text(at vertex: Int) -> String? {
    switch values {
    case .integers(let values): "\(values[vertex])"
    case .numbers(let values): values[vertex].isFinite ? JSONWriter.text(of: values[vertex]) : nil
    case .texts(let values): values[vertex]
    }
  }
}

/// Names of attributes as a format can tell them apart: each once, and none that the format uses itself.
func distinctNames(_ names: [String], reserved: Set<String>, separator: String) -> [String] {
  var taken = reserved
  return names.map { name in
    var free = name
    var number = 2
    while !taken.insert(free.lowercased()).inserted {
      free = "\(name)\(separator)\(number)"
      number += 1
    }
    return free
  }
}

/// The text on one line: control characters, tabs and line breaks become blanks.
func singleLine(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || isLineBreak($0) }) else {
    return text
  }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(scalar.properties.generalCategory == .control || isLineBreak(scalar) ? " " : scalar)
  }
  return String(result)
}

private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x2028 || scalar.value == 0x2029 }
