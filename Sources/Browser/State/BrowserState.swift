package import Model

/// Everything that a browser remembers; it changes only through ``apply(_:at:)``.
package struct BrowserState: Hashable, Sendable {
  package private(set) var preflightCache = PreflightCache()
  package private(set) var cookies = CookieJar()
  package private(set) var httpCache = HTTPCache()
  package private(set) var console: [ConsoleLine] = []

  package init() {}

  /// Makes one change.
  package mutating func apply(_ effect: BrowserEffect, at now: Instant) {
    switch effect {
    case .permissionStored(let entry): preflightCache.store(entry)
    case .permissionsCleared(let partition, let origin, let url):
      preflightCache.clear(partition: partition, origin: origin, url: url)
    case .preflightCacheEmptied: preflightCache = PreflightCache()
    case .cookieStored(let cookie): cookies.store(cookie, at: now)
    case .cookiesEmptied: cookies = CookieJar()
    case .responseStored(let entry): httpCache.store(entry)
    case .responsesInvalidated(let url): httpCache.invalidate(url)
    case .httpCacheEmptied: httpCache = HTTPCache()
    case .consoleWritten(let line): console.append(line)
    case .settled: break
    }
  }
}
