/// A set of the headers that CORS knows, as something that remains on an answer.
package struct Parts: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let origin = Parts(rawValue: 1)
  package static let methods = Parts(rawValue: 2)
  package static let headers = Parts(rawValue: 4)
  package static let credentials = Parts(rawValue: 8)
  package static let maxAge = Parts(rawValue: 16)
  package static let expose = Parts(rawValue: 32)

  /// The words of documents, in the order in which they are written.
  package static let words: [(word: String, part: Parts)] = [
    ("origin", .origin), ("methods", .methods), ("headers", .headers),
    ("credentials", .credentials), ("maxAge", .maxAge), ("expose", .expose),
  ]
}
