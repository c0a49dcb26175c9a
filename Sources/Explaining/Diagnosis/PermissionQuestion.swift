/// What a preflight asks a server to permit.
///
/// https://fetch.spec.whatwg.org/#cors-preflight-fetch
package struct PermissionQuestion: Hashable, Sendable {
  /// Who asks, serialised.
  package let origin: String

  /// The method to be used.
  package let method: String

  /// The names of the headers that need permission.
  package let headers: [String]

  /// Everything that is asked for, in one line.
  package var words: String { ([origin, method] + headers).joined(separator: ", ") }
}
