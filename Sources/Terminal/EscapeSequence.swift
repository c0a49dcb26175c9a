/// Recognises where an escape sequence ends, whatever it means.
///
/// Terminals send more sequences than any table knows. What follows an escape must never be taken
/// for keys, because on this screen most letters are commands.
nonisolated struct EscapeSequence {
  /// What a scalar did to the sequence.
  enum Progress: Equatable {
    /// It goes on.
    case open
    /// It is complete, and this is what it was.
    case finished(Meaning)
    /// It is cut off by the beginning of another one.
    case restarted
  }

  /// What a complete sequence is made of.
  enum Meaning: Equatable {
    /// `ESC [`, parameters, and a final character.
    case control(parameters: String, final: Unicode.Scalar)
    /// `ESC O` and a final character, which only keys send.
    case singleShift(Unicode.Scalar)
    /// `ESC [ M` and three characters: the old way of reporting the mouse.
    case oldMouse(buttons: UInt32, column: UInt32, row: UInt32)
    /// Anything else.
    case other
  }

  /// What the bytes so far have begun.
  private enum State {
    case introduced
    /// `ESC` and a character that only a further one completes.
    case intermediate
    case control
    /// `ESC [ [`, with which the Linux console begins some function keys.
    case doubleBracket
    case oldMouse([UInt32])
    case singleShift
    /// Text for the terminal's own ears, up to a bell or `ESC \`.
    case string
    case stringEscape
  }

  private var state: State
  private var parameters = ""

  /// A sequence that begins with this scalar, or nil if none does.
  init?(introducedBy scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1b: state = .introduced
    case 0x8f: state = .singleShift
    case 0x9b: state = .control
    case 0x90, 0x98, 0x9d, 0x9e, 0x9f: state = .string
    default: return nil
    }
  }

  /// Whether nothing has followed the escape yet.
  var isLoneEscape: Bool {
    if case .introduced = state { true } else { false }
  }

  /// Takes the next scalar.
  mutating func add(_ scalar: Unicode.Scalar) -> Progress {
    if scalar.value == 0x1b {
      if case .string = state {
        state = .stringEscape
        return .open
      }
      return .restarted
    }
    switch state {
    case .introduced: return introduce(scalar)
    case .intermediate: return .finished(.other)
    case .control: return addToControl(scalar)
    case .doubleBracket: return .finished(.other)
    case .oldMouse(let values): return addToMouse(values + [scalar.value])
    case .singleShift:
      // A modifier may come before the final character.
      if isParameter(scalar) { return .open }
      return .finished(.singleShift(scalar))
    case .string:
      return scalar.value == 0x07 || scalar.value == 0x9c ? .finished(.other) : .open
    case .stringEscape:
      if scalar == "\\" { return .finished(.other) }
      return introduce(scalar)
    }
  }

  private mutating func introduce(_ scalar: Unicode.Scalar) -> Progress {
    switch scalar {
    case "[": state = .control
    case "O": state = .singleShift
    case "]", "P", "X", "^", "_": state = .string
    case " "..."/": state = .intermediate
    // A key pressed together with Alt.
    default: return .finished(.other)
    }
    return .open
  }

  private mutating func addToControl(_ scalar: Unicode.Scalar) -> Progress {
    switch scalar {
    case "[" where parameters.isEmpty:
      state = .doubleBracket
      return .open
    case "M" where parameters.isEmpty:
      state = .oldMouse([])
      return .open
    case "@"..."~":
      return .finished(.control(parameters: parameters, final: scalar))
    default:
      // Long enough for every sequence there is; longer ones are not kept, only followed.
      if parameters.utf8.count < 32 { parameters.unicodeScalars.append(scalar) }
      return .open
    }
  }

  private mutating func addToMouse(_ values: [UInt32]) -> Progress {
    guard values.count == 3 else {
      state = .oldMouse(values)
      return .open
    }
    return .finished(.oldMouse(buttons: values[0], column: values[1], row: values[2]))
  }

  private func isParameter(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == ";"
  }
}
