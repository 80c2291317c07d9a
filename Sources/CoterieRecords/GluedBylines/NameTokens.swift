/// How often words stand as given names and as family names, and how titles' last words end: counts that help where a
/// page is too short to tell by itself. Levels are powers of two; a word that isn't here is not known to be no name.
enum NameTokens {
  /// Level of a word as a given name; 0 if it isn't among the frequent ones.
  static func given(_ word: String) -> Int { givenTable[word] ?? 0 }

  /// The same without regard to case, for `GuoDong`.
  static func givenFolded(_ word: String) -> Int { foldedTable[word.lowercased()] ?? 0 }

  static func family(_ word: String) -> Int { familyTable[word] ?? 0 }

  static func isKnown(_ word: String) -> Bool { givenTable[word] != nil || familyTable[word] != nil }

  /// How many times (a power of two) more often titles end like this lower-case word than given names do.
  static func ending(of word: String) -> Int {
    let letters = word.unicodeScalars
    return letters.count < 3 ? 0 : endingTable[String(letters.suffix(3))] ?? 0
  }

  /// Whether a name in Chinese, Japanese or Korean letters begins with a frequent family name.
  static func beginsWithFamily(_ name: Scalars) -> Bool {
    guard name.count > 1 else { return false }
    return eastAsianFamilies.contains(name.prefix(1).text)
      || (name.count > 2 && eastAsianFamilies.contains(name.prefix(2).text))
  }

  private static let eastAsianFamilies = Set(
    """
    王 李 张 張 刘 劉 陈 陳 杨 楊 黄 黃 赵 趙 吴 吳 周 徐 孙 孫 马 馬 朱 胡 郭 何 高 林 罗 羅 郑 鄭 梁 谢 謝 宋 唐 许 許 韩 韓 冯 馮 邓 鄧 曹 彭 曾 肖 田 \
    董 袁 潘 蒋 蔣 蔡 余 杜 叶 葉 程 苏 蘇 魏 吕 呂 丁 任 沈 姚 卢 盧 姜 崔 钟 鍾 谭 譚 陆 陸 汪 范 石 廖 贾 賈 夏 韦 方 白 邹 孟 熊 秦 邱 江 尹 薛 金 侯 龙 \
    佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 斎藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷 \
    김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남 심 노 하 곽 성 차 주 우 구 민 진 나
    """.split(separator: " ").map(String.init))

  private static let givenTable = table(givenText)
  private static let familyTable = table(familyText)
  private static let endingTable = table(endingText)
  private static let foldedTable = [String: Int](
    givenTable.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: max)

  /// Lines of a level and words.
  private static func table(_ text: String) -> [String: Int] {
    var table: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first, let level = Int(first) else { continue }
      for word in words.dropFirst() { table[String(word)] = level }
    }
    return table
  }
}
