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

      var place: Place { Place(partition: partition, origin: origin, url: url) }

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

  /// What an entry is for: who asks from where for what.
  struct Place: Hashable, Sendable {
    let partition: String
    let origin: String
    let url: WebURL
  }

  /// The seconds for which a permission counts when the server does not say.
  package static let defaultMaxAge = 5

  /// What was permitted for each place.
  private var places = KeyedList<Place, KeyedList<Entry.Key, Entry>>()

  package init() {}

  /// The entries, those for one place together.
  package var entries: [Entry] { places.values.flatMap(\.values) }

  package var isEmpty: Bool { places.isEmpty }

  /// The entries for one place.
  func entries(for place: Place) -> [Entry] { places[place]?.values ?? [] }

  /// The entries that still count at a moment.
  package func live(at now: Instant) -> [Entry] {
    entries.filter { $0.expires > now }
  }

  /// Stores an entry in place of one with the same key.
  mutating func store(_ entry: Entry) {
    places.change(entry.key.place, from: KeyedList()) { entries in
      entries.change(entry.key, from: entry) { $0 = entry }
    }
  }

  /// Removes what was stored for a partition, an origin and a URL.
  ///
  /// https://fetch.spec.whatwg.org/#concept-cache-clear
  mutating func clear(partition: String, origin: String, url: WebURL) {
    places.remove(Place(partition: partition, origin: origin, url: url))
  }
}
