package import Browser
import Model

/// Why CORS has no say in a request.
package enum Exemption: Hashable, Sendable {
  /// No browser takes part.
  case noBrowser

  /// The Java client was told not to enforce it.
  case switchedOff

  /// The page and everything that it asked for have one origin.
  case sameOrigin

  /// The page is left for the answer.
  case navigation

  /// The mode asks for no permission, and hides the answer.
  case noCORSMode

  /// The address itself is the answer.
  case dataURL

  /// The reason in a few words.
  package var reason: String {
    switch self {
    case .noBrowser: "no browser"
    case .switchedOff: "switched off"
    case .sameOrigin: "same origin"
    case .navigation: "a navigation"
    case .noCORSMode: "mode no-cors"
    case .dataURL: "a data: URL"
    }
  }
}

extension ScriptCall {
  /// Why CORS has no say in whatever is asked like this, nil where that depends on the addresses.
  package var exemption: Exemption? {
    switch client {
    case .curl: .noBrowser
    case .java(let parameters): parameters.enable ? nil : .switchedOff
    case .fetch, .xmlHttpRequest, .image, .script, .font, .form, .beacon: nil
    }
  }

  /// Why CORS had no say in a request that asked nobody for permission.
  package func exemption(isRedirected: Bool) -> Exemption {
    let target = WebURL(url, base: page.url)
    if let target, target.origin.isSameOrigin(as: page.origin), !isRedirected { return .sameOrigin }
    switch client {
    case .form: return .navigation
    case .image, .script, .beacon: return .noCORSMode
    case .fetch where mode == .noCORS: return .noCORSMode
    case .fetch, .xmlHttpRequest, .font, .curl, .java:
      return target?.scheme == "data" ? .dataURL : .sameOrigin
    }
  }
}
