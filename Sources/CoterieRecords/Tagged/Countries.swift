import CoterieText

/// Countries by the names with which addresses end: Web of Science's abbreviations, and usual English names.
enum Countries {
  /// The country, as ISO 3166-1 alpha-2, that an address such as `Univ Oslo, Inst Phys, Oslo, Norway.` or
  /// `…, Cambridge, MA 02138 USA` ends with.
  static func code(inAddress address: String) -> String? {
    var rest = address[...]
    func isPadding(_ character: Character?) -> Bool { character.map { " .;,".contains($0) } ?? false }
    while isPadding(rest.last) { rest.removeLast() }
    let comma = rest.lastIndex(of: ",")
    var last = comma.map { rest[rest.index(after: $0)...] } ?? rest
    while isPadding(last.first) { last.removeFirst() }
    guard last.utf8.count <= 60 else { return nil }
    if let code = code(named: String(last)) { return code }
    // `MA 02138 USA`, `NY USA`
    guard let blank = last.lastIndex(of: " "), last[last.index(after: blank)...] == "USA" else { return nil }
    return "US"
  }

  /// The same of an address that people wrote: `Atlanta, Georgia` is probably no country.
  static func code(inFreeAddress address: String) -> String? {
    let code = code(inAddress: address)
    return code == "GE" ? nil : code
  }

  /// The country of that name; case and accents don't count.
  static func code(named name: String) -> String? { codes[folded(name)] }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for country in table.split(separator: ";") {
      let code = String(country.prefix(2))
      for name in country.dropFirst(3).split(separator: "|") { codes[folded(String(name))] = code }
    }
    return codes
  }()

  /// States that are gone (USSR, Yugoslavia) have no code.
  private static let table = """
    AD=Andorra;AE=U Arab Emirates|United Arab Emirates|UAE;AF=Afghanistan;\
    AG=Antigua & Barbu|Antigua & Barbuda|Antigua and Barbuda;AL=Albania;AM=Armenia;AO=Angola;AQ=Antarctica;\
    AR=Argentina;AT=Austria;AU=Australia;AW=Aruba;AZ=Azerbaijan;\
    BA=Bosnia & Herceg|Bosnia & Herzegovina|Bosnia and Herzegovina;BB=Barbados;BD=Bangladesh;BE=Belgium;\
    BF=Burkina Faso;BG=Bulgaria;BH=Bahrain;BI=Burundi;BJ=Benin;BM=Bermuda;BN=Brunei|Brunei Darussalam;\
    BO=Bolivia;BR=Brazil|Brasil;BS=Bahamas;BT=Bhutan;BW=Botswana;BY=Byelarus|Belarus;BZ=Belize;CA=Canada;\
    CD=Dem Rep Congo|DEM REP CONGO|Democratic Republic of the Congo|Zaire;\
    CF=Cent Afr Republ|Central African Republic;CG=Rep Congo|Republic of the Congo|Congo;\
    CH=Switzerland|Schweiz|Suisse;CI=Cote Ivoire|Cote d'Ivoire|Côte d'Ivoire|Ivory Coast;CL=Chile;CM=Cameroon;\
    CN=Peoples R China|People's Republic of China|China|P R China|PR China|P.R. China|P. R. China;CO=Colombia;\
    CR=Costa Rica;CU=Cuba;CV=Cape Verde|Cabo Verde;CW=Curacao|Curaçao;CY=Cyprus;CZ=Czech Republic|Czechia;\
    DE=Germany|Fed Rep Ger|West Germany|Deutschland;DJ=Djibouti;DK=Denmark;DM=Dominica;\
    DO=Dominican Rep|Dominican Republic;DZ=Algeria;EC=Ecuador;EE=Estonia;EG=Egypt;ER=Eritrea;ES=Spain|España;\
    ET=Ethiopia;FI=Finland;FJ=Fiji;FM=Micronesia|Federated States of Micronesia;FO=Faroe Islands|Faeroe Islands;\
    FR=France;GA=Gabon;\
    GB=England|Scotland|Wales|North Ireland|Northern Ireland|United Kingdom|UK|U.K|Great Britain|Britain;\
    GD=Grenada;GE=Georgia|Rep of Georgia|Republic of Georgia;GF=French Guiana|Fr Guiana;GH=Ghana;GI=Gibraltar;\
    GL=Greenland;GM=Gambia|The Gambia;GN=Guinea;GP=Guadeloupe;GQ=Equat Guinea|Equatorial Guinea;GR=Greece;\
    GT=Guatemala;GU=Guam;GW=Guinea Bissau|Guinea-Bissau;GY=Guyana;HK=Hong Kong;HN=Honduras;HR=Croatia;HT=Haiti;\
    HU=Hungary;ID=Indonesia;IE=Ireland|Rep Ireland|Republic of Ireland;IL=Israel;IN=India;IQ=Iraq;\
    IR=Iran|Islamic Republic of Iran;IS=Iceland;IT=Italy|Italia;JM=Jamaica;JO=Jordan;JP=Japan;KE=Kenya;\
    KG=Kyrgyzstan;KH=Cambodia;KI=Kiribati;KM=Comoros;KN=St Kitts & Nevi|St Kitts & Nevis|Saint Kitts and Nevis;\
    KP=North Korea;KR=South Korea|Republic of Korea|Korea|Rep of Korea;KW=Kuwait;KY=Cayman Islands|Cayman Isl;\
    KZ=Kazakhstan;LA=Laos;LB=Lebanon;LC=St Lucia|Saint Lucia;LI=Liechtenstein;LK=Sri Lanka;LR=Liberia;\
    LS=Lesotho;LT=Lithuania;LU=Luxembourg;LV=Latvia;LY=Libya;MA=Morocco;MC=Monaco;\
    MD=Moldova|Republic of Moldova;ME=Montenegro;MG=Madagascar;MH=Marshall Isl|Marshall Islands;\
    MK=North Macedonia|Macedonia;ML=Mali;MM=Myanmar|Burma;MN=Mongol Peo Rep|Mongolia;MO=Macau|Macao;\
    MQ=Martinique;MR=Mauritania;MS=Montserrat;MT=Malta;MU=Mauritius;MV=Maldives;MW=Malawi;MX=Mexico|México;\
    MY=Malaysia;MZ=Mozambique;NA=Namibia;NC=New Caledonia;NE=Niger;NG=Nigeria;NI=Nicaragua;\
    NL=Netherlands|The Netherlands|Holland;NO=Norway;NP=Nepal;NR=Nauru;NZ=New Zealand;OM=Oman;PA=Panama;\
    PE=Peru|Perú;PF=Fr Polynesia|French Polynesia;PG=Papua N Guinea|Papua New Guinea;\
    PH=Philippines|The Philippines;PK=Pakistan;PL=Poland;PR=Puerto Rico;\
    PS=Palestine|State of Palestine|Occupied Palestinian Territory;PT=Portugal;PW=Palau;PY=Paraguay;QA=Qatar;\
    RE=Reunion|Réunion;RO=Romania;RS=Serbia;RU=Russia|Russian Federation;RW=Rwanda;\
    SA=Saudi Arabia|Kingdom of Saudi Arabia;SB=Solomon Islands|Solomon Isl;SC=Seychelles;SD=Sudan;SE=Sweden;\
    SG=Singapore;SI=Slovenia;SK=Slovakia|Slovak Republic;SL=Sierra Leone;SM=San Marino;SN=Senegal;SO=Somalia;\
    SR=Surinam|Suriname;SS=South Sudan;ST=Sao Tome & Prin|Sao Tome and Principe;SV=El Salvador;\
    SY=Syria|Syrian Arab Republic;SZ=Swaziland|Eswatini;TC=Turks & Caicos;TD=Chad;TG=Togo;TH=Thailand;\
    TJ=Tajikistan;TL=Timor-Leste|Timor Leste|East Timor;TM=Turkmenistan;TN=Tunisia;TO=Tonga;\
    TR=Turkey|Turkiye|Türkiye;TT=Trinid & Tobago|Trinidad & Tobago|Trinidad and Tobago;TV=Tuvalu;\
    TW=Taiwan|Republic of China;TZ=Tanzania|United Republic of Tanzania;UA=Ukraine;UG=Uganda;\
    US=USA|U.S.A|United States|United States of America|US;UY=Uruguay;UZ=Uzbekistan;VA=Vatican|Vatican City;\
    VC=St Vincent|Saint Vincent and the Grenadines;VE=Venezuela;VG=British Virgin Isl|British Virgin Islands;\
    VI=US Virgin Isl;VN=Vietnam|Viet Nam;VU=Vanuatu;WS=Samoa|Western Samoa;XK=Kosovo;YE=Yemen;ZA=South Africa;\
    ZM=Zambia;ZW=Zimbabwe;
    """
}
