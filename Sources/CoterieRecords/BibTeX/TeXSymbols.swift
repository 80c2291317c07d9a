/// What TeX's commands stand for in text.
enum TeXSymbols {
  enum Command: Sendable {
    case text(String)
    /// Puts a combining mark on the next letter.
    case accent(UInt32)
    /// Only changes the looks of what follows, or of its argument.
    case style
    /// Its first argument doesn't show.
    case hidden
    /// Sets quotation marks around its argument.
    case quotation
    case space
  }

  /// Accents whose name is a punctuation mark.
  static func accent(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "`"): 0x300
    case UInt8(ascii: "'"): 0x301
    case UInt8(ascii: "^"): 0x302
    case UInt8(ascii: "~"): 0x303
    case UInt8(ascii: "="): 0x304
    case UInt8(ascii: "."): 0x307
    case UInt8(ascii: "\""): 0x308
    default: nil
    }
  }

  /// How an accent without a letter is printed.
  static func standalone(_ mark: UInt32) -> String {
    switch mark {
    case 0x300: "`"
    case 0x301: "'"
    case 0x302: "^"
    case 0x303: "~"
    case 0x304: "¯"
    case 0x306: "˘"
    case 0x307: "˙"
    case 0x308: "¨"
    case 0x30A: "˚"
    case 0x30B: "˝"
    case 0x30C: "ˇ"
    case 0x327: "¸"
    case 0x328: "˛"
    default: ""
    }
  }

  /// Letter and mark as one scalar, where Unicode has one.
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    compositions[UInt64(mark) << 32 | UInt64(base)]
  }

  private static let compositions: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (mark, pairs) in compositionPairs {
      var base: UInt32?
      for scalar in pairs.unicodeScalars {
        if let letter = base {
          table[UInt64(mark) << 32 | UInt64(letter)] = scalar.value
          base = nil
        } else {
          base = scalar.value
        }
      }
    }
    return table
  }()

  // swift-format-ignore
  /// Letter without and with each mark, from Unicode's canonical decompositions.
  private static let compositionPairs: [(UInt32, String)] = [
    (0x0300, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),  // grave
    (0x0301, "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓ"),  // acute
    (0x0302, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),  // circumflex
    (0x0303, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),  // tilde
    (0x0304, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),  // macron
    (0x0306, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),  // breve
    (0x0307, "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),  // dot above
    (0x0308, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗΙΪΥΫιϊυϋϒϔ"),  // diaeresis
    (0x0309, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),  // hook above
    (0x030A, "AÅaåUŮuůwẘyẙ"),  // ring above
    (0x030B, "OŐoőUŰuű"),  // double acute
    (0x030C, "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),  // caron
    (0x0323, "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),  // dot below
    (0x0326, "SȘsșTȚtț"),  // comma below
    (0x0327, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),  // cedilla
    (0x0328, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),  // ogonek
    (0x0331, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),  // line below
    (0x031B, "OƠoơUƯuư"),  // horn
  ]

  /// The command of that name.
  static func command(_ name: String) -> Command? { commands[name] }

  private static let commands: [String: Command] = {
    var table: [String: Command] = [:]
    for (name, mark) in accentNames { table[name] = .accent(mark) }
    for line in symbols.split(separator: "\n") {
      var isName = true
      var name: Substring = ""
      for word in line.split(separator: " ") {
        if isName { name = word } else { table[String(name)] = .text(String(word)) }
        isName.toggle()
      }
    }
    for name in styles.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[String(name)] = .style }
    for name in ["noopsort", "SortNoop", "NoopSort", "label", "phantom", "vspace", "hspace", "color"] {
      table[name] = .hidden
    }
    table["href"] = .hidden
    for name in ["enquote", "mkbibquote", "textquote"] { table[name] = .quotation }
    for name in [
      "quad", "qquad", "space", "nobreakspace", "thinspace", "enspace", "newline", "linebreak", "par", "hfill",
    ] {
      table[name] = .space
    }
    table["slash"] = .text("/")
    table["LaTeXe"] = .text("LaTeX2e")
    return table
  }()

  private static let accentNames: [(String, UInt32)] = [
    ("u", 0x306), ("v", 0x30C), ("H", 0x30B), ("t", 0x361), ("c", 0x327), ("d", 0x323), ("b", 0x331), ("r", 0x30A),
    ("k", 0x328), ("h", 0x309), ("grave", 0x300), ("acute", 0x301), ("hat", 0x302), ("widehat", 0x302),
    ("tilde", 0x303),
    ("widetilde", 0x303), ("bar", 0x304), ("breve", 0x306), ("check", 0x30C), ("dot", 0x307), ("ddot", 0x308),
    ("mathring", 0x30A), ("vec", 0x20D7), ("textcommabelow", 0x326), ("cb", 0x326), ("horn", 0x31B),
  ]

  private static let styles = """
    emph textit textbf textsc textsl texttt textrm textsf textmd textup textnormal text mathrm mathbf mathit mathsf
    mathtt mathcal mathbb mathfrak mathscr mathnormal boldsymbol bm mbox hbox fbox makebox uppercase lowercase
    MakeUppercase MakeLowercase MakeTextUppercase underline uline textsuperscript textsubscript ensuremath url nolinkurl
    path em it bf sc sl tt rm sf cal bfseries itshape scshape slshape upshape mdseries rmfamily sffamily ttfamily normalfont
    tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge protect noindent relax null
    displaystyle textstyle left right big Big bigl bigr allowbreak nolinebreak sloppy
    mkbibemph mkbibitalic mkbibbold mkbibparens mkbibacro mkbibname hyphenation leavevmode unskip ignorespaces
    operatorname mathop mathord limits nolimits overline xspace ifmmode foreignlanguage textcolor acro textls
    """

  // swift-format-ignore
  private static let symbols = """
    ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ ng ŋ NG Ŋ th þ TH Þ ij ĳ IJ Ĳ
    textdotlessi ı imath ı jmath ȷ textschwa ə textglotstop ʔ ohorn ơ OHORN Ơ uhorn ư UHORN Ư
    S § P ¶ dag † ddag ‡ dagger † ddagger ‡ copyright © pounds £ textsterling £ euro € texteuro € EUR € textyen ¥ textcent ¢
    textregistered ® registered ® texttrademark ™ textcopyright © textdegree ° degree ° textmu µ textsection § textparagraph ¶
    textquotedblleft “ textquotedblright ” textquoteleft ‘ textquoteright ’ quotedblbase „ quotesinglbase ‚ glqq „ grqq “
    lq ‘ rq ’ flqq « frqq » guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright ›
    textquotesingle ' textquotedbl " textasciigrave ` textasciiacute ´ textasciimacron ¯ textasciidieresis ¨
    textendash – textemdash — ldots … dots … textellipsis … cdots … dotsc … dotso … textbullet • bullet • textperiodcentered ·
    textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar | textless < textgreater > lbrace { rbrace }
    textbraceleft { textbraceright } textdollar $ textpercent % textampersand & textexclamdown ¡ textquestiondown ¿ backslash \\
    textvisiblespace ␣ textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ textnumero №
    textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textpm ± texttimes × textdiv ÷ textminus − textendash – lbrack [ rbrack ]
    TeX TeX LaTeX LaTeX BibTeX BibTeX MF Metafont MP MetaPost METAFONT Metafont XeTeX XeTeX LuaTeX LuaTeX pdfTeX pdfTeX AmS AMS AMSTeX AMSTeX
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
    omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ
    times × div ÷ pm ± mp ∓ cdot · ast ∗ star ⋆ circ ∘ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃
    cong ≅ propto ∝ lt < gt > infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ emptyset ∅ varnothing ∅
    in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ cup ∪ cap ∩ setminus ∖ wedge ∧ vee ∨ land ∧ lor ∨ neg ¬ lnot ¬
    forall ∀ exists ∃ nexists ∄ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
    longrightarrow ⟶ longleftarrow ⟵ mapsto ↦ uparrow ↑ downarrow ↓ hookrightarrow ↪ rightleftharpoons ⇌ sum ∑ prod ∏ int ∫ oint ∮
    sqrt √ perp ⊥ parallel ∥ mid ∣ vdash ⊢ models ⊨ top ⊤ bot ⊥ oplus ⊕ otimes ⊗ odot ⊙ bigoplus ⨁ langle ⟨ rangle ⟩ lfloor ⌊
    rfloor ⌋ lceil ⌈ rceil ⌉ vert | Vert ‖ angle ∠ triangle △ square □ Box □ diamond ⋄ Diamond ◇ clubsuit ♣ heartsuit ♡ spadesuit ♠
    diamondsuit ♢ sharp ♯ flat ♭ natural ♮ checkmark ✓ log log ln ln exp exp sin sin cos cos tan tan min min max max sup sup inf inf
    lim lim det det dim dim ker ker gcd gcd mod mod bmod mod Pr Pr arg arg deg deg
    """
}
