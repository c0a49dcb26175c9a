import Escaping

/// Writes text as YAML scalars, with quotes only where YAML would read something else.
enum YAMLScalar {
  /// The text on one line, plain or in quotes.
  ///
  /// - Parameter isInFlow: Whether the text stands inside brackets, where commas end it.
  static func inline(_ text: String, isInFlow: Bool) -> String {
    if isPlain(text, isInFlow: isInFlow) { return text }
    let canBeSingleQuoted = text.unicodeScalars.allSatisfy { isPrintable($0) && $0 != "'" }
    let hasDoubleQuoteEscapes = text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" }
    return canBeSingleQuoted && hasDoubleQuoteEscapes ? "'\(text)'" : doubleQuoted(text)
  }

  /// Text of several lines as a block behind a `|`, or nil when it has to be in quotes.
  ///
  /// - Parameter indent: The column of the block's lines.
  static func block(_ text: String, indent: Int) -> String? {
    guard text.contains("\n"), let first = text.unicodeScalars.first,
      !" \t\n".unicodeScalars.contains(first),
      text.unicodeScalars.allSatisfy({ isPrintable($0) || $0 == "\n" })
    else { return nil }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let endsWithBreak = lines.last == ""
    if endsWithBreak { lines.removeLast() }
    // `-` takes the last line break away, and `+` keeps all of several.
    let chomping = !endsWithBreak ? "-" : lines.last == "" ? "+" : ""
    let margin = String(repeating: " ", count: indent)
    return lines.reduce(into: "|\(chomping)\n") { block, line in
      block += line.isEmpty ? "\n" : "\(margin)\(line)\n"
    }
  }

  /// Whether YAML reads the same text when it stands there without quotes.
  private static func isPlain(_ text: String, isInFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      last != ":", scalars.allSatisfy(isPrintable), !hasMeaning(text),
      !scalars.starts(with: "...".unicodeScalars)
    else { return false }
    // A dash begins text only when a letter or digit follows.
    let second = scalars.dropFirst().first
    let startsLikeText =
      first == "-"
      ? second?.properties.isAlphabetic == true || second?.properties.numericType != nil
      : !"?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first)
    let needsQuotesInFlow =
      scalars.contains { ",[]{}".unicodeScalars.contains($0) } || scalars.hasPair(":", "?")
    return startsLikeText && !(isInFlow && needsQuotesInFlow)
      && !scalars.hasPair(":", " ") && !scalars.hasPair(" ", "#")
  }

  /// Whether some YAML reader takes the word for something else than text: nothing, a truth, a
  /// number, a date or a merge key.
  private static func hasMeaning(_ text: String) -> Bool {
    if words.contains(text.lowercased()) { return true }
    let digits = text.unicodeScalars.drop { "+-.".unicodeScalars.contains($0) }
    return digits.first?.properties.numericType != nil
      && digits.allSatisfy { "0123456789abcdefABCDEFxXo_.:+-".unicodeScalars.contains($0) }
  }

  private static let words: Set = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".inf", "-.inf",
    "+.inf", ".nan",
  ]

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += scalar.yamlEscape
      }
    }
    return result + "\""
  }

  /// Whether a character may stand in YAML text as it is, line breaks of blocks aside.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool { !scalar.isUnseen }
}

extension String.UnicodeScalarView {
  /// Whether one character directly follows another; combining characters do not hide them.
  fileprivate func hasPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    zip(self, dropFirst()).contains { $0 == (first, second) }
  }
}
