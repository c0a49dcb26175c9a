/// The manual page, written from what the program says about itself.
struct ManualPage {
  private var lines: [String] = []

  init(_ root: HelpTree.Command) {
    heading("TH", "CORSLAB 1 \"\" corslab \"User Commands\"")
    heading("SH", "NAME")
    text("\(root.commandName) - \(root.abstract ?? "")")
    heading("SH", "SYNOPSIS")
    text("\\fB\(root.commandName)\\fR [\\fIcommand\\fR] [\\fIoptions\\fR] [\\fIfiles\\fR]")
    heading("SH", "COMMANDS")
    for command in root.subcommands ?? [] { add(command, to: root.commandName) }
    heading("SH", "EXIT STATUS")
    for (status, meaning) in Self.statuses { item("\(status)", meaning) }
    heading("SH", "FILES")
    item(
      "$XDG_CONFIG_HOME/corslab/config.yaml",
      "The configuration, by default in ~/.config. What `corslab config show` prints is one.")
    item(
      "$XDG_STATE_HOME/corslab/recent.yaml",
      "The files that were played or saved lately, by default in ~/.local/state.")
    item(
      "$XDG_STATE_HOME/corslab/progress",
      "What was done in the course, by default in ~/.local/state. `corslab lessons progress` tells it, and adds that of another machine. One that was damaged is kept beside it, as progress.damaged-1 and so on."
    )
    heading("SH", "ENVIRONMENT")
    item("NO_COLOR", "When it is not empty, nothing is coloured, unless a theme is asked for.")
    item(
      "CORSLAB_THEME, CORSLAB_GLYPHS, CORSLAB_MOTION, CORSLAB_MOUSE, CORSLAB_SPEED, CORSLAB_INTERFACE",
      "Settings that count for more than the configuration, and for less than options.")
    item("CORSLAB_CONFIG", "The configuration to use instead of the usual one.")
    item("CORSLAB_LESSONS", "A folder of lessons instead of those inside the program.")
    item(
      "VISUAL, EDITOR", "The program that the policy is edited in; the first one counts for more.")
    item("TMPDIR", "Where the policy lies while it is edited; without it, /tmp.")
    item(
      "XDG_CONFIG_HOME, XDG_STATE_HOME, HOME",
      "Where the files above are. Relative paths are ignored.")
    item("TERM", "The kind of the terminal. Its character set is that of LC_ALL, LC_CTYPE or LANG.")
    item(
      "ESCDELAY",
      "The milliseconds for which an escape key waits to become a longer sequence, 25 without it and 5000 at most."
    )
    item("SWIFT_BACKTRACE", "Where it is set, Swift tells of a crash in detail.")
  }

  /// The page's source.
  var source: String { lines.joined(separator: "\n") + "\n" }

  private static let statuses = [
    (0, "Success."),
    (1, "An expectation, a goal or a finding is not met."),
    (2, "Wrong usage."),
    (65, "Input that cannot be read as what it should be."),
    (74, "A file that could not be read or written."),
  ]

  /// Describes a command, or the commands of which it consists.
  private mutating func add(_ command: HelpTree.Command, to path: String) {
    guard command.commandName != "help" else { return }
    let path = "\(path) \(command.commandName)"
    if let parts = command.subcommands {
      for part in parts { add(part, to: path) }
      return
    }
    let arguments = HelpTree.Argument.described(command.arguments ?? [])
    heading("SS", ([path] + arguments.map(\.usage)).joined(separator: " "))
    if let abstract = command.abstract { text(abstract) }
    if let discussion = command.discussion {
      lines.append(".PP")
      text(discussion)
    }
    for argument in arguments { item(argument.label, argument.explanation) }
  }

  private mutating func heading(_ macro: String, _ title: String) {
    lines.append(".\(macro) \(macro == "TH" ? title : "\"\(Self.escaped(title))\"")")
  }

  private mutating func text(_ text: String) {
    lines.append(contentsOf: text.split(separator: "\n").map { Self.escaped(String($0)) })
  }

  private mutating func item(_ label: String, _ explanation: String) {
    lines += [".TP", "\\fB\(Self.escaped(label))\\fR", Self.escaped(explanation)]
  }

  /// Text in which roff sees neither hyphens nor requests.
  private static func escaped(_ text: String) -> String {
    let dashed = text.replacing("-", with: "\\-")
    return dashed.hasPrefix(".") || dashed.hasPrefix("'") ? "\\&" + dashed : dashed
  }
}

extension HelpTree.Argument {
  /// The arguments as they are described: without help, and a flag together with its opposite.
  fileprivate static func described(_ arguments: [Self]) -> [Self] {
    let titles = Set(arguments.map(\.title))
    return arguments.compactMap { argument in
      let title = argument.title
      let isOpposite = title.hasPrefix("no-") && titles.contains(String(title.dropFirst(3)))
      guard !["help", "version"].contains(title), !isOpposite else { return nil }
      var argument = argument
      if titles.contains("no-" + title) {
        argument.names?.append(Name(kind: "long", name: "no-" + title))
      }
      return argument
    }
  }

  fileprivate var title: String { names?.last?.name ?? valueName ?? "" }

  fileprivate var label: String {
    let spellings = (names ?? []).map(\.spelling).joined(separator: ", ")
    switch kind {
    case "positional": return valueName ?? ""
    case "flag": return spellings
    default: return "\(spellings) <\(valueName ?? "")>"
    }
  }

  fileprivate var usage: String {
    let bare =
      kind == "positional"
      ? "<\(label)>" + (isRepeating ? " ..." : "") : label.replacing(", ", with: " | ")
    return isOptional || kind != "positional" ? "[\(bare)]" : bare
  }

  fileprivate var explanation: String {
    var parts = [abstract ?? ""]
    if let allValues { parts.append("One of \(allValues.joined(separator: ", ")).") }
    if let defaultValue { parts.append("Default: \(defaultValue).") }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
