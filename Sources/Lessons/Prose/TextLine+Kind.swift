import Documents

extension TextLine {
  /// What a line begins.
  enum Kind: Hashable {
    case text

    /// Each with the offset of what follows its sign.
    case heading(Int)
    case dash(Int)
    case number(Int, Int)
    case quote(Int)
    case fence
  }

  var kind: Kind {
    let rest = text.dropFirst(indent)
    if rest.hasPrefix("```") { return .fence }
    if rest.hasPrefix("## ") { return .heading(indent + 3) }
    if rest.hasPrefix("- ") { return .dash(indent + 2) }
    if rest.hasPrefix(">") { return .quote(indent + (rest.hasPrefix("> ") ? 2 : 1)) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits), digits.count < 4, rest.dropFirst(digits.count).hasPrefix(". ") {
      return .number(number, indent + digits.count + 2)
    }
    return .text
  }

  /// The offset of what follows the line's sign.
  var contentOffset: Int {
    switch kind {
    case .heading(let offset), .dash(let offset), .number(_, let offset), .quote(let offset):
      offset
    case .text, .fence: indent
    }
  }

  /// Whether the line goes on with a paragraph that stands above it.
  var interruptsNothing: Bool {
    switch kind {
    case .text: true
    // A year at the start of a line is no list.
    case .number(let number, _): number != 1
    case .heading, .dash, .quote, .fence: false
    }
  }

  /// What is wrong with the line as the start of a block, nil when nothing is.
  var objection: DocumentProblem? {
    if text.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
      return DocumentProblem("A tab stands here; write spaces.", at: place())
    }
    if indent >= 4 {
      return DocumentProblem("This is indented. Put code between lines of ```.", at: place(indent))
    }
    if let problem = foreignConstruct { return problem }
    if case .dash = kind, indent > 0 { return nestedList }
    if case .number = kind, indent > 0 { return nestedList }
    return nil
  }

  /// What is wrong with the line inside a paragraph.
  var continuationObjection: DocumentProblem? {
    switch kind {
    case .dash where indent > 0, .number where indent > 0: nestedList
    default: foreignConstruct
    }
  }

  /// What is wrong with the spaces or the backslash at the end of a line that others follow.
  var hardBreak: DocumentProblem? {
    guard text.hasSuffix("  ") || text.hasSuffix("\\") else { return nil }
    return DocumentProblem(
      "Two spaces or a backslash at its end break this line on other sites. "
        + "Begin a new paragraph or a list.", at: place(text.count - 1))
  }

  private var nestedList: DocumentProblem {
    DocumentProblem("Lists have no lists inside them.", at: place(indent))
  }

  /// Markdown that is no part of the subset.
  private var foreignConstruct: DocumentProblem? {
    let rest = text.dropFirst(indent)
    let message: String? =
      if rest.hasPrefix("#"), case .text = kind {
        headingObjection(rest)
      } else if isRule(rest) {
        "Rules and underlined headings are not shown. A heading is written ## so."
      } else if rest.hasPrefix("* ") || rest.hasPrefix("+ ") {
        "A list has dashes: - so."
      } else if rest.hasPrefix("~~~") {
        "Code stands between lines of ```."
      } else if rest.hasPrefix("|") {
        "Tables are not shown. Write a list."
      } else if rest.hasPrefix("["), rest.contains("]:") {
        "A link is written where it is used: [text](https://…)."
      } else {
        nil
      }
    return message.map { DocumentProblem($0, at: place(indent)) }
  }

  /// Whether a text is a row of three or more equal signs, as rules and underlines are.
  private func isRule(_ text: Substring) -> Bool {
    guard let sign = text.first, "-=*_".contains(sign) else { return false }
    let signs = text.filter { $0 != " " }
    return signs.count >= 3 && signs.allSatisfy { $0 == sign }
  }

  private func headingObjection(_ rest: Substring) -> String? {
    let signs = rest.prefix { $0 == "#" }
    let behind = rest.dropFirst(signs.count)
    guard behind.isEmpty || behind.first == " " || signs.count == 2 else { return nil }
    return signs.count == 2
      ? "A heading is written ## so, with a space and a text."
      : "Headings have two signs: ## so. The title is in the front matter."
  }
}
