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
    switch device {
    case .descriptors(let input, let output, let type):
      (self.input, self.output, self.type, isTerminal) = (dup(input), dup(output), type, false)
    case .controllingTerminal:
      guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
      // A pipe on standard input leaves the keyboard where it was.
      input = isatty(STDIN_FILENO) == 1 ? dup(STDIN_FILENO) : open("/dev/tty", O_RDONLY)
      guard input >= 0 else { throw .notATerminal }
      output = dup(STDOUT_FILENO)
      type = getenv("TERM").map { String(cString: $0) }
      isTerminal = true
    }
    switch cn_terminal_kind_of(type, output) {
    case cn_usable: break
    case cn_cannot_address_cursor: throw .cannotMoveCursor(type ?? "")
    default: throw .unknownType(type)
    }
    guard let inputFile = fdopen(input, "r"), let outputFile = fdopen(output, "w") else {
      throw .cannotOpen
    }
    self.inputFile = inputFile
    self.outputFile = outputFile
  }

  /// Whether the locale, and so the terminal, speaks UTF-8.
  var isUnicode: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0).uppercased() }
      .map { $0 == "UTF-8" || $0 == "UTF8" } ?? false
  }

  /// Whether this is the console of Linux, whose font has few signs.
  var isLinuxConsole: Bool { type?.hasPrefix("linux") ?? false }

  /// Closes what was opened.
  func close() {
    fclose(inputFile)
    fclose(outputFile)
  }
}
