import Documents

extension JSONValue {
  /// A tree of the kinds that people write and of the kinds that nobody would.
  static func random(
    depth: Int = 4, using generator: inout some RandomNumberGenerator
  ) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &generator) {
    case 0: .null
    case 1: .boolean(.random(using: &generator))
    case 2: .integer(.random(in: -1_000_000...1_000_000, using: &generator))
    case 3...5: .string(randomText(using: &generator))
    case 6, 7:
      .array(
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          random(depth: depth - 1, using: &generator)
        })
    default: randomObject(depth: depth, using: &generator)
    }
  }

  /// An object with up to five fields.
  static func randomObject(
    depth: Int = 4, using generator: inout some RandomNumberGenerator
  ) -> JSONValue {
    var names = Set<String>()
    let members = (0..<Int.random(in: 0...5, using: &generator)).compactMap { _ -> Member? in
      let name = randomText(using: &generator)
      let value = random(depth: depth - 1, using: &generator)
      return names.insert(name).inserted ? Member(name, value) : nil
    }
    return .object(members)
  }

  /// Words that readers stumble over, and random sequences of characters that they stumble over.
  private static func randomText(using generator: inout some RandomNumberGenerator) -> String {
    if Bool.random(using: &generator) { return words.randomElement(using: &generator) ?? "" }
    return (0..<Int.random(in: 0...12, using: &generator)).reduce(into: "") { text, _ in
      text.unicodeScalars.append(characters.randomElement(using: &generator) ?? "a")
    }
  }

  private static let words = [
    "", " ", "*", "null", "~", "true", "False", "yes", "on", "0600", "1.0", "-1", "+5", ".5",
    "1e3", "0x1F", "12:30:45", "2026-01-01", "http://localhost:3000", "https://*.example", "a: b",
    "a:?b",
    "a #b", "#a", "a:", "- a", "-a", "--- a", "---", "...", "? a", "?a", ": a", ":a", "&a", "!a",
    "%a", "@a", "`a", "|", ">", "'a'", "\"a\"", "{\"flavour\":\"vanilla\"}", "[a]", "a, b", "it's",
    "a\\b", "C:\\a", " a", "a ", "a\nb", "a\nb\n", "a\n\n", "\na", " a\nb", "a\n b\n\nc", "a\n\tb",
    "a\n  \nb", "\r\n", "a\tb", "\t", "<<", "=", "é", "e\u{301}", "🍦", "\u{0}", "\u{7F}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", "X-Flavor: vanilla", "GET",
    "a: \u{301}", "a #\u{301}", "a\n---\nb", "a\n...\nb", "${origin}", "max-age=60, public",
  ]

  private static let characters =
    Array(
      " \n\t:#-?,[]{}&*!|>'\"%@`\\~=.0159aeAZé🍦\u{0}\u{1}\r\u{85}\u{301}\u{2029}\u{FEFF}"
        .unicodeScalars)
}
