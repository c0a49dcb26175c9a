package import Model

/// How long a stored answer may be used without asking.
///
/// https://httpwg.org/specs/rfc9111.html#expiration.model
extension HTTPCache.Entry {
  /// Whether the answer may be stored at all.
  var isStorable: Bool {
    guard directive("no-store") == nil, response.status != 206 else { return false }
    if response.headers.get(.vary).map({ $0.contains("*") }) ?? false { return false }
    return freshnessLifetime > 0 || Self.heuristicStatuses.contains(response.status)
  }

  /// Whether the answer may be used without asking at a moment.
  package func isFresh(at now: Instant) -> Bool {
    directive("no-cache") == nil && age(at: now) < freshnessLifetime
  }

  /// The seconds since the answer was stored or confirmed.
  package func age(at now: Instant) -> Int {
    (now.milliseconds - stored.milliseconds) / 1000
  }

  /// The seconds for which the answer is fresh.
  ///
  /// https://httpwg.org/specs/rfc9111.html#calculating.freshness.lifetime
  package var freshnessLifetime: Int {
    if let text = directive("max-age"), let seconds = Int(text) { return max(seconds, 0) }
    if let expires = response.headers.get(.expires) {
      if let moment = HTTPDate.parse(expires) {
        return max((moment.milliseconds - date.milliseconds) / 1000, 0)
      }
      if !ignoresInvalidExpires { return 0 }
    }
    // A tenth of the time since the last change, as browsers do.
    guard Self.heuristicStatuses.contains(response.status),
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
    for name in Set(headers.lines.map(\.name)) where name != .contentLength {
      response.headers.delete(name)
    }
    response.headers.lines += headers.lines.filter { $0.name != .contentLength }
    stored = now
  }

  private var date: Instant {
    response.headers.get(.date).flatMap(HTTPDate.parse) ?? stored
  }

  /// The value of a `Cache-Control` directive, empty when it has none, nil when it is absent.
  private func directive(_ name: String) -> String? {
    guard let value = response.headers.get(.cacheControl) else { return nil }
    for part in value.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map {
        ASCII.trimming(String($0), where: { $0 == 0x20 || $0 == 0x22 })
      }
      if let first = pair.first, ASCII.equalsIgnoringCase(first, name) {
        return pair.count > 1 ? pair[1] : ""
      }
    }
    return nil
  }

  /// The statuses that may be stored without being told to.
  private static let heuristicStatuses: Set<Int> = [
    200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501,
  ]
}
