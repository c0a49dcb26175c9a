import Canvas
package import Lessons
import Simulation

extension AppState {
  /// Opens a lesson of a course for somebody who has done this much before.
  ///
  /// - Parameter part: Where to begin, counted from 1.
  package mutating func take(
    _ lesson: Lesson, of course: Course, progress: Progress, room: Room? = nil, part: Int = 1
  ) {
    // What a room answers is not what its presenter knows.
    let run = LessonRun(lesson, of: course, progress: progress, keepsRecord: room == nil)
    learning = Learning(run, room: room)
    begin(lesson, part: part)
    // A workshop may begin with something else, such as a welcome.
    if let stop = room?.stop, stop.activity != .lesson(lesson.id) { arrive(at: stop) }
  }

  /// Opens another lesson of the course, where it was left off.
  mutating func begin(_ lesson: Lesson) {
    begin(lesson, part: learning?.room == nil ? learning?.progress.openPart(of: lesson) ?? 1 : 1)
  }

  private mutating func begin(_ lesson: Lesson, part: Int) {
    tell(learning?.run.begin(lesson, part: part))
    let part = (learning?.partIndex ?? 0) + 1
    if let room = learning?.room, room.isOffPath {
      let next = room.nextStop.map { ", and after it comes \($0.title(in: course))" } ?? ""
      notice = Notice(.refused, "\(lesson.id) is not on the path of this workshop\(next).")
    } else if part > 1 {
      let back = settings.keymap.label(of: .lesson(.back), glyphs: glyphs)
      notice = Notice(
        .done, "Here you left off: part \(part). \(back) goes back to part \(part - 1).")
    }
  }

  /// Looks which goals hold for the run in force.
  mutating func judgeGoals() {
    tell(learning?.run.judge(timeline.trace, isDraft: editor != nil))
  }

  /// A key that is about the lesson.
  mutating func attend(_ command: LessonCommand) -> [Outbound] {
    switch command {
    case .pane: stage.choose(.lesson)
    case .read: learning?.sheet = .page(offset: 0)
    case .hint: tell(learning?.run.takeHint())
    case .solution: tell(learning?.run.showSolution())
    case .wrongFixes: openWrongFixes()
    case .next:
      if let sheet = learning?.sheet {
        goOn(from: sheet)
      } else {
        goOnFromStage(by: .lesson(command))
      }
    case .back:
      if mayLeave(by: .lesson(.back), losing: lossGoingBack) { tell(learning?.run.goBack()) }
    case .map: openMap()
    case .notes where learning?.isShowingNotes == true: uncover()
    case .notes:
      let covered = learning?.sheet
      learning?.covered = covered
      learning?.sheet = .notes(offset: 0)
    }
    return []
  }

  /// Goes on; while goals are open that has to be said twice.
  private mutating func goOnFromStage(by command: Command) {
    if let reminder = learning?.reminder, !isConfirmed(command, reminder) { return }
    goOn()
  }

  /// Acts on something in the lesson's pane.
  mutating func open(_ item: LessonItem) -> [Outbound] {
    switch item {
    case .page: return attend(.read)
    case .hint: return attend(.hint)
    case .solution: return attend(.solution)
    case .wrongFixes: return attend(.wrongFixes)
    case .leftRound: return attend(.back)
    case .next: goOnFromStage(by: .pane(.open))
    case .openHint: return attend(.hint)
    case .goal, .bet, .passage: overlay = .text(TextOverlay(.details(.lesson(item))))
    }
    return []
  }
}
