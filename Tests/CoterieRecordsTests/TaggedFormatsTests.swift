import CoterieRecords
import CoterieText
import Testing

/// What all formats of tagged lines have to do.
@Suite("Formats of tagged lines") struct TaggedFormatsTests {
  static let formats: [any RecordFormat.Type] = [
    WebOfScience.self, WebOfScienceTable.self, Medline.self, RIS.self,
  ]

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    for format in Self.formats {
      for path in try fixtures(in: "\(format.name)/valid") + fixtures(in: "\(format.name)/invalid") {
        for end in [[10], [13], [13, 10]] as [[UInt8]] {
          let bytes = try fixture(path).flatMap { $0 == 10 ? end : [$0] }
          let whole = FormatReading(format, bytes)
          for cut in stride(from: 0, to: bytes.count, by: end == [10] ? 1 : 7)
          where FormatReading(format, bytes, cutAt: [cut]) != whole {
            Issue.record("\(path) divided at \(cut)")
            break
          }
          let steps = Array(stride(from: 3, to: bytes.count, by: 3))
          #expect(FormatReading(format, bytes, cutAt: steps) == whole, "\(path)")
        }
      }
    }
  }

  @Test("Cut short at any byte, records that were whole are kept, and no trap") func truncation() throws {
    for format in Self.formats {
      for path in try fixtures(in: "\(format.name)/valid") {
        let bytes = try fixture(path)
        let whole = FormatReading(format, bytes)
        for cut in 0..<bytes.count {
          let reading = FormatReading(format, Array(bytes[..<cut]))
          // What came out before the record that was cut is what comes out of the whole text.
          let sound = reading.records.dropLast()
          #expect(Array(whole.records.prefix(sound.count)) == Array(sound), "\(path) cut at \(cut)")
          // Only a table without its header can't be trusted.
          #expect(
            !reading.isDamaged || format.name == "wos-tab" && !bytes[..<cut].contains(10), "\(path) cut at \(cut)")
        }
      }
    }
  }

  @Test("Each format knows its own files, and no other claims them first") func recognition() throws {
    for format in Self.formats {
      for path in try fixtures(in: "\(format.name)/valid") {
        let bytes = try fixture(path)
        let first = RecordFormats.all.first { $0.recognizes(ByteWindow(bytes: bytes, isFinal: true)) }
        #expect(first?.name == format.name, "\(path)")
      }
    }
  }
}
