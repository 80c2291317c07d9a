import CoterieRecords
import CoterieText
import Testing

/// What holds for every format of separated values, whatever its columns.
enum CSVChecks {
  /// The same comes out wherever the text is divided, and byte by byte.
  static func divides(_ format: any RecordFormat.Type, folder: String) throws {
    let options = ReadOptions(abstracts: true)
    for path in try fixtures(in: "\(folder)/valid") + fixtures(in: "\(folder)/invalid") {
      let bytes = try fixture(path)
      let whole = FormatReading(format, bytes, options: options)
      for cut in 0..<bytes.count {
        guard FormatReading(format, bytes, cutAt: [cut], options: options) == whole else {
          Issue.record("\(path) divided at \(cut)")
          break
        }
      }
      #expect(
        FormatReading(format, bytes, cutAt: Array(1..<bytes.count), options: options) == whole, "\(path) by bytes")
    }
  }

  /// Cut short at any byte, rows that are whole are kept; where a quotation mark stands open, the file is damaged.
  ///
  /// - Parameter headers: Line of the header, in the files where it isn't the first.
  static func truncates(_ format: any RecordFormat.Type, folder: String, headers: [String: Int] = [:]) throws {
    for path in try fixtures(in: "\(folder)/valid") {
      let headerRows = headers.first { path.hasSuffix($0.key) }?.value ?? 1
      let bytes = try fixture(path)
      let whole = FormatReading(format, bytes)
      #expect(whole.skipped == 0 && !whole.isDamaged, "\(path)")
      var isQuoted = false
      var rows = 0
      for cut in 0..<bytes.count {
        let reading = FormatReading(format, Array(bytes[..<cut]))
        let kept = max(0, rows - headerRows)
        let isCut = isQuoted && rows >= headerRows
        let isSound =
          reading.records.prefix(kept) == whole.records.prefix(kept) && reading.records.count <= kept + 1
          && (!isCut || (reading.records.count == kept && reading.isDamaged))
          && (isQuoted || rows < headerRows || !reading.isDamaged)
          && (!isCut || reading.diagnostics.last?.code == "syntax-csv-unclosed")
        if !isSound {
          Issue.record("\(path) cut at \(cut): \(reading.places)")
          return
        }
        if bytes[cut] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if bytes[cut] == UInt8(ascii: "\n"), !isQuoted { rows += 1 }
      }
    }
  }

  /// Fixtures of this format are no other format's, and the other way round.
  static func recognizes(_ format: any RecordFormat.Type, folder: String) throws {
    for path in try fixtures(in: "\(folder)/valid") {
      let window = ByteWindow(bytes: try fixture(path), isFinal: true)
      let found = RecordFormats.all.first { $0.recognizes(window) }
      #expect(found?.name == format.name, "\(path)")
    }
  }

  static func contributor(
    _ name: Name, _ identifiers: [(Identifier.Scheme, String)] = [], _ affiliations: [Affiliation] = []
  ) -> Contributor {
    Contributor(
      name: name, identifiers: identifiers.map { Identifier(scheme: $0.0, canonical: $0.1) },
      affiliations: affiliations)
  }

  static func identifier(_ scheme: Identifier.Scheme, _ value: String) -> Identifier {
    Identifier(scheme: scheme, canonical: value)
  }
}
