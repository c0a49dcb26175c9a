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
}
