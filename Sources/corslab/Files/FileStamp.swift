#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// By what one can tell that a file is no longer the one that was looked at.
nonisolated struct FileStamp: Equatable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of the file that a path leads to now, nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path.asFileName, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let changed = status.st_mtim
    #else
      let changed = status.st_mtimespec
    #endif
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    seconds = Int(changed.tv_sec)
    nanoseconds = Int(changed.tv_nsec)
  }
}
