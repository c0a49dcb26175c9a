import Documents

/// Reads lines of Markdown as blocks, in the subset that docs/lessons.md describes.
struct BlockParser {
  private let lines: [TextLine]
  private var index = 0
  private var blocks: [Block] = []
  private var problems = ProblemList()

  private init(_ lines: [TextLine]) {
    self.lines = lines
  }

  /// Reads lines that hold no comments.
  static func blocks(_ lines: [TextLine], _ problems: inout ProblemList) -> [Block] {
    var parser = Self(lines)
    parser.readAll()
    problems += parser.problems
    return parser.blocks
  }

  private mutating func readAll() {
    while index < lines.count {
      let line = lines[index]
      guard !line.isBlank else {
        index += 1
        continue
      }
      let start = index
      do throws(DocumentProblem) {
        try readBlock(line)
      } catch {
        problems.note(error)
        // The rest of what could not be read would only be misunderstood.
        index = max(index, start + 1)
        while index < lines.count, !lines[index].isBlank { index += 1 }
      }
    }
  }

  private mutating func readBlock(_ line: TextLine) throws(DocumentProblem) {
    if let problem = line.objection { throw problem }
    switch line.kind {
    case .fence: try readCode(line)
    case .heading(let offset): try readHeading(line, offset)
    case .dash, .number: try readList(line)
    case .quote: try readQuote(line)
    case .text: try readParagraph(line)
    }
  }

  private mutating func readParagraph(_ first: TextLine) throws(DocumentProblem) {
    let text = try paragraph(first.content(), from: index) { $0.interruptsNothing }
    add(.paragraph(text), first)
  }

  /// Reads the text of a paragraph whose first line may begin behind a sign.
  private mutating func paragraph(
    _ first: LocatedText, from start: Int, while continues: (TextLine) -> Bool
  ) throws(DocumentProblem) -> RichText {
    var text = first
    index = start
    if let problem = lines[index].hardBreak, hasNext(continues) { throw problem }
    index += 1
    while index < lines.count, !lines[index].isBlank, continues(lines[index]) {
      let line = lines[index]
      if let problem = line.continuationObjection { throw problem }
      if let problem = line.hardBreak, hasNext(continues) { throw problem }
      text.append(line: line.content())
      index += 1
    }
    return try InlineParser.text(text)
  }

  private func hasNext(_ continues: (TextLine) -> Bool) -> Bool {
    index + 1 < lines.count && !lines[index + 1].isBlank && continues(lines[index + 1])
  }

  private mutating func readHeading(_ line: TextLine, _ offset: Int) throws(DocumentProblem) {
    index += 1
    add(.heading(try InlineParser.text(line.content(from: offset))), line)
  }

  private mutating func readCode(_ first: TextLine) throws(DocumentProblem) {
    let language = String(first.content(from: first.indent + 3).scalarsText)
    let end = lines[(index + 1)...].firstIndex { $0.text.drop { $0 == " " }.hasPrefix("```") }
    guard let end else {
      index = lines.count
      throw DocumentProblem("This code is never closed with ```.", at: first.place(first.indent))
    }
    let code = lines[(index + 1)..<end].map { String($0.text.dropFirst($0.codeIndent(first))) }
    index = end + 1
    add(.code(code, language: language), first)
  }

  private mutating func readList(_ first: TextLine) throws(DocumentProblem) {
    let firstNumber: Int? = if case .number(let number, _) = first.kind { number } else { nil }
    var items: [RichText] = []
    while index < lines.count {
      if lines[index].isBlank {
        // A list may have air between its items.
        guard let next = lines[index...].first(where: { !$0.isBlank }), belongs(next, firstNumber)
        else { break }
        index += 1
        continue
      }
      let line = lines[index]
      guard belongs(line, firstNumber) else { break }
      if let problem = line.objection { throw problem }
      let offset = line.contentOffset
      let text = try paragraph(line.content(from: offset), from: index) { next in
        next.indent >= 2 || next.kind == .text
      }
      items.append(text)
    }
    add(.list(items, firstNumber: firstNumber), first)
  }

  private func belongs(_ line: TextLine, _ firstNumber: Int?) -> Bool {
    switch line.kind {
    case .dash: firstNumber == nil
    case .number: firstNumber != nil
    default: false
    }
  }

  private mutating func readQuote(_ first: TextLine) throws(DocumentProblem) {
    var paragraphs: [[TextLine]] = [[]]
    while index < lines.count, case .quote(let offset) = lines[index].kind {
      let line = lines[index]
      let rest = line.content(from: offset)
      if rest.count == 0 {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
      index += 1
    }
    if index < lines.count, !lines[index].isBlank, lines[index].interruptsNothing {
      throw DocumentProblem("A quote has a > in front of every line.", at: lines[index].place())
    }
    var texts: [RichText] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      var text = LocatedText()
      for line in paragraph {
        let inner = TextLine(text: line.text.dropFirst(line.contentOffset), number: line.number)
        guard case .text = inner.kind else {
          throw DocumentProblem(
            "A quote holds paragraphs only.", at: line.place(line.contentOffset))
        }
        text.append(line: line.content(from: line.contentOffset))
      }
      texts.append(try InlineParser.text(text))
    }
    add(.quote(texts), first)
  }

  private mutating func add(_ content: Block.Content, _ first: TextLine) {
    blocks.append(Block(content, at: first.place(first.indent)))
  }
}

extension TextLine {
  /// How much of a code line's indentation belongs to the fence above it.
  fileprivate func codeIndent(_ fence: TextLine) -> Int { min(indent, fence.indent) }
}

extension LocatedText {
  fileprivate var scalarsText: String { text(0..<count) }
}
