import CoterieText

extension Table {
  /// The table as text that ends with a newline.
  ///
  /// - Parameter raw: CSV only: don't defuse cells that a spreadsheet would execute.
  public func text(as format: TableFormat, raw: Bool = false) -> String {
    switch format {
    case .table: aligned()
    case .csv: csv(raw: raw)
    case .json: json()
    case .markdown: markdown()
    case .latex: latex()
    }
  }

  // MARK: For people

  private var shownColumns: [Int] { columns.indices.filter { !columns[$0].isDataOnly } }

  private func isNumeric(_ column: Int) -> Bool {
    rows.contains { row in
      switch row[column] {
      case .integer, .number: true
      default: false
      }
    }
  }

  /// A column whose numbers are all whole is shown without a point.
  private func decimals(_ column: Int) -> Int {
    let isWhole = rows.allSatisfy { row in
      if case .number(let number) = row[column] { number == number.rounded() && abs(number) < 1e15 } else { true }
    }
    return isWhole ? 0 : columns[column].decimals
  }

  /// The cells of the columns that people see, as they see them.
  private func shownRows(_ shownColumns: [Int]) -> [[String]] {
    let decimals = shownColumns.map(decimals)
    return rows.map { row in zip(shownColumns, decimals).map { shown(row[$0], decimals: $1) } }
  }

  private func shown(_ cell: Cell, decimals: Int) -> String {
    switch cell {
    case .text(let text): displaySafe(text)
    case .integer(let number): "\(number)"
    case .number(let number): Table.fixed(number, decimals: decimals)
    case .list(let items): displaySafe(items.joined(separator: ", "))
    case .absent: "–"
    }
  }

  private func aligned() -> String {
    let shownColumns = shownColumns
    let grid = [shownColumns.map { columns[$0].header }] + shownRows(shownColumns)
    let widths = shownColumns.indices.map { index in grid.map { terminalWidth($0[index]) }.max() ?? 0 }
    let right = shownColumns.map(isNumeric)
    var text = ""
    for (number, line) in grid.enumerated() {
      var parts: [String] = []
      for (index, cell) in line.enumerated() {
        let space = String(repeating: " ", count: widths[index] - terminalWidth(cell))
        parts.append(right[index] ? space + cell : cell + space)
      }
      var joined = parts.joined(separator: "  ")
      while joined.last == " " { joined.removeLast() }
      text += joined + "\n"
      if number == 0 { text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n" }
    }
    if !notes.isEmpty { text += "\n" + notes.map { displaySafe($0) + "\n" }.joined() }
    return text
  }

  private func markdown() -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func escaped(_ text: String) -> String {
      var result = ""
      for character in text {
        if "\\|*_`<>[]&#".contains(character) { result.append("\\") }
        result.append(character)
      }
      return result
    }
    let shownColumns = shownColumns
    var text = line(shownColumns.map { escaped(columns[$0].header) })
    text += line(shownColumns.map { isNumeric($0) ? "---:" : "---" })
    for row in shownRows(shownColumns) { text += line(row.map(escaped)) }
    if !notes.isEmpty { text += "\n" + notes.map { escaped($0) + "\n" }.joined(separator: "\n") }
    return text
  }

  private func latex() -> String {
    let shownColumns = shownColumns
    func line(_ cells: [String]) -> String { cells.joined(separator: " & ") + " \\\\\n" }
    var text = "\\begin{tabular}{" + shownColumns.map { isNumeric($0) ? "r" : "l" }.joined() + "}\n\\toprule\n"
    text += line(shownColumns.map { Table.latexEscaped(columns[$0].header) }) + "\\midrule\n"
    for row in shownRows(shownColumns) { text += line(row.map(Table.latexEscaped)) }
    text += "\\bottomrule\n\\end{tabular}\n"
    text += notes.map { "% " + displaySafe($0) + "\n" }.joined()
    return text
  }

  private static func latexEscaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_", "{", "}": result += "\\\(character)"
      case "–": result += "--"
      default: result.append(character)
      }
    }
    return result
  }

  // MARK: For programs

  private func csv(raw: Bool) -> String {
    var writer = CSVWriter(isRaw: raw)
    writer.append(columns.map(\.name))
    for row in rows {
      writer.append(
        row.map { cell -> CSVWriter.Cell in
          switch cell {
          case .text(let text): .text(text)
          case .integer(let number): .number("\(number)")
          case .number(let number): .number(JSONWriter.text(of: number))
          case .list(let items): .text(items.joined(separator: "; "))
          case .absent: .text("")
          }
        })
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func json() -> String {
    var writer = JSONWriter(style: .pretty)
    writer.beginArray()
    for row in rows {
      writer.beginObject(isInline: true)
      for (column, cell) in zip(columns, row) {
        writer.key(column.name)
        switch cell {
        case .text(let text): writer.value(text)
        case .integer(let number): writer.value(number)
        case .number(let number): writer.value(number)
        case .list(let items): writer.value(items)
        case .absent: writer.null()
        }
      }
      writer.endObject()
    }
    writer.endArray()
    writer.newline()
    return writer.string
  }

  /// A number rounded to so many digits after the point.
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e15, let whole = Int(exactly: scaled), let unit = Int(exactly: scale) else { return "\(value)" }
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let fraction = String(whole % unit)
    return "\(sign)\(whole / unit)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}

/// Columns that a terminal gives a text: wide East Asian characters take two, combining marks none.
func terminalWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  var width = 0
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: continue
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      width += 2
    default: width += 1
    }
  }
  return width
}
