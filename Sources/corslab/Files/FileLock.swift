#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock that several programs respect; it is gone with the program that holds it, however that ends.
nonisolated enum FileLock {
  /// How often and for how long somebody else is waited for: five seconds in all.
  private static let attempts = 250
  private static let pauseMicroseconds: UInt32 = 20_000

  /// Does something while nobody else who asks for the same lock does.
  ///
  /// Waits for others, but not for ever: the program that holds the lock may be stopped.
  static func holding<Result>(
    _ path: String, _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let file = try FileDescriptor.open(path, O_RDWR | O_CREAT, mode: 0o600)
    defer { file.close() }
    try lock(file)
    return try body()
  }

  private static func lock(_ file: FileDescriptor) throws(SystemError) {
    for _ in 1..<attempts {
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .last }
      usleep(pauseMicroseconds)
    }
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else { throw .last }
  }
}
