extension Record.Kind {
  /// The kind that Crossref's name for a type stands for.
  init?(crossref type: String) {
    switch type {
    case "journal-article": self = .articleJournal
    case "proceedings-article", "conference-paper": self = .paperConference
    case "book-chapter", "book-section", "book-part", "book-track", "reference-entry": self = .chapter
    case "book", "monograph", "edited-book", "reference-book", "book-set", "book-series", "proceedings": self = .book
    case "posted-content": self = .article
    case "dissertation": self = .thesis
    case "peer-review": self = .review
    case "report", "report-series", "report-component": self = .report
    case "dataset", "database": self = .dataset
    case "standard", "standard-series": self = .standard
    case "journal", "journal-volume", "journal-issue": self = .periodical
    case "component", "grant", "other": self = .document
    default: return nil
    }
  }
}
