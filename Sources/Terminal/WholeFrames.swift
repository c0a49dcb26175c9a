import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sends what ncurses has for the terminal in one piece, so that nobody ever sees half a frame.
///
/// ncurses itself writes at every jump of the cursor, and only to a descriptor. Meanwhile its number
/// stands for a file in memory.
struct WholeFrames {
  /// The number to which ncurses writes.
  private let place: Int32
  /// The terminal, whatever that number stands for.
  let terminal: Int32
  private let held: Int32
  private var bytes: [UInt8] = []

  /// Takes the place of a terminal; nil where there is no room for another descriptor, or
  /// files have a limit that a frame may reach.
  init?(inPlaceOf output: Int32) {
    place = output
    terminal = fcntl(output, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    held = cn_unnamed_file()
    guard terminal >= 0, held >= 0 else {
      end()
      return nil
    }
  }

  /// Holds back what `update` sends, and sends it afterwards.
  mutating func collect(_ update: () -> Void) {
    let isHeld = cn_put_in_place(held, place)
    update()
    guard isHeld else { return }
    _ = cn_put_in_place(terminal, place)
    let count = Int(lseek(held, 0, SEEK_CUR))
    lseek(held, 0, SEEK_SET)
    if count > bytes.count { bytes = [UInt8](repeating: 0, count: 2 * count) }
    let read = pread(held, &bytes, count, 0)
    bytes.withUnsafeBytes { writeAll($0.prefix(max(0, read)), to: terminal) }
  }

  /// Closes what was opened.
  func end() {
    for descriptor in [terminal, held] where descriptor >= 0 { close(descriptor) }
  }
}
