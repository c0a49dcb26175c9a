import Canvas
import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waits for keys and signals and says what they mean.
struct InputSource {
  private let input: Int32
  private let output: Int32
  private let signals: Int32
  private var decoder = KeyDecoder()
  /// Signals that came and were not told yet.
  private var pendingSignals: [Int32] = []

  /// Reads from these descriptors; `signals` is -1 where there are none.
  init(input: Int32, output: Int32, signals: Int32) {
    self.input = input
    self.output = output
    self.signals = signals
  }

  /// Waits for the next input; nil waits for ever.
  mutating func read(timeout: Duration?) -> Input {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let input = nextSignal() { return input }
      let keys = nextKey()
      if let input = keys.input { return input }

      let left = deadline.map { max(.zero, $0 - ContinuousClock.now) }
      // Half a sequence gets its full time, even if that ends after the deadline.
      let patience = Duration.milliseconds(Int(cn_escape_delay()))
      switch wait(decoder.isWaiting ? patience : left) {
      case .nothing:
        guard decoder.isWaiting else { return .tick }
        if let input = decoder.patienceEnds() { return input }
      case .signal: break
      case .keys:
        if !keys.hasRead, cn_is_at_end(input) { return .hangup }
      case .end:
        return .hangup
      }
    }
  }

  /// Waits for the end of a program that has the terminal meanwhile, and gives its status as
  /// `waitpid` tells it; nil if this process is to end and the other one has not followed in time.
  mutating func waitForEnd(of process: Int32, grace: Duration) -> Int32? {
    var deadline: ContinuousClock.Instant?
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, signals < 0 ? 0 : WNOHANG)
      if ended == process { return status }
      // Somebody else has taken note of its end.
      if ended < 0, errno != EINTR { return 0 }
      collectSignals()
      if deadline == nil, pendingSignals.contains(where: [SIGTERM, SIGHUP].contains) {
        deadline = ContinuousClock.now + grace
      }
      let left = deadline.map { $0 - ContinuousClock.now }
      if let left, left <= .zero { return nil }
      waitForSignal(left)
    }
  }

  /// The signal that has asked this process to end.
  var signalToDieBy: Int32 { pendingSignals.first { [SIGTERM, SIGHUP].contains($0) } ?? SIGTERM }

  /// Forgets the signals that were meant for somebody else who had the terminal meanwhile.
  mutating func discardTypedSignals() {
    collectSignals()
    pendingSignals.removeAll { [SIGINT, SIGQUIT, SIGTSTP, SIGCONT].contains($0) }
  }
}

// MARK: - Keys

extension InputSource {
  /// Reads until something is complete or nothing is left, and says whether there was anything.
  private mutating func nextKey() -> (input: Input?, hasRead: Bool) {
    var hasRead = false
    while let code = nextCode() {
      hasRead = true
      if let input = decoder.feed(code) { return (input, true) }
    }
    return (nil, hasRead)
  }

  private func nextCode() -> KeyDecoder.Code? {
    var value: wint_t = 0
    while true {
      switch wget_wch(cn_stdscr(), &value) {
      case KEY_CODE_YES:
        return .key(Int32(truncatingIfNeeded: value))
      case OK:
        // What is no character cannot be a key; the next one may.
        if let scalar = Unicode.Scalar(UInt32(value)) { return .scalar(scalar) }
      default:
        return nil
      }
    }
  }
}

// MARK: - Signals

extension InputSource {
  private mutating func nextSignal() -> Input? {
    collectSignals()
    while !pendingSignals.isEmpty {
      switch pendingSignals.removeFirst() {
      case SIGWINCH:
        if let size = followSize() { return .resize(size) }
      case SIGCONT: return .resumed
      case SIGTSTP: return .suspend
      case SIGHUP: return .hangup
      case let signal: return .terminate(signal: signal)
      }
    }
    return nil
  }

  /// Reads which signals have come, each once however often it came.
  private mutating func collectSignals() {
    guard signals >= 0 else { return }
    var byte: UInt8 = 0
    while Self.readByte(signals, &byte) == 1 {
      // A program's end is looked for where somebody waits for it.
      guard byte != UInt8(SIGCHLD) else { continue }
      if !pendingSignals.contains(Int32(byte)) { pendingSignals.append(Int32(byte)) }
    }
  }

  /// Brings ncurses to the terminal's present size; nil if the terminal does not know it.
  ///
  /// Even the size that it had before is news: the terminal may have been smaller in between.
  private func followSize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cn_terminal_size(output, &rows, &columns) else { return nil }
    resize_term(rows, columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// The C function, whose name this type uses for something else.
  private static func readByte(_ descriptor: Int32, _ byte: inout UInt8) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, &byte, 1)
    #else
      Darwin.read(descriptor, &byte, 1)
    #endif
  }
}

// MARK: - Waiting

extension InputSource {
  /// What a wait ended with.
  private enum Event {
    case nothing, keys, signal, end
  }

  /// Waits for a signal and nothing else.
  private func waitForSignal(_ timeout: Duration?) {
    var descriptor = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, Self.milliseconds(timeout))
  }

  /// A timeout as `poll` wants it; nil waits for ever.
  private static func milliseconds(_ timeout: Duration?) -> Int32 {
    timeout.map { Int32(clamping: $0.roundedUpToMilliseconds) } ?? -1
  }

  private func wait(_ timeout: Duration?) -> Event {
    var descriptors = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, nfds_t(descriptors.count), Self.milliseconds(timeout))
    if count == 0 { return .nothing }
    // Interrupted: the signal's byte is in the pipe, or it concerns somebody else.
    if count < 0 { return .signal }
    if descriptors[1].revents != 0 { return .signal }
    return descriptors[0].revents & Int16(POLLIN) != 0 ? .keys : .end
  }
}

extension Duration {
  /// Whole milliseconds, rounded up so that a wait does not end too early and spin.
  fileprivate var roundedUpToMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
