import Browser
import Model

/// Something that must be true of a run.
enum Expectation: Sendable {
  /// Script gets a response of this kind.
  case loads(ScriptResponse.Kind, status: Int = 200)

  /// The request fails, and the answer to a preflight is not at fault.
  case fails(Failure.Reason, String? = nil)

  /// The request fails of the answer to its preflight.
  case failsPreflight(Failure.Reason, String? = nil)

  /// Script gets this error.
  case throwing(ScriptError)

  /// These messages reached servers, in this order: a method, or a method and a URL.
  case messages([String])

  /// The last preflight had a header with this value, or did not have it.
  case preflightSays(HeaderName, String?)

  /// The last request that was no preflight had a header with this value, or did not have it.
  case requestSays(HeaderName, String?)

  /// Script reads this value of a header, or none.
  case reads(HeaderName, String?)

  /// Script reads this body.
  case body(String)

  /// Script is told this address.
  case address(String)

  /// Script is told that it was redirected, or that it was not.
  case redirected(Bool)

  /// The jar has exactly these cookies afterwards.
  case jar([String])

  /// The server got this body, or none.
  case uploads(String?)

  static func sends(_ messages: String...) -> Expectation { .messages(messages) }
}

extension Expectation {
  /// What a run did instead, nil when it did what is expected.
  func complaint(about play: Play) -> String? {
    switch self {
    case .loads(let kind, let status):
      let response = play.outcome.response
      return difference(
        [kind.rawValue, "\(status)"], response.map { [$0.kind.rawValue, "\($0.status)"] },
        or: play)
    case .fails(let reason, let parameter):
      return failure(reason, parameter, isOfPreflight: false, play)
    case .failsPreflight(let reason, let parameter):
      return failure(reason, parameter, isOfPreflight: true, play)
    case .throwing(let error):
      guard case .error(let actual, _) = play.outcome else { return "\(play.outcome)" }
      return difference(error, actual, or: play)
    case .messages(let lines):
      let sent = zip(play.sent, lines + play.sent.dropFirst(lines.count).map { _ in "" })
        .map { message, line in
          line.contains(" ")
            ? "\(message.request.method) \(message.request.url)" : message.request.method
        }
      return difference(lines, sent, or: play)
    case .preflightSays(let name, let value):
      return header(name, value, of: play.preflight)
    case .requestSays(let name, let value):
      return header(name, value, of: play.request)
    case .reads(let name, let value):
      guard let response = play.outcome.response else { return "\(play.outcome)" }
      let actual = HeaderList(response.headers).get(name)
      return value == actual ? nil : "script reads \(name): \(actual ?? "nothing")"
    case .body(let body): return difference(body, play.outcome.response?.body, or: play)
    case .address(let text): return difference(text, play.outcome.response?.url, or: play)
    case .redirected(let answer):
      return difference(answer, play.outcome.response?.isRedirected, or: play)
    case .jar(let names): return difference(names, play.after.cookies.cookies.map(\.name), or: play)
    case .uploads(let body):
      return play.request?.body == body ? nil : "the body is \(play.request?.body ?? "absent")"
    }
  }

  private func failure(
    _ reason: Failure.Reason, _ parameter: String?, isOfPreflight: Bool, _ play: Play
  ) -> String? {
    guard let failure = play.outcome.failure else { return "\(play.outcome)" }
    let isExpected =
      failure.reason == reason && failure.isOfPreflight == isOfPreflight
      && (parameter == nil || failure.parameter == parameter)
    return isExpected ? nil : "\(failure)"
  }

  private func header(_ name: HeaderName, _ value: String?, of request: HTTPRequest?) -> String? {
    guard let request else { return "nothing was sent" }
    let actual = request.headers.get(name)
    return value == actual ? nil : "\(name) is \(actual ?? "absent")"
  }

  private func difference<Value: Equatable>(_ expected: Value, _ actual: Value?, or play: Play)
    -> String?
  {
    guard let actual else { return "\(play.outcome)" }
    return expected == actual ? nil : "\(actual), not \(expected)"
  }
}
