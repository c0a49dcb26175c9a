/// IPv6 addresses.
///
/// https://url.spec.whatwg.org/#concept-ipv6-parser
enum IPv6 {
  /// The eight pieces of an address, nil when the text is not one.
  static func parse(_ text: Substring) -> [UInt16]? {
    let halves = splitAtCompression(text)
    guard let halves else { return nil }
    guard let head = pieces(halves.head, mayEndInIPv4: halves.tail == nil) else { return nil }
    guard let tailText = halves.tail else { return head.count == 8 ? head : nil }
    guard let tail = pieces(tailText, mayEndInIPv4: true), head.count + tail.count <= 7 else {
      return nil
    }
    return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }

  /// The text around `::`, or the whole text when it has none; nil when it has two.
  private static func splitAtCompression(_ text: Substring) -> (head: Substring, tail: Substring?)?
  {
    var index = text.startIndex
    var split: (head: Substring, tail: Substring?)?
    while index < text.endIndex {
      let after = text.index(after: index)
      if text[index] == ":", after < text.endIndex, text[after] == ":" {
        guard split == nil else { return nil }
        split = (text[..<index], text[text.index(after: after)...])
        index = after
      }
      index = text.index(after: index)
    }
    return split ?? (text, nil)
  }

  private static func pieces(_ text: Substring, mayEndInIPv4: Bool) -> [UInt16]? {
    if text.isEmpty { return [] }
    var result: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, mayEndInIPv4, part.contains(".") {
        guard let pair = dottedPieces(part) else { return nil }
        result += pair
      } else {
        guard (1...4).contains(part.utf8.count), let piece = UInt16(part, radix: 16),
          part.utf8.allSatisfy({ PercentEncoding.hexValue($0) != nil })
        else { return nil }
        result.append(piece)
      }
    }
    return result.count <= 8 ? result : nil
  }

  private static func dottedPieces(_ text: Substring) -> [UInt16]? {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.count > 1 && part.first == "0" || !part.utf8.allSatisfy(ASCII.isDigit)
        ? nil : UInt8(part)
    }
    let bytes = numbers.compactMap(\.self).map(UInt16.init)
    guard numbers.count == 4, bytes.count == 4 else { return nil }
    return [bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]]
  }

  /// The shortest text of an address: lower-case hexadecimal, the longest run of zeros as `::`.
  ///
  /// https://url.spec.whatwg.org/#concept-ipv6-serializer
  static func serialize(_ pieces: [UInt16]) -> String {
    let run = longestZeroRun(pieces)
    var text = ""
    var index = 0
    while index < pieces.count {
      if let run, index == run.lowerBound {
        text += index == 0 ? "::" : ":"
        index = run.upperBound
        continue
      }
      text += String(pieces[index], radix: 16)
      if index < pieces.count - 1 { text += ":" }
      index += 1
    }
    return text
  }

  private static func longestZeroRun(_ pieces: [UInt16]) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    for index in 0...pieces.count {
      if index < pieces.count, pieces[index] == 0 {
        start = start ?? index
      } else if let from = start {
        if index - from > max(best?.count ?? 0, 1) { best = from..<index }
        start = nil
      }
    }
    return best
  }
}
