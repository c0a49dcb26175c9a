import Model

extension Fetching {
  /// Whether the CORS-preflight cache permits the method and every unsafe header.
  ///
  /// https://fetch.spec.whatwg.org/#http-fetch, step 4.1
  ///
  /// - R-CAC-01, R-CAC-02, R-CAC-05, R-CAC-06
  func preflightCacheCovers(_ request: FetchRequest) -> Bool {
    guard !isAskedAnew(request) else { return false }
    let permitted = PermissionIndex(matchingEntries(request))
    let isExempt =
      Method.isSafelisted(request.method)
      && !(request.method == "HEAD" && profile.has(.cachedPermissionExcludesHEAD))
    let asksForMethod = !isExempt || request.useCORSPreflightFlag
    var isCovered = true
    if asksForMethod {
      isCovered = holds(
        .httpFetch, "4.1",
        Condition(
          "the method is permitted by an earlier preflight",
          else: "the method is not permitted by an earlier preflight"),
        actual: request.method, !permitted.entries(forMethod: request.method).isEmpty)
    }
    for name in request.unsafeHeaderNames {
      let isNameCovered = holds(
        .httpFetch, "4.1",
        Condition(
          "the header is permitted by an earlier preflight",
          else: "the header is not permitted by an earlier preflight"),
        actual: name, !entries(of: permitted, forHeader: name).isEmpty)
      isCovered = isCovered && isNameCovered
    }
    return isCovered
  }

  /// The entries for which there is a cache entry match.
  ///
  /// https://fetch.spec.whatwg.org/#concept-cache-match
  ///
  /// - R-CAC-03, R-CAC-09, R-CAC-10
  func matchingEntries(_ request: FetchRequest) -> [PreflightCache.Entry] {
    guard !state.preflightCache.isEmpty else { return [] }
    let now = host.now
    return state.preflightCache.entries(for: place(of: request)).filter { entry in
      entry.expires > now && credentialsFit(entry, request)
    }
  }

  private func place(of request: FetchRequest) -> PreflightCache.Place {
    PreflightCache.Place(
      partition: request.partition, origin: request.byteSerializedOrigin, url: request.url)
  }

  /// Whether an entry was given to a request with the same or more credentials.
  private func credentialsFit(_ entry: PreflightCache.Entry, _ request: FetchRequest) -> Bool {
    let isIncluding = request.credentials == .include
    if profile.has(.credentialsSeparatePermissions) { return entry.key.credentials == isIncluding }
    return entry.key.credentials || !isIncluding
  }

  /// Whether this browser asks for permission although it may know the answer.
  private func isAskedAnew(_ request: FetchRequest) -> Bool {
    switch request.cache {
    case .noStore, .reload: profile.has(.reloadAsksAnew)
    case .noCache: profile.has(.noCacheAsksAnew)
    default: profile.has(.conditionAsksAnew) && isConditional(request)
    }
  }

  /// The entries that permit a header.
  private func entries(
    of permitted: PermissionIndex, forHeader name: String
  ) -> [PreflightCache.Entry] {
    permitted.entries(forHeader: ASCII.lowercased(name), isCoveredByWildcard: !isNonWildcard(name))
  }

  /// Whether `*` does not cover a header name.
  ///
  /// https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
  func isNonWildcard(_ canonicalName: String) -> Bool {
    ForbiddenRequestHeader.isNonWildcard(canonicalName)
      && !profile.has(.wildcardCoversAuthorization)
  }

  /// Removes the permissions for the request's origin and URL.
  ///
  /// https://fetch.spec.whatwg.org/#concept-cache-clear
  ///
  /// - R-CAC-08
  mutating func clearCacheEntries(_ request: FetchRequest) {
    guard !profile.has(.permissionsSurviveFailure) else { return }
    let place = place(of: request)
    guard !state.preflightCache.entries(for: place).isEmpty else { return }
    change(
      .permissionsCleared(partition: place.partition, origin: place.origin, url: place.url))
  }

  /// Remembers what the preflight's answer permits.
  ///
  /// https://fetch.spec.whatwg.org/#cors-preflight-fetch, steps 7.8 to 7.15
  ///
  /// - R-CAC-01, R-CAC-05, R-CAC-06, R-CAC-07, R-CAC-12
  mutating func storePermissions(
    _ request: FetchRequest, methods: [String], headerNames: [String], from response: FetchResponse
  ) {
    host.begin(.preflightCached, hop: request.hop)
    guard let maxAge = maxAge(of: response) else { return }
    let permitted = PermissionIndex(matchingEntries(request))
    // 7.12. and 7.13. For each method in methods: renew the matching entries, or create one.
    let omitsWildcard = profile.has(.wildcardIsNotCached)
    for method in methods where !(omitsWildcard && method == "*") {
      let matching = permitted.entries(forMethod: method)
      store(.method(method), for: request, maxAge: maxAge, renewing: matching)
    }
    // 7.14. and 7.15. For each headerName in headerNames: likewise.
    for name in headerNames where !(omitsWildcard && name == "*") {
      let matching = entries(of: permitted, forHeader: name)
      store(.header(ASCII.lowercased(name)), for: request, maxAge: maxAge, renewing: matching)
    }
  }

  private mutating func store(
    _ permission: PreflightCache.Entry.Permission, for request: FetchRequest, maxAge: Int,
    renewing matching: [PreflightCache.Entry]
  ) {
    if matching.isEmpty {
      let key = PreflightCache.Entry.Key(
        partition: request.partition, origin: request.byteSerializedOrigin, url: request.url,
        credentials: request.credentials == .include, permission: permission)
      change(.permissionStored(.init(key: key, stored: host.now, maxAge: maxAge)))
    }
    for entry in matching {
      change(.permissionStored(.init(key: entry.key, stored: entry.stored, maxAge: maxAge)))
    }
  }

  /// The seconds for which the answer's permissions last, nil when they are not remembered.
  private func maxAge(of response: FetchResponse) -> Int? {
    // 7.8. and 7.9. Extract Access-Control-Max-Age; if that is failure or null, then 5.
    var seconds = PreflightCache.defaultMaxAge
    switch response.headers.extractMaxAge() {
    case .values(let given):
      seconds = given
      note(
        .corsPreflightFetch, "7.8", "the server says for how many seconds", actual: "\(given)")
    case .failure(let text) where profile.has(.negativeMaxAgeIsZero) && text.hasPrefix("-"):
      note(.corsPreflightFetch, "7.9", "a negative lifetime counts as none", actual: text)
      seconds = 0
    case .failure(let text) where profile.has(.malformedMaxAgeIsNotCached) && !text.isEmpty:
      note(
        .corsPreflightFetch, "7.9", "the lifetime is not a number, so nothing is remembered",
        actual: text)
      return nil
    case .failure(let text):
      note(
        .corsPreflightFetch, "7.9", "the lifetime is not a number, so it is 5 seconds",
        actual: text, expected: "5")
    case .absent:
      note(.corsPreflightFetch, "7.9", "the server names no lifetime, so it is 5 seconds")
    }
    // 7.10. If max-age is greater than an imposed limit, then set max-age to the limit.
    if let limit = profile.preflightCacheLimit {
      let isAboveLimit = holds(
        .corsPreflightFetch, "7.10",
        Condition(
          "the lifetime is longer than this browser allows",
          else: "the lifetime is within what this browser allows"),
        actual: "\(seconds)", expected: "\(limit)", seconds > limit)
      if isAboveLimit { seconds = limit }
    }
    return seconds
  }
}
