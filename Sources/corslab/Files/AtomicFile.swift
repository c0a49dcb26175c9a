#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is replaced as a whole, so that at every moment either the old or the new one is there.
nonisolated struct AtomicFile {
  let path: String

  /// Where the new file is written before it takes its place; only one writer at a time may use it.
  private let draft: String

  /// - Parameter draft: A path in the same folder, nil for the file's own with an ending, which does
  ///   for writers that hold a ``FileLock``.
  init(_ path: String, draft: String? = nil) {
    self.path = path
    self.draft = draft ?? path + ".new"
  }

  /// Writes the new file beside the old one and puts it in its place.
  ///
  /// - Parameters:
  ///   - permissions: Those of the new file, nil for what is usual.
  ///   - replacing: Whether a file that is there may be replaced; else that is an error
  ///     (``SystemError/isExistingFile``).
  func write(
    _ bytes: [UInt8], permissions: mode_t? = nil, replacing: Bool = true
  ) throws(SystemError) {
    let (draftName, name) = (draft.asFileName, path.asFileName)
    // A draft that is there is left from a program that did not live to finish it.
    unlink(draftName)
    let file = try FileDescriptor.open(
      draft, O_WRONLY | O_CREAT | O_EXCL, mode: permissions ?? 0o666)
    defer {
      file.close()
      // Where it has become the file, nothing of this name is left.
      unlink(draftName)
    }
    if let permissions { fchmod(file.number, permissions) }
    try file.write(bytes)
    // Otherwise a crash of the machine could leave an empty file under the new name.
    try file.synchronize()
    // A link, unlike a new name, never takes the place of another file.
    let result = replacing ? rename(draftName, name) : link(draftName, name)
    guard result == 0 else { throw .last }
    synchronizeFolder()
  }

  /// Moves the file out of the way under a name that is free, and gives that name.
  func setAside() throws(SystemError) -> String {
    for number in 1...999 {
      let name = "\(path).damaged-\(number)"
      // Unlike rename, link never replaces a file.
      if link(path.asFileName, name.asFileName) == 0 {
        unlink(path.asFileName)
        return name
      }
      guard errno == EEXIST else { throw .last }
    }
    throw SystemError(code: EEXIST)
  }

  /// Makes the new name last; a file system that cannot do that has done what it can.
  private func synchronizeFolder() {
    guard let folder = try? FileDescriptor.open(Paths.folder(of: path)) else { return }
    try? folder.synchronize()
    folder.close()
  }
}
