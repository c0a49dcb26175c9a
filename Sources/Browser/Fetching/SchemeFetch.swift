import Model

extension Fetching {
  /// Fetches by the URL's scheme.
  ///
  /// https://fetch.spec.whatwg.org/#scheme-fetch
  mutating func schemeFetch(_ request: inout FetchRequest) throws(Failure) -> FetchResponse {
    switch request.url.scheme {
    case "http", "https":
      return try httpFetch(&request)
    case "data":
      let answer = try unwrap(
        DataURL.response(for: request.url), .mainFetch, "12.2", "the data: URL can be read",
        actual: request.url.serialized, else: Failure(.invalidResponse))
      var response = FetchResponse(answer)
      if profile.has(.dataResponseHasLength) {
        response.headers.append(.contentLength, "\(response.body.utf8.count)")
      }
      return response
    case "about" where request.url.path == "blank":
      return FetchResponse(
        HTTPResponse(status: 200, headers: [.contentType: "text/html;charset=utf-8"]))
    default:
      try fail(
        .mainFetch, "12.2", "the scheme is one that can be fetched", actual: request.url.scheme,
        Failure(.corsDisabledScheme))
    }
  }
}
