/// The directives of `Cache-Control`.
///
/// https://httpwg.org/specs/rfc9111.html#field.cache-control
package struct CacheControl: Hashable, Sendable {
  private let value: String?

  /// The directives in some headers, none when `Cache-Control` is not among them.
  package init(_ headers: HeaderList) {
    value = headers.get(.cacheControl)
  }

  /// Whether there is a directive of this name, in any case.
  package func has(_ name: String) -> Bool { argument(of: name) != nil }

  /// The seconds that a directive gives, nil when it is absent or gives no whole number.
  package func seconds(_ name: String) -> Int? { argument(of: name).flatMap { Int($0) } }

  /// What follows a directive's equals sign, with or without quotes; empty when nothing does,
  /// and nil when the directive is absent.
  private func argument(of name: String) -> String? {
    guard let value else { return nil }
    for directive in ASCII.elements(of: value) {
      let pair = directive.split(separator: "=", maxSplits: 1).map {
        ASCII.trimming(String($0)) { ASCII.isTabOrSpace($0) || $0 == UInt8(ascii: "\"") }
      }
      if let first = pair.first, ASCII.equalsIgnoringCase(first, name) {
        return pair.count > 1 ? pair[1] : ""
      }
    }
    return nil
  }
}
