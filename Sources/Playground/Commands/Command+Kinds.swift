/// Moving in time.
package enum TimeCommand: String, CaseIterable, Hashable, Sendable {
  case forward
  case back
  case detailForward = "detail-forward"
  case detailBack = "detail-back"
  case nextExchange = "next-exchange"
  case previousExchange = "previous-exchange"
  case first
  case last
  case decisive
  case play
  case faster
  case slower
}

/// Moving on the stage.
package enum PaneCommand: String, CaseIterable, Hashable, Sendable {
  case up
  case down
  case open
  case back
  case pageUp = "page-up"
  case pageDown = "page-down"
  case next
  case previous
  case browser
  case network
  case server
  case why
  case zoom
  case raw
}

/// Changing the scenario.
package enum EditCommand: String, CaseIterable, Hashable, Sendable {
  case field
  case outside
  case remove
  case addLayer = "add-layer"
  case layerUp = "layer-up"
  case layerDown = "layer-down"
  case repair
  case undo
  case redo
  case reset
  case browser
}

/// What is around the stage: files, lists, the program itself.
package enum AroundCommand: String, CaseIterable, Hashable, Sendable {
  case compare
  case open
  case save
  case saveAs = "save-as"
  case search
  case commands
  case help
  case glossary
  case copy
  case copyPolicy = "copy-policy"
  case mouse
  case redraw
  case suspend
  case quit
  case quitAnywhere = "quit-anywhere"
}

/// Going on in a lesson.
package enum LessonCommand: String, CaseIterable, Hashable, Sendable {
  case pane
  case read
  case hint
  case solution
  case wrongFixes = "wrong-fixes"
  case next
  case back
  case map
  case notes
}

/// On a page of a lesson, or a question.
package enum PageCommand: String, CaseIterable, Hashable, Sendable {
  case forward
  case answer
  case back
  case up
  case down
  case firstChoice = "choice-1"
  case secondChoice = "choice-2"
  case thirdChoice = "choice-3"
  case fourthChoice = "choice-4"
  case fifthChoice = "choice-5"
  case sixthChoice = "choice-6"
  case takeBack = "take-back"
  case close
}

/// While a line is edited.
package enum EditingCommand: String, CaseIterable, Hashable, Sendable {
  case commit
  case cancel
  case up
  case down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case left
  case right
  case start
  case end
  case backspace
  case delete
  case deleteWord = "delete-word"
  case deleteToStart = "delete-to-start"
}

/// In a list.
package enum ListCommand: String, CaseIterable, Hashable, Sendable {
  case accept
  case up
  case down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case start
  case end
  case close
}

/// In a text.
package enum TextCommand: String, CaseIterable, Hashable, Sendable {
  case up
  case down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case start
  case end
  case close
}

/// While something is searched.
package enum SearchCommand: String, CaseIterable, Hashable, Sendable {
  case next
  case previous
  case end
}
