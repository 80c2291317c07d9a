/// What a format's text is made of, as far as the reading driver has to know.
public enum TextSyntax: String, Sendable, CaseIterable {
  /// Lines or free text: NULs and a last ^Z are dropped.
  case text
  /// JSON, XML: every byte counts, and a NUL is a fault of syntax that the reader reports.
  case strict

  var dropsNUL: Bool { self == .text }
}

extension RecordFormat {
  public static var syntax: TextSyntax { .text }
}
