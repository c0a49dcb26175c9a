package import Browser

/// What becomes of a request that failed, told of the client that made it.
package struct Mishap: Hashable, Sendable {
  /// In a few words, for a row of the screen.
  package let label: String

  /// As the end of a sentence.
  package let clause: String

  /// - Parameter client: Who asked, nil where that is not known and a script stands for all.
  package init(_ error: ScriptError, of client: ScriptCall.Client?) {
    switch client {
    case .image:
      label = "error event, no image"
      clause = "the image stays broken, and an error event gives no reason"
    case .script:
      label = "error event, no code"
      clause = "no code runs, and an error event gives no reason"
    case .font:
      label = "another font is used"
      clause = "the browser drops the font and uses another; no script is told"
    case .form:
      label = "an error page"
      clause = "the reader sees an error page instead of an answer"
    case .beacon where error == .network:
      label = "nobody is told"
      clause = "nobody is told what became of the beacon"
    case .beacon:
      label = "the beacon is refused"
      clause = "the beacon is refused"
    case .fetch, .xmlHttpRequest, nil:
      label = error.message
      clause =
        "the script gets nothing but "
        + (error == .network ? "an error event" : "a \(error.rawValue)")
    case .curl, .java:
      label = "an error, and no answer"
      clause = "the program gets nothing but an error"
    }
  }

  /// As a sentence of its own.
  package var sentence: String { clause.prefix(1).uppercased() + clause.dropFirst() + "." }
}

extension ScriptError {
  /// The error as a script's author meets it.
  fileprivate var message: String {
    switch self {
    case .typeError: "TypeError: Failed to fetch"
    case .syntaxError: "SyntaxError"
    case .securityError: "SecurityError"
    case .network: "error event, status 0"
    }
  }
}
