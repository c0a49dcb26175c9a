import Escaping

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a command writes; every call reaches the reader at once.
///
/// It takes no text that could steer a terminal.
nonisolated struct OutputStream {
  let descriptor: FileDescriptor
  private let isTerminal: Bool

  static let standard = OutputStream(descriptor: .standardOutput)
  static let errors = OutputStream(descriptor: .standardError)

  /// The status that shells give to a program whose reader went away.
  private static let brokenPipe: Int32 = 141

  private init(descriptor: FileDescriptor) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor.number) == 1
  }

  /// Writes text; ends the program when nobody can read it, unless it tells of an error.
  func write(_ text: VisibleText) {
    write(bytes: Array(text.text.utf8))
  }

  /// Writes lines, which come without their ends.
  func write(lines: [VisibleText]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  /// Writes what is meant for another program, byte for byte; only a terminal gets it escaped.
  func write(data bytes: [UInt8]) {
    guard isTerminal else { return write(bytes: bytes) }
    write(VisibleText(lines: String(decoding: bytes, as: UTF8.self)))
  }

  private func write(bytes: [UInt8]) {
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
}
