extension JSONWriter {
  /// A number as JSON writes it: as short as reads back to the same value, integral ones without a fraction, `null`
  /// unless finite. Other text formats write theirs alike.
  public static func text(of number: Double) -> String {
    var writer = JSONWriter()
    writer.value(number)
    return writer.string
  }
}
