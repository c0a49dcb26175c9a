package import Model

/// The document that asks.
package struct Page: Hashable, Sendable {
  /// The document's address, nil for a document that has none of its own.
  package var url: WebURL?

  /// The origin with which it asks.
  package var origin: Origin

  /// A document at an address; a sandboxed one has an opaque origin.
  package init(url: WebURL, isSandboxed: Bool = false) {
    self.url = url
    origin = isSandboxed ? .opaque(Self.opaqueDocument) : url.origin
  }

  /// A document with an opaque origin and no address.
  package init() {
    url = nil
    origin = .opaque(Self.opaqueDocument)
  }

  private static let opaqueDocument = 0
}
