/// A cache in front of the server, such as a content delivery network.
package struct CacheLayer: Hashable, Sendable {
  /// Seconds for which an answer is kept that does not say so itself.
  package var ttl: Int

  /// Whether it serves everybody, so that it keeps no private answers.
  package var isShared: Bool

  /// Whether it compares the request headers that `Vary` names.
  package var respectsVary: Bool

  /// The request headers that belong to the key besides method and URL.
  package var keyHeaders: [String]

  package init(
    ttl: Int = 60, isShared: Bool = true, respectsVary: Bool = true, keyHeaders: [String] = []
  ) {
    self.ttl = ttl
    self.isShared = isShared
    self.respectsVary = respectsVary
    self.keyHeaders = keyHeaders
  }
}
