/// Reads JSON objects that follow one another, on one line each or over many.
struct JSONDocuments: IteratorProtocol {
  private var cursor: TextCursor

  /// Starts where a cursor is.
  init(_ cursor: TextCursor) {
    self.cursor = cursor
  }

  /// Reads the next object.
  ///
  /// Behind an object that cannot be read the reader goes on with the next line, and passes over
  /// further lines of the same object.
  mutating func next() -> Result<Node, DocumentProblem>? {
    cursor.skipWhitespace()
    guard cursor.byte != nil else { return nil }
    var reader = JSONReader(cursor)
    do throws(DocumentProblem) {
      guard cursor.byte == UInt8(ascii: "{") else { throw reader.unexpected("an object") }
      let node = try reader.value()
      cursor = reader.cursor
      return .success(node)
    } catch {
      skipBrokenValue()
      return .failure(error)
    }
  }

  /// Moves to the line after a broken value, which begins where the cursor is.
  private mutating func skipBrokenValue() {
    let isFinished = isFinishedWithinLine()
    repeat {
      cursor.advanceToEndOfLine()
      guard cursor.byte != nil else { return }
      cursor.advanceOverLineBreak()
    } while !isFinished && isContinuation(cursor.byte)
  }

  /// Whether every bracket that the rest of the line opens is closed in it.
  private func isFinishedWithinLine() -> Bool {
    var cursor = cursor
    var depth = 0
    var isInString = false
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return depth <= 0
      case UInt8(ascii: "\\") where isInString: cursor.advance()
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: depth -= 1
      default: break
      }
      guard cursor.byte != nil else { break }
      cursor.advance()
    }
    return depth <= 0
  }

  /// Whether a line that begins with this byte looks like the inside of a value over many lines.
  private func isContinuation(_ first: UInt8?) -> Bool {
    guard let first else { return false }
    return switch Unicode.Scalar(first) {
    case " ", "\t", "\r", "\n", "}", "]", "\"", ",", ":": true
    default: false
    }
  }
}
