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
    let mode = try mode()
    if let mode, mode & S_IFMT != S_IFREG { return try writeToDevice(bytes, mode) }
    let permissions = mode.map { $0 & 0o7777 }
    if permissions != nil, !replacing { throw SystemError(code: EEXIST) }
    let draft = "\(Paths.folder(of: path)).\(Paths.name(of: path)).\(getpid())"
    try AtomicFile(path, draft: draft).write(
      bytes, permissions: permissions, replacing: replacing)
  }

  /// Writes to a device, which nothing can take the place of; everything else is refused.
  private func writeToDevice(_ bytes: [UInt8], _ mode: mode_t) throws(SystemError) {
    switch mode & S_IFMT {
    case S_IFDIR: throw SystemError(code: EISDIR)
    case S_IFCHR: break
    default: throw .noFile
    }
    let device = try FileDescriptor.open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY)
    defer { device.close() }
    // A text between the frames of a screen would only spoil the screen.
    guard isatty(device.number) == 0 else { throw .noFile }
    try device.write(bytes)
  }

  /// What kind of file there is, and its permissions; nil where there is nothing.
  private func mode() throws(SystemError) -> mode_t? {
    var status = stat()
    guard stat(path.asFileName, &status) == 0 else {
      let error = SystemError.last
      guard error.isMissingFile else { throw error }
      return nil
    }
    return status.st_mode
  }
}
