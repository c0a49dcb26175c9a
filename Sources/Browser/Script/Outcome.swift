package import Model

/// What a script gets for a request.
package enum Outcome: Hashable, Sendable {
  case response(ScriptResponse)
  case error(ScriptError, Failure)

  /// Why the request failed, nil when script got a response.
  package var failure: Failure? {
    if case .error(_, let failure) = self { failure } else { nil }
  }

  /// The response, nil when the request failed.
  package var response: ScriptResponse? {
    if case .response(let response) = self { response } else { nil }
  }
}

/// A response as script sees it.
package struct ScriptResponse: Hashable, Sendable {
  /// What `response.type` says; an XMLHttpRequest has no such property.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case basic
    case cors
    case opaque
    case opaqueRedirect = "opaqueredirect"
    case xhr
  }

  package var kind: Kind
  package var status: Int
  package var isRedirected: Bool

  /// The address of the last hop without fragment; empty when it is hidden.
  package var url: String

  /// The readable headers, names in lower case and in order.
  package var headers: [Header]

  /// The body as text.
  package var body: String

  /// What the page does with it, nil when a script takes the response itself.
  package var consequence: Consequence?
}

/// The error that a script gets; it never tells why.
package enum ScriptError: String, CaseIterable, Hashable, Sendable {
  case typeError = "TypeError"
  case syntaxError = "SyntaxError"
  case securityError = "SecurityError"

  /// XMLHttpRequest's error event, and the exception of a client that is not a browser.
  case network
}
