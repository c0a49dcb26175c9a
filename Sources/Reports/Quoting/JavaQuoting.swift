import Escaping

/// Text in Java.
package enum JavaQuoting {
  /// The text as a string of ASCII alone, whatever encoding the compiler takes the file for.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      // `\u000a` would be a line break before it is part of a string.
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { "\\u" + $0.hexadecimal(digits: 4, uppercase: false) }.joined()
  }
}
