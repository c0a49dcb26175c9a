package import Browser
package import Model

extension ScriptCall.Client {
  /// Who waits for the answer, in a word.
  package var askerName: String {
    switch self {
    case .fetch, .xmlHttpRequest, .beacon: "script"
    case .image, .script, .font, .form: "page"
    case .curl, .java: "program"
    }
  }

  /// Who sends the request, and enforces the rules if anybody does.
  package var agentName: String {
    switch self {
    case .curl, .java: title
    default: "the browser"
    }
  }

  /// What people call the client.
  package var title: String {
    switch self {
    case .fetch: "fetch()"
    case .xmlHttpRequest: "XMLHttpRequest"
    case .image: "<img>"
    case .script: "<script>"
    case .font: "@font-face"
    case .form: "<form>"
    case .beacon: "navigator.sendBeacon()"
    case .curl: "curl"
    case .java: "the Java client"
    }
  }
}

extension Moment {
  /// The name that a person reads, told of the one that asks.
  package func title(for client: ScriptCall.Client?) -> String {
    let asker = client?.askerName ?? "script"
    return switch self {
    case .scriptCalls: "The \(asker) asks"
    case .responseFiltered: "What may the \(asker) see?"
    case .scriptSettles: "The \(asker) gets its result"
    default: title
    }
  }

  /// Who acts, told of the one that asks.
  package func actorName(for client: ScriptCall.Client) -> String {
    switch actor {
    case .script: client.askerName
    case .browser where !client.isInBrowser: client.askerName
    case .browser, .network, .server: actor.rawValue
    }
  }
}

extension ScriptCall {
  /// How the page asks, nil for what is asked without a page.
  package var settings: String? {
    switch client {
    case .fetch, .xmlHttpRequest:
      "mode \(mode.rawValue), credentials \(credentials.rawValue)"
    case .image, .script:
      crossOrigin == .absent ? "without crossorigin" : "crossorigin \(crossOrigin.rawValue)"
    case .font: "mode cors, credentials \(effectiveCredentials.rawValue)"
    case .form: "enctype \(formEncoding.rawValue)"
    case .beacon: "credentials \(effectiveCredentials.rawValue)"
    case .curl, .java: nil
    }
  }
}
