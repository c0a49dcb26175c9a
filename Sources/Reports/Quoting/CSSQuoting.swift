import Escaping

/// Text in CSS.
package enum CSSQuoting {
  /// The text as a string in double quotes, which `url()` takes as well.
  package static func quoted(_ text: String) throws(UnwritableScalar) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      // Parsers read an escaped NUL as U+FFFD.
      case "\0": throw UnwritableScalar(scalar)
      case "\"", "\\": result += "\\" + String(scalar)
      // HTML would end a style sheet at `</style`.
      case "<": result += escape(scalar)
      default: result += scalar.isUnseen ? escape(scalar) : String(scalar)
      }
    }
    return result + "\""
  }

  /// The space ends the digits and belongs to the escape.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\\(scalar.value.hexadecimal(uppercase: false)) "
  }
}
