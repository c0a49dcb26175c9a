import Browser
import Model
import Simulation
import TestSupport
import Testing

/// Whatever a scenario has many of, reading and running it must not compare each with every other:
/// that would take minutes here.
struct LongListsTests {
  /// A scenario with many of something, as YAML.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var requests = "{url: https://api.example/x, method: PUT}"
    var origins = "https://shop.example"
    var methods = "PUT"
    var allow = ""
    var routes = "{path: /x, methods: {PUT: {}}}"
    var policy = ""
    var servers = ""
    var rest = ""

    var text: String {
      """
      page: https://shop.example
      requests: [\(requests)]
      servers:
        - server: https://api.example
          allow: {origins: [\(origins)], methods: [\(methods)]\(allow)}
          routes: [\(routes)]
          \(policy)
      \(servers)
      \(rest)
      """
    }
  }

  private static let count = 2000

  private static func many(_ each: (Int) -> String) -> String {
    (0..<count).map(each).joined(separator: ", ")
  }

  private static let names = "[\(many { "x-\($0)" })]"
  private static let lines = "{\(many { "x-\($0): \"1\"" })}"
  private static let permits =
    "Access-Control-Allow-Origin: \"*\", Access-Control-Allow-Methods: PUT"

  private static let withHeaders =
    "{url: https://api.example/x, method: PUT, headers: \(lines)}"

  static let cases: [Case] = [
    Case(
      testDescription: "origins",
      origins: many { "https://o\($0).example" } + ", https://shop.example"),
    Case(testDescription: "methods", methods: many { "M\($0)" } + ", PUT"),
    Case(
      testDescription: "request headers", requests: withHeaders, allow: ", headers: \(names)"),
    Case(
      testDescription: "request headers as pairs, by XMLHttpRequest",
      requests: "{url: https://api.example/x, api: xhr, method: PUT, "
        + "headers: [\(many { "[x-\($0), \"1\"]" })]}",
      allow: ", headers: \(names)"),
    Case(
      testDescription: "permissions that are asked for again",
      requests: "\(withHeaders), {waitMs: 6000}, \(withHeaders)",
      allow: ", headers: \(names)"),
    Case(
      testDescription: "exposed headers", allow: ", expose: \(names)",
      routes: "{path: /x, methods: {PUT: {headers: \(lines)}}}"),
    Case(
      testDescription: "routes",
      routes: many { "{path: /r\($0)/*, allow: {credentials: true}}" }
        + ", {path: /x, methods: {PUT: {}}}"),
    Case(
      testDescription: "proxied headers",
      routes: "{path: /x, methods: {PUT: {headers: \(lines)}}}",
      policy: "chain: [{proxy: {set: \(lines), hide: \(names)}}, cors, app]"),
    Case(testDescription: "raw edits", policy: "raw: [\(many { "{set: \"x-\($0): 1\"}" })]"),
    Case(
      testDescription: "demands",
      requests: withHeaders, allow: ", headers: requested",
      routes: "{path: /x, methods: {PUT: {requires: \(lines)}}}"),
    Case(
      testDescription: "headers that a firewall blocks",
      requests: withHeaders, allow: ", headers: requested",
      policy: "chain: [{waf: {block: [\(many { "y-\($0)" })]}}, cors, app]"),
    Case(
      testDescription: "cookies",
      requests: "{url: https://api.example/x, method: PUT, credentials: include}",
      allow: ", credentials: true",
      rest: "cookies: [\(many { "{url: https://api.example/, set: \"c\($0)=1; Secure\"}" })]"),
    Case(
      testDescription: "cookies that are set",
      rest: "responses: [{headers: [[Access-Control-Allow-Origin, \"*\"], "
        + "[Access-Control-Allow-Methods, PUT], "
        + many { "[Set-Cookie, \"c\($0)=1; Secure; SameSite=None\"]" } + "]}]"),
    Case(
      testDescription: "canned answers",
      requests: many { "{url: https://api.example/r\($0), method: PUT}" },
      rest: "responses: [\(many { "{path: /r\($0), headers: {\(permits)}}" })]"),
    Case(
      testDescription: "servers", requests: many { "{url: https://s\($0).example/}" },
      servers: (0..<count).map {
        "  - {server: https://s\($0).example, allow: {origins: \"*\"}}\n"
      }.joined()),
    Case(
      testDescription: "permissions for many addresses",
      requests: many { "{url: https://api.example/r\($0), method: PUT}" },
      allow: ", maxAge: 600", routes: "{path: /*, methods: {PUT: {}}}"),
    Case(
      testDescription: "stored answers", requests: many { "{url: https://api.example/r\($0)}" },
      routes: "{path: /*, methods: {GET: {headers: {Cache-Control: max-age=60}}}}"),
  ]

  @Test(arguments: cases) func `many of these are read and run`(_ each: Case) throws {
    let trace = Run.simulate(try ScenarioText.scenario(each.text))
    #expect(trace.outcomes.last?.response?.status == 200)
  }
}
