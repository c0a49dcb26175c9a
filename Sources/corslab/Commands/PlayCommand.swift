import ArgumentParser
import Browser
import Canvas
import Configuration
import Escaping
import Lessons
import Playground
import Reports
import Simulation
import Terminal

/// `corslab play`: the playground.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Step through a scenario, and change anything in it.",
    discussion: """
      Without a terminal it prints what happens instead. With --snapshot it prints the screen \
      after the keys of --keys, and needs no terminal either.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      A scenario in YAML or JSON, or a built-in name; - is standard input. Without one, the \
      ice-cream story.
      """))
  var file: String?

  @Option(help: "The browser to simulate, whatever the scenario says.")
  var browser: BrowserProfile?

  @Flag(help: "Begin with the list of what was played lately and what comes with the program.")
  var recent = false

  @OptionGroup var options: PreferenceOptions

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let reading = read()
    guard let first = reading.contents.scenarios.first else {
      throw ExitCode(reading.status)
    }
    let loaded = try LoadedConfiguration(options.preferences, file: options.config)
    let configuration = loaded.configuration
    let state = AppState(
      first, siblings: file == nil ? [] : reading.contents.scenarios,
      file: isFile(reading) ? OpenedFile(reading.contents) : nil, configuration,
      size: screen.size)
    if screen.snapshot != nil || configuration.interface.value == .linear {
      var session = Session(state)
      session.press(screen.keys)
      let text =
        screen.snapshot == nil
        ? TextReport.text(session.state.timeline.trace) : session.snapshot()
      OutputStream.standard.write(text)
      OutputStream.errors.write(lines: loaded.complaints)
      return
    }
    // Commands run on the main thread, where the terminal lives.
    MainActor.assumeIsolated { play(state, reading, loaded) }
  }

  @MainActor private func play(
    _ state: AppState, _ reading: ScenarioFile.Reading, _ loaded: LoadedConfiguration
  ) {
    do throws(TerminalProblem) {
      let runtime = try Runtime(state, loaded.configuration, FileDesk(browser: browser))
      runtime.begin(isFile(reading) ? reading : nil)
      runtime.press(screen.keys)
      if recent { runtime.openPicker() }
      runtime.tell(loaded.notice)
      runtime.run()
    } catch {
      OutputStream.standard.write(TextReport.text(state.timeline.trace))
      // Last, because a terminal shows only the end of a long text.
      OutputStream.errors.write(
        lines: loaded.complaints + (error == .notATerminal ? [] : ["corslab: \(error)"]))
    }
  }

  /// Whether it came from a file that can be watched and written.
  private func isFile(_ reading: ScenarioFile.Reading) -> Bool {
    file != "-" && reading.stamp != nil
  }

  /// Reads what the command line asks for, and says what of it cannot be read.
  private func read() -> ScenarioFile.Reading {
    guard let file else {
      var scenario = ScenarioCatalogue.embedded.first
      if let browser { scenario?.browser = browser }
      return ScenarioFile.Reading(scenario.map { [$0] } ?? [])
    }
    let reading = ScenarioFile(path: file).read(browser: browser)
    OutputStream.errors.write(lines: reading.problems)
    return reading
  }
}

extension OpenedFile {
  /// The file with these contents, unless there is nothing in it.
  fileprivate nonisolated init?(_ contents: FileContents) {
    guard let first = contents.scenarios.first else { return nil }
    self.init(path: contents.path, saved: first, holdsMore: contents.holdsMore)
  }
}
