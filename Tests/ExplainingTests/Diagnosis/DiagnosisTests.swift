import Browser
import Model
import Testing

@testable import Explaining

@Suite struct DiagnosisTests {
  private static let origins: [(FailureSample, Diagnosis)] = [
    (.origin("https://lolnet.example/"), .trailingSlash),
    (.origin("https://lolnet.example/menu"), .path),
    (.origin("https://lolnet.example?x"), .path),
    (.origin("http://lolnet.example"), .wrongScheme),
    (.origin("https://lolnet.example:8443"), .wrongPort),
    (.origin("https://lolnet.example", page: "https://lolnet.example:8443"), .missingPort),
    (.origin("https://lolnet.example:443"), .defaultPort),
    (.origin("http://lolnet.example:80", page: "http://lolnet.example"), .defaultPort),
    (.origin("https://LOLnet.example"), .upperCase),
    (.origin("HTTPS://LOLnet.example"), .upperCase),
    (.origin("lolnet.example"), .missingScheme),
    (.origin("lolnet.example:8000", page: "http://lolnet.example:8000"), .missingScheme),
    (.origin("https://*.lolnet.example"), .wildcardInside),
    (.origin("*.example"), .wildcardInside),
    (.origin("http://lolnet.example:*"), .wildcardInside),
    (.origin("https://lolnet.example, https://b.example"), .originList),
    (.origin("https://lolnet.example https://b.example"), .originList),
    (.origin("https://lolnet.example;https://b.example"), .originList),
    (.origin("https://lolnet.example, https://lolnet.example"), .sameOriginTwice),
    (.origin("*", "*"), .sameOriginTwice),
    (.origin("https://lolnet.example", "https://lolnet.example"), .sameOriginTwice),
    (.origin("https://lolnet.example", "*"), .differentOriginsTwice),
    (.origin("https://api.notmyidea.example"), .serverOrigin),
    (.origin("null"), .nullOrigin),
    (.origin("NULL"), .nullOrigin),
    (.origin("\"https://lolnet.example\""), .quotedOrigin),
    (.origin("<https://lolnet.example>"), .quotedOrigin),
    (.origin(""), .emptyOrigin),
    (.origin("https://www.lolnet.example"), .wwwDiffers),
    (.origin("https://lolnet.example", page: "https://www.lolnet.example"), .wwwDiffers),
    (.origin("http://127.0.0.1:8000", page: "http://localhost:8000"), .loopbackName),
    (.origin("http://localhost:3000", page: "http://foo.localhost:3000"), .subdomainDiffers),
    (.origin("https://shop.lolnet.example"), .subdomainDiffers),
    (.origin("https://xlolnet.example"), .otherOrigin),
    (.origin("**"), .notAnOrigin),
    (.origin("%2A"), .notAnOrigin),
    (.origin("true"), .notAnOrigin),
    (.origin("https://elsewhere.example"), .otherOrigin),
  ]

  @Test(arguments: origins)
  func `The value gives away how it misses the origin`(
    sample: FailureSample, expected: Diagnosis
  ) throws {
    #expect(try sample.diagnosis() == expected)
  }

  @Test(arguments: [
    FailureSample.origin("https://lolnet.example"), .origin("*", credentials: .include),
    FailureSample(reason: .missingAllowOriginHeader),
    FailureSample(reason: .invalidAllowCredentials, credentials: .include),
  ])
  func `A redirect that took the origin away explains the rest`(sample: FailureSample) throws {
    var sample = sample
    sample.asking = "null"
    #expect(try sample.diagnosis() == .redirectMadeOriginNull)
  }

  @Test func `A page that is not answered at all hears of the missing header first`() throws {
    var sample = FailureSample(reason: .missingAllowOriginHeader)
    sample.asking = "null"
    let explanation = try sample.explanation()
    #expect(explanation.what == "The answer has no Access-Control-Allow-Origin.")
    #expect(explanation.why.contains("asks as null"))
    #expect(explanation.fix.contains("permit https://lolnet.example there"))
  }

  @Test(arguments: [
    FailureSample.origin("https://lolnet.example"), .origin("*", credentials: .include),
    FailureSample(reason: .missingAllowOriginHeader),
    FailureSample(reason: .invalidAllowCredentials, credentials: .include),
  ])
  func `A page without an origin explains the rest`(sample: FailureSample) throws {
    var sample = sample
    sample.isSandboxed = true
    #expect(try sample.diagnosis() == .opaquePage)
  }

  @Test(arguments: [
    (nil, Diagnosis.cachedForAnother), ("Accept-Encoding, X-Original", .cachedForAnother),
    ("Accept, Origin", .otherOrigin), ("*", .otherOrigin),
  ])
  func `An aged answer for somebody else came from a cache, unless it varies by origin`(
    vary: String?, expected: Diagnosis
  ) throws {
    var sample = FailureSample.origin("https://elsewhere.example")
    sample.answer.append("Age", "12")
    if let vary { sample.answer.append(.vary, vary) }
    #expect(try sample.diagnosis() == expected)
  }

  @Test(arguments: [
    Failure(.missingAllowOriginHeader), Failure(.allowOriginMismatch, "https://elsewhere.example"),
    Failure(.invalidAllowCredentials),
  ])
  func `An answer that nobody asked for came from the browser's cache`(failure: Failure) throws {
    let call = try FailureSample(reason: failure.reason).facts().call
    let facts = FailureFacts(call: call)
    #expect(Diagnosis.of(failure, facts: facts) == .cachedForAnother)
    #expect(Explanation.of(failure: failure, facts: facts).repair == .varyByOrigin)
  }

  private static let credentials: [(String?, Diagnosis)] = [
    (nil, .credentialsMissing), ("True", .credentialsInWrongCase),
    ("TRUE", .credentialsInWrongCase), ("1", .credentialsNotTrue), ("", .credentialsNotTrue),
    ("true;x", .credentialsNotTrue), ("false", .credentialsNotTrue),
  ]

  @Test(arguments: credentials)
  func `Only the word true allows credentials`(value: String?, expected: Diagnosis) throws {
    var sample = FailureSample(
      reason: .invalidAllowCredentials, parameter: value ?? "", credentials: .include,
      answer: [.allowOrigin: "https://lolnet.example"])
    if let value { sample.answer.append(.allowCredentials, value) }
    #expect(try sample.diagnosis() == expected)
  }

  private static let misspellings: [(HeaderName, FailureSample, HeaderName)] = [
    (
      "Access-Allow-Origin", FailureSample(reason: .missingAllowOriginHeader), .allowOrigin
    ),
    (
      "Access-Control-Allow-Orgin", FailureSample(reason: .missingAllowOriginHeader), .allowOrigin
    ),
    (
      "Allow-Control-Allow-Origin", FailureSample(reason: .missingAllowOriginHeader), .allowOrigin
    ),
    (
      "Access-Control-With-Credentials",
      FailureSample(reason: .invalidAllowCredentials, credentials: .include), .allowCredentials
    ),
    ("Access-Control-Request-Methods", .method("PUT", [:]), .allowMethods),
    ("Access-Control-Allow-Method", .method("PUT", [:]), .allowMethods),
    ("Access-Control-Allow-Header", .header("X-Token", [:]), .allowHeaders),
  ]

  @Test(arguments: misspellings)
  func `A header by another name is found`(
    name: HeaderName, sample: FailureSample, meant: HeaderName
  ) throws {
    var sample = sample
    sample.answer.append(name, "*")
    #expect(try sample.diagnosis() == .misspeltName(name, meant: meant))
  }

  @Test(arguments: [
    "Access-Control-Allow-Origin", "Access-Control-Max-Age", "Timing-Allow-Origin",
    "Access-Control-Allow-Private-Network", "Content-Type", "Origin", "Vary", "X-Origin",
  ])
  func `Names with a meaning of their own are not misspellings`(name: String) {
    #expect(MisspeltName.meaning(of: HeaderName(name)) == nil)
  }

  private static let obstacles: [(FailureSample, Diagnosis?)] = [
    (.preflight(401), .preflightNeedsLogin), (.preflight(403), nil),
    (.preflight(404), .preflightHasNoHandler), (.preflight(405), .preflightHasNoHandler),
    (.preflight(429), .preflightLimited), (.preflight(503), .preflightServerError),
    (.preflight(304), nil),
    (.preflight(308, location: "/icecream/"), .redirectToSlash),
    (.preflight(302, location: "/login?next=/icecream"), .redirectToLogin),
    (.preflight(301, location: "https://www.notmyidea.example/icecream"), .redirectToOtherHost),
    (.preflight(307, location: "/elsewhere"), nil),
    (
      FailureSample(reason: .missingAllowOriginHeader, isOfPreflight: true, status: 401),
      .preflightNeedsLogin
    ),
    (
      FailureSample(
        reason: .missingAllowOriginHeader, isOfPreflight: true, status: 301,
        answer: [.location: "/icecream/"]), .redirectToSlash
    ),
    (FailureSample(reason: .missingAllowOriginHeader, status: 502), .errorWithoutHeaders),
    (FailureSample(reason: .missingAllowOriginHeader, status: 302), .redirectWithoutHeaders),
    (FailureSample(reason: .missingAllowOriginHeader, status: 304), .notModifiedWithoutHeaders),
    (FailureSample(reason: .missingAllowOriginHeader, status: 300), nil),
    (
      FailureSample(reason: .missingAllowOriginHeader, isOfPreflight: true, status: 403),
      .preflightTurnedAway
    ),
    (
      FailureSample(
        reason: .missingAllowOriginHeader, isOfPreflight: true, credentials: .include, status: 403),
      .preflightNeedsLogin
    ),
    (
      FailureSample(
        reason: .preflightDisallowedRedirect, isOfPreflight: true,
        page: "http://lolnet.example", url: "http://api.notmyidea.example/icecream", status: 301,
        answer: [.location: "https://api.notmyidea.example/icecream"]), .redirectToHTTPS
    ),
  ]

  @Test(arguments: obstacles)
  func `The status and Location tell who answered instead`(
    sample: FailureSample, expected: Diagnosis?
  ) throws {
    #expect(try sample.diagnosis() == expected)
  }

  private static let permissions: [(FailureSample, Diagnosis?)] = [
    (.method("PUT", [.allowMethods: "Put"]), .methodListedInWrongCase("Put")),
    (.method("patch", [.allowMethods: "PATCH"]), .methodSentInWrongCase("PATCH")),
    (.method("PUT", ["Allow": "GET, PUT"]), .methodInAllowHeader),
    (.method("PUT", [:]), .methodsMissing),
    (.method("PUT", [.allowMethods: "*"]), .wildcardIsLiteral),
    (.method("PUT", [.allowMethods: "GET, DELETE"]), nil),
    (.header("X-Token", [:]), .headersMissing),
    (.header("X-Token", [.allowHeaders: "X-Other"]), nil),
    (.header("X-Token", [.exposeHeaders: "X-Token"]), .headerExposedInstead),
    (.header("X-Token", [.allowHeaders: "*"], credentials: .include), .wildcardIsLiteral),
    (.header("Authorization", [.allowHeaders: "*"]), .authorizationNotCovered),
    (
      .header("Access-Control-Allow-Origin", [:]),
      .responseHeaderSent("access-control-allow-origin")
    ),
    (.header("traceparent", [.allowHeaders: "X-Other"]), .tracingHeader("traceparent")),
    (.header("Content-Type", [.allowHeaders: "X-Other"]), .contentTypeNeedsPermission),
  ]

  @Test(arguments: permissions)
  func `The lists tell why the method or the header is not permitted`(
    sample: FailureSample, expected: Diagnosis?
  ) throws {
    #expect(try sample.diagnosis() == expected)
  }

  private static let lists: [(HeaderName, String, Diagnosis?)] = [
    (.allowMethods, "GET PUT", .notSeparatedByCommas),
    (.allowMethods, "GET; PUT", .notSeparatedByCommas), (.allowMethods, "\"GET\"", .quotedNames),
    (.allowHeaders, "X-A|X-B X-C", .notSeparatedByCommas), (.allowHeaders, "'X-A' b", .quotedNames),
    (.allowMethods, "(x)", nil),
  ]

  @Test(arguments: lists)
  func `A list that cannot be read is looked at for the usual mistakes`(
    name: HeaderName, value: String, expected: Diagnosis?
  ) throws {
    let sample = FailureSample(
      reason: name == .allowMethods ? .invalidAllowMethods : .invalidAllowHeaders,
      isOfPreflight: true, answer: [name: value])
    #expect(try sample.diagnosis() == expected)
  }

  @Test(
    arguments: Failure.Reason.allCases.filter { reason in
      !reason.isOfCORSCheck && reason != .methodDisallowed && reason != .headerDisallowed
    })
  func `Where the bytes give nothing away, nothing is claimed`(reason: Failure.Reason) throws {
    #expect(try FailureSample(reason: reason).diagnosis() == nil)
  }

  @Test(arguments: [
    ("origin", "origin", 0, true), ("origin", "orgin", 1, true), ("origin", "origni", 1, false),
    ("origin", "origni", 2, true), ("origin", "or", 2, false), ("", "ab", 2, true),
  ])
  func `Edit distance is measured up to a limit`(
    left: String, right: String, limit: Int, isWithin: Bool
  ) {
    #expect(MisspeltName.editDistance(left, right, atMost: limit) == isWithin)
    #expect(MisspeltName.editDistance(right, left, atMost: limit) == isWithin)
  }
}
