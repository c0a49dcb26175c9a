extension HeaderName {
  /// Whether script can never set a request header of this name, whatever its value.
  ///
  /// https://fetch.spec.whatwg.org/#forbidden-request-header
  ///
  /// - R-FOR-01, R-FOR-02
  package var isForbiddenToScript: Bool {
    Self.forbidden.contains(canonical) || canonical.hasPrefix("proxy-")
      || canonical.hasPrefix("sec-")
  }

  /// Whether script can never read a response header of this name.
  ///
  /// https://fetch.spec.whatwg.org/#forbidden-response-header-name
  package var isForbiddenInResponses: Bool { self == .setCookie || self == .setCookie2 }

  private static let forbidden: Set = [
    "accept-charset", "accept-encoding", "access-control-request-headers",
    "access-control-request-method", "connection", "content-length", "cookie", "cookie2", "date",
    "dnt", "expect", "host", "keep-alive", "origin", "referer", "set-cookie", "te", "trailer",
    "transfer-encoding", "upgrade", "via",
  ]
}
