import Browser
import Model
import Testing

@testable import Explaining

/// Addresses that are at fault themselves.
@Suite struct AddressDiagnosisTests {
  @Test(arguments: [
    ("http://api.notmyidea.example/icecream", Diagnosis.redirectToHTTP),
    ("http://hop.example/", .redirectToHTTP), ("https://hop.example/", nil),
  ])
  func `A server that redirects to http is what mixes the content`(
    location: String, expected: Diagnosis?
  ) throws {
    let sample = FailureSample(
      reason: .mixedContent, parameter: location.replacing("https:", with: "http:"), status: 307,
      answer: [.location: location])
    #expect(try sample.diagnosis() == expected)
  }

  @Test(arguments: [
    ("localhost:3008", "http://localhost:3008"), ("LOCALHOST:80/x?y", "http://LOCALHOST:80/x?y"),
    ("127.0.0.1:8000/x", "http://127.0.0.1:8000/x"),
    ("api.example:8443/x", "https://api.example:8443/x"), ("mailto:a@b.example", nil),
    ("file:///etc", nil), ("tel:112", nil as String?), ("x/localhost:80", nil), ("localhost", nil),
  ])
  func `A URL without a scheme is told from other schemes and paths`(
    url: String, expected: String?
  ) throws {
    var facts = try FailureSample(reason: .corsDisabledScheme).facts()
    var call = facts.call
    call.url = url
    facts = FailureFacts(call: call)
    #expect(
      Diagnosis.of(Failure(.corsDisabledScheme), facts: facts)
        == expected.map(Diagnosis.urlWithoutScheme))
  }
}
