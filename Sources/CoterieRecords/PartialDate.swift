/// A date as far as a source gives it: a year, perhaps a month, perhaps a day.
public struct PartialDate: Sendable, Hashable, Comparable {
  /// Year of the common era; negative before it.
  public var year: Int
  /// 1 to 12.
  public var month: Int?
  /// 1 to 31; only with a month.
  public var day: Int?
  /// The source printed no year, and this one follows from the dates around it.
  public var yearIsInferred: Bool

  public init(year: Int, month: Int? = nil, day: Int? = nil, yearIsInferred: Bool = false) {
    self.year = year
    self.month = month.flatMap { (1...12).contains($0) ? $0 : nil }
    self.day = self.month == nil ? nil : day.flatMap { (1...31).contains($0) ? $0 : nil }
    self.yearIsInferred = yearIsInferred
  }

  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    a.sortKey < b.sortKey
  }

  private var sortKey: (Int, Int, Int, Int) { (year, month ?? 0, day ?? 0, yearIsInferred ? 1 : 0) }

  /// `2024`, `2024-05` or `2024-05-28`.
  public var iso: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(padded(month))" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }
}
