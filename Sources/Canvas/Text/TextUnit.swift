import Escaping

/// A scalar of a text with the marks that sit on it: the smallest thing that is drawn as one.
package struct TextUnit: Sendable {
  package let scalar: Unicode.Scalar
  /// Up to two combining marks, zero where there is none; any more are decoration and dropped.
  package fileprivate(set) var marks: (UInt32, UInt32) = (0, 0)
  /// Its place in the text.
  package fileprivate(set) var range: Range<String.Index>
  /// Terminal columns that it takes.
  package let columns: Int
  /// Whether it is written as an escape, because a terminal would obey it or hide it.
  private let isEscaped: Bool

  package var isSpace: Bool { scalar == " " }

  /// What is written in its place, nil where it can stand itself.
  package var escape: String? { isEscaped ? scalar.escape : nil }

  fileprivate init(
    _ scalar: Unicode.Scalar, at range: Range<String.Index>, columns: Int, isEscaped: Bool = false
  ) {
    self.scalar = scalar
    self.range = range
    self.columns = columns
    self.isEscaped = isEscaped
  }
}

/// A text as the sequence of units in which it is measured, cut and drawn.
///
/// Measuring and drawing share it, so that they cannot disagree.
package struct TextUnits: Sequence, Sendable {
  private let text: String

  package init(_ text: String) {
    self.text = text
  }

  package func makeIterator() -> Iterator {
    Iterator(text: text, index: text.startIndex)
  }

  /// Cuts units off a text, one by one.
  package struct Iterator: IteratorProtocol {
    fileprivate let text: String
    fileprivate var index: String.Index

    package mutating func next() -> TextUnit? {
      guard index < text.endIndex else { return nil }
      if let unit = nextOfASCII() { return unit }
      let scalars = text.unicodeScalars
      let start = index
      let scalar = scalars[index]
      index = scalars.index(after: index)
      // A mark with nothing to sit on is spelled out like everything that would be invisible.
      guard case .columns(let columns) = TextWidth.kind(of: scalar) else {
        return TextUnit(
          scalar, at: start..<index, columns: scalar.escape.utf8.count, isEscaped: true)
      }
      var unit = TextUnit(scalar, at: start..<index, columns: columns)
      while index < scalars.endIndex, TextWidth.isMark(scalars[index]) {
        let mark = scalars[index].value
        if unit.marks.0 == 0 {
          unit.marks.0 = mark
        } else if unit.marks.1 == 0 {
          unit.marks.1 = mark
        }
        index = scalars.index(after: index)
        unit.range = start..<index
      }
      return unit
    }

    /// The unit, if it is printable ASCII and so is what follows: most text is, and takes no
    /// looking up.
    private mutating func nextOfASCII() -> TextUnit? {
      let bytes = text.utf8
      let byte = bytes[index]
      guard (0x20..<0x7f).contains(byte) else { return nil }
      let end = bytes.index(after: index)
      guard end == bytes.endIndex || bytes[end] < 0x80 else { return nil }
      defer { index = end }
      return TextUnit(Unicode.Scalar(byte), at: index..<end, columns: 1)
    }
  }
}
