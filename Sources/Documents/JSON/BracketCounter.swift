/// Counts the brackets that are open in JSON text, without reading it.
struct BracketCounter {
  /// The brackets that are open, or less than zero when too many are closed.
  private(set) var depth = 0

  /// Whether the text so far ends inside a string.
  private(set) var isInString = false

  private var isEscaped = false

  /// Takes the next byte of a line into account.
  mutating func count(_ byte: UInt8) {
    guard !isEscaped else { return isEscaped = false }
    switch byte {
    case UInt8(ascii: "\\"): isEscaped = isInString
    case UInt8(ascii: "\""): isInString.toggle()
    case _ where isInString: break
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }

  /// Begins a new line, on which no string goes on.
  mutating func endLine() {
    isInString = false
    isEscaped = false
  }
}
