import Escaping

/// What a scenario is called after the file that it is from.
package enum FileStem {
  /// The name of a file, without its folders and without the ending that tells its format.
  ///
  /// A dot at the beginning hides a file, and begins no ending. Bytes that are no text are escaped,
  /// because reports and documents cannot have them.
  package static func stem(of path: String) -> String {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    let dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    return String(name[..<dot]).withEscapedBytes
  }
}
