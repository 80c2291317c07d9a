import CoterieRecords
import CoterieText
import Testing

/// What all formats that are JSON have to do. CSL-JSON's own tests hold the same for its fixtures.
@Suite("Formats that are JSON") struct JSONFormatsTests {
  static let formats: [any RecordFormat.Type] = [OpenAlex.self, Crossref.self, DataCite.self, SemanticScholar.self]

  @Test("The same comes out wherever the text is divided") func chunks() throws {
    for format in Self.formats {
      for path in try fixtures(in: "\(format.name)/valid") + fixtures(in: "\(format.name)/invalid") {
        let bytes = try fixture(path)
        let whole = FormatReading(format, bytes)
        for cut in 0..<bytes.count where FormatReading(format, bytes, cutAt: [cut]) != whole {
          #expect(FormatReading(format, bytes, cutAt: [cut]) == whole, "\(path) divided at \(cut)")
          break
        }
        #expect(FormatReading(format, bytes, cutAt: Array(stride(from: 3, to: bytes.count, by: 3))) == whole, "\(path)")
      }
    }
  }

  @Test("Cut short at any byte, what was whole is kept") func truncation() throws {
    for format in Self.formats {
      for path in try fixtures(in: "\(format.name)/valid") {
        let bytes = try fixture(path)
        let whole = FormatReading(format, bytes)
        let end = (bytes.lastIndex { $0 > 0x20 } ?? 0) + 1
        for cut in 0..<end {
          let reading = FormatReading(format, Array(bytes[..<cut]))
          #expect(Array(whole.records.prefix(reading.records.count)) == reading.records, "\(path) cut at \(cut)")
          let isLines = path.hasSuffix("jsonl") || path.hasSuffix("ndjson")
          let isWhole = isLines && (cut > 0 && (bytes[cut] <= 0x0A || bytes[cut - 1] <= 0x0A))
          #expect(reading.isDamaged != isWhole, "\(path) cut at \(cut)")
        }
      }
    }
  }

  @Test("Each format knows its own files, and no other claims them first") func recognition() throws {
    for format in RecordFormats.all
    where Self.formats.contains(where: { $0.name == format.name }) || format.name == "csl-json" {
      for path in try fixtures(in: "\(format.name)/valid") {
        let bytes = try fixture(path)
        let first = RecordFormats.all.first { $0.recognizes(ByteWindow(bytes: bytes, isFinal: true)) }
        #expect(first?.name == format.name, "\(path)")
        // Also when only the beginning of a long first record is there.
        let head = Array(bytes.prefix(400))
        let early = RecordFormats.all.first { $0.recognizes(ByteWindow(bytes: head, isFinal: false)) }
        #expect(early?.name == format.name, "\(path), from its beginning")
      }
    }
  }
}
