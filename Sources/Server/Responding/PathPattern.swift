import Model

/// A path that must be equal, or one that ends in `/*` and stands for everything below; `/é` and
/// `/%C3%A9` are the same.
struct PathPattern: Hashable, Sendable {
  /// The path, or what paths must start with.
  let path: String
  let isPrefix: Bool

  init(_ text: String) {
    let isPrefix = text.hasSuffix("/*")
    let path = isPrefix ? String(text.dropLast()) : text
    self.init(path: PercentEncoding.canonicalPath(path), isPrefix: isPrefix)
  }

  /// - Parameter path: A path in its one form.
  init(path: String, isPrefix: Bool) {
    self.path = path
    self.isPrefix = isPrefix
  }

  func matches(_ candidate: String) -> Bool {
    let candidate = PercentEncoding.canonicalPath(candidate)
    return isPrefix ? candidate.utf8.starts(with: path.utf8) : candidate == path
  }

  /// Whether a path is the pattern's or below it, which is how outages spread.
  func covers(_ candidate: String) -> Bool {
    matches(candidate)
      || !isPrefix
        && PercentEncoding.canonicalPath(candidate).utf8.starts(with: (path + "/").utf8)
  }
}
