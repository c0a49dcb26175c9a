import Documents
import Model

/// Reads the body of a lesson: Markdown, and comments that bind it to what happens.
struct ProseParser {
  /// Passages, and the part that each belongs to, counted from 1.
  private var passages: [(part: Int, passage: Passage)] = []

  private let partCount: Int
  private var part = 1
  private var occasion = Passage.Occasion.start
  private var place = Place.start
  private var pending: [TextLine] = []

  /// Where each part begins in the prose.
  private var begun: Set<Int> = [1]

  private init(partCount: Int) {
    self.partCount = partCount
  }

  /// Reads the passages of every part.
  ///
  /// - Parameter partCount: How many parts the lesson has.
  static func passages(
    _ lines: [TextLine], partCount: Int, _ problems: inout ProblemList
  ) -> [[Passage]] {
    var parser = Self(partCount: partCount)
    var isInCode = false
    for line in lines {
      if line.text.drop(while: { $0 == " " }).hasPrefix("```") { isInCode.toggle() }
      if !isInCode, line.isComment {
        parser.flush(&problems)
        do throws(DocumentProblem) {
          try parser.read(comment: line)
        } catch {
          problems.note(error)
        }
      } else {
        parser.pending.append(line)
      }
    }
    parser.flush(&problems)
    return (1...max(partCount, 1)).map { part in
      parser.passages.filter { $0.part == part }.map(\.passage)
    }
  }

  private mutating func flush(_ problems: inout ProblemList) {
    defer { pending = [] }
    guard let first = pending.first(where: { !$0.isBlank }) else { return }
    let blocks = BlockParser.blocks(pending, &problems)
    let start = place == .start ? first.place(first.indent) : place
    passages.append((part, Passage(occasion, blocks, at: start)))
  }

  private mutating func read(comment line: TextLine) throws(DocumentProblem) {
    let reader = try CommentReader(line)
    place = line.place(line.indent)
    switch try reader.meaning() {
    case .part(let number, let at):
      guard (1...partCount).contains(number) else {
        throw DocumentProblem(
          "There is no part \(number); the lesson has \(partCount).", at: at)
      }
      guard begun.insert(number).inserted || number == 1 && part == 1 else {
        throw DocumentProblem("Part \(number) has begun before.", at: at)
      }
      part = number
      occasion = .start
    case .occasion(let occasion): self.occasion = occasion
    }
  }
}

extension TextLine {
  /// Whether the line is a comment of its own.
  fileprivate var isComment: Bool { text.dropFirst(indent).hasPrefix("<!--") }
}
