#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is replaced as a whole, so that at every moment either the old or the new one is there.
nonisolated struct AtomicFile {
  let path: String

  /// Writes the new file beside the old one and puts it in its place.
  ///
  /// Only one writer may be at it; see ``FileLock``.
  func replace(with bytes: [UInt8]) throws(SystemError) {
    let temporary = path + ".new"
    do throws(SystemError) {
      let file = try FileDescriptor.open(temporary, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
      defer { file.close() }
      try file.write(bytes)
      // Otherwise a crash of the machine could leave an empty file under the new name.
      try file.synchronize()
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let error = SystemError.last
      unlink(temporary)
      throw error
    }
    synchronizeFolder()
  }

  /// Moves the file out of the way under a name that is free, and gives that name; nil if there is
  /// none.
  func setAside() throws(SystemError) -> String {
    for number in 1...999 {
      let name = "\(path).damaged-\(number)"
      // Unlike rename, link never replaces a file.
      if link(path, name) == 0 {
        unlink(path)
        return name
      }
      guard errno == EEXIST else { throw .last }
    }
    throw SystemError(code: EEXIST)
  }

  /// Makes the new name last; a file system that cannot do that has done what it can.
  func synchronizeFolder() {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard let descriptor = try? FileDescriptor.open(folder) else { return }
    try? descriptor.synchronize()
    descriptor.close()
  }
}
