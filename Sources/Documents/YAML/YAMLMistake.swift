/// What libyaml complains about, in its own words.
struct YAMLMistake {
  /// What is wrong.
  let problem: String

  /// Where it is wrong.
  let place: Place

  /// What was being read.
  let context: String

  /// Where that begins.
  let contextPlace: Place

  /// The mistake in words for somebody who writes YAML and does not write parsers.
  ///
  /// - Parameter start: Where the text begins that libyaml reads.
  func problem(in start: TextCursor) -> DocumentProblem {
    switch (problem, context) {
    case ("did not find expected alphabetic or numeric character", "while scanning an alias"):
      return .yamlIndicator("*", from: start, at: contextPlace)
    case ("did not find expected alphabetic or numeric character", "while scanning an anchor"):
      return .yamlIndicator("&", from: start, at: contextPlace)
    case (_, "while scanning a tag"), (_, "while parsing a tag"),
      ("found undefined tag handle", _):
      return .yamlIndicator("!", from: start, at: contextPlace)
    case (_, "while scanning a directive"), (_, "while scanning a %YAML directive"),
      (_, "while scanning a %TAG directive"):
      return DocumentProblem(
        "A line that begins with % is a YAML directive. Text goes in quotes.", at: contextPlace)
    case ("found character that cannot start any token", _):
      return unexpectedCharacter(in: start)
    case ("found unexpected end of stream", "while scanning a quoted scalar"),
      ("found unexpected document indicator", "while scanning a quoted scalar"):
      let quote = start.scalar(at: contextPlace).map { excerpt(String($0)) } ?? "quote"
      return DocumentProblem(
        "This text never ends: its closing \(quote) is missing.", at: contextPlace)
    case ("could not find expected ':'", _):
      return DocumentProblem(
        "A colon is missing behind this key, or this line belongs further to the right.",
        at: contextPlace)
    case ("mapping values are not allowed in this context", _):
      return misplacedColon(in: start)
    case ("did not find expected key", _): return misplacedKey(in: start)
    case ("did not find expected ',' or ']'", _): return unclosed("list", "]")
    case ("did not find expected ',' or '}'", _): return unclosed("set of fields", "}")
    default:
      let message = Self.messages[problem] ?? "This is not valid YAML: \(excerpt(problem))."
      return DocumentProblem(message, at: place)
    }
  }

  /// The problem of a character that begins nothing.
  private func unexpectedCharacter(in start: TextCursor) -> DocumentProblem {
    if start.scalar(at: place) == "\t" {
      return DocumentProblem("YAML is indented with spaces; this is a tab.", at: place)
    }
    let word = start.word(at: place)
    return DocumentProblem(
      "YAML text cannot begin with \(excerpt(String(word.prefix(1)))). Write \(quoted(word)) in quotes.",
      at: place)
  }

  /// The problem of a second colon in a line, or of a field below a value.
  private func misplacedColon(in start: TextCursor) -> DocumentProblem {
    let isSecond = start.line(upTo: place).contains(":")
    let message =
      isSecond
      ? "This colon cannot begin a value here. Text with a colon and a space in it needs quotes."
      : "No field can stand here, because the line above has a value already. Is this indented too "
        + "far?"
    return DocumentProblem(message, at: place)
  }

  /// The problem of something that follows a field and is no field of the same mapping.
  private func misplacedKey(in start: TextCursor) -> DocumentProblem {
    let isFirst = start.line(upTo: place).allSatisfy { $0 == " " }
    let message =
      isFirst
      ? "This is no field (key: value), or it is indented differently from the fields above."
      : "The value ends before this. Inside single quotes write '' for a quote, inside double "
        + "quotes \\\"."
    return DocumentProblem(message, at: place)
  }

  /// The problem of a bracket that is not closed where something else begins.
  private func unclosed(_ container: String, _ bracket: String) -> DocumentProblem {
    DocumentProblem(
      "Expected a comma or \(bracket) here, for the \(container) that begins at \(contextPlace).",
      at: place)
  }

  private static let messages = [
    "mapping keys are not allowed in this context": "A key cannot stand here.",
    "block sequence entries are not allowed in this context":
      "A list entry (-) cannot stand here; it needs a line of its own.",
    "did not find expected '-' indicator":
      "This list goes on with something else than an entry (-), or it is indented differently.",
    "did not find expected node content": "A value is missing before this.",
    "did not find expected <document start>":
      "The document has already ended here; this is too much, or it is indented differently.",
    "found unexpected ':'": "Inside brackets text with this colon needs quotes.",
    "found unknown escape character":
      "Inside double quotes there is no such escape. A backslash is written \\\\.",
    "did not find expected hexdecimal number": "Hexadecimal digits are missing in this escape.",
    "found invalid Unicode character escape code":
      "This escape is no Unicode character. Above U+FFFF write \\U and eight digits.",
    "found a tab character that violates indentation":
      "YAML is indented with spaces; this is a tab.",
    "found a tab character where an indentation space is expected":
      "YAML is indented with spaces; this is a tab.",
    "did not find expected comment or line break":
      "Nothing else stands in this line; the text begins in the next one.",
    "found an indentation indicator equal to 0": "The indentation of a text is 1 to 9.",
    "found incompatible YAML document": "This is neither YAML 1.1 nor YAML 1.2.",
  ]
}

extension DocumentProblem {
  /// The problem of text that begins with a character that has a meaning of its own in YAML.
  static func yamlIndicator(
    _ indicator: Unicode.Scalar, from start: TextCursor, at place: Place
  ) -> Self {
    let word = quoted(start.word(at: place))
    let message =
      switch indicator {
      case "*": "A bare * is a YAML alias. Write \(word) in quotes."
      case "&": "A bare & is a YAML anchor, which cannot be used here. Write \(word) in quotes."
      default: "A bare ! is a YAML tag, which cannot be used here. Write \(word) in quotes."
      }
    return Self(message, at: place, cause: indicator == "*" ? .bareStar : nil)
  }
}
