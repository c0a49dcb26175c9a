import Escaping
import Model

/// What Chromium's console says.
enum ChromiumConsole {
  static func lines(about finished: FinishedFetch) -> [ConsoleLine] {
    guard let failure = finished.outcome.failure else { return errorStatus(finished) }
    return texts(failure, finished).map { ConsoleLine(.error, $0) }
  }

  /// An answer that script gets, too, is worth a line when its status is an error.
  private static func errorStatus(_ finished: FinishedFetch) -> [ConsoleLine] {
    guard finished.status >= 400 else { return [] }
    let phrase = StatusText.phrase(for: finished.status)
    return [
      ConsoleLine(
        .error,
        "Failed to load resource: the server responded with a status of "
          + "\(finished.status) (\(phrase))")
    ]
  }

  private static func texts(_ failure: Failure, _ finished: FinishedFetch) -> [String] {
    switch failure.reason {
    case .refusedByAPI, .mimeTypeBlocked, .keepaliveLimitExceeded: []
    case .disallowedByMode: [disallowedByMode(finished)]
    case .noCorsRedirectModeNotFollow:
      [
        "Fetch API cannot load \(finished.url). Request mode is \"no-cors\" but the redirect mode "
          + "is not \"follow\"."
      ]
    case .corsDisabledScheme where finished.isFromFetch && finished.answer == nil:
      [
        "Fetch API cannot load \(finished.url). URL scheme \"\(finished.request.url.scheme)\" "
          + "is not supported."
      ]
    case .mixedContent: [mixedContent(finished)]
    default:
      if let netError = netError(failure, finished) {
        ["Failed to load resource: net::\(netError)"]
      } else {
        [accessBlocked(failure, finished), "Failed to load resource: net::ERR_FAILED"]
      }
    }
  }

  private static func disallowedByMode(_ finished: FinishedFetch) -> String {
    if finished.request.hop > 0 {
      return "Unsafe attempt to load URL \(finished.url) from frame with URL \(finished.page). "
        + "Domains, protocols and ports must match.\n"
    }
    return "Fetch API cannot load \(finished.url). Request mode is \"same-origin\" but the URL's "
      + "origin is not same as the request origin \(finished.request.origin.serialized)."
  }

  private static func mixedContent(_ finished: FinishedFetch) -> String {
    let kind =
      switch finished.request.client {
      case .xmlHttpRequest: "XMLHttpRequest endpoint"
      case .script: "script"
      case .font: "font"
      default: "resource"
      }
    return "Mixed Content: The page at '\(finished.page)' was loaded over HTTPS, but requested an "
      + "insecure \(kind) '\(finished.url)'. This request has been blocked; the content must be "
      + "served over HTTPS."
  }

  /// The network stack's name for a failure that CORS has no part in, nil when it has.
  private static func netError(_ failure: Failure, _ finished: FinishedFetch) -> String? {
    switch failure.reason {
    case .redirectModeError: "ERR_FAILED"
    case .tooManyRedirects: "ERR_TOO_MANY_REDIRECTS"
    case .connectionFailed: "ERR_EMPTY_RESPONSE"
    case .blockedPort: "ERR_UNSAFE_PORT"
    case .notInCache: "ERR_CACHE_MISS"
    case .corsDisabledScheme where finished.request.mode == .noCORS: "ERR_UNKNOWN_URL_SCHEME"
    case .invalidResponse:
      finished.request.url.hasHTTPScheme ? "ERR_INVALID_HTTP_RESPONSE" : "ERR_INVALID_URL"
    case .resourcePolicyBlocked:
      finished.answer?.headers.get(.crossOriginResourcePolicy) == "same-site"
        ? "ERR_BLOCKED_BY_RESPONSE.NotSameSite" : "ERR_BLOCKED_BY_RESPONSE.NotSameOrigin"
    case .invalidRedirect: redirectNetError(to: failure.parameter, finished)
    default: nil
    }
  }

  private static func redirectNetError(to target: String, _ finished: FinishedFetch) -> String? {
    guard let url = WebURL(target) else { return "ERR_INVALID_REDIRECT" }
    return finished.request.mode != .cors || url.scheme == "data" ? "ERR_UNSAFE_REDIRECT" : nil
  }
}

extension ChromiumConsole {
  /// The line about CORS.
  private static func accessBlocked(_ failure: Failure, _ finished: FinishedFetch) -> String {
    let resource = resource(finished.request.client)
    let isOfScheme = failure.reason == .corsDisabledScheme || failure.reason == .invalidRedirect
    let target = isOfScheme ? finished.redirectTarget : nil
    let first = finished.request.urlList[0].serialized
    let last = target ?? finished.url
    let detour = first == last ? "" : "(redirected from '\(first)') "
    let stage =
      failure.reason.isOfPreflightStage && failure.isOfPreflight
      ? "Response to preflight request doesn't pass access control check: " : ""
    return "Access to \(resource) at '\(last)' \(detour)from origin "
      + "'\(finished.request.origin.serialized)' has been blocked by CORS policy: \(stage)"
      + reason(failure) + hint(failure, finished)
  }

  /// What the line calls the kind of request.
  private static func resource(_ client: ScriptCall.Client) -> String {
    switch client {
    case .xmlHttpRequest: "XMLHttpRequest"
    case .image: "image"
    case .script: "script"
    case .font: "font"
    case .beacon: "resource"
    case .fetch, .form, .curl, .java: "fetch"
    }
  }

  private static func reason(_ failure: Failure) -> String {
    let value = escaped(failure.parameter)
    return switch failure.reason {
    case .missingAllowOriginHeader:
      "No 'Access-Control-Allow-Origin' header is present on the requested resource."
    case .wildcardOriginNotAllowed:
      "The value of the 'Access-Control-Allow-Origin' header in the response must not be the "
        + "wildcard '*' when the request's credentials mode is 'include'."
    case .multipleAllowOriginValues:
      "The 'Access-Control-Allow-Origin' header contains multiple values '\(value)', but only "
        + "one is allowed."
    case .invalidAllowOriginValue:
      "The 'Access-Control-Allow-Origin' header contains the invalid value '\(value)'."
    case .allowOriginMismatch:
      "The 'Access-Control-Allow-Origin' header has a value '\(value)' that is not equal to the "
        + "supplied origin."
    case .invalidAllowCredentials:
      "The value of the 'Access-Control-Allow-Credentials' header in the response is '\(value)' "
        + "which must be 'true' when the request's credentials mode is 'include'."
    case .preflightInvalidStatus: "It does not have HTTP ok status."
    case .preflightDisallowedRedirect: "Redirect is not allowed for a preflight request."
    case .invalidAllowMethods:
      "Cannot parse Access-Control-Allow-Methods response header field in preflight response."
    case .invalidAllowHeaders:
      "Cannot parse Access-Control-Allow-Headers response header field in preflight response."
    case .methodDisallowed:
      "Method \(value) is not allowed by Access-Control-Allow-Methods in preflight response."
    case .headerDisallowed:
      "Request header field \(value) is not allowed by Access-Control-Allow-Headers in "
        + "preflight response."
    case .redirectContainsCredentials:
      // The console leaves the address out, between its quotation marks.
      "Redirect location '' contains a username and password, which is disallowed for "
        + "cross-origin requests."
    default:
      "Cross origin requests are only supported for protocol schemes: chrome, chrome-untrusted, "
        + "data, http, https."
    }
  }

  /// What the line adds for one of the two APIs.
  private static func hint(_ failure: Failure, _ finished: FinishedFetch) -> String {
    switch failure.reason {
    case .multipleAllowOriginValues, .invalidAllowOriginValue, .allowOriginMismatch:
      !finished.isFromFetch ? "" : " Have the server send the header with a valid value."
    case .wildcardOriginNotAllowed, .invalidAllowCredentials:
      finished.isFromXMLHttpRequest
        ? " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the "
          + "withCredentials attribute." : ""
    default: ""
    }
  }

  /// A value from outside, its control and non-ASCII characters written as `\uXXXX`.
  private static func escaped(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.value >= 0x20, scalar.value < 0x7F {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u" + scalar.value.hexadecimal(digits: 4)
      }
    }
  }
}

extension Failure.Reason {
  /// Whether Chromium introduces the reason as one of the preflight's access control check.
  fileprivate var isOfPreflightStage: Bool {
    isOfCORSCheck || self == .preflightInvalidStatus || self == .preflightDisallowedRedirect
  }
}
