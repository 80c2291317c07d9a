/// The entities that a text may name: XML's five, HTML 4's (which are DBLP's and more), and those that the text declares
/// itself. Nothing outside the text is ever looked at.
public struct XMLEntities: Sendable {
  /// Longest text that one entity may stand for, and that all references together may, in bytes.
  static let maxLength = 1 << 16
  static let maxTotal = 8 << 20

  /// Names and characters of the built-in ones; `custom` comes first.
  private static let builtIn: [String: [UInt8]] = {
    var table: [String: [UInt8]] = [:]
    for token in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = token.split(separator: "=")
      guard parts.count == 2, let scalar = UInt32(parts[1], radix: 16) else { continue }
      var bytes: [UInt8] = []
      appendUTF8(scalar, to: &bytes)
      table[String(parts[0])] = bytes
    }
    return table
  }()

  /// What the text declares: the literal value as it stands there.
  private var declared: [String: [UInt8]] = [:]
  /// Full texts of those that were referred to; nil for what can't be expanded.
  private var expanded: [String: [UInt8]?] = [:]
  private let custom: [String: [UInt8]]

  /// - Parameter custom: Further entities by name, without `&` and `;`.
  public init(custom: [String: String] = [:]) {
    self.custom = custom.mapValues { Array($0.utf8) }
  }

  /// Enters a declaration of the text; the first one of a name counts.
  mutating func declare(_ name: String, _ value: [UInt8]) {
    if declared[name] == nil { declared[name] = value }
  }

  /// Whether the text declares that name.
  func isDeclared(_ name: String) -> Bool { declared[name] != nil }

  /// What `&name;` stands for. Nil if nobody says, or if it is markup, goes round in circles or is too long.
  mutating func text(of name: String) -> [UInt8]? {
    if let done = expanded[name] { return done }
    if let known = known(name) { return known }
    guard declared[name] != nil else { return nil }
    // A name that is being expanded stands for nothing meanwhile: that ends circles.
    expanded[name] = .some(nil)
    let text = expand(name, depth: 0)
    expanded[name] = .some(text)
    return text
  }

  /// The same without remembering anything new.
  func known(_ name: String) -> [UInt8]? {
    if let text = expanded[name] { return text }
    return declared[name] == nil ? custom[name] ?? Self.builtIn[name] : nil
  }

  private mutating func expand(_ name: String, depth: Int) -> [UInt8]? {
    guard let value = declared[name], depth < 20 else { return nil }
    var result: [UInt8] = []
    var index = 0
    while index < value.count {
      let byte = value[index]
      // Markup in an entity would have to be read as markup; records don't have it.
      if byte == UInt8(ascii: "<") { return nil }
      guard byte == UInt8(ascii: "&") else {
        result.append(byte)
        index += 1
        continue
      }
      guard let end = value[index...].firstIndex(of: UInt8(ascii: ";")) else { return nil }
      let inner = value[(index + 1)..<end]
      index = end + 1
      if inner.first == UInt8(ascii: "#") {
        guard let scalar = XMLCharacters.reference(inner.dropFirst()) else { return nil }
        appendUTF8(scalar, to: &result)
      } else {
        let innerName = String(decoding: inner, as: UTF8.self)
        if let done = known(innerName) {
          result.append(contentsOf: done)
        } else if expanded[innerName] == nil, declared[innerName] != nil {
          expanded[innerName] = .some(nil)
          guard let text = expand(innerName, depth: depth + 1) else { return nil }
          expanded[innerName] = .some(text)
          result.append(contentsOf: text)
        } else {
          return nil
        }
      }
      if result.count > Self.maxLength { return nil }
    }
    return result.count > Self.maxLength ? nil : result
  }

  private static let names = """
    AElig=c6 Aacute=c1 Acirc=c2 Agrave=c0 Alpha=391 Aring=c5 Atilde=c3 Auml=c4 Beta=392 Ccedil=c7 Chi=3a7
    Dagger=2021 Delta=394 ETH=d0 Eacute=c9 Ecirc=ca Egrave=c8 Epsilon=395 Eta=397 Euml=cb Gamma=393 Iacute=cd
    Icirc=ce Igrave=cc Iota=399 Iuml=cf Kappa=39a Lambda=39b Mu=39c Ntilde=d1 Nu=39d OElig=152 Oacute=d3 Ocirc=d4
    Ograve=d2 Omega=3a9 Omicron=39f Oslash=d8 Otilde=d5 Ouml=d6 Phi=3a6 Pi=3a0 Prime=2033 Psi=3a8 Rho=3a1 Scaron=160
    Sigma=3a3 THORN=de Tau=3a4 Theta=398 Uacute=da Ucirc=db Ugrave=d9 Upsilon=3a5 Uuml=dc Xi=39e Yacute=dd Yuml=178
    Zeta=396 aacute=e1 acirc=e2 acute=b4 aelig=e6 agrave=e0 alefsym=2135 alpha=3b1 amp=26 and=2227 ang=2220 apos=27
    aring=e5 asymp=2248 atilde=e3 auml=e4 bdquo=201e beta=3b2 brvbar=a6 bull=2022 cap=2229 ccedil=e7 cedil=b8
    cent=a2 chi=3c7 circ=2c6 clubs=2663 cong=2245 copy=a9 crarr=21b5 cup=222a curren=a4 dArr=21d3 dagger=2020
    darr=2193 deg=b0 delta=3b4 diams=2666 divide=f7 eacute=e9 ecirc=ea egrave=e8 empty=2205 emsp=2003 ensp=2002
    epsilon=3b5 equiv=2261 eta=3b7 eth=f0 euml=eb euro=20ac exist=2203 fnof=192 forall=2200 frac12=bd frac14=bc
    frac34=be frasl=2044 gamma=3b3 ge=2265 gt=3e hArr=21d4 harr=2194 hearts=2665 hellip=2026 iacute=ed icirc=ee
    iexcl=a1 igrave=ec image=2111 infin=221e int=222b iota=3b9 iquest=bf isin=2208 iuml=ef kappa=3ba lArr=21d0
    lambda=3bb lang=2329 laquo=ab larr=2190 lceil=2308 ldquo=201c le=2264 lfloor=230a lowast=2217 loz=25ca lrm=200e
    lsaquo=2039 lsquo=2018 lt=3c macr=af mdash=2014 micro=b5 middot=b7 minus=2212 mu=3bc nabla=2207 nbsp=a0
    ndash=2013 ne=2260 ni=220b not=ac notin=2209 nsub=2284 ntilde=f1 nu=3bd oacute=f3 ocirc=f4 oelig=153 ograve=f2
    oline=203e omega=3c9 omicron=3bf oplus=2295 or=2228 ordf=aa ordm=ba oslash=f8 otilde=f5 otimes=2297 ouml=f6
    para=b6 part=2202 permil=2030 perp=22a5 phi=3c6 pi=3c0 piv=3d6 plusmn=b1 pound=a3 prime=2032 prod=220f prop=221d
    psi=3c8 quot=22 rArr=21d2 radic=221a rang=232a raquo=bb rarr=2192 rceil=2309 rdquo=201d real=211c reg=ae
    rfloor=230b rho=3c1 rlm=200f rsaquo=203a rsquo=2019 sbquo=201a scaron=161 sdot=22c5 sect=a7 shy=ad sigma=3c3
    sigmaf=3c2 sim=223c spades=2660 sub=2282 sube=2286 sum=2211 sup=2283 sup1=b9 sup2=b2 sup3=b3 supe=2287 szlig=df
    tau=3c4 there4=2234 theta=3b8 thetasym=3d1 thinsp=2009 thorn=fe tilde=2dc times=d7 trade=2122 uArr=21d1
    uacute=fa uarr=2191 ucirc=fb ugrave=f9 uml=a8 upsih=3d2 upsilon=3c5 uuml=fc weierp=2118 xi=3be yacute=fd yen=a5
    yuml=ff zeta=3b6 zwj=200d zwnj=200c
    """
}
