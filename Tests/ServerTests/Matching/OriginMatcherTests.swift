import Server
import TestSupport
import Testing

@Suite("Matching an origin")
struct OriginMatcherTests {
  /// - R-SRV-02
  @Test("lets in whom the entry describes, strangers included", arguments: rows)
  func decides(_ row: Row) {
    let matcher = OriginMatcher(.list([row.entry]), originCase: row.letterCase, anchoring: .none)
    for origin in row.yes {
      #expect(matcher.decide(origin) == .allowed(origin, entry: 0), "\(row.entry) and \(origin)")
    }
    for origin in row.no {
      #expect(matcher.decide(origin) == .denied, "\(row.entry) and \(origin)")
    }
  }

  @Test("sends what the rule says", arguments: rules)
  func sends(_ row: (rule: OriginRule, decision: OriginMatcher.Decision)) {
    let matcher = OriginMatcher(row.rule, originCase: .exact, anchoring: .none)
    #expect(matcher.decide("null") == row.decision)
  }

  @Test("covers as much with a pattern as the style says, unless the entry does")
  func isAnchored() {
    let origin = "https://a.example.evil"
    func decide(_ anchored: Anchoring?, _ style: Anchoring) -> OriginMatcher.Decision {
      let rule = OriginRule.list([.regex(#"https://a\.example"#, anchored: anchored)])
      return OriginMatcher(rule, originCase: .exact, anchoring: style).decide(origin)
    }
    #expect(decide(nil, .start) == .allowed(origin, entry: 0))
    #expect(decide(nil, .full) == .denied)
    #expect(decide(.full, .start) == .denied)
  }

  @Test("tells a pattern that would hang from one that does not match")
  func givesUp() {
    let rule = OriginRule.list([.exact("null"), .regex("^(a+)+$", anchored: nil)])
    let matcher = OriginMatcher(rule, originCase: .exact, anchoring: .none)
    #expect(matcher.decide(String(repeating: "a", count: 40) + "!") == .gaveUp(entry: 1))
    #expect(matcher.decide("null") == .allowed("null", entry: 0))
  }

  @Test("never turns somebody away because there is one entry more", arguments: UInt64(0)..<200)
  func isMonotone(seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    let fold = generator.one(of: LetterCase.allCases)
    let entries = generator.entries()
    let more = entries + generator.entries()
    let small = OriginMatcher(.list(entries), originCase: fold, anchoring: .none)
    let large = OriginMatcher(.list(more), originCase: fold, anchoring: .none)
    for origin in Self.origins {
      if case .allowed(let value, let entry) = small.decide(origin) {
        #expect(large.decide(origin) == .allowed(value, entry: entry))
      }
    }
  }

  static let origins = [
    "https://notmyidea.org", "http://localhost:3000", "null", "https://evilnotmyidea.org",
    "https://x.a.example", "https://a.b.example", "http://a.b.example:8080", "\"'#", "none", "",
  ]

  struct Row: Sendable {
    let entry: OriginEntry
    var letterCase = LetterCase.exact
    let yes: [String]
    let no: [String]
  }

  static let rows: [Row] = [
    Row(
      entry: .exact("https://notmyidea.org"), yes: ["https://notmyidea.org"],
      no: ["https://NotMyIdea.org", "https://notmyidea.org/", "http://notmyidea.org", "null", ""]),
    Row(
      entry: .exact("https://notmyidea.org"), letterCase: .fold, yes: ["https://NotMyIdea.ORG"],
      no: ["https://notmyidea.org."]),
    Row(
      entry: .exact("https://notmyidea.org/"), yes: ["https://notmyidea.org/"],
      no: ["https://notmyidea.org"]),
    Row(entry: .exact("null"), yes: ["null"], no: ["NULL", "https://null"]),
    Row(
      entry: .suffix("notmyidea.org"), yes: ["https://notmyidea.org", "https://evilnotmyidea.org"],
      no: ["https://notmyidea.org:8080"]),
    Row(
      entry: .prefix("https://notmyidea.org"), yes: ["https://notmyidea.org.evil.example"],
      no: ["https://www.notmyidea.org"]),
    Row(
      entry: .contains("notmyidea"), yes: ["https://evil.example/?notmyidea"],
      no: ["https://evil.example"]),
    Row(
      entry: .glob("https://*notmyidea.org"),
      yes: ["https://evilnotmyidea.org", "https://evil.example/?.notmyidea.org"],
      no: ["http://notmyidea.org", "https://notmyidea.orgs"]),
    Row(entry: .glob("a?c"), yes: ["abc", "a/c"], no: ["ac", "abbc"]),
    Row(entry: .glob("[a-c][!0-9]"), yes: ["ax", "c]"], no: ["a1", "dx", "a"]),
    Row(entry: .glob("[ab"), yes: ["[ab"], no: ["a"]),
    Row(entry: .glob("a*b*c*d"), yes: ["abcd", "axxbbxcxdd"], no: ["abdc", "abcdx"]),
    Row(entry: .glob("**"), yes: ["", "anything"], no: []),
    Row(
      entry: .subdomains(of: "notmyidea.org"),
      yes: ["https://a.notmyidea.org", "https://a.b.notmyidea.org"],
      no: [
        "https://notmyidea.org", "https://evilnotmyidea.org", "http://a.notmyidea.org",
        "https://a.notmyidea.org:8443", "https://.notmyidea.org", "https://a..notmyidea.org",
        "https://evil.example/.notmyidea.org", "https://user@notmyidea.org",
        "https://a.notmyidea.org.evil.example", "null",
      ]),
    Row(
      entry: .subdomains(of: "localhost", scheme: "http", port: 3000),
      yes: ["http://a.localhost:3000"], no: ["http://a.localhost", "https://a.localhost:3000"]),
    Row(entry: .regex("(", anchored: nil), yes: [], no: ["(", ""]),
  ]

  static let rules: [(rule: OriginRule, decision: OriginMatcher.Decision)] = [
    (.nobody, .denied), (.any, .allowed("*", entry: nil)), (.reflect, .allowed("null", entry: nil)),
    (.fixed("https://a, https://b"), .allowed("https://a, https://b", entry: nil)),
    (.list([]), .denied), (.list([.exact("null"), .exact("*")]), .allowed("null", entry: 0)),
    (.list([.exact("https://a.example"), .exact("*")]), .allowed("*", entry: 1)),
  ]
}
