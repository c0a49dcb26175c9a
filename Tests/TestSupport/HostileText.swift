/// Texts that mean something to a shell, a language or a terminal where they are not quoted.
package enum HostileText {
  /// Those that people have tried, and one of each kind.
  package static let table: [String] = [
    "", " ", "plain", "it's", "a'; touch PWNED; echo '", "\"; touch PWNED; \"", "$(touch PWNED)",
    "`touch PWNED`", "${IFS}", "a\\", "\\'", "\\\\'; touch PWNED #", "!!", "don't!", "%s%n\\033",
    "a\ntouch PWNED\n", "\n", "\n\n", "a\n", "\na", "a\r\ntouch PWNED\r\n", "\t", "-o", "--",
    "@file",
    "-n\u{1B}", "#", "~", "*", "{a,b}", "[1-9]", "a&&b", "a;b|c>d<e", "\u{1B}[31m",
    "\u{1B}]0;x\u{7}",
    "\u{9B}31m", "\u{85}", "\u{7F}", "\u{8}", "\u{202E}abc", "\u{200B}", "\u{2028}\u{2029}",
    "\u{FEFF}", "\u{E0001}", "\u{FE0F}", "é", "日本", "🍦", "\u{301}",
    // A quotation mark that carries an accent is still one.
    "a'\u{301}; touch PWNED; '\u{301}", "a\"\u{301}; touch PWNED; \"\u{301}",
    "</script><script>alert(1)</script>", "<!--<script>", "--><img src=x onerror=alert(1)>",
    "\"><script>alert(1)</script>", "a&b&amp;c", "\") + alert(1) + (\"", "*/ x", "\\u000a\\",
    "__proto__",
  ]

  /// Texts made of pieces of such texts, the same in every run.
  package static func generated(count: Int, seed: UInt64, but excluded: Set<Character> = [])
    -> [String]
  {
    var dice = SeededGenerator(seed: seed)
    let pieces = pieces.filter { excluded.isDisjoint(with: $0) }
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...9, using: &dice))
        .map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
    }
  }

  private static let pieces = [
    "'", "\"", "`", "\\", "$", "!", "%", "&", ";", "|", "<", ">", "(", ")", "{", "}", "[", "]", "#",
    "*", "?", "~", "=", "^", "-", "@", "/", ":", ",", " ", "\t", "\n", "\r", "\u{1B}", "\u{7}",
    "\u{7F}", "\u{85}", "\u{9B}", "\u{301}", "\u{202E}", "\u{2028}", "\u{200D}", "\u{FE0F}",
    "\u{E0041}",
    "é", "日", "🍦", "a", "7", "0", "n", "x41", "u0041", "touch PWNED", "$(touch PWNED)", "</script",
    "<!--", "-->", "*/", "&lt;", "\\033", "\\'",
  ]
}
