/// The lines of a text, one after the other: who needs only the first ones reads no more.
///
/// Lines end where editors end them, so that places can be found again: with a line feed, a carriage
/// return, or both.
struct TextLines: Sequence, IteratorProtocol {
  /// What has not been read, nil behind the last line.
  private var rest: Substring?

  /// The number of the next line.
  private var number: Int

  /// Begins with a line that has this number.
  init(_ text: String, first: Int = 1) {
    rest = text[...]
    number = first
  }

  mutating func next() -> TextLine? {
    guard let rest else { return nil }
    defer { number += 1 }
    let bytes = rest.utf8
    guard let end = bytes.firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn })
    else {
      self.rest = nil
      return TextLine(text: rest, number: number)
    }
    let isPair = bytes[end...].starts(with: [Self.carriageReturn, Self.lineFeed])
    self.rest = rest[bytes.index(end, offsetBy: isPair ? 2 : 1)...]
    return TextLine(text: rest[..<end], number: number)
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
