import Escaping

/// Text from a document in double quotes, made fit for a message.
///
/// What nobody sees is escaped, because messages end up on terminals, and long text is cut, because
/// messages have one line.
package func quoted(_ text: String) -> String {
  "\"\(excerpt(text))\""
}

/// Text from a document without quotes, with what nobody sees escaped, and cut if it is long.
package func excerpt(_ text: String) -> String {
  let longest = 60
  // Keys and words can nearly always be seen as they are.
  if text.utf8.count <= longest, text.isPrintableASCII { return text }
  var result = ""
  for (index, scalar) in text.unicodeScalars.enumerated() {
    guard index < longest else { return result + "…" }
    if scalar.isUnseen {
      result += scalar.escape
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A character as messages name it: itself in quotes, or what it is called when it cannot be seen.
func name(of scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n", "\r": "the end of the line"
  case "\t": "a tab"
  case " ": "a space"
  case "\"": "a double quote"
  default: quoted(String(scalar))
  }
}
