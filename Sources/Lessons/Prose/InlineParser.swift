import Documents

/// Reads the inside of a paragraph: **bold**, *emphasis*, `code` and [links](…).
///
/// What looks like another construct of Markdown is an error, so that no text is shown in one way
/// here and in another way elsewhere.
struct InlineParser {
  private let source: LocatedText
  private var index = 0
  private var result = RichText()

  /// The styles that are open, with where they were opened.
  private var open: [(style: RichText.Style, at: Int)] = []

  private init(_ source: LocatedText) {
    self.source = source
  }

  /// Reads a paragraph, or a text of the front matter.
  static func text(_ source: LocatedText) throws(DocumentProblem) -> RichText {
    var parser = Self(source)
    try parser.readAll()
    return parser.result
  }

  private var style: RichText.Style { open.reduce([]) { $0.union($1.style) } }

  private mutating func readAll() throws(DocumentProblem) {
    while let scalar = source.scalar(index) {
      switch scalar {
      case "\\": readEscape()
      case "`": try readCode()
      case "*": readStar()
      case "[": try readLink()
      case "_": try readUnderscore()
      case "<": try readAngle()
      case "!" where source.scalar(index + 1) == "[":
        throw problem("Pictures are not shown. Say in words what they would show.")
      case "&": try readAmpersand()
      default: append(plainLength)
      }
    }
    if let (style, at) = open.last {
      let sign = style == .strong ? "**" : "*"
      throw DocumentProblem(
        "This \(sign) is never closed. Write \\* for a star.", at: source.place(at))
    }
  }

  private func problem(_ message: String) -> DocumentProblem {
    DocumentProblem(message, at: source.place(index))
  }

  /// How many characters from here on mean nothing but themselves, the first of them included.
  private var plainLength: Int {
    let next = source.scalars[(index + 1)...].firstIndex(where: \.isMarkup)
    return (next ?? source.count) - index
  }

  /// Takes over characters as they are.
  private mutating func append(_ count: Int) {
    result.append(RichText.Span(source.text(index..<index + count), style))
    index += count
  }

  /// A backslash takes its meaning from the sign behind it.
  private mutating func readEscape() {
    let next = source.scalar(index + 1)
    if next.map({ $0.isASCII && !$0.isWord && $0 != " " }) == true { index += 1 }
    append(1)
  }

  /// Code ends with as many backticks as it began with.
  private mutating func readCode() throws(DocumentProblem) {
    let ticks = run(of: "`", at: index)
    var end = index + ticks
    while end < source.count {
      let length = run(of: "`", at: end)
      if length == ticks { break }
      end += max(length, 1)
    }
    guard end < source.count else { throw problem("This ` is never closed.") }
    var range = index + ticks..<end
    // One space may keep a backtick inside apart from those around.
    let isPadded =
      source.scalar(range.lowerBound) == " " && source.scalar(range.upperBound - 1) == " "
    if isPadded, source.scalars[range].contains(where: { $0 != " " }) {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    result.append(RichText.Span(source.text(range), style.union(.code)))
    index = end + ticks
  }

  private func run(of scalar: Unicode.Scalar, at start: Int) -> Int {
    var end = start
    while source.scalar(end) == scalar { end += 1 }
    return end - start
  }

  /// Stars open and close styles where they touch words; any other star is a star.
  private mutating func readStar() {
    let count = run(of: "*", at: index)
    guard count <= 3 else { return append(count) }
    let before = source.scalar(index - 1)
    if before.map(\.isBlank) == false, let length = closingLength(of: count) {
      open.removeLast()
      index += length
      return
    }
    // Three stars open both styles, one after the other.
    let length = min(count, 2)
    let wanted: RichText.Style = length == 2 ? .strong : .emphasis
    guard !style.contains(wanted), canOpen(before, at: index + count) else { return append(count) }
    open.append((wanted, index))
    index += length
  }

  /// How many of this many stars close the innermost style, nil when they close nothing.
  private func closingLength(of count: Int) -> Int? {
    switch open.last?.style {
    case .emphasis? where count != 2: 1
    case .strong? where count >= 2: 2
    default: nil
    }
  }

  private func canOpen(_ before: Unicode.Scalar?, at next: Int) -> Bool {
    guard before.map(\.isWord) != true, let first = source.scalar(next) else { return false }
    if first.isWord || first == "`" || first == "[" || first == "\\" || first == "*" { return true }
    // A quotation may stand out as a whole, while a star in quotes is a star.
    let isQuote = first == "\"" || first == "'"
    return isQuote && before.map(\.isBlank) != false && source.scalar(next + 1)?.isWord == true
  }

  private mutating func readLink() throws(DocumentProblem) {
    guard let middle = indexOf("]", from: index + 1) else { return append(1) }
    if source.scalar(middle + 1) == "[" {
      throw problem("A link is written with its address: [text](https://…).")
    }
    guard source.scalar(middle + 1) == "(" else { return append(1) }
    guard let end = indexOf(")", from: middle + 2) else {
      throw problem("The address of this link is never closed with ).")
    }
    let address = source.text(middle + 2..<end)
    guard address.hasPrefix("https://") || address.hasPrefix("http://"),
      !address.contains(where: \.isWhitespace)
    else {
      throw DocumentProblem(
        "A link leads to a full address: [text](https://…).", at: source.place(middle + 2))
    }
    let text = try Self.text(slice(index + 1..<middle))
    guard !text.isEmpty else { throw problem("This link has no text.") }
    for span in text.spans {
      result.append(RichText.Span(span.text, style.union(span.style), link: address))
    }
    index = end + 1
  }

  private func slice(_ range: Range<Int>) -> LocatedText { source.slice(range) }

  private func indexOf(_ scalar: Unicode.Scalar, from start: Int) -> Int? {
    var position = start
    while let found = source.scalar(position) {
      if found == scalar { return position }
      position += found == "\\" ? 2 : 1
    }
    return nil
  }

  /// An underscore inside a word is one; around words Markdown takes it for emphasis.
  private mutating func readUnderscore() throws(DocumentProblem) {
    let count = run(of: "_", at: index)
    let opens =
      source.scalar(index - 1).map(\.isWord) != true
      && source.scalar(index + count).map(\.isBlank) == false
    if opens, closesUnderscore(from: index + count) {
      throw problem("Emphasis is written with stars: *so*. Write \\_ for an underscore.")
    }
    append(count)
  }

  private func closesUnderscore(from start: Int) -> Bool {
    (start..<source.count).contains { position in
      source.scalar(position) == "_" && source.scalar(position - 1).map(\.isBlank) == false
        && source.scalar(position + 1).map(\.isWord) != true
    }
  }

  private mutating func readAngle() throws(DocumentProblem) {
    let next = source.scalar(index + 1)
    let looksLikeTag =
      next.map { $0 == "/" || $0 == "!" || $0 == "?" || $0.isLetter } == true
      && indexOf(">", from: index) != nil
    guard !looksLikeTag else {
      throw problem(
        "HTML is not shown. Write a tag as code, `<img>`, and a link as [text](https://…).")
    }
    append(1)
  }

  private mutating func readAmpersand() throws(DocumentProblem) {
    var end = index + 1
    while source.scalar(end).map({ $0.isWord || $0 == "#" }) == true { end += 1 }
    guard end == index + 1 || source.scalar(end) != ";" else {
      throw problem(
        "Write the character itself instead of \(quoted(source.text(index..<end + 1))).")
    }
    append(1)
  }
}

extension LocatedText {
  fileprivate func slice(_ range: Range<Int>) -> LocatedText {
    var slice = LocatedText()
    for index in range { slice.append(scalars[index], at: place(index)) }
    return slice
  }
}

extension Unicode.Scalar {
  var isLetter: Bool { properties.isAlphabetic }

  /// Whether it is part of a word, as Markdown sees it.
  var isWord: Bool { isLetter || properties.numericType != nil }

  var isBlank: Bool { properties.isWhitespace }

  /// Whether Markdown may mean something else by it.
  fileprivate var isMarkup: Bool {
    switch self {
    case "\\", "`", "*", "[", "_", "<", "!", "&": true
    default: false
    }
  }
}
