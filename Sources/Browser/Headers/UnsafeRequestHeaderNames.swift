package import Model

extension HeaderList {
  /// The names for which the server's permission is needed: lower case, unique, in byte order.
  ///
  /// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
  ///
  /// - R-HDR-05, R-SAF-07, R-SAF-09, R-SAF-10
  ///
  /// - Parameters:
  ///   - totalSizeLimit: How many bytes safelisted values may have together, nil for any number.
  ///   - repeatsNames: Whether a name that occurs twice is listed twice.
  ///   - objection: What speaks against a header, nil when it is safelisted.
  package func corsUnsafeRequestHeaderNames(
    totalSizeLimit: Int? = 1024, repeatsNames: Bool = false,
    objection: (Header) -> SafelistedRequestHeader.Objection?
  ) -> [String] {
    // 1. to 3. Let unsafeNames and potentiallyUnsafeNames be new lists, safelistValueSize 0.
    var unsafeNames: [String] = []
    var potentiallyUnsafeNames: [String] = []
    var safelistValueSize = 0
    // 4. For each header of headers:
    for header in lines {
      if objection(header) != nil {
        // 4.1. If header is not a CORS-safelisted request-header, append its name to unsafeNames.
        unsafeNames.append(header.name.canonical)
      } else {
        // 4.2. Otherwise, append it to potentiallyUnsafeNames and add its value's length.
        potentiallyUnsafeNames.append(header.name.canonical)
        safelistValueSize += Isomorphic.byteCount(header.value)
      }
    }
    // 5. If safelistValueSize is greater than 1024, then append them all to unsafeNames.
    if let totalSizeLimit, safelistValueSize > totalSizeLimit {
      unsafeNames += potentiallyUnsafeNames
    }
    // 6. Return the result of convert header names to a sorted-lowercase set with unsafeNames.
    guard unsafeNames.count > 1 else { return unsafeNames }
    let sorted = unsafeNames.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return repeatsNames ? sorted : Self.unique(sorted)
  }

  private static func unique(_ sortedNames: [String]) -> [String] {
    var unique: [String] = []
    for name in sortedNames where unique.last != name { unique.append(name) }
    return unique
  }
}
