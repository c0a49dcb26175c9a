import TestSupport
import Testing

/// The shells in which commands are tried.
enum Shells {
  static let areThere = ["bash", "dash"].allSatisfy(Executables.has)
  static let reasonToSkip: Comment = "bash or dash is not installed"

  /// A `curl` that sends nothing, and writes down the number of its arguments and each of them.
  static let recordingCurl = ["curl": #"printf '%s\0' "$#" "$@""#]
}

/// Compares texts by their bytes; `==` would take different spellings of one letter as equal.
func expectSame(
  _ actual: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.count == expected.count, sourceLocation: sourceLocation)
  for (one, other) in zip(actual, expected) {
    #expect(Array(one.utf8) == Array(other.utf8), sourceLocation: sourceLocation)
  }
}
