#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of a person's own: links to it, its permissions and other people's files survive a write.
nonisolated struct DocumentFile {
  /// The file itself, to which links were followed.
  private let path: String

  init(_ path: String) {
    self.path = Paths.resolved(path) ?? path
  }

  /// Writes the whole file, so that there is either the old one or the new one, whatever happens.
  ///
  /// - Parameter replacing: Whether a file that is there may be replaced; else that is an error
  ///   (``SystemError/isExistingFile``).
  func write(_ bytes: [UInt8], replacing: Bool) throws(SystemError) {
    let permissions = try permissions()
    if permissions != nil, !replacing { throw SystemError(code: EEXIST) }
    let draft = "\(Paths.folder(of: path)).\(Paths.name(of: path)).\(getpid())"
    try AtomicFile(path, draft: draft).write(
      bytes, permissions: permissions, replacing: replacing)
  }

  /// The permissions of the file, nil where there is nothing.
  private func permissions() throws(SystemError) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let error = SystemError.last
      guard error.isMissingFile else { throw error }
      return nil
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemError(code: isFolder ? EISDIR : EINVAL)
    }
    return status.st_mode & 0o7777
  }
}
