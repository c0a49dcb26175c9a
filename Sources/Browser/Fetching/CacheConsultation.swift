import Model

/// What the HTTP cache has for a request.
enum CacheAnswer {
  case nothing

  /// A response that may be used as it is.
  case fresh(HTTPCache.Entry)

  /// A response that the server must confirm first.
  case stale(HTTPCache.Entry)
}

extension Fetching {
  /// Whether the author set a condition, such as `If-None-Match`.
  func isConditional(_ request: FetchRequest) -> Bool {
    guard request.headers.lines.contains(where: { $0.name.isConditional }) else { return false }
    return !(request.client == .xmlHttpRequest && profile.has(.xhrIgnoresConditions))
  }

  /// The cache mode that is in force.
  ///
  /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, step 8.16
  func effectiveCacheMode(_ request: FetchRequest) -> CacheMode {
    // 8.16. If the mode is "default" and the author set a condition, then it is "no-store".
    guard request.cache == .default, isConditional(request) else { return request.cache }
    return profile.has(.conditionRevalidates) ? .noCache : .noStore
  }

  /// Adds the headers that a cache mode asks for.
  ///
  /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, steps 8.17 and 8.18
  func appendCacheHeaders(_ mode: CacheMode, to httpRequest: inout HTTPRequest) {
    // 8.17. If the mode is "no-cache", then append (`Cache-Control`, `max-age=0`).
    if mode == .noCache, !httpRequest.headers.contains(.cacheControl) {
      httpRequest.headers.append(.cacheControl, "max-age=0")
    }
    // 8.18. If the mode is "no-store" or "reload", then append `Pragma` and `Cache-Control`.
    if mode == .noStore || mode == .reload {
      if !httpRequest.headers.contains(.pragma) { httpRequest.headers.append(.pragma, "no-cache") }
      if !httpRequest.headers.contains(.cacheControl) {
        httpRequest.headers.append(.cacheControl, "no-cache")
      }
    }
  }

  /// Looks into the HTTP cache; adds a condition to the request when a response is stale.
  ///
  /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, steps 8.26 and 11.1
  ///
  /// - R-CRD-11, R-MOD-10
  mutating func consultCache(
    _ request: FetchRequest, _ mode: CacheMode, _ httpRequest: inout HTTPRequest
  ) throws(Failure) -> CacheAnswer {
    guard mode != .noStore, mode != .reload else { return .nothing }
    // 8.26.1. Select a response from the HTTP cache.
    var selected: HTTPCache.Entry?
    if request.method == "GET" || request.method == "HEAD" {
      selected = state.httpCache.select(
        partition: request.partition, url: request.url.withoutFragment,
        requestHeaders: httpRequest.headers)
    }
    guard let stored = selected else {
      // 11.1. If the cache mode is "only-if-cached", then return a network error.
      if mode == .onlyIfCached {
        try fail(
          .httpNetworkOrCacheFetch, "11.1", "the HTTP cache has the response", Failure(.notInCache))
      }
      return .nothing
    }
    host.begin(.cacheConsulted, hop: request.hop)
    // 8.26.2.2. A stale response must be confirmed, unless the mode takes any.
    let takesAny = mode == .forceCache || mode == .onlyIfCached
    let isFresh = holds(
      .httpNetworkOrCacheFetch, "8.26.2",
      Condition(
        "a stored answer is still fresh", else: "the stored answer is no longer fresh"),
      actual: "\(stored.age(at: host.now)) s", expected: "\(stored.freshnessLifetime) s",
      mode != .noCache && stored.isFresh(at: host.now))
    if isFresh || takesAny { return .fresh(stored) }
    let validators: [(HeaderName, HeaderName)] = [
      (.eTag, .ifNoneMatch), (.lastModified, .ifModifiedSince),
    ]
    for (validator, condition) in validators {
      guard let value = stored.response.headers.get(validator) else { continue }
      httpRequest.headers.append(condition, value)
    }
    return .stale(stored)
  }

  /// Stores, confirms or forgets responses after an exchange.
  ///
  /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, steps 11.3 to 11.5
  mutating func updateCache(
    _ request: FetchRequest, _ httpRequest: HTTPRequest, _ response: FetchResponse,
    stored: HTTPCache.Entry?, cacheMode: CacheMode
  ) -> FetchResponse {
    switch httpRequest.method {
    case "GET":
      // 11.4. A 304 confirms what was stored, and its headers replace the stored ones.
      if var stored, response.status == 304 {
        stored.freshen(with: response.headers, at: host.now)
        change(.responseStored(stored))
        return FetchResponse(stored.response)
      }
      // 11.5.2. Store the response.
      let entry = HTTPCache.Entry(
        partition: request.partition, url: request.url.withoutFragment,
        requestHeaders: httpRequest.headers,
        response: HTTPResponse(
          status: response.status, headers: response.headers, body: response.body),
        stored: host.now, ignoresInvalidExpires: profile.has(.invalidExpiresIsIgnored))
      if cacheMode != .noStore, entry.isStorable { change(.responseStored(entry)) }
    case "HEAD", "OPTIONS", "TRACE":
      break
    default:
      // 11.3. An unsafe method that succeeded makes what is stored for the URL invalid.
      if (200...399).contains(response.status) { invalidateStoredResponses(request) }
    }
    return response
  }

  /// Forgets what the HTTP cache has for the current URL.
  mutating func invalidateStoredResponses(_ request: FetchRequest) {
    let url = request.url.withoutFragment
    guard state.httpCache.has(url) else { return }
    change(.responsesInvalidated(url))
  }
}

extension HeaderName {
  /// Whether the header makes a request conditional.
  fileprivate var isConditional: Bool {
    switch canonical {
    case "if-modified-since", "if-none-match", "if-unmodified-since", "if-match", "if-range": true
    default: false
    }
  }
}
