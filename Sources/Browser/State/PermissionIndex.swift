/// Entries of the CORS-preflight cache, found by what they permit.
struct PermissionIndex {
  private typealias Permission = PreflightCache.Entry.Permission

  private let entries: [PreflightCache.Entry]
  private let positions: [Permission: [Int]]

  init(_ entries: [PreflightCache.Entry]) {
    self.entries = entries
    positions = Dictionary(grouping: entries.indices) { entries[$0].key.permission }
  }

  /// The entries that permit a method, in their order.
  ///
  /// https://fetch.spec.whatwg.org/#concept-cache-match-method
  ///
  /// - R-CAC-04
  func entries(forMethod method: String) -> [PreflightCache.Entry] {
    entries(.method(method), or: .method("*"))
  }

  /// The entries that permit a header, in their order.
  ///
  /// https://fetch.spec.whatwg.org/#concept-cache-match-header
  ///
  /// - R-CAC-04
  ///
  /// - Parameters:
  ///   - name: The header's name in lower case.
  ///   - isCoveredByWildcard: Whether `*` permits it, too.
  func entries(
    forHeader name: String, isCoveredByWildcard: Bool
  ) -> [PreflightCache.Entry] {
    entries(.header(name), or: isCoveredByWildcard ? .header("*") : nil)
  }

  private func entries(_ exact: Permission, or wildcard: Permission?) -> [PreflightCache.Entry] {
    guard !positions.isEmpty else { return [] }
    var found = positions[exact] ?? []
    if let wildcard, wildcard != exact { found += positions[wildcard] ?? [] }
    return found.sorted().map { entries[$0] }
  }
}
