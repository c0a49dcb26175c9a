/// A path that must be equal, or one that ends in `/*` and stands for everything below.
struct PathPattern: Hashable, Sendable {
  /// The path, or what paths must start with.
  private let path: String
  let isPrefix: Bool

  init(_ text: String) {
    isPrefix = text.hasSuffix("/*")
    path = isPrefix ? String(text.dropLast()) : text
  }

  func matches(_ candidate: String) -> Bool {
    isPrefix ? candidate.utf8.starts(with: path.utf8) : candidate == path
  }

  /// Whether a path is the pattern's or below it, which is how outages spread.
  func covers(_ candidate: String) -> Bool {
    matches(candidate) || !isPrefix && candidate.utf8.starts(with: (path + "/").utf8)
  }
}
