import Model

/// What WebKit's console says.
enum WebKitConsole {
  static func lines(about finished: FinishedFetch) -> [ConsoleLine] {
    guard let failure = finished.outcome.failure else { return [] }
    switch failure.reason {
    case .refusedByAPI, .connectionFailed, .invalidResponse, .notInCache, .mimeTypeBlocked,
      .keepaliveLimitExceeded:
      return []
    case .blockedPort:
      return [
        ConsoleLine(
          .error, "Not allowed to use restricted network port \(failure.parameter): \(finished.url)"
        )
      ]
    case _ where !finished.isFromFetch && !finished.isFromXMLHttpRequest:
      // Elements have an end of their own, whose wording no recording tells.
      return Array(explanation(failure, finished).prefix(1))
    case .disallowedByMode where finished.request.hop == 0:
      return [ConsoleLine(.error, "\(api(finished)) cannot load \(finished.url).")]
    default:
      let end =
        "\(api(finished)) cannot load \(finished.url) due to access control checks."
      return explanation(failure, finished) + [ConsoleLine(.error, end)]
    }
  }

  private static func api(_ finished: FinishedFetch) -> String {
    finished.isFromXMLHttpRequest ? "XMLHttpRequest" : "Fetch API"
  }

  /// The lines before the one that every blocked request gets.
  private static func explanation(_ failure: Failure, _ finished: FinishedFetch) -> [ConsoleLine] {
    switch failure.reason {
    case .mixedContent:
      [
        ConsoleLine(.warning, insecureContent(finished)),
        ConsoleLine(.error, "Not allowed to request resource"),
      ]
    case .noCorsRedirectModeNotFollow:
      [
        ConsoleLine(.error, "No-Cors mode requires follow redirect mode"),
        ConsoleLine(.error, "Not allowed to request resource"),
      ]
    default: [ConsoleLine(.error, sentence(failure, finished))]
    }
  }

  private static func insecureContent(_ finished: FinishedFetch) -> String {
    // For an address that counts as trustworthy the sentence stops in the middle.
    let isTrustworthy = finished.request.url.origin.isPotentiallyTrustworthy
    return "[blocked] The page at \(finished.page) requested insecure content from "
      + "\(finished.url). This content was blocked and must"
      + (isTrustworthy ? "" : " be served over HTTPS.")
  }

  private static func sentence(_ failure: Failure, _ finished: FinishedFetch) -> String {
    switch failure.reason {
    case .disallowedByMode:
      "Unsafe attempt to load URL \(finished.url) from origin "
        + "\(finished.request.origin.serialized). Domains, protocols and ports must match."
    case .corsDisabledScheme: "Cross origin requests are only supported for HTTP."
    case .redirectModeError: "Not allowed to follow a redirection while loading \(finished.url)"
    case .tooManyRedirects: "Load cannot follow more than 20 redirections"
    case .resourcePolicyBlocked:
      "Cancelled load to \(finished.url) because it violates the resource's "
        + "Cross-Origin-Resource-Policy response header."
    default: corsSentence(failure, finished)
    }
  }

  /// The sentence about CORS, which names the target when a redirect is what was denied.
  private static func corsSentence(_ failure: Failure, _ finished: FinishedFetch) -> String {
    let reason = reason(failure, finished)
    guard !failure.isOfPreflight, let target = finished.redirectTarget else { return reason }
    let shown = WebURL(target).map { $0.withoutUserInfo.serialized } ?? target
    return "Cross-origin redirection to \(shown) denied by Cross-Origin Resource Sharing policy: "
      + reason
  }

  private static func reason(_ failure: Failure, _ finished: FinishedFetch) -> String {
    let answer = finished.answer
    if failure.isOfPreflight, let answer, !Status.isOK(answer.status) {
      return "Preflight response is not successful. Status code: \(answer.status)"
    }
    return switch failure.reason {
    case .wildcardOriginNotAllowed:
      "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true."
    case .multipleAllowOriginValues where failure.parameter.utf8.contains(0x2C):
      "Access-Control-Allow-Origin cannot contain more than one origin."
    case .invalidAllowCredentials:
      "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\"."
    case .invalidAllowMethods:
      "Header Access-Control-Allow-Methods has an invalid value: "
        + (answer?.headers.get(.allowMethods) ?? "")
    case .invalidAllowHeaders:
      "Header Access-Control-Allow-Headers has an invalid value: "
        + (answer?.headers.get(.allowHeaders) ?? "")
    case .methodDisallowed:
      "Method \(failure.parameter) is not allowed by Access-Control-Allow-Methods."
    case .headerDisallowed:
      "Request header field \(authorSpelling(failure.parameter, finished)) is not allowed by "
        + "Access-Control-Allow-Headers."
    case .redirectContainsCredentials: "redirection URL \(failure.parameter) has credentials"
    case .invalidRedirect:
      "not allowed to follow a cross-origin CORS redirection with non CORS scheme"
    default:
      "Origin \(finished.request.byteSerializedOrigin) is not allowed by "
        + "Access-Control-Allow-Origin. Status code: \(finished.status)"
    }
  }

  /// A header's name as the script wrote it.
  private static func authorSpelling(_ name: String, _ finished: FinishedFetch) -> String {
    finished.request.headers.lines.first { $0.name.canonical == name }?.name.spelling ?? name
  }
}
