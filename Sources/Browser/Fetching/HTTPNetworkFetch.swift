import Model

extension Fetching {
  /// Sends the request over the network and takes what comes back.
  ///
  /// https://fetch.spec.whatwg.org/#http-network-fetch
  ///
  /// - R-CHK-11, R-ERR-03, R-CRD-10
  mutating func httpNetworkFetch(
    _ request: FetchRequest, _ httpRequest: HTTPRequest, includeCredentials: Bool,
    as purpose: Purpose
  ) throws(Failure) -> FetchResponse {
    var response = try unwrap(
      host.exchange(httpRequest, isPreflight: purpose == .preflight, hop: request.hop),
      .httpNetworkFetch, "11", "an answer arrived",
      else: Failure(.connectionFailed, isOfPreflight: purpose == .preflight))
    for (index, line) in response.headers.lines.enumerated() {
      let value = ASCII.trimming(line.value, where: ASCII.isTabOrSpace)
      // Setting a value copies the list, so that is done only where it changes something.
      if value != line.value { response.headers.lines[index].value = value }
    }
    // A value with NUL is not a header value, and such a message is not HTTP.
    let isHTTP = response.headers.lines.allSatisfy { HeaderValue.isValid($0.value) }
    if !isHTTP {
      try fail(
        .httpNetworkFetch, "11", "every header has a value that HTTP permits",
        Failure(.invalidResponse, isOfPreflight: purpose == .preflight))
    }
    // 14. If includeCredentials is true, then parse and store response `Set-Cookie` headers.
    if includeCredentials { storeResponseCookies(request, response) }
    return FetchResponse(response)
  }
}
