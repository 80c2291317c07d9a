import CoterieText

/// The first record of a JSON text as far as the text's first bytes show it, for recognising formats.
struct JSONPeek {
  /// Kinds of the members of the first record: arrays and objects by their first byte.
  private(set) var members: [String: JSONDocument.Kind] = [:]
  /// Values of its members that are short texts.
  private(set) var texts: [String: String] = [:]
  /// Keys of the objects around it.
  private(set) var wrapperKeys: Set<String> = []
  /// The text is an array or object that breaks off, or is closed, before any key.
  private(set) var isBlank = false

  private static let listKeys: Set<String> = ["items", "results", "data"]
  private static let wrappers: Set<String> = ["message", "data"]

  /// Nil if the text doesn't begin like an array of objects or an object.
  init?(_ head: ByteWindow) {
    let bytes = head.bytes
    var position = head.start
    if bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    position = JSONRecordStream.skipSpace(bytes, from: position)
    guard position < bytes.count else { return nil }
    if bytes[position] == 0x5B {
      position = JSONRecordStream.skipSpace(bytes, from: position + 1)
      guard position < bytes.count, bytes[position] != 0x5D else {
        isBlank = true
        return
      }
    }
    guard bytes[position] == 0x7B else { return nil }
    walk(bytes, from: position + 1, isOutermost: true)
    if members.isEmpty, wrapperKeys.isEmpty {
      let first = JSONRecordStream.skipSpace(bytes, from: position + 1)
      isBlank = first >= bytes.count || bytes[first] == 0x7D || bytes[first] == 0x22
    }
  }

  private mutating func walk(_ bytes: [UInt8], from start: Int, isOutermost: Bool) {
    var probe = JSONDocument()
    var position = start
    while let member = JSONRecordStream.member(from: position, in: bytes, isFinal: true, &probe) {
      let first = bytes[member.value]
      if isOutermost, first == 0x5B, JSONPeek.listKeys.contains(member.key) {
        let element = JSONRecordStream.skipSpace(bytes, from: member.value + 1)
        if element >= bytes.count || bytes[element] == 0x7B || bytes[element] == 0x5D {
          wrapperKeys.formUnion(members.keys)
          wrapperKeys.insert(member.key)
          members = [:]
          texts = [:]
          if element < bytes.count, bytes[element] == 0x7B { walk(bytes, from: element + 1, isOutermost: false) }
          return
        }
      }
      if isOutermost, first == 0x7B, JSONPeek.wrappers.contains(member.key) {
        wrapperKeys.formUnion(members.keys)
        wrapperKeys.insert(member.key)
        members = [:]
        texts = [:]
        walk(bytes, from: member.value + 1, isOutermost: member.key == "message")
        return
      }
      switch probe.index(bytes, from: member.value, isFinal: true) {
      case .complete(let end):
        members[member.key] = probe.kind(of: probe.root)
        if let text = probe.string(probe.root), text.utf8.count <= 200 { texts[member.key] = text }
        position = JSONRecordStream.skipSpace(bytes, from: end)
        guard position < bytes.count, bytes[position] == 0x2C else { return }
        position += 1
      case .incomplete, .invalid:
        members[member.key] = first == 0x5B ? .array : first == 0x7B ? .object : .null
        return
      }
    }
  }

  func has(_ key: String) -> Bool { members[key] != nil }
}
