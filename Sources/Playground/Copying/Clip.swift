import Escaping

/// A text that is worth having on the clipboard, and does no harm where it is pasted.
package struct Clip: Hashable, Sendable {
  /// What it is, in a few words.
  package let what: String
  package let text: String

  /// One line that is no code: a line break in it would make a shell run it, so that is written out
  /// as the screen does, and so is everything else that nobody would see.
  package init(_ what: String, _ line: String) {
    self.init(what, code: VisibleText(line).text)
  }

  /// Text of several lines that is no code; but for breaks and tabs, what nobody would see in it is
  /// written out.
  package init(_ what: String, text: String) {
    let visible = text.unicodeScalars.map { scalar in
      let isKept = scalar == "\n" || scalar == "\t" || !scalar.isUnseen
      return isKept ? String(scalar) : scalar.escape
    }
    self.init(what, code: visible.joined())
  }

  /// Code, in which its writer has quoted whatever is not its own.
  package init(_ what: String, code: String) {
    self.what = what
    text = code
  }
}
