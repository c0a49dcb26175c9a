import Documents
import Lessons
import TestSupport
import Testing

/// Laws that hold for all prose.
@Suite("Prose that is written and read is the same")
struct ProseRoundTripTests {
  @Test("blocks come back from their Markdown")
  func blocks() throws {
    for seed in UInt64(0)..<1000 {
      var generator = SeededGenerator(seed: seed)
      let blocks = RandomProse.blocks(using: &generator)
      let read = try #require(Self.read(blocks.markdown), "seed \(seed): \(blocks.markdown)")
      #expect(read.map(\.content) == blocks.map(\.content), "seed \(seed): \(blocks.markdown)")
    }
  }

  @Test("no text between the lines of a lesson makes the reader fail or go on for ever")
  func hostile() {
    let pieces = [
      "*", "**", "`", "```", "[", "](", ")", "<", "&", "_", "\\", "\n", " ", "a", "- ", "> ",
    ]
    for seed in UInt64(0)..<1000 {
      var generator = SeededGenerator(seed: seed)
      let text = (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let reading = Self.reading(text)
      #expect((reading.lesson == nil) == !reading.problems.isEmpty, "seed \(seed)")
      #expect(reading.problems.allSatisfy { ($0.place?.line ?? 0) > 8 }, "seed \(seed): \(text)")
    }
  }

  static func reading(_ markdown: String) -> LessonReading {
    let text = """
      ---
      id: 3-1
      title: Prose
      chapter: 3
      minutes: 1
      level: core
      quiz: [{ask: So?, choices: [A, B], answer: A, why: So.}]
      ---

      """
    return LessonReading(Array((text + markdown).utf8))
  }

  static func read(_ markdown: String) -> [Block]? {
    reading(markdown).lesson?.parts.first?.prose.atStart
  }
}

/// Prose of every kind that there is.
private enum RandomProse {
  private static let words = [
    "so", "Origin", "a", "PUT.", "1. x", "- y", "#", "> z", "*", "_", "`", "[x]", "<b>", "&amp;",
    "don't", "\\", "日本", "**", "!", "(y)", "+", "|", "=", "1", "~",
  ]

  static func blocks(using generator: inout SeededGenerator) -> [Block] {
    var blocks: [Block] = []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let content = content(using: &generator)
      // Two lists of one kind with nothing between them are one list.
      if case .list = content, case .list? = blocks.last?.content { continue }
      if case .quote = content, case .quote? = blocks.last?.content { continue }
      blocks.append(Block(content, at: .start))
    }
    return blocks
  }

  private static func content(using generator: inout SeededGenerator) -> Block.Content {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: .heading(text(using: &generator))
    case 1:
      .list(
        texts(using: &generator), firstNumber: Bool.random(using: &generator) ? nil : 1)
    case 2: .quote(texts(using: &generator))
    case 3: .code(["  x = 1", "", "# no heading"], language: "sh")
    default: .paragraph(text(using: &generator))
    }
  }

  private static func texts(using generator: inout SeededGenerator) -> [RichText] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in text(using: &generator) }
  }

  /// Styled words with plain ones between them, for only there Markdown can change its style.
  private static func text(using generator: inout SeededGenerator) -> RichText {
    var text = RichText([RichText.Span("Well, ")])
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: text.append(.init("bold", .strong))
      case 1: text.append(.init("soft", .emphasis))
      case 2:
        text.append(
          .init(["a`b", "x", "`", "*", " "].randomElement(using: &generator) ?? "x", .code))
      case 3: text.append(.init("link", link: "https://a.example/x_y"))
      default: text.append(.init(words.randomElement(using: &generator) ?? "so"))
      }
      text.append(.init(" and "))
    }
    text.append(.init("so"))
    return text
  }
}
