import Model

/// What Firefox's console says.
enum FirefoxConsole {
  static func lines(about finished: FinishedFetch) -> [ConsoleLine] {
    guard let failure = finished.outcome.failure else { return [] }
    return texts(failure, finished).map { ConsoleLine(.error, $0) }
  }

  /// What the console says when a cookie is not stored, nil when it says nothing.
  static func refusal(of cookie: String, _ reason: CookieRefusal) -> String? {
    let because: String? =
      switch reason {
      case .malformed(.secureFromInsecureOrigin):
        "because a non-HTTPS cookie can’t be set as “secure”"
      case .malformed(.domainMismatch): "for invalid domain"
      case .malformed(.prefixNotEarned): "because of invalid prefix"
      case .malformed(.sameSiteNoneWithoutSecure):
        "because it has the “SameSite=None” attribute but is missing the “secure” attribute"
      case .crossSite(.lax), .crossSite(.strict):
        "because it is in a cross-site context and its “SameSite” is “Lax” or “Strict”"
      case .malformed(.empty), .crossSite: nil
      }
    return because.map { "Cookie “\(decoded(cookie))” has been rejected \($0)." }
  }

  private static func texts(_ failure: Failure, _ finished: FinishedFetch) -> [String] {
    if let target = finished.mixedRedirectTarget, failure.reason.isOfCORSCheck {
      // Where a redirect leads is looked at before whether it may be followed.
      return [mixedContent(target), didNotSucceed(at: finished.url)]
    }
    return switch failure.reason {
    case .refusedByAPI, .noCorsRedirectModeNotFollow, .redirectModeError, .blockedPort,
      .notInCache, .mimeTypeBlocked, .keepaliveLimitExceeded:
      []
    case .disallowedByMode:
      [
        "Security Error: Content at \(finished.page) may not load data from \(finished.url)."
      ]
    case .corsDisabledScheme where finished.request.url.scheme == "file":
      [
        "Security Error: Content at \(finished.page) may not load or link to \(finished.url)."
      ]
    case .mixedContent:
      [mixedContent(finished.url)]
        + (finished.request.hop > 0 ? [didNotSucceed(at: finished.previousURL)] : [])
    case .resourcePolicyBlocked:
      [
        "The resource at “\(finished.url)” was blocked due to its Cross-Origin-Resource-Policy "
          + "header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/"
          + "Cross-Origin_Resource_Policy_(CORP)#"
      ]
    default:
      finished.request.mode == .cors ? corsTexts(failure, finished) : []
    }
  }

  /// The lines about a CORS request: why it was blocked, and once more for each part of the
  /// request that comes to nothing because of it.
  private static func corsTexts(_ failure: Failure, _ finished: FinishedFetch) -> [String] {
    var texts: [String] = []
    if let reason = reason(failure, finished) { texts.append(reason) }
    let isFollowing =
      finished.redirectTarget != nil && finished.request.redirect == .follow
    switch failure.reason {
    case .corsDisabledScheme: break
    case .preflightDisallowedRedirect:
      if isFollowing {
        texts.insert(
          blocked(at: finished.url, "CORS request external redirect not allowed"), at: 0)
      }
      texts.append(didNotSucceed(at: finished.url))
    default:
      // A redirect that is not followed, a preflight that fails, and anything that fails without
      // an answer end as requests that did not succeed.
      let isRedirect = isFollowing && failure.reason.isOfCORSCheck
      let count =
        (isRedirect ? 1 : 0) + (failure.isOfPreflight ? 1 : 0)
        + (failure.reason.isCORSReason ? 0 : 1)
      texts += Array(repeating: didNotSucceed(at: finished.url), count: count)
    }
    return texts
  }

  /// The line that tells the reason, nil when there is only one for what did not succeed.
  private static func reason(_ failure: Failure, _ finished: FinishedFetch) -> String? {
    let url = finished.url
    let value = decoded(failure.parameter)
    switch failure.reason {
    case .missingAllowOriginHeader:
      return blocked(
        at: url, "CORS header ‘Access-Control-Allow-Origin’ missing", status: finished.status)
    case .wildcardOriginNotAllowed:
      return blocked(
        at: "‘\(url)’",
        "Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’")
    case .multipleAllowOriginValues where finished.allowOriginLines > 1:
      return blocked(at: url, "Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed")
    case .multipleAllowOriginValues, .invalidAllowOriginValue, .allowOriginMismatch:
      return blocked(
        at: url, "CORS header ‘Access-Control-Allow-Origin’ does not match ‘\(value)’")
    case .invalidAllowCredentials:
      return blocked(
        at: url, "expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’")
    case .preflightInvalidStatus, .preflightDisallowedRedirect:
      return blocked(
        at: url, "CORS preflight response did not succeed", status: finished.status)
    case .invalidAllowMethods:
      return blocked(
        at: url, "invalid token ‘\(value)’ in CORS header ‘Access-Control-Allow-Methods’")
    case .invalidAllowHeaders:
      return blocked(
        at: url, "invalid token ‘\(value)’ in CORS header ‘Access-Control-Allow-Headers’")
    case .methodDisallowed:
      return blocked(
        at: url, "Did not find method in CORS header ‘Access-Control-Allow-Methods’")
    case .headerDisallowed:
      return blocked(
        at: url,
        "header ‘\(value)’ is not allowed according to header ‘Access-Control-Allow-Headers’ "
          + "from CORS preflight response")
    case .corsDisabledScheme:
      return blocked(at: url, "CORS request not http")
    case .invalidRedirect:
      guard let target = WebURL(failure.parameter), target.scheme != "data" else { return nil }
      return blocked(at: target.serialized, "CORS request not http")
    default:
      return nil
    }
  }

  private static func mixedContent(_ url: String) -> String {
    "Blocked loading mixed active content “\(url)”"
  }

  private static func blocked(at url: String, _ reason: String) -> String {
    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource "
      + "at \(url). (Reason: \(reason))."
  }

  private static func blocked(at url: String, _ reason: String, status: Int) -> String {
    blocked(at: url, reason) + " Status code: \(status)."
  }

  private static func didNotSucceed(at url: String) -> String {
    blocked(at: url, "CORS request did not succeed") + " Status code: (null)."
  }

  /// A value from outside, its bytes read as UTF-8.
  private static func decoded(_ value: String) -> String {
    String(decoding: Isomorphic.bytes(value), as: UTF8.self)
  }
}

extension FinishedFetch {
  /// The address before the last redirect.
  fileprivate var previousURL: String {
    request.urlList[max(0, request.urlList.count - 2)].serialized
  }

  /// The address that a redirect leads to when it is mixed content on the page.
  fileprivate var mixedRedirectTarget: String? {
    guard request.redirect == .follow, request.page.url?.scheme == "https",
      let target = redirectTarget, let url = WebURL(target), url.scheme == "http",
      !url.origin.isPotentiallyTrustworthy
    else { return nil }
    return target
  }

  /// How many `Access-Control-Allow-Origin` lines the answer has.
  fileprivate var allowOriginLines: Int { answer?.headers.values(.allowOrigin).count ?? 0 }
}

extension Failure.Reason {
  /// Whether the line about CORS is all there is to say.
  fileprivate var isCORSReason: Bool { isCORS && self != .redirectContainsCredentials }
}
