import Model
import Testing

@testable import Browser
@testable import Explaining

/// A failed run, put together by the parts that explain it.
struct FailureSample {
  var reason: Failure.Reason
  var parameter = ""
  var isOfPreflight = false
  var client = ScriptCall.Client.fetch
  var page = "https://lolnet.example"

  /// The page's address is kept, but its origin is opaque.
  var isSandboxed = false
  var url = "https://api.notmyidea.example/icecream"
  var method = "GET"
  var credentials = CredentialsMode.sameOrigin
  var mode = RequestMode.cors

  /// What the script set.
  var headers: [Header] = []
  var body: String?

  /// `Origin` as it was sent, nil for the page's.
  var asking: String?
  var status = 200

  /// The answer at fault.
  var answer: HeaderList = [:]

  /// The answer's body.
  var answerBody = ""

  /// What the server's CORS code is known not to permit.
  var denial: Denial?

  var failure: Failure { Failure(reason, parameter, isOfPreflight: isOfPreflight) }

  /// The run's facts; records an issue when an address is not one.
  func facts() throws -> FailureFacts {
    let page = Page(url: try #require(WebURL(page)), isSandboxed: isSandboxed)
    let url = try #require(WebURL(url))
    let call = ScriptCall(
      client: client, page: page, url: url.serialized, method: method, headers: headers,
      body: body, mode: mode, credentials: credentials)
    var request = HTTPRequest(method: isOfPreflight ? "OPTIONS" : method, url: url)
    request.headers.append(.origin, asking ?? page.origin.serialized)
    if isOfPreflight {
      request.headers.append(.requestMethod, method)
      let names = headers.map(\.name.canonical)
      if !names.isEmpty { request.headers.append(.requestHeaders, names.joined(separator: ",")) }
    }
    return FailureFacts(
      call: call, request: request,
      response: HTTPResponse(status: status, headers: answer, body: answerBody), denial: denial)
  }

  /// What was recognised.
  func diagnosis() throws -> Diagnosis? { Diagnosis.of(failure, facts: try facts()) }

  /// What a person is told.
  func explanation() throws -> Explanation {
    Explanation.of(failure: failure, facts: try facts())
  }
}

extension FailureSample: CustomTestStringConvertible {
  var testDescription: String {
    let lines = answer.lines.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
    return "\(failure.name) \(parameter) \(status) [\(lines)]"
  }
}

extension FailureSample {
  /// A failed CORS check on values of `Access-Control-Allow-Origin`.
  static func origin(
    _ values: String..., page: String = "https://lolnet.example",
    url: String = "https://api.notmyidea.example/icecream", credentials: CredentialsMode = .omit
  ) -> FailureSample {
    let answer = HeaderList(values.map { Header(.allowOrigin, $0) })
    let value = answer.get(.allowOrigin) ?? ""
    let reason = CORSCheckReason.of(allowOrigin: value, isIncluding: credentials == .include)
    return FailureSample(
      reason: reason, parameter: value, page: page, url: url, credentials: credentials,
      answer: answer)
  }

  /// A preflight that did not permit a method.
  static func method(_ method: String, _ answer: HeaderList) -> FailureSample {
    FailureSample(
      reason: .methodDisallowed, parameter: method, isOfPreflight: true, method: method,
      status: 204, answer: answer)
  }

  /// A preflight that did not permit a header.
  static func header(
    _ name: HeaderName, _ answer: HeaderList, credentials: CredentialsMode = .omit
  ) -> FailureSample {
    FailureSample(
      reason: .headerDisallowed, parameter: name.canonical, isOfPreflight: true,
      credentials: credentials, headers: [Header(name, "1")], status: 204, answer: answer)
  }

  /// A preflight that was answered with a status.
  static func preflight(_ status: Int, location: String? = nil) -> FailureSample {
    var sample = FailureSample(
      reason: location == nil ? .preflightInvalidStatus : .preflightDisallowedRedirect,
      isOfPreflight: true, method: "PUT", status: status, answer: [.allowOrigin: "*"])
    if let location { sample.answer.append(.location, location) }
    return sample
  }
}
