import Canvas
import Escaping

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What can be said about paths, with a look at the file system where that is needed.
nonisolated enum Paths {
  /// The path without links and dots, nil where there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path.asFileName, nil) else { return nil }
    defer { free(resolved) }
    return FileName.text(resolved)
  }

  /// A path as somebody typed it, with their home in the place of a leading `~`.
  static func expanded(_ path: String, home: String?) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }

  /// Everything up to the last slash, or the present folder.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "./" }
    return String(path[...slash])
  }

  /// A path in messages that have little room; what is wrong with a file with a name as wide as the
  /// screen must still be seen.
  static func label(of path: String) -> VisibleText {
    VisibleText(Truncation.middle.fit(VisibleText(path).text, to: 40))
  }

  /// What comes after the last slash.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
