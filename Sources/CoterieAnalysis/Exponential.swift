#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// e to the power of `value`, without the whole of Foundation.
func exponential(_ value: Double) -> Double { exp(value) }
