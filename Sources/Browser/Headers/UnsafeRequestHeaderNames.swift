package import Model

extension HeaderList {
  /// The names for which the server's permission is needed: lower case, unique, in byte order.
  ///
  /// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
  ///
  /// - R-HDR-05, R-SAF-07, R-SAF-09, R-SAF-10
  package func corsUnsafeRequestHeaderNames(
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
    if safelistValueSize > 1024 { unsafeNames += potentiallyUnsafeNames }
    // 6. Return the result of convert header names to a sorted-lowercase set with unsafeNames.
    return unsafeNames.count < 2 ? unsafeNames : Self.sortedUnique(unsafeNames)
  }

  private static func sortedUnique(_ names: [String]) -> [String] {
    var unique: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where unique.last != name {
      unique.append(name)
    }
    return unique
  }
}
