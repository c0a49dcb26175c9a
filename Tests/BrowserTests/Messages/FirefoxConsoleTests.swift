import Model
import Testing

@testable import Browser

@Suite struct FirefoxConsoleTests {
  private static func blocked(_ reason: String, at url: String = "http://api.example:9000/r")
    -> String
  {
    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource "
      + "at \(url). (Reason: \(reason))."
  }

  private static let didNotSucceed =
    blocked("CORS request did not succeed") + " Status code: (null)."

  private static func allowingOrigin(_ values: String..., status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, headers: HeaderList(values.map { Header(.allowOrigin, $0) }))
  }

  private static let redirect = HTTPResponse(
    status: 302, headers: [.location: "http://api.example:9000/x"])

  private static let cases: [(FinishedFetchSample, [String])] = [
    (
      FinishedFetchSample(failure: Failure(.missingAllowOriginHeader)),
      [blocked("CORS header ‘Access-Control-Allow-Origin’ missing") + " Status code: 200."]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.missingAllowOriginHeader, isOfPreflight: true),
        answer: HTTPResponse(status: 404)),
      [
        blocked("CORS header ‘Access-Control-Allow-Origin’ missing") + " Status code: 404.",
        didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(failure: Failure(.wildcardOriginNotAllowed, "*")),
      [
        blocked(
          "Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’",
          at: "‘http://api.example:9000/r’")
      ]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.multipleAllowOriginValues, "*, *"), answer: allowingOrigin("*", "*")),
      [blocked("Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed")]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.multipleAllowOriginValues, "*, *"), answer: allowingOrigin("*, *")),
      [blocked("CORS header ‘Access-Control-Allow-Origin’ does not match ‘*, *’")]
    ),
    (
      FinishedFetchSample(failure: Failure(.invalidAllowOriginValue, "x\u{A0}")),
      [blocked("CORS header ‘Access-Control-Allow-Origin’ does not match ‘x\u{FFFD}’")]
    ),
    (
      FinishedFetchSample(failure: Failure(.invalidAllowCredentials, "", isOfPreflight: true)),
      [
        blocked("expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’"),
        didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.preflightInvalidStatus, isOfPreflight: true),
        answer: HTTPResponse(status: 403)),
      [
        blocked("CORS preflight response did not succeed") + " Status code: 403.", didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.invalidAllowMethods, "GET PUT", isOfPreflight: true)),
      [
        blocked("invalid token ‘GET PUT’ in CORS header ‘Access-Control-Allow-Methods’"),
        didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(failure: Failure(.invalidAllowHeaders, "a b", isOfPreflight: true)),
      [
        blocked("invalid token ‘a b’ in CORS header ‘Access-Control-Allow-Headers’"),
        didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(failure: Failure(.methodDisallowed, "PUT", isOfPreflight: true)),
      [
        blocked("Did not find method in CORS header ‘Access-Control-Allow-Methods’"),
        didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(failure: Failure(.headerDisallowed, "x-a", isOfPreflight: true)),
      [
        blocked(
          "header ‘x-a’ is not allowed according to header ‘Access-Control-Allow-Headers’ from "
            + "CORS preflight response"), didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(
        mode: .sameOrigin, failure: Failure(.disallowedByMode), answer: nil),
      [
        "Security Error: Content at http://app.example:8000/ may not load data from "
          + "http://api.example:9000/r."
      ]
    ),
    (
      FinishedFetchSample(
        urls: ["foo://api.example/"], failure: Failure(.corsDisabledScheme), answer: nil),
      [blocked("CORS request not http", at: "foo://api.example/")]
    ),
    (
      FinishedFetchSample(
        page: "https://app.example/", failure: Failure(.mixedContent), answer: nil),
      ["Blocked loading mixed active content “http://api.example:9000/r”"]
    ),
    (FinishedFetchSample(failure: Failure(.connectionFailed), answer: nil), [didNotSucceed]),
    (
      FinishedFetchSample(failure: Failure(.connectionFailed, isOfPreflight: true), answer: nil),
      [didNotSucceed, didNotSucceed]
    ),
    (
      FinishedFetchSample(mode: .noCORS, failure: Failure(.connectionFailed), answer: nil), []
    ),
    (FinishedFetchSample(answer: HTTPResponse(status: 500)), []),
  ]

  @Test(arguments: cases)
  func `Every failure has its lines`(sample: FinishedFetchSample, expected: [String]) throws {
    #expect(try sample.lines(in: .firefox) == expected)
  }

  /// How often the request comes to nothing when a redirect is what was blocked.
  private static let redirects: [(FinishedFetchSample, [String])] = [
    (
      FinishedFetchSample(
        failure: Failure(.allowOriginMismatch, "null"), answer: redirect),
      [
        blocked("CORS header ‘Access-Control-Allow-Origin’ does not match ‘null’"), didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(
        redirect: .manual, failure: Failure(.allowOriginMismatch, "null"), answer: redirect),
      [blocked("CORS header ‘Access-Control-Allow-Origin’ does not match ‘null’")]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.allowOriginMismatch, "null"), answer: HTTPResponse(status: 302)),
      [blocked("CORS header ‘Access-Control-Allow-Origin’ does not match ‘null’")]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.missingAllowOriginHeader, isOfPreflight: true), answer: redirect),
      [
        blocked("CORS header ‘Access-Control-Allow-Origin’ missing") + " Status code: 302.",
        didNotSucceed, didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(
        failure: Failure(.preflightDisallowedRedirect, isOfPreflight: true), answer: redirect),
      [
        blocked("CORS request external redirect not allowed"),
        blocked("CORS preflight response did not succeed") + " Status code: 302.", didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(
        redirect: .error, failure: Failure(.preflightDisallowedRedirect, isOfPreflight: true),
        answer: redirect),
      [
        blocked("CORS preflight response did not succeed") + " Status code: 302.", didNotSucceed,
      ]
    ),
    (
      FinishedFetchSample(failure: Failure(.redirectContainsCredentials), answer: redirect),
      [didNotSucceed]
    ),
    (
      FinishedFetchSample(failure: Failure(.invalidRedirect, "foo:bar"), answer: redirect),
      [blocked("CORS request not http", at: "foo:bar"), didNotSucceed]
    ),
    (
      FinishedFetchSample(
        page: "https://app.example/", urls: ["https://api.example/", "http://api.example/x"],
        failure: Failure(.mixedContent), answer: redirect),
      [
        "Blocked loading mixed active content “http://api.example/x”",
        blocked("CORS request did not succeed", at: "https://api.example/")
          + " Status code: (null).",
      ]
    ),
    (
      FinishedFetchSample(
        page: "https://app.example/", failure: Failure(.allowOriginMismatch, "null"),
        answer: redirect),
      [
        "Blocked loading mixed active content “http://api.example:9000/x”", didNotSucceed,
      ]
    ),
    (FinishedFetchSample(failure: Failure(.redirectModeError), answer: redirect), []),
  ]

  @Test(arguments: redirects)
  func `A redirect that is blocked takes the request with it`(
    sample: FinishedFetchSample, expected: [String]
  ) throws {
    #expect(try sample.lines(in: .firefox) == expected)
  }

  @Test(arguments: [
    (
      CookieRefusal.malformed(.secureFromInsecureOrigin),
      "because a non-HTTPS cookie can’t be set as “secure”."
    ),
    (.malformed(.domainMismatch), "for invalid domain."),
    (
      .crossSite(.strict),
      "because it is in a cross-site context and its “SameSite” is “Lax” or “Strict”."
    ),
  ])
  func `Refused cookies are told`(refusal: CookieRefusal, ending: String) {
    let line = ConsoleMessage.refusedCookie("sid", refusal, in: .firefox)
    #expect(line?.text == "Cookie “sid” has been rejected \(ending)")
    #expect(ConsoleMessage.refusedCookie("sid", refusal, in: .chromium) == nil)
  }
}
