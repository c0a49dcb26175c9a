/// What a program has switched on in a terminal and not off again, as its bytes tell.
package struct TerminalModes: Hashable, Sendable, CustomStringConvertible {
  /// The private modes that are not as in a terminal that was just opened.
  package private(set) var changed: Set<Int> = []
  /// How many titles are remembered and not given back.
  package private(set) var titles = 0
  /// Whether the keypad sends its own sequences.
  package private(set) var hasKeypad = false
  /// Whether colours or emphasis are on.
  package private(set) var hasStyle = false

  /// The modes after a text in a terminal that was just opened.
  package init(after text: String) {
    // The cursor can be seen and long lines go on in the next row; everything else is off.
    let usual: Set<Int> = [7, 25]
    for match in text.matches(of: /\u{1b}\[\?([0-9;]+)([hl])/) {
      for number in match.1.split(separator: ";").compactMap({ Int($0) }) {
        let isOn = match.2 == "h"
        if isOn == usual.contains(number) {
          changed.remove(number)
        } else {
          changed.insert(number)
        }
      }
    }
    // Blinking is the business of the cursor's owner; curses switches it off with the cursor.
    changed.remove(12)
    for match in text.matches(of: /\u{1b}\[(22|23);[0-9;]+t/) { titles += match.1 == "22" ? 1 : -1 }
    for match in text.matches(of: /\u{1b}([=>])/) { hasKeypad = match.1 == "=" }
    for match in text.matches(of: /\u{1b}\[([0-9;:]*)m/) {
      hasStyle = !["", "0", "39;49"].contains(match.1) && !match.1.hasSuffix(";0")
    }
  }

  /// The modes of a terminal that was just opened.
  package static let untouched = TerminalModes(after: "")

  /// Whether the alternate screen is shown.
  package var isOnAlternateScreen: Bool { changed.contains(1049) }

  package var description: String {
    var parts = changed.sorted().map { "mode \($0)" }
    if titles != 0 { parts.append("\(titles) titles") }
    if hasKeypad { parts.append("keypad") }
    if hasStyle { parts.append("style") }
    return parts.isEmpty ? "as before" : parts.joined(separator: ", ")
  }
}
