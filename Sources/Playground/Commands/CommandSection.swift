/// The parts of the help screen.
package enum CommandSection: String, CaseIterable, Hashable, Sendable {
  case time = "Time"
  case stage = "Panes"
  case change = "Change"
  case around = "corslab"
  case lesson = "In a lesson"
  case sheet = "On a page of a lesson"
  case editing = "While editing"
  case choosing = "In a list"
  case reading = "In a text"
  case searching = "While searching"

  var mode: Mode {
    switch self {
    case .time, .stage, .change, .around, .lesson: .stage
    case .sheet: .sheet
    case .editing: .editing
    case .choosing: .choosing
    case .reading: .reading
    case .searching: .searching
    }
  }

  /// The commands of the section, in the order in which help lists them.
  package var commands: [Command] { Command.allCases.filter { $0.section == self } }
}

extension Command {
  /// The part of the help screen that lists the command.
  package var section: CommandSection {
    switch self {
    case .time: .time
    case .pane: .stage
    case .edit: .change
    case .around: .around
    case .lesson: .lesson
    case .page: .sheet
    case .editing: .editing
    case .list: .choosing
    case .text: .reading
    case .search: .searching
    }
  }
}
