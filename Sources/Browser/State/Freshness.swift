package import Model

/// How long a stored answer may be used without asking.
///
/// https://httpwg.org/specs/rfc9111.html#expiration.model
extension HTTPCache.Entry {
  /// Whether the answer may be stored at all.
  var isStorable: Bool {
    guard !cacheControl.has("no-store"), response.status != 206 else { return false }
    guard !ASCII.elements(of: response.headers.get(.vary) ?? "").contains("*") else { return false }
    return freshnessLifetime > 0 || Status.isHeuristicallyCacheable(response.status)
  }

  /// Whether the answer may be used without asking at a moment.
  package func isFresh(at now: Instant) -> Bool {
    !cacheControl.has("no-cache") && age(at: now) < freshnessLifetime
  }

  /// The seconds since the answer was stored or confirmed.
  package func age(at now: Instant) -> Int {
    (now.milliseconds - stored.milliseconds) / 1000
  }

  /// The seconds for which the answer is fresh.
  ///
  /// https://httpwg.org/specs/rfc9111.html#calculating.freshness.lifetime
  package var freshnessLifetime: Int {
    if let seconds = cacheControl.seconds("max-age") { return max(seconds, 0) }
    if let expires = response.headers.get(.expires) {
      if let moment = HTTPDate.parse(expires) {
        return max((moment.milliseconds - date.milliseconds) / 1000, 0)
      }
      if !ignoresInvalidExpires { return 0 }
    }
    // A tenth of the time since the last change, as browsers do.
    guard Status.isHeuristicallyCacheable(response.status),
      let modified = response.headers.get(.lastModified).flatMap(HTTPDate.parse)
    else { return 0 }
    return max((date.milliseconds - modified.milliseconds) / 10_000, 0)
  }

  /// Replaces the stored headers by those of a 304.
  ///
  /// https://httpwg.org/specs/rfc9111.html#freshening.responses
  ///
  /// - R-CHK-09
  mutating func freshen(with headers: HeaderList, at now: Instant) {
    let fresh = headers.lines.filter { $0.name != .contentLength }
    let replaced = Lookup(fresh.map(\.name))
    response.headers.lines.removeAll { replaced.contains($0.name) }
    response.headers.lines += fresh
    stored = now
  }

  private var cacheControl: CacheControl { CacheControl(response.headers) }

  private var date: Instant {
    response.headers.get(.date).flatMap(HTTPDate.parse) ?? stored
  }
}
