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

/// The playground as a command line asks for it; with nothing set it plays the ice-cream story.
nonisolated struct Play {
  /// A scenario, by its file's name or its own; nil for the ice-cream story.
  var file: String?
  /// The browser that replaces those that scenarios name, nil to leave them.
  var browser: BrowserProfile?
  var beginsWithPicker = false
  /// The configuration in place of the usual one.
  var configurationFile: String?
  var preferences = Preferences()
  /// What is pressed first.
  var keys: KeyScript?
  /// Whether the screen is printed and nobody sits in front of it.
  var isSnapshot = false
  /// How large a screen is that is printed.
  var size = Size(columns: 120, rows: 40)

  /// Plays until somebody quits, or tells what happens where nobody can sit down.
  func run() throws {
    let reading = read()
    guard let first = reading.contents.scenarios.first else {
      throw ExitCode(reading.status)
    }
    let loaded = try LoadedConfiguration(preferences, file: configurationFile)
    let configuration = loaded.configuration
    let state = AppState(
      first, siblings: file == nil ? [] : reading.contents.scenarios,
      file: isFile(reading) ? OpenedFile(reading.contents) : nil, configuration,
      size: size)
    if isSnapshot || configuration.interface.value == .linear {
      var session = Session(state)
      session.press(keys)
      let text =
        isSnapshot
        ? session.snapshot() : TextReport.text(session.state.timeline.trace)
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
      runtime.press(keys)
      if beginsWithPicker { runtime.openPicker() }
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
