/// Cuts a text that is still arriving into parts that can be read on their own.
struct TextParts {
  /// What kind of text it is.
  enum Kind {
    case objects, list, yaml
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What kind of text it is, nil while that cannot be told.
  private(set) var kind: Kind?

  /// What has arrived, without the parts that are long gone.
  private var bytes: [UInt8] = []
  private var isFinished = false

  /// Where the next part begins, and in which line.
  private var start = 0
  private var line: Int

  /// Up to where the next part has been searched for its end, and what was found.
  private var position = 0
  private var lineBreaks = 0
  private var brackets = BracketCounter()

  /// Whether the lines up to the next `{` belong to an object whose first line is broken.
  private var isPassingOver = false

  /// Starts without any text.
  init(firstLine: Int) {
    line = firstLine
  }

  /// Takes in more of the text.
  mutating func append(_ arrived: some Collection<UInt8>) {
    if start > bytes.count / 2 {
      bytes.removeSubrange(..<start)
      position -= start
      start = 0
    }
    bytes.append(contentsOf: arrived)
    if bytes.count >= Self.byteOrderMark.count { findKind() }
  }

  /// Says that nothing more will arrive.
  mutating func finish() {
    isFinished = true
    findKind()
  }

  /// The next part, nil when there is none or when its end has not arrived.
  ///
  /// JSON objects are parts of whole lines, up to the line in which the last bracket is closed.
  mutating func next() -> TextCursor? {
    guard let kind else { return nil }
    while kind == .objects, position < bytes.count {
      let byte = bytes[position]
      if position == start, byte == UInt8(ascii: "{") { isPassingOver = false }
      position += 1
      guard byte == UInt8(ascii: "\n") else {
        brackets.count(byte)
        continue
      }
      lineBreaks += 1
      if isPassingOver {
        skipPart()
      } else if isPartComplete() {
        return part()
      } else {
        brackets.endLine()
      }
    }
    guard isFinished, !isPassingOver, start < bytes.count else { return nil }
    position = bytes.count
    return part()
  }

  /// Whether the line that has just ended is the last one of the part.
  private mutating func isPartComplete() -> Bool {
    // No string goes on in the next line, so this is a line of JSON Lines that has been cut off.
    isPassingOver = brackets.isInString && lineBreaks == 1
    return isPassingOver || brackets.depth <= 0
  }

  private mutating func part() -> TextCursor {
    let isLast = isFinished && position == bytes.count
    defer { skipPart() }
    return isLast
      ? TextCursor(bytes, at: start, line: line)
      : TextCursor(Array(bytes[start..<position]), line: line)
  }

  private mutating func skipPart() {
    start = position
    line += lineBreaks
    lineBreaks = 0
    brackets = BracketCounter()
  }

  private mutating func findKind() {
    guard kind == nil else { return }
    let text = bytes[(bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0)...]
    kind =
      switch text.first(where: { !" \t\r\n".utf8.contains($0) }) {
      case nil: nil
      case UInt8(ascii: "{"): .objects
      case UInt8(ascii: "["): .list
      default: .yaml
      }
    (start, position) = (text.startIndex, text.startIndex)
  }
}
