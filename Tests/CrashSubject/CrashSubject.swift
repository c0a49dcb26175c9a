import Canvas
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that takes the terminal as corslab does and then ends in a way that corslab never
/// should: the key that is pressed says how.
@main struct CrashSubject {
  static func main() throws {
    let session = try TerminalSession()
    var screen = Screen(session.size)
    screen.draw("ready to end", at: .zero)
    session.paint(Frame(screen))
    while true {
      guard case .key(.character(let key)) = session.read() else { continue }
      switch key {
      case "t": trap(below: 0)
      case "s": exhaustStack(1)
      case "a": abort()
      case "x": exit(3)
      default: break
      }
    }
  }

  /// Reads in front of an array, which Swift answers with a fatal error.
  private static func trap(below index: Int) {
    let numbers = [1, 2, 3]
    print(numbers[index - 1])
  }

  /// Calls itself until no stack is left.
  @inline(never) @discardableResult
  private static func exhaustStack(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { room in
      room.initialize(repeating: depth)
      return exhaustStack(depth &+ 1) &+ room[depth & 63]
    }
  }
}
