import Lessons

/// Prose as the Markdown that reads as it.
extension Block {
  /// The block as Markdown, without a line break at its end.
  var markdown: String {
    switch content {
    case .heading(let text): "## \(text.markdown)"
    case .paragraph(let text): text.markdownParagraph
    case .list(let items, let first):
      items.enumerated().map { index, item in
        "\(first.map { "\($0 + index)." } ?? "-") \(item.markdown)"
      }.joined(separator: "\n")
    case .quote(let paragraphs):
      paragraphs.map { "> \($0.markdownParagraph)" }.joined(separator: "\n>\n")
    case .code(let lines, let language):
      (["```\(language)"] + lines + ["```"]).joined(separator: "\n")
    }
  }
}

extension [Block] {
  /// The blocks with an empty line between two.
  var markdown: String { map(\.markdown).joined(separator: "\n\n") }
}

extension RichText {
  /// The text on one line of Markdown.
  var markdown: String {
    var result = ""
    var style: RichText.Style = []
    var link: String?
    for span in spans {
      if link != span.link || style != span.style.subtracting(.code) {
        result += closing(style, link)
        style = span.style.subtracting(.code)
        link = span.link
        result += opening(style, link)
      }
      result += span.style.contains(.code) ? span.text.asCode : span.text.escapedForMarkdown
    }
    return result + closing(style, link)
  }

  /// The text as a paragraph, whose first word must not look like the start of another block.
  fileprivate var markdownParagraph: String {
    let text = markdown
    let looksLikeBlock =
      text.hasPrefix("-") || text.hasPrefix("#") || text.hasPrefix(">")
      || text.hasPrefix("+") || text.hasPrefix("|") || text.hasPrefix("=") || text.hasPrefix("~")
    guard !looksLikeBlock else { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, text.dropFirst(digits.count).hasPrefix(". ") else { return text }
    return "\(digits)\\\(text.dropFirst(digits.count))"
  }

  private func opening(_ style: RichText.Style, _ link: String?) -> String {
    (style.contains(.strong) ? "**" : "") + (style.contains(.emphasis) ? "*" : "")
      + (link == nil ? "" : "[")
  }

  private func closing(_ style: RichText.Style, _ link: String?) -> String {
    (link.map { "](\($0))" } ?? "") + (style.contains(.emphasis) ? "*" : "")
      + (style.contains(.strong) ? "**" : "")
  }
}

extension String {
  /// The text between as many backticks as it takes.
  fileprivate var asCode: String {
    var ticks = "`"
    while contains(ticks) { ticks += "`" }
    let needsSpace = hasPrefix("`") || hasSuffix("`") || (hasPrefix(" ") && hasSuffix(" "))
    let pad = needsSpace && contains { $0 != " " } ? " " : ""
    return ticks + pad + self + pad + ticks
  }

  fileprivate var escapedForMarkdown: String {
    var result = ""
    for character in self {
      if "\\`*_[]<>&!".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
