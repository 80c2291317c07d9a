/// Memory of a kernel's inner loops: its bounds are checked in debug builds only, and it grows without being copied on
/// write. It never leaves the kernel that owns it.
struct WorkArray<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int

  init(repeating value: Element, count: Int) {
    capacity = count
    base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
  }

  init(_ elements: [Element]) {
    capacity = elements.count
    base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(_ index: Int) -> Element {
    get {
      assert(index >= 0 && index < capacity, "out of bounds")
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < capacity, "out of bounds")
      base[index] = newValue
    }
  }

  @inline(__always)
  subscript(_ index: UInt32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }

  func fill(_ value: Element) {
    base.update(repeating: value, count: capacity)
  }

  /// Makes room for at least `count` elements; what is new has the given value.
  mutating func grow(to count: Int, filling value: Element) {
    if count <= capacity { return }
    let newCapacity = max(count, 2 * capacity)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    larger.update(from: base, count: capacity)
    (larger + capacity).initialize(repeating: value, count: newCapacity - capacity)
    base.deallocate()
    base = larger
    capacity = newCapacity
  }
}
