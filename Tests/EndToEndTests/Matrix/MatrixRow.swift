import Foundation
import TestSupport
import Testing

/// One thing that can end the program, and what has to follow from it.
struct MatrixRow: Sendable, CustomTestStringConvertible {
  /// What is done to the program.
  enum Blow: Hashable, Sendable {
    case key(String)
    case signal(Int32)
    /// The terminal is taken away.
    case hangUp
    /// SIGSTOP, SIGCONT and then `q`.
    case stopAndContinue
  }

  /// Which program is hit.
  enum Victim: Hashable, Sendable {
    case corslab
    /// corslab while an editor has the terminal, which is an ordinary program.
    case corslabWithEditor
    /// corslab as `nohup` starts it.
    case corslabIgnoringHangUps
    /// Another program around the same code, which ends as corslab never should.
    case crashSubject
  }

  /// What happens, in the words of the documentation.
  let cause: String
  let victim: Victim
  let blow: Blow
  let fate: PseudoTerminal.Fate
  /// Whether there is a terminal left that can be put in order.
  let isTerminalRestored: Bool

  init(
    _ cause: String, _ blow: Blow, on victim: Victim = .corslab, _ fate: PseudoTerminal.Fate,
    isTerminalRestored: Bool = true
  ) {
    self.cause = cause
    self.victim = victim
    self.blow = blow
    self.fate = fate
    self.isTerminalRestored = isTerminalRestored
  }

  var testDescription: String { cause }

  /// The exit status that a shell makes of the program's end.
  var status: Int32 {
    switch fate {
    case .exited(let status): status
    case .killed(let signal): 128 + signal
    case .stopped: 128 + SIGSTOP
    }
  }

  #if arch(arm64)
    private static let trap = SIGTRAP
  #else
    private static let trap = SIGILL
  #endif

  /// Signals, and what a person does.
  private static let usual: [MatrixRow] = [
    MatrixRow("`q`", .key("q"), .exited(0)),
    MatrixRow("TERM", .signal(SIGTERM), .killed(SIGTERM)),
    MatrixRow("HUP", .signal(SIGHUP), .killed(SIGHUP)),
    MatrixRow("INT", .signal(SIGINT), .killed(SIGINT)),
    MatrixRow("QUIT", .signal(SIGQUIT), .killed(SIGQUIT)),
    MatrixRow("SEGV", .signal(SIGSEGV), .killed(SIGSEGV)),
    MatrixRow("BUS", .signal(SIGBUS), .killed(SIGBUS)),
    MatrixRow("ILL", .signal(SIGILL), .killed(SIGILL)),
    MatrixRow("TRAP", .signal(SIGTRAP), .killed(SIGTRAP)),
    MatrixRow("FPE", .signal(SIGFPE), .killed(SIGFPE)),
    MatrixRow("ABRT", .signal(SIGABRT), .killed(SIGABRT)),
    MatrixRow("SYS", .signal(SIGSYS), .killed(SIGSYS)),
    MatrixRow("USR1", .signal(SIGUSR1), .killed(SIGUSR1)),
    MatrixRow("USR2", .signal(SIGUSR2), .killed(SIGUSR2)),
    MatrixRow("PIPE", .signal(SIGPIPE), .killed(SIGPIPE)),
    MatrixRow("ALRM", .signal(SIGALRM), .killed(SIGALRM)),
    MatrixRow("VTALRM", .signal(SIGVTALRM), .killed(SIGVTALRM)),
    MatrixRow("PROF", .signal(SIGPROF), .killed(SIGPROF)),
    MatrixRow("XCPU", .signal(SIGXCPU), .killed(SIGXCPU)),
  ]

  #if os(Linux)
    /// What only Linux has; the real-time signals are numbered from 34, behind two of the C library's.
    private static let onLinux = [
      MatrixRow("IO", .signal(SIGIO), .killed(SIGIO)),
      MatrixRow("PWR", .signal(SIGPWR), .killed(SIGPWR)),
      MatrixRow("STKFLT", .signal(SIGSTKFLT), .killed(SIGSTKFLT)),
      MatrixRow("the first real-time signal", .signal(34), .killed(34)),
      MatrixRow("the last real-time signal", .signal(64), .killed(64)),
    ]
  #else
    private static let onLinux: [MatrixRow] = []
  #endif

  /// Ends that corslab never comes to by itself, and terminals that go away.
  private static let unusual: [MatrixRow] = [
    MatrixRow("STOP, CONT, then `q`", .stopAndContinue, .exited(0)),
    MatrixRow("a fatal error of Swift", .key("t"), on: .crashSubject, .killed(trap)),
    MatrixRow("the stack is exhausted", .key("s"), on: .crashSubject, .killed(SIGSEGV)),
    MatrixRow("`abort()`", .key("a"), on: .crashSubject, .killed(SIGABRT)),
    MatrixRow("`exit(3)` somewhere inside", .key("x"), on: .crashSubject, .exited(3)),
    MatrixRow("the terminal goes away", .hangUp, .killed(SIGHUP), isTerminalRestored: false),
    MatrixRow(
      "the terminal goes away, and HUP is ignored", .hangUp, on: .corslabIgnoringHangUps,
      .killed(SIGHUP), isTerminalRestored: false),
    MatrixRow(
      "the terminal goes away while `$EDITOR` has it", .hangUp, on: .corslabWithEditor,
      .killed(SIGHUP), isTerminalRestored: false),
    MatrixRow(
      "TERM while `$EDITOR` has the terminal", .signal(SIGTERM), on: .corslabWithEditor,
      .killed(SIGTERM)),
    MatrixRow(
      "HUP while `$EDITOR` has the terminal", .signal(SIGHUP), on: .corslabWithEditor,
      .killed(SIGHUP)),
    MatrixRow(
      "USR1 while `$EDITOR` has the terminal", .signal(SIGUSR1), on: .corslabWithEditor,
      .killed(SIGUSR1)),
    MatrixRow(
      "KILL, which nobody can catch", .signal(SIGKILL), .killed(SIGKILL),
      isTerminalRestored: false),
  ]

  /// Everything that is tried.
  static let all = usual + onLinux + unusual
}
