import Browser
import Model
import TestSupport
import Testing

@testable import Explaining

@Suite struct ExplanationTests {
  /// Every reason, for both answers at which it can come about, with and without an origin.
  private static let everything: [FailureSample] = Failure.Reason.allCases.flatMap { reason in
    [false, true].flatMap { isOfPreflight in
      [200, 302, 401, 404, 500].flatMap { status in
        [nil, "null"].map { asking in
          FailureSample(
            reason: reason, parameter: "PUT", isOfPreflight: isOfPreflight, method: "PUT",
            credentials: .include, headers: [Header("X-Token", "1")], asking: asking,
            status: status, answer: [.allowOrigin: "https://elsewhere.example"])
        }
      }
    }
  }

  @Test(arguments: everything)
  func `Every failure is explained in whole sentences`(sample: FailureSample) throws {
    let explanation = try sample.explanation()
    for sentence in [explanation.what, explanation.why] {
      #expect(sentence.count > 15)
      #expect(sentence.last == ".", "\(sentence)")
    }
    #expect(explanation.fix.count > 8)
    #expect(explanation.rule.link?.hasPrefix("https://") == true)
  }

  @Test(arguments: everything)
  func `Sentences fit two lines of a narrow screen`(sample: FailureSample) throws {
    let explanation = try sample.explanation()
    let texts = [
      explanation.what, explanation.why, explanation.fix, explanation.opens?.sentence() ?? "",
      explanation.beware ?? "",
    ]
    for text in texts { #expect(text.count <= 110, "\(text)") }
  }

  @Test(arguments: everything)
  func `No repair lets everybody in`(sample: FailureSample) throws {
    let explanation = try sample.explanation()
    #expect(explanation.repair != .allowOrigin("null"))
    #expect(explanation.repair != .allowOrigin("*"))
    if sample.asking == "null" { #expect(explanation.opens?.sentence().contains("null") != true) }
    #expect(!explanation.fix.hasPrefix("Access-Control-Allow-Origin: null"))
  }

  @Test(arguments: Failure.Reason.allCases.filter(\.isCORS))
  func `A failure of the server's permission warns of the wrong fix`(reason: Failure.Reason) throws
  {
    let askedByScript: Set<Failure.Reason> = [
      .disallowedByMode, .noCorsRedirectModeNotFollow, .redirectContainsCredentials,
      .invalidAllowMethods, .invalidAllowHeaders,
    ]
    let explanation = try FailureSample(reason: reason, parameter: "PUT").explanation()
    #expect((explanation.beware != nil) == !askedByScript.contains(reason))
  }

  @Test func `The fix names this run's values`() throws {
    let explanation = try FailureSample.origin("https://lolnet.example/").explanation()
    #expect(explanation.diagnosis == .trailingSlash)
    #expect(explanation.fix == "Access-Control-Allow-Origin: https://lolnet.example")
    #expect(explanation.opens?.sentence() == "Reading by https://lolnet.example.")
    #expect(explanation.repair == .allowOrigin("https://lolnet.example"))
    #expect(explanation.mdn == .allowOriginNotMatching)
    #expect(explanation.rule == .corsCheck)
  }

  @Test func `Opening a method to everybody is called that`() throws {
    let forOne = try FailureSample.method(
      "PUT", [.allowOrigin: "https://lolnet.example", .allowMethods: "GET"]
    ).explanation()
    #expect(forOne.opens?.sentence() == "PUT, for https://lolnet.example.")
    let forAll = try FailureSample.method("PUT", [.allowOrigin: "*", .allowMethods: "GET"])
      .explanation()
    #expect(forAll.opens?.sentence() == "PUT, for every website.")
  }

  /// The marked bytes of a value, between brackets.
  private static let faults: [(FailureSample, String)] = [
    (.origin("https://lolnet.example/"), "https://lolnet.example[/]"),
    (.origin("https://lolnet.example/menu"), "https://lolnet.example[/menu]"),
    (.origin("http://lolnet.example"), "[http]://lolnet.example"),
    (.origin("https://lolnet.example:8443"), "https://lolnet.example:[8443]"),
    (
      .origin("https://lolnet.example", page: "https://lolnet.example:8443"),
      "https://lolnet.example[]"
    ),
    (.origin("https://lolnet.example:443"), "https://lolnet.example[:443]"),
    (.origin("https://LOLnet.example"), "https://[LOL]net.example"),
    (.origin("lolnet.example"), "[]lolnet.example"),
    (.origin("https://*.lolnet.example"), "https://[*].lolnet.example"),
    (
      .origin("https://lolnet.example, https://b.example"),
      "https://lolnet.example[, https://b.example]"
    ),
    (.origin("*", "*"), "*[, *]"),
    (.origin("null"), "[null]"),
    (.origin("\u{E9}"), "[\u{E9}]"),
    (.method("PUT", [.allowMethods: "GET, Put"]), "GET, [Put]"),
    (.method("PUT", [.allowMethods: "GET, *"]), "GET, [*]"),
    (
      FailureSample(
        reason: .invalidAllowMethods, parameter: "(x)", isOfPreflight: true,
        answer: [.allowMethods: "GET, (x)"]), "GET, [(x)]"
    ),
    (
      FailureSample(
        reason: .invalidAllowCredentials, parameter: "True", credentials: .include,
        answer: [.allowCredentials: "True"]), "[True]"
    ),
  ]

  @Test(arguments: faults)
  func `The bytes at fault are marked`(sample: FailureSample, marked: String) throws {
    let evidence = try #require(try sample.explanation().evidence)
    var scalars = Array(try #require(evidence.value).unicodeScalars)
    let fault = try #require(evidence.fault)
    scalars.insert("]", at: fault.upperBound)
    scalars.insert("[", at: fault.lowerBound)
    #expect(String(String.UnicodeScalarView(scalars)) == marked)
  }

  @Test func `Bytes that nobody should see are written with two digits each`() throws {
    let explanation = try FailureSample.origin("https://a.example\u{7}F\u{E9}").explanation()
    #expect(explanation.what.contains(#"https://a.example\x07F\xE9"#), "\(explanation.what)")
  }

  private static let repairs: [(FailureSample, Repair?)] = [
    (.origin("*", "*"), .removeDuplicateOrigin),
    (.preflight(401), .letPreflightsPassLogin),
    (.preflight(405), .answerPreflightOK),
    (
      .preflight(308, location: "/icecream/"),
      .requestURL("https://api.notmyidea.example/icecream/")
    ),
    (.method("patch", [.allowMethods: "PATCH"]), .sendMethod("PATCH")),
    (.method("PUT", [:]), .allowMethod("PUT")),
    (.header("X-Token", [:]), .allowHeader("X-Token")),
    (.header("Authorization", [.allowHeaders: "*"]), .allowHeader("Authorization")),
    (
      .header("Access-Control-Allow-Origin", [:]),
      .dropRequestHeader("Access-Control-Allow-Origin")
    ),
    (
      FailureSample(reason: .mixedContent, url: "http://api.notmyidea.example/icecream"),
      .requestURL("https://api.notmyidea.example/icecream")
    ),
    (
      FailureSample(reason: .mixedContent, parameter: "http://hop.example/a"),
      .requestURL("https://hop.example/a")
    ),
    (FailureSample(reason: .missingAllowOriginHeader, status: 500), .sendHeadersOnErrors),
    (FailureSample(reason: .connectionFailed), nil),
  ]

  @Test(arguments: repairs)
  func `The repair is the smallest change that helps`(sample: FailureSample, expected: Repair?)
    throws
  {
    #expect(try sample.explanation().repair == expected)
  }

  @Test(arguments: [
    ("TRACE", FailureSample(reason: .refusedByAPI, parameter: "TRACE", method: "TRACE"), "CONNECT"),
    ("A B", FailureSample(reason: .refusedByAPI, parameter: "A B", method: "A B"), "be a method"),
    (
      "body", FailureSample(reason: .refusedByAPI, parameter: "GET", body: "x"), "no body"
    ),
    (
      "no-cors",
      FailureSample(reason: .refusedByAPI, parameter: "PUT", method: "PUT", mode: .noCORS),
      "Mode no-cors"
    ),
    (
      "password",
      FailureSample(
        reason: .refusedByAPI, parameter: "https://u:p@api.notmyidea.example/",
        url: "https://u:p@api.notmyidea.example/"), "user name"
    ),
    (
      "name",
      FailureSample(reason: .refusedByAPI, parameter: "X A", headers: [Header("X A", "1")]),
      "name of a header"
    ),
    (
      "value",
      FailureSample(reason: .refusedByAPI, parameter: "X-A", headers: [Header("X-A", "a\nb")]),
      "value of X-A"
    ),
  ])
  func `A refused call tells which argument was wrong`(
    what: String, sample: FailureSample, expected: String
  ) throws {
    #expect(try sample.explanation().why.contains(expected))
  }

  @Test func `Values from outside are written out and cut short`() throws {
    let value = "\u{1B}]0;title\u{7}" + String(repeating: "x", count: 100)
    let what = try FailureSample.origin(value).explanation().what
    #expect(what.contains(#"\x1B]0;title\x07"#))
    #expect(what.contains("…"))
    #expect(what.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func `Text from generated answers is always printable`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: 1...255, using: &random)
      }
      var sample = FailureSample.origin(Isomorphic.string(bytes))
      sample.reason = Failure.Reason.allCases.randomElement(using: &random) ?? .invalidResponse
      let explanation = try sample.explanation()
      let texts = [
        explanation.what, explanation.why, explanation.fix, explanation.opens?.sentence() ?? "",
      ]
      #expect(
        texts.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      )
      if let evidence = explanation.evidence, let fault = evidence.fault {
        #expect(fault.upperBound <= (evidence.value ?? "").unicodeScalars.count)
      }
    }
  }
}
