/// What a server's CORS code does not permit of a request.
///
/// No browser is told; it is known where the server itself is.
package struct Denial: Hashable, Sendable {
  /// Who asks, serialised, when that is not permitted.
  package var origin: String?
  package var method: String?

  /// The names of request headers.
  package var headers: [String]

  /// Whether the answer's status is the refusal.
  package var isByStatus: Bool

  /// Whether every origin is permitted alike, with `*`.
  package var permitsEverybody: Bool

  package init(
    origin: String? = nil, method: String? = nil, headers: [String] = [], isByStatus: Bool = false,
    permitsEverybody: Bool = false
  ) {
    self.origin = origin
    self.method = method
    self.headers = headers
    self.isByStatus = isByStatus
    self.permitsEverybody = permitsEverybody
  }

  package var isEmpty: Bool { parts.isEmpty }

  /// Everything that is not permitted, in the order in which servers look at it.
  package var parts: [String] { [origin, method].compactMap { $0 } + headers }
}
