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

/// One change to what a browser remembers or shows.
package enum BrowserEffect: Hashable, Sendable {
  case permissionStored(PreflightCache.Entry)
  case permissionsCleared(partition: String, origin: String, url: WebURL)
  case preflightCacheEmptied
  case cookieStored(Cookie)
  case cookiesEmptied
  case responseStored(HTTPCache.Entry)
  case responsesInvalidated(WebURL)
  case httpCacheEmptied
  case consoleWritten(ConsoleLine)

  /// The script got its result.
  case settled(Outcome)
}

/// A line in the browser's console.
package struct ConsoleLine: Hashable, Sendable {
  /// How loud the console shows a line.
  package enum Level: String, Hashable, Sendable {
    case error
    case warning
  }

  package let level: Level
  package let text: String

  package init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }
}
