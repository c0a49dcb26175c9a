import Canvas
package import Escaping

/// The page of the documentation that lists the keys, made from the table of commands.
package enum KeysPage {
  /// The page as Markdown.
  package static func markdown(_ keymap: Keymap = .standard) -> VisibleText {
    var lines: [VisibleText] = [
      "# Keys", "",
      "This page is made from the table of commands; `UPDATE_GOLDEN=1 swift test` rewrites it.",
      "The arrows, Tab, Enter and Esc are enough to step, to look and to edit; `:` lists all",
      "commands. A script for `--keys` uses the same names, and so does the configuration, which can",
      "give every command other keys: `keys: {time.forward: [Right, Space]}`. `corslab config keys`",
      "prints this page with the keys that hold.",
    ]
    for section in CommandSection.allCases {
      lines += [
        "", "## \(section.rawValue)", "", "| keys | what they do | name |", "|---|---|---|",
      ]
      lines += section.commands.map { command in
        let keys = keymap.keys(of: command).map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(command.title) | `\(command.name)` |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
