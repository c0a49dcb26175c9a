import Model
import Server
import Testing

@Suite("A cache")
struct CacheTests {
  /// Puts requests to a server one after the other and says who answered each.
  private func story(_ rest: String, _ requests: [(HeaderList, seconds: Int)]) throws -> [String] {
    let responder = Responder(
      try Policy(rest: "allow: {origins: [https://a.example, https://b.example]}\n" + rest))
    var state = ServerState()
    return try requests.map { headers, seconds in
      let answer = try responder.answer(
        "GET", "/", headers, state: state, at: Instant.start.advanced(seconds: seconds))
      answer.effects.forEach { state.apply($0) }
      let age = answer["Age"].map { " after \($0) s" } ?? ""
      return "\(answer.answeredBy)\(age): \(answer[.allowOrigin] ?? "-")"
    }
  }

  private let a: HeaderList = ["Origin": "https://a.example"]
  private let b: HeaderList = ["Origin": "https://b.example"]

  /// - R-CRD-11, R-SRV-02
  @Test("that is not told what answers depend on gives one origin's to the next")
  func isPoisoned() throws {
    #expect(
      try story("vary: []\nchain: [cache, cors, app]", [(a, 0), (b, 10), (b, 60)]) == [
        "routes[0]: https://a.example", "chain[0] cache after 10 s: https://a.example",
        "routes[0]: https://b.example",
      ])
  }

  /// - R-SRV-02
  @Test("keeps answers apart by what Vary names")
  func obeysVary() throws {
    #expect(
      try story("chain: [cache, cors, app]", [(a, 0), (b, 1), (a, 2)]) == [
        "routes[0]: https://a.example", "routes[0]: https://b.example",
        "chain[0] cache after 2 s: https://a.example",
      ])
  }

  @Test("may ignore Vary, or have Origin in its key")
  func hasKey() throws {
    #expect(
      try story("chain: [{cache: {respectVary: false}}, cors, app]", [(a, 0), (b, 1)]).last
        == "chain[0] cache after 1 s: https://a.example")
    #expect(
      try story("vary: []\nchain: [{cache: {key: [url, Origin]}}, cors, app]", [(a, 0), (b, 1)])
        .last == "routes[0]: https://b.example")
  }

  @Test("keeps an answer as long as the answer says", arguments: lifetimes)
  func obeysControl(_ row: (control: String, isShared: Bool, seconds: Int, isKept: Bool)) throws {
    let rest = """
      routes: [{path: /, methods: {GET: {headers: {Cache-Control: "\(row.control)"}}}}]
      chain: [{cache: {ttl: 60, shared: \(row.isShared)}}, cors, app]
      """
    let last = try story(rest, [(a, 0), (a, row.seconds)]).last ?? ""
    #expect(last.hasPrefix("chain[0] cache") == row.isKept)
  }

  static let lifetimes: [(control: String, isShared: Bool, seconds: Int, isKept: Bool)] = [
    ("max-age=10", true, 9, true), ("max-age=10", true, 10, false),
    ("max-age=10, s-maxage=90", true, 80, true), ("max-age=10, s-maxage=90", false, 80, false),
    ("max-age=0", true, 0, false), ("no-store", true, 1, false), ("Private", true, 1, false),
    ("private", false, 1, true), ("public", true, 59, true), ("public", true, 60, false),
  ]

  @Test("keeps nothing personal when it is shared")
  func isDiscreet() throws {
    let cookie = "routes: [{path: /, setCookie: sid=1}]\nchain: [cache, cors, app]"
    #expect(try story(cookie, [(a, 0), (a, 1)]).last == "routes[0]: https://a.example")
    var known = a
    known.append(.authorization, "Bearer t")
    #expect(
      try story("chain: [cache, cors, app]", [(known, 0), (known, 1)]).last
        == "routes[0]: https://a.example")
  }
}
