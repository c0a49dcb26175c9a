import Model

/// A request that has come to its end, as the consoles tell of it.
struct FinishedFetch {
  let request: FetchRequest
  let outcome: Outcome

  /// The answer that was looked at last, nil when none arrived.
  let answer: FetchResponse?

  /// The address at which the request ended, as far as the engine got.
  var url: String { request.url.serialized }

  /// The address that the answer sends the request to, nil when it does not redirect.
  var redirectTarget: String? {
    guard let answer, answer.isRedirect, let location = answer.headers.get(.location) else {
      return nil
    }
    guard let target = WebURL(location, base: request.url) else { return location }
    return target.serialized
  }

  /// The status of the answer at fault, 0 when there is none.
  var status: Int { answer?.status ?? 0 }

  /// The address of the page, the origin's when it has none.
  var page: String { request.page.url?.serialized ?? request.origin.serialized }

  /// Whether Chromium and WebKit name `fetch()` in their lines about CORS.
  var isFromFetch: Bool { request.client == .fetch }

  /// Whether they name `XMLHttpRequest`.
  var isFromXMLHttpRequest: Bool { request.client == .xmlHttpRequest }
}
