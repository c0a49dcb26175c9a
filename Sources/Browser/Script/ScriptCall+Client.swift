package import Model

extension ScriptCall.Client {
  /// Whether a page asks through it, so that a browser enforces something.
  package var isInBrowser: Bool {
    switch self {
    case .fetch, .xmlHttpRequest, .image, .script, .font, .form, .beacon: true
    case .curl, .java: false
    }
  }

  /// Whether its author chooses the method.
  package var hasMethod: Bool {
    switch self {
    case .fetch, .xmlHttpRequest, .form, .curl, .java: true
    case .image, .script, .font, .beacon: false
    }
  }

  /// Whether its author sets headers.
  package var hasHeaders: Bool {
    switch self {
    case .fetch, .xmlHttpRequest, .beacon, .curl, .java: true
    case .image, .script, .font, .form: false
    }
  }

  /// Whether its author sends a body, or fields that become one.
  package var hasBody: Bool {
    switch self {
    case .fetch, .xmlHttpRequest, .form, .beacon, .curl, .java: true
    case .image, .script, .font: false
    }
  }
}

extension ScriptCall {
  /// The method that the client uses, which its author may or may not choose.
  package var effectiveMethod: String {
    switch client {
    case .fetch, .xmlHttpRequest, .curl, .java: method
    case .image, .script, .font: "GET"
    case .form: ASCII.equalsIgnoringCase(method, "POST") ? "POST" : "GET"
    case .beacon: "POST"
    }
  }

  /// The credentials mode with which the client asks, which its author may or may not choose.
  package var effectiveCredentials: CredentialsMode {
    switch client {
    case .fetch, .curl: credentials
    case .xmlHttpRequest: credentials == .omit ? .sameOrigin : credentials
    case .image, .script: crossOrigin == .anonymous ? .sameOrigin : .include
    case .font: .sameOrigin
    case .form, .beacon: .include
    case .java(let parameters): parameters.omitCredentials ? .omit : .include
    }
  }

  /// The headers that the client's author sets.
  package var effectiveHeaders: [Header] { client.hasHeaders ? headers : [] }
}
