/// Everything that a key can do, by what it is about.
package enum Command: Hashable, Sendable {
  /// Moving in time.
  case time(TimeCommand)

  /// Moving on the stage.
  case pane(PaneCommand)

  /// Changing the scenario.
  case edit(EditCommand)

  /// What is around the stage: files, lists, the program itself.
  case around(AroundCommand)

  /// Going on in a lesson.
  case lesson(LessonCommand)

  /// On a page of a lesson, or a question.
  case page(PageCommand)

  /// While a line is edited.
  case editing(EditingCommand)

  /// In a list.
  case list(ListCommand)

  /// In a text.
  case text(TextCommand)

  /// While something is searched.
  case search(SearchCommand)
}

extension Command: CaseIterable {
  /// All commands, in the order in which help lists them.
  package static let allCases: [Command] =
    TimeCommand.allCases.map(Command.time) + PaneCommand.allCases.map(Command.pane)
    + EditCommand.allCases.map(Command.edit) + AroundCommand.allCases.map(Command.around)
    + LessonCommand.allCases.map(Command.lesson) + PageCommand.allCases.map(Command.page)
    + EditingCommand.allCases.map(Command.editing) + ListCommand.allCases.map(Command.list)
    + TextCommand.allCases.map(Command.text) + SearchCommand.allCases.map(Command.search)
}

extension Command {
  /// What documents and the configuration call it, such as `time.forward`.
  package var name: String {
    switch self {
    case .time(let command): "time.\(command.rawValue)"
    case .pane(let command): "pane.\(command.rawValue)"
    case .edit(let command): "edit.\(command.rawValue)"
    case .around(let command): "corslab.\(command.rawValue)"
    case .lesson(let command): "lesson.\(command.rawValue)"
    case .page(let command): "page.\(command.rawValue)"
    case .editing(let command): "editing.\(command.rawValue)"
    case .list(let command): "list.\(command.rawValue)"
    case .text(let command): "text.\(command.rawValue)"
    case .search(let command): "search.\(command.rawValue)"
    }
  }

  /// The command with a name, nil when none has it.
  package init?(name: String) {
    guard let command = Self.byName[name] else { return nil }
    self = command
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
