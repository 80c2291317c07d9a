import Testing

@testable import CoterieRecords

@Suite("Name+Parsing")
struct NameParsingTests {
  @Test(
    arguments: [
      ("Ludwig van Beethoven", "Ludwig|van|Beethoven|"), ("van Beethoven, Ludwig", "Ludwig|van|Beethoven|"),
      ("Martin Luther King Jr.", "Martin Luther||King|Jr."), ("King, Martin Luther, Jr.", "Martin Luther||King|Jr."),
      ("King, Jr., Martin Luther", "Martin Luther||King|Jr."), ("Martin Luther King, Jr.", "Martin Luther||King|Jr."),
      ("King Jr., Martin Luther", "Martin Luther||King|Jr."), ("Guy L. Steele III", "Guy L.||Steele|III"),
      ("Plato", "||Plato|"), ("Maria de la Cruz", "Maria|de la|Cruz|"), ("jane doe", "jane||doe|"),
      ("J. R.", "||J. R.|"),
      ("J. LI", "J.||LI|"), ("Wei LI", "Wei||LI|"), ("Gerard 't Hooft", "Gerard|'t|Hooft|"),
      ("  Ada \t Lovelace ", "Ada||Lovelace|"),
      ("De la Cruz, Maria", "Maria||De la Cruz|"), ("de la Cruz,Maria", "Maria|de la|Cruz|"), ("", "|||"), (",", "|||"),
      ("王伟", "||王伟|"),
      ("Smith,", "||Smith|"), ("Silva, Ana Maria da", "Ana Maria da||Silva|"), ("Ludwig van", "Ludwig||van|"),
    ])
  func personal(_ text: String, _ parts: String) {
    #expect(FormatReading.parts(Name(personal: text)) == parts, "\(text)")
  }

  @Test(
    arguments: [
      ("Smith JR", "JR||Smith|"), ("van der Berg JP Jr", "JP|van der|Berg|Jr"), ("Smith", "||Smith|"),
      ("Wang Wei", "Wang||Wei|"),
      ("Smith, JR", "JR||Smith|"), ("de Boer J-P", "J-P|de|Boer|"), ("García Márquez G", "G||García Márquez|"),
    ])
  func familyFirst(_ text: String, _ parts: String) {
    #expect(FormatReading.parts(Name(familyFirst: text)) == parts, "\(text)")
  }
}
