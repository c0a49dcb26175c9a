import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The descriptors of a session, looked at before anything is written to them.
struct OpenDevice {
  let input: Int32
  let output: Int32
  let inputFile: UnsafeMutablePointer<FILE>
  let outputFile: UnsafeMutablePointer<FILE>
  /// The terminal's type, nil where `TERM` is not set.
  let type: String?
  /// Whether these are real terminals, with modes to save and signals to expect.
  let isTerminal: Bool

  /// Opens what the configuration asks for, or says why it will not do.
  init(_ device: TerminalConfiguration.Device) throws(TerminalProblem) {
    let keyboard: Int32
    let display: Int32
    switch device {
    case .descriptors(let input, let output, let type):
      (keyboard, display) = (copy(of: input), copy(of: output))
      (self.type, isTerminal) = (type, false)
    case .controllingTerminal:
      display = isatty(STDOUT_FILENO) == 1 ? copy(of: STDOUT_FILENO) : -1
      // A pipe on standard input leaves the keyboard where it was.
      keyboard = isatty(STDIN_FILENO) == 1 ? copy(of: STDIN_FILENO) : openControllingTerminal()
      (type, isTerminal) = (getenv("TERM").map { String(cString: $0) }, true)
    }
    guard let files = OpenDevice.files(keyboard, display) else { throw .notATerminal }
    (inputFile, outputFile) = files
    (input, output) = (fileno(inputFile), fileno(outputFile))

    switch cn_terminal_kind_of(type, output) {
    case cn_usable: return
    case cn_cannot_address_cursor:
      close()
      throw .cannotMoveCursor(type ?? "")
    default:
      close()
      throw .unknownType(type)
    }
  }

  /// Streams on two descriptors, which they own; nil, and the descriptors closed, if one is bad.
  private static func files(
    _ input: Int32, _ output: Int32
  ) -> (UnsafeMutablePointer<FILE>, UnsafeMutablePointer<FILE>)? {
    let reading = fdopen(input, "r")
    let writing = fdopen(output, "w")
    if let reading, let writing { return (reading, writing) }
    if let reading { fclose(reading) }
    if let writing { fclose(writing) }
    return nil
  }

  /// Whether this is the console of Linux, whose font has few signs.
  var isLinuxConsole: Bool { type?.hasPrefix("linux") ?? false }

  /// Closes what was opened.
  func close() {
    fclose(inputFile)
    fclose(outputFile)
  }
}

/// Opens the keyboard of the terminal to which the process belongs; -1 where there is none.
private func openControllingTerminal() -> Int32 {
  let keyboard = open("/dev/tty", O_RDONLY | O_CLOEXEC)
  defer { close(keyboard) }
  return copy(of: keyboard)
}

/// Copies a descriptor to a number that nobody takes for a standard stream, even where one of
/// those is closed.
private func copy(of descriptor: Int32) -> Int32 {
  fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
}
