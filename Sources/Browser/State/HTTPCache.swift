package import Model

/// The browser's HTTP cache: answers to GET that may be used again.
///
/// https://httpwg.org/specs/rfc9111.html
package struct HTTPCache: Hashable, Sendable {
  /// A stored answer with the request headers that its `Vary` names.
  package struct Entry: Hashable, Sendable {
    package let partition: String

    /// The URL without fragment.
    package let url: WebURL

    /// The request's headers, for `Vary`.
    package let requestHeaders: HeaderList
    package var response: HTTPResponse

    /// The moment at which the answer arrived or was last confirmed.
    package var stored: Instant

    /// Whether an `Expires` that is not a date counts as absent, instead of as the past.
    let ignoresInvalidExpires: Bool

    package init(
      partition: String, url: WebURL, requestHeaders: HeaderList, response: HTTPResponse,
      stored: Instant, ignoresInvalidExpires: Bool = false
    ) {
      self.partition = partition
      self.url = url
      self.requestHeaders = requestHeaders
      self.response = response
      self.stored = stored
      self.ignoresInvalidExpires = ignoresInvalidExpires
    }
  }

  /// What is stored for each URL, the latest last.
  private var stored = KeyedList<WebURL, [Entry]>()

  package init() {}

  package var entries: [Entry] { stored.values.flatMap { $0 } }

  /// Whether something is stored for a URL.
  func has(_ url: WebURL) -> Bool { stored[url] != nil }

  /// The stored answer for a URL whose `Vary` fits a request's headers.
  package func select(partition: String, url: WebURL, requestHeaders: HeaderList) -> Entry? {
    stored[url]?.last { $0.partition == partition && $0.fits(requestHeaders) }
  }

  /// Stores an answer in place of the one that the same request would select.
  mutating func store(_ entry: Entry) {
    stored.change(entry.url, from: []) { entries in
      entries.removeAll { $0.partition == entry.partition && $0.fits(entry.requestHeaders) }
      entries.append(entry)
    }
  }

  /// Forgets what is stored for a URL, after an unsafe request to it succeeded.
  mutating func invalidate(_ url: WebURL) {
    stored.remove(url)
  }
}

extension HTTPCache.Entry {
  /// Whether a request has the same values as the stored one for every header that `Vary` names.
  fileprivate func fits(_ headers: HeaderList) -> Bool {
    guard let vary = response.headers.get(.vary) else { return true }
    let names = ASCII.elements(of: vary).map { HeaderName($0) }
    return !names.contains("*") && headers.values(of: names) == requestHeaders.values(of: names)
  }
}
