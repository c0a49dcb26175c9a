import Model

/// A response, as the algorithms of the standard pass it on.
///
/// https://fetch.spec.whatwg.org/#concept-response
struct FetchResponse {
  var status: Int
  var headers: HeaderList
  var body: String

  /// Whether it is an opaque-redirect filtered response.
  ///
  /// https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect
  var isOpaqueRedirect = false

  init(_ response: HTTPResponse) {
    status = response.status
    headers = response.headers
    body = response.body
  }

  /// Whether the status is a redirect status.
  var isRedirect: Bool { Status.isRedirect(status) }

  /// Whether a response with this status has no body.
  ///
  /// https://fetch.spec.whatwg.org/#null-body-status
  var hasNullBodyStatus: Bool {
    switch status {
    case 101, 103, 204, 205, 304: true
    default: false
    }
  }
}
