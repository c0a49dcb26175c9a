import Browser
import Model
import Testing

@testable import Explaining

/// How it is found out that a server's CORS code refuses, and what.
@Suite struct DenialTests {
  @Test(arguments: [400, 403])
  func `A refusal of what was asked is not taken for a login`(status: Int) throws {
    var sample = FailureSample.preflight(status)
    sample.headers = [Header("X-Token", "1")]
    let denial = Denial(
      origin: "https://lolnet.example", method: "PUT", headers: ["x-token"], isByStatus: true)
    sample.denial = denial
    #expect(try sample.diagnosis() == .denied(denial))
    let explanation = try sample.explanation()
    #expect(explanation.fix == "Permit https://lolnet.example, PUT, x-token.")
    #expect(explanation.repair == .permit(denial))
  }

  /// What products say when their CORS code refuses, and what says nothing of the kind.
  private static let bodies: [(String, Diagnosis)] = [
    ("Invalid CORS request", .refusedByCORS),
    ("<Message>CORSResponse: This CORS request is not allowed.</Message>", .refusedByCORS),
    ("CORS not enabled or no matching rule found for this request.", .refusedByCORS),
    ("CORS preflight request failed: origin is not allowed", .refusedByCORS),
    ("Origin is not allowed to make this request", .refusedByCORS),
    (
      "Disallowed CORS origin, headers",
      .denied(
        Denial(origin: "https://lolnet.example", headers: ["x-token"], isByStatus: true))
    ),
    ("Please log in.", .preflightTurnedAway), ("", .preflightTurnedAway),
  ]

  @Test(arguments: bodies)
  func `A body that CORS code wrote gives it away`(body: String, expected: Diagnosis) throws {
    var sample = FailureSample(
      reason: .missingAllowOriginHeader, isOfPreflight: true, method: "PUT",
      headers: [Header("X-Token", "1")], status: 403)
    sample.answerBody = body
    #expect(try sample.diagnosis() == expected)
  }

  @Test(arguments: [
    ("Origin, Access-Control-Request-Method", Diagnosis.refusedByCORS),
    ("access-control-request-headers", .refusedByCORS), ("Origin", .preflightTurnedAway),
  ])
  func `What an answer depends on gives CORS code away`(vary: String, expected: Diagnosis) throws {
    let sample = FailureSample(
      reason: .missingAllowOriginHeader, isOfPreflight: true, status: 403, answer: [.vary: vary])
    #expect(try sample.diagnosis() == expected)
  }

  private static let denials: [(Denial, Int, Diagnosis?)] = [
    (Denial(origin: "https://lolnet.example"), 204, nil),
    (
      Denial(origin: "https://lolnet.example"), 405,
      .denied(Denial(origin: "https://lolnet.example"))
    ),
    (Denial(method: "PUT"), 204, .denied(Denial(method: "PUT"))),
    (Denial(method: "patch"), 204, .methodSentInWrongCase("PATCH")),
    (Denial(headers: ["baggage", "traceparent"]), 204, .tracingHeader("baggage")),
    (
      Denial(headers: ["baggage", "x-token"]), 204,
      .denied(Denial(headers: ["baggage", "x-token"]))
    ),
    (
      Denial(headers: ["access-control-allow-origin"]), 204,
      .responseHeaderSent("access-control-allow-origin")
    ),
  ]

  @Test(arguments: denials)
  func `What the server knows comes before what the answer looks like`(
    denial: Denial, status: Int, expected: Diagnosis?
  ) throws {
    var sample = FailureSample(
      reason: .missingAllowOriginHeader, isOfPreflight: true, status: status)
    sample.denial = denial
    #expect(try sample.diagnosis() == expected)
  }

  @Test func `A page without an origin is served from one, whatever else is refused`() throws {
    var sample = FailureSample(
      reason: .missingAllowOriginHeader, isOfPreflight: true, isSandboxed: true, status: 400)
    sample.denial = Denial(origin: "null", method: "PUT", isByStatus: true)
    #expect(try sample.diagnosis() == .opaquePage)
    sample.denial = Denial(method: "PUT", isByStatus: true)
    #expect(try sample.diagnosis() == .opaquePage)
    let open = Denial(method: "PUT", isByStatus: true, permitsEverybody: true)
    sample.denial = open
    #expect(try sample.diagnosis() == .denied(open))
  }
}
