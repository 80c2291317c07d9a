import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The temporary files that are to vanish when the process is interrupted. Slots hold C strings that a signal handler
/// can read at any moment.
public enum TemporaryFiles {
  private static let slotCount = 256
  /// Addresses of C strings; 0 is a free slot. Never freed.
  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<Atomic<UInt>> = {
    let slots = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: slotCount)
    for slot in 0..<slotCount { (slots + slot).initialize(to: Atomic<UInt>(0)) }
    return slots
  }()

  /// Removes temporary files on SIGINT, SIGTERM and SIGHUP before the process ends with 128 + the signal's number.
  /// For commands to call once; signals that the caller has ignored stay ignored.
  public static func removeOnSignals() {
    _ = slots
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let old = signal(number) { number in
        TemporaryFiles.removeAll()
        _exit(128 + number)
      }
      if unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }

  /// Removes every temporary file there is. Safe in a signal handler once `removeOnSignals` was called.
  static func removeAll() {
    for slot in 0..<slotCount { remove(slot) }
  }

  /// Removes the file of a slot, without freeing anything: a signal handler must not.
  static func remove(_ slot: Int?) {
    guard let slot else { return }
    let address = slots[slot].exchange(0, ordering: .acquiringAndReleasing)
    if let path = UnsafePointer<CChar>(bitPattern: address) { unlink(path) }
  }

  /// Enters a path; nil when all slots are taken.
  static func register(_ path: [CChar]) -> Int? {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: path.count)
    copy.initialize(from: path, count: path.count)
    for slot in 0..<slotCount {
      let result = slots[slot].compareExchange(
        expected: 0, desired: UInt(bitPattern: copy), ordering: .acquiringAndReleasing)
      if result.exchanged { return slot }
    }
    copy.deallocate()
    return nil
  }

  static func forget(_ slot: Int?) {
    guard let slot else { return }
    let address = slots[slot].exchange(0, ordering: .acquiringAndReleasing)
    UnsafeMutablePointer<CChar>(bitPattern: address)?.deallocate()
  }
}
