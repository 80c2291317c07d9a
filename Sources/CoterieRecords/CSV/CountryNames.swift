/// Countries by the names under which affiliations most often have them.
enum CountryNames {
  /// ISO 3166-1 alpha-2 of the country that an affiliation ends with: what stands behind its last comma.
  static func code(endOf affiliation: String) -> String? {
    let last = affiliation.split(separator: ",").last ?? ""
    var name = last.split(separator: " ").joined(separator: " ").lowercased()
    while name.hasSuffix(".") && name != "u.s.a." && name != "u.k." { name.removeLast() }
    return codes[name]
  }

  private static let codes: [String: String] = [
    "argentina": "AR", "australia": "AU", "austria": "AT", "bangladesh": "BD", "belgium": "BE", "brazil": "BR",
    "brasil": "BR", "bulgaria": "BG", "canada": "CA", "chile": "CL", "china": "CN", "p.r. china": "CN",
    "peoples r china": "CN", "people's republic of china": "CN", "colombia": "CO", "croatia": "HR", "cyprus": "CY",
    "czech republic": "CZ", "czechia": "CZ", "denmark": "DK", "egypt": "EG", "estonia": "EE", "ethiopia": "ET",
    "finland": "FI", "france": "FR", "germany": "DE", "deutschland": "DE", "ghana": "GH", "greece": "GR",
    "hong kong": "HK", "hungary": "HU", "iceland": "IS", "india": "IN", "indonesia": "ID", "iran": "IR", "iraq": "IQ",
    "ireland": "IE", "israel": "IL", "italy": "IT", "italia": "IT", "japan": "JP", "jordan": "JO", "kazakhstan": "KZ",
    "kenya": "KE", "latvia": "LV", "lebanon": "LB", "lithuania": "LT", "luxembourg": "LU", "malaysia": "MY",
    "mexico": "MX", "méxico": "MX", "morocco": "MA", "netherlands": "NL", "the netherlands": "NL", "new zealand": "NZ",
    "nigeria": "NG", "norway": "NO", "pakistan": "PK", "peru": "PE", "philippines": "PH", "poland": "PL",
    "portugal": "PT", "qatar": "QA", "romania": "RO", "russia": "RU", "russian federation": "RU", "saudi arabia": "SA",
    "serbia": "RS", "singapore": "SG", "slovakia": "SK", "slovenia": "SI", "south africa": "ZA", "south korea": "KR",
    "korea": "KR", "republic of korea": "KR", "spain": "ES", "españa": "ES", "sri lanka": "LK", "sweden": "SE",
    "switzerland": "CH", "taiwan": "TW", "thailand": "TH", "tunisia": "TN", "turkey": "TR", "türkiye": "TR",
    "turkiye": "TR", "ukraine": "UA", "united arab emirates": "AE", "united kingdom": "GB", "uk": "GB", "u.k.": "GB",
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "united states": "US",
    "united states of america": "US", "usa": "US", "u.s.a.": "US", "us": "US", "vietnam": "VN", "viet nam": "VN",
    "venezuela": "VE", "algeria": "DZ",
  ]
}
