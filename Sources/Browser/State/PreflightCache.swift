package import Model

/// The CORS-preflight cache: what servers permitted, and until when.
///
/// https://fetch.spec.whatwg.org/#concept-cache
package struct PreflightCache: Hashable, Sendable {
  /// One permission: a method or a header name that a preflight's answer listed.
  ///
  /// https://fetch.spec.whatwg.org/#cache-entry
  package struct Entry: Hashable, Sendable {
    /// What an entry permits.
    package enum Permission: Hashable, Sendable {
      case method(String)

      /// A header name in lower case, or `*`.
      case header(String)
    }

    /// Everything but the lifetime; two entries with one key cannot coexist.
    package struct Key: Hashable, Sendable {
      /// The site of the page at the top.
      package let partition: String

      /// The byte-serialised request origin.
      package let origin: String

      /// The URL with query and fragment.
      package let url: WebURL

      /// Whether the preflight was made for a request with credentials.
      package let credentials: Bool
      package let permission: Permission

      package init(
        partition: String, origin: String, url: WebURL, credentials: Bool, permission: Permission
      ) {
        self.partition = partition
        self.origin = origin
        self.url = url
        self.credentials = credentials
        self.permission = permission
      }
    }

    package let key: Key
    package let stored: Instant

    /// The seconds for which the entry counts, from the moment it was stored.
    package let maxAge: Int

    package init(key: Key, stored: Instant, maxAge: Int) {
      self.key = key
      self.stored = stored
      self.maxAge = maxAge
    }

    /// The moment from which the entry no longer counts.
    package var expires: Instant { stored.advanced(seconds: maxAge) }
  }

  /// The seconds for which a permission counts when the server does not say.
  package static let defaultMaxAge = 5

  package private(set) var entries: [Entry] = []

  package init() {}

  /// The entries that still count at a moment.
  package func live(at now: Instant) -> [Entry] {
    entries.filter { $0.expires > now }
  }

  /// Stores an entry in place of one with the same key.
  mutating func store(_ entry: Entry) {
    if let index = entries.firstIndex(where: { $0.key == entry.key }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  /// Removes what was stored for a partition, an origin and a URL.
  ///
  /// https://fetch.spec.whatwg.org/#concept-cache-clear
  mutating func clear(partition: String, origin: String, url: WebURL) {
    entries.removeAll {
      $0.key.partition == partition && $0.key.origin == origin && $0.key.url == url
    }
  }
}
