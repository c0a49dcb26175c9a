import Model

extension Fetching {
  /// The address for `Referer`, nil for none.
  ///
  /// https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer
  ///
  /// - R-ORI-06, R-PRE-03
  func determineReferrer(_ request: FetchRequest) -> WebURL? {
    guard !request.page.origin.isOpaque, let full = request.referrer?.sanitized, full.hasHTTPScheme
    else { return nil }
    var originOnly: WebURL {
      full.with { parts in
        parts.path = "/"
        parts.query = nil
      }
    }
    let isSameOrigin = full.origin == request.urlOrigin
    let isDowngrade =
      profile.has(.downgradeMeansLeavingHTTPS)
      ? full.scheme == "https" && request.url.scheme != "https"
      : full.origin.isPotentiallyTrustworthy && !request.urlOrigin.isPotentiallyTrustworthy
    switch request.referrerPolicy {
    case .noReferrer: return nil
    case .origin: return originOnly
    case .unsafeURL: return full
    case .strictOrigin: return isDowngrade ? nil : originOnly
    case .strictOriginWhenCrossOrigin:
      return isSameOrigin ? full : isDowngrade ? nil : originOnly
    case .sameOrigin: return isSameOrigin ? full : nil
    case .originWhenCrossOrigin: return isSameOrigin ? full : originOnly
    case .noReferrerWhenDowngrade: return isDowngrade ? nil : full
    }
  }

  /// The policy that a redirect's `Referrer-Policy` names, the last known one of a list.
  ///
  /// https://w3c.github.io/webappsec-referrer-policy/#set-requests-referrer-policy-on-redirect
  ///
  /// - R-RED-12
  func setReferrerPolicyOnRedirect(_ request: inout FetchRequest, _ response: FetchResponse) {
    guard let value = response.headers.get(.referrerPolicy) else { return }
    let named = ASCII.elements(of: value).compactMap {
      ReferrerPolicy(rawValue: ASCII.lowercased($0))
    }
    if let policy = named.last { request.referrerPolicy = policy }
  }
}
