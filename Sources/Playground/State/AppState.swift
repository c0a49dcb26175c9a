package import Canvas
package import Lessons
package import Simulation

/// Everything that the playground knows; what is on the screen follows from it.
package struct AppState: Hashable, Sendable {
  /// The scenario with every edit that was made.
  package internal(set) var history: History<Scenario>

  /// The scenario as it was opened.
  package internal(set) var original: Scenario

  /// What can be opened.
  package let catalogue: ScenarioCatalogue

  /// The other scenarios of the file that was opened.
  package internal(set) var siblings: [Scenario]

  /// The file that is being played, nil for a scenario that comes with the program.
  package internal(set) var file: OpenedFile?

  /// The files that were played lately.
  package internal(set) var recentFiles: RecentFiles

  /// The command that was warned about and goes through if it comes again at once.
  var confirmed: Command?
  package internal(set) var settings: Settings
  package internal(set) var timeline: Timeline

  /// The repair that was found last, nil when none was looked for.
  var knownRemedy: KnownRemedy?
  package internal(set) var stage = Stage()

  /// The field that is being edited, if one is.
  package internal(set) var editor: FieldEditor?

  /// Where one was in the lesson's text when the editing began, nil while nothing is edited.
  var bookmark: ReadingPlace?

  /// The lesson that is being taken, if one is.
  package internal(set) var learning: Learning?

  /// What lies over the stage.
  package internal(set) var overlay: Overlay?
  package internal(set) var notice: Notice?

  /// Whether steps follow each other by themselves.
  package internal(set) var isPlaying = false

  /// Whether clicks come to the program.
  package internal(set) var capturesMouse: Bool

  /// The text that is being looked for, nil when none is.
  package internal(set) var search: Search?
  package internal(set) var size: Size
  package internal(set) var glyphs: Glyphs

  /// A playground with a scenario, at the run's first step.
  package init(
    _ scenario: Scenario, catalogue: ScenarioCatalogue = ScenarioCatalogue([]),
    siblings: [Scenario] = [], file: OpenedFile? = nil, recentFiles: RecentFiles = RecentFiles(),
    size: Size = Size(columns: 120, rows: 40), glyphs: Glyphs = .unicode,
    capturesMouse: Bool = true, settings: Settings = Settings()
  ) {
    history = History(scenario)
    original = scenario
    timeline = Timeline(scenario)
    self.catalogue = catalogue
    self.siblings = siblings
    self.file = file
    self.recentFiles = recentFiles
    self.settings = settings
    self.size = size
    self.glyphs = glyphs
    self.capturesMouse = capturesMouse
  }

  /// What lies over the stage.
  package enum Overlay: Hashable, Sendable {
    case list(ListOverlay)
    case text(TextOverlay)
    case prompt(PathPrompt)
  }

  /// The scenario that is in force: with what is being typed, if that means something.
  package var scenario: Scenario { editor?.draft ?? history.present }

  /// Who gets the keys.
  package var mode: Mode {
    if layout.kind == .tooSmall { return .tooSmall }
    if editor != nil { return .editing }
    if search != nil { return .searching }
    switch overlay {
    case .list: return .choosing
    case .text: return .reading
    case .prompt: return .editing
    case nil: return learning?.sheet == nil ? .stage : .sheet
    }
  }

  /// Where everything stands.
  package var layout: Layout {
    Layout(
      size, focus: stage.focus, isZoomed: stage.isZoomed,
      lesson: learning.map { _ in stage.left })
  }

  /// The panes that there are, in the order in which Tab goes through them.
  package var panes: [Pane] {
    learning == nil ? [.browser, .network, .server, .why] : Pane.allCases
  }

  /// The panes that one comes to by moving on: those that can be seen, or all where one is shown.
  package var reachablePanes: [Pane] {
    switch layout.kind {
    case .wide, .medium: panes.filter { layout.panes[$0] != nil }
    case .narrow, .zoomed, .tooSmall: panes
    }
  }

  /// The panes that Tab goes through: besides those that can be seen the one that shares the
  /// lesson's column.
  package var tabbedPanes: [Pane] {
    let shared: Set<Pane> = learning == nil ? [] : [.browser, .lesson]
    return panes.filter { reachablePanes.contains($0) || shared.contains($0) }
  }

  /// How long to wait for a key, in milliseconds, before a tick; nil for as long as it takes.
  package var patience: Int? {
    if timeline.isRunning { return 0 }
    if isPlaying { return settings.speed.milliseconds }
    // The minutes of a workshop are counted.
    return learning?.room == nil ? nil : 15_000
  }
}
