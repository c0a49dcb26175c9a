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
      let start = cursor.place
      skipBrokenObject()
      // An object that breaks off lets the reader run into the next one, which is not to blame.
      let isBeyond = cursor.byte != nil && (error.place ?? start) >= cursor.place
      return .failure(isBeyond ? .unfinished(at: start, before: cursor.line) : error)
    }
  }

  /// Moves to the line in which the next object begins, from the beginning of a broken one.
  private mutating func skipBrokenObject() {
    let isFinished = isFinishedWithinLine()
    repeat {
      cursor.advanceToEndOfLine()
      guard cursor.byte != nil else { return }
      cursor.advanceOverLineBreak()
    } while !isFinished && cursor.byte != UInt8(ascii: "{")
  }

  /// Whether every bracket that the rest of the line opens is closed in it.
  private func isFinishedWithinLine() -> Bool {
    var cursor = cursor
    var brackets = BracketCounter()
    while let byte = cursor.byte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      brackets.count(byte)
      cursor.advance()
    }
    return brackets.depth <= 0
  }
}

extension DocumentProblem {
  /// The problem of an object that breaks off.
  fileprivate static func unfinished(at place: Place, before line: Int) -> Self {
    Self("This object is not closed before line \(line).", at: place)
  }
}
