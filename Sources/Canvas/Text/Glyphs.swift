/// The signs that the program draws, each one column wide but for ``unequal``.
package enum Glyphs: Hashable, Sendable {
  /// For terminals and fonts that speak Unicode.
  case unicode

  /// For everything else.
  case ascii

  package var allowed: String { pick("✓", "v") }
  package var blocked: String { pick("✗", "x") }
  package var undecided: String { "?" }
  package var notApplicable: String { pick("·", ".") }
  package var warning: String { "!" }
  package var cached: String { pick("↻", "%") }
  package var differs: String { pick("≠", "#") }

  /// Stands between two values that are not the same; it may take two columns.
  package var unequal: String { pick("≠", "!=") }

  /// The timeline's steps: gone by, the present one, and still to come.
  package var past: String { pick("●", "*") }
  package var present: String { pick("◉", "@") }
  package var future: String { pick("○", "o") }

  package var horizontal: String { pick("─", "-") }
  package var vertical: String { pick("│", "|") }
  package var topLeft: String { pick("╭", "+") }
  package var topRight: String { pick("╮", "+") }
  package var bottomLeft: String { pick("╰", "+") }
  package var bottomRight: String { pick("╯", "+") }

  /// A message's line, where it starts (request, answer), where it ends, and what never happens.
  package var message: String { pick("━", "=") }
  package var requestStart: String { pick("┣", "|") }
  package var responseStart: String { pick("┫", "|") }
  package var requestEnd: String { pick("▶", ">") }
  package var responseEnd: String { pick("◀", "<") }
  package var unsent: String { pick("┆", ":") }

  package var left: String { pick("←", "<") }
  package var right: String { pick("→", ">") }
  package var up: String { pick("↑", "^") }
  package var down: String { pick("↓", "v") }

  /// Stands before the number of lines that are further down.
  package var more: String { pick("↓", "+") }
  package var marker: String { pick("▸", ">") }
  package var bullet: String { pick("•", "*") }
  package var dash: String { pick("–", "-") }
  package var ellipsis: String { pick("…", "~") }

  /// Every sign of one column, in the order of declaration.
  package var all: [String] {
    [
      allowed, blocked, undecided, notApplicable, warning, cached, differs, past, present, future,
      horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, message, requestStart,
      responseStart, requestEnd, responseEnd, unsent, left, right, up, down, more, marker, bullet,
      dash, ellipsis,
    ]
  }

  private func pick(_ unicode: String, _ ascii: String) -> String {
    self == .unicode ? unicode : ascii
  }
}
