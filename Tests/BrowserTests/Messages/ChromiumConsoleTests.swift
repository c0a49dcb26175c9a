import Model
import Testing

@testable import Browser

@Suite struct ChromiumConsoleTests {
  private static let failed = "Failed to load resource: net::ERR_FAILED"
  private static let blocked =
    "from origin 'http://app.example:8000' has been blocked by CORS policy: "
  private static let preflight =
    "Response to preflight request doesn't pass access control check: "
  private static let hint = " Have the server send the header with a valid value."

  /// What follows the frame of a line about CORS in `fetch()`.
  private static let reasons: [(Failure, String)] = [
    (
      Failure(.missingAllowOriginHeader),
      "No 'Access-Control-Allow-Origin' header is present on the requested resource."
    ),
    (
      Failure(.missingAllowOriginHeader, isOfPreflight: true),
      preflight
        + "No 'Access-Control-Allow-Origin' header is present on the requested resource."
    ),
    (
      Failure(.wildcardOriginNotAllowed, "*"),
      "The value of the 'Access-Control-Allow-Origin' header in the response must not be the "
        + "wildcard '*' when the request's credentials mode is 'include'."
    ),
    (
      Failure(.multipleAllowOriginValues, "*, *"),
      "The 'Access-Control-Allow-Origin' header contains multiple values '*, *', but only one is "
        + "allowed." + hint
    ),
    (
      Failure(.invalidAllowOriginValue, "app.example", isOfPreflight: true),
      preflight
        + "The 'Access-Control-Allow-Origin' header contains the invalid value 'app.example'."
        + hint
    ),
    (
      Failure(.allowOriginMismatch, "null"),
      "The 'Access-Control-Allow-Origin' header has a value 'null' that is not equal to the "
        + "supplied origin." + hint
    ),
    (
      Failure(.invalidAllowCredentials, ""),
      "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which "
        + "must be 'true' when the request's credentials mode is 'include'."
    ),
    (
      Failure(.preflightInvalidStatus, isOfPreflight: true),
      preflight + "It does not have HTTP ok status."
    ),
    (
      Failure(.preflightDisallowedRedirect, isOfPreflight: true),
      preflight + "Redirect is not allowed for a preflight request."
    ),
    (
      Failure(.invalidAllowMethods, "GET PUT", isOfPreflight: true),
      "Cannot parse Access-Control-Allow-Methods response header field in preflight response."
    ),
    (
      Failure(.invalidAllowHeaders, "a b", isOfPreflight: true),
      "Cannot parse Access-Control-Allow-Headers response header field in preflight response."
    ),
    (
      Failure(.methodDisallowed, "PUT", isOfPreflight: true),
      "Method PUT is not allowed by Access-Control-Allow-Methods in preflight response."
    ),
    (
      Failure(.headerDisallowed, "x-custom", isOfPreflight: true),
      "Request header field x-custom is not allowed by Access-Control-Allow-Headers in preflight "
        + "response."
    ),
    (
      Failure(.redirectContainsCredentials, "http://u:p@api.example:9000/x"),
      "Redirect location '' contains a username and password, which is disallowed for "
        + "cross-origin requests."
    ),
  ]

  @Test(arguments: reasons)
  func `The reason stands in the frame, and ERR_FAILED follows`(failure: Failure, reason: String)
    throws
  {
    let lines = try FinishedFetchSample(failure: failure).lines(in: .chromium)
    #expect(
      lines == [
        "Access to fetch at 'http://api.example:9000/r' \(Self.blocked)\(reason)", Self.failed,
      ])
  }

  @Test(arguments: reasons)
  func `XMLHttpRequest hints at withCredentials instead of at the server`(
    failure: Failure, reason: String
  ) throws {
    let lines = try FinishedFetchSample(client: .xmlHttpRequest, failure: failure)
      .lines(in: .chromium)
    let isAboutCredentials =
      failure.reason == .wildcardOriginNotAllowed || failure.reason == .invalidAllowCredentials
    let ownHint =
      " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the "
      + "withCredentials attribute."
    let stem = reason.hasSuffix(Self.hint) ? String(reason.dropLast(Self.hint.count)) : reason
    #expect(
      lines.first
        == "Access to XMLHttpRequest at 'http://api.example:9000/r' \(Self.blocked)\(stem)"
        + (isAboutCredentials ? ownHint : ""))
  }

  @Test func `A redirected request names both ends`() throws {
    let lines = try FinishedFetchSample(
      urls: ["http://api.example:9000/r", "http://other.example:9001/x"],
      failure: Failure(.missingAllowOriginHeader)
    ).lines(in: .chromium)
    #expect(
      lines.first
        == "Access to fetch at 'http://other.example:9001/x' (redirected from "
        + "'http://api.example:9000/r') \(Self.blocked)"
        + "No 'Access-Control-Allow-Origin' header is present on the requested resource.")
  }

  @Test func `Control and non-ASCII characters are written as code points`() throws {
    let lines = try FinishedFetchSample(
      failure: Failure(.invalidAllowOriginValue, "http://app.example:8000\u{A0}\u{1B}[2J")
    ).lines(in: .chromium)
    #expect(lines.first?.contains(#"'http://app.example:8000\u00A0\u001B[2J'"#) == true)
  }

  /// Failures in which CORS has no part.
  private static let others: [(FinishedFetchSample, [String])] = [
    (FinishedFetchSample(failure: Failure(.refusedByAPI, "TRACE"), answer: nil), []),
    (
      FinishedFetchSample(mode: .sameOrigin, failure: Failure(.disallowedByMode), answer: nil),
      [
        "Fetch API cannot load http://api.example:9000/r. Request mode is \"same-origin\" but the "
          + "URL's origin is not same as the request origin http://app.example:8000."
      ]
    ),
    (
      FinishedFetchSample(
        mode: .noCORS, redirect: .manual, failure: Failure(.noCorsRedirectModeNotFollow),
        answer: nil),
      [
        "Fetch API cannot load http://api.example:9000/r. Request mode is \"no-cors\" but the "
          + "redirect mode is not \"follow\"."
      ]
    ),
    (
      FinishedFetchSample(
        urls: ["foo://api.example/"], failure: Failure(.corsDisabledScheme), answer: nil),
      ["Fetch API cannot load foo://api.example/. URL scheme \"foo\" is not supported."]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.corsDisabledScheme),
        answer: HTTPResponse(status: 302, headers: ["Location": "foo:bar"])),
      [
        "Access to fetch at 'foo:bar' (redirected from 'http://api.example:9000/r') \(blocked)"
          + "Cross origin requests are only supported for protocol schemes: chrome, "
          + "chrome-untrusted, data, http, https.", failed,
      ]
    ),
    (
      FinishedFetchSample(
        page: "https://app.example/", failure: Failure(.mixedContent), answer: nil),
      [
        "Mixed Content: The page at 'https://app.example/' was loaded over HTTPS, but requested "
          + "an insecure resource 'http://api.example:9000/r'. This request has been blocked; the "
          + "content must be served over HTTPS."
      ]
    ),
    (
      FinishedFetchSample(failure: Failure(.redirectModeError), answer: HTTPResponse(status: 302)),
      [failed]
    ),
    (
      FinishedFetchSample(failure: Failure(.tooManyRedirects)),
      ["Failed to load resource: net::ERR_TOO_MANY_REDIRECTS"]
    ),
    (
      FinishedFetchSample(failure: Failure(.invalidRedirect, "http://")),
      ["Failed to load resource: net::ERR_INVALID_REDIRECT"]
    ),
    (
      FinishedFetchSample(failure: Failure(.invalidRedirect, "data:text/plain,hi")),
      ["Failed to load resource: net::ERR_UNSAFE_REDIRECT"]
    ),
    (
      FinishedFetchSample(failure: Failure(.connectionFailed), answer: nil),
      ["Failed to load resource: net::ERR_EMPTY_RESPONSE"]
    ),
    (
      FinishedFetchSample(
        mode: .noCORS, failure: Failure(.resourcePolicyBlocked),
        answer: HTTPResponse(
          status: 200, headers: [.crossOriginResourcePolicy: "same-origin"])),
      ["Failed to load resource: net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin"]
    ),
  ]

  @Test(arguments: others)
  func `What is not about CORS has its own line`(sample: FinishedFetchSample, expected: [String])
    throws
  {
    #expect(try sample.lines(in: .chromium) == expected)
  }

  @Test(arguments: [
    (200, []), (304, []),
    (404, ["Failed to load resource: the server responded with a status of 404 (Not Found)"]),
    (
      500,
      ["Failed to load resource: the server responded with a status of 500 (Internal Server Error)"]
    ),
  ])
  func `An error status is told although script got the response`(status: Int, expected: [String])
    throws
  {
    let sample = FinishedFetchSample(answer: HTTPResponse(status: status))
    #expect(try sample.lines(in: .chromium) == expected)
  }
}
