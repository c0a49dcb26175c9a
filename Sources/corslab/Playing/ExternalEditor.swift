#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program in which a person likes to edit text.
nonisolated enum ExternalEditor {
  /// Why there is no edited text.
  enum Problem: Error {
    case system(SystemError)

    /// The editor gave up, or could not be started, with this status.
    case ended(CInt)

    /// What to tell a person.
    var message: String {
      switch self {
      case .system(let error): error.message
      case .ended(let status):
        "\(command) ended with \(status), so nothing was changed."
      }
    }
  }

  /// Lets a person edit a text, and returns it as it is afterwards.
  ///
  /// - Parameter wait: Lets blocked signals come, waits for the end of a process, and gives its status
  ///   as `waitpid` tells it.
  static func edit(
    _ text: String, wait: (_ process: pid_t) -> CInt
  ) throws(Problem) -> String {
    let status: CInt
    let edited: String
    do throws(SystemError) {
      let file = try TemporaryFile(suffix: ".yaml", text: text)
      defer { file.remove() }
      status = try run(file.path, wait)
      edited = try file.text()
    } catch {
      throw .system(error)
    }
    guard status == 0 else { throw .ended(status) }
    return edited
  }

  /// `$VISUAL`, `$EDITOR`, or the editor that is everywhere.
  private static var command: String {
    Environment.text("VISUAL") ?? Environment.text("EDITOR") ?? "vi"
  }

  /// Runs the editor through the shell, because people put options into `$EDITOR`, and returns the
  /// status with which it ended, as a shell tells it.
  private static func run(
    _ path: String, _ wait: (_ process: pid_t) -> CInt
  ) throws(SystemError) -> CInt {
    let arguments = ["sh", "-c", "exec \(command) \"$1\"", "sh", path]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0.asFileName) } + [nil]
    defer { pointers.forEach { free($0) } }
    var child = pid_t()
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What is ignored here is no business of the editor's.
    var ignored = sigset_t()
    sigemptyset(&ignored)
    sigaddset(&ignored, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    // Nobody may end this process before it is known which other one has to end with it.
    var usual = sigset_t()
    var every = sigset_t()
    sigfillset(&every)
    sigprocmask(SIG_SETMASK, &every, &usual)
    posix_spawnattr_setsigmask(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let code = posix_spawn(&child, "/bin/sh", nil, &attributes, &pointers, environ)
    guard code == 0 else {
      sigprocmask(SIG_SETMASK, &usual, nil)
      throw SystemError(code: code)
    }
    let status = wait(child)
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// A file that only its owner can read, for as long as it is needed.
nonisolated private struct TemporaryFile {
  let path: String

  init(suffix: String, text: String) throws(SystemError) {
    let folder = Environment.text("TMPDIR") ?? "/tmp"
    var template = "\(folder)/corslab-XXXXXX\(suffix)".asFileName
    let number = mkstemps(&template, CInt(suffix.utf8.count))
    guard number >= 0 else { throw .last }
    path = FileName.text(template.dropLast().map { UInt8(bitPattern: $0) })
    let file = FileDescriptor(number: number)
    defer { file.close() }
    try file.write(Array(text.utf8))
  }

  func text() throws(SystemError) -> String {
    String(decoding: try InputFile(path, mayBePipe: false).bytes(), as: UTF8.self)
  }

  func remove() {
    unlink(path.asFileName)
  }
}
