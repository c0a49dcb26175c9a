import Foundation
import Model
import Server
import Testing

@Suite("The example policies")
struct ExamplePoliciesTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "lessons/policies")

  private static func reading(_ name: String) throws -> PolicyReading {
    let data = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
    return PolicyReading(Array(data))
  }

  private func responder(_ name: String) throws -> Responder {
    let reading = try Self.reading(name)
    return Responder(try #require(reading.policy, "\(reading.problems)"))
  }

  private func preflight(_ method: String, _ names: String? = nil) -> HeaderList {
    var headers: HeaderList = [
      "Origin": "https://notmyidea.org", "Access-Control-Request-Method": method,
    ]
    if let names { headers.append(.requestHeaders, names) }
    return headers
  }

  private let page: HeaderList = ["Origin": "https://notmyidea.org"]

  @Test("can be used, and have a name and a line about themselves")
  func areUsable() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(names.count == 8)
    for name in names {
      let reading = try Self.reading(name)
      let policy = try #require(reading.policy, "\(name): \(reading.problems)")
      #expect(!policy.name.isEmpty && !policy.about.isEmpty)
      #expect(reading.problems == [])
    }
  }

  @Test("public: everybody reads, cookies stay out of it")
  func publicAPI() throws {
    let answer = try responder("01-public-api").answer("GET", "/flavors", page)
    #expect(answer[.allowOrigin] == "*")
    #expect(answer[.allowCredentials] == nil)
    #expect(answer[.exposeHeaders] == "X-Total, ETag")
    #expect(answer[.vary] == nil)
  }

  @Test("done properly: two origins with cookies, and a route with rules of its own")
  func doneProperly() throws {
    let responder = try responder("02-notmyidea")
    let preflight = try responder.answer(
      "OPTIONS", "/api/flavors", preflight("PUT", "content-type,x-flavor"))
    #expect(preflight[.allowMethods] == "GET, PUT, DELETE")
    #expect(preflight[.allowCredentials] == "true")
    #expect(preflight[.vary] == "Origin")
    let open = try responder.answer("GET", "/api/public", ["Origin": "https://evil.example"])
    #expect(open[.allowOrigin] == "*")
    #expect(open[.allowCredentials] == nil)
    let boom = try responder.answer("GET", "/api/boom", page)
    #expect(boom.status == 500)
    #expect(boom[.allowOrigin] == "https://notmyidea.org")
  }

  @Test("open door: anybody is let in, cookies and all")
  func openDoor() throws {
    let headers: HeaderList = ["Origin": "https://evil.example", "Cookie": "sid=1"]
    let answer = try responder("03-open-door").answer("GET", "/account", headers)
    #expect(answer[.allowOrigin] == "https://evil.example")
    #expect(answer[.allowCredentials] == "true")
    #expect(answer.body.contains("1200"))
  }

  @Test("two cooks: two values where one belongs")
  func twoCooks() throws {
    let answer = try responder("04-two-cooks").answer("GET", "/", page)
    #expect(answer[.allowOrigin] == "https://notmyidea.org | *")
    #expect(
      answer.lines.filter { $0.header.name == .allowOrigin }.map(\.source.description) == [
        "allow.origins[0]", "chain[0] proxy",
      ])
  }

  @Test("locked out: five others answer before CORS does")
  func lockedOut() throws {
    let responder = try responder("05-locked-out")
    func status(_ url: String, _ headers: HeaderList, _ method: String = "GET", body: String? = nil)
      throws -> String
    {
      let request = HTTPRequest(
        method: method, url: try WebURL(fixture: url), headers: headers, body: body)
      let answer = responder.respond(to: request, state: ServerState(), at: .start)
      return "\(answer.status) \(answer.answeredBy) \(answer[.allowOrigin] ?? "-")"
    }
    var token = page
    token.append(.authorization, "Bearer t")
    let server = "https://api.notmyidea.org"
    #expect(
      try status("http://api.notmyidea.org/api/flavors/", token) == "301 chain[0] redirect -")
    #expect(
      try status(
        server + "/api/flavors/", token, "PUT", body: String(repeating: "x", count: 1025))
        == "413 chain[1] limit -")
    #expect(
      try status(server + "/api/flavors/", preflight("PUT"), "OPTIONS") == "401 chain[2] auth -")
    #expect(try status(server + "/api/flavors", token) == "301 chain[3] redirect -")
    #expect(try status(server + "/api/slow/", token) == "504 chain[4] gateway -")
    #expect(
      try status(server + "/api/flavors/", token) == "200 routes[0] https://notmyidea.org")
    #expect(try status(server + "/api/boom/", token) == "500 routes[1] -")
  }

  @Test("poisoned cache: one origin's answer goes to the next")
  func poisonedCache() throws {
    let responder = try responder("06-poisoned-cache")
    var state = ServerState()
    try responder.answer("GET", "/flavors.json", page).effects.forEach { state.apply($0) }
    let next = try responder.answer(
      "GET", "/flavors.json", ["Origin": "http://localhost:3000"], state: state)
    #expect(next[.allowOrigin] == "https://notmyidea.org")
    #expect(next.answeredBy.description == "chain[0] cache")
  }

  @Test(
    "sloppy matching: each of four entries lets a stranger in",
    arguments: [
      ("https://evilnotmyidea.org", 1), ("https://notmyidea.org.evil.example", 2),
      ("https://appxnotmyidea.org", 3), ("null", 4),
    ])
  func sloppyMatching(_ stranger: (origin: String, entry: Int)) throws {
    let answer = try responder("07-sloppy-matching").answer("GET", "/", ["Origin": stranger.origin])
    #expect(answer[.allowOrigin] == stranger.origin)
    // The pattern accepts nobody whom the suffix does not accept before it.
    let entry = stranger.entry == 3 ? 1 : stranger.entry
    #expect(answer.lines.contains { $0.source == .allow(.origins, entry: entry) })
  }

  @Test("only when all is well: errors lose their headers")
  func onlyWhenAllIsWell() throws {
    let responder = try responder("08-only-when-all-is-well")
    let good = try responder.answer("GET", "/", page)
    #expect(good[.allowOrigin] == "https://notmyidea.org")
    #expect(good["X-Frame-Options"] == "DENY")
    let bad = try responder.answer("PUT", "/", page)
    #expect(bad.status == 405)
    #expect(bad[.allowOrigin] == nil)
    #expect(try responder.answer("OPTIONS", "/", preflight("PUT"))["X-Frame-Options"] == nil)
  }
}
