import Documents

/// The two halves of a lesson's file: front matter and prose.
struct LessonText {
  let frontMatter: [UInt8]
  let body: [TextLine]

  /// The line in which the front matter begins, behind the dashes.
  static let firstLine = 2

  init(_ bytes: [UInt8]) throws(DocumentProblem) {
    let lines = Array(TextLines(try Self.text(bytes)))
    guard let first = lines.first, first.isFence else {
      throw DocumentProblem(
        "A lesson begins with front matter, between two lines of three dashes (---).", at: .start)
    }
    guard let end = lines.dropFirst().firstIndex(where: \.isFence) else {
      throw DocumentProblem(
        "The front matter is never closed with a line of three dashes (---).", at: .start)
    }
    frontMatter = Array(lines[1..<end].map(\.text).joined(separator: "\n").utf8)
    body = Array(lines[(end + 1)...])
  }

  private static func text(_ bytes: [UInt8]) throws(DocumentProblem) -> String {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw DocumentProblem(
      "This line is not UTF-8 text.", at: Place(line: broken + 1, column: 1))
  }
}

extension TextLine {
  /// Whether the line begins or ends the front matter.
  fileprivate var isFence: Bool {
    text.hasPrefix("---") && text.dropFirst(3).allSatisfy { $0 == " " }
  }
}
