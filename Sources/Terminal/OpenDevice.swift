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
      (keyboard, display, self.type, isTerminal) = (dup(input), output, type, false)
    case .controllingTerminal:
      // A pipe on standard input leaves the keyboard where it was.
      keyboard = isatty(STDIN_FILENO) == 1 ? dup(STDIN_FILENO) : open("/dev/tty", O_RDONLY)
      display = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : -1
      (type, isTerminal) = (getenv("TERM").map { String(cString: $0) }, true)
    }
    guard let files = OpenDevice.files(keyboard, dup(display)) else { throw .notATerminal }
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
