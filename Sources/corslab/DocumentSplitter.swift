/// Cuts JSON Lines into parts that are complete, while they are still arriving.
///
/// A part ends with the line in which its last bracket closes, so an object may go on over several
/// lines. A text that does not begin with `{` is one part.
nonisolated struct DocumentSplitter {
  /// Some whole documents, and how many lines stand before them.
  struct Part {
    let bytes: [UInt8]
    let lineOffset: Int
  }

  private enum Kind {
    case unknown
    case objects
    case whole
  }

  private var kind = Kind.unknown
  private var bytes: [UInt8] = []

  /// Where the next part begins.
  private var start = 0

  /// Up to where the text has been looked at.
  private var position = 0
  private var linesBefore = 0
  private var lines = 0
  private var depth = 0
  private var isInString = false

  /// Takes in what has arrived, and leaves its buffer empty.
  mutating func append(_ arrived: inout [UInt8]) {
    if start > 0, start * 2 > bytes.count {
      bytes.removeSubrange(..<start)
      position -= start
      start = 0
    }
    bytes.append(contentsOf: arrived)
    arrived.removeAll(keepingCapacity: true)
    if kind == .unknown { kind = kindOfText() }
  }

  /// The next part that is complete, nil when more has to arrive first.
  mutating func next() -> Part? {
    guard kind == .objects else { return nil }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\n"):
        lines += 1
        // No JSON string goes on over a line, so the reader can tell what is wrong.
        if depth <= 0 || isInString { return part() }
      case UInt8(ascii: "\\") where isInString:
        guard position < bytes.count else {
          position -= 1
          return nil
        }
        if bytes[position] != UInt8(ascii: "\n") { position += 1 }
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: depth -= 1
      default: break
      }
    }
    return nil
  }

  /// What is left when nothing more arrives.
  mutating func rest() -> Part? {
    start < bytes.count ? part(upTo: bytes.count) : nil
  }

  private mutating func part(upTo end: Int? = nil) -> Part {
    let end = end ?? position
    let part = Part(bytes: Array(bytes[start..<end]), lineOffset: linesBefore)
    start = end
    position = end
    linesBefore += lines
    lines = 0
    depth = 0
    isInString = false
    return part
  }

  private func kindOfText() -> Kind {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = text.first(where: { !spaces.contains($0) }) else { return .unknown }
    return first == UInt8(ascii: "{") ? .objects : .whole
  }
}
