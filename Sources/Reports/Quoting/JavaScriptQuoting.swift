import Escaping

/// Text in JavaScript.
package enum JavaScriptQuoting {
  /// The text as a string, in whichever quotes need less escaping.
  package static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("\"") && !scalars.contains("'") ? "'" : "\""
    var result = String(quote)
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case quote, "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<" where endsScript(scalars[scalars.index(after: index)...].first):
        result += escape(scalar)
      default: result += scalar.isUnseen ? escape(scalar) : String(scalar)
      }
    }
    return result + String(quote)
  }

  /// Whether `<` and this character could begin a tag or a comment for which HTML ends a script.
  private static func endsScript(_ next: Unicode.Scalar?) -> Bool {
    next == "/" || next == "!" || next == "s" || next == "S"
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case ..<0x100: "\\x" + scalar.value.hexadecimal(digits: 2, uppercase: false)
    case ..<0x1_0000: "\\u" + scalar.value.hexadecimal(digits: 4, uppercase: false)
    default: "\\u{\(scalar.value.hexadecimal(uppercase: false))}"
    }
  }
}
