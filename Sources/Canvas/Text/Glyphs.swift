/// The signs that the program draws, each one column wide.
package struct Glyphs: Hashable, Sendable {
  package let allowed: String
  package let blocked: String
  package let undecided: String
  package let notApplicable: String
  package let warning: String
  package let cached: String
  package let differs: String

  /// The timeline's steps: gone by, the present one, and still to come.
  package let past: String
  package let present: String
  package let future: String

  package let horizontal: String
  package let vertical: String
  package let topLeft: String
  package let topRight: String
  package let bottomLeft: String
  package let bottomRight: String

  /// A message's line, where it starts (request, answer), where it ends, and what never happens.
  package let message: String
  package let requestStart: String
  package let responseStart: String
  package let requestEnd: String
  package let responseEnd: String
  package let unsent: String

  package let left: String
  package let right: String
  package let up: String
  package let down: String
  package let marker: String
  package let bullet: String
  package let dash: String
  package let ellipsis: String

  /// For terminals and fonts that speak Unicode.
  package static let unicode = Glyphs(
    allowed: "✓", blocked: "✗", undecided: "?", notApplicable: "·", warning: "!", cached: "↻",
    differs: "≠", past: "●", present: "◉", future: "○", horizontal: "─", vertical: "│",
    topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", message: "━",
    requestStart: "┣", responseStart: "┫", requestEnd: "▶", responseEnd: "◀", unsent: "┆",
    left: "←", right: "→", up: "↑", down: "↓", marker: "▸", bullet: "•", dash: "–",
    ellipsis: "…")

  /// For everything else.
  package static let ascii = Glyphs(
    allowed: "v", blocked: "x", undecided: "?", notApplicable: ".", warning: "!", cached: "%",
    differs: "#", past: "*", present: "@", future: "o", horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", message: "=",
    requestStart: "|", responseStart: "|", requestEnd: ">", responseEnd: "<", unsent: ":",
    left: "<", right: ">", up: "^", down: "v", marker: ">", bullet: "*", dash: "-",
    ellipsis: "~")

  /// Every sign, in the order of declaration.
  package var all: [String] {
    [
      allowed, blocked, undecided, notApplicable, warning, cached, differs, past, present, future,
      horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, message, requestStart,
      responseStart, requestEnd, responseEnd, unsent, left, right, up, down, marker, bullet, dash,
      ellipsis,
    ]
  }
}
