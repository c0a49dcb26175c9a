import Model
import Testing

@testable import Browser

@Suite struct WebKitConsoleTests {
  private static let end =
    "Fetch API cannot load http://api.example:9000/r due to access control checks."
  private static let detour =
    "Cross-origin redirection to http://api.example:9000/x denied by Cross-Origin Resource "
    + "Sharing policy: "
  private static let notAllowed =
    "Origin http://app.example:8000 is not allowed by Access-Control-Allow-Origin. Status code: "

  private static func preflight(_ status: Int, _ headers: HeaderList = [:]) -> HTTPResponse {
    HTTPResponse(status: status, headers: headers)
  }

  /// The line before the last.
  private static let reasons: [(FinishedFetchSample, String)] = [
    (FinishedFetchSample(failure: Failure(.missingAllowOriginHeader)), notAllowed + "200"),
    (
      FinishedFetchSample(
        failure: Failure(.allowOriginMismatch, "null"), answer: HTTPResponse(status: 500)),
      notAllowed + "500"
    ),
    (
      FinishedFetchSample(failure: Failure(.multipleAllowOriginValues, "a b")),
      notAllowed + "200"
    ),
    (
      FinishedFetchSample(failure: Failure(.multipleAllowOriginValues, "a, b")),
      "Access-Control-Allow-Origin cannot contain more than one origin."
    ),
    (
      FinishedFetchSample(failure: Failure(.wildcardOriginNotAllowed, "*")),
      "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true."
    ),
    (
      FinishedFetchSample(failure: Failure(.invalidAllowCredentials, "True")),
      "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\"."
    ),
    (
      FinishedFetchSample(
        failure: Failure(.missingAllowOriginHeader, isOfPreflight: true), answer: preflight(404)),
      "Preflight response is not successful. Status code: 404"
    ),
    (
      FinishedFetchSample(
        failure: Failure(.invalidAllowMethods, "(x)", isOfPreflight: true),
        answer: preflight(204, [.allowMethods: "GET, (x)"])),
      "Header Access-Control-Allow-Methods has an invalid value: GET, (x)"
    ),
    (
      FinishedFetchSample(
        failure: Failure(.invalidAllowHeaders, "a b", isOfPreflight: true),
        answer: preflight(204, [.allowHeaders: "x, a b"])),
      "Header Access-Control-Allow-Headers has an invalid value: x, a b"
    ),
    (
      FinishedFetchSample(failure: Failure(.methodDisallowed, "PUT", isOfPreflight: true)),
      "Method PUT is not allowed by Access-Control-Allow-Methods."
    ),
    (
      FinishedFetchSample(
        headers: ["X-Token": "1"],
        failure: Failure(.headerDisallowed, "x-token", isOfPreflight: true)),
      "Request header field X-Token is not allowed by Access-Control-Allow-Headers."
    ),
    (
      FinishedFetchSample(failure: Failure(.redirectModeError)),
      "Not allowed to follow a redirection while loading http://api.example:9000/r"
    ),
    (
      FinishedFetchSample(failure: Failure(.tooManyRedirects)),
      "Load cannot follow more than 20 redirections"
    ),
  ]

  @Test(arguments: reasons)
  func `The reason comes first, and what could not be loaded follows`(
    sample: FinishedFetchSample, reason: String
  ) throws {
    #expect(try sample.lines(in: .webkit) == [reason, Self.end])
  }

  private static let redirects: [(Failure, String, String)] = [
    (
      Failure(.missingAllowOriginHeader), "http://api.example:9000/x", detour + notAllowed + "302"
    ),
    (
      Failure(.wildcardOriginNotAllowed, "*"), "/x",
      detour
        + "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true."
    ),
    (
      Failure(.redirectContainsCredentials, "http://u:p@api.example:9000/x"),
      "http://u:p@api.example:9000/x",
      detour + "redirection URL http://u:p@api.example:9000/x has credentials"
    ),
    (
      Failure(.invalidRedirect, "foo:bar"), "foo:bar",
      "Cross-origin redirection to foo:bar denied by Cross-Origin Resource Sharing policy: not "
        + "allowed to follow a cross-origin CORS redirection with non CORS scheme"
    ),
  ]

  @Test(arguments: redirects)
  func `A redirect that is denied names its target`(
    failure: Failure, location: String, reason: String
  ) throws {
    let sample = FinishedFetchSample(
      failure: failure, answer: HTTPResponse(status: 302, headers: [.location: location]))
    #expect(try sample.lines(in: .webkit) == [reason, Self.end])
  }

  @Test(arguments: [
    ("http://api.example:9000/r", "blocked and must be served over HTTPS."),
    ("http://localhost:9000/r", "blocked and must"),
  ])
  func `Mixed content is a warning and two errors`(url: String, ending: String) throws {
    let sample = FinishedFetchSample(
      page: "https://app.example/", urls: [url], failure: Failure(.mixedContent), answer: nil)
    let lines = ConsoleMessage.lines(about: try sample.finished(), in: .webkit)
    #expect(lines.map(\.level) == [.warning, .error, .error])
    #expect(
      lines.map(\.text) == [
        "[blocked] The page at https://app.example/ requested insecure content from \(url). This "
          + "content was \(ending)", "Not allowed to request resource",
        "Fetch API cannot load \(url) due to access control checks.",
      ])
  }

  @Test func `A request that never leaves the page's origin gets one short line`() throws {
    let sample = FinishedFetchSample(
      mode: .sameOrigin, failure: Failure(.disallowedByMode), answer: nil)
    #expect(try sample.lines(in: .webkit) == ["Fetch API cannot load http://api.example:9000/r."])
  }

  @Test func `A connection that fails is not worth a line`() throws {
    let sample = FinishedFetchSample(failure: Failure(.connectionFailed), answer: nil)
    #expect(try sample.lines(in: .webkit).isEmpty)
  }
}
