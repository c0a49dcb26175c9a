import Escaping

/// Text in HTML.
package enum HTMLQuoting {
  /// The text as an attribute's value in double quotes.
  package static func quoted(_ text: String) throws(UnwritableScalar) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // Parsers read a reference to one of these as another character.
      case "\0", "\u{80}"..."\u{9F}": throw UnwritableScalar(scalar)
      default:
        result +=
          scalar.isUnseen ? "&#x\(scalar.value.hexadecimal(uppercase: false));" : String(scalar)
      }
    }
    return result + "\""
  }
}
