/// A request as it goes over the wire.
package struct HTTPRequest: Hashable, Sendable {
  package var method: String

  /// The target, without user name, password and fragment.
  package var url: WebURL
  package var headers: HeaderList

  /// The body as text, which travels as UTF-8; nil when the request has none.
  package var body: String?

  package init(method: String, url: WebURL, headers: HeaderList = [:], body: String? = nil) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// Whether a server would take this for a preflight: OPTIONS with `Origin` and
  /// `Access-Control-Request-Method`.
  ///
  /// https://fetch.spec.whatwg.org/#cors-preflight-request
  ///
  /// - R-PRE-19
  package var looksLikePreflight: Bool {
    method == "OPTIONS" && headers.contains(.origin) && headers.contains(.requestMethod)
  }
}

/// A response as it comes over the wire.
package struct HTTPResponse: Hashable, Sendable {
  package var status: Int
  package var headers: HeaderList

  /// The body as text, which travels as UTF-8.
  package var body: String

  package init(status: Int, headers: HeaderList = [:], body: String = "") {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Whether the status is an ok status, 200 to 299.
  ///
  /// https://fetch.spec.whatwg.org/#ok-status
  ///
  /// - R-PRE-10
  package var isOK: Bool { (200...299).contains(status) }
}
