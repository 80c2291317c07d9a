/// How long each stage of a walk along the path took, in order.
public struct Timings: Sendable {
  public struct Stage: Sendable {
    public let name: String
    public private(set) var seconds: Double
    /// Value of the quality function, for `clusters`.
    public var quality: Double?

    init(name: String) {
      self.name = name
      seconds = 0
    }

    mutating func add(_ duration: Duration) {
      let parts = duration.components
      seconds += Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
  }

  public private(set) var stages: [Stage] = []
  private let clock = ContinuousClock()

  public init() {}

  /// Does the work and adds its time to the stage, which is listed where it first occurred.
  public mutating func measure<Result, Failure: Error>(
    _ stage: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = clock.now
    defer { stages[index(of: stage)].add(clock.now - start) }
    return try work()
  }

  /// Adds time that was measured elsewhere.
  public mutating func add(_ duration: Duration, to stage: String) {
    stages[index(of: stage)].add(duration)
  }

  /// Notes the quality of a stage's result.
  public mutating func note(quality: Double?, of stage: String) {
    stages[index(of: stage)].quality = quality
  }

  private mutating func index(of stage: String) -> Int {
    if let found = stages.firstIndex(where: { $0.name == stage }) { return found }
    stages.append(Stage(name: stage))
    return stages.count - 1
  }
}
