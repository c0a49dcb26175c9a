package import Canvas
import CNcurses

/// Turns what ncurses reads into keys, pastes and clicks, one code at a time.
///
/// It holds back an escape until it is known what follows, so its caller says with
/// ``patienceEnds()`` when nothing came for the length of the escape delay.
package nonisolated struct KeyDecoder {
  /// What ncurses has read.
  package enum Code: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    /// One of the `KEY_` numbers.
    case key(Int32)
  }

  /// More than anybody means to paste into a policy; the rest of it is dropped.
  package static let pasteLimit = 65_536

  private var sequence: EscapeSequence?
  private var paste: [Unicode.Scalar]?
  private var isPasteCut = false
  private var pressed: Point?

  /// A decoder in the middle of nothing.
  package init() {}

  /// Whether it holds something back that ends when nothing follows.
  package var isWaiting: Bool { sequence != nil }

  /// Takes the next code; returns nil while it means nothing yet, or nothing at all.
  package mutating func feed(_ code: Code) -> Input? {
    switch code {
    case .key(let number):
      sequence = nil
      guard paste == nil else { return nil }
      return KeyDecoder.key(number: number).map { .key($0) }
    case .scalar(let scalar):
      if sequence != nil { return addToSequence(scalar) }
      sequence = EscapeSequence(introducedBy: scalar)
      if sequence != nil { return nil }
      if paste != nil {
        addToPaste(scalar)
        return nil
      }
      return KeyDecoder.key(scalar).map { .key($0) }
    }
  }

  /// Takes note that nothing followed: a lone escape is a key, half a sequence is nothing.
  ///
  /// In a paste whose end got lost, that key ends it.
  package mutating func patienceEnds() -> Input? {
    let isEscapeKey = sequence?.isLoneEscape ?? false
    sequence = nil
    guard isEscapeKey else { return nil }
    return paste == nil ? .key(.escape) : endPaste()
  }

  private mutating func addToSequence(_ scalar: Unicode.Scalar) -> Input? {
    guard let progress = sequence?.add(scalar) else { return nil }
    switch progress {
    case .open:
      return nil
    case .restarted:
      let wasEscapeKey = sequence?.isLoneEscape == true && paste == nil
      sequence = EscapeSequence(introducedBy: scalar)
      return wasEscapeKey ? .key(.escape) : nil
    case .finished(let meaning):
      sequence = nil
      return input(for: meaning)
    }
  }

  private mutating func input(for meaning: EscapeSequence.Meaning) -> Input? {
    switch meaning {
    case .control(parameters: "200", final: "~"):
      paste = paste ?? []
      return nil
    case .control(parameters: "201", final: "~"):
      return endPaste()
    case _ where paste != nil:
      return nil
    case .control(let parameters, "M") where parameters.hasPrefix("<"):
      return mouse(parameters, isRelease: false)
    case .control(let parameters, "m") where parameters.hasPrefix("<"):
      return mouse(parameters, isRelease: true)
    case .control(parameters: "", let final), .singleShift(let final):
      return KeyDecoder.key(final: final).map { .key($0) }
    case .control(let parameters, final: "~"):
      return KeyDecoder.key(numbered: parameters).map { .key($0) }
    case .oldMouse(let buttons, let column, let row):
      guard buttons >= 32, column > 32, row > 32 else { return nil }
      let place = Point(row: Int(row) - 33, column: Int(column) - 33)
      let button = Int(buttons) - 32
      let isRelease = button & 0b1100_0011 == 3
      return mouse(button: isRelease ? 0 : button, at: place, isRelease: isRelease)
    case .control, .other:
      return nil
    }
  }
}

// MARK: - Pastes

nonisolated extension KeyDecoder {
  private mutating func addToPaste(_ scalar: Unicode.Scalar) {
    guard let count = paste?.count, count < KeyDecoder.pasteLimit else {
      isPasteCut = true
      return
    }
    // Terminals send a carriage return for every line break.
    paste?.append(scalar == "\r" ? "\n" : scalar)
  }

  private mutating func endPaste() -> Input? {
    defer {
      paste = nil
      isPasteCut = false
    }
    guard let paste, !paste.isEmpty else { return nil }
    return .paste(String(String.UnicodeScalarView(paste)), isCut: isPasteCut)
  }
}

// MARK: - The mouse

nonisolated extension KeyDecoder {
  /// Reads `<button;column;row`, counted from one.
  private mutating func mouse(_ parameters: String, isRelease: Bool) -> Input? {
    let numbers = parameters.dropFirst().split(separator: ";").map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2], column > 0, row > 0
    else { return nil }
    return mouse(
      button: button, at: Point(row: row - 1, column: column - 1), isRelease: isRelease)
  }

  /// A click is a press and a release in the same place; with a drag in between it is none.
  private mutating func mouse(button: Int, at place: Point, isRelease: Bool) -> Input? {
    let isMotion = button & 32 != 0
    // Whether Shift, Alt or Control were held does not matter here.
    switch (button & 0b1100_0011, isRelease) {
    case _ where isMotion: return nil
    case (64, false): return .mouse(.scrollUp, at: place)
    case (65, false): return .mouse(.scrollDown, at: place)
    case (0, false):
      pressed = place
      return nil
    case (0, true):
      defer { pressed = nil }
      return pressed == place ? .mouse(.click, at: place) : nil
    default: return nil
    }
  }
}

// MARK: - Keys

nonisolated extension KeyDecoder {
  /// The key that a character stands for.
  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: return .tab
    case 0x0a, 0x0d: return .enter
    case 0x08, 0x7f: return .backspace
    case 0x20: return .space
    case 0x01...0x1a:
      return Unicode.Scalar(scalar.value + 0x60).flatMap { Key(control: Character($0)) }
    case 0x00...0x1f, 0x80...0x9f: return nil
    default: return .character(Character(scalar))
    }
  }

  /// The key that one of ncurses' numbers stands for.
  private static func key(number: Int32) -> Key? {
    switch number {
    case KEY_RIGHT: .right
    case KEY_LEFT: .left
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_HOME, KEY_A1: .home
    case KEY_END, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_IC: .insert
    case (KEY_F0 + 1)...(KEY_F0 + 12): .function(Int(number - KEY_F0))
    default: nil
    }
  }

  /// Keys whose sequences the terminal's description leaves out, by their last character.
  private static func key(final: Unicode.Scalar) -> Key? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  /// Keys whose sequences the terminal's description leaves out, by their number.
  private static func key(numbered number: String) -> Key? {
    switch number {
    case "1", "7": .home
    case "2": .insert
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    default: nil
    }
  }
}
