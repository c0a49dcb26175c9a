#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file, as the operating system numbers it.
nonisolated struct FileDescriptor {
  let number: CInt

  static let standardInput = FileDescriptor(number: STDIN_FILENO)
  static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
  static let standardError = FileDescriptor(number: STDERR_FILENO)

  /// Opens a file, for reading unless the flags say otherwise.
  ///
  /// - Parameter mode: The permissions of a file that is made.
  static func open(
    _ path: String, _ flags: CInt = O_RDONLY, mode: mode_t = 0o666
  ) throws(SystemError) -> FileDescriptor {
    #if canImport(Glibc)
      let number = Glibc.open(path.asFileName, flags | O_CLOEXEC, mode)
    #else
      let number = Darwin.open(path.asFileName, flags | O_CLOEXEC, mode)
    #endif
    guard number >= 0 else { throw .last }
    return FileDescriptor(number: number)
  }

  /// Opens a file for reading.
  ///
  /// - Parameter pipes: Whether a pipe will do, on whose other end one would have to wait.
  static func open(_ path: String, pipes: Bool) throws(SystemError) -> FileDescriptor {
    guard !pipes else { return try open(path) }
    let file = try open(path, O_RDONLY | O_NONBLOCK)
    var status = stat()
    guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT != S_IFIFO else {
      file.close()
      throw .pipe
    }
    return file
  }

  /// Waits until everything that was written is where a crash cannot lose it.
  func synchronize() throws(SystemError) {
    guard fsync(number) == 0 else { throw .last }
  }

  /// Appends what there is to read next, at most `count` bytes, and tells how many came; none at
  /// the end of the file.
  func read(into bytes: inout [UInt8], atMost count: Int = 1 << 16) throws(SystemError) -> Int {
    var result = 0
    let part = [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      result = retrying { systemRead(number, buffer.baseAddress, count) }
      initializedCount = max(result, 0)
    }
    guard result >= 0 else { throw .last }
    bytes += part
    return result
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        retrying {
          systemWrite(
            number, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        }
      }
      guard result >= 0 else { throw .last }
      written += result
    }
  }

  func close() {
    systemClose(number)
  }

  /// Has writing beyond the limit of a file's size be an error, which can be told; by default the
  /// process ends.
  static func surviveSizeLimits() {
    signal(SIGXFSZ, SIG_IGN)
  }
}

/// An error of the operating system.
nonisolated struct SystemError: Error {
  let code: CInt

  /// What there is to say about it, nil for what the operating system says.
  private let words: String?

  init(code: CInt, _ words: String? = nil) {
    self.code = code
    self.words = words
  }

  /// The error of the call that just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// A file that is larger than anybody means it to be.
  static let tooLarge = SystemError(code: EFBIG)

  /// A pipe where a file should be.
  static let pipe = SystemError(code: ESPIPE, "This is a pipe, so it was not read")

  /// Something that cannot be written as a file is.
  static let noFile = SystemError(code: EINVAL, "It is not a file")

  /// Whether the reader of a pipe is gone.
  var isBrokenPipe: Bool { code == EPIPE }

  /// Whether there is no such file.
  var isMissingFile: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether there is such a file already.
  var isExistingFile: Bool { code == EEXIST }

  /// What is wrong.
  var message: String { words ?? String(cString: strerror(code)) }
}

/// Makes a call again as long as a signal interrupts it.
private nonisolated func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

private nonisolated func systemRead(
  _ number: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(number, buffer, count)
}

private nonisolated func systemWrite(_ number: CInt, _ buffer: UnsafeRawPointer?, _ count: Int)
  -> Int
{
  write(number, buffer, count)
}

private nonisolated func systemClose(_ number: CInt) {
  _ = close(number)
}
