import Model

/// Paths and patterns in the order in which they are tried.
///
/// What a path can match is looked up, so that it does not matter how many patterns there are.
struct PathTable: Sendable {
  private let patterns: Lookup<PathPattern>

  /// How many bytes the patterns for everything below have, each number once.
  private let prefixLengths: [Int]

  init(_ paths: [String]) {
    let patterns = paths.map(PathPattern.init)
    self.patterns = Lookup(patterns)
    prefixLengths = Array(Set(patterns.lazy.filter(\.isPrefix).map(\.path.utf8.count)))
  }

  /// The position of the first pattern that a path matches, nil when it matches none.
  func firstMatch(_ path: String) -> Int? {
    let path = PercentEncoding.canonicalPath(path)
    let exact = patterns.firstIndex(of: PathPattern(path: path, isPrefix: false))
    let bytes = path.utf8
    return prefixLengths.reduce(exact) { first, length in
      guard length <= bytes.count else { return first }
      let start = String(decoding: bytes.prefix(length), as: UTF8.self)
      let position = patterns.firstIndex(of: PathPattern(path: start, isPrefix: true))
      return [first, position].compactMap { $0 }.min()
    }
  }
}
