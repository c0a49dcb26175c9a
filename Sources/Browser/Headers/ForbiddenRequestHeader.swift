package import Model

/// Headers that script cannot set.
package enum ForbiddenRequestHeader {
  /// Whether a header is a forbidden request-header.
  ///
  /// https://fetch.spec.whatwg.org/#forbidden-request-header
  ///
  /// - R-FOR-01, R-FOR-02, R-FOR-03
  package static func contains(_ name: HeaderName, value: String) -> Bool {
    if name.isForbiddenToScript { return true }
    switch name.canonical {
    case "x-http-method", "x-http-method-override", "x-method-override":
      return HeaderValue.decodedAndSplit(value).contains { Method.isForbidden($0) }
    default:
      return false
    }
  }

  /// Whether a header may be set in `no-cors` mode.
  ///
  /// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header
  ///
  /// - R-NOC-01, R-NOC-03
  package static func isNoCORSSafelisted(_ name: HeaderName, value: String) -> Bool {
    switch name.canonical {
    case "accept", "accept-language", "content-language", "content-type":
      SafelistedRequestHeader.objection(to: name, value: value) == nil
    default:
      false
    }
  }

  /// Whether `*` in `Access-Control-Allow-Headers` never covers a name: only `Authorization`.
  ///
  /// https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
  ///
  /// - R-NWC-01
  package static func isNonWildcard(_ canonicalName: String) -> Bool {
    canonicalName == "authorization"
  }
}
