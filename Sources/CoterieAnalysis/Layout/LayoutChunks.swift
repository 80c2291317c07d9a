import Dispatch

/// Parallel loops whose result doesn't depend on the number of threads: the work is cut into chunks of a fixed size,
/// and a chunk writes only what is its own.
enum LayoutChunks {
  /// Runs `body` for every chunk of `0 ..< count`. The chunks run in any order, at most `threads` at a time,
  /// and no more than there are cores.
  static func run(_ count: Int, size: Int, threads: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let chunks = (count + size - 1) / size
    let workers = min(threads, chunks)
    if workers <= 1 {
      for chunk in 0..<chunks { body(chunk * size..<min(count, (chunk + 1) * size)) }
      return
    }
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for chunk in stride(from: worker, to: chunks, by: workers) {
        body(chunk * size..<min(count, (chunk + 1) * size))
      }
    }
  }
}

/// A buffer that chunks of a loop share; each writes only its own part.
struct SharedBuffer<Element>: @unchecked Sendable {
  let base: UnsafeMutableBufferPointer<Element>
  init(_ base: UnsafeMutableBufferPointer<Element>) { self.base = base }
  subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }
}
