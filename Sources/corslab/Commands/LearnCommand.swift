import ArgumentParser
import Canvas
import Configuration
import Escaping
import Lessons
import Playground
import Simulation
import Terminal

/// `corslab learn`: the tutor.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Take the course, a lesson at a time.",
    discussion: """
      Without a lesson it goes on where you left off. With --linear, or without a terminal, the \
      lesson is told in lines and takes its answers from lines.
      """)

  @Argument(
    help: ArgumentHelp("A lesson's id, such as 3-1, or the Markdown file of one."))
  var lesson: String?

  @OptionGroup var source: LessonOptions

  @Option(help: ArgumentHelp("The path of a workshop, shown to a room: 45, 90 or half-day."))
  var workshop: String?

  @Flag(help: "Show it to a room: widely set, votes counted, and no verdict before all have voted.")
  var present = false

  @OptionGroup var options: PreferenceOptions

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let file = ProgressFile()
    let reading = file?.read()
    let known = reading?.progress ?? Progress()
    let path = try workshop.map { try source.course().workshop(named: $0) }
    let choice = try LessonChoice(firstLesson(of: path) ?? lesson, source, known)
    let progress = choice.isTrial ? Progress() : known
    let loaded = try LoadedConfiguration(options.preferences, file: options.config)
    let isLinear = loaded.configuration.interface.value == .linear
    let desk = LessonDesk(choice, file, progress)
    let room = present || path != nil ? Room(path, at: lesson == nil ? nil : choice.lesson.id) : nil
    // Commands run on the main thread, where the terminal lives.
    MainActor.assumeIsolated {
      if isLinear, screen.snapshot == nil {
        OutputStream.errors.write(lines: loaded.complaints)
        tell(choice, desk, progress, reading?.complaint)
      } else {
        play(choice, progress, room, desk, loaded, reading?.complaint)
      }
    }
  }

  private func firstLesson(of path: WorkshopPath?) -> String? {
    lesson == nil ? path?.lessons.first?.description : nil
  }

  /// Tells the lesson in lines.
  @MainActor private func tell(
    _ choice: LessonChoice, _ desk: LessonDesk, _ progress: Progress, _ complaint: VisibleText?
  ) {
    if let complaint { OutputStream.errors.write("corslab: \(complaint)\n") }
    var lesson = LinearLesson(choice, desk, progress)
    lesson.run()
  }

  @MainActor private func play(
    _ choice: LessonChoice, _ progress: Progress, _ room: Room?, _ desk: LessonDesk,
    _ loaded: LoadedConfiguration, _ complaint: VisibleText?
  ) {
    guard let scenario = choice.lesson.firstScenario ?? ScenarioCatalogue.embedded.first else {
      return
    }
    let configuration = loaded.configuration
    var state = AppState(scenario, configuration, size: screen.size)
    state.take(
      choice.lesson, of: choice.course, progress: progress, room: room,
      part: room == nil ? choice.part : 1)
    var session = Session(state)
    if lesson == nil, room == nil { _ = session.take(.commanded(.lesson(.map))) }
    if screen.snapshot != nil {
      session.press(screen.keys)
      OutputStream.standard.write(session.snapshot())
      return
    }
    do throws(TerminalProblem) {
      let runtime = try Runtime(session.state, configuration, lessons: desk)
      runtime.press(screen.keys)
      runtime.tell(complaint ?? loaded.notice)
      runtime.run()
    } catch {
      tell(choice, desk, progress, complaint)
      if error != .notATerminal { OutputStream.errors.write("corslab: \(error)\n") }
    }
  }
}

extension Lesson {
  /// The first world there is in the lesson, nil when it has nothing but quick rounds.
  fileprivate nonisolated var firstScenario: Scenario? {
    parts.lazy.compactMap(\.world).first?.scenario
  }
}
