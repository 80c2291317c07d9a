import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many threads the passes may use. What they return never depends on it.
public enum Parallelism {
  /// The most threads a pass started in this task uses; nil for as many as there are cores.
  @TaskLocal public static var limit: Int?

  /// The number of threads to use for `chunks` pieces of work.
  static func workers(for chunks: Int) -> Int {
    max(1, min(limit ?? coreCount, chunks))
  }

  private static let coreCount = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// Runs `body` for each of `0 ..< chunks` on all cores and hands the results to `combine` in the order of the chunks,
/// so that rounding does not depend on which thread was first. `combine` runs on one thread at a time.
///
/// - Complexity: holds at most the results that are finished before their turn, usually one per thread.
func parallelReduce<State: Sendable, Result: Sendable>(
  chunks: Int, into initial: State, _ body: @Sendable (Int) -> Result,
  combine: @Sendable (inout State, Result) -> Void
) -> State {
  let workers = Parallelism.workers(for: chunks)
  if workers == 1 {
    var state = initial
    for chunk in 0..<chunks { combine(&state, body(chunk)) }
    return state
  }
  let next = Atomic<Int>(0)
  let merged = Mutex(Turns<State, Result>(state: initial))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if chunk >= chunks { return }
      let result = body(chunk)
      merged.withLock { turns in
        turns.waiting[chunk] = result
        while let due = turns.waiting.removeValue(forKey: turns.next) {
          combine(&turns.state, due)
          turns.next += 1
        }
      }
    }
  }
  return merged.withLock { $0.state }
}

/// Runs `body` for each of `0 ..< chunks` on all cores; the results are in the order of the chunks.
func parallelMap<Result: Sendable>(chunks: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  parallelReduce(chunks: chunks, into: [], body) { $0.append($1) }
}

/// Results that wait for their turn.
private struct Turns<State, Result> {
  var state: State
  var next = 0
  var waiting: [Int: Result] = [:]
}
