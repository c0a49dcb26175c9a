import Canvas

/// The help screen, made from the table of commands.
enum HelpText {
  /// The lines of the help screen, first of all how to leave it.
  static func lines(columns: Int, keymap: Keymap, glyphs: Glyphs) -> [StyledText] {
    var lines: [StyledText] = []
    let welcome =
      "On the left is the browser, on the right the server, and time runs down the middle. "
      + "The right arrow takes one step; Why says what was looked at. Change anything: the run "
      + "changes while you type. What the request asks for is marked \(glyphs.bullet), what "
      + "differs from before your last change \(glyphs.differs). The arrows, Tab, Enter and Esc are "
      + "enough to step, to look and to edit."
    lines += StyledText(welcome).wrapped(to: columns)
    for section in CommandSection.allCases {
      lines.append("")
      lines.append(StyledText(section.rawValue, .heading))
      lines += section.commands.map { line(for: $0, keymap, glyphs) }
    }
    return lines
  }

  private static func line(
    for command: Command, _ keymap: Keymap, _ glyphs: Glyphs
  ) -> StyledText {
    let keys = keymap.keys(of: command).map { $0.label(glyphs: glyphs) }.joined(separator: " ")
    return StyledText("  " + keys.padded(to: 17) + " ", .keycap) + StyledText(command.title)
  }
}
