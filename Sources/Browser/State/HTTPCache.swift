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

  package private(set) var entries: [Entry] = []

  package init() {}

  /// The stored answer for a URL whose `Vary` fits a request's headers.
  package func select(partition: String, url: WebURL, requestHeaders: HeaderList) -> Entry? {
    entries.last {
      $0.partition == partition && $0.url == url && $0.fits(requestHeaders)
    }
  }

  /// Stores an answer in place of the one that the same request would select.
  mutating func store(_ entry: Entry) {
    entries.removeAll {
      $0.partition == entry.partition && $0.url == entry.url && $0.fits(entry.requestHeaders)
    }
    entries.append(entry)
  }

  /// Forgets what is stored for a URL, after an unsafe request to it succeeded.
  mutating func invalidate(_ url: WebURL) {
    entries.removeAll { $0.url == url }
  }
}

extension HTTPCache.Entry {
  /// Whether a request has the same values as the stored one for every header that `Vary` names.
  fileprivate func fits(_ headers: HeaderList) -> Bool {
    guard let vary = response.headers.get(.vary) else { return true }
    return ASCII.elements(of: vary).map { HeaderName($0) }.allSatisfy { name in
      name.spelling != "*" && headers.get(name) == requestHeaders.get(name)
    }
  }
}
