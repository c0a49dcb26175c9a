// Both look at the bytes where they lie: going through `utf8` byte by byte costs several times more.

extension String {
  /// Whether some byte of the text in UTF-8 satisfies a predicate.
  package func hasByte(where predicate: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: predicate) }
      ?? utf8.contains(where: predicate)
  }

  /// Whether every byte of the text in UTF-8 satisfies a predicate.
  package func hasOnlyBytes(where predicate: (UInt8) -> Bool) -> Bool {
    !hasByte { !predicate($0) }
  }
}
