import Escaping

/// Text in the command lines of POSIX shells.
///
/// Everything looks at scalars: a quotation mark with an accent on it is one `Character`, and still
/// ends what it stands in.
package enum ShellQuoting {
  /// The text as one word.
  ///
  /// It is in single quotes, if it must be quoted at all. What nobody would see is printed by the
  /// shell itself, so that the command stays on one line and steers no terminal.
  package static func quoted(_ text: String) throws(UnwritableScalar) -> String {
    let scalars = text.unicodeScalars
    // The arguments of a program end with NUL.
    if scalars.contains("\0") { throw UnwritableScalar("\0") }
    if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return text }
    // A command's output loses the line breaks at its end.
    let last = scalars.lastIndex { $0 != "\n" }
    let body = scalars[..<(last.map(scalars.index(after:)) ?? scalars.startIndex)]
    guard body.contains(where: \.isUnseen) else { return inSingleQuotes(scalars[...]) }
    let rest = scalars[body.endIndex...]
    return printed(body) + (rest.isEmpty ? "" : inSingleQuotes(rest))
  }

  /// A comment on a line of its own, in which the text can do nothing.
  ///
  /// zsh takes what is pasted into it for a command even behind `#`, so the text has no character
  /// that means something there.
  package static func comment(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "# ") { comment, scalar in
      let isHarmless = scalar.isASCII ? isProse(UInt8(scalar.value)) : !scalar.isUnseen
      comment += isHarmless ? String(scalar) : scalar.escape
    }
  }

  private static func inSingleQuotes(_ scalars: Substring.UnicodeScalarView) -> String {
    scalars.reduce(into: "'") { word, scalar in
      word += scalar == "'" ? "'\\''" : String(scalar)
    } + "'"
  }

  /// A word that `printf` writes; `$'…'` would be shorter, but dash does not know it.
  private static func printed(_ scalars: Substring.UnicodeScalarView) -> String {
    var format = ""
    for scalar in scalars {
      switch scalar {
      case "%": format += "%%"
      case "\\": format += "\\\\"
      // bash looks for its history's `!` in double quotes whatever is in them.
      case "'", "!": format += octal(scalar)
      case "-" where format.isEmpty: format += octal(scalar)
      default: format += scalar.isUnseen ? octal(scalar) : String(scalar)
      }
    }
    return "\"$(printf '" + format + "')\""
  }

  private static func octal(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }.joined()
  }

  /// Whether a byte means nothing to a shell.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./:@%+,".utf8.contains(byte)
    }
  }

  /// Whether a byte means nothing to a shell between words either.
  private static func isProse(_ byte: UInt8) -> Bool { byte == 0x20 || isPlain(byte) }
}
