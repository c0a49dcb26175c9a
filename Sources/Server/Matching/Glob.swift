/// A shell pattern: `*` stands for any text, `?` for one character, `[…]` for one of several.
struct Glob: Hashable, Sendable {
  /// What a glob is made of.
  private enum Piece: Hashable, Sendable {
    case anyText
    case anyScalar
    case scalar(Unicode.Scalar)
    case oneOf(ScalarClass)
  }

  private let pieces: [Piece]

  init(_ source: String) {
    let text = Array(source.unicodeScalars)
    var pieces: [Piece] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case "*": pieces.append(.anyText)
      case "?": pieces.append(.anyScalar)
      case "[":
        if let (set, end) = Self.characterClass(text, from: index + 1) {
          pieces.append(.oneOf(set))
          index = end
        } else {
          pieces.append(.scalar("["))
        }
      case let scalar: pieces.append(.scalar(scalar))
      }
      index += 1
    }
    self.pieces = pieces
  }

  /// The class whose first character is at an index, with the index of its `]`; nil when it never
  /// ends, so that the bracket stands for itself.
  private static func characterClass(_ text: [Unicode.Scalar], from start: Int)
    -> (ScalarClass, end: Int)?
  {
    var set = ScalarClass()
    var index = start
    if index < text.count, text[index] == "!" || text[index] == "^" {
      set.isNegated = true
      index += 1
    }
    let first = index
    while index < text.count {
      if text[index] == "]", index > first { return (set, index) }
      if index + 2 < text.count, text[index + 1] == "-", text[index + 2] != "]" {
        let (low, high) = (text[index].value, text[index + 2].value)
        if low <= high { set.ranges.append(low...high) }
        index += 3
      } else {
        set.ranges.append(text[index].value...text[index].value)
        index += 1
      }
    }
    return nil
  }

  /// Whether the pattern covers the whole text.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var (piece, position) = (0, 0)
    // Only the last star can have to take more: what earlier ones took can stay as it is.
    var retry: (piece: Int, position: Int)?
    while position < scalars.count {
      if piece < pieces.count, pieces[piece] == .anyText {
        retry = (piece + 1, position)
        piece += 1
      } else if piece < pieces.count, Self.accepts(pieces[piece], scalars[position]) {
        piece += 1
        position += 1
      } else if let last = retry {
        retry = (last.piece, last.position + 1)
        (piece, position) = (last.piece, last.position + 1)
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .anyText }
  }

  private static func accepts(_ piece: Piece, _ scalar: Unicode.Scalar) -> Bool {
    switch piece {
    case .anyText: false
    case .anyScalar: true
    case .scalar(let wanted): scalar == wanted
    case .oneOf(let set): set.contains(scalar)
    }
  }
}
