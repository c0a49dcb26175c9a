import Simulation
import TestSupport
import Testing

/// Requests that fail, each with what is said to be done about it.
struct RepairCase: Sendable {
  let title: String

  /// What is added to the page, the request and the server of the usual scenario.
  var page = "https://a.example"
  var request = "{url: https://b.example/x}"
  var server = "{}"
  var responses: String?

  /// A part of what the explanation says.
  var says = ""

  /// The whole repair, nil when nothing in the scenario is one.
  var repair: String?

  /// A part of what is to be done where there is no repair.
  var toDo = ""

  /// A scenario with the page, the request and the server.
  func scenario() throws -> Scenario {
    try ScenarioText.scenario(
      """
      page: \(page)
      request: \(request)
      \(responses.map { "responses:\n\($0)" } ?? "servers:\n- \(server)")
      """)
  }
}

extension RepairCase {
  static let put = "{url: https://b.example/x, method: PUT}"
  private static let sandboxed = "{url: https://a.example, sandboxed: true}"

  /// A server with a style, whose policy permits its parts.
  static func server(
    _ style: String, _ allow: String = "{origins: [https://a.example]}", _ more: String = ""
  ) -> String {
    "{server: https://b.example, style: \(style), allow: \(allow)\(more.isEmpty ? "" : ", " + more)}"
  }

  /// The styles that refuse a preflight by its status.
  private static let rejecting = [
    "starlette", "spring-4", "spring", "tomcat", "cornice", "aiohttp", "actix", "s3", "azure",
  ]

  /// The styles that fall silent at a method or a header.
  private static let silent = ["rs-cors", "rack-cors", "jetty", "gcs"]

  /// The styles that refuse an actual request by its status.
  private static let refusing = ["spring-4", "spring", "tomcat", "cornice"]

  static let withoutOrigin: [RepairCase] =
    rejecting.flatMap { style in
      [
        RepairCase(
          title: "\(style), sandboxed", page: sandboxed, request: put, server: server(style),
          says: "no origin of its own", toDo: "Serve the page from an origin"),
        RepairCase(
          title: "\(style), sandboxed, null is listed", page: sandboxed, request: put,
          server: server(style, "{origins: [\"null\"], methods: [GET]}"),
          says: "no origin of its own", toDo: "Serve the page from an origin"),
      ]
    } + [
      RepairCase(
        title: "a header whose name is misspelt", page: sandboxed,
        responses: "- {status: 200, headers: {Access-Control-Allow-Orgin: https://a.example}}",
        says: "no browser knows", toDo: "Spell the header Access-Control-Allow-Origin."),
      RepairCase(
        title: "null may read and not PUT", page: sandboxed, request: put,
        responses: """
          - {status: 204, headers: {Access-Control-Allow-Origin: "null"}}
          """, says: "no origin of its own", toDo: "Serve the page from an origin"),
      RepairCase(
        title: "an empty value", page: sandboxed,
        responses: "- {status: 200, headers: {Access-Control-Allow-Origin: \"\"}}",
        says: "no origin of its own", toDo: "Serve the page from an origin"),
    ]

  static let names: [RepairCase] = [
    RepairCase(
      title: "patch in lower case", request: "{url: https://b.example/x, method: patch}",
      server: server(
        "s3", "{origins: [https://a.example], methods: [PATCH]}",
        "routes: [{path: /x, methods: {PATCH: {status: 200}}}]"),
      says: "case-sensitive", repair: "Write the method as PATCH in the script."),
    RepairCase(
      title: "patch in lower case, and not listed either",
      request: "{url: https://b.example/x, method: patch}",
      server: server("rs-cors"), says: "case-sensitive",
      repair: "Write the method as PATCH in the script, and let the server send "
        + "Access-Control-Allow-Methods: PATCH"),
    RepairCase(
      title: "a header of answers",
      request: "{url: https://b.example/x, headers: {Access-Control-Allow-Origin: \"*\"}}",
      server: server("starlette"), says: "header for answers",
      repair: "Remove Access-Control-Allow-Origin from the script."),
    RepairCase(
      title: "a header of a tracing library",
      request: "{url: https://b.example/x, headers: {baggage: a=b}}", server: server("spring"),
      says: "monitoring library", repair: "Access-Control-Allow-Headers: baggage"),
    RepairCase(
      title: "two headers, one of them permitted",
      request: "{url: https://b.example/x, method: PUT, headers: {X-A: a, X-B: b}}",
      server: server("starlette", "{origins: [https://a.example], methods: [PUT], headers: [X-A]}"),
      says: "does not permit x-b", repair: "Access-Control-Allow-Headers: X-B"),
    RepairCase(
      title: "everything is lacking",
      request: "{url: https://b.example/x, method: PUT, headers: {X-A: a}}",
      server: server("starlette", "{origins: [https://c.example]}"),
      says: "does not permit https://a.example, PUT, x-a",
      repair: "Access-Control-Allow-Origin: https://a.example, and Access-Control-Allow-Methods: "
        + "PUT, and Access-Control-Allow-Headers: X-A"),
  ]

  static let silence: [RepairCase] =
    silent.flatMap { style in
      [
        RepairCase(
          title: "\(style), a method", request: put, server: server(style),
          says: "permits the origin, but not PUT", repair: "Access-Control-Allow-Methods: PUT"),
        RepairCase(
          title: "\(style), a header",
          request: "{url: https://b.example/x, headers: {X-Token: abc}}", server: server(style),
          says: "permits the origin, but not x-token",
          repair: "Access-Control-Allow-Headers: X-Token"),
      ]
    } + [
      RepairCase(
        title: "an axis instead of a style", request: put,
        server: server(
          "standard", "{origins: [https://a.example]}", "answers: {deniedMethod: silent}"),
        says: "permits the origin, but not PUT", repair: "Access-Control-Allow-Methods: PUT")
    ]

  static let refusals: [RepairCase] =
    refusing.map { style in
      RepairCase(
        title: "\(style), an actual request",
        server: server(style, "{origins: [https://c.example]}"),
        says: "CORS code refuses the request",
        repair: "Access-Control-Allow-Origin: https://a.example")
    } + [
      RepairCase(
        title: "a preflight that goes on to the application", request: put,
        server: server("jetty", "{origins: [https://c.example], methods: [PUT]}"),
        says: "does not permit https://a.example",
        repair: "Access-Control-Allow-Origin: https://a.example"),
      RepairCase(
        title: "what Spring says", request: put,
        responses: "- {status: 403, body: Invalid CORS request}",
        says: "CORS code refuses", toDo: "https://a.example, PUT"),
      RepairCase(
        title: "what Spring varies by", request: put,
        responses: "- {status: 403, headers: {Vary: \"Origin, Access-Control-Request-Method\"}}",
        says: "CORS code refuses", toDo: "https://a.example, PUT"),
      RepairCase(
        title: "what S3 says", request: put,
        responses: """
          - {status: 403, body: "<Message>CORSResponse: This CORS request is not allowed.</Message>"}
          """, says: "CORS code refuses", toDo: "https://a.example, PUT"),
      RepairCase(
        title: "what Starlette says", request: put,
        responses: "- {status: 400, body: \"Disallowed CORS method\"}",
        says: "does not permit PUT", toDo: "Access-Control-Allow-Methods: PUT"),
      RepairCase(
        title: "a status that tells nothing", request: put, responses: "- {status: 400}",
        says: "turned away with status 400",
        toDo: "Answer OPTIONS with 204, and permit https://a.example, PUT"),
      RepairCase(
        title: "a login that nobody brings", request: put, responses: "- {status: 401}",
        says: "brings no login either", toDo: "Put CORS before the login check"),
      RepairCase(
        title: "a login that the preflight lacks",
        request: "{url: https://b.example/x, method: PUT, credentials: include}",
        responses: "- {status: 401}", says: "it has no credentials",
        toDo: "Put CORS before the login check"),
    ]

  static let all = withoutOrigin + names + silence + refusals + addresses + combinations
}

extension RepairCase: CustomTestStringConvertible {
  var testDescription: String { title }
}
