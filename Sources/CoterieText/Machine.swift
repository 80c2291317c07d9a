#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What there is to know of the machine. Results never depend on it.
public enum Machine {
  /// Number of cores that are there to be used.
  public static let coreCount = max(1, Int(clamping: sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
