import Testing

@testable import CoterieRendering

@Suite struct SampleValuesTests {
  @Test("The ends and a round value near the geometric mean") func choice() {
    #expect(SampleValues.choose(from: [3, 91, 20, 3]) == [3, 20, 91])
    #expect(SampleValues.choose(from: [1, 100]) == [1, 10, 100])
    #expect(SampleValues.choose(from: [4, 5]) == [4, 5])
    #expect(SampleValues.choose(from: [7, 7]) == [7])
    #expect(SampleValues.choose(from: [0.25, 0, 4]) == [0.25, 1, 4])
    #expect(SampleValues.choose(from: []) == [])
    #expect(SampleValues.choose(from: [0, 0]) == [])
  }

  @Test("Numbers have a point and no trailing zeros") func text() {
    #expect(Decimal.text(12, places: 2) == "12")
    #expect(Decimal.text(0.25, places: 2) == "0.25")
    #expect(Decimal.text(-1.5, places: 3) == "-1.5")
    #expect(Decimal.text(1.05, places: 2) == "1.05")
    #expect(Decimal.text(-0.0001, places: 2) == "0")
    #expect(Decimal.text(1999.999, places: 2) == "2000")
    #expect(Decimal.text(.nan, places: 2) == "0")
    #expect(Decimal.text(1e300, places: 2) == "0")
  }
}
