extension Record.Kind {
  /// The kind that RIS's `TY` names.
  init?(ris type: String) {
    guard let kind = Record.Kind.risKinds[type.uppercased()] else { return nil }
    self = kind
  }

  private static let risKinds: [String: Record.Kind] = [
    "ABST": .article, "ADVS": .motionPicture, "AGGR": .dataset, "ANCIENT": .classic, "ART": .graphic, "BILL": .bill,
    "BLOG": .postWeblog, "BOOK": .book, "CASE": .legalCase, "CHAP": .chapter, "CHART": .figure, "CLSWK": .classic,
    "COMP": .software, "CONF": .paperConference, "CPAPER": .paperConference, "CTLG": .book, "DATA": .dataset,
    "DBASE": .dataset, "DICT": .entryDictionary, "EBOOK": .book, "ECHAP": .chapter, "EDBOOK": .book,
    "EJOUR": .articleJournal, "ELEC": .webpage, "ENCYC": .entryEncyclopedia, "EQUA": .figure, "FIGURE": .figure,
    "GEN": .document, "GOVDOC": .report, "GRANT": .document, "GRNT": .document, "HEAR": .hearing,
    "ICOMM": .personalCommunication, "INPR": .articleJournal, "INTV": .interview, "JFULL": .periodical,
    "JOUR": .articleJournal, "LEGAL": .legislation, "MANSCPT": .manuscript, "MAP": .map, "MGZN": .articleMagazine,
    "MPCT": .motionPicture, "MULTI": .webpage, "MUSIC": .musicalScore, "NEWS": .articleNewspaper,
    "PAMP": .pamphlet, "PAT": .patent, "PCOMM": .personalCommunication, "POD": .broadcast, "PREPRINT": .article,
    "PRESS": .document, "RPRT": .report, "SER": .book, "SLIDE": .speech, "SOUND": .song, "STAND": .standard,
    "STAT": .legislation, "STD": .standard, "THES": .thesis, "UNBILL": .bill, "UNPB": .manuscript,
    "UNPD": .manuscript, "VIDEO": .motionPicture, "WEB": .webpage,
    // Written out, as no standard has it.
    "BOOK CHAPTER": .chapter, "BOOK SECTION": .chapter, "CONFERENCE PAPER": .paperConference,
    "CONFERENCE PROCEEDINGS": .paperConference, "JOURNAL ARTICLE": .articleJournal, "REPORT": .report,
    "THESIS": .thesis,
  ]
}
