package import Model

/// The document that asks.
package struct Page: Hashable, Sendable {
  /// The document's address, nil for a document that has none of its own.
  package var url: WebURL?

  /// The origin with which it asks.
  package var origin: Origin

  /// A document at an address; a sandboxed one has an opaque origin, and so has one from a `file:` or
  /// `data:` URL, which never shares it with another.
  package init(url: WebURL, isSandboxed: Bool = false) {
    self.url = url
    origin = isSandboxed || url.origin.isOpaque ? .opaque(Self.opaqueDocument) : url.origin
  }

  /// A document with an opaque origin and no address.
  package init() {
    url = nil
    origin = .opaque(Self.opaqueDocument)
  }

  /// Whether the sandbox took an origin away that the address would have given.
  package var isSandboxed: Bool { origin.isOpaque && url?.origin.isOpaque == false }

  private static let opaqueDocument = 0
}
