package import Model

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
