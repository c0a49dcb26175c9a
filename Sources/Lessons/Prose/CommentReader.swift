import Documents
import Model

/// Reads a comment that says when the prose below it is shown.
struct CommentReader {
  /// What a comment can say.
  enum Meaning {
    case part(Int, Place)
    case occasion(Passage.Occasion)
  }

  private let line: TextLine

  /// The text between the signs, and the offset at which it begins.
  private let inner: Substring
  private let offset: Int

  private static let words = ["part: 2", "at: cors-checked", "blocked", "solved", "always"]

  init(_ line: TextLine) throws(DocumentProblem) {
    self.line = line
    let text = line.text.dropFirst(line.indent + 4)
    guard let end = Self.index(of: "-->", in: text) else {
      throw DocumentProblem("A comment ends on its line, with -->.", at: line.place(line.indent))
    }
    guard text[end...].dropFirst(3).allSatisfy({ $0 == " " }) else {
      throw DocumentProblem(
        "A comment stands alone on its line.",
        at: line.place(line.indent + 4 + text.distance(from: text.startIndex, to: end) + 3))
    }
    let untrimmed = text[..<end]
    let leading = untrimmed.prefix { $0 == " " }.count
    var inner = untrimmed.dropFirst(leading)
    while inner.last == " " { inner.removeLast() }
    self.inner = inner
    offset = line.indent + 4 + leading
  }

  private static func index(of pattern: String, in text: Substring) -> Substring.Index? {
    text.indices.first { text[$0...].hasPrefix(pattern) }
  }

  func meaning() throws(DocumentProblem) -> Meaning {
    switch inner {
    case "blocked": return .occasion(.blocked)
    case "solved": return .occasion(.solved)
    case "always": return .occasion(.start)
    default: break
    }
    let colon = inner.firstIndex(of: ":") ?? inner.endIndex
    let value = inner[colon...].dropFirst()
    let valueOffset = offset + inner.distance(from: inner.startIndex, to: colon) + 1
    switch inner[..<colon] {
    case "part" where colon < inner.endIndex: return try part(value, valueOffset)
    case "at" where colon < inner.endIndex: return .occasion(.at(try moments(value, valueOffset)))
    default:
      let word = String(inner[..<colon])
      let known = ["part", "at", "blocked", "solved", "always"]
      let suggestion = Suggestion.nearest(to: word, among: known)
      let list = suggestion == nil ? " There are \(Self.words.joined(separator: ", "))." : ""
      throw DocumentProblem(
        "No comment of this name binds prose: \(quoted(word)).\(list)", at: line.place(offset),
        suggestion: suggestion)
    }
  }

  private func part(_ value: Substring, _ offset: Int) throws(DocumentProblem) -> Meaning {
    let (word, offset) = trimmed(value, offset)
    guard let number = Int(word) else {
      throw DocumentProblem("part is a number, counted from 1.", at: line.place(offset))
    }
    return .part(number, line.place(offset))
  }

  private func moments(
    _ value: Substring, _ start: Int
  ) throws(DocumentProblem) -> [MomentPattern] {
    var patterns: [MomentPattern] = []
    var offset = start
    for item in value.split(separator: ",", omittingEmptySubsequences: false) {
      patterns.append(try moment(item, offset))
      offset += item.count + 1
    }
    return patterns
  }

  /// Reads `cors-checked of request 2 at hop 1`.
  private func moment(
    _ item: Substring, _ start: Int
  ) throws(DocumentProblem) -> MomentPattern {
    let (text, offset) = trimmed(item, start)
    var words = text.split(separator: " ")[...]
    let name = words.popFirst().map(String.init) ?? ""
    guard let moment = Moment(proseName: name) else {
      throw DocumentProblem(
        name.isEmpty ? "The name of a moment is missing." : "No moment is called \(quoted(name)).",
        at: line.place(offset), value: name, of: Moment.allCases.map(\.proseName))
    }
    var request: Int?
    var hop: Int?
    while words.count >= 3, let number = Int(words[words.startIndex + 2]) {
      switch (words[words.startIndex], words[words.startIndex + 1]) {
      case ("of", "request") where request == nil && number > 0: request = number
      case ("at", "hop") where hop == nil && number >= 0: hop = number
      default: throw unreadable(words[words.startIndex])
      }
      words = words.dropFirst(3)
    }
    if let word = words.first { throw unreadable(word) }
    return MomentPattern(moment, request: request, hop: hop)
  }

  private func unreadable(_ word: Substring) -> DocumentProblem {
    let offset = line.text.distance(from: line.text.startIndex, to: word.startIndex)
    return DocumentProblem(
      "Behind a moment stands of request 2, at hop 1, or a comma.", at: line.place(offset))
  }

  private func trimmed(_ text: Substring, _ offset: Int) -> (Substring, Int) {
    let leading = text.prefix { $0 == " " }.count
    var rest = text.dropFirst(leading)
    while rest.last == " " { rest.removeLast() }
    return (rest, offset + leading)
  }
}
