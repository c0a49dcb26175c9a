@testable import Server
import Testing

@Suite("A pattern")
struct PatternTests {
  @Test("matches as regular expressions do", arguments: matches)
  func decides(_ row: Row) throws {
    let pattern = try Pattern(row.pattern)
    for text in row.yes {
      #expect(pattern.matches(text, anchored: row.anchored) == .match, "\(row.pattern) on \(text)")
    }
    for text in row.no {
      #expect(
        pattern.matches(text, anchored: row.anchored) == .noMatch, "\(row.pattern) on \(text)")
    }
  }

  @Test("says at which character it does not compile", arguments: mistakes)
  func complains(_ mistake: Mistake) {
    #expect(throws: PatternProblem(reason: mistake.reason, position: mistake.position)) {
      _ = try Pattern(mistake.pattern)
    }
  }

  @Test(
    "is given up when it would take for ever",
    arguments: [
      "^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*)*b$", "^((a+)*)*$", "(x+x+)+y", "^(a?){40}a{40}$",
    ])
  func givesUp(_ source: String) throws {
    let pattern = try Pattern(source)
    let text = String(repeating: source.contains("x") ? "x" : "a", count: 38) + "!"
    #expect(pattern.matches(text, anchored: .none) == .exhausted)
  }

  @Test(
    "ends its loops when a round of them reads nothing", arguments: ["(a*)*b", "(a|)*b", "(^)*a*b"])
  func endsEmptyLoops(_ source: String) throws {
    let pattern = try Pattern(source)
    #expect(pattern.matches("aab", anchored: .full) == .match)
    #expect(pattern.matches("aac", anchored: .full) == .noMatch)
  }

  struct Row: Sendable {
    let pattern: String
    var anchored = Anchoring.none
    let yes: [String]
    let no: [String]
  }

  static let matches: [Row] = [
    Row(
      pattern: #"https://notmyidea\.org"#, anchored: .start,
      yes: ["https://notmyidea.org", "https://notmyidea.org.evil.example"],
      no: ["http://notmyidea.org", "x https://notmyidea.org"]),
    Row(
      pattern: #"https://notmyidea\.org"#, anchored: .full, yes: ["https://notmyidea.org"],
      no: ["https://notmyidea.org.evil.example", "https://notmyideaxorg"]),
    Row(
      pattern: "notmyidea.org$", yes: ["https://evilnotmyidea.org", "https://notmyideaxorg"],
      no: ["https://notmyidea.org.evil.example"]),
    Row(
      pattern: "^https://.*notmyidea.org$",
      yes: ["https://evilnotmyidea.org", "https://a.notmyidea.org", "https://notmyideaxorg"],
      no: ["http://notmyidea.org"]),
    Row(
      pattern: #"^https?://([a-z0-9-]+\.)*example\.org(:\d+)?$"#,
      yes: [
        "http://example.org", "https://a.b-c.example.org:8080", "https://example.org:1",
      ],
      no: ["https://example.org:", "https://a_b.example.org", "https://xexample.org"]),
    Row(
      pattern: #"\Ahttps://(?:app|www)\.example\z"#,
      yes: ["https://app.example", "https://www.example"], no: ["https://api.example"]),
    Row(pattern: "a{2,3}b", anchored: .full, yes: ["aab", "aaab"], no: ["ab", "aaaab"]),
    Row(pattern: "a{2}", anchored: .full, yes: ["aa"], no: ["a", "aaa"]),
    Row(pattern: "a{2,}", anchored: .full, yes: ["aa", "aaaaa"], no: ["a"]),
    Row(pattern: "a{,2}", anchored: .full, yes: ["a{,2}"], no: ["aa"]),
    Row(pattern: "a+?b??c*?", anchored: .full, yes: ["a", "aab", "aabcc"], no: ["b"]),
    Row(pattern: "a|b|", anchored: .full, yes: ["a", "b", ""], no: ["c"]),
    Row(pattern: "(a|b)*c", anchored: .full, yes: ["c", "abbac"], no: ["abd"]),
    Row(pattern: "[^/]+", anchored: .full, yes: ["a.b"], no: ["a/b", ""]),
    Row(pattern: #"[\w.-]+"#, anchored: .full, yes: ["a_b.c-d"], no: ["a b"]),
    Row(pattern: "[]a]", anchored: .full, yes: ["]", "a"], no: ["b"]),
    Row(pattern: "[a-]", anchored: .full, yes: ["a", "-"], no: ["b"]),
    Row(pattern: #"[\d-z]"#, anchored: .full, yes: ["5", "-", "z"], no: ["b"]),
    Row(pattern: #"\bexample\b"#, yes: ["https://example", "example.org"], no: ["examples"]),
    Row(pattern: #"\D\S\W"#, anchored: .full, yes: ["ab."], no: ["1b.", "a .", "abc"]),
    Row(pattern: ".", anchored: .full, yes: ["é", "/"], no: ["", "\n", "ab"]),
    Row(pattern: "", yes: ["", "anything"], no: []),
    Row(pattern: "", anchored: .full, yes: [""], no: ["a"]),
    Row(pattern: "(a*)+", anchored: .full, yes: ["", "aaa"], no: ["b"]),
    Row(pattern: "((a|b)?c)*", anchored: .full, yes: ["", "acbcc"], no: ["ab"]),
  ]

  struct Mistake: Sendable {
    let pattern: String
    let reason: String
    let position: Int
  }

  static let mistakes: [Mistake] = [
    Mistake(pattern: "https:/(/a", reason: "unmatched (", position: 8),
    Mistake(pattern: "a)", reason: "unmatched )", position: 2),
    Mistake(pattern: "[a-z", reason: "unmatched [", position: 1),
    Mistake(pattern: "*.example", reason: "nothing to repeat", position: 1),
    Mistake(pattern: "a**", reason: "nothing to repeat", position: 3),
    Mistake(pattern: "a|+", reason: "nothing to repeat", position: 3),
    Mistake(pattern: "^*", reason: "nothing to repeat", position: 1),
    Mistake(pattern: "a{3,2}", reason: "a range that ends before it begins", position: 2),
    Mistake(pattern: "[z-a]", reason: "a range that ends before it begins", position: 2),
    Mistake(pattern: "a\\", reason: "a lone \\", position: 2),
    Mistake(pattern: #"\q"#, reason: #"an unknown escape \q"#, position: 1),
    Mistake(pattern: "(?=a)", reason: "a kind of group that is not known here", position: 1),
    Mistake(pattern: "(a{100}){100}", reason: "too large", position: 1),
    Mistake(
      pattern: String(repeating: "(", count: 40) + String(repeating: ")", count: 40),
      reason: "too many nested groups", position: 34),
    Mistake(
      pattern: String(repeating: "a", count: 257), reason: "longer than 256 characters",
      position: 257),
  ]
}
