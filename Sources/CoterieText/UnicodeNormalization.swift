/// The text in Unicode's normalization form C (UAX #15): composed characters wherever there are any.
///
/// - Complexity: O(n) for all but runs of combining marks, which are sorted; text without marks is returned as it is.
public func nfc(_ text: String) -> String {
  // Everything below U+0300 is composed already; its first byte would be 0xCC.
  if text.utf8.allSatisfy({ $0 < 0xCC }) { return text }
  if text.unicodeScalars.allSatisfy({ !Normalization.mayChange($0.value) }) { return text }
  var scalars: [UInt32] = []
  scalars.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars { Normalization.decompose(scalar.value, into: &scalars) }
  Normalization.order(&scalars)
  Normalization.compose(&scalars)
  return string(of: scalars)
}

/// A text of scalar values, none of them a surrogate.
func string(of scalars: some Sequence<UInt32>) -> String {
  var bytes: [UInt8] = []
  for scalar in scalars { appendUTF8(scalar, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}

enum Normalization {
  private static let compositions = UnicodeMap(UnicodeTables.compositions)
  private static let decompositions = UnicodeMap(UnicodeTables.decompositions)
  /// Composed characters by their parts.
  private static let composed: [UInt64: UInt32] = {
    var composed: [UInt64: UInt32] = [:]
    for scalar in compositions.keys {
      guard let pair = compositions[scalar], let first = pair.first, let second = pair.last else { continue }
      composed[UInt64(first) << 32 | UInt64(second)] = scalar
    }
    return composed
  }()
  /// Characters that a character before them may swallow.
  private static let seconds = Set(composed.keys.map { UInt32(truncatingIfNeeded: $0) })

  // Hangul syllables are composed by arithmetic (Unicode 16, 3.12).
  private static let syllables: UInt32 = 0xAC00
  private static let leads: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  private static let trails: UInt32 = 0x11A7
  private static let vowelCount: UInt32 = 21
  private static let trailCount: UInt32 = 28
  private static let syllableCount: UInt32 = 11172

  static func combiningClass(_ scalar: UInt32) -> UInt8 {
    if scalar < 0x300 { return 0 }
    return Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  /// Whether a text with this character may be anything but composed.
  static func mayChange(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 { return false }
    if scalar >= vowels, scalar < trails + trailCount { return true }
    return decompositions[scalar] != nil || combiningClass(scalar) != 0 || seconds.contains(scalar)
  }

  static func decompose(_ scalar: UInt32, into output: inout [UInt32]) {
    if scalar < 0xC0 {
      output.append(scalar)
      return
    }
    if scalar >= syllables, scalar < syllables + syllableCount {
      let index = scalar - syllables
      output.append(leads + index / (vowelCount * trailCount))
      output.append(vowels + index % (vowelCount * trailCount) / trailCount)
      if index % trailCount != 0 { output.append(trails + index % trailCount) }
      return
    }
    guard let parts = compositions[scalar] ?? decompositions[scalar] else {
      output.append(scalar)
      return
    }
    // The tables give one step at a time, at most four deep.
    for part in parts { decompose(part, into: &output) }
  }

  /// Sorts each run of marks by combining class, marks of one class staying in order.
  static func order(_ scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      guard combiningClass(scalars[start]) != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, combiningClass(scalars[end]) != 0 { end += 1 }
      if end - start > 1 {
        let run = scalars[start..<end].enumerated()
          .map { (key: combiningClass($0.element), index: $0.offset, scalar: $0.element) }
          .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
        for (offset, item) in run.enumerated() { scalars[start + offset] = item.scalar }
      }
      start = end
    }
  }

  static func compose(_ scalars: inout [UInt32]) {
    var starter: Int? = nil
    var lastClass: UInt8 = 0
    var count = 0
    for scalar in scalars {
      let scalarClass = combiningClass(scalar)
      // A mark is blocked from its starter by another starter or by a mark of the same or a higher class.
      if let starter, count == starter + 1 || (lastClass != 0 && lastClass < scalarClass),
        let whole = pair(scalars[starter], scalar)
      {
        scalars[starter] = whole
        continue
      }
      if scalarClass == 0 { starter = count }
      lastClass = scalarClass
      scalars[count] = scalar
      count += 1
    }
    scalars.removeSubrange(count...)
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= leads, first < leads + 19, second >= vowels, second < vowels + vowelCount {
      return syllables + ((first - leads) * vowelCount + second - vowels) * trailCount
    }
    if first >= syllables, first < syllables + syllableCount, (first - syllables) % trailCount == 0,
      second > trails, second < trails + trailCount
    {
      return first + second - trails
    }
    return composed[UInt64(first) << 32 | UInt64(second)]
  }
}
