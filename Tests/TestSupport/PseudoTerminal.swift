import CPseudoTerminal
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program on a terminal of its own, of which everything is known: every byte it sends, the
/// terminal's modes, and how it ends.
package final class PseudoTerminal {
  /// What has become of the program.
  package enum Fate: Hashable, Sendable, CustomStringConvertible {
    case exited(Int32)
    case killed(Int32)
    case stopped

    package var description: String {
      switch self {
      case .exited(let status): "exited with \(status)"
      case .killed(let signal): "killed by signal \(signal)"
      case .stopped: "stopped"
      }
    }
  }

  /// What did not happen in time.
  package struct Timeout: Error, CustomStringConvertible {
    package let expectation: String
    package let output: String
    package var description: String {
      "waited in vain for \(expectation); the terminal got:\n\(output.debugDescription)"
    }
  }

  /// Why there is no terminal or no program.
  package struct SystemFailure: Error {
    package let call: String
    package let code: Int32
  }

  /// The program's process.
  package let process: Int32
  /// What the program has sent so far.
  package private(set) var output = ""

  private var master: Int32
  private let modesBefore: [UInt8]

  /// Starts a program as the leader of a session to which the terminal belongs.
  package init(
    _ command: [String], environment: [String: String] = [:], rows: Int32 = 24, columns: Int32 = 80
  ) throws(SystemFailure) {
    var path = [CChar](repeating: 0, count: 128)
    master = cpt_open(&path, path.count)
    guard master >= 0 else { throw SystemFailure(call: "posix_openpt", code: errno) }
    cpt_resize(master, rows, columns)
    modesBefore = PseudoTerminal.modes(master)

    var variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
    ]
    variables.merge(environment) { _, new in new }
    let arguments = command.map { strdup($0) } + [nil]
    let environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    process = cpt_start(path, arguments, environment)
    let code = errno
    for text in arguments + environment { free(text) }
    guard process >= 0 else {
      close(master)
      throw SystemFailure(call: "posix_spawn", code: code)
    }
  }

  deinit {
    if master >= 0 { close(master) }
    // Whatever went wrong, nothing is left behind.
    if waitpid(process, nil, WNOHANG) == 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }
}

// MARK: - Acting

extension PseudoTerminal {
  /// Types a text, byte by byte.
  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Takes the terminal away, as when its window is closed.
  package func hangUp() {
    close(master)
    master = -1
  }
}

// MARK: - Looking

extension PseudoTerminal {
  /// Whether the terminal's modes are those from before.
  package var hasModesFromBefore: Bool { PseudoTerminal.modes(master) == modesBefore }

  /// Reads what the program has sent meanwhile.
  package func receive() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while master >= 0 {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      output += String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  /// Waits until the program has sent a text, after what it had sent when `start` was its count.
  package func wait(for text: String, after start: Int = 0) async throws {
    try await wait(until: "“\(text)”") {
      self.receive()
      return self.output.utf8.dropFirst(start).contains(text)
    }
  }

  /// Waits until the program has ended or stopped.
  package func fate() async throws -> Fate {
    var status: Int32 = 0
    try await wait(until: "the end of the program") {
      // A program that cannot get rid of its output cannot end either.
      self.receive()
      return waitpid(self.process, &status, WNOHANG | WUNTRACED) == self.process
    }
    receive()
    if status & 0xFF == 0x7F { return .stopped }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
  }

  private func wait(until expectation: String, _ condition: () -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while !condition() {
      guard ContinuousClock.now < deadline else {
        throw Timeout(expectation: expectation, output: output)
      }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  private static func modes(_ terminal: Int32) -> [UInt8] {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return [] }
    let flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    return flags.flatMap { flag in withUnsafeBytes(of: flag) { Array($0) } }
      + withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }
}

extension Sequence<UInt8> {
  fileprivate func contains(_ text: String) -> Bool {
    String(decoding: Array(self), as: UTF8.self).contains(text)
  }
}
