/// A path that must be equal, or one that ends in `/*` and stands for everything below.
struct PathPattern: Hashable, Sendable {
  /// The path, or what paths must start with.
  let path: String
  let isPrefix: Bool

  init(_ text: String) {
    let isPrefix = text.hasSuffix("/*")
    self.init(path: isPrefix ? String(text.dropLast()) : text, isPrefix: isPrefix)
  }

  init(path: String, isPrefix: Bool) {
    self.path = path
    self.isPrefix = isPrefix
  }

  func matches(_ candidate: String) -> Bool {
    isPrefix ? candidate.utf8.starts(with: path.utf8) : candidate == path
  }

  /// Whether a path is the pattern's or below it, which is how outages spread.
  func covers(_ candidate: String) -> Bool {
    matches(candidate) || !isPrefix && candidate.utf8.starts(with: (path + "/").utf8)
  }
}
