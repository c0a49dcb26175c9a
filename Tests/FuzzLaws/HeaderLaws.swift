import Browser
import Model

/// What holds for every header list and every value in it.
enum HeaderLaws {
  /// Each line is a header, its name before the first colon.
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    var list = HeaderList()
    for line in bytes.split(separator: 0x0A) {
      let pair = line.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = pair.first else { continue }
      list.append(
        HeaderName(Isomorphic.string(name)), Isomorphic.string(pair.count > 1 ? pair[1] : []))
    }
    try isSorted(list)
    for name in Set(list.lines.map(\.name)) { try isSound(list, name) }
    for line in list.lines { try isSound(line) }
  }

  private static func isSorted(_ list: HeaderList) throws(BrokenLaw) {
    let sorted = list.sortedAndCombined()
    try demand("What is sorted stays so", sorted.sortedAndCombined() == sorted)
    for line in sorted.lines where line.name != .setCookie {
      try demand("Every name comes once", sorted.values(line.name).count == 1)
      try demandSame(
        "Sorting combines as getting does", line.value, list.get(line.name) ?? "nothing")
    }
    try demand(
      "Each Set-Cookie is kept", sorted.values(.setCookie) == list.values(.setCookie))
  }

  private static func isSound(_ list: HeaderList, _ name: HeaderName) throws(BrokenLaw) {
    if case .values(let tokens) = list.extractTokens(name) {
      try demand("Tokens are tokens", tokens.allSatisfy { ASCII.isToken($0) })
      let joined = HeaderList([Header(name, tokens.joined(separator: ", "))])
      try demand(
        "Tokens that are joined are extracted again", joined.extractTokens(name) == .values(tokens))
    }
    var changed = list
    changed.set(name, "x")
    try demand("What is set is there", changed.get(name) == "x")
    var builder = HeaderListBuilder(changed)
    builder.combine(name, "y")
    try demand("What is combined is at the end", builder.list.get(name) == "x, y")
    changed.delete(name)
    try demand("What is deleted is gone", !changed.contains(name))
    try demand(
      "Nothing else is", changed.lines == list.lines.filter { $0.name != name })
    let ages = HeaderList(list.values(name).map { Header(.maxAge, $0) })
    if case .values(let seconds) = ages.extractMaxAge() {
      try demand("A lifetime is not negative", seconds >= 0)
    }
  }

  private static func isSound(_ line: Header) throws(BrokenLaw) {
    let value = HeaderValue.normalize(line.value)
    try demandSame("What is normal stays so", HeaderValue.normalize(value), value)
    let parts = HeaderValue.decodedAndSplit(value)
    try demand(
      "No character but white space and commas gets lost",
      essence(parts.joined()) == essence(value), "\(parts)")
    for profile in BrowserProfile.allCases
    where SafelistedRequestHeader.objection(to: line.name, value: value, in: profile) == nil {
      try demand("What is safelisted is short", Isomorphic.byteCount(value) <= 128)
    }
    let method = Method.normalize(value)
    try demandSame("A method is normalised once", Method.normalize(method), method)
    if let type = MIMEType(value) {
      try demand("A MIME type is read as it is written", MIMEType(type.serialized) == type, value)
    }
  }

  private static func essence(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != 0x2C && !ASCII.isTabOrSpace($0) }
  }
}
