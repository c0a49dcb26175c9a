package import Canvas

/// Everything that a key can do; the raw value is what documents call it.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving in time.
  case stepForward = "time.forward"
  case stepBack = "time.back"
  case detailForward = "time.detail-forward"
  case detailBack = "time.detail-back"
  case nextExchange = "time.next-exchange"
  case previousExchange = "time.previous-exchange"
  case firstStep = "time.first"
  case lastStep = "time.last"
  case decisiveStep = "time.decisive"
  case play = "time.play"
  case faster = "time.faster"
  case slower = "time.slower"
  case compare = "corslab.compare"

  // Moving on the stage.
  case up = "pane.up"
  case down = "pane.down"
  case open = "pane.open"
  case back = "pane.back"
  case leapUp = "pane.page-up"
  case leapDown = "pane.page-down"
  case nextPane = "pane.next"
  case previousPane = "pane.previous"
  case browserPane = "pane.browser"
  case networkPane = "pane.network"
  case serverPane = "pane.server"
  case whyPane = "pane.why"
  case zoom = "pane.zoom"
  case raw = "pane.raw"

  // Changing things.
  case edit = "edit.field"
  case editOutside = "edit.outside"
  case remove = "edit.remove"
  case addLayer = "edit.add-layer"
  case layerUp = "edit.layer-up"
  case layerDown = "edit.layer-down"
  case repair = "edit.repair"
  case undo = "edit.undo"
  case redo = "edit.redo"
  case reset = "edit.reset"
  case profile = "edit.browser"

  // Around the stage.
  case openScenario = "corslab.open"
  case save = "corslab.save"
  case saveAs = "corslab.save-as"
  case search = "corslab.search"
  case palette = "corslab.commands"
  case help = "corslab.help"
  case glossary = "corslab.glossary"
  case copy = "corslab.copy"
  case copyPolicy = "corslab.copy-policy"
  case mouse = "corslab.mouse"
  case redraw = "corslab.redraw"
  case suspend = "corslab.suspend"
  case quit = "corslab.quit"
  case quitAnywhere = "corslab.quit-anywhere"

  // In a lesson.
  case lessonPane = "lesson.pane"
  case lessonPage = "lesson.read"
  case hint = "lesson.hint"
  case solution = "lesson.solution"
  case wrongFixes = "lesson.wrong-fixes"
  case nextStation = "lesson.next"
  case previousStation = "lesson.back"
  case map = "lesson.map"
  case notes = "lesson.notes"

  // On a page of a lesson.
  case sheetForward = "page.forward"
  case sheetAnswer = "page.answer"
  case sheetBack = "page.back"
  case sheetUp = "page.up"
  case sheetDown = "page.down"
  case firstChoice = "page.choice-1"
  case secondChoice = "page.choice-2"
  case thirdChoice = "page.choice-3"
  case fourthChoice = "page.choice-4"
  case fifthChoice = "page.choice-5"
  case sixthChoice = "page.choice-6"
  case takeBack = "page.take-back"
  case sheetClose = "page.close"

  // While a field is edited.
  case commit = "editing.commit"
  case cancel = "editing.cancel"
  case choiceUp = "editing.up"
  case choiceDown = "editing.down"
  case choicePageUp = "editing.page-up"
  case choicePageDown = "editing.page-down"
  case cursorLeft = "editing.left"
  case cursorRight = "editing.right"
  case cursorStart = "editing.start"
  case cursorEnd = "editing.end"
  case deleteBackward = "editing.backspace"
  case deleteForward = "editing.delete"
  case deleteWord = "editing.delete-word"
  case deleteToStart = "editing.delete-to-start"

  // In a list.
  case accept = "list.accept"
  case listUp = "list.up"
  case listDown = "list.down"
  case listPageUp = "list.page-up"
  case listPageDown = "list.page-down"
  case listStart = "list.start"
  case listEnd = "list.end"
  case closeList = "list.close"

  // In a text.
  case scrollUp = "text.up"
  case scrollDown = "text.down"
  case pageUp = "text.page-up"
  case pageDown = "text.page-down"
  case textStart = "text.start"
  case textEnd = "text.end"
  case closeText = "text.close"

  // While something is searched.
  case nextMatch = "search.next"
  case previousMatch = "search.previous"
  case endSearch = "search.end"
}

/// What is known about a command: the one place from which keys, hints, help and the palette come.
package struct CommandEntry: Sendable {
  /// What it does, as a person would say it.
  package let title: String

  /// The keys that do it unless somebody changed them, the one to show first.
  package let keys: [Key]
  package let section: CommandSection

  /// Where the keys mean this command.
  package let modes: Set<Mode>

  init(
    _ title: String, _ keys: [Key], in section: CommandSection, _ modes: Set<Mode>? = nil
  ) {
    self.title = title
    self.keys = keys
    self.section = section
    self.modes = modes ?? [section.mode]
  }
}

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
  package var commands: [Command] { Command.allCases.filter { $0.entry.section == self } }
}
