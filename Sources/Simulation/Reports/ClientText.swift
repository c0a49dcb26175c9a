import Browser

extension ScriptCall.Client {
  /// What people call the client.
  var title: String {
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

  /// What a page or a script has of a request that failed.
  func mishap(_ error: ScriptError) -> String {
    switch self {
    case .image: "the image stays broken, and an error event tells so"
    case .script: "no code runs, and an error event tells so"
    case .font: "the page's text keeps its other font"
    case .form: "the person sees an error instead of an answer"
    case .beacon:
      error == .network ? "no script learns what became of the beacon" : "the beacon is refused"
    case .fetch, .xmlHttpRequest, .curl, .java:
      "the script gets nothing but "
        + (error == .network ? "an error event" : "a \(error.rawValue)")
    }
  }
}

extension ScriptCall {
  /// How the page asks, nil for what is asked without a page.
  var settings: String? {
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
