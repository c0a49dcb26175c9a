/// A position in UTF-8 text that knows its line and column.
struct TextCursor {
  /// The whole text.
  let bytes: [UInt8]

  /// The index of the next byte.
  var position: Int

  private(set) var line: Int
  private var lineStart: Int

  /// Bytes since the start of the line that continue a scalar and so are no columns of their own.
  private var continuationBytes = 0

  /// Starts at a position that is the first column of a line.
  init(_ bytes: [UInt8], at position: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.position = position
    self.line = line
    lineStart = position
  }

  /// The place of the next byte.
  var place: Place {
    Place(line: line, column: position - lineStart - continuationBytes + 1)
  }

  /// The next byte, or nil at the end of the text.
  var byte: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// The next scalar, or nil at the end of the text or where it is not UTF-8.
  var scalar: Unicode.Scalar? {
    position < bytes.count ? bytes.scalar(at: position)?.scalar : nil
  }

  /// Whether the text goes on with the given ASCII characters.
  func isAt(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    return (0..<length).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  /// The cursor at the first byte of this line that is not UTF-8, or where it is when all of them are.
  var atInvalidByteOfLine: Self {
    var result = Self(bytes, at: lineStart, line: line)
    while result.position < position {
      guard let length = bytes.scalar(at: result.position)?.length else { return result }
      for _ in 0..<length { result.advance() }
    }
    return self
  }

  /// Moves over one byte that is not a line break.
  mutating func advance() {
    if bytes[position] & 0xC0 == 0x80 { continuationBytes += 1 }
    position += 1
  }

  /// Moves over a line break: LF, CR or both.
  mutating func advanceOverLineBreak() {
    let isPair = isAt("\r\n")
    position += isPair ? 2 : 1
    line += 1
    lineStart = position
    continuationBytes = 0
  }

  /// Moves to a line break or to the end of the text.
  mutating func advanceToEndOfLine() {
    while let byte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { advance() }
  }

  /// Moves over spaces, tabs and line breaks.
  mutating func skipWhitespace() {
    while let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): advanceOverLineBreak()
      default: return
      }
    }
  }
}
