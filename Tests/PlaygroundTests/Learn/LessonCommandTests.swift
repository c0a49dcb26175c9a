import Canvas
import Lessons
import Playground
import TestSupport
import Testing

/// Every command of lessons does something in some lesson.
@Suite struct LessonCommandTests {
  private static let course = Course.embedded

  /// The beginnings of the lessons, with the first page open, on a screen on which it scrolls.
  private static let beginnings: [AppState] = course.entries.compactMap { entry in
    guard let id = entry.heading?.id, let lesson = course.reading(of: id)?.lesson else {
      return nil
    }
    return LessonWalk(lesson, course: course, size: Size(columns: 60, rows: 20)).state
  }

  /// Questions need not have more choices than two.
  private static let ofLongQuestions: Set<Command> = [
    .page(.thirdChoice), .page(.fourthChoice), .page(.fifthChoice), .page(.sixthChoice),
  ]

  /// Whether the main key of a command changes something or asks for something.
  private func works(_ command: Command, in state: AppState) -> Bool {
    guard state.mode == (command.section == .sheet ? .sheet : .stage) else { return false }
    var after = state
    let outbound = after.update(.keyPressed(command.entry.keys[0]))
    return (after != state || !outbound.isEmpty) && after.notice?.tone != .refused
  }

  @Test(arguments: Command.allCases.filter { $0.section == .lesson })
  func onTheStage(_ command: Command) {
    #expect(Self.beginnings.contains { works(command, in: $0.typing("Esc 3")) })
  }

  @Test(arguments: Command.allCases.filter { $0.section == .sheet })
  func onAPage(_ command: Command) {
    guard !Self.ofLongQuestions.contains(command) else { return }
    #expect(
      Self.beginnings.contains { beginning in
        var state = beginning
        for key in repeatElement(["→", "1"], count: 10).joined() {
          if works(command, in: state) { return true }
          state.type(key)
        }
        return false
      })
  }
}
