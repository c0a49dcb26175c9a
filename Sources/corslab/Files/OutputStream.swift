#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a command writes; every call reaches the reader at once.
nonisolated struct OutputStream {
  let descriptor: FileDescriptor

  static let standard = OutputStream(descriptor: .standardOutput)
  static let errors = OutputStream(descriptor: .standardError)

  /// The status that shells give to a program whose reader went away.
  private static let brokenPipe: Int32 = 141

  /// Writes bytes; ends the program when nobody can read them, unless they tell of an error.
  func write(_ bytes: [UInt8]) {
    do throws(SystemError) {
      try descriptor.write(bytes)
    } catch {
      // Where nobody hears what is wrong, the exit status still says it.
      guard descriptor.number != STDERR_FILENO else { return }
      guard !error.isBrokenPipe else { exit(Self.brokenPipe) }
      Self.errors.write("corslab: cannot write: \(error.message)\n")
      exit(ExitStatus.inputOutput.rawValue)
    }
  }

  /// Writes text; ends the program when nobody can read it.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes lines, which come without their ends.
  func write(lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }
}
