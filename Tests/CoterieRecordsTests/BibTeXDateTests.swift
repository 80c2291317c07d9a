import Testing

@testable import CoterieRecords

@Suite("BibTeXDate")
struct BibTeXDateTests {
  /// From biblatex's manual, section 2.3.8 (ISO 8601-2).
  @Test(
    arguments: [
      ("1850", "1850", true), ("1997/", "1997", true), ("1997/..", "1997", true), ("../1997", "1997", true),
      ("1967-02", "1967-02", true), ("2009-01-31", "2009-01-31", true), ("1988/1992", "1988", true),
      ("2002-01/2002-02", "2002-01", true), ("1995-03-30/1995-04-05", "1995-03-30", true),
      ("2004-04-05T14:34:00", "2004-04-05", true), ("1723~", "1723", true), ("1723?/1724%", "1723", true),
      ("2003-21", "2003", true), ("-0043", "-43", true), ("1999-XX-XX", "1999", true), ("199X", "-", false),
      ("1995-1-04", "1995", false), ("1996-13-03", "1996", false), ("1900-02-29", "1900-02", false),
      ("2000-02-29", "2000-02-29", true), ("Y17000002", "-", false), ("99999999999999999999", "-", false),
      ("", "-", false),
    ])
  func iso(_ text: String, _ date: String, _ isSound: Bool) {
    let reading = BibTeXDate.iso(text)
    #expect(reading.date?.iso ?? "-" == date, "\(text)")
    #expect(reading.isSound == isSound, "\(text)")
  }

  @Test(
    arguments: [
      ("2019", 2019, true), ("850", 850, true), ("in press", nil, false), ("20l9", nil, false),
      ("2019/2020", 2019, false),
      ("-44", -44, false), ("1985a", 1985, false), ("in press, 2019", 2019, false), ("c. 1850", 1850, false),
      ("99", nil, false),
      ("20190", nil, false), ("99999999999999999999999", nil, false), ("2004–2006", 2004, false),
      ("[2001]", 2001, false),
    ] as [(String, Int?, Bool)])
  func year(_ text: String, _ year: Int?, _ isSound: Bool) {
    let reading = BibTeXDate.year(text)
    #expect(reading.year == year, "\(text)")
    #expect(reading.isSound == isSound, "\(text)")
  }

  @Test(
    arguments: [
      ("January", 1, nil, true), ("January 1", 1, 1, true), ("Sept.", 9, nil, true), ("13", nil, nil, false),
      ("07", 7, nil, true),
      ("10–12 July", 7, 10, true), ("Jan/Feb", 1, nil, true), ("Spring", nil, nil, true), ("Foo", nil, nil, false),
      ("May 99", 5, nil, true), ("December 3rd", 12, 3, true),
    ] as [(String, Int?, Int?, Bool)])
  func month(_ text: String, _ month: Int?, _ day: Int?, _ isSound: Bool) {
    let reading = BibTeXDate.month(text)
    #expect(reading.month == month, "\(text)")
    #expect(reading.day == day, "\(text)")
    #expect(reading.isSound == isSound, "\(text)")
  }
}
